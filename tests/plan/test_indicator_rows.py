"""Tables of indicators that stand as lines in a text: the header tells which column is the target."""

from __future__ import annotations

import pytest

from model.plan.characters import plain
from model.plan.indicator_line import columns_of
from model.plan.ledger import WhyNot
from model.plan.node import Confidence, Kind
from model.plan.quantity import find_numerals
from model.plan.read import PlanReading, read_plan
from tests.calls import calls_of

PLAN = """云山区国民经济和社会发展第十三个五年规划纲要
第一章 发展目标
建成示范区2个，成为宜居之城。
专栏1 主要指标
序号 指标名称 2015年 2020年 年均增长 属性
1 地区生产总值（亿元） 186 300 10% 预期性
2.财政收入（亿元） 12.5 20 9.8% 预期性
社会民生
3 城镇化率（%） 52.3 60 〔7.7〕 预期性
4 森林覆盖率（%） 41.5 ≥43 — 约束性
5 新增城镇就业（万人） — 〔3〕 - 预期性
6 人均预期寿命 岁 77.1 79 / 约束性
力争新建公园4个。
第二章 重点任务
第一节 产业发展
新建产业园3个。
"""


@pytest.fixture
def reading() -> PlanReading:
    return read_plan(PLAN, year=2020)


def test_each_row_gives_its_target_in_the_order_of_the_text(reading: PlanReading) -> None:
    found = [one for one in reading.tree.indicators if one.kind is Kind.QUANTITY]
    assert [f"{one.name} {one.comparator} {one.target:f} {one.unit_of_measure}" for one in found] == [
        "建成示范区 = 2 个",
        "地区生产总值 = 300 亿元",
        "财政收入 = 20 亿元",
        "城镇化率 = 60 %",
        "森林覆盖率 >= 43 %",
        "新增城镇就业 = 30000 人",
        "人均预期寿命 = 79 岁",
        "新建公园 = 4 个",
        "新建产业园 = 3 个",
    ]
    assert all(one.confidence is Confidence.CHECK for one in found[1:7])
    assert all(one.due is not None and one.due.year == 2020 for one in found)


def test_spans_and_the_ledger_hold_in_a_table(reading: PlanReading) -> None:
    for one in reading.tree.indicators:
        assert one.span is not None
        assert reading.text[one.span.start : one.span.end] == one.span.quote
    assert [line.start for line in reading.ledger] == [one.start for one in find_numerals(plain(PLAN))]
    by_text = {line.text: line for line in reading.ledger}
    codes = {one.code: one for one in reading.tree.indicators}
    assert codes[by_text["300"].indicator or ""].name == "地区生产总值"
    assert by_text["186"].why_not is WhyNot.PAST


def test_every_year_of_the_plan_is_a_target_of_its_own() -> None:
    text = "云山县治水行动方案（2023—2025年）\n一、目标\n指标 2022年 2023年 2025年\n水质达标率（%） 80 85 95\n"
    found = read_plan(text).tree.indicators
    assert [(f"{one.target:f}", one.due and one.due.year) for one in found] == [("85", 2023), ("95", 2025)]


def test_rows_without_a_header_are_nothing() -> None:
    text = "云山区规划纲要\n一、指标\n1 地区生产总值（亿元） 186 300 10% 预期性\n"
    assert not [one for one in read_plan(text, year=2020).tree.indicators if one.unit_of_measure == "亿元"]


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("指标 单位 2015年 2020年 年均增长（%）", (2015, 2020, None)),
        ("2020年 2025年", (2020, 2025)),
        ("在2015年和2020年之间", ()),
        ("序号 指标 2020年", ()),
    ],
)
def test_the_columns_of_a_header(line: str, columns: tuple[int | None, ...]) -> None:
    assert columns_of(line) == columns


@pytest.mark.parametrize(
    "line", ["1 " + "名" * 80 + " 1" * 20, "1 城镇化率 " + "1 " * 60 + "x", "指标 2015年 2020年 " * 4]
)
def test_a_table_takes_work_in_proportion(line: str) -> None:
    def work(lines: int) -> int:
        return calls_of(lambda: read_plan("指标 2015年 2020年\n" + (line + "\n") * lines, year=2020))

    assert work(200) < 2.3 * work(100)
