"""A target held against its parts, and divided so that the parts add up to it exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.reporting_unit import ReportingUnit, arrange
from model.plan.node import Indicator, Kind, Measure
from model.progress.allocation import divide, sum_of

UNITS = arrange(
    [
        ReportingUnit("XX", "管委会", None, "headquarters"),
        ReportingUnit("FD", "沣东新城", "XX", "new_city"),
        ReportingUnit("YB", "园办", "XX", "park_office"),
    ]
)
TOP = UNITS.top


def indicator(**named: object) -> Indicator:
    return Indicator("8.02", "培训", Kind.QUANTITY, target=Decimal(100), unit_of_measure="名", **named)  # type: ignore[arg-type]


@pytest.mark.parametrize(("given_out", "difference"), [((60, 40), 0), ((60, 30), -10), ((60, 50), 10)])
def test_parts_are_held_against_the_plan(given_out: tuple[int, int], difference: int) -> None:
    parts = {("FD", "8.02"): Decimal(given_out[0]), ("YB", "8.02"): Decimal(given_out[1])}
    one = sum_of(indicator(), UNITS, TOP, parts, "")
    assert (one.total, one.difference, one.is_open) == (sum(given_out), difference, difference != 0)
    assert not sum_of(indicator(), UNITS, TOP, parts, "留有余地").is_open


def test_nothing_given_out_is_no_difference() -> None:
    assert not sum_of(indicator(), UNITS, TOP, {}, "").is_open


@pytest.mark.parametrize("named", [{"measure": Measure.LEVEL}, {"measure": Measure.GROWTH}, {"per": "每个新城"}])
def test_what_is_not_divided_is_not_compared(named: dict[str, object]) -> None:
    one = sum_of(indicator(**named), UNITS, TOP, {("FD", "8.02"): Decimal(1)}, "")
    assert (one.is_divided, one.difference) == (False, 0)


def test_a_target_for_each_is_own_only_to_the_kinds_it_names() -> None:
    assert sum_of(indicator(per="每个新城"), UNITS, TOP, {}, "").own == {"FD": Decimal(100)}


def test_a_unit_in_the_middle_divides_its_own_share() -> None:
    units = arrange([*UNITS.units, ReportingUnit("Z", "镇", "FD")])
    shares = {("FD", "8.02"): Decimal(60), ("Z", "8.02"): Decimal(50)}
    one = sum_of(indicator(), units, units.unit("FD"), shares, "")
    assert (one.target, one.difference) == (60, -10)


def test_whole_targets_stay_whole() -> None:
    assert divide(Decimal(10), [Decimal(1)] * 4) == [3, 3, 2, 2]
    assert divide(Decimal("0.5"), [Decimal(1)] * 3) == [Decimal("0.17"), Decimal("0.17"), Decimal("0.16")]
    assert divide(Decimal(10), [Decimal(0), Decimal(0)]) == []


@given(
    st.decimals(0, 10**9, places=3),
    st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=40).filter(lambda weights: sum(weights) > 0),
)
def test_parts_always_add_up(target: Decimal, weights: list[Decimal]) -> None:
    parts = divide(target, weights)
    assert sum(parts) == target
