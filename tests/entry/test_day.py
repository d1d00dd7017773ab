"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from model.entry.day import read_day

NEAR = date(2026, 9, 30)


@pytest.mark.parametrize(
    "text",
    [
        "0925",
        "925",
        "9.25",
        "9-25",
        "9/25",
        "9月25日",
        "９．２５",
        "2026-9-25",
        "20260925",
        "2026年9月25日",
        " 2026.9.25 ",
    ],
)
def test_one_day_in_many_ways(text: str) -> None:
    assert read_day(text, NEAR) == date(2026, 9, 25)


@pytest.mark.parametrize(
    ("text", "near", "day"),
    [
        ("1.5", date(2026, 12, 31), date(2027, 1, 5)),
        ("12-28", date(2027, 1, 4), date(2026, 12, 28)),
        ("2.29", date(2027, 6, 1), date(2028, 2, 29)),
    ],
)
def test_without_a_year_the_nearest_day_is_meant(text: str, near: date, day: date) -> None:
    assert read_day(text, near) == day


@pytest.mark.parametrize("text", ["", "6日", "13.1", "2026-02-30", "9", "九月", "2026-9", "99999"])
def test_what_names_no_day(text: str) -> None:
    assert read_day(text, NEAR) is None
