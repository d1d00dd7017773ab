"""Holding a finished document against the figures it was made from, numeral by numeral."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from model.finding import Finding, Severity
from model.report.figure import Figure, mark_of, numerals
from model.report.word_file import clean_line
from model.report.word_reading import Stretch, WordReading, read_word

_EXCERPT = 24
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class ReportCheck:
    """What a check found. `numerals` were read in the file, `sourced` of them carry a source that is known."""

    file: str
    numerals: int
    sourced: int
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Where it does not say what its source says; what an editor took out is told, and is none."""
        return tuple(one for one in self.findings if one.severity is not Severity.NOTICE)

    @property
    def is_sound(self) -> bool:
        """Whether every numeral says what its source says."""
        return not self.faults


def check_word(path: Path, figures: Mapping[str, Figure], composed: Iterable[Figure] = ()) -> ReportCheck:
    """Read a .docx back. Every numeral must stand in a marked stretch that says what its source says now.

    `figures` is all that a bulletin may say, by source; `composed` what this one was written with, in its order: what
    is not there any more is told. ModelError "file.unreadable".
    """
    reading = read_word(path)
    known = {mark_of(source): figure for source, figure in figures.items()}
    findings = (*_wrong(reading, known), *_without_source(reading), *_left_out(reading, composed))
    sourced = sum(len(numerals(one.text)) for one in reading.stretches if one.mark in known)
    loose = sum(len(numerals(one.loose)) for one in reading.paragraphs)
    unknown = sum(len(numerals(one.text)) for one in reading.stretches if one.mark not in known)
    return ReportCheck(path.name, sourced + unknown + loose, sourced, findings)


def _wrong(reading: WordReading, known: Mapping[str, Figure]) -> Iterator[Finding]:
    for stretch in reading.stretches:
        figure = known.get(stretch.mark)
        if figure is None:
            yield _finding("report.source_gone", stretch.where, found=stretch.text)
        elif not _agrees(stretch, figure):
            yield _finding("report.numeral_differs", stretch.where, found=stretch.text, expected=figure.text)


def _agrees(stretch: Stretch, figure: Figure) -> bool:
    expected = clean_line(figure.text)
    if figure.is_free:
        return numerals(stretch.text) == numerals(expected)
    return "".join(stretch.text.split()) == "".join(expected.split())


def _without_source(reading: WordReading) -> Iterator[Finding]:
    for paragraph in reading.paragraphs:
        for numeral in numerals(paragraph.loose):
            place = max(paragraph.text.find(numeral) - _EXCERPT // 2, 0)
            around = paragraph.text[place : place + _EXCERPT]
            yield _finding("report.numeral_without_source", paragraph.where, found=numeral, around=around)


def _left_out(reading: WordReading, composed: Iterable[Figure]) -> Iterator[Finding]:
    """What was taken out of the file: a row of a list, a sentence, a section."""
    there = Counter(one.mark for one in reading.stretches)
    gone = []
    for figure in composed:
        mark = mark_of(figure.source)
        if there[mark]:
            there[mark] -= 1
        else:
            gone.append(figure.text)
    if gone:
        context = {"count": str(len(gone)), "found": "、".join(gone[:_MOST_NAMED])}
        yield Finding("report.left_out", Severity.NOTICE, context=context)


def _finding(code: str, where: str, **context: str) -> Finding:
    return Finding(code, Severity.BLOCKING, where, context={"where": where, **context})
