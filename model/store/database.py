"""Opening a workspace file: one connection, durable, exclusive, of a version that this program knows."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from model.errors import ModelError
from model.safe_file import make_folder
from model.store.foreign_rules import refuse_foreign_rules
from model.store.session_mark import ENDED, has_log, how_it_ended, mark, move_over, unmark
from model.store.trouble import Rows, file_trouble, opening_trouble

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from sqlite_utils import Database
    from sqlite_utils.db import Table

    from model.plan.tree import PlanTree

Found = TypeVar("Found")

APPLICATION_ID = 0x59414F44
"""Written into the file's header ("YAOD"), so that another program's database is not taken for a workspace."""

NEWEST_MIGRATION = "m012_entries_stand_by_unit_and_sets_apart"
"""The last one in `migrations`: a file that has it last is up to date, which is seen without loading sqlite-utils."""

SQLITE_VERSION = sqlite3.sqlite_version
_WAIT_FOR_LOCK_MS = 400
_ID_AT = 68
"""Where a database file has its application id: https://www.sqlite.org/fileformat.html, 1.3."""
_BEFORE_READING = (
    f"PRAGMA busy_timeout = {_WAIT_FOR_LOCK_MS}",
    # Before anything is read, so that no memory is ever shared through a file: shares of a network have none.
    "PRAGMA locking_mode = EXCLUSIVE",
)
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    # NORMAL loses acknowledged entries in a power cut.
    "PRAGMA synchronous = FULL",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
)


class Store:
    """An open workspace. It stays on the thread that opened it.

    `plans` are the plans that were read already, by id: a plan that was written never changes. `remembered` is what was
    read of things that do change, with how many changes there had been. `stands_at` says which file was opened (device
    and number), where systems let a file be taken away that is open. Where `is_read_only`, the connection is that of a
    copy in `scratch`, which goes with it; `is_newer` says that a newer version of the program wrote the file.
    `last_session` says how whoever had it open before left it.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        stands_at: tuple[int, int] | None = None,
        *,
        is_read_only: bool = False,
        is_newer: bool = False,
        scratch: TemporaryDirectory[str] | None = None,
        last_session: str = ENDED,
    ) -> None:
        self.path, self.connection, self.stands_at = path, connection, stands_at
        self.last_session = last_session
        self.is_read_only, self.is_newer, self.scratch = is_read_only, is_newer, scratch
        self.plans: dict[int, PlanTree] = {}
        self.remembered: dict[str, tuple[int, Any]] = {}

    @cached_property
    def db(self) -> Database:
        """The same file for writing; loaded at the first write, since reading is all that a start needs."""
        return _database(self.connection)

    def read(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        """The rows that `sql` finds, each a tuple."""
        return Rows(self.path, self.connection, sql, values)

    def read_named(self, sql: str, values: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        """The rows that `sql` finds, each by the names of its columns."""
        rows = self.read(sql, values)
        names = rows.names
        return (dict(zip(names, row, strict=True)) for row in rows)

    def remember(self, name: str, read: Callable[[], Found]) -> Found:
        """What `read` finds, read again only once anything was written. For what nobody alters in memory."""
        changes = self.connection.total_changes
        by_then, found = self.remembered.get(name, (-1, None))
        if by_then != changes:
            found = read()
            self.remembered[name] = changes, found
        return cast(Found, found)

    def close(self) -> None:
        """Give the file back. What was written is already safe."""
        if not self.is_read_only:
            with suppress(sqlite3.Error):  # a disk that refuses keeps the log, which says as much
                unmark(self.connection)
        self.connection.close()
        if self.scratch is not None:
            self.scratch.cleanup()


def open_store(path: Path, fill: Callable[[Store], None] = lambda store: None, *, takes_newer: bool = False) -> Store:
    """Open the workspace at `path`, making it when there is none, with all that `fill` writes or not at all.

    With `takes_newer` also one of a newer version, as far as it has all that this one reads; nobody may write to it.

    ModelError: "workspace.in_use", "workspace.not_ours", "workspace.damaged", "workspace.newer",
    "workspace.unreachable", "workspace.disk_full". A copy of an older file is taken before it is brought up to date.
    """
    had_log = has_log(path)
    connection = _connect(path)
    try:
        with opening_trouble(path):
            for setting in _BEFORE_READING:
                connection.execute(setting).fetchall()
            is_new = _is_unwritten(connection)
            if not is_new:
                _refuse_foreign(connection, path)
            for setting in _SETTINGS:
                connection.execute(setting).fetchall()
            _take_the_lock(connection)
            if not is_new:
                _refuse_damaged(connection, path)
            is_newer = takes_newer and _may_be_read(connection)
            ended = how_it_ended(connection, had_log)
            store = Store(path, connection, _place_of(path), is_newer=is_newer, last_session=ended)
            if not store.is_newer and (is_new or not _is_up_to_date(connection)):
                _bring_up_to_date(store, is_new, fill)
            connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return store


def is_store(path: Path) -> bool:
    """Whether a file is a workspace by its first bytes, of whatever version."""
    try:
        with path.open("rb") as file:
            head = file.read(_ID_AT + 4)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[_ID_AT:] == APPLICATION_ID.to_bytes(4, "big")


class Writing:
    """What a transaction writes with: plain SQL, or the tables of sqlite-utils, which is loaded when it is asked."""

    def __init__(self, store: Store) -> None:
        self.store = store

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
    is_part = store.connection.in_transaction
    try:
        with file_trouble(store.path):
            with _atomic(store.connection):
                is_first = not is_part and mark(store.connection)
                yield Writing(store)
                if not is_part:
                    _refuse_gone(store)
            if is_first:
                move_over(store.connection)
    except BaseException:
        store.plans.clear()  # what was read meanwhile may not be there any more
        store.remembered.clear()
        raise


def _place_of(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path; None where the system lets nobody take an open file away."""
    if os.name != "posix":
        return None
    found = path.stat()
    return found.st_dev, found.st_ino


