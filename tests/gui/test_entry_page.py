"""Filling in one row: what is understood is handed over, what is not stays in the field."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.desk.desk import Desk
from gui.entry.entry_head import EntryHead
from gui.entry.entry_page import EntryPage
from gui.look.look import Look
from gui.operations import Operations
from gui.widgets.field import FieldState
from model.entry.change import Change, ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.period import parse_period
from model.entry.role import Role
from model.workflow.entry.record_entry import record_entry
from model.workflow.unit.keep_units import read_unit_table, write_unit_table
from model.workflow.workspace.workspace import Workspace


@pytest.fixture
def page(desk: Desk, look: Look, qtbot: QtBot) -> EntryPage:
    made = EntryPage(look, "zh")
    qtbot.addWidget(made)
    made.resize(600, 800)
    made.show_row(desk.row("1.03"))
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.start_typing()
    return made


def type_text(widget: QWidget, text: str) -> None:
    """Type as an input method does, which QTest.keyClicks cannot beyond ASCII."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def compose(widget: QWidget, text: str) -> None:
    """Type the beginning of what an input method has not handed over yet."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def enter(page: EntryPage, text: str) -> Change | None:
    """Type a value and press Enter; the change that the page asked for."""
    spy = QSignalSpy(page.change_made)
    page.number.edit.selectAll()
    type_text(page.number.edit, text)
    QTest.keyClick(page.number.edit, Qt.Key.Key_Return)
    return spy.at(0)[0] if spy.count() else None


@pytest.mark.parametrize(
    ("text", "state", "value"),
    [
        ("1200", ValueState.REPORTED, "1200"),
        ("1,200", ValueState.REPORTED, "1200"),
        ("１２００", ValueState.REPORTED, "1200"),
        ("1.2万", ValueState.REPORTED, "12000"),
        ("0", ValueState.ZERO, "0"),
        ("无", ValueState.NIL, None),
        ("不适用", ValueState.NOT_APPLICABLE, None),
    ],
)
def test_what_is_understood_is_handed_over(page: EntryPage, text: str, state: ValueState, value: str | None) -> None:
    change = enter(page, text)
    assert change is not None and change.after.state is state
    assert change.after.value == (None if value is None else Decimal(value))
    assert change.key == EntryKey("1.03", "XX", parse_period("2021-09"))


def test_what_is_still_composed_is_not_lost_when_the_row_moves(page: EntryPage, desk: Desk) -> None:
    spy = QSignalSpy(page.change_made)
    page.narrative.box.setFocus()
    type_text(page.narrative.box, "已经")
    compose(page.narrative.box, "开工")
    page.show_row(desk.row("1.04"))
    assert page.narrative.box.toPlainText() == ""
    page.number.edit.setFocus()
    compose(page.number.edit, "三十")
    page.show_row(desk.row("1.05"))
    assert page.number.edit.text() == ""
    assert [(spy.at(i)[0].key.code, spy.at(i)[0].after) for i in range(spy.count())] == [
        ("1.03", Entry(narrative="已经开工")),
        ("1.04", Entry(ValueState.REPORTED, Decimal(30))),
    ]


def test_typing_echoes_what_is_understood(page: EntryPage) -> None:
    type_text(page.number.edit, "1.2万")
    assert page.number.message == "= 12,000 名"
    assert page.number.state is FieldState.WAITING


def test_what_is_not_understood_stays_and_is_not_stored(page: EntryPage, desk: Desk) -> None:
    assert enter(page, "约三千") is None
    assert page.number.state is FieldState.INVALID
    assert "约三千" in page.number.message
    page.show_row(desk.row("1.04"))
    assert page.number.edit.text() == ""
    page.show_row(desk.row("1.03"))
    assert page.number.edit.text() == "约三千" and page.number.state is FieldState.INVALID
    assert page.unsettled == (desk.key("1.03"),)
    change = enter(page, "3000")
    assert change is not None and change.after.value == 3000 and page.unsettled == ()


def test_enter_stays_until_the_reason_was_seen(page: EntryPage, desk: Desk) -> None:
    spy = QSignalSpy(page.next_requested)
    enter(page, "约三千")
    assert spy.count() == 0 and page.number.edit.hasFocus() and page.number.edit.selectedText() == "约三千"
    QTest.keyClick(page.number.edit, Qt.Key.Key_Return)
    assert spy.count() == 1
    enter(page, "约四千")
    assert spy.count() == 1
    enter(page, "4000")
    assert spy.count() == 2
    page.show_row(desk.row("1.04"))
    enter(page, "约三千")
    page.show_row(desk.row("1.03"))
    page.show_row(desk.row("1.04"))
    QTest.keyClick(page.number.edit, Qt.Key.Key_Return)
    assert spy.count() == 3


def test_the_readings_of_an_unclear_number_follow_it_with_tab(page: EntryPage, desk: Desk) -> None:
    page.show_row(desk.row("11.02"))
    enter(page, "0.85")
    QApplication.processEvents()
    QTest.keyClick(page.number.edit, Qt.Key.Key_Tab)
    first = page.focusWidget()
    assert isinstance(first, QPushButton) and first.text() == "按 85% 填"
    QTest.keyClick(first, Qt.Key.Key_Tab)
    second = page.focusWidget()
    assert isinstance(second, QPushButton) and second.text() == "按 0.85% 填"
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert page.stage.first.hasFocus()


def test_an_unclear_number_offers_its_readings(page: EntryPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_row(desk.row("11.02"))
    assert enter(page, "0.85") is None
    offers = [button for button in page.number.findChildren(QPushButton) if "85" in button.text()]
    assert [button.text() for button in offers] == ["按 85% 填", "按 0.85% 填"]
    spy = QSignalSpy(page.change_made)
    qtbot.mouseClick(offers[1], Qt.MouseButton.LeftButton)
    assert spy.at(0)[0].after.value == Decimal("0.85")


def test_leaving_unchanged_text_makes_no_change(page: EntryPage) -> None:
    spy = QSignalSpy(page.change_made)
    QTest.keyClick(page.number.edit, Qt.Key.Key_Tab)
    page.narrative.box.setFocus()
    page.start_typing()
    assert spy.count() == 0


def test_a_falling_total_is_stored_and_flagged(page: EntryPage, desk: Desk, operations: Operations) -> None:
    august = desk.key("1.03")._replace(period=parse_period("2021-08"))
    before = new_entry(august, Entry(ValueState.REPORTED, Decimal(500)))
    now = new_entry(desk.key("1.03"), Entry(ValueState.REPORTED, Decimal(400)))
    operations.change("填报", record_entry, ChangeSet((before, now)))
    page.show_row(desk.row("1.03"))
    assert page.number.state is FieldState.WARNED
    assert "500" in page.number.message and "400" in page.number.message


def test_all_that_the_list_says_of_a_value_stands_below_it(page: EntryPage, desk: Desk, operations: Operations) -> None:
    august = desk.key("1.03")._replace(period=parse_period("2021-08"))
    before = new_entry(august, Entry(ValueState.REPORTED, Decimal(500)))
    gone = new_entry(desk.key("1.03"), Entry(ValueState.NIL))
    unreasoned = new_entry(desk.key("1.04"), Entry(ValueState.NOT_APPLICABLE))
    operations.change("填报", record_entry, ChangeSet((before, gone, unreasoned)))
    page.show_row(desk.row("1.03"))
    assert page.number.state is FieldState.WARNED and "500" in page.number.message
    page.show_row(desk.row("1.04"))
    assert page.number.state is FieldState.WARNED and "不适用" in page.number.message
    reason = replace(unreasoned.after, narrative="本单位没有科研院所，不承担这项任务")
    operations.change("填报", record_entry, ChangeSet((Change(unreasoned.key, unreasoned.after, reason),)))
    page.show_row(desk.row("1.04"))
    assert page.number.state is FieldState.SAVED


def test_last_value_is_one_click_away(page: EntryPage, desk: Desk, operations: Operations, qtbot: QtBot) -> None:
    august = desk.key("1.03")._replace(period=parse_period("2021-08"))
    operations.change(
        "填报", record_entry, ChangeSet((new_entry(august, Entry(ValueState.REPORTED, Decimal(500), narrative="旧")),))
    )
    page.show_row(desk.row("1.03"))
    assert "500" in page.number.message
    spy = QSignalSpy(page.change_made)
    same = next(button for button in page.findChildren(QPushButton) if button.text() == "与上期相同")
    qtbot.mouseClick(same, Qt.MouseButton.LeftButton)
    assert spy.at(0)[0].after.value == 500 and spy.at(0)[0].after.narrative == ""


def test_a_milestone_is_answered_by_its_stage(page: EntryPage, desk: Desk) -> None:
    page.show_row(desk.row("2.03"))
    page.start_typing()
    spy = QSignalSpy(page.change_made)
    focused = page.window().focusWidget()
    assert page.stage.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_3)
    assert spy.at(0)[0].after.stage is Stage.DONE


def test_words_are_handed_over_when_left(page: EntryPage) -> None:
    spy = QSignalSpy(page.change_made)
    page.narrative.box.setFocus()
    QTest.keyClicks(page.narrative.box, "on schedule")
    assert spy.count() == 0 and page.narrative.state is FieldState.WAITING
    QTest.keyClick(page.narrative.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert spy.at(0)[0].after.narrative == "on schedule"
    assert page.problems.box.hasFocus()


def test_an_items_own_row_takes_words_only(page: EntryPage, desk: Desk) -> None:
    page.show_row(desk.row("12.00"))
    assert not page.number.isVisible()
    page.start_typing()
    assert page.narrative.box.hasFocus()


def test_what_is_being_typed_survives_a_refresh(page: EntryPage, desk: Desk) -> None:
    page.narrative.box.setFocus()
    QTest.keyClicks(page.narrative.box, "half a sen")
    page.show_row(desk.row("1.03"))
    assert page.narrative.box.toPlainText() == "half a sen"


def test_a_pause_saves_words_and_leaves_the_cursor(page: EntryPage, desk: Desk, qtbot: QtBot) -> None:
    box = page.narrative.box
    box._pause.setInterval(10)
    box.setFocus()
    with qtbot.waitSignal(page.change_made) as asked:
        QTest.keyClicks(box, "first half ")
    assert asked.args[0].after.narrative == "first half "
    page.show_row(desk.row("1.03")._replace(entry=asked.args[0].after))
    QTest.keyClicks(box, "second")
    assert box.toPlainText() == "first half second"


def test_who_leads_and_who_helps_stands_above_the_row(
    desk: Desk, look: Look, qtbot: QtBot, workspace: Workspace
) -> None:
    present = read_unit_table(workspace)
    roles = {("FX", "1.00"): Role.LEAD, ("FD", "1.03"): Role.LEAD, ("QH", "1.03"): Role.SUPPORTING}
    write_unit_table(workspace, replace(present, roles=roles))
    desk.reload()
    head = EntryHead(look, "zh")
    qtbot.addWidget(head)
    said = {}
    for code in ("1.03", "1.02", "2.03"):
        head.show_row(desk.row(code))
        said[code] = "" if head._roles.isHidden() else head._roles.text()
    assert said == {"1.03": "牵头：沣东新城　配合：秦汉新城", "1.02": "牵头：沣西新城", "2.03": ""}
