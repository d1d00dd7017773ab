"""Rows between and beside those of a block that is proved to have moved."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import Entry, ValueState
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.expected import expected_rows
from model.submission.doubt.whole_block import moved_along
from model.submission.submission import ReturnedRow

CODES = [f"1.{number:02}" for number in range(1, 10)]


@pytest.mark.parametrize(
    ("misplaced", "along"),
    [
        ({"1.03", "1.04", "1.06"}, ["1.05", "1.02", "1.01", "1.07", "1.08", "1.09"]),
        ({"1.03", "1.06", "1.09"}, ["1.04", "1.05", "1.07", "1.08", "1.02", "1.01"]),
        ({"1.03", "1.04"}, []),
        ({"1.01", "1.05", "1.09"}, ["1.02", "1.03", "1.04", "1.06", "1.07", "1.08"]),
        (set(), []),
    ],
    ids=["a gap", "gaps", "a pair", "nothing ties those between", "none"],
)
def test_what_lies_between_and_at_the_ends_waits_with_a_block(misplaced: set[str], along: list[str]) -> None:
    rows = [_row(code) for code in CODES]
    assert list(moved_along(rows, misplaced, dict.fromkeys(CODES, Decimal(9)), {}, {})) == along


def test_a_number_at_the_end_that_follows_its_own_last_value_is_its_rows_own() -> None:
    rows = [_row(code) for code in CODES]
    numbers = dict.fromkeys(CODES, Decimal(120))
    indicators = [
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(200)) for code in CODES
    ]
    last = {"1.02": Decimal(110), "1.06": Decimal(20), "1.07": Decimal(30), "1.08": Decimal(110)}
    expected = expected_rows(indicators, last, {}, numbers)
    assert list(moved_along(rows, {"1.03", "1.04", "1.05"}, numbers, expected, {})) == ["1.06", "1.07"]


def test_a_number_at_the_end_that_its_words_say_is_its_rows_own() -> None:
    rows = [
        _row(code)._replace(narrative="已建成9家。" if code in ("1.02", "1.07") else "正在推进。") for code in CODES
    ]
    numbers = dict.fromkeys(CODES, Decimal(9))
    indicators = [
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, target=Decimal(20), unit_of_measure="家")
        for code in CODES
    ]
    expected = expected_rows(indicators, {}, {}, numbers)
    assert list(moved_along(rows, {"1.03", "1.04", "1.05"}, numbers, expected, {})) == ["1.06"]


def test_words_that_say_a_longer_number_tie_none() -> None:
    rows = [_row(code)._replace(narrative="已建成19家。" if code == "1.06" else "正在推进。") for code in CODES]
    numbers = dict.fromkeys(CODES, Decimal(9))
    indicators = [
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, target=Decimal(20), unit_of_measure="家")
        for code in CODES
    ]
    expected = expected_rows(indicators, {}, {}, numbers)
    assert "1.06" in list(moved_along(rows, {"1.03", "1.04", "1.05"}, numbers, expected, {}))


def test_rows_emptied_at_the_ends_wait_and_so_many_numbers_beyond_as_are_proved() -> None:
    codes = [f"1.{number:02}" for number in range(1, 18)]
    numbers = {code: Decimal(9) for code in codes if code not in ("1.01", "1.02", "1.03", "1.04", "1.09")}
    rows = [_row(code) if code in numbers else _empty(code) for code in codes]
    indicators = [Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, target=Decimal(20)) for code in codes]
    expected = expected_rows(indicators, {}, {}, numbers)
    along = [*("1.04", "1.03"), *("1.09", "1.10", "1.11", "1.12", "1.13")]
    assert list(moved_along(rows, {"1.05", "1.06", "1.07", "1.08"}, numbers, expected, {})) == along


def test_many_empty_rows_part_a_block_from_numbers_beyond() -> None:
    codes = [f"1.{number:02}" for number in range(1, 14)]
    numbers = {code: Decimal(9) for code in codes if not "1.04" < code < "1.12"}
    rows = [_row(code) if code in numbers else _empty(code) for code in codes]
    indicators = [Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, target=Decimal(20)) for code in codes]
    expected = expected_rows(indicators, {}, {}, numbers)
    assert list(moved_along(rows, {"1.02", "1.03", "1.04"}, numbers, expected, {})) == ["1.01", "1.05", "1.06"]


def test_an_items_own_row_is_none_that_was_emptied() -> None:
    codes = ["1.01", "1.02", "1.03", "2.00", "2.01", "2.02", "2.03", "2.04"]
    numbers = {code: Decimal(9) for code in codes[:3]}
    rows = [_row(code) if code in numbers else _empty(code) for code in codes]
    indicators = [Indicator(code, "项目", Kind.MILESTONE) for code in codes if code != "2.00"]
    expected = expected_rows(indicators, {}, {}, numbers)
    assert list(moved_along(rows, set(numbers), numbers, expected, {})) == ["2.01", "2.02"]


def test_rows_without_a_number_hold_no_block_together_nor_apart_and_what_they_lost_waits() -> None:
    rows = [_row(code) if code in CODES[::3] else _empty(code) for code in CODES]
    numbers = dict.fromkeys(CODES[::3], Decimal(9))
    indicators = [Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, target=Decimal(99)) for code in CODES]
    last = {"1.02": Entry(ValueState.REPORTED, Decimal(8)), "1.05": Entry(ValueState.NOT_APPLICABLE)}
    expected = expected_rows(indicators, {"1.02": Decimal(8)}, {}, numbers)
    assert list(moved_along(rows, set(CODES[::3]), numbers, expected, last)) == ["1.02", "1.05", "1.08", "1.09"]


def _empty(code: str) -> ReturnedRow:
    return ReturnedRow(code, "", ValueState.BLANK, None, "")


def _row(code: str) -> ReturnedRow:
    return ReturnedRow(code, f"填报表!H{code[2:]}", ValueState.REPORTED, Decimal(9), "9", True)
