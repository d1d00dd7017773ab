"""The numbers of a row in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gui.desk.desk import Desk, period_holding
from gui.desk.figures import axis_labels, due_place, last_words, reason_of, signed, tiles_of, value_words
from gui.look.number_words import percent, whole_percent
from gui.operations import Operations
from gui.plan_words import period_words, promise_of
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import BLANK, Entry, Stage, ValueState
from model.entry.period import Cadence, parse_period
from model.entry.unit_of_measure import other_scale
from model.plan.tree import PlanTree
from model.workflow.entry.record_entry import record_entry


def put(operations: Operations, desk: Desk, code: str, month: str, entry: Entry) -> None:
    key = desk.key(code)._replace(period=parse_period(month))
    operations.change("填报", record_entry, ChangeSet((new_entry(key, entry),)))


def numbers(desk: Desk, code: str) -> list[tuple[str, str]]:
    return [(figure.number, figure.unit) for figure in tiles_of(desk.row(code))]


def test_tiles_of_a_sum(desk: Desk, operations: Operations) -> None:
    put(operations, desk, "1.03", "2021-08", Entry(ValueState.REPORTED, Decimal(1800)))
    put(operations, desk, "1.03", "2021-09", Entry(ValueState.REPORTED, Decimal(1925)))
    assert numbers(desk, "1.03") == [("10,000", "名"), ("1,925", "名"), ("+125", "名"), ("19.3%", "")]
    assert last_words(desk.row("1.03")) == "上期（2021-08）1,800 名，本期 +125"
    assert "落后" in reason_of(desk.row("1.03"), "zh") and "behind" in reason_of(desk.row("1.03"), "en")


def test_tiles_of_what_is_empty(desk: Desk) -> None:
    assert numbers(desk, "1.03") == [("10,000", "名"), ("—", ""), ("—", ""), ("—", "")]
    assert last_words(desk.row("1.03")) == ""


def test_tiles_of_a_milestone(desk: Desk, operations: Operations) -> None:
    put(operations, desk, "2.03", "2021-09", Entry(stage=Stage.UNDER_WAY))
    assert numbers(desk, "2.03") == [("2021-03-31", ""), ("183", "天"), ("推进中", ""), ("—", "")]


def test_a_unit_without_allocation_says_so(desk: Desk) -> None:
    desk.open("FD", parse_period("2021-09"))
    assert numbers(desk, "1.03")[0] == ("未分解", "")
    assert numbers(desk, "7.04")[0] == ("1-2", "个")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1.03", "不少于 10,000 名"),
        ("1.05", "超过 100 亿元"),
        ("7.04", "每个新城、园办 1-2 个"),
        ("1.01", "到时限要完成：用“状态”填报，数可不填。"),
    ],
)
def test_promises(bundled_plan: PlanTree, code: str, words: str) -> None:
    assert promise_of(bundled_plan.by_code[code]) == words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2021", "2021年"),
        ("2021-H2", "2021年下半年"),
        ("2021-Q3", "2021年第3季度"),
        ("2021-09", "2021年9月"),
        ("2021-09-2", "2021-09-2"),
    ],
)
def test_periods(key: str, words: str) -> None:
    assert period_words(parse_period(key)) == words


def test_the_axis_follows_the_cadence(desk: Desk) -> None:
    assert axis_labels(parse_period("2021-09")) == ("1月", *(str(month) for month in range(2, 12)), "12月")
    assert axis_labels(parse_period("2021-Q3")) == ("Q1", "Q2", "Q3", "Q4")
    assert [_due_place(desk, code) for code in ("1.03", "2.03")] == [12, 3]


def test_values_and_changes() -> None:
    assert [signed(Decimal(number)) for number in (1200, -3, 0)] == ["+1,200", "-3", "0"]
    assert value_words(BLANK, None) == "未填"
    assert value_words(Entry(ValueState.NIL), None) == "无"
    assert value_words(Entry(stage=Stage.DONE), None) == "已完成"


def test_another_cadence_opens_at_the_same_day() -> None:
    september = parse_period("2021-09").end
    keys = [period_holding(september, cadence).key for cadence in Cadence]
    assert keys == ["2021", "2021-H2", "2021-Q3", "2021-09", "2021-09-b", "2021-09-3"]


def _due_place(desk: Desk, code: str) -> int:
    row = desk.row(code)
    assert row.indicator is not None
    return due_place(row.indicator, row.key.period)


def test_money_is_said_at_the_other_scale_too() -> None:
    assert other_scale(Decimal("7.7"), "亿元") == "= 77,000 万元"
    assert other_scale(Decimal(12500), "万元") == "= 1.25 亿元"
    assert [other_scale(Decimal(9000), "万元"), other_scale(Decimal(5), "个"), other_scale(None, "亿元")] == [""] * 3


@pytest.mark.parametrize(
    ("share", "words", "whole"),
    [
        ("0.8533", "85.3%", "85%"),
        ("0.705", "70.5%", "71%"),
        ("1", "100%", "100%"),
        ("0.9996", "99.9%", "99%"),
        ("9.999", "999.9%", ">999%"),
        ("823044.6", ">999%", ">999%"),
        ("-0.02", "-2%", "-2%"),
    ],
)
def test_a_share_is_never_said_to_be_all_before_it_is_nor_longer_than_anybody_reads(
    share: str, words: str, whole: str
) -> None:
    assert (percent(Decimal(share)), whole_percent(Decimal(share))) == (words, whole)
