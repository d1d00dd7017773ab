"""What the tests of the window share: a dressed application, a real workspace and the gate to it.

Each folder of such tests imports these into its conftest.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.look.look import Look, Theme
from gui.operations import Operations
from model.entry.period import parse_period
from model.workflow.workspace.workspace import Workspace, choose_period, close_workspace, open_workspace

SEPTEMBER = parse_period("2021-09")


@pytest.fixture(autouse=True)
def no_widgets_left_over(qapp: QApplication) -> Iterator[None]:
    """Carry out what was to be deleted later: every widget left over is styled again by the next test."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> tuple[Look, str]:
    """One look for the whole run, and the style sheet that it gave the application."""
    made = Look()
    made.apply()
    return made, qapp.styleSheet()


@pytest.fixture
def look(dressed: tuple[Look, str], qapp: QApplication) -> Look:
    """The light look at 100 %, applied; anew only where a test before left another one."""
    made, sheet = dressed
    if (made.theme, made.zoom, qapp.styleSheet()) != (Theme.LIGHT, 1.0, sheet):
        made.theme, made.zoom = Theme.LIGHT, 1.0
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
