"""Copies of a workspace that can be relied on, and the check that says whether a file can."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from model.entry.entry import BLANK, EntryKey
from model.errors import ModelError, UsageError, reason_of
from model.safe_file import sync_file, sync_folder
from model.store.content_check import altered_contents
from model.store.database import APPLICATION_ID, Store
from model.store.entry_rows import read_entries
from model.store.foreign_rules import refuse_foreign_rules
from model.store.log_rows import read_log
from model.store.trouble import by_permissions, trouble_of
from model.store.whole_copy import part_of, write_copy
from model.wording import sentence

_CLOCKS_DRIFT = timedelta(minutes=1)
"""By how much clocks are set right all the time."""
_WHY = {"workspace.disk_full": "system.ENOSPC", "workspace.read_only": "system.EACCES"}
"""Why nothing can be written, as the system would say it."""


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found.

    `damage` is what SQLite says is broken, and what is not as it was put in. `unexplained` are entries (period, unit,
    code) that are not what the change log says last of them. `turned_back` are the numbers of the changes at which the
    machine's clock stood earlier than at the one before: no damage, since the numbers say what came first.
    """

    entries: int
    changes: int
    damage: tuple[str, ...] = ()
    unexplained: tuple[EntryKey, ...] = ()
    turned_back: tuple[int, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether everything is as it should be."""
        return not self.damage and not self.unexplained


def check_store(store: Store) -> Check:
    """Read every page, follow every reference, and hold every entry against the change log, contents against hashes."""
    damage = [str(row[0]) for row in store.read("PRAGMA integrity_check") if row[0] != "ok"]
    damage += [f"{row[0]} {row[1]}: {row[2]}" for row in store.read("PRAGMA foreign_key_check")]
    try:
        log, entries = read_log(store), read_entries(store)
        damage += altered_contents(store)
    except (ValueError, KeyError, TypeError, ArithmeticError, UsageError) as error:
        detail = f"{type(error).__name__}: {error}"[:120]
        return Check(0, 0, (*damage, sentence("check.unreadable", {"detail": detail})))
    told = {change.key: change.after for change in log}
    unexplained = (key for key in told.keys() | entries.keys() if told.get(key, BLANK) != entries.get(key, BLANK))
    turned_back = (two.seq for one, two in pairwise(log) if one.at - two.at > _CLOCKS_DRIFT)
    return Check(len(entries), len(log), tuple(damage), tuple(sorted(unexplained)), tuple(turned_back))


def write_backup(store: Store, target: Path) -> None:
    """Copy the workspace to `target`, complete and checked, or not at all; an older backup stays until then.

    Only an older backup is replaced. ModelError "file.unwritable"; UsageError "backup.over_workspace",
    "backup.over_other_file".
    """
    try:
        _refuse_target(store, target)
        write_copy(store.connection, target, refuse_unsound)
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(target, error) from error


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

    The file that stood there is kept under another name, which is returned; at every moment one of both stands at
    `target`. UsageError "restore.same_file"; ModelError "file.missing", "workspace.not_ours", "workspace.damaged",
    "file.unwritable": nothing is changed then.
    """
    if not backup.is_file():
        raise ModelError("file.missing", path=backup)
    if target.exists() and backup.samefile(target):
        raise UsageError("restore.same_file", path=target)
    refuse_unsound(backup)
    part = part_of(target)
    try:
        with closing(_open_to_read(backup)) as connection:
            write_copy(connection, part, refuse_unsound)
        kept = _keep_beside(target)
        os.replace(part, target)
        sync_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise _unwritable(target, error) from error
    return kept


def refuse_unsound(path: Path) -> None:
    """ModelError for anything but a whole workspace file.

    "workspace.not_ours", "workspace.foreign_rules", "workspace.damaged", "workspace.in_use", "workspace.unreachable".
    """
    try:
        with closing(_open_to_read(path)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise ModelError("workspace.not_ours", path=path)
            refuse_foreign_rules(connection, path)
            answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise trouble_of(error, path) or ModelError("workspace.damaged", path=path, detail=error) from error
    if answer != "ok":
        raise ModelError("workspace.damaged", path=path, detail=answer)


def _unwritable(target: Path, error: OSError | sqlite3.Error) -> ModelError:
    if isinstance(error, OSError):
        return ModelError("file.unwritable", path=target, detail=reason_of(error))
    trouble = trouble_of(error, target)
    if trouble is None:
        return ModelError("file.unwritable", path=target, detail=error)
    trouble = by_permissions(trouble, target)
    known = _WHY.get(trouble.code) or trouble.context.get("detail", str(error))
    return ModelError("file.unwritable", path=target, detail=known)


def _open_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that nobody writes. One without a log is in use by nobody: it is read without leaving one beside it,
    which a medium that cannot be written would refuse.
    """
    logs = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-journal"))
    alone = "" if any(log.exists() for log in logs) else "&immutable=1"
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro{alone}", uri=True, timeout=1)


def _keep_beside(target: Path) -> Path | None:
    """Give the file and its log the first free name besides the one they have; None where there is no file.

    The log itself goes away then, which nobody but a damaged file still has: it would be taken for the new file's.
    """
    if not target.exists():
        return None
    number = 1
    while (kept := target.with_name(f"{target.stem}.replaced-{number}{target.suffix}")).exists():
        number += 1
    log = target.with_name(f"{target.name}-wal")
    if log.exists():
        _put_beside(log, kept.with_name(f"{kept.name}-wal"))
    _put_beside(target, kept)
    sync_folder(target.parent)
    log.unlink(missing_ok=True)
    return kept


def _put_beside(path: Path, kept: Path) -> None:
    """A second name for a file, or a copy where the file system has no such thing (memory sticks)."""
    try:
        os.link(path, kept)
    except OSError:
        part = part_of(kept)
        shutil.copyfile(path, part)
        sync_file(part)
        os.replace(part, kept)
