"""Units and shares on the page: edited by keyboard, pasted as a block, divided, and taken back step by step."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.operations import Operations
from gui.unit.share_model import DIFFERENCE, FIXED, REASON, TOTAL
from gui.unit.share_panel import LAST_YEAR, LIKE, Rows
from gui.unit.unit_page import UnitPage
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.role import Role
from model.workflow.entry.record_entry import record_entry
from model.workflow.unit.keep_units import read_unit_table
from tests.gui_pages.conftest import SEPTEMBER

TALENT = "1.03"
CHILDREN = ["FD", "FX", "QH", "KG", "JH", "NM"]


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> UnitPage:
    made = UnitPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_period(SEPTEMBER)
    made.show()
    return made


def row_of(page: UnitPage, code: str) -> int:
    return [one.indicator.code for one in page.shares.model.shares.sums].index(code)


def choose(page: UnitPage, top: int, left: int, bottom: int, right: int) -> None:
    model, grid = page.shares.model, page.shares.grid
    chosen = QItemSelection(model.index(top, left), model.index(bottom, right))
    grid.setCurrentIndex(model.index(top, left))
    grid.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def shares_of(page: UnitPage, code: str) -> dict[str, Decimal]:
    kept = read_unit_table(page.operations.workspace).allocations
    return {unit: share for (unit, one), share in kept.items() if one == code}


def test_a_target_is_divided_evenly_to_the_last_one_and_taken_back(page: UnitPage, qtbot: QtBot) -> None:
    row = row_of(page, TALENT)
    choose(page, row, FIXED, row, FIXED)
    qtbot.mouseClick(page.shares.divide, Qt.MouseButton.LeftButton)
    parts = shares_of(page, TALENT)
    assert sum(parts.values()) == 10000 and set(parts.values()) == {1667, 1666}
    assert page.shares.model.index(row, DIFFERENCE).data() == "✓"
    page.undo_stack.undo()
    assert shares_of(page, TALENT) == {}
    page.undo_stack.redo()
    assert shares_of(page, TALENT) == parts


def test_only_what_is_left_goes_to_the_chosen_units(page: UnitPage, qtbot: QtBot) -> None:
    row = row_of(page, TALENT)
    page.shares.write_texts("", {("FD", TALENT): "6000"})
    choose(page, row, FIXED + 1, row, FIXED + 2)
    qtbot.mouseClick(page.shares.divide, Qt.MouseButton.LeftButton)
    assert shares_of(page, TALENT) == {"FD": 6000, "FX": 2000, "QH": 2000}


def test_a_target_follows_another_ones_weights(page: UnitPage, qtbot: QtBot) -> None:
    other = next(
        one.indicator.code for one in page.shares.model.shares.sums if one.indicator.code != TALENT and one.target
    )
    weights = dict(zip(CHILDREN, ("50", "10", "10", "10", "10", "10"), strict=True))
    page.shares.write_texts("", {(unit, other): text for unit, text in weights.items()})
    page.shares.weights.setCurrentIndex(page.shares.weights.findData(LIKE + other))
    choose(page, row_of(page, TALENT), FIXED, row_of(page, TALENT), FIXED)
    qtbot.mouseClick(page.shares.divide, Qt.MouseButton.LeftButton)
    assert shares_of(page, TALENT) == dict(zip(CHILDREN, (5000, 1000, 1000, 1000, 1000, 1000), strict=True))


def test_without_last_years_values_nothing_is_divided(page: UnitPage, qtbot: QtBot) -> None:
    page.shares.weights.setCurrentIndex(page.shares.weights.findData(LAST_YEAR))
    choose(page, row_of(page, TALENT), FIXED, row_of(page, TALENT), FIXED)
    with qtbot.waitSignal(page.operations.failed):
        page.shares.divide_chosen()
    assert shares_of(page, TALENT) == {}


def test_a_block_from_a_spreadsheet_is_one_step(page: UnitPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("1,000\t２０００\n3\t4\n")
    choose(page, 0, FIXED, 0, FIXED)
    page.shares.grid.setFocus()
    qtbot.keyClick(page.shares.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, second = (page.shares.model.sum_at(row).indicator.code for row in (0, 1))
    assert shares_of(page, first) == {"FD": 1000, "FX": 2000} and shares_of(page, second) == {"FD": 3, "FX": 4}
    assert page.undo_stack.count() == 1
    page.undo_stack.undo()
    assert read_unit_table(page.operations.workspace).allocations == {}


@pytest.mark.parametrize("text", ["1000\t约2000", "\t".join("1" * 9)])
def test_a_block_that_does_not_fit_or_read_changes_nothing(page: UnitPage, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    choose(page, 0, FIXED, 0, FIXED)
    with qtbot.waitSignal(page.operations.failed):
        page.shares.grid.paste()
    assert read_unit_table(page.operations.workspace).allocations == {}


def test_a_copied_block_is_text_and_table(page: UnitPage, qtbot: QtBot) -> None:
    page.shares.write_texts("", {("FD", TALENT): "6000", ("FX", TALENT): "0.5"})
    row = row_of(page, TALENT)
    choose(page, row, FIXED, row, FIXED + 1)
    page.shares.grid.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "6000\t0.5" and "<td>6000</td>" in data.html()


def test_filling_down_and_clearing(page: UnitPage, qtbot: QtBot) -> None:
    model, grid = page.shares.model, page.shares.grid
    page.shares.write_texts("", {("FD", model.sum_at(0).indicator.code): "7"})
    choose(page, 0, FIXED, 2, FIXED)
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [shares_of(page, model.sum_at(row).indicator.code) for row in range(4)] == [{"FD": 7}] * 3 + [{}]
    choose(page, 0, FIXED, 2, FIXED)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert read_unit_table(page.operations.workspace).allocations == {}


def test_what_differs_is_told_until_somebody_says_why(page: UnitPage) -> None:
    page.shares.write_texts("", {("FD", TALENT): "11000"})
    row = row_of(page, TALENT)
    model = page.shares.model
    assert model.index(row, TOTAL).data() == "11,000" and model.index(row, DIFFERENCE).data() == "+1,000"
    page.shares.choose_rows(Rows.OPEN)
    assert [one.indicator.code for one in model.shares.sums] == [TALENT]
    model.setData(model.index(0, REASON), "留有余地")
    assert model.shares.sums == () and read_unit_table(page.operations.workspace).reasons == {TALENT: "留有余地"}


def test_a_target_for_each_stands_in_each_units_cell(page: UnitPage) -> None:
    page.shares.choose_rows(Rows.EACH)
    one = page.shares.model.sum_at(0)
    assert one.own and page.shares.model.index(0, FIXED).data() != ""
    assert page.shares.model.index(0, DIFFERENCE).data() == ""


def test_roles_are_given_and_only_one_unit_leads(page: UnitPage, qtbot: QtBot) -> None:
    row = row_of(page, TALENT)
    choose(page, row, FIXED, row, FIXED)
    page.shares.assign(Role.LEAD)
    assert page.shares.model.index(row, FIXED).data().startswith("牵")
    choose(page, row, FIXED + 1, row, FIXED + 1)
    with qtbot.waitSignal(page.operations.failed):
        page.shares.assign(Role.LEAD)
    assert read_unit_table(page.operations.workspace).roles == {("FD", TALENT): Role.LEAD}


def test_a_unit_is_added_and_moved_by_keyboard(page: UnitPage, qtbot: QtBot) -> None:
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    assert page.tree.current == "FD"
    qtbot.keyClick(page.tree, Qt.Key.Key_Insert)
    qtbot.keyClicks(page.form.code, "FD99")
    page.form.name.setText("新设街道")
    qtbot.keyClick(page.form.name, Qt.Key.Key_Return)
    units = read_unit_table(page.operations.workspace).units
    assert (units.unit("FD99").parent, units.unit("FD99").kind) == ("FD", "township")
    assert page.tree.current == "FD99"
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.tree, Qt.Key.Key_Up, both)
    assert [one.code for one in read_unit_table(page.operations.workspace).units.children("FD")][-2:] == [
        "FD99",
        "FD05",
    ]
    qtbot.keyClick(page.tree, Qt.Key.Key_Left, both)
    assert read_unit_table(page.operations.workspace).units.unit("FD99").parent == "XX"
    qtbot.keyClick(page.tree, Qt.Key.Key_Right, both)
    assert read_unit_table(page.operations.workspace).units.unit("FD99").parent == "FD", "below the one before it"
    for _ in range(4):
        page.undo_stack.undo()
    assert "FD99" not in read_unit_table(page.operations.workspace).units.by_code


def test_a_long_name_is_shown_from_its_beginning(page: UnitPage) -> None:
    page.begin_new("XX")
    page.form.code.setText("LONG")
    page.form.name.setText("经济技术开发区管理委员会重点项目建设推进工作领导小组办公室")
    page.form.store.click()
    assert page.form.name.cursorPosition() == 0 and page.form.name.text().startswith("经济技术")


def test_a_doubled_code_is_refused(page: UnitPage, qtbot: QtBot) -> None:
    page.begin_new("XX")
    page.form.code.setText("FD")
    page.form.name.setText("另一个")
    with qtbot.waitSignal(page.operations.failed):
        page.form.store.click()
    assert read_unit_table(page.operations.workspace).units.unit("FD").name == "沣东新城"


def test_a_unit_that_reported_retires_and_one_that_did_not_goes(
    page: UnitPage, operations: Operations, qtbot: QtBot
) -> None:
    key = EntryKey(TALENT, "NM", SEPTEMBER)
    operations.change("填报", record_entry, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(9))),)))
    with qtbot.waitSignal(operations.told) as told:
        page.retire("NM")
    assert "已停用" in told.args[0] and read_unit_table(operations.workspace).units.unit("NM").retired is not None
    page.retire("FD05")
    assert "FD05" not in read_unit_table(operations.workspace).units.by_code
    page.retire("NM")
    assert read_unit_table(operations.workspace).units.unit("NM").retired is None
    with qtbot.waitSignal(operations.failed):
        page.retire("FD")
    assert "FD" in read_unit_table(operations.workspace).units.by_code


def test_a_table_goes_out_and_comes_in_as_one_step(page: UnitPage, tmp_path: Path) -> None:
    page.shares.write_texts("", {("FD", TALENT): "6000"})
    page.export(tmp_path / "units.xlsx")
    page.shares.write_texts("", {("FD", TALENT): "1"})
    page.load(tmp_path / "units.xlsx")
    assert shares_of(page, TALENT) == {"FD": 6000}
    page.undo_stack.undo()
    assert shares_of(page, TALENT) == {"FD": 1}


def test_a_unit_without_units_below_shows_those_beside_it(page: UnitPage) -> None:
    page.show_unit("FD01")
    assert [unit.code for unit in page.shares.model.shares.units] == ["FD01", "FD02", "FD03", "FD04", "FD05"]


def test_the_grid_holds_under_the_model_tester(page: UnitPage, qtmodeltester: ModelTester) -> None:
    assert page.shares.model.rowCount() > 1
    qtmodeltester.check(page.shares.model)
    page.shares.choose_rows(Rows.ALL)
    page.shares.write_texts("", {("FD", TALENT): "6000"})
    page.show_unit("FD")
    assert page.shares.model.columnCount() == FIXED + 5


def test_the_grid_begins_at_its_left_edge_where_it_fits(page: UnitPage) -> None:
    grid = page.shares.grid
    page.resize(700, 600)
    QApplication.processEvents()
    page.resize(2000, 900)
    QApplication.processEvents()
    assert grid.horizontalScrollBar().value() == 0
