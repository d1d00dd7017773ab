"""Opening a workspace file: one connection, durable, exclusive, of a version that this program knows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from model.errors import ModelError
from model.plan.tree import PlanTree

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from sqlite_utils import Database
    from sqlite_utils.db import Table

APPLICATION_ID = 0x59414F44
"""Written into the file's header ("YAOD"), so that another program's database is not taken for a workspace."""

NEWEST_MIGRATION = "m011_private_marks_and_sums"
"""The last one in `migrations`: a file that has it last is up to date, which is seen without loading sqlite-utils."""

SQLITE_VERSION = sqlite3.sqlite_version
_WAIT_FOR_LOCK_MS = 400
_ID_AT = 68
"""Where a database file has its application id: https://www.sqlite.org/fileformat.html, 1.3."""
_SETTINGS = (
    f"PRAGMA busy_timeout = {_WAIT_FOR_LOCK_MS}",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    # NORMAL loses acknowledged entries in a power cut.
    "PRAGMA synchronous = FULL",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
)


@dataclass(frozen=True)
class Store:
    """An open workspace. It stays on the thread that opened it.

    `plans` are the plans that were read already, by id: a plan that was written never changes. Where `is_read_only`,
    the connection is that of a copy in `scratch`, which goes with it.
    """

    path: Path
    connection: sqlite3.Connection
    plans: dict[int, PlanTree] = field(default_factory=dict, repr=False, compare=False)
    is_read_only: bool = False
    scratch: TemporaryDirectory[str] | None = field(default=None, repr=False, compare=False)

    @cached_property
    def db(self) -> Database:
        """The same file for writing; loaded at the first write, since reading is all that a start needs."""
        return _database(self.connection)

    def read(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """The rows that `sql` finds, each a tuple."""
        return self.connection.execute(sql, values)

    def read_named(self, sql: str, values: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        """The rows that `sql` finds, each by the names of its columns."""
        rows = self.read(sql, values)
        names = [column[0] for column in rows.description]
        return (dict(zip(names, row, strict=True)) for row in rows)

    def close(self) -> None:
        """Give the file back. What was written is already safe."""
        self.connection.close()
        if self.scratch is not None:
            self.scratch.cleanup()


def open_store(path: Path) -> Store:
    """Open the workspace at `path`, making it when there is none.

    ModelError: "workspace.in_use", "workspace.not_ours", "workspace.damaged", "workspace.newer",
    "workspace.unreachable". A copy of an older file is taken before it is brought up to date.
    """
    is_new = not path.exists() or path.stat().st_size == 0
    connection = _connect(path)
    try:
        with _file_trouble(path):
            if not is_new:
                _refuse_foreign(connection, path)
            for setting in _SETTINGS:
                connection.execute(setting).fetchall()
            _take_the_lock(connection)
            if not is_new:
                _refuse_damaged(connection, path)
            if is_new or not _is_up_to_date(connection):
                _bring_up_to_date(connection, path, is_new)
            connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return Store(path, connection)


def is_store(path: Path) -> bool:
    """Whether a file is a workspace by its first bytes, of whatever version."""
    try:
        with path.open("rb") as file:
            head = file.read(_ID_AT + 4)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[_ID_AT:] == APPLICATION_ID.to_bytes(4, "big")


@dataclass(frozen=True, slots=True)
class Writing:
    """What a transaction writes with: plain SQL, or the tables of sqlite-utils, which is loaded when it is asked."""

    store: Store

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection itself."""
        return self.store.connection

    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Runs one statement."""
        return self.store.connection.execute(sql, values)

    def table(self, name: str) -> Table:
        """A table of sqlite-utils."""
        return self.store.db.table(name)


@contextmanager
def transaction(store: Store) -> Iterator[Writing]:
    """All or nothing, on disk before the block's end. ModelError where the disk refuses: nothing was written then.

    One within another is a part of it.
    """
    with _file_trouble(store.path), _atomic(store.connection):
        yield Writing(store)


@contextmanager
def _atomic(connection: sqlite3.Connection) -> Iterator[None]:
    is_part = connection.in_transaction
    connection.execute("SAVEPOINT part" if is_part else "BEGIN")
    try:
        yield
        connection.execute("RELEASE part" if is_part else "COMMIT")
    except BaseException:
        if is_part and connection.in_transaction:
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
        elif not is_part:
            connection.rollback()
        raise


def _connect(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A path, never a URI: '#' and '%' in a folder's name would open another, empty file.
        return sqlite3.connect(str(path))
    except (OSError, sqlite3.OperationalError) as error:
        raise ModelError("workspace.unreachable", path=path, detail=error) from error


@contextmanager
def _file_trouble(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error)
        if "locked" in text or "busy" in text:
            raise ModelError("workspace.in_use", path=path) from error
        if "full" in text:
            raise ModelError("workspace.disk_full", path=path) from error
        if "attempt to write" in text:
            raise ModelError("workspace.read_only", path=path) from error
        if "disk I/O" in text or "unable to open" in text or "readonly" in text:
            raise ModelError("workspace.unreachable", path=path, detail=text) from error
        raise
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise ModelError("workspace.damaged", path=path, detail=error) from error


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ModelError("workspace.not_ours", path=path)


def _take_the_lock(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise ModelError("workspace.damaged", path=path, detail=answer)


def _is_up_to_date(connection: sqlite3.Connection) -> bool:
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone() is None:
        return False
    names = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'workspace' ORDER BY rowid")
    return [row[0] for row in names][-1:] == [NEWEST_MIGRATION]


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, is_new: bool) -> None:
    """Migrate, after a copy was taken. ModelError "workspace.newer" where the file has what this program does not."""
    from model.store.history import start_watching, stop_watching
    from model.store.migrations import SCHEMA, known_migrations

    db = _database(connection)
    pending = SCHEMA.pending(db)
    if not {one.name for one in SCHEMA.applied(db)} <= set(known_migrations()):
        raise ModelError("workspace.newer", path=path)
    if not pending:
        return
    if not is_new:
        _copy_before(connection, path.with_name(f"{path.stem}.before-{pending[0].name}{path.suffix}"))
    stop_watching(connection)
    SCHEMA.apply(db)
    start_watching(connection)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _copy_before(connection: sqlite3.Connection, target: Path) -> None:
    copy = sqlite3.connect(str(target))
    try:
        connection.backup(copy)
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise
    finally:
        copy.close()


def _database(connection: sqlite3.Connection) -> Database:
    from sqlite_utils import Database  # takes as long to load as half the start of the window

    return Database(connection, execute_plugins=False)
