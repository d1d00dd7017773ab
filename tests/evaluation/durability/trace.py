"""What one run of a job asked of the file system, call by call, as strace wrote it down."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.durability.serve import CALLS
from tests.evaluation.durability.server import Truth, fresh, serving, strace

_FOLLOWED = (*CALLS, "writev", "lseek", "close")
_NOT_FORESEEN = ("renameat", "renameat2", "linkat", "symlink", "unlinkat", "rmdir", "truncate", "fallocate", "creat",
                 "copy_file_range", "sendfile", "pwritev", "open", "mkdirat", "sync_file_range")  # fmt: skip
"""Nothing in the program makes these; one that did would have to be taught to the simulated disk."""
_LINE = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
ACKNOWLEDGED = "acknowledged"


@dataclass(frozen=True, slots=True)
class Call:
    """One call that touched the job's folder, or told that a step was done (`name` is ACKNOWLEDGED then).

    `turn` is which of its name it is in the process, from 1. `path` is relative to the folder, `data` what was written
    at `offset`; `number` is the new size of a truncation, and the number of the step of an acknowledgement.
    """

    name: str
    turn: int
    path: str = ""
    target: str = ""
    data: bytes = b""
    offset: int = 0
    number: int = 0
    creates: bool = False
    empties: bool = False


@dataclass(frozen=True)
class Recording:
    """A job's calls in their order, and the files that it left, by their paths in the folder."""

    truth: Truth
    calls: tuple[Call, ...]
    left: dict[str, bytes]


def record(truth: Truth) -> Recording:
    """Do a job once, undisturbed, with strace looking on."""
    tool = strace()
    assert tool is not None
    with tempfile.TemporaryDirectory(prefix="durability-") as place, fresh(truth.template) as folder:
        watched = ",".join((*_FOLLOWED, *_NOT_FORESEEN))
        prefix = [tool, "-ff", "-qq", "-xx", "-s", "99999999", "-e", f"trace={watched}", "-e", "signal=none",
                  "-o", f"{place}/calls"]  # fmt: skip
        with serving([truth.template], prefix) as server:
            outcome = server.do(truth.job, folder)
        assert outcome.done == len(truth.states) - 1, outcome
        said = "".join(f"\\x{sign:02x}" for sign in b"done 1\n")
        (lines,) = (text.splitlines() for one in Path(place).iterdir() if said in (text := one.read_text()))
        return Recording(truth, tuple(_calls(lines, folder)), files_of(folder))


def files_of(folder: Path) -> dict[str, bytes]:
    """The files below a folder by their paths in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _calls(lines: list[str], folder: Path) -> Iterator[Call]:
    """Take the lines of a process for what they did in `folder`; what failed is no part of it but counts as a turn."""
    open_files: dict[int, str] = {}
    places: dict[int, int] = {}
    turns: Counter[str] = Counter()
    for line in lines:
        found = _LINE.match(line)
        if found is None:
            continue
        name, arguments, answer = found[1], found[2], int(found[3])
        turns[name] += 1
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
        handle = int(arguments.split(",")[0]) if arguments.split(",")[0].isdigit() else -1
        if name == "writev":
            if texts and texts[0].startswith(b"done "):
                yield Call(ACKNOWLEDGED, turns[name], number=int(texts[0].split()[1]))
        elif name == "close":
            open_files.pop(handle, None)
        elif name == "lseek":
            places[handle] = answer
        elif name == "openat":
            path = _inside(texts[0], folder)
            if path is not None:
                creates, empties = "O_CREAT" in arguments, "O_TRUNC" in arguments
                yield Call(name, turns[name], path, creates=creates and answer >= 0, empties=empties and answer >= 0)
                if answer >= 0:
                    open_files[answer], places[answer] = path, 0
        elif handle >= 0:
            if handle in open_files:
                yield _on_open_file(name, turns[name], open_files[handle], texts, arguments, places, handle, answer)
        else:
            paths = [_inside(text, folder) for text in texts]
            if paths and paths[0] is not None and (answer == 0 or name in CALLS):
                assert name in CALLS, f"the simulated disk does not know {name}"
                target = paths[1] if len(paths) > 1 and paths[1] is not None else ""
                yield Call(name if answer == 0 else f"vain {name}", turns[name], paths[0], target)


def _on_open_file(
    name: str,
    turn: int,
    path: str,
    texts: list[bytes],
    arguments: str,
    places: dict[int, int],
    handle: int,
    answer: int,
) -> Call:
    last = int(arguments.rsplit(", ", 1)[-1]) if ", " in arguments and arguments.rsplit(", ", 1)[-1].isdigit() else 0
    if name == "pwrite64":
        return Call(name, turn, path, data=texts[0][:answer], offset=last)
    if name == "write":
        offset = places[handle]
        places[handle] += answer
        return Call(name, turn, path, data=texts[0][:answer], offset=offset)
    assert name in CALLS, f"the simulated disk does not know {name}"
    return Call(name, turn, path, number=last)


def _inside(path: bytes, folder: Path) -> str | None:
    """A path's place in the folder ("." for itself); None outside of it."""
    text = path.decode(errors="surrogateescape")
    if text == str(folder):
        return "."
    return text.removeprefix(f"{folder}/") if text.startswith(f"{folder}/") else None
