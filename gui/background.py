"""Pure functions off the GUI thread, with progress and cancel. Nothing that holds the workspace runs here."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from model.errors import ModelError, machine_trouble

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


class Task(QObject):
    """One running function. Its signals arrive on the thread that started it; after `cancel` only `ended` comes."""

    progressed = Signal(int, int, str)  # done, total, name of what is worked on
    done = Signal(object)  # what the function returned
    failed = Signal(object)  # the ModelError it raised
    ended = Signal()  # nothing more will come

    _settled = Signal(object, object)  # result, exception or None; from the worker

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the function to stop at its next report of progress; its result will be thrown away."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked for a stop."""
        return self._stop.is_set()

    def report(self, done: int, total: int, name: str) -> bool:
        """The progress callback for the function; False tells it to stop."""
        self.progressed.emit(done, total, name)
        return not self._stop.is_set()

    def work(self, function: Callable[..., Any], arguments: tuple[Any, ...], wants_progress: bool) -> None:
        """Run on the worker's thread and hand the outcome over."""
        try:
            extra = {"progress": self.report} if wants_progress else {}
            self._settled.emit(function(*arguments, **extra), None)
        except Exception as trouble:  # whatever it is, it is raised again on the GUI thread
            self._settled.emit(None, trouble)

    def _on_settled(self, result: object, trouble: Exception | None) -> None:
        if not self.is_cancelled:
            trouble = machine_trouble(trouble) if isinstance(trouble, OSError) else trouble
            if isinstance(trouble, ModelError):
                self.failed.emit(trouble)
            elif trouble is not None:
                sys.excepthook(type(trouble), trouble, trouble.__traceback__)
            else:
                self.done.emit(result)
        self.ended.emit()


class Background:
    """Starts functions on a small pool of threads, which is made for the first of them."""

    def __init__(self, workers: int = 2) -> None:
        self._workers = workers
        self._pool: ThreadPoolExecutor | None = None
        self._running: set[Task] = set()
        self._is_closed = False

    @property
    def is_closed(self) -> bool:
        """Whether nothing more can be started."""
        return self._is_closed

    def start(self, function: Callable[..., Any], *arguments: Any, wants_progress: bool = False) -> Task:
        """Run `function(*arguments)`, with `progress=` when it wants it. Connect to the task before the next event."""
        task = Task()
        self._running.add(task)
        task.ended.connect(lambda: self._running.discard(task))
        self._open_pool().submit(task.work, function, arguments, wants_progress)
        return task

    def close(self) -> None:
        """Cancel what runs and wait until it has stopped."""
        self._is_closed = True
        for task in tuple(self._running):
            task.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _open_pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # not needed before the window is painted

        self._pool = self._pool or ThreadPoolExecutor(self._workers, thread_name_prefix="background")
        return self._pool
