"""Whole columns that came from beside: all numbers are the targets, or last period's once more; words are problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from model.finding import Finding, Severity
from model.plan.node import Measure
from model.submission.expected import Expected
from model.submission.submission import ReturnedRow

_LEAST_NUMBERS, _LEAST_LIKE_LAST, _LEAST_WORDS = 10, 20, 10
_NEARLY_ALL = Decimal("0.9")
_PART_OF_FILLED = 5
"""Problems on fewer than a fifth of the rows that were filled in are told where there are some, and no other column."""
_TELLING = 10
"""Smaller numbers stay as they are, or are just what was wanted, on many rows."""


def about_pasted_columns(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]
) -> Iterator[Finding]:
    """What is in doubt of the file as a whole; `numbers` is what stands in the values' cells."""
    sums = [
        (number, row)
        for code, number in numbers.items()
        if number >= _TELLING and (row := expected.get(code)) and row.indicator.measure is Measure.CUMULATIVE
    ]
    at_target = [number == row.target for number, row in sums if row.target and row.target != row.last]
    if _is_nearly_all(at_target, _LEAST_NUMBERS):
        yield Finding("sheet.as_targets", Severity.CONFIRM, context={"count": str(sum(at_target))})
    as_last = [number == row.last for number, row in sums if row.last]
    if _is_nearly_all(as_last, _LEAST_LIKE_LAST):
        yield Finding("sheet.as_last", Severity.CONFIRM, context={"count": str(sum(as_last))})
    yield from _about_words(rows)


def _is_nearly_all(are_alike: Sequence[bool], least: int) -> bool:
    alike = sum(are_alike)
    return alike >= least and alike >= _NEARLY_ALL * len(are_alike)


def _about_words(rows: Sequence[ReturnedRow]) -> Iterator[Finding]:
    """Problems on many rows of which hardly one says what was done: two columns exchanged, or pasted one column off."""
    alone = sum(1 for row in rows if row.problems and not row.narrative)
    filled = sum(1 for row in rows if row.raw or row.narrative or row.problems)
    if alone < _LEAST_WORDS or alone * _PART_OF_FILLED < filled:
        return
    if alone > sum(1 for row in rows if row.narrative):
        yield Finding("sheet.words_as_problems", Severity.CONFIRM, context={"count": str(alone)})
