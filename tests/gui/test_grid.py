"""The sheet: keys, blocks to and from Excel, previews, drafts, one undo step each."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.grid.columns import Part
from gui.grid.grid_page import GridPage, Scope
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.widgets.block import block_data, read_block
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.period import parse_period
from model.workflow.entry.list_entries import history
from model.workflow.entry.record_entry import record_entry

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SEPTEMBER = parse_period("2021-09")


@pytest.fixture
def grid(window: MainWindow, qtbot: QtBot) -> GridPage:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_G, CONTROL)
    assert window.entry.shows_grid and window.entry.grid is not None
    window.entry.grid.view.show_cell(("1.03", Part.VALUE))
    return window.entry.grid


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def value(window: MainWindow, code: str) -> Decimal | None:
    return window.desk.entry(code).value


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", ()),
        ("7", (("7",),)),
        ("1\t2\r\n3\t4\r\n", (("1", "2"), ("3", "4"))),
        ("1\t\n\t2", (("1", ""), ("", "2"))),
        ('"a\nb"\t2\n', (("a\nb", "2"),)),
        ('"say ""no"""\t1', (('say "no"', "1"),)),
        ('"as typed"\t1', (('"as typed"', "1"),)),
        ('5"\t"open', (('5"', '"open'),)),
    ],
)
def test_blocks_are_read_as_spreadsheets_write_them(text: str, rows: object) -> None:
    assert read_block(text) == rows


def test_a_block_comes_back_from_its_own_text() -> None:
    rows = (("1,200", "多行\n文字"), ("", '引"号'))
    data = block_data(rows)
    assert read_block(data.text()) == rows
    assert data.html().endswith("文字</td></tr><tr><td></td><td>引&quot;号</td></tr></table>")


def test_the_model_is_sound(window: MainWindow, grid: GridPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(grid.model)
    assert grid.model.rowCount() == len(window.desk.plan.reportable_codes)
    grid.show_scope(Scope.ITEM)
    assert {code.partition(".")[0] for code in grid.model.codes} == {"1"}
    grid.show_rows((), "1.03")
    assert grid.model.rowCount() == 0
    grid.show_rows(("1.03", "1.04"), "1.03")
    assert grid.model.rowCount() == 2


def test_typing_replaces_and_enter_goes_down(window: MainWindow, grid: GridPage) -> None:
    QTest.keyClicks(grid.view, "1")
    QTest.keyClicks(focused(), "23")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert value(window, "1.03") == 123
    assert grid.view.selected_cells == [[("1.04", Part.VALUE)]]
    QTest.keyClick(grid.view, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, QLineEdit) and editor.text() == "123"
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, "4")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert value(window, "1.03") == 1234
    assert grid.view.selected_cells == [[("1.03", Part.STAGE)]]


def test_enter_passes_over_rows_of_words(grid: GridPage) -> None:
    last_of_item = [code for code in grid.model.codes if code.startswith("1.")][-1]
    grid.view.show_cell((last_of_item, Part.VALUE))
    QTest.keyClick(grid.view, Qt.Key.Key_Return)
    assert grid.view.selected_cells == [[("2.01", Part.VALUE)]]


def test_escape_leaves_the_cell_as_it_was(window: MainWindow, grid: GridPage) -> None:
    QTest.keyClicks(grid.view, "9")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert value(window, "1.03") is None and window.operations.undo_stack.count() == 0


def test_what_is_not_understood_stays_and_counts_as_unsettled(window: MainWindow, grid: GridPage) -> None:
    grid.model.setData(grid.view.currentIndex(), "约三千")
    index = grid.view.currentIndex()
    assert value(window, "1.03") is None
    assert index.data() == "约三千" and "未保存" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert [key.code for key in window.entry.page.unsettled] == ["1.03"]
    QTest.keyClick(window, Qt.Key.Key_G, CONTROL)
    assert window.entry.page.number.edit.text() == "约三千"
    QTest.keyClick(window, Qt.Key.Key_G, CONTROL)
    QTest.keyClick(grid.view, Qt.Key.Key_Delete)
    assert window.entry.page.unsettled == ()


