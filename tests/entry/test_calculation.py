"""Sums that are typed: exact, or not taken."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.calculation import calculate
from model.entry.entry import ValueState
from model.entry.value import Source, understand
from model.plan.tree import PlanTree


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("=120+35", "155"),
        ("=1,200 - 35", "1165"),
        ("=(1.2+0.8)*3", "6"),
        ("=2×3÷4", "1.5"),
        ("=-5+8", "3"),
        ("=0.1+0.2", "0.3"),
        ("=7", "7"),
        ("=8/4/2", "1"),
        ("=10-3-2", "5"),
        ("=3500", "3500"),
    ],
)
def test_a_sum_comes_to_its_value(text: str, value: str) -> None:
    result = calculate(text)
    assert result is not None and result.value == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["=", "=1+", "=+1", "=(1+2", "=1+2)", "=1/0", "=A1+2", "=1,2,3", "=12,00+1", "=1 2", "=2(3)", "=" + "1+" * 150],
)
def test_what_is_no_sum_is_not_taken(text: str) -> None:
    assert calculate(text) is None
    said = understand(text, None)
    assert not said.certain and [one.code for one in said.findings] == ["value.sum_unreadable"]


def test_what_does_not_end_is_asked_about() -> None:
    said = understand("=100/3", None)
    assert not said.certain and said.value is None
    assert said.readings == (Decimal("33.33"), Decimal("33"))


def test_a_sum_is_echoed_and_kept(bundled_plan: PlanTree) -> None:
    said = understand("＝120＋35", bundled_plan.indicator("1.03"))
    assert (said.state, said.value, said.sum) == (ValueState.REPORTED, Decimal(155), "120+35")
    assert said.echo == "= 155 名（120+35）"


@pytest.mark.parametrize("source", [Source.CELL, Source.PASTED])
def test_a_formula_in_a_cell_waits(source: Source) -> None:
    assert not understand("=120+35", None, source=source).certain


@given(st.lists(st.decimals(0, 10**9, places=3), min_size=1, max_size=8))
def test_a_sum_of_many_is_exact(numbers: list[Decimal]) -> None:
    result = calculate("=" + "+".join(f"{one:f}" for one in numbers))
    assert result is not None and result.value == sum(numbers)
