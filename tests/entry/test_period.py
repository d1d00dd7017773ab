"""Periods: written as the contract has them, covering the year without gap or overlap."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.period import Cadence, Period, parse_period, periods_of_year
from model.errors import UsageError


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-H1", date(2021, 1, 1), date(2021, 6, 30)),
        ("2021-H2", date(2021, 7, 1), date(2021, 12, 31)),
        ("2021-Q3", date(2021, 7, 1), date(2021, 9, 30)),
        ("2021-09", date(2021, 9, 1), date(2021, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021-09-a", date(2021, 9, 1), date(2021, 9, 15)),
        ("2021-09-b", date(2021, 9, 16), date(2021, 9, 30)),
        ("2021-09-1", date(2021, 9, 1), date(2021, 9, 10)),
        ("2021-09-2", date(2021, 9, 11), date(2021, 9, 20)),
        ("2021-02-3", date(2021, 2, 21), date(2021, 2, 28)),
    ],
)
def test_dates_covered(text: str, start: date, end: date) -> None:
    period = parse_period(text)
    assert (period.start, period.end) == (start, end)
    assert str(period) == text


@pytest.mark.parametrize(
    "text", ["", "2021-13", "2021-9", "2021-Q5", "2021-09-4", "2021-09-c", "二〇二一", "2021-H3", "0000"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as trouble:
        parse_period(text)
    assert trouble.value.code == "period.unreadable"


@given(st.integers(1990, 2100), st.sampled_from(Cadence))
def test_a_year_is_covered_once(year: int, cadence: Cadence) -> None:
    periods = periods_of_year(year, cadence)
    assert periods[0].start == date(year, 1, 1)
    assert periods[-1].end == date(year, 12, 31)
    for before, after in pairwise(periods):
        assert after.start == before.end + timedelta(days=1)
        assert after.previous == before
    assert [parse_period(period.key) for period in periods] == list(periods)


def test_cumulative_values_begin_again_in_january() -> None:
    assert Period(2021, Cadence.MONTH, 1).previous is None
