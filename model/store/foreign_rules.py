"""Triggers and views that a stranger put into a workspace: they would alter what is written, unseen."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from model.errors import ModelError

_DOES_OURS = ("SELECT RAISE(ABORT, '", "INSERT INTO row_history ")
"""What triggers of this program do, and nothing besides: refuse a change, or remember what stood there."""


def refuse_foreign_rules(connection: sqlite3.Connection, path: Path) -> None:
    """ModelError "workspace.foreign_rules" where a file has a view, or a trigger that does anything else than ours."""
    for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"):
        head, _, does = str(sql).partition(" BEGIN ")
        if ";" in head or not does.startswith(_DOES_OURS) or not does.endswith("; END") or does.count(";") != 1:
            raise ModelError("workspace.foreign_rules", path=path, name=str(name)[:40])
