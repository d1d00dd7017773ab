"""Numbers that stand in order though their rows expect another one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.submission.doubt.sorted_run import sorted_codes

# What stands in the rows of one item, what they are expected to be near ("-" unknown), and whether that is sorted.
CASES = {
    "in order, as expected": ("3 8 12 30 75 90", "3 8 11 28 70 85", False),
    "in no order": ("30 8 90 3 75 12", "28 8 85 3 70 11", False),
    "sorted, upwards": ("3 8 12 30 75 90", "28 8 85 3 70 11", True),
    "sorted, downwards": ("90 75 30 12 8 3", "28 8 85 3 70 11", True),
    "sorted, an empty cell between": ("3 8 - 12 30 75 90", "28 8 - 85 3 70 11", True),
    "one far off in a run that is in order": ("3 8 12 30 75 900", "3 8 11 28 70 85", False),
    "three are in order by chance": ("8 30 90", "28 8 85", False),
    "nothing is known": ("3 8 12 30 75 90", "- - - - - -", False),
    "all alike": ("1 1 1 1 1 1", "2 1 3 1 2 1", False),
}


@pytest.mark.parametrize("case", CASES)
def test_a_sorted_run(case: str) -> None:
    values, expected, is_sorted = CASES[case]
    codes = [f"1.0{place}" for place in range(1, 8)]
    numbers = {code: Decimal(text) for code, text in zip(codes, values.split(), strict=False) if text != "-"}
    near = {code: float(text) for code, text in zip(codes, expected.split(), strict=False) if text != "-"}

    def cost(code: str, number: Decimal) -> float:
        return 5 * abs(float(number) - near[code]) / max(float(number), near[code])

    assert bool(sorted_codes(codes, numbers, near, cost, 12.0)) is is_sorted
