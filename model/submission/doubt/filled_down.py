"""A number dragged down over the rows below it: copies of it, or a series that goes up by one. Words likewise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from model.entry.entry import ValueState
from model.entry.plausible import unit_of
from model.plan.node import Kind
from model.submission.doubt.expected import Expected
from model.submission.submission import ReturnedRow, place_in_plan

_LEAST_COPIES, _LEAST_SERIES, _LEAST_UNEXPLAINED = 3, 4, 2
_MANY, _MOST_RISE = 10, 25
_WORDS = (ValueState.NIL, ValueState.NOT_APPLICABLE)
_STEPS = (Decimal(0), Decimal(1))
_ALIKE = Decimal("0.8")
"""Last values are alike from such a share of each other on."""


def filled_down_codes(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]
) -> Iterator[str]:
    """Rows below each other, in the order of the sheet, whose numbers were dragged rather than written.

    Small numbers and whole shares may well be alike, stages of works may rise from row to row, numbers that stood
    there last time or that are the rows' targets need no explanation, and rows of one target and of like last values
    may well be alike again. One row that is like its neighbours by chance is none that was dragged over.
    """
    codes = [row.code for row in rows if row.code in expected or row.code in numbers]
    steps = _STEPS[1:] if _is_sorted_by_value(codes, numbers) else _STEPS
    for step, least in zip(steps, (_LEAST_COPIES, _LEAST_SERIES)[-len(steps) :], strict=True):
        for run in _runs(codes, numbers, step):
            is_whole = all(numbers[code] == numbers[code].to_integral_value() for code in run)
            if len(run) < (least if is_whole else _LEAST_COPIES) or (
                not step and _are_twins([expected.get(code) for code in run])
            ):
                continue
            if sum(not _may_be_own(numbers[code], expected.get(code), step) for code in run[1:]) >= _LEAST_UNEXPLAINED:
                yield from run
    yield from _words_filled_down(rows, expected)


def _is_sorted_by_value(codes: Sequence[str], numbers: Mapping[str, Decimal]) -> bool:
    """Whether whole rows stand in the order of their numbers, so that like ones do below each other."""
    if sorted(codes, key=place_in_plan) == codes:
        return False
    there = [numbers[code] for code in codes if code in numbers]
    return there in (sorted(there), sorted(there, reverse=True))


def _words_filled_down(rows: Sequence[ReturnedRow], expected: Mapping[str, Expected]) -> Iterator[str]:
    """The same word for nothing below each other, though half of these rows had a number before.

    What is not there yet (暂无数据) may well be missing for all that one office delivers.
    """
    for state, group in groupby(rows, key=lambda row: row.state):
        run = [row.code for row in group]
        if state in _WORDS and len(run) >= _LEAST_SERIES:
            had = sum(1 for code in run if (row := expected.get(code)) is not None and row.last)
            if had >= _LEAST_UNEXPLAINED and 2 * had >= len(run):
                yield from run


def _runs(codes: Sequence[str], numbers: Mapping[str, Decimal], step: Decimal) -> Iterator[list[str]]:
    """The longest stretches, of two rows at least, in which each number is `step` more than the one above."""
    wanted: Decimal | None = None
    run: list[str] = []
    for code in codes:
        number = numbers.get(code)
        if number is None or number != wanted:
            if len(run) > 1:
                yield run
            run = []
        if number is not None:
            run.append(code)
        wanted = None if number is None else number + step
    if len(run) > 1:
        yield run


def _may_be_own(number: Decimal, row: Expected | None, step: Decimal) -> bool:
    """Whether the number needs no other explanation than its own row."""
    if row is None:
        return False
    is_share = _may_rise_to(number, row) if step else unit_of(row.indicator) == "%"
    if number == number.to_integral_value() and (number < _MANY or is_share):
        return True
    return number in (row.last, row.target)


def _are_twins(rows: Sequence[Expected | None]) -> bool:
    """Whether rows have one target and one unit, and all had about the same value before, or none of them any."""
    known = [row for row in rows if row is not None and row.target]
    if len(known) < len(rows) or len({(row.target, unit_of(row.indicator)) for row in known}) > 1:
        return False
    last = [row.last or Decimal(0) for row in known]
    return min(last) >= _ALIKE * max(last)


def _may_rise_to(number: Decimal, row: Expected) -> bool:
    """Whether the stage of works may be what it rose to since last time."""
    return row.indicator.kind is Kind.MILESTONE and (row.last is None or number - row.last <= _MOST_RISE)
