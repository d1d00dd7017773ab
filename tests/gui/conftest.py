"""A dressed application, a real workspace and the real window for the tests of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.operations import Operations
from model.entry.period import parse_period
from model.workflow.workspace import Workspace, choose_period, close_workspace, open_workspace

SEPTEMBER = parse_period("2021-09")


@pytest.fixture(autouse=True)
def no_widgets_left_over(qapp: QApplication) -> Iterator[None]:
    """Carry out what was to be deleted later: every widget left over is styled again by the next test."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light look at 100 %, applied."""
    made = Look()
    made.apply()
    return made


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace with the bundled plan and units, open at September 2021."""
    opened = open_workspace(tmp_path / "work.yaodian")
    choose_period(opened, SEPTEMBER)
    yield opened
    close_workspace(opened)


@pytest.fixture
def operations(qapp: QApplication, workspace: Workspace) -> Operations:
    """The gate to that workspace."""
    return Operations(workspace)


@pytest.fixture
def desk(operations: Operations) -> Desk:
    """The top unit's rows of September 2021."""
    made = Desk(operations)
    made.reload()
    return made


@pytest.fixture
def open_window(look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[Workspace], MainWindow]]:
    """Opens the real window on a workspace, shown and active; closes it at the end."""
    opened: list[MainWindow] = []
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    def make(workspace: Workspace) -> MainWindow:
        window = MainWindow(workspace, look, settings)
        opened.append(window)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        return window

    yield make
    for window in opened:
        window.entry.page.forget()
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: Callable[[Workspace], MainWindow], workspace: Workspace) -> MainWindow:
    """The real window on the workspace."""
    return open_window(workspace)
