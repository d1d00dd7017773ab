"""Words that speak of another row: the row waits, and those around it that nothing ties to their words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import Entry, ValueState
from model.plan.node import Chapter, Indicator, Item, Kind, Measure
from model.plan.tree import PlanTree
from model.submission.doubt.words_elsewhere import words_elsewhere_codes
from model.submission.read import read_content
from model.submission.submission import ReturnedRow
from tests.submission.forms import FilledForm, column_of, edit_book, row_of

NAMES = ("修建乡村道路里程", "新增养老床位数量", "改造老旧供水管网", "培训种植能手人次", "修建乡村活动广场")
NUMBERS = ("36.5", "420", "118", "2650", "7")
# What is written beside the five numbers, "-" for nothing, and which rows wait.
CASES = {
    "each its own number": ("已修36.5公里|累计420张|118公里完工|办班26期2650人次|建成7处", ""),
    "each its own name": ("修建乡村道路里程过半|新增养老床位数量420|-|-|修建乡村活动广场7处", ""),
    "nothing to go by": ("前期工作完成|正在招标|3月开工|8日验收|-", ""),
    "moved down by their numbers": ("-|已修36.5公里|累计420张|118公里完工|办班2650人次", "1 2 3 4 5"),
    "moved up, the last in its place": ("累计420张|118公里完工|2650人次|-|修建乡村活动广场7处", "1 2 3 4"),
    "one other name": ("已修36.5公里|改造老旧供水管网已开工|118公里完工|2650人次|-", "2"),
    "one other name and, by chance, the own number": ("已修36.5公里|改造老旧供水管网420米|118公里完工|2650人次|-", "2"),
    "one other number may be chance": ("已修36.5公里|比去年多118张|118公里完工|2650人次|-", ""),
    "one other number with its unit": ("已修36.5公里|共办班2,650人次|118公里完工|2650人次|-", "2"),
    "a year is no number": ("2650年|420年|已建|已建|-", ""),
    "another name amid the words, with a number": (
        "已修36.5公里|5月底累计改造老旧供水管网95公里|118公里完工|2650人次|-",
        "2",
    ),
    "another name amid the words": ("已修36.5公里|与改造老旧供水管网一并招标，3家入围|118公里完工|2650人次|-", ""),
    "what another row has come to": ("已修36.5公里|截至月底累计改造老旧供水管网两处|118公里完工|2650人次|-", "2"),
    "what another row has come to, and the own number": (
        "已修36.5公里|累计改造老旧供水管网两处，420张|118公里完工|2650人次|-",
        "",
    ),
    "a like name": ("修建乡村活动广场，已修若干|累计420张|-|-|-", ""),
    "a like name before a colon": ("修建乡村活动广场：已开工|累计420张|-|-|-", "1"),
    "dragged down": ("已修36.5公里|已修36.5公里|已修36.5公里|建2650米|修建乡村活动广场7处", "2 3"),
}


def _tree() -> PlanTree:
    units = ("公里", "张", "公里", "人次", "处")
    indicators = tuple(
        Indicator(f"1.0{place}", name, Kind.QUANTITY, Measure.CUMULATIVE, unit_of_measure=unit)
        for place, (name, unit) in enumerate(zip(NAMES, units, strict=True), start=1)
    )
    return PlanTree("plan", "计划", 2021, (Chapter(1, "章", (Item(1, "项", 1, indicators=indicators),)),))


@pytest.mark.parametrize("case", CASES)
def test_words_about_another_row(case: str) -> None:
    words, waiting = CASES[case]
    rows = [
        ReturnedRow(
            f"1.0{place}", f"填报表!H{place}", ValueState.REPORTED, Decimal(number), number, narrative=said.strip("-")
        )
        for place, (number, said) in enumerate(zip(NUMBERS, words.split("|"), strict=True), start=1)
    ]
    numbers = {row.code: row.value for row in rows if row.value is not None}
    found = set(words_elsewhere_codes(rows, numbers, _tree(), {}))
    assert found == {f"1.0{place}" for place in waiting.split()}


@pytest.mark.parametrize(
    ("words", "waiting"),
    [
        ("-|-|已签订供水合同两份|已聘请讲师和辅导员若干|-", "1 2 3 4 5"),
        ("-|-|已签订供水合同两份|办班2650人次|-", ""),
        ("-|已签订供水合同两份|已聘请讲师和辅导员若干|-|-", ""),
        ("-|-|已签订供水合同两份|已签订供水合同两份|-", ""),
    ],
)
def test_words_that_rows_at_one_distance_had_last_time(words: str, waiting: str) -> None:
    rows = [
        ReturnedRow(
            f"1.0{place}", f"填报表!H{place}", ValueState.REPORTED, Decimal(number), number, narrative=said.strip("-")
        )
        for place, (number, said) in enumerate(zip(NUMBERS, words.split("|"), strict=True), start=1)
    ]
    before = ("-", "已签订供水合同两份", "已聘请讲师和辅导员若干", "-", "-")
    last = {f"1.0{place}": Entry(narrative=said.strip("-")) for place, said in enumerate(before, start=1)}
    numbers = {row.code: row.value for row in rows if row.value is not None}
    found = set(words_elsewhere_codes(rows, numbers, _tree(), last))
    assert found == {f"1.0{place}" for place in waiting.split()}


@pytest.mark.parametrize(
    ("there", "here", "waits"),
    [
        ("正在推进", "已完成297.53亿元，下一步抓好落实", True),
        ("已完成297.53亿元", "与工业投资297.53亿元相当", False),
        ("正在推进", "支撑工业投资297.53亿元", False),
        ("正在推进", "建成园区，投入297.53亿元", False),
        ("正在推进", "已完成297.53万元", False),
        ("", "已完成297.53亿元", False),
    ],
    ids=["exchanged", "said there, too", "its name", "the own name", "another unit", "no words there"],
)
def test_words_that_say_the_long_number_of_a_row_of_another_item(there: str, here: str, waits: bool) -> None:
    investment = Indicator("1.01", "工业投资", Kind.QUANTITY, Measure.CUMULATIVE, unit_of_measure="亿元")
    items = (
        Item(1, "项", 1, indicators=(investment,)),
        Item(2, "项", 2, indicators=(Indicator("2.01", "建成园区", Kind.MILESTONE),)),
    )
    tree = PlanTree("plan", "计划", 2021, (Chapter(1, "章", items),))
    rows = [
        ReturnedRow("1.01", "", ValueState.REPORTED, Decimal("297.53"), "297.53", narrative=there),
        ReturnedRow("2.01", "", ValueState.REPORTED, Decimal(60), "60", narrative=here),
    ]
    numbers = {row.code: row.value for row in rows if row.value is not None}
    assert set(words_elsewhere_codes(rows, numbers, tree, {})) == ({"1.01", "2.01"} if waits else set())


@pytest.mark.parametrize(("beside", "waits"), [(Decimal(70), True), (None, False)])
def test_words_of_the_row_above_beside_another_number_or_none(beside: Decimal | None, waits: bool) -> None:
    """Two offices' works may well have come as far; the words alone put nothing down."""
    indicators = tuple(Indicator(f"1.0{place}", f"工程{place}", Kind.MILESTONE) for place in (1, 2))
    tree = PlanTree("plan", "计划", 2021, (Chapter(1, "章", (Item(1, "项", 1, indicators=indicators),)),))
    numbers = {"1.01": Decimal(45)} | ({} if beside is None else {"1.02": beside})
    rows = [
        ReturnedRow(
            one.code,
            "",
            ValueState.REPORTED,
            numbers.get(one.code),
            str(numbers.get(one.code, "")),
            narrative="已完成45%",
        )
        for one in indicators
    ]
    assert bool(list(words_elsewhere_codes(rows, numbers, tree, {}))) is waits