def test_what_the_list_says_of_a_value_stands_at_its_cell(window: MainWindow, grid: GridPage) -> None:
    put("不适用")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    cell = grid.model.index(grid.model.row_of("1.03"), grid.model.column_of(Part.VALUE))
    assert "理由" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_a_block_is_shown_before_it_is_written(window: MainWindow, grid: GridPage) -> None:
    put("1,200\t推进中\n约30\t没有\n")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert value(window, "1.03") is None
    assert grid.model.preview == {
        ("1.03", Part.VALUE): "1,200",
    }
    assert "跳过 3 格" in grid.strip.text
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert grid.strip.text == "" and not grid.model.preview


def test_a_stage_in_the_value_column_of_a_milestone_is_its_stage(window: MainWindow, grid: GridPage) -> None:
    put("推进中\n推进中")  # as they stand in the column of the last period, whose cells people copy
    grid.view.show_cell(("1.02", Part.VALUE))
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert grid.model.preview == {("1.02", Part.STAGE): "推进中"}
    assert "跳过 1 格" in grid.strip.text  # 1.03 is a number
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    entry = window.desk.entry("1.02")
    assert (entry.stage, entry.value) == (Stage.UNDER_WAY, None)


def test_a_block_is_one_undo_step(window: MainWindow, grid: GridPage) -> None:
    put("5\n6\n7")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert "粘贴将改 3 格" in grid.strip.text
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    codes = grid.model.codes[grid.model.row_of("1.03") :][:3]
    assert [value(window, code) for code in codes] == [5, 6, 7]
    logged = window.operations.run(history, window.desk.key("1.03"))
    assert logged is not None and [one.origin for one in logged] == ["pasted"]
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert [value(window, code) for code in codes] == [None] * 3


def test_one_text_fills_the_selection(window: MainWindow, grid: GridPage) -> None:
    QTest.keyClick(grid.view, Qt.Key.Key_Down, SHIFT)
    put("无")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [window.desk.entry(code).state for code in ("1.03", "1.04")] == [ValueState.NIL] * 2


def test_another_size_is_asked_about(window: MainWindow, grid: GridPage) -> None:
    QTest.keyClick(grid.view, Qt.Key.Key_Down, SHIFT)
    put("5\n6\n7")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert "大小不同" in grid.strip.text and len(grid.model.preview) == 3
    QTest.mouseClick(grid.strip.other, Qt.MouseButton.LeftButton)
    assert list(grid.model.preview.values()) == ["5", "6"]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [value(window, code) for code in ("1.03", "1.04")] == [5, 6]


def test_what_reaches_beyond_the_sheet_is_listed(grid: GridPage) -> None:
    last = grid.model.codes[-1]
    grid.view.show_cell((last, Part.NARRATIVE))
    put("开工\n完工")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    assert list(grid.model.preview.values()) == ["开工"]
    assert "“完工”超出了表格" in grid.strip.text


def test_copied_cells_are_plain_numbers(window: MainWindow, grid: GridPage) -> None:
    entry = Entry(ValueState.REPORTED, Decimal(1200), Stage.UNDER_WAY)
    window.operations.change("填报", record_entry, ChangeSet((new_entry(EntryKey("1.03", "XX", SEPTEMBER), entry),)))
    QTest.keyClick(grid.view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text().split("\t")
    assert (text[0], text[2]) == ("1200", "推进中")


def test_delete_blanks_the_block_in_one_step(window: MainWindow, grid: GridPage) -> None:
    put("5\n6")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    grid.view.show_cell(("1.03", Part.VALUE))
    QTest.keyClick(grid.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_Delete)
    assert [value(window, code) for code in ("1.03", "1.04")] == [None, None]
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert [value(window, code) for code in ("1.03", "1.04")] == [5, 6]


def test_number_and_name_stay_in_sight(window: MainWindow, grid: GridPage) -> None:
    view, frozen = grid.view, grid.view.frozen
    columns = range(grid.model.columnCount())
    assert [grid.model.columns[one].part for one in columns if not frozen.isColumnHidden(one)] == [Part.CODE, Part.NAME]
    view.show_cell(("1.03", Part.EVIDENCE))
    assert view.horizontalScrollBar().value() > 0
    view.show_cell(("1.03", Part.TARGET))
    assert view.visualRect(view.currentIndex()).left() >= frozen.wide
    view.show_cell(("32.01", Part.NAME))
    assert frozen.verticalScrollBar().value() == view.verticalScrollBar().value() > 0
    assert (
        frozen.indexAt(frozen.viewport().rect().center()).row() == view.indexAt(view.viewport().rect().center()).row()
    )
    view.setColumnWidth(1, 150)
    assert frozen.columnWidth(1) == 150
    frozen.setColumnWidth(1, 180)
    assert view.columnWidth(1) == 180 and frozen.width() == frozen.wide
    window.top_bar.search.setFocus()
    above = grid.model.index(view.currentIndex().row() - 1, 1)
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=frozen.visualRect(above).center())
    assert view.selected_cells == [[(grid.model.codes[above.row()], Part.NAME)]] and view.hasFocus()


