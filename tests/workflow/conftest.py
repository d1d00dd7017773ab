from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace with the bundled plan and units, as a user gets it."""
    opened = open_workspace(tmp_path / "work.yaodian")
    yield opened
    close_workspace(opened)
