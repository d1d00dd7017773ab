"""Corrections of a proof: each takes a proof and gives another; what it does not name stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import reduce

from model.errors import UsageError
from model.plan.node import Comparator, Indicator, Item, Kind, Measure, RollUp, Span
from model.plan.proof.passage import read_passage
from model.plan.proof.proof import Line, Mark, Proof


def accept(proof: Proof, keys: Collection[int]) -> Proof:
    """Settle lines as they stand."""
    return _with_lines(proof, (replace(line, mark=Mark.ACCEPTED) if line.key in keys else line for line in proof.lines))


def edit(proof: Proof, key: int, indicator: Indicator) -> Proof:
    """Put another indicator in a line; a person's own values are settled."""
    return _replaced(proof, replace(proof.by_key[key], indicator=consistent(indicator), mark=Mark.ACCEPTED))


def drop(proof: Proof, keys: Collection[int]) -> Proof:
    """Mark lines as no targets; what was part of one of them stands for itself."""
    return _with_lines(
        proof,
        (
            replace(
                line, dropped=line.dropped or line.key in keys, part_of=None if line.part_of in keys else line.part_of
            )
            for line in proof.lines
        ),
    )


def restore(proof: Proof, keys: Collection[int]) -> Proof:
    """Take lines back that were marked as no targets."""
    return _with_lines(proof, (replace(line, dropped=False) if line.key in keys else line for line in proof.lines))


def split(proof: Proof, key: int, at: int) -> tuple[Proof, int]:
    """Divide a line's words before offset `at` of the document and read both parts anew; also the second part's key.

    A part in which nothing is found keeps what the whole said. UsageError "plan.no_split" where `at` is not inside of
    them, or the document's text is not there.
    """
    line = proof.by_key[key]
    span = line.indicator.span
    if span is None or not span.start < at < span.end or not _is_there(proof.text, span):
        raise UsageError("plan.no_split", name=line.indicator.name)
    following = _next_key(proof)
    first = replace(line, indicator=_part(proof, line, span.start, at), mark=Mark.ACCEPTED)
    second = replace(line, key=following, indicator=_part(proof, line, at, span.end), mark=Mark.ACCEPTED)
    return _with_lines(proof, _instead(proof, line, (first, second))), following


def merge(proof: Proof, key: int) -> Proof:
    """Make one line of a line and the next one of its item: together they are what the counted one says.

    Two numbers of one unit become a range where the first is the smaller. UsageError "plan.no_merge" after the last.
    """
    line = proof.by_key[key]
    after = next_in_item(proof, key)
    if after is None:
        raise UsageError("plan.no_merge", name=line.indicator.name)
    merged = replace(
        line, indicator=consistent(_merged(line.indicator, after.indicator, proof.text)), mark=Mark.ACCEPTED
    )
    lines = (
        replace(one, part_of=line.key if one.part_of == after.key else one.part_of)
        for one in proof.lines
        if one.key != after.key
    )
    return _replaced(
        _with_lines(proof, lines), replace(merged, part_of=None if line.part_of == after.key else line.part_of)
    )


def add(proof: Proof, start: int, end: int) -> tuple[Proof, tuple[int, ...]]:
    """Make targets of words that the reader passed over; the keys of the new lines.

    What cannot be read as a target becomes a milestone of that name, to be checked. UsageError "plan.no_item" where
    the words are outside of every item, "plan.no_words" where there are none.
    """
    start, end = _trimmed(proof.text, start, end)
    if start == end:
        raise UsageError("plan.no_words")
    item = _item_at(proof, start)
    found = read_passage(proof.text, start, end, proof.frame.year)
    words = Span(proof.text[start:end], start, end)
    indicators = found or (
        Indicator("", " ".join(words.quote.split()), Kind.MILESTONE, roll_up=RollUp.LEAD, span=words),
    )
    mark = Mark.SURE if found else Mark.CHECK
    first = _next_key(proof)
    lines = [Line(first + place, item.ordinal, one, mark, made=True) for place, one in enumerate(indicators)]
    return reduce(_inserted, lines, proof), tuple(line.key for line in lines)


