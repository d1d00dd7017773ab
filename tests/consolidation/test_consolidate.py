"""One total an indicator: who is expected, who is missing, what each part was."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from model.consolidation.consolidated import ConsolidatedIndicator, UnitStanding
from model.entry.entry import EntryKey, Stage, ValueState
from model.errors import UsageError
from model.plan.node import RollUp
from model.progress.lamp import reason_line
from tests.consolidation.setting import AUGUST, SEPTEMBER, add_up, one_indicator, only, said
from tests.progress.vectors import milestone, quantity

SUM = one_indicator(quantity(">=", "100", unit="人"))
EACH = one_indicator(quantity(">=", "3", per="每个新城"), "every")
RATE = one_indicator(quantity(">=", "90", "level", unit="%"), "lead")
MILESTONE = one_indicator(milestone("2021-12-31"), "lead")


def words(one: ConsolidatedIndicator) -> str:
    assert reason_line(one.judgement, "en")
    return reason_line(one.judgement)


@pytest.mark.parametrize(
    ("answers", "total", "reported", "expected", "missing"),
    [
        ({"A": "30", "B": "20", "C": "10", "P": "5"}, "65", 4, 4, ()),
        ({"A": "30", "B": "20"}, "50", 2, 4, ("C", "P")),
        ({"A": "30", "B": "0"}, "30", 2, 4, ("C", "P")),
        ({"A": "30", "B": "无"}, "30", 2, 4, ("C", "P")),
        ({"A": "30", "B": "不适用"}, "30", 1, 3, ("C", "P")),
        ({"A": "30", "B": "暂无数据"}, "30", 1, 4, ("B", "C", "P")),
        ({"A": "30", "B": "话"}, "30", 1, 4, ("B", "C", "P")),
        ({"A": "无"}, "0", 1, 4, ("B", "C", "P")),
        ({"A": "0", "B": "0", "C": "0", "P": "0"}, "0", 4, 4, ()),
        ({}, None, 0, 4, ("A", "B", "C", "P")),
        ({"A": "暂无数据"}, None, 0, 4, ("A", "B", "C", "P")),
        (dict.fromkeys("ABCP", "不适用"), None, 0, 0, ()),
    ],
)
def test_a_sum_says_who_is_missing_and_missing_is_never_zero(
    answers: Mapping[str, str], total: str | None, reported: int, expected: int, missing: tuple[str, ...]
) -> None:
    one = only(add_up(SUM, said(answers)))
    assert one.total == (None if total is None else Decimal(total))
    assert (one.reported, one.expected, one.missing) == (reported, expected, missing)
    assert words(one)


def test_the_total_is_judged_against_the_plan_and_the_units_against_their_shares() -> None:
    answers = said({"A": "30", "B": "20", "C": "25"})
    result = add_up(SUM, answers, allocations={("A", "1.01"): Decimal(40), ("B", "1.01"): Decimal(30)})
    assert only(result).target == 100
    assert words(only(result)) == "完成率 75%，序时 75%，与序时持平"
    lamps = {unit.code: unit.judgements["1.01"] for unit in result.units}
    assert {code: (one.lamp.value, one.reason) for code, one in lamps.items()} == {
        "A": ("green", "progress.on_schedule"),
        "B": ("yellow", "progress.behind"),
        "C": ("grey", "progress.not_allocated"),
        "P": ("grey", "progress.not_reported"),
    }


def test_the_levels_further_down_are_not_added_twice() -> None:
    answers = said({"A": "30", "A1": "10", "A2": "20", "HQ": "999"})
    assert only(add_up(SUM, answers)).total == 30
    below = only(add_up(SUM, answers, parent="A", allocations={("A", "1.01"): Decimal(40)}))
    assert (below.total, below.target, below.expected) == (30, 40, 2)


def test_another_period_does_not_count() -> None:
    assert only(add_up(SUM, said({"A": "30"}, AUGUST))).total is None


def test_what_was_sent_back_is_left_out() -> None:
    result = add_up(SUM, said({"A": "30", "B": "20"}), standings={"A": UnitStanding.SENT_BACK})
    one = only(result)
    assert (one.total, one.missing) == (20, ("A", "C", "P"))
    assert result.units[0].judgements["1.01"].reason == "progress.not_reported"


def test_late_and_contested_units_count_with_what_stands() -> None:
    standings = {"A": UnitStanding.LATE, "B": UnitStanding.CONFLICT}
    result = add_up(SUM, said({"A": "30", "B": "20", "C": "5"}), standings=standings)
    assert only(result).total == 55
    assert [unit.standing.value for unit in result.units] == ["late", "conflict", "received", "missing"]


def test_each_part_has_its_place() -> None:
    key = EntryKey("1.01", "A", SEPTEMBER)
    result = add_up(SUM, said({"A": "30", "B": "无"}), sources={key: ("ab" * 32, "填报表!G7")})
    a, b = only(result).contributions
    assert (a.unit, a.value, a.submission_sha256, a.cell) == ("A", 30, "ab" * 32, "填报表!G7")
    assert (b.unit, b.value, b.state, b.submission_sha256, b.cell) == ("B", None, ValueState.NIL, "", "")


@pytest.mark.parametrize(
    ("answers", "total", "target", "met", "lamp", "line"),
    [
        ({"A": "3", "B": "4", "C": "3"}, "10", "9", 3, "blue",
         "应达标 3 家，已达标 3 家，未报 0 家；按最差一家亮灯（甲新城，完成率 100%）"),
        ({"A": "3", "B": "4"}, "7", "9", 2, "green",
         "应达标 3 家，已达标 2 家，未报 1 家；按最差一家亮灯（甲新城，完成率 100%）"),
        ({"A": "9", "B": "1", "C": "3"}, "13", "9", 2, "red",
         "应达标 3 家，已达标 2 家，未报 0 家；按最差一家亮灯（乙新城，完成率 33.3%）"),
        ({"A": "9", "B": "不适用"}, "9", "6", 1, "green",
         "应达标 2 家，已达标 1 家，未报 1 家；按最差一家亮灯（甲新城，完成率 300%）"),
        ({"A": "无"}, "0", "9", 0, "red",
         "应达标 3 家，已达标 0 家，未报 2 家；按最差一家亮灯（甲新城，完成率 0%）"),
        ({}, None, "9", 0, "grey", "应报 3 家，均未报"),
    ],
)  # fmt: skip
def test_a_target_for_each_is_met_by_how_many_of_how_many(
    answers: Mapping[str, str], total: str | None, target: str, met: int, lamp: str, line: str
) -> None:
    one = only(add_up(EACH, said({**answers, "P": "50"})))
    assert one.total == (None if total is None else Decimal(total))
    assert (one.target, one.met, one.judgement.lamp, words(one)) == (Decimal(target), met, lamp, line)


def test_a_target_for_each_is_divided_below_the_unit_that_has_it() -> None:
    one = only(add_up(EACH, said({"A1": "1", "A2": "1"}), parent="A"))
    assert (one.total, one.target, one.expected, one.met) == (2, 3, 2, None)


def test_a_target_for_each_unit_further_below_is_theirs_together() -> None:
    each = one_indicator(quantity(">=", "3", per="每个镇街"), "every")
    one = only(add_up(each, said({"A": "4", "B": "0", "C": "0", "P": "0"})))
    assert (one.total, one.target, one.judgement.completion) == (4, 6, Decimal("0.667"))


def test_a_target_for_each_of_what_no_unit_is_stands_against_nothing() -> None:
    each = one_indicator(quantity(">=", "3", per="每个行政村"), "every")
    one = only(add_up(each, said({"A": "4", "B": "2", "C": "1", "P": "0"})))
    assert (one.total, one.target, one.judgement.lamp) == (7, None, "grey")


def test_a_surplus_of_one_unit_does_not_make_up_for_another() -> None:
    one = only(add_up(EACH, said({"A": "9", "B": "0", "C": "0"})))
    assert one.total == one.target == 9
    assert (one.judgement.lamp, one.judgement.completion) == ("red", Decimal("0.333"))


@pytest.mark.parametrize(
    ("answers", "options", "total", "line"),
    [
        ({"B": "92"}, {}, "92", "现值 92%，目标 ≥90%，达标"),
        ({"B": "92", "C": "92.0"}, {}, "92", "现值 92%，目标 ≥90%，达标"),
        ({"B": "92", "C": "88"}, {}, None, "2 家所报不一致（88%～92%），未明确牵头单位，不作汇总"),
        ({"B": "92", "C": "88", "HQ": "95"}, {}, "95", "现值 95%，目标 ≥90%，达标"),
        ({"B": "92", "C": "88"}, {"leads": {"1.01": "C"}}, "88",
         "现值 88%，目标 ≥90%，完成率 97.8%，差 2.2 个百分点"),
        ({"B": "92", "C": "88"}, {"allocations": {("B", "1.01"): Decimal(90)}}, "92", "现值 92%，目标 ≥90%，达标"),
        ({"C": "88"}, {"leads": {"1.01": "B"}}, None, "应报 1 家，均未报"),
        ({"B": "无"}, {}, None, "报“无”：没有可评的数"),
    ],
)  # fmt: skip
def test_an_answer_is_the_leads_and_never_a_guess(
    answers: Mapping[str, str], options: dict[str, object], total: str | None, line: str
) -> None:
    one = only(add_up(RATE, said(answers), **options))
    assert one.total == (None if total is None else Decimal(total))
    assert words(one) == line


def test_a_known_lead_is_the_only_one_expected() -> None:
    one = only(add_up(RATE, said({"B": "92", "C": "88"}), leads={"1.01": "P"}))
    assert (one.reported, one.expected, one.missing, one.contributions) == (0, 1, ("P",), ())


@pytest.mark.parametrize(
    ("answers", "stage", "line"),
    [
        ({"A": "完"}, Stage.DONE, "已完成（时限 2021-12-31）"),
        ({"A": "推", "B": "推"}, Stage.UNDER_WAY, "推进中，时限 2021-12-31，未到期"),
        ({"A": "40", "B": "推"}, Stage.UNDER_WAY, "推进中，时限 2021-12-31，未到期"),
        ({"A": "40", "B": "40"}, Stage.UNDER_WAY, "推进中，形象进度 40%，时限 2021-12-31，未到期"),
        ({"A": "完", "B": "推", "C": "完"}, None,
         "所报不一致（已完成 2 家、推进中 1 家、未启动 0 家），未明确牵头单位，不作汇总"),
        ({"A": "完", "B": "推", "HQ": "推"}, Stage.UNDER_WAY, "推进中，时限 2021-12-31，未到期"),
        ({"A": "话"}, None, "应报 4 家，均未报"),
        (dict.fromkeys("ABCP", "不适用"), None, "不适用"),
    ],
)  # fmt: skip
def test_a_milestone_has_a_stage_where_the_answers_agree(
    answers: Mapping[str, str], stage: Stage | None, line: str
) -> None:
    one = only(add_up(MILESTONE, said(answers)))
    assert (one.stage, words(one)) == (stage, line)


def test_a_milestone_of_every_unit_counts_those_that_are_done() -> None:
    tree = one_indicator(milestone("2021-06-30"), "every")
    one = only(add_up(tree, said({"A": "完", "B": "推", "C": "完", "P": "完"})))
    assert (one.met, one.total, one.judgement.lamp) == (3, None, "red")
    assert words(one) == "应达标 4 家，已达标 3 家，未报 0 家；按最差一家亮灯（乙新城，完成率 —）"


def test_the_latest_value_is_carried_forward_and_says_from_when() -> None:
    tree = one_indicator(quantity(">=", "90", "level", unit="%"), "latest")
    carried = said({"A": "91"}, AUGUST)
    one = only(add_up(tree, carried))
    assert (one.total, one.reported, one.contributions[0].period) == (91, 0, AUGUST)
    newer = only(add_up(tree, carried | said({"B": "89"})))
    assert (newer.total, [part.unit for part in newer.contributions]) == (89, ["B"])
    differing = only(add_up(tree, said({"A": "91", "B": "89"}, AUGUST)))
    assert (differing.total, differing.judgement.reason) == (None, "consolidation.differ")


@pytest.mark.parametrize(
    ("method", "total"), [("mean", "20.00"), ("max", "30"), ("min", "10"), ("weighted_mean", "25.00")]
)
def test_the_other_methods_look_at_numbers_only(method: str, total: str) -> None:
    tree = one_indicator(quantity(">=", "15", "growth", unit="%"), method)
    weights = {("A", "1.01"): Decimal(3), ("B", "1.01"): Decimal(1), ("A", "9.09"): Decimal(50)}
    one = only(add_up(tree, said({"A": "30", "B": "10", "C": "无"}), weights=weights))
    assert (one.total, one.method, one.reported) == (Decimal(total), RollUp(method), 3)


def test_a_missing_weight_gives_no_weighted_mean() -> None:
    tree = one_indicator(quantity(">=", "15", "growth", unit="%"), "weighted_mean")
    one = only(add_up(tree, said({"A": "30", "B": "10"}), weights={("A", "1.01"): Decimal(3)}))
    assert (one.total, words(one)) == (None, "已报 2 家中有单位没有权重，不作加权平均")


def test_a_unit_without_units_below_adds_up_to_nothing() -> None:
    result = add_up(SUM, said({"A1": "3"}), parent="A1")
    assert (result.units, only(result).total, only(result).expected) == ((), None, 0)


def test_an_unknown_parent_is_refused() -> None:
    with pytest.raises(UsageError, match=r"unit\.unknown"):
        add_up(SUM, {}, parent="nobody")
