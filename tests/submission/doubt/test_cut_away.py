"""Whole numbers that may have been exchanged with a fraction which stands where whole things are counted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.cut_away import whole_by_chance
from model.submission.doubt.expected import expected_rows

# What each row says (first a count of 个, then four of 公里 and one of 亩), and which rows wait.
CASES = {
    "a count that became a fraction": ("4.87 5 6.31 4.4 7.25 9", {"1.02"}),
    "each may be whole": ("4.87 5 6 4 7.25 9", set()),
    "far from either": ("4.87 500 6.31 4.4 7.25 9", set()),
    "nothing is wrong": ("5 5 6.31 4.4 7.25 9", set()),
}


@pytest.mark.parametrize("case", CASES)
def test_a_number_that_is_whole_by_chance_waits_with_a_fraction_of_whole_things(case: str) -> None:
    texts, waiting = CASES[case]
    units = ("个", "公里", "公里", "公里", "公里", "亩")
    rows = [
        Indicator(
            f"1.0{place}", "项目", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(12),
            unit_of_measure=unit,
        )
        for place, unit in enumerate(units, start=1)
    ]  # fmt: skip
    numbers = {row.code: Decimal(text) for row, text in zip(rows, texts.split(), strict=True)}
    assert set(whole_by_chance(numbers, expected_rows(rows, {}, {}, numbers))) == waiting