def split_places(proof: Proof, key: int) -> tuple[int, ...]:
    """Where a line's words may sensibly be divided: behind a mark of punctuation or before 和, 及, 并."""
    span = proof.by_key[key].indicator.span
    if span is None:
        return ()
    inside = range(span.start + 1, span.end)
    return tuple(at for at in inside if proof.text[at - 1] in "，、；,;" or proof.text[at] in "和及并与")


def next_in_item(proof: Proof, key: int) -> Line | None:
    """The next line of the same item that is not dropped."""
    line = proof.by_key[key]
    live = [one for one in proof.by_item[line.item] if not one.dropped]
    place = live.index(line) if line in live else len(live)
    return live[place + 1] if place + 1 < len(live) else None


def consistent(indicator: Indicator) -> Indicator:
    """The same indicator with no field that its kind or comparator has no use for, and none lacking."""
    if indicator.kind is Kind.MILESTONE:
        return replace(
            indicator, measure=None, comparator=None, target=None, target_max=None, unit_of_measure=None, per=None
        )
    comparator = indicator.comparator or Comparator.EXACTLY
    if comparator is Comparator.RANGE and (indicator.target is None or indicator.target_max is None):
        comparator = Comparator.AT_LEAST
    return replace(
        indicator,
        measure=indicator.measure or Measure.CUMULATIVE,
        comparator=comparator,
        target_max=indicator.target_max if comparator is Comparator.RANGE else None,
    )


def _part(proof: Proof, line: Line, start: int, end: int) -> Indicator:
    start, end = _trimmed(proof.text, start, end)
    span = Span(proof.text[start:end], start, end)
    found = read_passage(proof.text, start, end, proof.frame.year)
    whole = line.indicator
    if not found:
        return replace(whole, name=span.quote if whole.kind is Kind.MILESTONE else whole.name, span=span)
    dated = found[0] if found[0].due_text else replace(found[0], due=whole.due, due_text=whole.due_text)
    return replace(dated, span=span)


def _merged(first: Indicator, second: Indicator, text: str) -> Indicator:
    base = second if first.kind is Kind.MILESTONE and second.kind is Kind.QUANTITY else first
    spans = [one.span for one in (first, second) if one.span is not None and _is_there(text, one.span)]
    if spans:
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        base = replace(base, span=Span(text[start:end], start, end))
    if first.target is not None and second.target is not None and first.target < second.target:
        if first.unit_of_measure == second.unit_of_measure:
            return replace(base, comparator=Comparator.RANGE, target=first.target, target_max=second.target)
        return base
    if first.kind is second.kind is Kind.MILESTONE and len(spans) == 2 and base.span:
        return replace(base, name=" ".join(base.span.quote.split()))
    return base


def _is_there(text: str, span: Span) -> bool:
    """Whether the words are in the document: a plan from data may have come without its text."""
    return text[span.start : span.end] == span.quote


def _item_at(proof: Proof, place: int) -> Item:
    for item in proof.frame.items:
        if item.start is not None and item.end is not None and item.start <= place < item.end:
            return item
    raise UsageError("plan.no_item")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same words without spaces and marks at their ends."""
    while start < end and (text[start].isspace() or text[start] in "，、；。,;和及并与"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "，、；。,;"):
        end -= 1
    return start, end


def _next_key(proof: Proof) -> int:
    return max((line.key for line in proof.lines), default=-1) + 1


def _replaced(proof: Proof, line: Line) -> Proof:
    return _with_lines(proof, (line if one.key == line.key else one for one in proof.lines))


def _instead(proof: Proof, line: Line, others: Iterable[Line]) -> Iterable[Line]:
    for one in proof.lines:
        if one.key == line.key:
            yield from others
        else:
            yield one


def _with_lines(proof: Proof, lines: Iterable[Line]) -> Proof:
    return replace(proof, lines=tuple(lines))


def _inserted(proof: Proof, line: Line) -> Proof:
    """The proof with a new line where its words stand among those of its item."""
    ordinals = {item.ordinal: place for place, item in enumerate(proof.frame.items)}
    behind = [(ordinals[one.item], one.start) > (ordinals[line.item], line.start) for one in proof.lines]
    place = behind.index(True) if True in behind else len(behind)
    return _with_lines(proof, (*proof.lines[:place], line, *proof.lines[place:]))
