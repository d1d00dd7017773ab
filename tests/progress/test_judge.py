"""One entry, one lamp, one line: a table of vectors, and properties that hold for any number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.entry import BLANK, Entry, ValueState
from model.entry.period import parse_period
from model.plan.node import Indicator
from model.plan.tree import PlanTree
from model.progress.judge import judge
from model.progress.lamp import Judgement, Lamp, reason_line
from tests.progress.vectors import milestone, quantity, reported, told

SUM = quantity(">=", "200", unit="人")
MORE = quantity(">", "100", unit="亿元")
EXACT = quantity("=", "12", unit="所")
ABOUT = quantity("~=", "100")
RANGE = quantity("range", "1", target_max="2")
CEILING = quantity("<=", "12", unit="起")
NONE_AT_ALL = quantity("<=", "0", unit="起")
GROWTH = quantity(">=", "15", "growth", unit="%")
FALL = quantity(">=", "-2", "growth", unit="%")
REDUCTION = quantity("=", "2", "reduction", unit="%")
RATE = quantity(">=", "90", "level", unit="%")
HELD = quantity("=", "100", "level", unit="%")
BAND = quantity("range", "10", "level", target_max="20")
JOBLESS = quantity("<=", "4", "level", unit="%")

VECTORS = [
    # indicator, value, period, lamp, completion in percent, the line
    (SUM, "110", "2021-09", "red", "55", "完成率 55%，序时 75%，落后 20 个百分点"),
    (SUM, "130", "2021-09", "yellow", "65", "完成率 65%，序时 75%，落后 10 个百分点"),
    (SUM, "129.8", "2021-09", "red", "64.9", "完成率 64.9%，序时 75%，落后 10.1 个百分点"),
    (SUM, "150", "2021-09", "green", "75", "完成率 75%，序时 75%，与序时持平"),
    (SUM, "180", "2021-09", "green", "90", "完成率 90%，序时 75%，超前 15 个百分点"),
    (SUM, "200", "2021-09", "blue", "100", "累计 200 人，目标 ≥200 人，完成率 100%，已完成"),
    (SUM, "1300", "2021-09", "blue", "650", "累计 1,300 人，目标 ≥200 人，完成率 650%，已完成"),
    (SUM, "199.99", "2021-11", "green", "99.9", "完成率 99.9%，序时 91.7%，超前 8.2 个百分点"),
    (SUM, "199.99", "2021-12", "yellow", "99.9",
     "已到时限 2021-12-31，累计 199.99 人，目标 ≥200 人，完成率 99.9%，差 0.1 个百分点"),
    (SUM, "0", "2021-01", "yellow", "0", "完成率 0%，序时 8.3%，落后 8.3 个百分点"),
    (SUM, "-5", "2021-01", "yellow", "0", "完成率 0%，序时 8.3%，落后 8.3 个百分点"),
    (MORE, "100", "2021-06", "green", "100", "完成率 100%，序时 50%，超前 50 个百分点"),
    (MORE, "100", "2021-12", "yellow", "100",
     "已到时限 2021-12-31，累计 100 亿元，目标 >100 亿元，完成率 100%，差 0 个百分点"),
    (MORE, "100.01", "2021-12", "blue", "100", "累计 100.01 亿元，目标 >100 亿元，完成率 100%，已完成"),
    (EXACT, "13", "2021-06", "blue", "108.3", "累计 13 所，目标 12 所，完成率 108.3%，已完成"),
    (ABOUT, "95", "2021-12", "blue", "95", "累计 95 个，目标 ≈100 个，完成率 95%，已完成"),
    (ABOUT, "94", "2021-12", "yellow", "94",
     "已到时限 2021-12-31，累计 94 个，目标 ≈100 个，完成率 94%，差 6 个百分点"),
    (RANGE, "2", "2021-06", "blue", "200", "累计 2 个，目标 1～2 个，完成率 200%，已完成"),
    (RANGE, "3", "2021-06", "yellow", "300", "累计 3 个，超出目标 1～2 个 的上限，请核对口径"),
    (CEILING, "3", "2021-03", "green", "175", "累计 3 起，控制目标 ≤12 起，时间过去 25%，在控制内"),
    (CEILING, "4", "2021-03", "yellow", "166.7", "累计 4 起，控制目标 ≤12 起，时间过去 25%，用得偏快"),
    (CEILING, "13", "2021-03", "red", "91.7", "累计 13 起，控制目标 ≤12 起，已突破"),
    (CEILING, "12", "2021-12", "blue", "100", "累计 12 起，控制目标 ≤12 起，到时限未突破"),
    (NONE_AT_ALL, "0", "2021-03", "green", "100", "累计 0 起，控制目标 ≤0 起，时间过去 25%，在控制内"),
    (NONE_AT_ALL, "1", "2021-03", "red", "0", "累计 1 起，控制目标 ≤0 起，已突破"),
    (GROWTH, "14", "2021-09", "yellow", "93.3", "现值 14%，目标 ≥15%，完成率 93.3%，差 6.7 个百分点"),
    (GROWTH, "-3", "2021-09", "red", "0", "现值 -3%，目标 ≥15%，完成率 0%，差 100 个百分点"),
    (GROWTH, "15", "2021-09", "green", "100", "现值 15%，目标 ≥15%，达标"),
    (GROWTH, "15", "2021-12", "blue", "100", "现值 15%，目标 ≥15%，到时限达标"),
    (FALL, "-1", "2021-09", "green", None, "现值 -1%，目标 ≥-2%，达标"),
    (FALL, "-3", "2021-09", "red", None, "现值 -3%，目标 ≥-2%，未达到"),
    (REDUCTION, "2.5", "2021-09", "green", "125", "现值 2.5%，目标 2%，达标"),
    (RATE, "89.99", "2021-09", "yellow", "99.9", "现值 89.99%，目标 ≥90%，完成率 99.9%，差 0.1 个百分点"),
    (HELD, "99", "2021-09", "yellow", "99", "现值 99%，目标 100%，完成率 99%，差 1 个百分点"),
    (HELD, "101", "2021-09", "yellow", "99", "现值 101%，目标 100%，完成率 99%，差 1 个百分点"),
    (BAND, "15", "2021-09", "green", "100", "现值 15 个，目标 10～20 个，达标"),
    (BAND, "25", "2021-09", "red", "75", "现值 25 个，目标 10～20 个，完成率 75%，差 25 个百分点"),
    (JOBLESS, "3.5", "2021-09", "green", "112.5", "现值 3.5%，目标 ≤4%，达标"),
    (JOBLESS, "4.2", "2021-09", "yellow", "95", "现值 4.2%，目标 ≤4%，完成率 95%，差 5 个百分点"),
    (JOBLESS, "6", "2021-09", "red", "50", "现值 6%，目标 ≤4%，完成率 50%，差 50 个百分点"),
    (JOBLESS, "9", "2021-09", "red", "0", "现值 9%，目标 ≤4%，完成率 0%，差 100 个百分点"),
]  # fmt: skip


def line(judgement: Judgement) -> str:
    """The reason as a person reads it; both languages must have it."""
    assert reason_line(judgement, "en")
    return reason_line(judgement)


@pytest.mark.parametrize(("indicator", "value", "period", "lamp", "completion", "words"), VECTORS)
def test_a_number_lights_a_lamp_with_its_arithmetic(
    indicator: Indicator, value: str, period: str, lamp: str, completion: str | None, words: str
) -> None:
    judgement = judge(indicator, reported(value), parse_period(period), target=indicator.target)
    assert line(judgement) == words
    assert judgement.lamp == lamp
    assert (judgement.completion is None) == (completion is None)
    assert completion is None or judgement.completion == Decimal(completion) / 100


MILESTONES = [
    (told("done"), "2021-03", "blue", "已完成（时限 2021-06-30）"),
    (told("done"), "2021-09", "blue", "已完成（时限 2021-06-30）"),
    (reported("100"), "2021-03", "blue", "已完成（时限 2021-06-30）"),
    (reported("100", "under_way"), "2021-03", "green", "推进中，形象进度 100%，时限 2021-06-30，未到期"),
    (told("not_started"), "2021-03", "green", "未启动，时限 2021-06-30，还有 91 天"),
    (Entry(ValueState.NIL), "2021-03", "green", "未启动，时限 2021-06-30，还有 91 天"),
    (reported("0"), "2021-05", "yellow", "未启动，时限 2021-06-30，只剩 30 天"),
    (told("under_way"), "2021-05", "green", "推进中，时限 2021-06-30，未到期"),
    (reported("40"), "2021-05", "green", "推进中，形象进度 40%，时限 2021-06-30，未到期"),
    (told("under_way"), "2021-06", "red", "已到时限 2021-06-30，推进中，未完成"),
    (told("not_started"), "2021-06", "red", "已到时限 2021-06-30，完成 0%，差 100 个百分点"),
    (reported("95"), "2021-06", "yellow", "已到时限 2021-06-30，完成 95%，差 5 个百分点"),
    (reported("100", "under_way"), "2021-06", "yellow", "已到时限 2021-06-30，完成 100%，差 0 个百分点"),
    (reported("89.9"), "2021-06", "red", "已到时限 2021-06-30，完成 89.9%，差 10.1 个百分点"),
    (Entry(ValueState.NOT_AVAILABLE), "2021-06", "grey", "暂无数据"),
    (Entry(ValueState.NOT_APPLICABLE), "2021-06", "grey", "不适用"),
    (BLANK, "2021-06", "grey", "未报"),
    (Entry(narrative="正在推进"), "2021-06", "grey", "未报"),
]


@pytest.mark.parametrize(("entry", "period", "lamp", "words"), MILESTONES)
def test_a_milestone_is_judged_by_its_stage_and_its_deadline(entry: Entry, period: str, lamp: str, words: str) -> None:
    judgement = judge(milestone(), entry, parse_period(period), target=None)
    assert (judgement.lamp, line(judgement)) == (lamp, words)


@pytest.mark.parametrize(
    ("indicator", "entry", "lamp", "reason"),
    [
        (SUM, BLANK, "grey", "progress.not_reported"),
        (SUM, Entry(ValueState.NOT_AVAILABLE), "grey", "progress.not_available"),
        (SUM, Entry(ValueState.NOT_APPLICABLE), "grey", "progress.not_applicable"),
        (SUM, Entry(ValueState.NIL), "red", "progress.behind"),
        (CEILING, Entry(ValueState.NIL), "green", "progress.ceiling_within"),
        (RATE, Entry(ValueState.NIL), "grey", "progress.nil"),
        (JOBLESS, Entry(ValueState.NIL), "grey", "progress.nil"),
    ],
)
def test_the_kinds_of_nothing_are_told_apart(indicator: Indicator, entry: Entry, lamp: str, reason: str) -> None:
    judgement = judge(indicator, entry, parse_period("2021-09"), target=indicator.target)
    assert (judgement.lamp, judgement.reason) == (lamp, reason)
    assert line(judgement)


def test_a_share_that_nobody_allocated_is_grey_and_says_so() -> None:
    judgement = judge(SUM, reported("5"), parse_period("2021-09"), target=None)
    assert (judgement.lamp, judgement.expected) == (Lamp.GREY, Decimal("0.750"))
    assert "尚未给本单位分解目标" in line(judgement)


ORDER = {Lamp.RED: 0, Lamp.YELLOW: 1, Lamp.GREEN: 2, Lamp.BLUE: 3}
numbers = st.decimals(min_value=-(10**6), max_value=10**9, places=2)
targets = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)
months = st.integers(1, 12).map(lambda month: parse_period(f"2021-{month:02d}"))


@given(numbers, numbers, targets, months, st.sampled_from([SUM, MORE, EXACT, ABOUT, GROWTH, RATE]))
def test_more_is_never_a_worse_lamp(one, other, target, period, indicator):  # type: ignore[no-untyped-def]
    less, more = sorted([one, other])
    lamps = [judge(indicator, reported(str(value)), period, target=target).lamp for value in (less, more)]
    assert ORDER[lamps[0]] <= ORDER[lamps[1]]


@given(numbers, numbers, targets, months, st.sampled_from([CEILING, JOBLESS]))
def test_less_is_never_a_worse_lamp_under_a_ceiling(one, other, target, period, indicator):  # type: ignore[no-untyped-def]
    less, more = sorted([one, other])
    lamps = [judge(indicator, reported(str(value)), period, target=target).lamp for value in (less, more)]
    assert ORDER[lamps[0]] >= ORDER[lamps[1]]


@given(numbers, targets, months)
def test_the_printed_line_recomputes_to_the_same_lamp(value, target, period):  # type: ignore[no-untyped-def]
    judgement = judge(SUM, reported(str(value)), period, target=target)
    if "lag" not in judgement.context:
        assert value >= target
        return
    read = {
        name: Decimal(judgement.context[name].rstrip("%").replace(",", ""))
        for name in ("completion", "expected", "lag")
    }
    assert read["expected"] - read["completion"] == read["lag"]
    again = Lamp.GREEN if read["lag"] <= 0 else Lamp.YELLOW if read["lag"] <= 10 else Lamp.RED
    assert judgement.lamp is again


@given(numbers, months)
def test_any_number_for_any_indicator_of_the_plan_has_a_line(value, period):  # type: ignore[no-untyped-def]
    for indicator in (SUM, MORE, EXACT, ABOUT, RANGE, CEILING, GROWTH, FALL, RATE, HELD, BAND, JOBLESS):
        judgement = judge(indicator, reported(str(value)), period, target=indicator.target)
        assert judgement.lamp is not Lamp.GREY
        assert line(judgement)


def test_every_indicator_of_the_bundled_plan_can_be_judged(bundled_plan: PlanTree) -> None:
    for indicator in bundled_plan.indicators:
        judgement = judge(indicator, reported("1"), parse_period("2021-09"), target=indicator.target)
        assert judgement.lamp is not Lamp.GREY, indicator
        assert line(judgement)
