"""Targets that were pasted over values: their cells' text, or just their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from model.form.row import target_words
from model.plan.node import Kind
from model.plan.tree import PlanTree
from model.submission.doubt.expected import Expected
from model.submission.doubt.rare_runs import rare_runs
from model.submission.submission import ReturnedRow

_TELLING = 10
"""Smaller counts are just what was wanted on many rows."""


def targets_pasted_codes(
    rows: Sequence[ReturnedRow], tree: PlanTree, targets: Mapping[str, Decimal], expected: Mapping[str, Expected]
) -> Iterator[str]:
    """Rows below each other that have just what is wanted of them, where hardly another row of the form has.

    A number that stood there last time needs no explanation, small ones come by chance, and 100 of a milestone is that
    it was done.
    """
    of_plan = [row for row in rows if row.code in expected]
    are_targets = [_is_target(row, tree, targets, expected[row.code]) for row in of_plan]
    population = sum(1 for is_target in are_targets if is_target is not None)
    for run in rare_runs(are_targets, population):
        yield from (of_plan[place].code for place in run)


def _is_target(row: ReturnedRow, tree: PlanTree, targets: Mapping[str, Decimal], known: Expected) -> bool | None:
    """Whether the row says its target; None where it says nothing, or has none to say."""
    if not row.raw:
        return None
    if row.value is not None:
        if known.indicator.kind is Kind.MILESTONE or known.target is None or not _is_telling(row.value):
            return None
        return row.value == known.target != known.last
    return not row.certain and row.raw.strip() == target_words(tree.by_code[row.code], targets.get(row.code))


def _is_telling(number: Decimal) -> bool:
    return number >= _TELLING or number != number.to_integral_value()