def _refuse_gone(store: Store) -> None:
    """ModelError "workspace.gone" where what is written would go to a file that nobody can open again."""
    if store.stands_at is None:
        return
    try:
        is_there = _place_of(store.path) == store.stands_at
    except OSError:
        is_there = False
    if not is_there:
        raise ModelError("workspace.gone", path=store.path)


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
    with opening_trouble(path):
        make_folder(path.parent)
        # A path, never a URI: '#' and '%' in a folder's name would open another, empty file.
        return sqlite3.connect(str(path))


def _is_unwritten(connection: sqlite3.Connection) -> bool:
    """Whether nothing stands in a file: it is empty, or a first start was broken off before anything was written."""
    schema = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return not schema and not connection.execute("PRAGMA application_id").fetchone()[0]


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ModelError("workspace.not_ours", path=path)
    refuse_foreign_rules(connection, path)


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


def _may_be_read(connection: sqlite3.Connection) -> bool:
    """Whether a file is of a newer version and has all that this one reads."""
    if _is_up_to_date(connection):
        return False
    from model.store.newer import holds_all_of_ours, is_newer

    return is_newer(connection) and holds_all_of_ours(connection)


def _bring_up_to_date(store: Store, is_new: bool, fill: Callable[[Store], None]) -> None:
    """Migrate in one step, after a copy was taken; a new file gets its first rows in the same step.

    ModelError "workspace.newer" where the file has what this program does not.
    """
    from model.store.history import start_watching, stop_watching
    from model.store.migrations import SCHEMA
    from model.store.newer import is_newer
    from model.store.whole_copy import write_copy

    path, connection, db = store.path, store.connection, store.db
    pending = SCHEMA.pending(db)
    if is_newer(connection):
        raise ModelError("workspace.newer", path=path)
    if not pending:
        return
    if not is_new:
        write_copy(connection, path.with_name(f"{path.stem}.before-{pending[0].name}{path.suffix}"))
    with _atomic(connection):
        stop_watching(connection)
        SCHEMA.apply(db)
        start_watching(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        if is_new:
            fill(store)


def _database(connection: sqlite3.Connection) -> Database:
    from sqlite_utils import Database  # takes as long to load as half the start of the window

    return Database(connection, execute_plugins=False)
