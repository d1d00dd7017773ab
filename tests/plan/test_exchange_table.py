"""A task table that people worked on: what they added, moved and took away is in the plan, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.errors import ModelError
from model.plan.exchange.load import load_plan_file
from model.plan.exchange.words import DATA_SHEET, HEADERS, SHEET
from model.plan.exchange.write import write_plan_file
from model.plan.node import Confidence
from model.plan.read import PlanReading, read_plan
from model.plan.tree import PlanTree

PLAN = read_plan("""某市2021年工作要点
一、推动产业发展
1．做强工业。全年新增规上企业20家以上，其中外资企业5家以上，9月底前建成标准厂房3栋。
2．扩大开放。全年引进各类人才10000名以上，加强口岸建设。
二、改善民生福祉
3．办好教育。全年新建幼儿园12所左右，新增学位6000个。
""").tree
COLUMNS = {header: place for place, header in enumerate(HEADERS, 1)}
Edit = Callable[[Worksheet], None]


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[Edit], PlanReading]:
    """Writes the plan, lets somebody work on the visible table, and loads it."""

    def edit(work: Edit) -> PlanReading:
        path = write_plan_file(PLAN, tmp_path / "plan.xlsx")
        book = load_workbook(path)
        work(book[SHEET])
        book.save(path)
        return load_plan_file(path)

    return edit


def row_of(sheet: Worksheet, code: str) -> int:
    return next(row for row in range(3, sheet.max_row + 1) if sheet.cell(row, COLUMNS["编号"]).value == code)


def put(sheet: Worksheet, row: int, **cells: Any) -> None:
    for header, value in cells.items():
        sheet.cell(row, COLUMNS[header], value)


def shown(tree: PlanTree) -> dict[str, list[str]]:
    """Chapter and item to the names of what is asked."""
    return {
        f"{chapter.title} {item.ordinal} {item.title}": [one.name for one in item.indicators]
        for chapter in tree.chapters
        for item in chapter.items
    }


def test_a_new_item_and_a_new_chapter_are_taken(edited: Callable[[Edit], PlanReading]) -> None:
    def work(sheet: Worksheet) -> None:
        last = sheet.max_row
        put(sheet, last + 1, 章="改善民生福祉", 序号=4, 事项="养老服务", 目标=4, 计量单位="家")
        sheet.cell(last + 1, COLUMNS["指标（任务）"], "新建养老院")
        put(sheet, last + 2, 章="建设法治政府", 序号=5, 事项="依法行政", 类型="工作内容")
        sheet.cell(last + 2, COLUMNS["指标（任务）"], "加强执法监督")

    tree = edited(work).tree
    assert shown(tree) == shown(PLAN) | {"改善民生福祉 4 养老服务": ["新建养老院"], "建设法治政府 5 依法行政": []}
    assert tree.by_code["4.01"].unit_of_measure == "家"
    assert [duty.name for duty in tree.items_by_code["5.00"].duties] == ["加强执法监督"]
    assert [chapter.number for chapter in tree.chapters] == [1, 2, 3]


def test_items_and_indicators_move_with_all_that_is_known_of_them(edited: Callable[[Edit], PlanReading]) -> None:
    def work(sheet: Worksheet) -> None:
        for row in range(3, sheet.max_row + 1):
            if sheet.cell(row, COLUMNS["序号"]).value == 2:
                put(sheet, row, 章="改善民生福祉")
        put(sheet, row_of(sheet, "1.03"), 序号=3, 事项="办好教育")

    tree = edited(work).tree
    assert list(shown(tree)) == ["推动产业发展 1 做强工业", "改善民生福祉 2 扩大开放", "改善民生福祉 3 办好教育"]
    moved = next(one for one in tree.indicators if one.name == PLAN.by_code["1.03"].name)
    assert moved == replace(PLAN.by_code["1.03"], code="3.03")
    assert tree.items_by_code["2.00"] == PLAN.items_by_code["2.00"]


def test_a_chapter_is_renamed_where_all_of_it_says_so(edited: Callable[[Edit], PlanReading]) -> None:
    def work(sheet: Worksheet) -> None:
        for row in range(3, sheet.max_row + 1):
            if sheet.cell(row, COLUMNS["章"]).value == "改善民生福祉":
                put(sheet, row, 章="增进民生福祉")

    tree = edited(work).tree
    assert [(chapter.number, chapter.title) for chapter in tree.chapters] == [(1, "推动产业发展"), (2, "增进民生福祉")]
    assert tree.chapters[1].items == PLAN.chapters[1].items


def test_a_sorted_table_keeps_the_order_of_the_plan(edited: Callable[[Edit], PlanReading]) -> None:
    def work(sheet: Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
        for place, cells in enumerate(reversed(rows), 3):
            for column, value in enumerate(cells, 1):
                sheet.cell(place, column).value = value

    assert edited(work).tree == PLAN


def test_what_is_taken_away_is_gone(edited: Callable[[Edit], PlanReading]) -> None:
    def work(sheet: Worksheet) -> None:
        sheet.delete_rows(row_of(sheet, "3.01"), 2)
        sheet.delete_rows(row_of(sheet, "1.03"))

    assert shown(edited(work).tree) == {
        "推动产业发展 1 做强工业": ["新增规上企业", "新增外资企业"],
        "推动产业发展 2 扩大开放": ["引进各类人才"],
    }


def test_a_row_of_a_new_item_without_a_title_is_asked_about(edited: Callable[[Edit], PlanReading]) -> None:
    def work(sheet: Worksheet) -> None:
        sheet.cell(sheet.max_row + 1, COLUMNS["指标（任务）"], "新建养老院")
        put(sheet, sheet.max_row, 序号=9)

    with pytest.raises(ModelError) as trouble:
        edited(work)
    assert trouble.value.code == "plan.bad_cell" and trouble.value.context["column"] == "事项"


def test_a_number_that_is_none_is_asked_about_and_not_put_under_the_row_above(
    edited: Callable[[Edit], PlanReading],
) -> None:
    def work(sheet: Worksheet) -> None:
        sheet.cell(sheet.max_row + 1, COLUMNS["指标（任务）"], "新建养老院")
        put(sheet, sheet.max_row, 序号="待定")

    with pytest.raises(ModelError) as trouble:
        edited(work)
    assert trouble.value.context["cell"] == f"B{3 + len(list(PLAN.indicators)) + 1}"


def test_a_header_without_rows_is_no_plan(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(list(HEADERS))
    book.save(tmp_path / "empty.xlsx")
    with pytest.raises(ModelError) as trouble:
        load_plan_file(tmp_path / "empty.xlsx")
    assert trouble.value.code == "plan.no_table"


def test_a_table_that_was_copied_into_another_workbook_says_what_it_shows(tmp_path: Path) -> None:
    """Its columns are known, so that the sentence beside a target is not read as another target."""
    book = load_workbook(write_plan_file(PLAN, tmp_path / "plan.xlsx"))
    copy = Workbook()
    for row in book[SHEET].iter_rows(values_only=True):
        copy.worksheets[0].append(row)
    assert DATA_SHEET not in copy.sheetnames
    copy.save(tmp_path / "copy.xlsx")
    tree = load_plan_file(tmp_path / "copy.xlsx").tree
    assert (tree.title, tree.year, tree.key, tree.version) == (PLAN.title, 2021, PLAN.key, PLAN.version)
    assert list(tree.indicators) == [replace(one, span=None) for one in PLAN.indicators]
    assert [duty.name for item in tree.items for duty in item.duties] == [
        duty.name for item in PLAN.items for duty in item.duties
    ]


def test_what_was_doubtful_is_still_told(tmp_path: Path) -> None:
    doubtful = PLAN.with_indicators(lambda one: replace(one, confidence=Confidence.CHECK))
    for ending in (".xlsx", ".json"):
        reading = load_plan_file(write_plan_file(doubtful, tmp_path / f"plan{ending}"))
        assert [one.code for one in reading.findings] == ["plan.to_check"]
