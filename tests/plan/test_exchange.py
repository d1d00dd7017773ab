"""Task tables and data files: they load back unchanged, and a person's edits in the table count."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook, load_workbook

from model.errors import ModelError
from model.plan.exchange.load import load_plan_file
from model.plan.exchange.words import HEADERS, SHEET
from model.plan.exchange.write import write_plan_file
from model.plan.node import Chapter, Comparator, Confidence, Duty, Indicator, Item, Kind, Measure, Span
from model.plan.tree import PlanTree
from tests.plan.trees import trees

PLAN = PlanTree(
    "sample-2021",
    "2021年工作要点",
    2021,
    (
        Chapter(
            1,
            "产业",
            (
                Item(
                    8,
                    "招商引资",
                    8,
                    ("（一）抓项目",),
                    "全年新引进企业20家。",
                    0,
                    10,
                    (
                        Indicator(
                            "8.01", "新引进企业", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal("20"),
                            None, "家", None, date(2021, 12, 31), "全年", span=Span("新引进企业20家", 2, 10),
                        ),
                        Indicator("8.02", "产业园开园", Kind.MILESTONE, due=date(2021, 6, 30)),
                    ),
                    (Duty("优化招商政策"),),
                ),
                Item(9, "扩大投资", 9),
            ),
        ),
        Chapter(2, "没有事项的章"),
    ),
    "全年新引进企业20家。",
)  # fmt: skip


@given(tree=trees())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("ending", [".xlsx", ".json"])
def test_a_plan_loads_back_unchanged(tree: PlanTree, ending: str, tmp_path: Path) -> None:
    path = write_plan_file(tree, tmp_path / f"plan{ending}")
    assert load_plan_file(path).tree == tree


AWKWARD = (
    "=1+1",
    "'引号",
    "带\r\n回车",
    " 前后空格 ",
    "长" * 40_000,
    "_x000D_",
    "8.10",
    "TRUE",
    "1E5",
    "带\x0b控制符",
    "𠮷野",
)


def test_words_that_spreadsheets_stumble_over_load_back_unchanged(tmp_path: Path) -> None:
    items = tuple(
        Item(
            ordinal, words, ordinal, (words,), words, 0, len(words),
            tuple(Indicator(f"{ordinal}.{tail:02d}", words, Kind.MILESTONE, per=words) for tail in range(1, 12)),
            (Duty(words, Span(words, 0, len(words))),),
        )
        for ordinal, words in enumerate(AWKWARD, start=1)
    )  # fmt: skip
    tree = PlanTree("key", "=标题", 2021, (Chapter(1, "=章", items),), "".join(AWKWARD))
    assert load_plan_file(write_plan_file(tree, tmp_path / "plan.xlsx")).tree == tree
    book = load_workbook(tmp_path / "plan.xlsx")
    for row in book[SHEET].iter_rows(min_row=3):
        for cell in row:
            if HEADERS[cell.column - 1] == "编号" and str(cell.value).endswith("10"):
                cell.value = float(str(cell.value))
            elif isinstance(cell.value, str) and not cell.value.startswith("="):
                cell.value = cell.value.replace("_x000D_", "\r").replace("\r\n", "\n").strip() or None
    book.save(tmp_path / "other.xlsx")
    assert load_plan_file(tmp_path / "other.xlsx").tree == tree


@pytest.mark.parametrize("title", ["\x1f", " ", "\u3000"])
def test_a_chapter_whose_title_no_cell_can_show_loads_back_unchanged(title: str, tmp_path: Path) -> None:
    tree = PlanTree("key", "标题", 2021, (Chapter(1, title),))
    assert load_plan_file(write_plan_file(tree, tmp_path / "plan.xlsx")).tree == tree


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[dict[str, Any]], PlanTree]:
    """Writes the sample plan, changes cells of its visible table ("G4": value), and loads it."""

    def edit(cells: dict[str, Any]) -> PlanTree:
        path = write_plan_file(PLAN, tmp_path / "plan.xlsx")
        workbook = load_workbook(path)
        for name, value in cells.items():
            workbook[SHEET][name] = value
        workbook.save(path)
        return load_plan_file(path).tree

    return edit


def column(header: str) -> str:
    return chr(ord("A") + HEADERS.index(header))


def test_what_a_person_changes_in_the_table_counts(edited: Callable[[dict[str, Any]], PlanTree]) -> None:
    tree = edited({f"{column('目标')}3": 25, f"{column('比较')}3": "超过", f"{column('完成时限')}4": "2021年9月30日"})
    first, second = tree.indicators
    assert (first.target, first.comparator, first.span) == (
        Decimal(25),
        Comparator.MORE_THAN,
        Span("新引进企业20家", 2, 10),
    )
    assert second.due == date(2021, 9, 30)
    assert tree == replace(PLAN, chapters=tree.chapters)


def test_rows_are_added_and_taken_away(edited: Callable[[dict[str, Any]], PlanTree]) -> None:
    blank = {f"{column(header)}4": None for header in HEADERS}
    added = {
        f"{column('序号')}7": 9,
        f"{column('指标（任务）')}7": "固定资产投资增速",
        f"{column('目标')}7": 8.5,
        f"{column('计量单位')}7": "%",
    }
    tree = edited({**blank, **added})
    assert [(one.code, one.name) for one in tree.indicators] == [("8.01", "新引进企业"), ("9.01", "固定资产投资增速")]
    assert tree.by_code["9.01"].target == Decimal("8.5")
    assert tree.by_code["9.01"].confidence is Confidence.SURE


def test_a_cell_that_means_nothing_is_named(edited: Callable[[dict[str, Any]], PlanTree]) -> None:
    with pytest.raises(ModelError) as caught:
        edited({f"{column('目标')}3": "很多"})
    assert caught.value.code == "plan.bad_cell"
    assert caught.value.context["cell"] == f"{column('目标')}3"


def test_foreign_data_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    for content in ("{", "{}", json.dumps({"key": 1, "title": "", "year": "x", "chapters": []})):
        path.write_text(content, encoding="utf-8")
        with pytest.raises(ModelError) as caught:
            load_plan_file(path)
        assert caught.value.code == "plan.bad_data"
    with pytest.raises(ModelError) as caught:
        write_plan_file(PLAN, tmp_path / "plan.doc")
    assert caught.value.code == "plan.unknown_format"


def test_a_task_table_of_another_office_becomes_a_plan(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (
        ["某区2023年重点工作任务分解表"],
        ["序号", "类别", "重点工作", "工作内容", "牵头单位", "完成时限"],
        [1, "工业经济", "项目建设", "新开工亿元以上项目12个", "发改局", "9月底前"],
        [2, None, "企业培育", "新增规上工业企业15家以上", "工信局", "2023年12月"],
        [3, "社会民生", "教育", "新建幼儿园3所；新增学位900个", "教育局", ""],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("B3:B4")
    path = tmp_path / "foreign.xlsx"
    workbook.save(path)

    reading = load_plan_file(path)
    assert [chapter.title for chapter in reading.tree.chapters] == ["工业经济", "社会民生"]
    assert [item.title for item in reading.tree.items] == ["项目建设", "企业培育", "教育"]
    found = {(one.target, one.unit_of_measure, one.due) for one in reading.tree.indicators}
    assert found == {
        (Decimal(12), "个", date(2023, 9, 30)),
        (Decimal(15), "家", date(2023, 12, 31)),
        (Decimal(3), "所", date(2023, 12, 31)),
        (Decimal(900), "个", date(2023, 12, 31)),
    }
    assert reading.tree.year == 2023


def test_a_table_of_indicators_with_signs_and_units(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (
        ["指标", "单位", "2025年", "属性"],
        ["城镇化率", "%", "≥65", "预期性"],
        ["新增就业", "万人", "5", "预期性"],
    ):
        sheet.append(row)
    path = tmp_path / "指标.xlsx"
    workbook.save(path)
    found = [
        (one.target, one.unit_of_measure, one.comparator) for one in load_plan_file(path, year=2025).tree.indicators
    ]
    assert found == [(Decimal(65), "%", Comparator.AT_LEAST), (Decimal(50000), "人", Comparator.EXACTLY)]


def test_a_workbook_without_a_task_table_is_refused(tmp_path: Path) -> None:
    workbook = Workbook()
    path = tmp_path / "empty.xlsx"
    workbook.save(path)
    with pytest.raises(ModelError) as caught:
        load_plan_file(path)
    assert caught.value.code == "plan.no_table"


def test_hostile_and_damaged_workbooks_are_refused(tmp_path: Path) -> None:
    sound = write_plan_file(PLAN, tmp_path / "plan.xlsx").read_bytes()
    half = tmp_path / "half.xlsx"
    half.write_bytes(sound[: len(sound) // 2])
    entities = tmp_path / "entities.xlsx"
    with zipfile.ZipFile(tmp_path / "plan.xlsx") as source, zipfile.ZipFile(entities, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + data
            target.writestr(name, data)
    codes = []
    for path in (half, entities):
        with pytest.raises(ModelError) as caught:
            load_plan_file(path)
        codes.append(caught.value.code)
    assert codes == ["plan.damaged", "plan.refused"]
