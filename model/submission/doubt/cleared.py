"""Rows without a number that had one or are under way: told, and asked about where a block was cleared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from math import prod

from model.entry.entry import BLANK, Entry, Stage
from model.finding import Finding, Severity
from model.plan.node import Kind
from model.submission.doubt.expected import Expected
from model.submission.doubt.rare_runs import LEAST_RUN, RARELY
from model.submission.submission import ReturnedRow

_LEAST_NUMBERS = 2
"""Fewer empty rows that had numbers are those of which nothing is known yet."""
_MOST_CODES = 10

Places = Mapping[str, Expected]


def about_cleared(
    rows: Sequence[ReturnedRow],
    numbers: Mapping[str, Decimal],
    expected: Places,
    last: Mapping[str, Entry],
    elsewhere: Collection[str],
) -> Iterator[Finding]:
    """Rows that had a number the period before and have none now, in a form that was filled in otherwise: told, and
    asked about where more of them follow one another than chance would leave, as a block that was cleared does.

    So are those beside a row of which the number turned up `elsewhere` in it, in its words or another column. What
    stood in the block besides numbers was cleared with them.
    """
    had = [row for row in rows if (home := expected.get(row.code)) is not None and home.last is not None]
    blank = [row.code for row in had if _is_empty(row)]
    if not 0 < len(blank) < len(numbers):
        return
    context = {"count": str(len(blank)), "codes": "、".join(blank[:_MOST_CODES])}
    yield Finding("sheet.left_blank", Severity.NOTICE, context=context)
    answered = [row for row in rows if row.code in expected and last.get(row.code, BLANK).state is not BLANK.state]
    for run in _cleared_runs([row for row in rows if row.code in expected], last, elsewhere):
        if sum(1 for row in run if expected[row.code].last) < _LEAST_NUMBERS:
            continue
        is_proved = any(row.code in elsewhere for row in run)
        if is_proved or _is_no_chance(run, answered, expected):
            for row in run:
                if row.code not in elsewhere:
                    yield Finding("row.left_blank", Severity.CONFIRM, None, row.code)


def about_stage_only(rows: Sequence[ReturnedRow], expected: Places) -> Iterator[Finding]:
    """提示性: rows that never had a number and have none, of things to be counted that are under way by their stage."""
    codes = [
        row.code
        for row in rows
        if (home := expected.get(row.code)) is not None and home.last is None and home.indicator.kind is Kind.QUANTITY
        if row.certain and row.state is BLANK.state and row.stage in (Stage.UNDER_WAY, Stage.DONE)
    ]
    if codes:
        context = {"count": str(len(codes)), "codes": "、".join(codes[:_MOST_CODES])}
        yield Finding("sheet.stage_only", Severity.NOTICE, context=context)


def _cleared_runs(
    rows: Sequence[ReturnedRow], last: Mapping[str, Entry], elsewhere: Collection[str]
) -> Iterator[list[ReturnedRow]]:
    """Empty rows below each other that said something the period before; those that did not lie between them."""
    run: list[ReturnedRow] = []
    for row in rows:
        if not _is_empty(row) and row.code not in elsewhere:
            if run:
                yield run
            run = []
        elif last.get(row.code, BLANK).state is not BLANK.state:
            run.append(row)
    if run:
        yield run


def _is_no_chance(run: Sequence[ReturnedRow], answered: Sequence[ReturnedRow], expected: Places) -> bool:
    """Whether so many empty rows below each other are rare in a form that has so many others anywhere.

    Each is held against its like: some offices say no more of works than their stage, others no more of what they have
    nothing of.
    """
    if len(run) < LEAST_RUN:
        return False
    places = {row.code for row in run}
    others = [row for row in answered if _is_empty(row) and row.code not in places]

    def share(row: ReturnedRow) -> float:
        """How many of the rows like this one are empty elsewhere."""
        had_number, has_stage = bool(expected[row.code].last), row.stage is not None
        alike = [one for one in answered if bool(expected[one.code].last) is had_number]
        blank = [one for one in others if bool(expected[one.code].last) is had_number]
        if has_stage:
            alike = [one for one in alike if one.stage is not None]
        return (sum(1 for one in blank if (one.stage is not None) is has_stage) + 1) / len(alike)

    shares = sorted(map(share, run))
    return (len(others) + 1) * prod(shares[1:]) < RARELY


def _is_empty(row: ReturnedRow) -> bool:
    """Whether the row has no number, nor a stage that stands for all of it."""
    return row.certain and not row.raw and row.stage is not Stage.DONE
