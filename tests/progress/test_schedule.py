"""Expected progress: published and own vectors."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from model.entry.period import parse_period
from model.plan.curve import Shape
from model.progress.schedule import curve_of, expected_progress
from tests.progress.vectors import milestone, quantity

LINEAR = [
    # period, due, expected in percent
    ("2021-11", "2021-12-31", "91.7"),  # 宣城, December 2020: January to November of a year
    ("2021-01", "2021-12-31", "8.3"),
    ("2021-Q1", "2021-12-31", "25"),
    ("2021-H1", "2021-12-31", "50"),
    ("2021-Q3", "2021-12-31", "75"),
    ("2021", "2021-12-31", "100"),
    ("2021-03", "2021-06-30", "50"),
    ("2021-06", "2021-06-30", "100"),
    ("2021-09", "2021-06-30", "100"),
    ("2021-04", "2021-09-30", "44.4"),
    ("2021-09-a", "2021-12-31", "66.7"),  # the fifteenth: eight whole months have ended
    ("2021-09-b", "2021-12-31", "75"),
    ("2021-02-3", "2021-12-31", "16.7"),
    ("2021-02-2", "2021-12-31", "8.3"),
    ("2021-01-1", "2021-12-31", "0"),
    ("2021-05", "2021-06-15", "83.3"),  # a deadline within a month: its month counts as one
    ("2021-06", "2022-12-31", "25"),  # two years
    ("2021-06", None, "50"),  # no deadline: the end of the year
]


@pytest.mark.parametrize(("period", "due", "percent"), LINEAR)
def test_sums_grow_by_whole_months(period: str, due: str | None, percent: str) -> None:
    expected = expected_progress(quantity(">=", "10", due=due), parse_period(period).end)
    assert expected is not None
    assert expected * 100 == Decimal(percent)


@pytest.mark.parametrize(
    ("on", "expected"), [("2021-06-29", 0), ("2021-06-30", 1), ("2021-12-31", 1), ("2021-01-31", 0)]
)
def test_a_milestone_steps_at_its_deadline(on: str, expected: int) -> None:
    assert expected_progress(milestone(), date.fromisoformat(on)) == expected


@pytest.mark.parametrize(
    ("comparator", "measure", "curve"),
    [
        (">=", "cumulative", Shape.LINEAR),
        ("range", "cumulative", Shape.LINEAR),
        ("<=", "cumulative", Shape.KEEP_LEVEL),
        (">=", "level", Shape.KEEP_LEVEL),
        ("<=", "level", Shape.KEEP_LEVEL),
        (">=", "growth", Shape.KEEP_LEVEL),
        (">=", "reduction", Shape.KEEP_LEVEL),
    ],
)
def test_levels_rates_and_ceilings_have_no_expected_share(comparator: str, measure: str, curve: Shape) -> None:
    indicator = quantity(comparator, "10", measure)
    assert curve_of(indicator) is curve
    assert (expected_progress(indicator, date(2021, 6, 30)) is None) == (curve is Shape.KEEP_LEVEL)
