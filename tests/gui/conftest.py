"""A dressed application, a real workspace and the real window for the tests of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from gui.desk.desk import Desk
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.operations import Operations
from model.workflow.workspace.workspace import Workspace
from tests.window_fixtures import dressed, look, no_widgets_left_over, operations, workspace

__all__ = ["dressed", "look", "no_widgets_left_over", "operations", "workspace"]


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
        window.desk.finish()
        window.furnish()
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
