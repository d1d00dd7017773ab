"""Looking at a workspace that cannot be opened for writing: a copy of what was saved last, which takes no edits."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from model.errors import ModelError, reason_of
from model.store.database import Store, open_store

_ATTEMPTS = 5
_WAIT_S = 0.2
_LOG = "-wal"


def open_snapshot(path: Path) -> Store:
    """Open a copy of the workspace at `path`, with what its log holds; `path` and its folder are only read.

    ModelError: "workspace.unreachable", "workspace.in_use" where it changes faster than it can be copied, and those of
    `open_store`. Writing to it raises ModelError "workspace.read_only".
    """
    scratch = TemporaryDirectory(prefix="yaodian-", ignore_cleanup_errors=True)
    try:
        copy = Path(scratch.name) / path.name
        _copy_settled(path, copy)
        opened = open_store(copy, takes_newer=True)
        opened.connection.execute("PRAGMA query_only = ON")
    except BaseException:
        scratch.cleanup()
        raise
    return Store(
        path,
        opened.connection,
        is_read_only=True,
        is_newer=opened.is_newer,
        scratch=scratch,
        last_session=opened.last_session,
    )


def _copy_settled(path: Path, copy: Path) -> None:
    """Copy file and log of one moment: both look the same before and after."""
    log, copied_log = path.with_name(path.name + _LOG), copy.with_name(copy.name + _LOG)
    for attempt in range(_ATTEMPTS):
        if attempt:
            sleep(_WAIT_S)
        try:
            before = _looks(path), _looks(log)
            copy.write_bytes(path.read_bytes())
            copied_log.write_bytes(log.read_bytes() if log.exists() else b"")
            if before == (_looks(path), _looks(log)):
                return
        except OSError as error:
            raise ModelError("workspace.unreachable", path=path, detail=reason_of(error)) from error
    raise ModelError("workspace.in_use", path=path)


def _looks(path: Path) -> tuple[int, int] | None:
    """Size and moment of a file, None where there is none."""
    try:
        seen = os.stat(path)
    except FileNotFoundError:
        return None
    return seen.st_size, seen.st_mtime_ns
