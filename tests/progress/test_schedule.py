"""Expected progress: published and own vectors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from model.entry.period import parse_period
from model.plan.curve import ProgressCurve, Shape, curve_from_text
from model.plan.node import Indicator
from model.progress.judge import judge
from model.progress.lamp import reason_line
from model.progress.schedule import curve_of, expected_progress
from tests.progress.vectors import milestone, quantity, reported, told

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


RATE = quantity(">=", "100", "level", unit="%")
QUARTERS = curve_from_text("一季度 50%、二季度 80%、三季度 100%", 2021)


@pytest.mark.parametrize(
    ("indicator", "curve", "said", "period", "lamp", "line"),
    [
        (quantity(">=", "100"), QUARTERS, "50", "2021-03", "green", "完成率 50%，序时 50%，与序时持平"),
        (quantity(">=", "100"), QUARTERS, "50", "2021-06", "red", "完成率 50%，序时 80%，落后 30 个百分点"),
        (quantity(">=", "100"), QUARTERS, "0", "2021-02", "green", "完成率 0%，序时 0%，与序时持平；距时限 306 天"),
        (RATE, QUARTERS, "85", "2021-06", "green", "完成率 85%，序时 80%，超前 5 个百分点"),
        (RATE, QUARTERS, "100", "2021-06", "green", "完成率 100%，序时 80%，超前 20 个百分点"),
        (milestone("2021-12-31"), QUARTERS, "45", "2021-03", "yellow", "完成率 45%，序时 50%，落后 5 个百分点"),
        (milestone("2021-12-31"), QUARTERS, "推进中", "2021-03", "grey", "序时 50%，推进中而没有填形象进度，无法比较"),
        (milestone("2021-12-31"), QUARTERS, "推进中", "2021-02", "green", "推进中，时限 2021-12-31，未到期"),
        (quantity(">=", "100"), ProgressCurve(Shape.STEP), "0", "2021-11", "yellow",
         "完成率 0%，序时 0%，与序时持平；距时限 31 天"),
        (quantity(">=", "100"), ProgressCurve(Shape.STEP), "99", "2021-12", "yellow",
         "已到时限 2021-12-31，累计 99 个，目标 ≥100 个，完成率 99%，差 1 个百分点"),
        (quantity(">=", "100"), ProgressCurve(Shape.KEEP_LEVEL), "90", "2021-02", "yellow",
         "现值 90 个，目标 ≥100 个，完成率 90%，差 10 个百分点"),
        (quantity(">=", "100"), ProgressCurve(Shape.LINEAR, starts=date(2021, 7, 1)), "0", "2021-06", "green",
         "完成率 0%，序时 0%，与序时持平；距时限 184 天"),
        (quantity(">=", "100"), ProgressCurve(Shape.LINEAR, starts=date(2021, 7, 1)), "50", "2021-09", "green",
         "完成率 50%，序时 50%，与序时持平"),
    ],
)  # fmt: skip
def test_a_curve_that_was_set_is_what_lamps_go_by(
    indicator: Indicator, curve: ProgressCurve, said: str, period: str, lamp: str, line: str
) -> None:
    entry = told("under_way") if said == "推进中" else reported(said)
    judgement = judge(replace(indicator, curve=curve), entry, parse_period(period), target=indicator.target)
    assert (judgement.lamp, reason_line(judgement)) == (lamp, line)
    assert reason_line(judgement, "en")
