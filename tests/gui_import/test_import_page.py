"""The page as a person uses it: read, correct by keyboard, put into force, undo, redo; and revise in mid-year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.operations import Operations
from gui.plan_import.import_page import ImportPage
from gui.plan_import.proof_rows import Filter
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.plan.node import Comparator, Indicator, Kind
from model.plan.pairing import PairState
from model.plan.proof.proof import Mark
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.plan.correct_target import Part
from model.workflow.plan.import_plan import accept_plan, read_document
from model.workflow.plan.keep_proof import kept_proof
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace

Press = Callable[..., None]


@pytest.fixture
def press(page: ImportPage, qtbot: QtBot) -> Press:
    """Keys go to whatever has the focus, as a person's do; Chinese comes through the input method."""

    def send(*keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            target = QApplication.focusWidget()
            assert isinstance(target, QWidget)
            if isinstance(key, str) and key.isascii():
                qtbot.keyClicks(target, key)
            elif isinstance(key, str):
                typed = QInputMethodEvent()
                typed.setCommitString(key)
                QApplication.sendEvent(target, typed)
            else:
                qtbot.keyClick(target, key, modifier)

    return send


@pytest.fixture
def opened(page: ImportPage, plan_text: str, qtbot: QtBot) -> ImportPage:
    """The page with the plan's text pasted and read."""
    page.start.text.setPlainText(plan_text)
    with qtbot.waitSignal(page.undo_stack_changed):
        page.start.text_given.emit(page.start.text.toPlainText())
    qtbot.waitUntil(lambda: page.isEnabled() and page.progress.isHidden())
    page.proof.tree.setFocus()
    return page


def button(page: ImportPage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible())


def named(page: ImportPage, name: str) -> Indicator:
    return next(one for one in page.proof.proof.tree.indicators if one.name == name)


def go_to(page: ImportPage, name: str) -> int:
    key = next(line.key for line in page.proof.proof.lines if line.indicator.name == name)
    page.proof.tree.setCurrentIndex(page.proof.model.index_of_line(key))
    return key


def test_two_targets_are_corrected_by_keyboard_and_the_plan_is_one_undo_step(
    opened: ImportPage, operations: Operations, workspace: Workspace, press: Press, qtbot: QtBot
) -> None:
    before = show_plan(workspace)
    doubtful = opened.proof.tree.current_line
    assert [line.key for line in opened.proof.proof.waiting] == [doubtful]

    press(Qt.Key.Key_E)
    press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press("4", Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert opened.proof.tree.hasFocus()
    assert not list(opened.proof.proof.waiting)

    go_to(opened, "城镇新增就业")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press("0.36万", Qt.Key.Key_Return)
    press("名", Qt.Key.Key_Escape)
    corrected = named(opened, "城镇新增就业")
    assert corrected.target == Decimal(3600)
    assert show_plan(workspace) == before

    qtbot.mouseClick(button(opened, "采用方案"), Qt.MouseButton.LeftButton)
    adopted = show_plan(workspace)
    assert adopted.indicator("1.03").target == Decimal(4)
    assert adopted.indicator("3.01").target == Decimal(3600)
    assert (adopted.title, adopted.year, len(list(adopted.indicators))) == ("2023年某区工作要点", 2023, 9)

    assert operations.undo_stack.count() == 1
    operations.undo_stack.undo()
    assert show_plan(workspace) == before
    operations.undo_stack.redo()
    assert show_plan(workspace) == adopted


def test_corrections_are_undone_one_by_one_on_the_page(opened: ImportPage, press: Press) -> None:
    read = opened.proof.proof
    go_to(opened, "新建口袋公园")
    press(Qt.Key.Key_Delete)
    assert "新建口袋公园" not in {one.name for one in opened.proof.proof.tree.indicators}
    go_to(opened, "改造老旧小区")
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press("15", Qt.Key.Key_Escape)
    assert named(opened, "改造老旧小区").target == Decimal(12), "Escape leaves without taking the number"
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert opened.proof.proof == read
    press(Qt.Key.Key_Y, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "新建口袋公园" not in {one.name for one in opened.proof.proof.tree.indicators}


def test_after_a_doubtful_target_is_edited_the_next_one_is_at_hand(opened: ImportPage, press: Press) -> None:
    lines = tuple(replace(line, mark=Mark.CHECK) for line in opened.proof.proof.lines)
    opened.proof.show_proof(replace(opened.proof.proof, lines=lines))
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press("25", Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert opened.proof.proof.by_key[lines[0].key].indicator.target == Decimal(25)
    assert opened.proof.tree.hasFocus() and opened.proof.tree.current_line == lines[1].key
    press(Qt.Key.Key_A)
    assert opened.proof.tree.current_line == lines[2].key


def test_a_number_that_cannot_be_read_is_not_taken(opened: ImportPage, press: Press) -> None:
    go_to(opened, "改造老旧小区")
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press("一些", Qt.Key.Key_Return)
    assert named(opened, "改造老旧小区").target == Decimal(12)
    assert opened.proof.editor.fields[Part.TARGET].text() == "一些"


def test_words_are_split_merged_and_found_by_hand(opened: ImportPage, press: Press) -> None:
    count = len(opened.proof.proof.lines)
    go_to(opened, "改造老旧小区")
    press(Qt.Key.Key_M)
    merged = named(opened, "改造老旧小区")
    assert merged.span is not None and merged.span.quote == "改造老旧小区12个，新建口袋公园8个"
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_Return)
    assert len(opened.proof.proof.lines) == count
    assert {named(opened, name).target for name in ("改造老旧小区", "新建口袋公园")} == {Decimal(12), Decimal(8)}

    text = opened.proof.proof.text
    start = text.index("抓好项目引进")
    cursor = opened.proof.document.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + 6, QTextCursor.MoveMode.KeepAnchor)
    opened.proof.document.setTextCursor(cursor)
    opened.proof.document.setFocus()
    press(Qt.Key.Key_N)
    assert named(opened, "抓好项目引进").kind is Kind.MILESTONE
    assert opened.proof.tree.current_line == max(line.key for line in opened.proof.proof.lines)


def test_a_choice_and_a_filter(opened: ImportPage, press: Press, qtbot: QtBot) -> None:
    go_to(opened, "引进外资项目")
    box = opened.proof.editor.choices[Part.COMPARATOR]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    assert named(opened, "引进外资项目").comparator is Comparator.AT_LEAST
    qtbot.mouseClick(opened.proof.filters.chips[Filter.MILESTONE], Qt.MouseButton.LeftButton)
    shown = [opened.proof.proof.by_key[key].indicator.name for key in opened.proof.model.shown_lines()]
    assert shown == ["建成新材料中试基地"]
    assert opened.proof.filters.chips[Filter.QUANTITY].text() == "定量 8"


def test_a_click_in_the_document_goes_to_its_target(opened: ImportPage) -> None:
    place = opened.proof.proof.text.index("100亿元")
    opened.proof.document.place_chosen.emit(place)
    line = opened.proof.tree.current_line
    assert line is not None and opened.proof.proof.by_key[line].indicator.name == "技术合同交易额"


def test_a_dropped_file_is_read_and_a_bad_one_is_told_in_words(
    page: ImportPage, operations: Operations, plan_text: str, tmp_path: Path, qtbot: QtBot
) -> None:
    good, bad = tmp_path / "要点.txt", tmp_path / "旧.doc"
    good.write_text(plan_text, encoding="gb18030")
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with qtbot.waitSignal(operations.failed) as told:
        drop(page, bad)
    assert "旧.doc" in told.args[0]
    qtbot.waitUntil(lambda: page.progress.isHidden())
    with qtbot.waitSignal(page.undo_stack_changed):
        drop(page, good)
    assert page.proof.proof.frame.title == "2023年某区工作要点"


def test_a_stopped_reading_opens_nothing(page: ImportPage, plan_text: str, qtbot: QtBot) -> None:
    page.read(plan_text * 40)
    page.progress.stop_requested.emit()
    assert next(one.text() for one in page.progress.findChildren(QLabel)) == "正在停止…"
    qtbot.waitUntil(lambda: page.progress.isHidden())
    assert page.start.isVisible() and not page.proof.isVisible()


def test_corrections_outlive_the_window_and_are_given_up_only_when_asked(
    opened: ImportPage, operations: Operations, workspace: Workspace, look: Look, press: Press, qtbot: QtBot,
) -> None:  # fmt: skip
    before = show_plan(workspace)
    press(Qt.Key.Key_A)
    corrected = opened.proof.proof
    opened.go_back()
    assert opened.kept.isVisible() and show_plan(workspace) == before

    another = ImportPage(operations, look)
    qtbot.addWidget(another)
    another.resume()
    assert another.proof.proof == corrected

    answer_next_question("保留")
    another.give_up()
    assert ImportPage(operations, look).kept.isHidden() is False
    answer_next_question("放弃核对结果")
    another.give_up()
    assert show_plan(workspace) == before and operations.undo_stack.count() == 0
    assert ImportPage(operations, look).kept.isHidden()


def test_corrections_are_written_down_in_the_next_pause_and_when_the_window_closes(
    opened: ImportPage, operations: Operations, workspace: Workspace, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    press(Qt.Key.Key_A)
    assert kept_proof(workspace) != opened.proof.proof
    qtbot.waitUntil(lambda: kept_proof(workspace) == opened.proof.proof)
    press(Qt.Key.Key_Delete)
    opened.store(QSettings(str(tmp_path / "page.ini"), QSettings.Format.IniFormat))
    assert kept_proof(workspace) == opened.proof.proof
    press(Qt.Key.Key_Delete)
    opened.hide()
    assert kept_proof(workspace) == opened.proof.proof


def test_a_revision_is_compared_confirmed_and_dated(
    page: ImportPage, operations: Operations, workspace: Workspace, plan_text: str, press: Press
) -> None:
    accept_plan(workspace, read_document(plan_text).tree)
    august, september = parse_period("2023-08"), parse_period("2023-09")
    key = EntryKey("4.02", "FD", august)
    record_entry(workspace, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(6))),)))
    page.show_period(september)
    revised = plan_text.replace("新增就业3500人", "新增就业4200人").replace(
        "新建口袋公园8个", "新建充电桩500个，建设城市公园8个"
    )
    page.show_reading(read_document(revised))
    page.go_on()

    rows = page.revision.model.records
    assert [row.new.name for row in rows if row.state is PairState.CHANGED and row.new] == ["城镇新增就业"]
    offered = [(row.old.name, row.new.name) for row in rows if row.state is PairState.OFFERED and row.old and row.new]
    assert offered == [("新建口袋公园", "建设城市公园")]
    assert page.revision.valid_from == date(2023, 9, 1)
    press(Qt.Key.Key_A)
    assert not [row for row in page.revision.model.records if row.state is PairState.OFFERED]
    page.go_on()

    now = {one.name: one.code for one in show_plan(workspace).indicators}
    assert now["建设城市公园"] == "4.03"
    assert list_entries(workspace)[EntryKey("4.03", "FD", august)].value == Decimal(6)
    employed = [show_plan(workspace, period).indicator("3.01").target for period in (august, september)]
    assert employed == [Decimal(3500), Decimal(4200)]
    operations.undo_stack.undo()
    assert list_entries(workspace)[key].value == Decimal(6)
    assert show_plan(workspace, september).indicator("3.01").target == Decimal(3500)


