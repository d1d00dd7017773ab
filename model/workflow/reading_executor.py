"""Where workbooks are read: in this process, in several, or on a dask cluster."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from model.errors import ModelError
from model.workflow.read_workbooks import find_workbooks

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
    """Started anew rather than forked: a copy of this process would hold the workspace, too."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    executor = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


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
