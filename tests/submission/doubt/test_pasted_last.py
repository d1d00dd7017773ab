"""A long run of last period's values in a form in which nearly all else changed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import ValueState
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.expected import expected_rows
from model.submission.doubt.pasted_last import pasted_last_codes
from model.submission.submission import ReturnedRow

# How many sums stayed below each other, how many others changed, how many of these stayed; whether the run waits.
CASES = {
    "half of a small form": (11, 12, 2, True),
    "works of one item that rest": (6, 20, 2, False),
    "a quiet month": (20, 20, 17, False),
    "hardly any others": (12, 3, 0, False),
}


@pytest.mark.parametrize("case", CASES)
def test_a_run_that_stayed(case: str) -> None:
    stayed, others, still, waits = CASES[case]
    codes = [f"1.{place:02}" for place in range(1, stayed + others + 1)]
    indicators = [
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(99)) for code in codes
    ]
    last = {code: Decimal(20 + place) for place, code in enumerate(codes)}
    numbers = {code: last[code] + (0 if place < stayed else 5) for place, code in enumerate(codes)}
    numbers |= {code: last[code] for code in codes[-2 * still :: 2] if still}
    rows = [ReturnedRow(code, "H1", ValueState.REPORTED, numbers[code], str(numbers[code])) for code in codes]
    expected = expected_rows(indicators, last, {}, numbers)
    assert list(pasted_last_codes(rows, numbers, expected)) == (codes[:stayed] if waits else [])
