"""Copies of a workspace that can be relied on, and the check that says whether a file can."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from model.entry.entry import BLANK, EntryKey
from model.errors import ModelError, UsageError, reason_of
from model.store.database import APPLICATION_ID, Store
from model.store.entry_rows import read_entries
from model.store.log_rows import read_log


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found.

    `damage` is what SQLite says is broken; `unexplained` are entries (period, unit, code) that are not what the change
    log says last of them.
    """

    entries: int
    changes: int
    damage: tuple[str, ...] = ()
    unexplained: tuple[EntryKey, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether everything is as it should be."""
        return not self.damage and not self.unexplained


def check_store(store: Store) -> Check:
    """Read every page, follow every reference, and hold every entry against the change log."""
    damage = [str(row[0]) for row in store.read("PRAGMA integrity_check") if row[0] != "ok"]
    damage += [f"{row[0]} {row[1]}: {row[2]}" for row in store.read("PRAGMA foreign_key_check")]
    log, entries = read_log(store), read_entries(store)
    told = {change.key: change.after for change in log}
    unexplained = (key for key in told.keys() | entries.keys() if told.get(key, BLANK) != entries.get(key, BLANK))
    return Check(len(entries), len(log), tuple(damage), tuple(sorted(unexplained)))


def write_backup(store: Store, target: Path) -> None:
    """Copy the workspace to `target`, complete and checked, or not at all; an older backup stays until then.

    Only an older backup is replaced. ModelError "file.unwritable"; UsageError "backup.over_workspace",
    "backup.over_other_file".
    """
    _refuse_target(store, target)
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as copy:
            store.connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        refuse_unsound(part)
        _sync(part)
        os.replace(part, target)
        _sync(target.parent)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            part.unlink()
        reason = reason_of(error) if isinstance(error, OSError) else error
        raise ModelError("file.unwritable", path=target, detail=reason) from error


def _refuse_target(store: Store, target: Path) -> None:
    if not target.is_file() or not target.stat().st_size:
        return
    if target.samefile(store.path):
        raise UsageError("backup.over_workspace", path=target)
    try:
        refuse_unsound(target)
    except ModelError as trouble:
        if trouble.code == "workspace.not_ours" or not _is_database(target):
            raise UsageError("backup.over_other_file", path=target) from trouble


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def restore_backup(backup: Path, target: Path) -> Path | None:
    """Put a copy of `backup` in the place of the workspace at `target`, which nobody may have open.

    The file that stood there is kept under another name, which is returned. ModelError "file.missing",
    "workspace.not_ours", "workspace.damaged", "file.unwritable": nothing is changed then.
    """
    if not backup.is_file():
        raise ModelError("file.missing", path=backup)
    refuse_unsound(backup)
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(backup.read_bytes())
        _sync(part)
        kept = _set_aside(target)
        os.replace(part, target)
        _sync(target.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise ModelError("file.unwritable", path=target, detail=reason_of(error)) from error
    return kept


def refuse_unsound(path: Path) -> None:
    """ModelError for anything but a whole workspace file.

    "workspace.not_ours", "workspace.damaged", "workspace.in_use", "workspace.unreachable".
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=1)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise ModelError("workspace.not_ours", path=path)
            answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise ModelError(_trouble(error), path=path, detail=error) from error
    if answer != "ok":
        raise ModelError("workspace.damaged", path=path, detail=answer)


def _trouble(error: sqlite3.DatabaseError) -> str:
    if "locked" in str(error):
        return "workspace.in_use"
    return "workspace.unreachable" if "unable to open" in str(error) else "workspace.damaged"


def _set_aside(target: Path) -> Path | None:
    """Rename the file and its log to the first free name; None where there is none."""
    if not target.exists():
        return None
    number = 1
    while (kept := target.with_name(f"{target.stem}.replaced-{number}{target.suffix}")).exists():
        number += 1
    for ending in ("-wal", "-shm"):
        beside = target.with_name(target.name + ending)
        if beside.exists():
            os.replace(beside, kept.with_name(kept.name + ending))
    os.replace(target, kept)
    return kept


def _sync(path: Path) -> None:
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
