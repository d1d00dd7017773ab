"""Saving a file so that a full disk or a power cut leaves the old one whole."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from model.errors import ModelError, reason_of


def save_bytes(path: Path, data: bytes) -> None:
    """Puts `data` at `path`: a temporary file beside it, synced, renamed over it, the folder synced.

    ModelError "file.unwritable" where that fails; whatever stood at `path` is then unchanged.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    except OSError as error:
        raise ModelError("file.unwritable", path=path, detail=reason_of(error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix":
            os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        with suppress(OSError):
            os.unlink(name)
        raise ModelError("file.unwritable", path=path, detail=reason_of(error)) from error
    _sync_folder(path.parent)


def save_new(path: Path, data: bytes) -> Path:
    """The same without ever replacing another file: where `path` holds something else, "NAME (2)" is taken.

    Returns where the data stands; an equal file that is already there is left alone.
    """
    place, number = path, 1
    while place.exists():
        if place.is_file() and place.read_bytes() == data:
            return place
        number += 1
        place = path.with_stem(f"{path.stem} ({number})")
    save_bytes(place, data)
    return place


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
