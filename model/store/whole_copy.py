"""A copy of an open database as a file of its own: complete and on disk, or not there at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from model.safe_file import make_folder, put_in_place, sync_and_read_back, sync_folder
from model.store.session_mark import unmark


def write_copy(connection: sqlite3.Connection, target: Path, check: Callable[[Path], None] = lambda part: None) -> None:
    """Copy to `target`, in the place of what stands there, once `check` has passed what was written.

    OSError, sqlite3.Error, and whatever `check` raises: what stood at `target` is still there then.
    """
    make_folder(target.parent)
    part = part_of(target)
    try:
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
            unmark(copy)  # a copy is whole, whatever goes on in the file it is of
        check(part)
        sync_and_read_back(part, target)
        put_in_place(part, target)
        sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def part_of(target: Path) -> Path:
    """Where a file is written before it takes its place."""
    return target.with_name(f".{target.name}.part")