def test_deadline_and_evidence_stand_in_the_sheet(window: MainWindow, grid: GridPage) -> None:
    evidence = "现场照片.jpg #3f9a21c07b5e1c2d\n另附说明\n验收单.pdf #4f9a21c07b5e1c2d"
    entry = Entry(ValueState.REPORTED, Decimal(12), evidence=evidence)
    window.operations.change("填报", record_entry, ChangeSet((new_entry(EntryKey("1.03", "XX", SEPTEMBER), entry),)))
    row = grid.model.row_of("1.03")
    files = grid.model.index(row, grid.model.column_of(Part.EVIDENCE))
    assert files.data() == "2"
    assert files.data(Qt.ItemDataRole.ToolTipRole) == "现场照片.jpg\n验收单.pdf\n另附说明"
    assert not files.flags() & Qt.ItemFlag.ItemIsEditable
    due = window.desk.plan.by_code["1.03"].due
    assert due is not None
    assert grid.model.index(row, grid.model.column_of(Part.DUE)).data() == due.isoformat()


def test_widths_that_a_person_gave_come_back_at_the_next_start(
    window: MainWindow, grid: GridPage, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = QSettings(str(tmp_path / "widths.ini"), QSettings.Format.IniFormat)
    place = grid.model.column_of(Part.NARRATIVE)
    usual = grid.view.columnWidth(place - 1)
    grid.view.frozen.horizontalHeader().resizeSection(1, 333)
    grid.view.setColumnWidth(place, 222)
    grid.store(settings)
    again = GridPage(window.desk, look, "zh", {})
    qtbot.addWidget(again)
    again.restore(settings)
    assert (again.view.columnWidth(1), again.view.columnWidth(place)) == (333, 222)
    assert again.view.columnWidth(place - 1) == usual
    look.set_zoom(1.6)
    assert again.view.columnWidth(place) == look.px(222)
    assert again.view.widths == grid.view.widths


@pytest.mark.parametrize("stored", ["", "[]", "{", '{"name": "wide"}', '{"name": -5}', '{"gone": 40}'])
def test_what_is_no_width_is_left_out(window: MainWindow, grid: GridPage, tmp_path: Path, stored: str) -> None:
    settings = QSettings(str(tmp_path / "widths.ini"), QSettings.Format.IniFormat)
    settings.setValue("grid/widths", stored)
    usual = [grid.view.columnWidth(place) for place in range(grid.model.columnCount())]
    grid.restore(settings)
    assert [grid.view.columnWidth(place) for place in range(grid.model.columnCount())] == usual


def test_the_sheet_begins_at_its_left_edge_where_the_value_is_in_sight(window: MainWindow) -> None:
    window.entry.enter("1.03")
    window.resize(700, 600)
    window.entry.show_grid()
    QApplication.processEvents()
    window.resize(1600, 900)
    QApplication.processEvents()
    grid = window.entry.grid
    assert grid is not None
    view = grid.view
    assert view.horizontalScrollBar().value() == 0
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_no_column_is_cut_by_those_that_stay(window: MainWindow, grid: GridPage) -> None:
    QTest.keyClick(window, Qt.Key.Key_F8)
    QApplication.processEvents()
    view = grid.view
    for part in (Part.VALUE, Part.STAGE, Part.NARRATIVE):
        view.show_cell(("1.03", part))
        assert view.horizontalScrollBar().value() > 0
        lefts = [view.columnViewportPosition(column) for column in range(2, view.model().columnCount())]
        assert view.frozen.wide in lefts
