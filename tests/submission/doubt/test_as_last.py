"""Numbers of last period that were left standing, or pasted once more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import ValueState
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.as_last import left_as_last_codes, pasted_last_codes
from model.submission.doubt.expected import expected_rows
from model.submission.submission import ReturnedRow

LAST = (21, 33, 5, 410, 62, 70)


@pytest.mark.parametrize(
    ("now", "contradicted", "waiting"),
    [
        ("25 33 5 410 62 75", "2 5", "2 3 4 5"),
        ("25 33 - 410 62 75", "2 5", "2 4 5"),
        ("25 33 5 410 62 75", "2", "2 3 4 5"),
        ("25 33 5 410 63 75", "2", ""),
        ("25 33 6 410 62 75", "2 5", ""),
        ("25 33 5 410 62 75", "1 6", ""),
    ],
    ids=[
        "words speak against two",
        "one was cleared",
        "words speak against one of many",
        "one forgotten",
        "two forgotten",
        "words against others",
    ],
)
def test_a_block_left_as_it_was(now: str, contradicted: str, waiting: str) -> None:
    codes = [f"1.0{place}" for place in range(1, 7)]
    indicators = [Indicator(code, "指标", Kind.QUANTITY, Measure.CUMULATIVE, unit_of_measure="亩") for code in codes]
    last = {code: Decimal(number) for code, number in zip(codes, LAST, strict=True)}
    numbers = {code: Decimal(text) for code, text in zip(codes, now.split(), strict=True) if text != "-"}
    rows = [ReturnedRow(code, "", ValueState.REPORTED, numbers.get(code), "") for code in codes]
    expected = expected_rows(indicators, last, {}, numbers)
    found = left_as_last_codes(rows, numbers, expected, {f"1.0{place}" for place in contradicted.split()})
    assert list(found) == [f"1.0{place}" for place in waiting.split()]


# How many sums stayed below each other, how many others changed, how many of these stayed; whether the run waits.
CASES = {
    "half of a small form": (11, 12, 2, True),
    "works of one item that rest": (6, 20, 2, False),
    "a quiet month": (20, 20, 17, False),
    "hardly any others": (12, 3, 0, False),
}


def test_small_counts_that_stayed_neither_end_a_run_nor_make_one() -> None:
    codes = [f"1.{place:02}" for place in range(1, 41)]
    indicators = [
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(99)) for code in codes
    ]
    last = {code: Decimal(2 if place % 2 else 20 + place) for place, code in enumerate(codes)}
    numbers = {code: last[code] + (0 if place < 11 or place % 2 else 5) for place, code in enumerate(codes)}
    rows = [ReturnedRow(code, "H1", ValueState.REPORTED, numbers[code], str(numbers[code])) for code in codes]
    expected = expected_rows(indicators, last, {}, numbers)
    assert list(pasted_last_codes(rows, numbers, expected)) == codes[:11]
    assert not list(pasted_last_codes(rows, numbers | {"1.05": Decimal(30)}, expected))


def test_a_row_that_never_had_a_number_does_not_end_a_block_left_as_it_was() -> None:
    codes = [f"1.0{place}" for place in range(1, 6)]
    indicators = [Indicator(code, "指标", Kind.QUANTITY, Measure.CUMULATIVE, unit_of_measure="亩") for code in codes]
    numbers = {code: Decimal(20 + place) for place, code in enumerate(codes)}
    rows = [ReturnedRow(code, "", ValueState.REPORTED, numbers[code], "") for code in codes]
    expected = expected_rows(indicators, {**numbers, "1.03": None}, {}, numbers)
    assert list(left_as_last_codes(rows, numbers, expected, {"1.02"})) == ["1.01", "1.02", "1.04", "1.05"]


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