def test_a_name_that_its_own_begins_with_is_short_for_its_own() -> None:
    """The growth of the sum above is told under the sum's name, as everybody does."""
    indicators = (
        Indicator("1.01", "村集体经济收入", Kind.QUANTITY, Measure.CUMULATIVE, unit_of_measure="亿元"),
        Indicator("1.02", "村集体经济收入增速", Kind.QUANTITY, Measure.GROWTH, unit_of_measure="%"),
    )
    tree = PlanTree("plan", "计划", 2021, (Chapter(1, "章", (Item(1, "项", 1, indicators=indicators),)),))
    words = ("", "村集体经济收入：稳中有升")
    rows = [
        ReturnedRow(one.code, "", ValueState.BLANK, None, "", narrative=said)
        for one, said in zip(indicators, words, strict=True)
    ]
    assert not list(words_elsewhere_codes(rows, {}, tree, {}))


def test_a_row_waits_with_its_words(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        name = sheet.cell(row_of(sheet, "3.03"), column_of(sheet, "指标（任务）")).value
        cell = sheet.cell(row_of(sheet, "3.01"), column_of(sheet, "进展情况"))
        cell.value = f"{name}：名单已公示"
        for code in ("3.00", "3.02"):
            own = form.tree.name_of(code)
            sheet.cell(row_of(sheet, code), column_of(sheet, "进展情况")).value = f"{own}，进度正常"

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    told = {(one.code, one.indicator, (one.cell or "")[4]) for one in submission.findings if one.indicator == "3.01"}
    assert told == {("row.words_elsewhere", "3.01", "H"), ("row.words_elsewhere", "3.01", "B")}
    assert not next(row for row in submission.rows if row.code == "3.01").certain
