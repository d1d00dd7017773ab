"""What SQLite and the system say of a workspace's file, in words."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn

from model.errors import ModelError, reason_of

SUFFIX = ".yaodian"
"""How the names of workspaces end, unless somebody chose another one."""
_START = 16
_NO_TEXT = "Could not decode to UTF-8"
"""What Python says of a stored text that is none, with the text behind it."""
_UNREACHABLE = {
    sqlite3.SQLITE_IOERR: "system.EIO",
    sqlite3.SQLITE_CANTOPEN: "system.ENOENT",
    sqlite3.SQLITE_PERM: "system.EACCES",
    sqlite3.SQLITE_AUTH: "system.EACCES",
    sqlite3.SQLITE_NOLFS: "system.EFBIG",
}
"""Why SQLite could not, as the system would say it."""


@contextmanager
def file_trouble(path: Path) -> Iterator[None]:
    """Says what SQLite reports of the file at `path` as a ModelError "workspace.*"; our own faults stay as they are."""
    try:
        yield
    except sqlite3.Error as error:
        _raise_in_words(error, path)


def trouble_of(error: sqlite3.Error, path: Path) -> ModelError | None:
    """What is the matter with the file at `path`; None where it is not the file's fault."""
    if str(error).startswith(_NO_TEXT):
        return ModelError("workspace.damaged", path=path, detail=_NO_TEXT)
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return ModelError("workspace.in_use", path=path)
    if primary == sqlite3.SQLITE_FULL:
        return ModelError("workspace.disk_full", path=path)
    if primary == sqlite3.SQLITE_READONLY:
        return ModelError("workspace.read_only", path=path)
    if primary in _UNREACHABLE:
        return ModelError("workspace.unreachable", path=path, detail=_UNREACHABLE[primary])
    if primary == sqlite3.SQLITE_NOTADB and not _was_a_workspace(path):
        return ModelError("workspace.not_ours", path=path)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return ModelError("workspace.damaged", path=path, detail=error)
    return None


def _was_a_workspace(path: Path) -> bool:
    """Whether a file that is no database may have been a workspace: by its name, or by a start that was wiped out."""
    if path.suffix == SUFFIX:
        return True
    try:
        with path.open("rb") as file:
            start = file.read(_START)
    except OSError:
        return True
    return start[:6] == b"SQLite" or not any(start)


@contextmanager
def opening_trouble(path: Path) -> Iterator[None]:
    """The same, and what the system refuses while a file is opened."""
    try:
        with file_trouble(path):
            yield
    except ModelError as trouble:
        if trouble.code == "workspace.unreachable":
            raise by_permissions(trouble, path) from trouble
        raise
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise ModelError("workspace.disk_full", path=path) from error
        raise ModelError("workspace.unreachable", path=path, detail=reason_of(error)) from error


def by_permissions(trouble: ModelError, path: Path) -> ModelError:
    """The same; where file or folder may not be written that is why, whatever SQLite made of it."""
    if path.is_dir():
        return ModelError("workspace.unreachable", path=path, detail="system.EISDIR")
    if path.is_file() and not os.access(path, os.R_OK):
        return ModelError("workspace.unreachable", path=path, detail="system.EACCES")
    may_write_beside = os.access(path.parent, os.W_OK)
    if path.is_file() and not (may_write_beside and os.access(path, os.W_OK)):
        return ModelError("workspace.read_only", path=path)
    if path.parent.is_dir() and not may_write_beside:
        return ModelError("workspace.unreachable", path=path, detail="system.EACCES")
    return trouble


class Rows:
    """What a query finds. A fault of the disk is said in words, here or where rows are taken: ModelError "workspace.*".

    Asked many thousand times, so it costs next to nothing beside SQLite's own cursor.
    """

    __slots__ = ("_path", "_rows")

    def __init__(self, path: Path, connection: sqlite3.Connection, sql: str, values: Sequence[Any] = ()) -> None:
        self._path = path
        try:
            self._rows = connection.execute(sql, values)
        except sqlite3.Error as error:
            _raise_in_words(error, path)

    def __iter__(self) -> Iterator[Any]:
        try:
            yield from chain(self._rows)  # a cursor itself would be closed where not all of its rows are wanted
        except sqlite3.Error as error:
            _raise_in_words(error, self._path)

    @property
    def names(self) -> list[str]:
        """The columns' names."""
        return [column[0] for column in self._rows.description]

    def fetchone(self) -> Any:
        """The next row; None where there is none."""
        try:
            return self._rows.fetchone()
        except sqlite3.Error as error:
            _raise_in_words(error, self._path)

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        try:
            return self._rows.fetchall()
        except sqlite3.Error as error:
            _raise_in_words(error, self._path)


def _raise_in_words(error: sqlite3.Error, path: Path) -> NoReturn:
    trouble = trouble_of(error, path)
    if trouble is None:
        raise error
    raise trouble from error
