"""Methods over units and over time as data, lists of names, and what may have been counted twice."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.consolidation.consolidated import UnitStanding
from model.consolidation.data import consolidated_to_data, total_in_words
from model.consolidation.rule import OverTime, Rule, usual_rule
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.plan.node import Comparator, Indicator, Kind, Measure, RollUp
from tests.consolidation.setting import AUGUST, SEPTEMBER, add_up, one_indicator, only, said

JULY = parse_period("2021-07")
COUNTED = Indicator(
    "1.01", "引进企业", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(100), unit_of_measure="家"
)


def rule(over_units: str = "sum", over_time: str = "cumulative", weight_by: str | None = None) -> dict[str, Rule]:
    return {"1.01": Rule(RollUp(over_units), OverTime(over_time), weight_by)}


def listed(unit: str, value: int, *names: str) -> dict[EntryKey, Entry]:
    narrative = f"名单：{'、'.join(names)}" if names else ""
    return {EntryKey("1.01", unit, SEPTEMBER): Entry(ValueState.REPORTED, Decimal(value), narrative=narrative)}


def test_usual_is_a_flow_for_what_adds_up_and_a_stock_for_the_rest() -> None:
    assert usual_rule(COUNTED) == Rule(RollUp.SUM, OverTime.CUMULATIVE)
    level = Indicator("1.02", "覆盖率", Kind.QUANTITY, Measure.LEVEL, roll_up=RollUp.MEAN)
    assert usual_rule(level) == Rule(RollUp.MEAN, OverTime.LAST)


@pytest.mark.parametrize(
    ("over_time", "total"),
    [("cumulative", "12"), ("last", "12"), ("sum", "37"), ("average", "15.5")],
)
def test_periods_become_one_number_by_rule(over_time: str, total: str) -> None:
    """July 10 and nothing, August 5 and 10, September 5 and 7 of two units."""
    entries = said({"A": "10"}, JULY) | said({"A": "5", "B": "10"}, AUGUST) | said({"A": "5", "B": "7"})
    entries |= said({"C": "100"}, AUGUST)
    one = only(add_up(one_indicator(COUNTED), entries, rules=rule(over_time=over_time)))
    expected = {"average": Decimal("6.67") + Decimal("8.50")}.get(over_time, Decimal(total))
    assert one.total == expected
    assert (one.reported, one.expected, one.missing) == (2, 4, ("C", "P"))


def test_a_sum_of_periods_shows_every_period_it_was_made_of() -> None:
    entries = said({"A": "10"}, JULY) | said({"A": "5"}, AUGUST) | said({"A": "无"})
    sources = {key: (key.period.key, "填报表!H7") for key in entries}
    one = only(add_up(one_indicator(COUNTED), entries, rules=rule(over_time="sum"), sources=sources))
    assert one.total == 15
    assert [(part.value, part.period, part.submission_sha256) for part in one.contributions] == [
        (10, JULY, "2021-07"), (5, AUGUST, "2021-08"), (None, SEPTEMBER, "2021-09"),
    ]  # fmt: skip
    assert sum(part.value or 0 for part in one.contributions) == one.total


def test_what_was_sent_back_in_this_period_is_left_out_of_a_sum_of_periods() -> None:
    entries = said({"A": "10", "B": "1"}, AUGUST) | said({"A": "5", "B": "2"})
    back = {"A": UnitStanding.SENT_BACK}
    one = only(add_up(one_indicator(COUNTED), entries, rules=rule(over_time="sum"), standings=back))
    assert (one.total, one.missing) == (3, ("A", "C", "P"))


def test_a_rule_that_adds_nothing_up_gives_no_total() -> None:
    one = only(add_up(one_indicator(COUNTED), said({"A": "1", "B": "2"}), rules=rule("none")))
    assert (one.total, one.judgement.reason, len(one.contributions)) == (None, "consolidation.not_added", 2)


@pytest.mark.parametrize("method", ["sum", "mean", "max", "min", "latest", "every", "lead", "union", "none"])
def test_every_method_shows_what_it_was_made_of(method: str) -> None:
    entries = listed("A", 1, "甲公司") | listed("B", 1, "甲公司")
    sources = {key: (key.unit, "填报表!H7") for key in entries}
    one = only(add_up(one_indicator(COUNTED), entries, rules=rule(method), sources=sources, leads={"1.01": "A"}))
    units = ["A"] if method == "lead" else ["A", "B"]
    assert [(part.unit, part.value, part.submission_sha256, part.cell) for part in one.contributions] == [
        (unit, 1, unit, "填报表!H7") for unit in units
    ]


def test_a_union_counts_a_name_once() -> None:
    entries = listed("A", 2, "华信物流有限公司", "云海食品公司") | listed(
        "B", 2, "陕西省华信物流有限责任公司", "天鸿软件公司"
    )
    result = add_up(one_indicator(COUNTED), entries, rules=rule("union"))
    assert only(result).total == 3
    (finding,) = result.findings
    assert (finding.code, finding.indicator) == ("consolidation.name_doubled", "1.01")
    assert "甲新城：华信物流有限公司" in finding.context["where"]


def test_a_union_without_all_its_names_is_no_union() -> None:
    result = add_up(one_indicator(COUNTED), listed("A", 2, "甲公司"), rules=rule("union"))
    assert only(result).total is None
    assert [finding.code for finding in result.findings] == ["consolidation.names_missing"]


def test_names_that_two_units_list_are_told_in_a_sum_too() -> None:
    entries = listed("A", 1, "华信物流公司") | listed("B", 1, "华鑫物流公司")
    result = add_up(one_indicator(COUNTED), entries)
    assert only(result).total == 2
    assert [finding.code for finding in result.findings] == ["consolidation.name_alike"]


@pytest.mark.parametrize(("own", "severity"), [("7", "notice"), ("9", "confirm")])
def test_a_unit_and_those_below_it_are_not_added_twice(own: str, severity: str) -> None:
    result = add_up(one_indicator(COUNTED), said({"A": own, "A1": "3", "A2": "4", "B": "1"}))
    assert only(result).total == Decimal(own) + 1
    (finding,) = result.findings
    assert (finding.code, finding.severity) == ("consolidation.parent_and_child", severity)


def test_a_total_says_in_words_who_is_missing() -> None:
    result = add_up(one_indicator(COUNTED), said({"A": "1000", "B": "234"}))
    names = {unit.code: unit.name for unit in result.units}
    assert total_in_words(only(result), names) == "已报合计 1,234 家（2/4 家），未计入：丙新城、园办"
    assert consolidated_to_data(result)["indicators"][0]["words"] == total_in_words(only(result), names)


def test_the_five_kinds_of_nothing_reach_the_total_apart() -> None:
    entries = said({"A": "0", "B": "无", "C": "不适用", "P": "暂无数据"})
    one = only(add_up(one_indicator(COUNTED), entries))
    assert (one.total, one.reported, one.expected, one.missing) == (0, 2, 3, ("P",))
    assert [(part.unit, part.state) for part in one.contributions] == [("A", ValueState.ZERO), ("B", ValueState.NIL)]
    blank = only(add_up(one_indicator(COUNTED), {}))
    assert (blank.total, blank.reported, blank.expected) == (None, 0, 4)
