"""The page in the real window: its undo is the window's undo, and the other pages follow the plan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.main_window import MainWindow
from gui.plan_import.import_page import ImportPage
from model.workflow.plan.import_plan import read_document
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


@pytest.fixture
def window(look: Look, workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(workspace, look, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    qtbot.waitActive(made)
    yield made
    made.close()


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert isinstance(target, QWidget)
    qtbot.keyClick(target, key, modifier)


def test_a_plan_is_imported_undone_and_done_again(
    window: MainWindow, workspace: Workspace, plan_text: str, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    window.actions_by_key["page_plan"].trigger()
    page = window.page("page_plan")
    assert isinstance(page, ImportPage)
    page.show_reading(read_document(plan_text))
    doubtful = page.proof.tree.current_line
    assert doubtful is not None

    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_Delete)
    window.actions_by_key["undo"].trigger()
    assert not any(line.dropped for line in page.proof.proof.lines)
    press(qtbot, Qt.Key.Key_Z, control)
    assert [line.key for line in page.proof.proof.waiting] == [doubtful]
    press(qtbot, Qt.Key.Key_Y, control)
    assert not list(page.proof.proof.waiting)

    press(qtbot, Qt.Key.Key_Return, control)
    assert window.desk.plan.year == 2023
    assert window.desk.plan.indicator("3.01").target == Decimal(3500)
    assert window.desk.period is not None and window.desk.period.year == 2023
    window.actions_by_key["undo"].trigger()
    assert show_plan(workspace).year == window.desk.plan.year == 2021
    window.actions_by_key["redo"].trigger()
    assert show_plan(workspace).year == window.desk.plan.year == 2023
