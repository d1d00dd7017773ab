"""What a new workspace asks first: whose it is, and what to begin with."""

from __future__ import annotations

from model.store.entry_rows import periods_with_entries
from model.store.setting_rows import read_setting, write_setting
from model.workflow.workspace.workspace import Workspace

_SETTLED = "is_settled"


def is_settled(workspace: Workspace) -> bool:
    """Whether somebody has said whose workspace this is, or has begun to work in it."""
    return read_setting(workspace, _SETTLED) is not None or bool(periods_with_entries(workspace))


def settle(workspace: Workspace) -> None:
    """Remember that the first questions are answered, or are not wanted."""
    write_setting(workspace, _SETTLED, "1")
