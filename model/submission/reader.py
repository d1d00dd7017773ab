"""Reading returned files safely: here where a file is small and harmless, in a process with limits where it is not.

`SubmissionReader` is what executors are given: `executor.map(SubmissionReader(tree, units), paths)` reads in
processes, on threads or on a cluster, and needs no more than files, plan and units.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from model.entry.reporting_unit import UnitTree
from model.plan.tree import PlanTree
from model.submission.guard import in_child, nothing_meanwhile
from model.submission.harmless import is_harmless
from model.submission.read import read_bytes, read_content, refused_submission
from model.submission.refusal import Refused
from model.submission.submission import Submission


def read_submission(path: Path, tree: PlanTree, units: UnitTree, password: str | None = None) -> Submission:
    """Reads and checks one file, whatever it is; never longer than 20 s, never with more than 512 MiB.

    Pure: may run in any process or thread. ModelError "file.missing" or "file.unreadable" where the file cannot be had
    at all; whatever it holds gives a submission.
    """
    return read_safely(path.name, read_bytes(path), tree, units, password)


def read_safely(
    name: str,
    data: bytes,
    tree: PlanTree,
    units: UnitTree,
    password: str | None = None,
    meanwhile: Callable[[], None] = nothing_meanwhile,
) -> Submission:
    """The same for bytes; `name` is only told. `meanwhile` is called while another process reads."""
    if is_harmless(data):
        return read_content(name, data, tree, units, password)
    try:
        return in_child(read_content, name, data, tree, units, password, meanwhile=meanwhile)
    except Refused as refusal:
        return refused_submission(name, hashlib.sha256(data).hexdigest(), refusal)


class SubmissionReader:
    """`read_submission` with plan and units, cheap to hand over to other processes any number of times."""

    def __init__(self, tree: PlanTree, units: UnitTree) -> None:
        self.tree, self.units = tree, units
        self._packed: bytes | None = None

    def __call__(self, path: Path, password: str | None = None) -> Submission:
        return read_submission(path, self.tree, self.units, password)

    def __reduce__(self) -> tuple[Callable[[bytes], SubmissionReader], tuple[Any, ...]]:
        if self._packed is None:
            self._packed = pickle.dumps((self.tree, self.units), pickle.HIGHEST_PROTOCOL)
        return _unpacked, (self._packed,)


@lru_cache(maxsize=4)
def _unpacked(packed: bytes) -> SubmissionReader:
    """The same reader for the same bytes: a process unpacks plan and units once."""
    return SubmissionReader(*pickle.loads(packed))
