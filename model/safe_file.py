"""Saving a file so that a full disk or a power cut leaves the old one whole."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from time import sleep

from model.errors import ModelError, reason_of

_WAITS_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5)
"""Three seconds in all: longer than a virus scanner needs, and bearable where a person has the file open in Excel."""
_NO_SYNC_OF_FOLDERS = frozenset(
    {errno.EINVAL, errno.EACCES, errno.EPERM, errno.EBADF, errno.EISDIR, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
)
"""What file systems answer that know no such thing, shares of a network above all."""


def save_bytes(path: Path, data: bytes) -> None:
    """Puts `data` at `path`: a temporary file beside it, synced, read back, renamed over it, the folder synced.

    ModelError "file.unwritable" where that fails, "file.read_back" where the medium gives back something else (a broken
    memory stick); whatever stood at `path` is then there still, or `data` is, whole.
    """
    from tempfile import mkstemp  # not needed at the start, which only opens a file

    try:
        make_folder(path.parent)
        handle, name = mkstemp(prefix=".", suffix=".part", dir=path.parent)
    except OSError as error:
        raise ModelError("file.unwritable", path=path, detail=reason_of(error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            _forget_cached(file.fileno())
        if Path(name).read_bytes() != data:
            raise ModelError("file.read_back", path=path)
        if os.name == "posix":
            os.chmod(name, 0o666 & ~_umask())
        put_in_place(Path(name), path)
        sync_folder(path.parent)
    except OSError as error:
        _remove(name)
        raise ModelError("file.unwritable", path=path, detail=reason_of(error)) from error
    except ModelError:
        _remove(name)
        raise


def put_in_place(part: Path, path: Path) -> None:
    """Rename a finished file over another one, once whatever holds that one has let go: under Windows a virus scanner
    or an indexer keeps a file for moments. OSError where it does not within three seconds, and where something else
    than a file stands there, a device above all, which a mighty user would replace.
    """
    if path.exists() and not path.is_file():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    for wait in _WAITS_S if os.name == "nt" else ():
        try:
            os.replace(part, path)
        except PermissionError:
            sleep(wait)
        else:
            return
    os.replace(part, path)


def _forget_cached(handle: int) -> None:
    """Let what is read next come from the medium, where the system can be asked for that."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _remove(name: str) -> None:
    with suppress(OSError):
        os.unlink(name)


def save_new(path: Path, data: bytes) -> Path:
    """The same without ever replacing another file: where `path` holds something else, "NAME (2)" is taken.

    Returns where the data stands; an equal file that is already there is left alone, once it is synced.
    """
    place, number = path, 1
    try:
        while place.exists():
            if place.is_file() and place.read_bytes() == data:
                with suppress(PermissionError):  # some systems let nobody sync what another program has open
                    sync_file(place)
                sync_folder(place.parent)
                return place
            number += 1
            place = path.with_stem(f"{path.stem} ({number})")
    except OSError as error:
        raise ModelError("file.unwritable", path=place, detail=reason_of(error)) from error
    save_bytes(place, data)
    return place


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, so that they outlast a power cut. OSError where that fails."""
    missing = []
    place = folder
    while not place.exists():
        missing.append(place)
        place = place.parent
    folder.mkdir(parents=True, exist_ok=True)
    for made in reversed(missing):
        sync_folder(made.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on disk; nothing where the system has no such thing. OSError else."""
    if os.name != "posix":
        return
    try:
        sync_file(folder)
    except OSError as error:
        if error.errno not in _NO_SYNC_OF_FOLDERS:
            raise


def sync_file(path: Path) -> None:
    """Wait until what a file holds is on disk. OSError where that fails."""
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_and_read_back(path: Path, told: Path) -> None:
    """Wait until a file is on disk, and read it again. OSError; ModelError "file.read_back", of `told`, where it is not
    what it was before.
    """
    written = _digest(path)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        _forget_cached(file.fileno())
    if _digest(path) != written:
        raise ModelError("file.read_back", path=told)


def _digest(path: Path) -> bytes:
    import hashlib  # not needed at the start

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
