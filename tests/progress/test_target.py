"""What a unit is held against."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.plan.node import Indicator
from model.progress.target import target_of
from tests.progress.vectors import milestone, quantity

UNITS: UnitTree = arrange(
    [
        ReportingUnit("HQ", "管委会", None, "headquarters"),
        *(ReportingUnit(code, f"{code}新城", "HQ", "new_city") for code in "ABC"),
        ReportingUnit("P", "园办", "HQ", "park_office"),
        ReportingUnit("A1", "甲街道", "A", "township"),
        ReportingUnit("A2", "乙镇", "A", "township"),
    ]
)
SUM = quantity(">=", "200")
EACH = quantity(">=", "3", per="每个新城")
RATE = quantity(">=", "90", "level")


@pytest.mark.parametrize(
    ("indicator", "allocated", "unit", "target"),
    [
        (SUM, None, "HQ", "200"),
        (SUM, None, "A", None),
        (SUM, "40", "A", "40"),
        (SUM, "0", "A", "0"),
        (EACH, None, "A", "3"),
        (EACH, None, "P", None),
        (EACH, "2", "P", "2"),
        (EACH, None, "A1", None),
        (RATE, None, "A1", "90"),
        (RATE, "85", "A1", "85"),
        (milestone(), None, "HQ", None),
    ],
)
def test_own_share_before_each_before_the_plan(
    indicator: Indicator, allocated: str | None, unit: str, target: str | None
) -> None:
    shares = {} if allocated is None else {(unit, indicator.code): Decimal(allocated)}
    found = target_of(indicator, UNITS.unit(unit), UNITS, shares)
    assert found == (None if target is None else Decimal(target))


@pytest.mark.parametrize(
    ("per", "measure", "unit", "target"),
    [
        ("每个新城", "cumulative", "HQ", "9"),
        ("每个镇街", "cumulative", "A", "6"),
        ("每个镇街", "cumulative", "HQ", "6"),
        ("每个镇街", "cumulative", "B", None),
        ("每个新城", "level", "HQ", "3"),
        ("每个行政村", "cumulative", "A1", None),
        ("每个行政村", "cumulative", "HQ", None),
    ],
)
def test_targets_for_each_are_added_above(per: str, measure: str, unit: str, target: str | None) -> None:
    found = target_of(quantity(">=", "3", measure, per=per), UNITS.unit(unit), UNITS, {})
    assert found == (None if target is None else Decimal(target))


def test_a_share_of_one_of_them_counts_in_the_place_of_the_target() -> None:
    assert target_of(EACH, UNITS.top, UNITS, {("A", EACH.code): Decimal(5)}) == 11


@pytest.mark.parametrize("kind", ["县区", "区县", "县", "county"])
def test_kinds_are_known_in_the_words_of_a_table(kind: str) -> None:
    units = arrange([ReportingUnit("HQ", "市", None, "市"), *(ReportingUnit(f"C{n}", "县", "HQ", kind) for n in "123")])
    each = quantity(">=", "2", per="每个县区")
    assert [target_of(each, units.unit(code), units, {}) for code in ("HQ", "C1")] == [6, 2]
