"""Numbers of one unit in the form of another: a block copied from the neighbour's workbook, or its form handed in.

Each of them may be the unit's own. Several telling ones below each other that are to the digit what just one other
unit reported of the same rows were copied; by which of the two only a person can say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from math import log10

from model.entry.entry import Entry, ValueState, value_text
from model.plan.node import Measure, RollUp
from model.plan.tree import PlanTree
from model.submission.submission import ReturnedRow

Said = Decimal | ValueState
"""A number, or a kind of nothing."""
Reported = Mapping[tuple[str, Said], Collection[str]]
"""Which units said that of a row of the plan."""
_MOST_ALIKE = 2
"""What more units have in common is no unit's own."""
_HALF = 0.5
_RARELY, _LEAST_TELLING, _LEAST_ROWS = 3.0, 2, 2
"""In how many forms, by logarithm, as many digits agree by chance; to how many numbers they have to belong, and to how
many rows below each other."""


def rows_of_another(
    rows: Sequence[ReturnedRow], unit: str, reported: Reported, units: int, tree: PlanTree
) -> dict[str, str]:
    """The rows that say what another unit says, by code, with that unit.

    `rows` in the order of the sheet; `units` is how many may have reported.
    """
    saying = [row for row in rows if row.value is not None or (row.certain and row.state is not ValueState.BLANK)]
    alike = [_others(row, unit, reported) for row in saying]
    enough = _RARELY + log10(max(len(saying) * units, 1))
    found: dict[str, str] = {}
    for other in sorted({one for others in alike for one in others}):
        copied = [run for run in _runs([other in others for others in alike]) if len(run) >= _LEAST_ROWS]
        digits = [[_digits(saying[place], reported, tree) for place in run] for run in copied]
        telling = [(run, of_run) for run, of_run in zip(copied, digits, strict=True) if max(of_run) >= 1]
        all_digits = [one for _, of_run in telling for one in of_run]
        if sum(one >= 1 for one in all_digits) >= _LEAST_TELLING and sum(all_digits) >= enough:
            found |= dict.fromkeys((saying[place].code for run, _ in telling for place in run), other)
    return found


def _runs(are_alike: Sequence[bool]) -> Iterator[list[int]]:
    """The places of rows below each other that are alike."""
    for is_alike, run in groupby(range(len(are_alike)), key=are_alike.__getitem__):
        if is_alike:
            yield list(run)


def _others(row: ReturnedRow, unit: str, reported: Reported) -> Collection[str]:
    return [one for one in reported.get((row.code, said_by(row)), ()) if one != unit]


def said_by(entry: ReturnedRow | Entry) -> Said:
    """Its number, or else which kind of nothing."""
    return entry.state if entry.value is None else entry.value


def _digits(row: ReturnedRow, reported: Reported, tree: PlanTree) -> float:
    """How many digits of the row's number no other unit has by chance: those behind the first, where each unit adds up
    its own; half a one of any other number but what was wanted.
    """
    one = tree.by_code.get(row.code)
    if one is None or not row.value or row.value == one.target:
        return 0
    digits = len(value_text(row.value).replace(".", "").strip("0"))
    is_own = one.measure is Measure.CUMULATIVE and one.roll_up is RollUp.SUM
    if is_own and digits > 1 and len(reported[row.code, row.value]) <= _MOST_ALIKE:
        return digits - 1
    return _HALF