def test_pairs_that_nobody_confirmed_are_not_parted_without_a_question(
    page: ImportPage, workspace: Workspace, plan_text: str
) -> None:
    accept_plan(workspace, read_document(plan_text).tree)
    key = EntryKey("4.02", "FD", parse_period("2023-08"))
    record_entry(workspace, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(6))),)))
    page.show_reading(read_document(plan_text.replace("新建口袋公园8个", "新建充电桩500个，建设城市公园8个")))
    page.go_on()
    answer_next_question("回去确认")
    page.go_on()
    assert page.revision.isVisible() and show_plan(workspace).indicator("4.02").name == "新建口袋公园"
    answer_next_question("按不同指标采用")
    page.go_on()
    assert show_plan(workspace).indicator("4.02").name == "新建充电桩"


def test_figures_of_what_is_removed_do_not_vanish_without_a_question(
    page: ImportPage, workspace: Workspace, plan_text: str
) -> None:
    accept_plan(workspace, read_document(plan_text).tree)
    key = EntryKey("4.02", "FD", parse_period("2023-03"))
    record_entry(workspace, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(6))),)))
    page.show_reading(read_document(plan_text.replace("，新建口袋公园8个", "")))
    page.go_on()
    page.revision.first_day.show_day(None)
    answer_next_question("回去填日期")
    page.go_on()
    assert page.revision.isVisible() and "4.02" in show_plan(workspace).by_code
    page.revision.first_day.show_day(date(2023, 7, 1))
    page.go_on()
    assert "4.02" not in show_plan(workspace).by_code
    assert show_plan(workspace, key.period).indicator("4.02").name == "新建口袋公园"


def answer_next_question(text: str) -> None:
    """Press the button of that name in the message box that is about to open."""

    def press_button() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if one.text() == text).click()

    QTimer.singleShot(0, press_button)


def drop(page: ImportPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(
            QPointF(QPoint(10, 10)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
