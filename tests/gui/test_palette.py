"""Ctrl+K: actions with their keys and rows of the plan, by letters, words and numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.frame.command_palette import CommandPalette, choices
from gui.main_window import MainWindow


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return next(iter(window.findChildren(CommandPalette)))


def test_every_action_is_listed_with_its_keys(window: MainWindow, palette: CommandPalette) -> None:
    listed = {one.action: one.keys for one in palette.shown}
    enabled = {key for key, action in window.actions_by_key.items() if action.isEnabled()}
    assert set(listed) == enabled
    assert listed["grid"] == "Ctrl+G" and "Ctrl+=" in listed["zoom_in"]


def test_an_action_is_found_and_done(window: MainWindow, palette: CommandPalette) -> None:
    palette.box.setText("表格")
    palette.box.textEdited.emit("表格")
    assert palette.shown[0].action == "grid"
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.entry.shows_grid and not palette.isVisible()


def test_initials_find_actions(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(palette._initials))
    QTest.keyClicks(palette.box, "mlmb")
    assert [one.action for one in palette.shown] == ["palette"]


def test_a_row_is_found_by_its_number(window: MainWindow, palette: CommandPalette) -> None:
    QTest.keyClicks(palette.box, "8.02")
    assert palette.shown[0].code == "8.02"
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.entry.code == "8.02" and window.entry.page.number.edit.hasFocus()


def test_a_rows_own_number_goes_before_rows_that_mention_it(window: MainWindow, palette: CommandPalette) -> None:
    rows = window.entry.plan_pane.model.rows
    mentions = {rows.by_code["1.05"]: "xjdl8.02gl"}  # 新建道路 8.02 公里
    lines = choices("8.02", {}, {}, rows, mentions)
    assert [one.code for one in lines] == ["8.02", "1.05"]
    QTest.keyClick(palette.box, Qt.Key.Key_Escape)
    window.entry.enter("1.05")
    window.entry.plan_pane.show_initials(mentions)
    window.entry.plan_pane.show_query("8.02")
    window.entry.enter_first_hit()
    assert window.entry.code == "8.02"


def test_escape_closes_it_and_keys_move_in_it(palette: CommandPalette) -> None:
    QTest.keyClick(palette.box, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClick(palette.box, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_it_stays_in_the_middle_of_a_window_that_becomes_another_size(
    window: MainWindow, palette: CommandPalette, qtbot: QtBot
) -> None:
    window.resize(1500, 900)
    around = palette.parentWidget()
    qtbot.waitUntil(lambda: abs(palette.geometry().center().x() - around.rect().center().x()) <= 1)
