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
_RARELY, _LEAST_TELLING = 3.0, 2
"""In how many forms, by logarithm, as many digits agree by chance; how many numbers they have to belong to."""


def rows_of_another(
    rows: Sequence[ReturnedRow], unit: str, reported: Reported, units: int, tree: PlanTree
) -> dict[str, str]:
    """The rows that say what another unit says, by code, with that unit.

    `rows` in the order of the sheet; `units` is how many may have reported.
    """
    saying = [row for row in rows if row.value is not None or (row.certain and row.state is not ValueState.BLANK)]
    alike = [_others(row, unit, reported) for row in saying]
    found: dict[str, str] = {}
    for other in sorted({one for others in alike for one in others}):
        for is_alike, group in groupby(range(len(saying)), key=lambda place, other=other: other in alike[place]):  # type: ignore[misc]
            run = [saying[place] for place in group] if is_alike else []
            digits = list(_telling(run, reported, tree))
            if len(digits) >= _LEAST_TELLING and sum(digits) >= _RARELY + log10(len(saying) * max(units, 1)):
                found |= dict.fromkeys((row.code for row in run), other)
    return found


def _others(row: ReturnedRow, unit: str, reported: Reported) -> Collection[str]:
    return [one for one in reported.get((row.code, said_by(row)), ()) if one != unit]


def said_by(entry: ReturnedRow | Entry) -> Said:
    """Its number, or else which kind of nothing."""
    return entry.state if entry.value is None else entry.value


def _telling(rows: Sequence[ReturnedRow], reported: Reported, tree: PlanTree) -> Iterator[int]:
    """How many digits of each number no other unit has by chance: those behind the first, of what each unit adds up."""
    for row in rows:
        one = tree.by_code.get(row.code)
        if one is None or row.value is None or one.measure is not Measure.CUMULATIVE or one.roll_up is not RollUp.SUM:
            continue
        digits = len(value_text(row.value).replace(".", "").strip("0"))
        if digits > 1 and row.value != one.target and len(reported[row.code, row.value]) <= _MOST_ALIKE:
            yield digits - 1
