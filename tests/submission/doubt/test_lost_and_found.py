"""Rows that lost their number among rows that have one for the first time."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import Entry, ValueState
from model.plan.node import Indicator, Kind, Measure
from model.submission.doubt.expected import expected_rows
from model.submission.doubt.lost_and_found import lost_and_found_codes
from model.submission.submission import ReturnedRow

STATES = {"-": ValueState.BLANK, "无": ValueState.NIL, "×": ValueState.NOT_APPLICABLE, "?": ValueState.NOT_AVAILABLE}
# What a hundred rows said the period before and say now, as they begin ("9" a number, "-" nothing, "×" not theirs, "?"
# not there yet); all others had and have a number. How many wait.
CASES = {
    "as before": ("9-×99", "9-×99", 0),
    "all came a row down": ("9-×99-9", "-9-×99-", 7),
    "another unit's": ("9-9×99", "-9×999", 4),
    "one is gone, one is new": ("9-999", "-9999", 0),
    "three are new": ("---99", "99999", 0),
    "three are gone": ("99999", "---99", 0),
    "not there yet": ("9?9?9-", "?9?9?9", 0),
    "far apart": ("-" + "9" * 60 + "-" + "9" * 10, "9" * 61 + "9" + "9" * 9 + "-", 0),
    "anywhere": ("-9" * 40, "9-" * 40, 0),
}


@pytest.mark.parametrize("case", CASES)
def test_what_went_from_row_to_row(case: str) -> None:
    before, now, waiting = CASES[case]
    codes = [f"1.{place:03}" for place in range(100)]
    last = {code: _entry(sign) for code, sign in zip(codes, before.ljust(100, "9"), strict=True)}
    rows = [
        ReturnedRow(code, "", (entry := _entry(sign)).state, entry.value, "" if sign == "-" else sign)
        for code, sign in zip(codes, now.ljust(100, "9"), strict=True)
    ]
    indicators = [Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE) for code in codes]
    expected = expected_rows(indicators, {}, {}, {})
    assert len(set(lost_and_found_codes(rows, expected, last))) == waiting
    assert not list(lost_and_found_codes(rows, expected, {}))


def _entry(sign: str) -> Entry:
    return Entry(STATES[sign]) if sign in STATES else Entry(ValueState.REPORTED, Decimal(sign))
