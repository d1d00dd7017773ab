"""A copy of the workspace for each day on which it was opened; the last ten are kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from model.errors import ModelError
from model.store.backup import refuse_unsound, write_backup
from model.store.entry_rows import periods_with_entries
from model.workflow.workspace.keep_safe import BACKUPS
from model.workflow.workspace.workspace import Workspace

KEPT = 10
DAILY = "每日"
"""What the name of a daily copy has behind that of its workspace."""


def keep_daily_copy(workspace: Workspace, today: date) -> Path | None:
    """Copy the workspace where today's copy is missing and there is something to lose; None where nothing was copied.

    A copy that cannot be made (a full disk, a stick that is read only) is no reason to stop working.
    """
    folder = workspace.path.parent / BACKUPS
    target = folder / f"{workspace.path.stem}-{DAILY}-{today:%Y%m%d}{workspace.path.suffix}"
    if target.exists() or not periods_with_entries(workspace):
        return None
    try:
        write_backup(workspace, target)
    except ModelError:
        return None
    for old in daily_copies(workspace.path)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def newest_sound_copy(workspace_path: Path) -> Path | None:
    """The newest daily copy that is whole; None where there is none."""
    for copy in daily_copies(workspace_path):
        try:
            refuse_unsound(copy)
        except ModelError:
            continue
        return copy
    return None


def daily_copies(workspace_path: Path) -> list[Path]:
    """The daily copies of a workspace, newest first."""
    pattern = f"{workspace_path.stem}-{DAILY}-*{workspace_path.suffix}"
    return sorted((workspace_path.parent / BACKUPS).glob(pattern), reverse=True)
