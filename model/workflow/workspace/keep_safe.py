"""Checking, copying and restoring a workspace."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from model.errors import ModelError
from model.store.backup import Check, check_store, restore_backup, write_backup
from model.store.database import open_store
from model.workflow.workspace.workspace import BACKUPS, Workspace

__all__ = ["BACKUPS", "Check", "back_up", "check_to_data", "check_workspace", "restore"]


def check_workspace(workspace: Workspace) -> Check:
    """Read the whole file and hold every entry against the change log."""
    return check_store(workspace)


def back_up(workspace: Workspace, target: Path | None = None) -> Path:
    """Copy the workspace, to a dated file in the folder 备份 beside it unless `target` says otherwise."""
    if target is None:
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
        name = f"{workspace.path.stem}-{stamp}{workspace.path.suffix}"
        target = workspace.path.parent / BACKUPS / name
    write_backup(workspace, target)
    return target


def restore(backup: Path, path: Path) -> Path | None:
    """Put a backup in the place of the workspace at `path`; what stood there is kept and its new name returned.

    ModelError "workspace.in_use" where somebody has the workspace open: nothing is changed then. One that is damaged or
    cannot be opened is replaced as well, which is what a backup is for.
    """
    if path.exists():
        try:
            open_store(path).close()
        except ModelError as trouble:
            if trouble.code == "workspace.in_use":
                raise
    return restore_backup(backup, path)


def check_to_data(check: Check) -> dict[str, Any]:
    """A check as plain data."""
    return {
        "sound": check.is_sound,
        "entries": check.entries,
        "changes": check.changes,
        "damage": list(check.damage),
        "unexplained": [
            {"indicator": key.code, "unit": key.unit, "period": key.period.key} for key in check.unexplained
        ],
        "clock_turned_back": list(check.turned_back),
    }
