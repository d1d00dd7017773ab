"""Opening a workspace file: one connection, durable, exclusive, of a version that this program knows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils import Database

from model.errors import ModelError
from model.plan.tree import PlanTree
from model.store.migrations import SCHEMA

APPLICATION_ID = 0x59414F44
"""Written into the file's header ("YAOD"), so that another program's database is not taken for a workspace."""

_WAIT_FOR_LOCK_MS = 400
_SETTINGS = (
    f"PRAGMA busy_timeout = {_WAIT_FOR_LOCK_MS}",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    # NORMAL loses acknowledged entries in a power cut.
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
)


@dataclass(frozen=True)
class Store:
    """An open workspace. It stays on the thread that opened it.

    `plans` are the plans that were read already, by id: a plan that was written never changes.
    """

    path: Path
    db: Database
    plans: dict[int, PlanTree] = field(default_factory=dict, repr=False, compare=False)

    def close(self) -> None:
        """Give the file back. What was written is already safe."""
        self.db.conn.close()


def open_store(path: Path) -> Store:
    """Open the workspace at `path`, making it when there is none.

    ModelError: "workspace.in_use", "workspace.not_ours", "workspace.damaged", "workspace.newer",
    "workspace.unreachable". A copy of an older file is taken before it is brought up to date.
    """
    is_new = not path.exists() or path.stat().st_size == 0
    connection = _connect(path)
    try:
        with _file_trouble(path):
            db = Database(connection, execute_plugins=False)
            if not is_new:
                _refuse_foreign(db, path)
            for setting in _SETTINGS:
                db.execute(setting).fetchall()
            _take_the_lock(db)
            if not is_new:
                _refuse_damaged(db, path)
                _refuse_newer(db, path)
            _bring_up_to_date(db, path, is_new)
            db.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return Store(path, db)


@contextmanager
def transaction(store: Store) -> Iterator[Database]:
    """All or nothing, on disk before the block's end. ModelError where the disk refuses: nothing was written then."""
    with _file_trouble(store.path), store.db.atomic():
        yield store.db


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
        if "disk I/O" in text or "unable to open" in text or "readonly" in text:
            raise ModelError("workspace.unreachable", path=path, detail=text) from error
        raise
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise ModelError("workspace.damaged", path=path, detail=error) from error


def _refuse_foreign(db: Database, path: Path) -> None:
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ModelError("workspace.not_ours", path=path)


def _take_the_lock(db: Database) -> None:
    db.execute("BEGIN IMMEDIATE")
    db.execute("COMMIT")


def _refuse_damaged(db: Database, path: Path) -> None:
    answer = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise ModelError("workspace.damaged", path=path, detail=answer)


def _refuse_newer(db: Database, path: Path) -> None:
    known = {migration.name for migration in SCHEMA.pending(Database(memory=True))}
    if not {migration.name for migration in SCHEMA.applied(db)} <= known:
        raise ModelError("workspace.newer", path=path)


def _bring_up_to_date(db: Database, path: Path, is_new: bool) -> None:
    pending = SCHEMA.pending(db)
    if not pending:
        return
    if not is_new:
        _copy_before(db, path.with_name(f"{path.stem}.before-{pending[0].name}{path.suffix}"))
    SCHEMA.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _copy_before(db: Database, target: Path) -> None:
    copy = sqlite3.connect(str(target))
    try:
        db.conn.backup(copy)
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise
    finally:
        copy.close()
