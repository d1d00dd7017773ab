"""The overview: what changed, the year's days and one indicator's year, each leading to its cell."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.consolidation.consolidation_page import ConsolidationPage
from gui.consolidation.heat_copy import heat_picture, heat_rows
from gui.look.look import Look
from gui.operations import Operations
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.store.unit_rows import write_allocations
from model.workflow.entry.keep_ledger import correct_value
from model.workflow.entry.record_entry import record_entry
from model.workflow.workspace.workspace import Workspace
from tests.gui_pages.conftest import SEPTEMBER

TALENT = "1.03"
AUGUST = parse_period("2021-08")


@pytest.fixture
def two_months(workspace: Workspace) -> None:
    """沣东 falls behind in September, 沣西 reports for the first time, a correction is made."""
    write_allocations(workspace, {("FD", TALENT): Decimal(1000), ("FX", TALENT): Decimal(1000)})
    said = {("FD", AUGUST): 700, ("FD", SEPTEMBER): 705, ("FX", SEPTEMBER): 100}
    changes = tuple(
        new_entry(EntryKey(TALENT, unit, period), Entry(ValueState.REPORTED, Decimal(value)))
        for (unit, period), value in said.items()
    )
    record_entry(workspace, ChangeSet(changes))
    correct_value(workspace, TALENT, "FD", SEPTEMBER, "-20", "重复统计")


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> ConsolidationPage:
    made = ConsolidationPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_period(SEPTEMBER)
    made.show()
    return made


def open_overview(page: ConsolidationPage, qtbot: QtBot) -> None:
    page.show_overview()
    qtbot.waitUntil(lambda: page._year is not None, timeout=20_000)


@pytest.mark.usefixtures("two_months")
def test_what_changed_is_told_by_name(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    rows = page.overview.changes.records
    worse = next(row for row in rows if row.unit == "FD" and "变差" in row.what)
    assert TALENT in worse.words and "→" in worse.detail
    assert [row.words for row in rows if row.what == "新上报"] == ["沣西新城"]
    assert next(row for row in rows if row.what == "更正").detail.startswith("-20 重复统计")


@pytest.mark.usefixtures("two_months")
def test_a_change_opens_its_lineage_and_then_its_cell(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    table = page.overview.change_table
    at = next(place for place, row in enumerate(page.overview.changes.records) if row.unit == "FD" and row.code)
    table.setCurrentIndex(page.overview.changes.index(at, 0))
    assert page.pane.table.currentIndex().row() == 0 and page.pane.lineage.records[0].unit == "FD"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page._views.currentWidget() is page.map and page.map.current == (TALENT, "FD")
    assert [line.key for line in page.map.grid.lines if line.key] == [TALENT]
    qtbot.mouseClick(page._only, Qt.MouseButton.LeftButton)
    assert len(page.map.grid.chosen_lines) == 258
    with qtbot.waitSignal(page.entry_wanted) as wanted:
        qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert wanted.args == ["FD", TALENT]


@pytest.mark.usefixtures("two_months")
def test_the_year_of_an_indicator_is_drawn_from_its_totals(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    page.overview.show_total(TALENT)
    series = page.overview.chart.series
    assert series.points == ((8, 700.0), (9, 805.0)) and series.target == 10000
    said = page.overview._coverage
    assert said.isVisible() and "2021年8月 1 家、2021年9月 2 家" in said.text(), "a line over unequal coverage says so"


@pytest.mark.usefixtures("two_months")
def test_adding_up_earlier_periods_can_be_stopped(
    page: ConsolidationPage, operations: Operations, qtbot: QtBot
) -> None:
    operations.long_progressed.connect(operations.stop_long)
    with qtbot.waitSignal(operations.long_ended, timeout=20_000):
        page.show_overview()
    assert page._year is None and "没有汇总" in page.overview._changed.text()
    assert page.overview.changes.rowCount() == 0 and page.overview.chapters.rowCount() == 8


@pytest.mark.usefixtures("two_months")
def test_days_are_walked_by_keyboard_and_open_what_is_due(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    days = page.overview.days
    assert days.marks and sum(int(one.count or 0) for one in days.marks) <= 258
    days.setFocus()
    qtbot.keyClick(days, Qt.Key.Key_Home)
    first = days.current
    qtbot.keyClick(days, Qt.Key.Key_Right)
    assert days.current == first + 1 and days.marks[days.current].words == days.accessibleDescription()
    qtbot.keyClick(days, Qt.Key.Key_End)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert page._views.currentWidget() is page.map and 0 < len(page.map.grid.chosen_lines) < 258


@pytest.mark.usefixtures("two_months")
def test_a_chapter_opens_its_part_of_the_map(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    chapter = page.overview.chapters.records[1]
    page.overview.chapter_table.setFocus()
    page.overview.chapter_table.setCurrentIndex(page.overview.chapters.index(1, 0))
    qtbot.keyClick(page.overview.chapter_table, Qt.Key.Key_Return)
    assert [line.key for line in page.map.grid.lines if line.key] == list(chapter.codes)


@pytest.mark.usefixtures("two_months")
def test_a_unit_in_the_ranking_opens_its_rows_that_are_behind(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    overview = page.overview
    assert [(row.place, row.unit.code) for row in overview.ranking.records] == [(1, "FD"), (1, "FX")]
    overview.rank_table.setFocus()
    overview.rank_table.setCurrentIndex(overview.ranking.index(1, 0))
    qtbot.keyClick(overview.rank_table, Qt.Key.Key_Return)
    assert page.map.current == (TALENT, "FX") and [line.key for line in page.map.grid.lines if line.key] == [TALENT]


@pytest.mark.usefixtures("two_months")
def test_an_empty_ranking_says_what_is_missing(page: ConsolidationPage) -> None:
    overview = page.overview
    assert page.result is not None and overview._ranked.text() == "单位排名"
    overview.show_result(page.result, overview._plan, (), ())
    assert "没有分解目标" in overview._ranked.text()


@pytest.mark.usefixtures("two_months")
def test_a_point_of_the_year_opens_the_lineage_of_its_period(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    page.overview.show_total(TALENT)
    chart = page.overview.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert [row.unit for row in page.pane.lineage.records if row.counts] == ["FD", "FX"]
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert [row.unit for row in page.pane.lineage.records if row.counts] == ["FD"]
    assert page.pane._place.text() == f"{TALENT} · 2021年8月"
    with qtbot.waitSignal(chart.point_entered) as entered:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center() + QPoint(chart.width() // 3, 0))
    assert entered.args == [1]


@pytest.mark.usefixtures("two_months")
def test_the_overview_is_copied_as_tables_and_as_a_picture(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    page.overview.show_total(TALENT)
    page.copying.copy_overview()
    lines = QGuiApplication.clipboard().mimeData().text().splitlines()
    assert (
        "单位排名" in lines
        and "1\t沣东新城\t" in "\n".join(lines)
        and lines[-2:] == ["2021年8月\t700", "2021年9月\t805"]
    )
    chapter, shown = page.overview.chapters.records[0], page.overview.chapters.index(0, 2).data()
    assert chapter.lamps in "\n".join(lines), "a sheet has no legend, so the words are copied"
    assert shown == chapter.shapes and "○ " in shown and "未评" not in shown
    page.copying.copy_overview_picture()
    assert QGuiApplication.clipboard().image().width() > 400
    page.overview.change_table.setFocus()
    qtbot.keyClick(page.overview.change_table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().mimeData().text().startswith("变化\t指标或单位\t")


@pytest.mark.usefixtures("two_months")
def test_the_map_is_copied_as_a_table_and_as_a_picture_of_all_of_it(
    page: ConsolidationPage, look: Look, qtbot: QtBot
) -> None:
    page.map.setFocus()
    qtbot.keyClick(page.map, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().mimeData().text().splitlines()
    assert lines[0].split("\t")[2:] == ["沣东新城", "沣西新城", "秦汉新城", "空港新城", "泾河新城", "能源金贸区园办"]
    row = next(line for line in lines if line.startswith(TALENT)).split("\t")
    assert row[2:4] == ["71", "10"] and row[4] == "—"
    picture = heat_picture(page.map.grid, look)
    assert picture.height() > len(list(heat_rows(page.map.grid))) * 30, "also the lines that are out of sight"
    last = picture.copy(0, picture.height() - 40, picture.width(), 30)
    colours = {last.pixel(x, y) for x in range(0, last.width(), 3) for y in range(0, last.height(), 3)}
    assert len(colours) > 3


@pytest.mark.usefixtures("two_months")
def test_the_lists_hold_under_the_model_tester(
    page: ConsolidationPage, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    open_overview(page, qtbot)
    for model in (page.overview.chapters, page.overview.changes, page.overview.ranking):
        assert model.rowCount() > 1
        qtmodeltester.check(model)
        first = model.records[0]
        model.remove_record(0)
        model.insert_record(1, first)


@pytest.mark.usefixtures("two_months")
def test_columns_stand_below_each_other_where_they_have_no_room(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    overview, least = page.overview, page.minimumSizeHint().height()
    assert overview.chapter_table.x() < overview.change_table.x()
    page.resize(900, 760)
    QApplication.processEvents()
    assert overview.chapter_table.x() == overview.change_table.x()
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() > least + 300)
    page.resize(1300, 760)
    QApplication.processEvents()
    assert overview.chapter_table.x() < overview.change_table.x()
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() == least)


@pytest.mark.usefixtures("two_months")
def test_nothing_lies_on_anything_else_where_room_is_just_enough(page: ConsolidationPage, qtbot: QtBot) -> None:
    open_overview(page, qtbot)
    page.overview.show_total(TALENT)
    least = page.minimumSizeHint().height()
    page.resize(900, 760)
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() > least + 300)
    page.resize(900, page.minimumSizeHint().height())
    QApplication.processEvents()
    inside = page.overview.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    parts = sorted((one for one in inside if one.isVisible()), key=lambda one: one.y())
    assert len(parts) == 11
    assert [type(later).__name__ for one, later in pairwise(parts) if one.geometry().bottom() >= later.y()] == []
