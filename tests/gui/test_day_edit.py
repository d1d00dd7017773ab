"""A line for a day: typed in the ways of people, or picked from a calendar."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QTableView
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.widgets.day_edit import DayEdit


@pytest.fixture
def edit(look: Look, qtbot: QtBot) -> DayEdit:
    made = DayEdit(look, date(2026, 9, 30))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_day_is_written_out_when_it_is_left(edit: DayEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(edit, "0925")
    with qtbot.waitSignal(edit.day_chosen):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "2026-09-25" and edit.day == date(2026, 9, 25)


def test_what_is_no_day_stays(edit: DayEdit) -> None:
    assert not edit.is_unclear
    edit.setText("6日")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "6日" and edit.day is None and edit.is_unclear


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_a_day_is_picked_by_keyboard(edit: DayEdit, qtbot: QtBot) -> None:
    edit.show_day(date(2026, 10, 5))
    QTest.keyClick(edit, Qt.Key.Key_F4)
    calendar = edit.findChild(QCalendarWidget)
    assert calendar.isVisible() and calendar.accessibleName()
    days = calendar.findChild(QTableView)
    QTest.keyClick(days, Qt.Key.Key_Right)
    with qtbot.waitSignal(edit.day_chosen):
        QTest.keyClick(days, Qt.Key.Key_Return)
    assert edit.text() == "2026-10-06" and not calendar.isVisible()
