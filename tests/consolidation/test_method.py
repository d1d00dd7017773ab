"""How many values become one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.consolidation.method import combine
from model.plan.node import RollUp


def values(*texts: str) -> dict[str, Decimal]:
    return {f"U{index}": Decimal(text) for index, text in enumerate(texts)}


@pytest.mark.parametrize(
    ("method", "texts", "total"),
    [
        (RollUp.SUM, ("1", "2.5", "0"), "3.5"),
        (RollUp.SUM, ("0.1", "0.2"), "0.3"),
        (RollUp.SUM, ("1" + "0" * 40, "0.0000000001"), "1" + "0" * 40 + ".0000000001"),
        (RollUp.EVERY, ("3", "4"), "7"),
        (RollUp.MEAN, ("1", "2", "2"), "1.67"),
        (RollUp.MEAN, ("0.05", "0.1"), "0.075"),
        (RollUp.MAX, ("3", "-1", "12"), "12"),
        (RollUp.MIN, ("3", "-1", "12"), "-1"),
        (RollUp.LEAD, ("5",), "5"),
        (RollUp.LEAD, ("5", "5.0"), "5"),
        (RollUp.LATEST, ("5",), "5"),
    ],
)
def test_the_total(method: RollUp, texts: tuple[str, ...], total: str) -> None:
    assert combine(method, values(*texts), {}).value == Decimal(total)


@pytest.mark.parametrize("method", list(RollUp))
def test_no_value_is_no_total(method: RollUp) -> None:
    total = combine(method, {}, {})
    assert (total.value, total.why_not) == (None, "consolidation.nobody")


@pytest.mark.parametrize("method", [RollUp.LEAD, RollUp.LATEST])
def test_different_answers_are_not_chosen_from(method: RollUp) -> None:
    total = combine(method, values("5", "6"), {})
    assert (total.value, total.why_not) == (None, "consolidation.differ")


@pytest.mark.parametrize(
    ("weights", "total"),
    [
        ({"U0": "1", "U1": "3"}, "17.5"),
        ({"U0": "0", "U1": "3"}, "20"),
        ({"U0": "0", "U1": "0"}, None),
        ({"U0": "-1", "U1": "3"}, None),
        ({"U0": "1"}, None),
        ({}, None),
    ],
)
def test_a_weighted_mean_wants_every_weight(weights: dict[str, str], total: str | None) -> None:
    known = {unit: Decimal(weight) for unit, weight in weights.items()}
    found = combine(RollUp.WEIGHTED_MEAN, values("10", "20"), known)
    assert found.value == (None if total is None else Decimal(total))
    assert bool(found.why_not) == (total is None)


numbers = st.lists(st.decimals(min_value=-(10**12), max_value=10**12, places=4), min_size=1, max_size=30)


@given(numbers, st.randoms())
def test_any_order_gives_the_same_and_equals_fractions(figures, random):  # type: ignore[no-untyped-def]
    by_unit = {f"U{index}": figure for index, figure in enumerate(figures)}
    order = list(by_unit)
    random.shuffle(order)
    shuffled = {unit: by_unit[unit] for unit in order}
    weights = {unit: Decimal(index + 1) for index, unit in enumerate(by_unit)}
    for method in RollUp:
        assert combine(method, by_unit, weights) == combine(method, shuffled, weights)
    total = combine(RollUp.SUM, by_unit, {}).value
    mean = combine(RollUp.MEAN, by_unit, {}).value
    assert total is not None and mean is not None
    assert Fraction(total) == sum(map(Fraction, figures))
    assert abs(Fraction(mean) - Fraction(total) / len(figures)) <= Fraction(1, 2 * 10**6)
