"""A simulated disk: what a file system may hold of a job's calls when the power fails.

What was synced is there: a file's content by a sync of the file, names in a folder by a sync of the folder. Of all the
rest anything may be there: of writes and new sizes of a file a beginning or any of them, a write torn at sectors of
512 bytes; of what became of names a beginning or any of it, a rename wholly or not. A write harms no bytes beside it,
which SQLite trusts in too. It is stricter than the usual file systems, which sync a new file's name with its content.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from tests.evaluation.durability.trace import ACKNOWLEDGED, Call

SECTOR = 512
_FOLDER = -1
Some = TypeVar("Some")
Names = dict[str, int]


@dataclass(slots=True)
class _File:
    """A file's content as it was synced, and what was done to it since: (offset, data), or (size, None)."""

    synced: bytearray
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def content(self, done: Iterable[tuple[int, bytes | None]]) -> bytearray:
        """What it holds with some of what was done since."""
        now = bytearray(self.synced)
        for place, data in done:
            _put(now, place, data)
        return now


@dataclass
class Disk:
    """Files by number and their names by path. Of each folder: what became of its names since it was synced."""

    files: list[_File] = field(default_factory=list)
    names: Names = field(default_factory=dict)
    synced: Names = field(default_factory=dict)
    since: dict[str, list[dict[str, int | None]]] = field(default_factory=dict)
    done: int = 0

    @classmethod
    def holding(cls, folder: Path) -> Disk:
        """A disk on which all of a folder is safe."""
        disk = cls()
        for path in folder.rglob("*"):
            name = str(path.relative_to(folder))
            disk.names[name] = _FOLDER if path.is_dir() else disk._new(path.read_bytes())
        disk.synced = dict(disk.names)
        return disk

    def take(self, call: Call) -> None:
        """Do what a call does."""
        match call.name:
            case "acknowledged":
                self.done = call.number
            case "openat":
                self._open(call)
            case "write" | "pwrite64":
                self.files[self.names_of_open(call)].since.append((call.offset, call.data))
            case "ftruncate":
                self.files[self.names_of_open(call)].since.append((call.number, None))
            case "fsync" | "fdatasync":
                self._sync(call)
            case "mkdir":
                self._name({call.path: _FOLDER})
            case "rename":
                self._name({call.path: None, call.target: self.names[call.path]})
            case "link":
                self._name({call.target: self.names[call.path]})
            case "unlink":
                self._name({call.path: None})

    def names_of_open(self, call: Call) -> int:
        """The file of a call; names are followed, since no job writes to a file that it renamed or removed."""
        return self.names[call.path]

    def now(self) -> dict[str, bytes]:
        """Every file as a program sees it while the power is on."""
        return {
            name: bytes(self.files[number].content(self.files[number].since))
            for name, number in self.names.items()
            if number != _FOLDER
        }

    def after_cut(self, dice: random.Random) -> dict[str, bytes | None]:
        """What may be found after the power failed now, by path; None for a folder."""
        names: dict[str, int | None] = dict(self.synced)
        for changes in self.since.values():
            for change in _some(changes, dice):
                names.update(change)
        kept = {name: number for name, number in names.items() if number is not None}
        contents: dict[int, bytes] = {}
        for number in sorted(set(kept.values()) - {_FOLDER}):
            contents[number] = self._torn(self.files[number], dice)
        return {
            name: None if number == _FOLDER else contents[number]
            for name, number in sorted(kept.items())
            if all(str(above) == "." or str(above) in kept for above in PurePosixPath(name).parents)
        }

    @staticmethod
    def _torn(file: _File, dice: random.Random) -> bytes:
        now = bytearray(file.synced)
        for place, data in _some(file.since, dice):
            if data is None or dice.random() < 0.7:
                _put(now, place, data)
                continue
            for start, part in _sectors(place, data):
                if dice.random() < 0.5:
                    _put(now, start, part)
        return bytes(now)

    def _new(self, content: bytes = b"") -> int:
        self.files.append(_File(bytearray(content)))
        return len(self.files) - 1

    def _open(self, call: Call) -> None:
        if call.creates and call.path not in self.names:
            self._name({call.path: self._new()})
        elif call.empties:
            self.files[self.names[call.path]].since.append((0, None))

    def _sync(self, call: Call) -> None:
        if call.path == "." or self.names.get(call.path) == _FOLDER:
            for change in self.since.pop(call.path, []):
                for name, number in change.items():
                    if number is None:
                        self.synced.pop(name, None)
                    else:
                        self.synced[name] = number
            return
        file = self.files[self.names[call.path]]
        file.synced, file.since = file.content(file.since), []

    def _name(self, change: dict[str, int | None]) -> None:
        (folder,) = {str(PurePosixPath(name).parent) for name in change}
        self.since.setdefault(folder, []).append(change)
        for name, number in change.items():
            if number is None:
                self.names.pop(name, None)
            else:
                self.names[name] = number


def _some(done: list[Some], dice: random.Random) -> list[Some]:
    """A beginning of what was done, or any of it in its order."""
    kind = dice.random()
    if kind < 0.4:
        return done[: dice.randint(0, len(done))]
    if kind < 0.5:
        return done
    share = dice.random()
    return [one for one in done if dice.random() < share]


def _put(now: bytearray, place: int, data: bytes | None) -> None:
    """Write data, or cut or stretch to a size; what lies between holds zeros."""
    size = place if data is None else max(len(now), place + len(data))
    if data is None and size < len(now):
        del now[size:]
        return
    now.extend(bytes(size - len(now)))
    if data is not None:
        now[place : place + len(data)] = data


def _sectors(place: int, data: bytes) -> Iterable[tuple[int, bytes]]:
    """The parts of a write by the disk's sectors."""
    start = place
    while start < place + len(data):
        end = min((start // SECTOR + 1) * SECTOR, place + len(data))
        yield start, data[start - place : end - place]
        start = end


def lay_out(found: dict[str, bytes | None], folder: Path) -> None:
    """Put what was found after a cut into an empty folder."""
    for name, content in found.items():
        if content is None:
            (folder / name).mkdir()
        else:
            (folder / name).write_bytes(content)


def matters(call: Call) -> bool:
    """Whether a call leaves anything that a cut after it could show."""
    return call.name not in ("read", "pread64", "chmod") and not call.name.startswith("vain")


__all__ = ["ACKNOWLEDGED", "SECTOR", "Disk", "lay_out", "matters"]
