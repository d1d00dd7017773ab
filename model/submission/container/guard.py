"""Runs a function in a process of its own, with limits on time and memory; its death harms nobody.

The process is started for the first file that needs it and kept for the next ones. A file that takes too long, too
much memory, or kills the process is refused, and another process is started when it is needed.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from typing import IO, Any, TypeVar

from model.submission.container.child import Answer, read_message, write_message
from model.submission.refusal import Refused

MOST_SECONDS = 20.0
_LOOK_EVERY_S = 0.03
_ROOT = Path(__file__).resolve().parents[3]
_COMMAND = (
    f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from model.submission.container.child import serve; serve()"
)
CHILD_COMMAND = "read-in-child"
"""What a program in one folder, which has no interpreter beside it, is started with to become the child."""

Result = TypeVar("Result")


def nothing_meanwhile() -> None:
    """Nobody wants to do anything while a file is read."""


def in_child(
    function: Callable[..., Result],
    *arguments: Any,
    meanwhile: Callable[[], None] = nothing_meanwhile,
    most_seconds: float = MOST_SECONDS,
) -> Result:
    """What `function(*arguments)` returns in a process of its own. Function and arguments must be importable there.

    `meanwhile` is called every few hundredths of a second; what it raises ends the reading. Refused
    "workbook.too_slow", "workbook.needs_too_much", "workbook.killed_reader", "workbook.unreadable", or what the
    function itself refuses. Safe from several threads, each of which then has a process.
    """
    question = pickle.dumps((function, arguments), pickle.HIGHEST_PROTOCOL)
    child = _take_child()
    try:
        kind, value = child.ask(question, meanwhile, time.monotonic() + most_seconds)
    except BaseException:
        child.kill()
        raise
    _keep_child(child)
    if kind is Answer.DONE:
        return value  # type: ignore[no-any-return]
    raise value


class _Child:
    """One process and the thread that waits for its answers."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._process = subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, creationflags=flags
        )
        assert self._process.stdin and self._process.stdout
        self._questions: IO[bytes] = self._process.stdin
        self._answers: Queue[bytes | None] = Queue()
        Thread(target=self._listen, args=(self._process.stdout,), daemon=True).start()

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, question: bytes, meanwhile: Callable[[], None], until: float) -> tuple[Answer, Any]:
        try:
            write_message(self._questions, question)  # type: ignore[arg-type]
        except OSError as error:
            raise Refused("workbook.killed_reader") from error
        while True:
            try:
                answer = self._answers.get(timeout=_LOOK_EVERY_S)
                break
            except Empty:
                meanwhile()
                if time.monotonic() > until:
                    raise Refused("workbook.too_slow", seconds=round(MOST_SECONDS)) from None
        if answer is None:
            raise Refused("workbook.killed_reader")
        return pickle.loads(answer)  # type: ignore[no-any-return]

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._close()

    def end(self) -> None:
        """Ask nothing more; it ends by itself, and if it does not, at once."""
        self._close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self.kill()

    def _close(self) -> None:
        try:
            self._questions.close()
        except OSError:  # it died with a question half written
            return

    def _listen(self, stream: Any) -> None:
        with stream:
            while (answer := read_message(stream)) is not None:
                self._answers.put(answer)
        self._answers.put(None)


def _command() -> list[str]:
    return [sys.executable, CHILD_COMMAND] if getattr(sys, "frozen", False) else [sys.executable, "-c", _COMMAND]


_idle: list[_Child] = []
_lock = Lock()


def _take_child() -> _Child:
    """An idle process of our own (one that a fork left to us is not ours), or a new one."""
    with _lock:
        while _idle:
            child = _idle.pop()
            if child.owner == os.getpid() and child.is_alive:
                return child
    return _Child()


def _keep_child(child: _Child) -> None:
    with _lock:
        _idle.append(child)


@atexit.register
def end_children() -> None:
    """End the processes that wait for files; the next file starts one anew."""
    with _lock:
        mine = [child for child in _idle if child.owner == os.getpid()]
        _idle.clear()
    for child in mine:
        child.end()
