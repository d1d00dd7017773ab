"""Workbooks before they are taken in: found in folders, and read here, in processes or on a cluster."""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from model.entry.reporting_unit import UnitTree
from model.errors import ModelError
from model.finding import Finding, Severity
from model.form.layout import HEADERS, Field
from model.plan.tree import PlanTree
from model.submission.packed import read_packed, unpack
from model.submission.read import read_bytes
from model.submission.reader import SubmissionReader, read_safely, unlock_safely
from model.submission.submission import IdentityState, Outcome, Submission

_WORKBOOKS = frozenset(
    {".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".zip", ".htm", ".html", ".mht", ".mhtml"}
)
"""What offices save a form as, readable or refused in words: a file that is passed over would be missed by nobody."""
_PERHAPS = frozenset({".txt", ".tsv", ".xml"})
"""What offices also save a form as, and much else: taken where the form's header stands in it."""
_HEADER, _HEAD = HEADERS[Field.VALUE], 2**18
AT_A_TIME = 4
"""Files handed over together, so that plan and units need not go along with each of them."""
_AHEAD = 12
"""Batches that may be under way: enough for a few processes, and few enough that memory stays flat."""
_LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    """One file and what it says; no content where it could not be opened, the decrypted one where it was encrypted.

    `packed` is the submission as it came from another process.
    """

    content: bytes
    submission: Submission
    is_known: bool = False
    packed: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file whose bytes are here: refused already, known already, or still to be read."""

    path: Path
    name: str
    content: bytes = b""
    sha256: str = ""
    submission: Submission | None = None
    is_known: bool = False


def name_to_tell(path: Path) -> str:
    """A file's name as text; a name from an archive of another system is in GB18030 as a rule, not in UTF-8."""
    raw = os.fsencode(path.name)
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def find_workbooks(paths: Iterable[Path]) -> list[Path]:
    """The workbooks among files and in folders (searched to the bottom), in the order of their paths.

    A file that was named is taken whatever its name; in folders only what looks like a workbook is, and the owner
    files of an open Excel (~$...) are left out. ModelError "file.missing", "file.nothing_found".
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise ModelError("file.missing", path=path)
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(one for one in path.rglob("*") if one.is_file() and _may_be_form(one))
        workbooks = [one for one in inside if not one.name.startswith("~$")]
        if not workbooks:
            raise ModelError("file.nothing_found", path=path)
        found += workbooks
    return found


def _may_be_form(path: Path) -> bool:
    """By its ending, or by the form's header in a usual encoding; what cannot be read is told later."""
    ending = path.suffix.lower()
    if ending not in _PERHAPS:
        return ending in _WORKBOOKS
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return True
    return any(_HEADER.encode(encoding) in head for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Desk:
    """What workbooks are read with. `recall` gives what is known of a file by its SHA-256, None for one that is new.

    `tell` is called with the place of a file while it is waited for; what it raises ends the work. Without an
    `executor` files are read in this very process. `passwords` are tried on encrypted files.
    """

    plan: PlanTree
    units: UnitTree
    recall: Callable[[str], bytes | None]
    tell: Callable[[int], None]
    executor: Executor | None = None
    passwords: tuple[str, ...] = ()


def read_workbooks(paths: Sequence[Path], desk: Desk) -> Iterator[ReadWorkbook]:
    """What each file says, in the order of `paths`, a few of them ahead of what is asked for."""
    if desk.executor is None:
        for place, path in enumerate(paths):
            desk.tell(place)
            opened = _open(path, desk)
            yield _settled(opened) if opened.submission else _read_here(opened, desk, place)
    else:
        yield from _read_elsewhere(paths, desk, desk.executor)


def _read_elsewhere(paths: Sequence[Path], desk: Desk, executor: Executor) -> Iterator[ReadWorkbook]:
    reader = SubmissionReader(desk.plan, desk.units)
    waiting = (_open(path, desk) for path in paths)
    under_way: deque[tuple[list[_Opened], Future[list[bytes]]]] = deque()
    place = 0
    try:
        while True:
            while len(under_way) < _AHEAD and (batch := list(islice(waiting, AT_A_TIME))):
                under_way.append((batch, _hand_over(executor, reader, batch)))
            if not under_way:
                return
            batch, future = under_way.popleft()
            answers = iter(_await(future, desk, place))
            for opened in batch:
                desk.tell(place)
                yield _answered(opened, answers, desk, place)
                place += 1
    finally:
        for _, future in under_way:
            future.cancel()


def _hand_over(executor: Executor, reader: SubmissionReader, batch: Sequence[_Opened]) -> Future[list[bytes]]:
    files = [(one.name, one.content) for one in batch if one.submission is None]
    if files:
        try:
            return executor.submit(read_packed, reader, files)
        except BrokenExecutor:
            pass  # then the files are read here, one by one
    nothing: Future[list[bytes]] = Future()
    nothing.set_result([])
    return nothing


def _await(future: Future[list[bytes]], desk: Desk, place: int) -> list[bytes]:
    """The answers, or none where the processes died: what is missing is read here. ModelError "cluster.failed"."""
    while not wait([future], _LOOK_EVERY_S).done:
        desk.tell(place)
    try:
        return future.result()
    except BrokenExecutor:
        return []
    except Exception as trouble:  # of a cluster: lost workers, another version of the program there
        raise ModelError("cluster.failed", detail=f"{type(trouble).__name__}: {trouble}"[:300]) from trouble


def _answered(opened: _Opened, answers: Iterator[bytes], desk: Desk, place: int) -> ReadWorkbook:
    if opened.submission is not None:
        return _settled(opened)
    packed = next(answers, None)
    return (
        _read_here(opened, desk, place)
        if packed is None
        else ReadWorkbook(opened.content, unpack(packed), packed=packed)
    )


def _read_here(opened: _Opened, desk: Desk, place: int) -> ReadWorkbook:
    submission = read_safely(
        opened.name, opened.content, desk.plan, desk.units, desk.passwords, meanwhile=lambda: desk.tell(place)
    )
    return ReadWorkbook(opened.content, submission)


def _settled(opened: _Opened) -> ReadWorkbook:
    assert opened.submission is not None
    return ReadWorkbook(opened.content, opened.submission, opened.is_known)


def _open(path: Path, desk: Desk) -> _Opened:
    """A file's bytes, and what is known of them."""
    name = name_to_tell(path)
    try:
        content = read_bytes(path)
    except ModelError as trouble:
        return _Opened(path, name, submission=_unopened(path, trouble))
    sha256 = hashlib.sha256(content).hexdigest()
    inside = unlock_safely(content, desk.passwords)
    known = desk.recall(sha256)
    if known is not None:
        return _Opened(path, name, inside, sha256, replace(unpack(known), file=name), is_known=True)
    if inside is content:
        return _Opened(path, name, content, sha256)
    return _Opened(path, name, inside, sha256, read_safely(name, inside, desk.plan, desk.units, sha256=sha256))


def _unopened(path: Path, trouble: ModelError) -> Submission:
    """A file that could not be opened at all (locked, no rights, gone meanwhile): refused with that reason."""
    finding = Finding(trouble.code, Severity.BLOCKING, context=trouble.context)
    name = name_to_tell(path)
    return Submission(name, "", "unknown", Outcome.REJECT, None, IdentityState.MISSING, findings=(finding,))
