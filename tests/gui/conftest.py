"""A dressed application and a real workspace for the tests of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.look.look import Look
from gui.operations import Operations
from model.workflow.workspace import Workspace, close_workspace, open_workspace


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light look at 100 %, applied."""
    made = Look()
    made.apply()
    return made


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace with the bundled plan and units."""
    opened = open_workspace(tmp_path / "work.yaodian")
    yield opened
    close_workspace(opened)


@pytest.fixture
def operations(qapp: QApplication, workspace: Workspace) -> Operations:
    """The gate to that workspace."""
    return Operations(workspace)
