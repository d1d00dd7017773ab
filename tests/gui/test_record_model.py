"""The generic table: rows come, go and change under the model tester."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.widgets.record_model import RECORD_ROLE, SORT_ROLE, Column, RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.reporting_unit import ReportingUnit, UnitTree

Model = RecordModel[ReportingUnit]


@pytest.fixture
def model(look: Look, bundled_units: UnitTree) -> Model:
    columns = [
        Column[ReportingUnit]("单位", lambda unit: unit.name, bold=lambda unit: unit.kind == "headquarters"),
        Column[ReportingUnit]("代码", lambda unit: unit.code, numeric=True, sort_key=lambda unit: len(unit.code)),
    ]
    made = Model(columns, look, key=lambda unit: unit.code)
    made.show_records(bundled_units.units)
    return made


def test_rows_come_go_and_change(model: Model, qtmodeltester: ModelTester) -> None:
    count = model.rowCount()
    new = ReportingUnit("ZZ", "新单位", "XX")
    qtmodeltester.check(model)
    model.insert_record(0, new)
    model.insert_record(model.rowCount(), ReportingUnit("YY", "末单位", "XX"))
    model.remove_record(3)
    model.replace_record(1, new)
    assert model.rowCount() == count + 1
    assert model.data(model.index(0, 0)) == "新单位"
    model.show_records([])
    assert model.rowCount() == 0


def test_answers_for_a_cell(model: Model) -> None:
    top, code = model.index(0, 0), model.index(0, 1)
    assert model.data(top) == "西咸新区管委会"
    assert model.data(top, Qt.ItemDataRole.FontRole).bold()
    assert model.data(code, SORT_ROLE) == 2
    assert model.data(code, Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    assert model.data(top, RECORD_ROLE).code == "XX"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "代码"
    assert model.rowCount(top) == 0 and model.columnCount(top) == 0
    assert model.data(QModelIndex()) is None


def test_ticks_are_remembered_by_key(model: Model, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.checked_changed):
        assert model.setData(model.index(2, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert [unit.code for unit in model.checked] == ["FX"]
    model.remove_record(0)
    assert [unit.code for unit in model.checked] == ["FX"]
    assert model.data(model.index(1, 0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    model.check_all(True)
    assert len(model.checked) == model.rowCount()
    model.show_records(model.records[:2])
    assert len(model.checked) == 2


@pytest.mark.parametrize(("width", "is_scrolled"), [(900, False), (420, False), (170, True)])
def test_columns_give_up_what_they_do_not_need_before_the_table_is_scrolled(
    look: Look, bundled_units: UnitTree, qtbot: QtBot, width: int, is_scrolled: bool
) -> None:
    columns = [
        Column[ReportingUnit]("单位", lambda unit: unit.name, width=160),
        Column[ReportingUnit]("代码", lambda unit: unit.code, width=160),
        Column[ReportingUnit]("上级", lambda unit: unit.parent or "", width=160),
    ]
    model = Model(columns, look, key=lambda unit: unit.code)
    table = RecordTable(model, look)
    qtbot.addWidget(table)
    table.resize(width, 600)
    table.show()
    model.show_records(bundled_units.units)
    qtbot.waitUntil(lambda: (table.horizontalScrollBar().maximum() > 0) is is_scrolled)
    if not is_scrolled:
        assert all(table.columnWidth(place) >= table.sizeHintForColumn(place) for place in (1, 2))
    assert (table.columnWidth(1) == look.px(160)) is (width == 900)


def test_long_words_are_cut_and_told_before_the_table_is_scrolled(
    look: Look, bundled_units: UnitTree, qtbot: QtBot
) -> None:
    columns = [
        Column[ReportingUnit]("名称", lambda unit: unit.name, width=100),
        Column[ReportingUnit]("情况", lambda unit: f"{unit.name}的情况", width=120, is_long=True),
        Column[ReportingUnit]("代码", lambda unit: f"代码是 {unit.code}", width=120),
    ]
    model = Model(columns, look)
    table = RecordTable(model, look)
    qtbot.addWidget(table)
    table.resize(280, 600)
    table.show()
    model.show_records(bundled_units.units)
    qtbot.wait(20)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(1) < table.sizeHintForColumn(1)
    assert table.columnWidth(2) >= table.sizeHintForColumn(2)
    for column, told in ((2, ""), (1, "西咸新区管委会的情况")):
        place = table.visualRect(model.index(0, column)).center()
        help_asked = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
        QApplication.sendEvent(table.viewport(), help_asked)
        assert QToolTip.text() == told


def test_a_column_that_comes_back_is_as_wide_as_its_words(look: Look, bundled_units: UnitTree, qtbot: QtBot) -> None:
    said = {"": ""}
    columns = [
        Column[ReportingUnit]("单位", lambda unit: unit.name, width=160),
        Column[ReportingUnit]("说明", lambda unit: said[""], width=100),
    ]
    model = Model(columns, look)
    table = RecordTable(model, look)
    qtbot.addWidget(table)
    table.resize(130, 600)
    table.show()
    model.show_records(bundled_units.units)
    qtbot.wait(20)
    assert table.isColumnHidden(1)
    look.changed.emit()  # as a larger text or another theme does
    table.resize(300, 600)
    said[""] = "说的话要看得全"
    model.show_records(bundled_units.units)
    qtbot.wait(20)
    assert table.columnWidth(1) >= table.sizeHintForColumn(1)


def test_a_column_may_be_wider_than_usual_where_there_is_room(
    look: Look, bundled_units: UnitTree, qtbot: QtBot
) -> None:
    columns = [
        Column[ReportingUnit]("单位", lambda unit: unit.name, width=160),
        Column[ReportingUnit]("类别", lambda unit: "Changed on both sides", width=80),
    ]
    model = Model(columns, look)
    table = RecordTable(model, look)
    qtbot.addWidget(table)
    table.resize(600, 600)
    table.show()
    model.show_records(bundled_units.units)
    qtbot.wait(20)
    assert table.columnWidth(1) > look.px(80)


def test_columns_that_say_nothing_or_stand_elsewhere_are_left_out_where_there_is_no_room(
    look: Look, bundled_units: UnitTree, qtbot: QtBot
) -> None:
    said = {"": ""}
    columns = [
        Column[ReportingUnit]("单位", lambda unit: unit.name, width=160),
        Column[ReportingUnit]("说明", lambda unit: said[""], width=160),
        Column[ReportingUnit]("上级", lambda unit: unit.parent or "", width=160, stands_elsewhere=True),
        Column[ReportingUnit]("代码", lambda unit: unit.code, width=160),
    ]
    model = Model(columns, look)
    table = RecordTable(model, look)
    qtbot.addWidget(table)
    model.show_records(bundled_units.units)
    table.show()

    def titles(width: int) -> list[str]:
        table.resize(width, 600)
        qtbot.wait(20)
        return [column.title for place, column in enumerate(columns) if not table.isColumnHidden(place)]

    assert titles(700) == ["单位", "说明", "上级", "代码"]
    assert titles(250) == ["单位", "上级", "代码"]
    assert titles(200) == ["单位", "代码"]
    assert titles(700) == ["单位", "说明", "上级", "代码"]
    said[""] = "……"
    model.show_records(bundled_units.units)
    assert titles(250) == ["单位", "说明", "代码"]
