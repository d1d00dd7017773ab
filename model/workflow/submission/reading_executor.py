"""Where workbooks are read: in this process, in several, or on a dask cluster."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from model.errors import ModelError
from model.submission.container.guard import MOST_SECONDS, end_children, in_child
from model.submission.refusal import Refused
from model.workflow.submission.read_workbooks import AT_A_TIME, find_workbooks

Result = TypeVar("Result")
_MOST_SECONDS = MOST_SECONDS * (AT_A_TIME + 1)
"""Each file has its own limit; this one is for a process that does not answer at all."""
_LONGEST_WAIT = "20s"
_MANY_FILES = 64
_MOST_JOBS = 4
"""More processes wait for the one that writes."""


@contextmanager
def reading_executor(jobs: int = 1, scheduler: str | None = None) -> Iterator[Executor | None]:
    """The executor that reads, for the length of one collection; None for this process alone.

    `scheduler` is the address of a dask cluster whose workers have this program. ModelError "cluster.not_installed",
    "cluster.unreachable".
    """
    if scheduler is not None:
        with _cluster(scheduler) as executor:
            yield executor
    elif jobs > 1:
        with _processes(jobs) as executor:
            yield executor
    else:
        yield None


def jobs_for(paths: Sequence[Path]) -> int:
    """As many processes as can work at once, where there are files enough to pay for starting them; else one.

    One, too, in the program as one file: another copy of it cannot be told to read only.
    """
    if getattr(sys, "frozen", False) or len(find_workbooks(paths)) < _MANY_FILES:
        return 1
    at_once = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(at_once, _MOST_JOBS)


@contextmanager
def _processes(jobs: int) -> Iterator[Executor]:
    executor = _Processes(jobs)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


class _Processes(Executor):
    """Threads that each have a process of their own read for them (`model.submission.container.guard`).

    Such a process loads nothing but what reads, and holds no copy of this one, which has the workspace open.
    """

    def __init__(self, jobs: int) -> None:
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="reading")

    def submit(self, function: Callable[..., Result], /, *arguments: Any, **named: Any) -> Future[Result]:
        return self._threads.submit(_asked_of_a_process, partial(function, **named), arguments)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._threads.shutdown(wait, cancel_futures=cancel_futures)
        end_children()


def _asked_of_a_process(function: Callable[..., Result], arguments: tuple[Any, ...]) -> Result:
    """BrokenExecutor where the process died, or was ended because it took too long."""
    try:
        return in_child(function, *arguments, most_seconds=_MOST_SECONDS)
    except Refused as refusal:
        raise BrokenExecutor(refusal.finding.code) from refusal


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise ModelError("cluster.not_installed") from error
    try:
        client = Client(address, timeout=_LONGEST_WAIT)
    except (OSError, ValueError) as error:
        raise ModelError("cluster.unreachable", address=address, detail=str(error)[:200]) from error
    try:
        yield client.get_executor(pure=False)
    finally:
        client.close()
