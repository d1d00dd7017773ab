"""Asking a process of `serve` for jobs, with or without strace around it."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.evaluation.durability.jobs import JOBS
from tests.evaluation.durability.state import State, state_of

ROOT = Path(__file__).parent.parent.parent.parent


@dataclass
class Outcome:
    """How one job went: how many steps were acknowledged, what was refused or broke, and the child's end."""

    done: int = 0
    refused: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    status: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class Truth:
    """A job's folder before the first step, and what stands in it after each (the first: before any)."""

    job: str
    template: Path
    states: tuple[State, ...]


def strace() -> str | None:
    """Where strace is; None where it is not, or may not look at processes."""
    tool = shutil.which("strace")
    if tool is None or subprocess.run([tool, "-f", "-o", os.devnull, "true"], capture_output=True).returncode:
        return None
    return tool


@contextmanager
def truths(names: Sequence[str] = ()) -> Iterator[dict[str, Truth]]:
    """Make every job's folder ready and do it once undisturbed, step by step, in this process."""
    with tempfile.TemporaryDirectory(prefix="durability-") as place:
        yield {name: _truth(name, Path(place) / name) for name in names or JOBS}


def _truth(name: str, template: Path) -> Truth:
    from tests.evaluation.durability.desk import Desk

    template.mkdir()
    JOBS[name].prepare(template)
    states = [_state_beside(template)]
    with fresh(template) as folder:
        for step in JOBS[name].steps:
            desk = Desk(folder)
            step(desk)
            desk.leave()
            states.append(_state_beside(folder))
    return Truth(name, template, tuple(states))


def _state_beside(folder: Path) -> State:
    """What stands in a folder, read in a copy of it, since reading may write."""
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        return state_of(Path(copy))


class Server:
    """One process that does jobs in children of its own."""

    def __init__(self, templates: Sequence[Path], prefix: Sequence[str] = ()) -> None:
        command = [*prefix, sys.executable, "-m", "tests.evaluation.durability.serve", *map(str, templates)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        self._expect("ready")

    def do(
        self,
        job: str,
        folder: Path,
        start: int = 0,
        *,
        kill_after: float | None = None,
        ahead: tuple[str, int] = ("fsync", 0),
        is_patient: bool = False,
    ) -> Outcome:
        """Do a job from step `start` on; killed after so many seconds."""
        order = {
            "job": job, "folder": str(folder), "start": start, "ahead": ahead[0], "times": ahead[1],
            "is_patient": is_patient, "kill_after": kill_after,
        }  # fmt: skip
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        began = time.perf_counter()
        outcome = Outcome(done=start)
        outcome.status = int(self._read(outcome, "ended"))
        outcome.seconds = time.perf_counter() - began
        return outcome

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._process.stdout.close()

    def _expect(self, word: str) -> None:
        self._read(Outcome(), word)

    def _read(self, outcome: Outcome, until: str) -> str:
        """Take in what is said until a line that begins with `until`; the rest of that line."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            word, _, rest = line.rstrip("\n").partition(" ")
            if word == until:
                return rest
            if word == "done":
                outcome.done = int(rest)
            elif word == "refused":
                outcome.refused.append(rest)
            elif word == "fault":
                outcome.faults.append(rest)
        raise AssertionError(f"the working process ended before it said {until!r}")


@contextmanager
def serving(templates: Sequence[Path], prefix: Sequence[str] = ()) -> Iterator[Server]:
    """A process that does jobs, ended afterwards."""
    server = Server(templates, prefix)
    try:
        yield server
    finally:
        server.close()


@contextmanager
def fresh(template: Path) -> Iterator[Path]:
    """A copy of a job's folder to work in."""
    with tempfile.TemporaryDirectory(prefix="durability-") as folder:
        shutil.copytree(template, folder, dirs_exist_ok=True)
        yield Path(folder)


def dice_for(*parts: object) -> random.Random:
    """Random numbers that are the same for the same parts on every run."""
    return random.Random("/".join(map(str, parts)))
