"""Numbers of one unit in the form of another: which of them are told from numbers that units share by chance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import ValueState
from model.plan.node import Measure, RollUp
from model.plan.tree import PlanTree
from model.review.another_unit import rows_of_another
from model.submission.submission import ReturnedRow

OWN = ["431", "5127", "88.4", "612", "7045", "23"]
# What another unit reported of the same six rows, and how many of the first of them are told.
CASES = {
    "nothing alike": (["432", "5128", "88.5", "613", "7046", "24"], []),
    "a block": (["431", "5127", "88.4", "613", "7046", "24"], [0, 1, 2]),
    "one number": (["432", "5127", "88.5", "613", "7046", "24"], []),
    "two, far from each other": (["431", "5128", "88.5", "613", "7046", "23"], []),
    "two blocks": (["431", "5127", "88.5", "613", "7045", "23"], [0, 1, 4, 5]),
    "all of it": (OWN, [0, 1, 2, 3, 4, 5]),
}


def _rows(tree: PlanTree) -> list[ReturnedRow]:
    sums = [one.code for one in tree.indicators if one.measure is Measure.CUMULATIVE and one.roll_up is RollUp.SUM]
    numbers = zip(sums, OWN, strict=False)
    return [ReturnedRow(code, "填报表!H9", ValueState.REPORTED, Decimal(text), text) for code, text in numbers]


@pytest.mark.parametrize("case", CASES)
def test_a_block_of_another_unit(bundled_plan: PlanTree, case: str) -> None:
    others, told = CASES[case]
    rows = _rows(bundled_plan)
    reported = {(row.code, Decimal(text)): ["FX"] for row, text in zip(rows, others, strict=True)}
    of_fx = rows_of_another(rows, "FD", reported, 6, bundled_plan)
    assert of_fx == {rows[place].code: "FX" for place in told}
    assert rows_of_another(rows, "FX", reported, 6, bundled_plan) == {}


def test_what_three_units_have_in_common_is_no_units_own(bundled_plan: PlanTree) -> None:
    rows = _rows(bundled_plan)
    reported = {(row.code, row.value): ["FX", "QH", "KG"] for row in rows if row.value is not None}
    assert rows_of_another(rows, "FD", reported, 6, bundled_plan) == {}


def test_what_says_nothing_between_them_was_copied_along(bundled_plan: PlanTree) -> None:
    rows = _rows(bundled_plan)
    reported = {(row.code, row.value): ["FX"] for row in rows if row.value is not None}
    rows[1] = rows[1]._replace(state=ValueState.NIL, value=None, raw="无")
    reported |= {(rows[1].code, ValueState.NIL): ["FX", "QH", "KG"]}
    assert rows_of_another(rows, "FD", reported, 6, bundled_plan) == {row.code: "FX" for row in rows}
