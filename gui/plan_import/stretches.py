"""What of a document is painted how, from its proof."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from gui.plan_import.document_view import Paint, Stretch
from gui.plan_import.words import target_text, why_words
from model.plan.node import Kind
from model.plan.proof.proof import Line, Proof

translate = QCoreApplication.translate


def stretches_of(proof: Proof) -> Iterator[Stretch]:
    """Headings, the words of every target, and every numeral with its account."""
    for heading in proof.headings:
        yield Stretch(heading.start, heading.end, Paint.HEADING)
    for line in proof.lines:
        span = line.indicator.span
        if span is not None and not line.dropped:
            yield Stretch(span.start, span.end, _paint(line), _words(proof, line))
    why = why_words()
    for numeral in proof.numeral_marks():
        if numeral.line is not None:
            yield Stretch(numeral.start, numeral.end, Paint.COUNTED)
        elif numeral.why_not is not None:
            words = translate("Plan", "{numeral}：{why}").format(numeral=numeral.text, why=why[numeral.why_not])
            yield Stretch(numeral.start, numeral.end, Paint.UNCLAIMED, words)


def lines_at(proof: Proof, offset: int) -> list[int]:
    """The keys of the lines whose words hold a place: first that which counts the numeral, then the shortest."""
    counting = {one.line for one in proof.numeral_marks() if one.start <= offset <= one.end and one.line is not None}
    holding = [
        (line.key not in counting, span.end - span.start, line.key)
        for line in proof.lines
        if (span := line.indicator.span) is not None and span.start <= offset <= span.end and not line.dropped
    ]
    return [key for _, _, key in sorted(holding)]


def _paint(line: Line) -> Paint:
    if line.waits:
        return Paint.CHECK
    return Paint.QUANTITY if line.indicator.kind is Kind.QUANTITY else Paint.MILESTONE


def _words(proof: Proof, line: Line) -> str:
    return f"{proof.codes[line.key]} {line.indicator.name}　{target_text(line.indicator)}"
