"""What stands in a folder, part by part: the workspace as the program reads it, and every other file.

Moments, names of people and of change sets are left out, since they differ from run to run.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from model.errors import ModelError
from model.workflow.workspace.keep_safe import check_workspace
from model.workflow.workspace.workspace import SUFFIX, close_workspace, open_workspace
from tests.evaluation.durability.desk import NAME

_OF_THE_RUN = frozenset(
    {"at", "change_set", "loaded_at", "issued_at", "received_at", "decided_at", "added_at", "applied_at", "who",
     "machine"}
)  # fmt: skip
_NOT_READ = frozenset({"row_history", "sqlite_sequence"})
_BESIDE = ("-wal", "-shm", "-journal")
_ITS_FOLDER = re.compile(r"/[^\"']*/durability-\w+")
"""Where a job works, which a step names that wrote a file."""
ABSENT = "absent"

State = Mapping[str, str]
"""What each part holds, as a digest; a part that is not there is not named. A digest that begins so is a fault."""
FAULT = "fault: "


def state_of(folder: Path) -> dict[str, str]:
    """Read everything; the workspace last, since opening it may write (a migration, a copy before it)."""
    parts = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and name != NAME and not _is_beside(path):
            parts[name] = _copy(path) if path.suffix == SUFFIX else hashlib.sha256(path.read_bytes()).hexdigest()
    if (folder / NAME).exists() and not _is_unwritten(folder / NAME):
        parts[NAME] = _workspace(folder / NAME)
    return parts


def litter_in(folder: Path) -> int:
    """How many files of unfinished writing lie about."""
    return sum(1 for path in folder.rglob(".*.part*"))


def _is_unwritten(path: Path) -> bool:
    """Whether a first start was broken off before anything was written: that is like no file."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.DatabaseError:
        return False


def _is_beside(path: Path) -> bool:
    """Whether a file is a part of another one, or was never finished."""
    return path.name.endswith(_BESIDE) or (path.name.startswith(".") and ".part" in path.name)


def _workspace(path: Path) -> str:
    try:
        workspace = open_workspace(path)
    except ModelError as trouble:
        return f"{FAULT}not to be opened: {trouble}"
    try:
        check = check_workspace(workspace)
        if not check.is_sound:
            return f"{FAULT}{check}"
        return _digest(workspace.connection)
    finally:
        close_workspace(workspace)


def _copy(path: Path) -> str:
    """A copy, read without the program, since it may be of another version."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            damage = connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
            damage |= bool(connection.execute("PRAGMA foreign_key_check").fetchall())
            return f"{FAULT}damaged" if damage else _digest(connection)
    except sqlite3.DatabaseError as error:
        return f"{FAULT}{error}"


def _digest(connection: sqlite3.Connection) -> str:
    digest = hashlib.sha256()
    schema = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    digest.update(repr(schema).encode())
    for kind, name, _ in schema:
        if kind == "table" and name not in _NOT_READ:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            listed = ", ".join(f'"{column}"' for column in columns if column not in _OF_THE_RUN)
            rows = sorted(connection.execute(f'SELECT {listed} FROM "{name}"'), key=repr)
            digest.update(_ITS_FOLDER.sub("", repr((name, rows))).encode())
    return digest.hexdigest()
