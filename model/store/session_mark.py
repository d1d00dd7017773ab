"""A mark in a workspace that changes may stand in its log only: so a file that lacks its log is told from a whole one.

SQLite writes changes to a log beside the file and moves them over later. A copy of the file alone (by a file manager,
while the program is open), or a log that was deleted, loses them without any sign. The mark is `user_version`: 1 from a
session's first change, on disk in the file itself before that change counts as saved, until the session ends.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

ENDED, BROKEN_OFF, CUT_OFF = "ended", "broken_off", "cut_off"
"""How a session ended: in order, broken off, or broken off and without what its log held."""


def has_log(path: Path) -> bool:
    """Whether a log with something in it lies beside a workspace; to be asked before the file is opened."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def how_it_ended(connection: sqlite3.Connection, had_log: bool) -> str:
    """How the last session ended, once the file is open."""
    if not _is_marked(connection):
        return ENDED
    return BROKEN_OFF if had_log else CUT_OFF


def mark(connection: sqlite3.Connection) -> bool:
    """Mark a session within its first transaction; False where it is marked already."""
    if _is_marked(connection):
        return False
    connection.execute("PRAGMA user_version = 1")
    return True


def move_over(connection: sqlite3.Connection) -> None:
    """Have the mark in the file itself, not only in its log. A disk that refuses leaves it there: all else is saved."""
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def unmark(connection: sqlite3.Connection) -> None:
    """The session ends in order; what the log still holds is moved over as the file is closed."""
    if _is_marked(connection):
        connection.execute("PRAGMA user_version = 0")


def _is_marked(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA user_version").fetchone()[0])
