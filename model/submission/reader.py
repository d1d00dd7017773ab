"""Reading returned files safely: here where a file is small and harmless, in a process with limits where it is not.

`SubmissionReader` is what executors are given: `executor.map(SubmissionReader(tree, units), paths)` reads in
processes, on threads or on a cluster, and needs no more than files, plan and units.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from model.entry.reporting_unit import UnitTree
from model.errors import ModelError
from model.form.meta import CarriedForm
from model.plan.tree import PlanTree
from model.submission.container.guard import in_child, nothing_meanwhile
from model.submission.container.harmless import is_harmless
from model.submission.container.kind_of_file import COMPOUND
from model.submission.read import has_form_table, read_bytes, read_carried, read_content, refused_submission
from model.submission.refusal import Refused, refusal_of
from model.submission.submission import Submission

Result = TypeVar("Result")


def read_submission(path: Path, tree: PlanTree, units: UnitTree, passwords: Sequence[str] = ()) -> Submission:
    """Reads and checks one file, whatever it is; never longer than 20 s, never with more than 512 MiB.

    Pure: may run in any process or thread. ModelError "file.missing", "file.unreadable" or "file.too_large" where the
    file cannot be had at all; whatever it holds gives a submission.
    """
    return read_safely(path.name, read_bytes(path), tree, units, passwords)


def read_safely(
    name: str,
    data: bytes,
    tree: PlanTree,
    units: UnitTree,
    passwords: Sequence[str] = (),
    sha256: str | None = None,
    meanwhile: Callable[[], None] = nothing_meanwhile,
    sheet: str | None = None,
) -> Submission:
    """The same for bytes; `name` is only told. `meanwhile` is called while another process reads.

    `sha256` is that of the file where `data` is what was encrypted in it, `sheet` the one that a person chose.
    """
    arguments = (name, data, tree, units, tuple(passwords), sha256, sheet)
    try:
        return here_or_in_child(data, read_content, *arguments, meanwhile=meanwhile)
    except Refused as refusal:
        return refused_submission(name, sha256 or hashlib.sha256(data).hexdigest(), refusal)


def unlock_safely(data: bytes, passwords: Sequence[str], meanwhile: Callable[[], None] = nothing_meanwhile) -> bytes:
    """What is encrypted in `data`; `data` itself where nothing is, or where none of the passwords opens it."""
    if not passwords or not data.startswith(COMPOUND):
        return data
    from model.submission.container.password import unlock  # loads a library that most files do not need

    try:
        inside = in_child(unlock, data, tuple(passwords), meanwhile=meanwhile)
    except Refused:
        return data
    return data if inside == data else inside


def carried_plan(path: Path) -> CarriedForm:
    """What a form says of itself: plan, unit, identity and values. ModelError "form.not_a_form" where it is none."""
    data = read_bytes(path)
    try:
        carried = here_or_in_child(data, read_carried, path.name, data)
    except Refused as refusal:
        raise ModelError(refusal.finding.code, **refusal.finding.context) from refusal
    if carried is None:
        raise ModelError("form.not_a_form", path=path)
    return carried


def holds_form_table(path: Path) -> bool:
    """Whether a file has a sheet with the headers of a form, whatever became of its identity."""
    data = read_bytes(path)
    try:
        return here_or_in_child(data, has_form_table, path.name, data)
    except Refused:
        return False


def here_or_in_child(
    data: bytes,
    function: Callable[..., Result],
    *arguments: Any,
    meanwhile: Callable[[], None] = nothing_meanwhile,
) -> Result:
    """What `function(*arguments)`, which reads `data`, returns: run here where that is harmless.

    Refused for what nobody foresaw, too, here as there: it must not keep other files from being read.
    """
    if not is_harmless(data):
        return in_child(function, *arguments, meanwhile=meanwhile)
    try:
        return function(*arguments)
    except (Refused, ModelError):
        raise
    except Exception as trouble:
        raise refusal_of(trouble) from trouble


class SubmissionReader:
    """`read_submission` with plan and units, cheap to hand over to other processes any number of times."""

    def __init__(self, tree: PlanTree, units: UnitTree) -> None:
        self.tree, self.units = tree, units
        self._packed: bytes | None = None

    def __call__(self, path: Path, passwords: Sequence[str] = ()) -> Submission:
        return read_submission(path, self.tree, self.units, passwords)

    def __reduce__(self) -> tuple[Callable[[bytes], SubmissionReader], tuple[Any, ...]]:
        if self._packed is None:
            self._packed = pickle.dumps((self.tree, self.units), pickle.HIGHEST_PROTOCOL)
        return _unpacked, (self._packed,)


@lru_cache(maxsize=4)
def _unpacked(packed: bytes) -> SubmissionReader:
    """The same reader for the same bytes: a process unpacks plan and units once."""
    return SubmissionReader(*pickle.loads(packed))
