"""Taking returned workbooks in: read, compare, apply what is clean, keep the rest for a person."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from model.entry.change import ChangeSet, Origin
from model.entry.data import entry_to_data
from model.entry.period import Period
from model.entry.reporting_unit import UnitTree
from model.errors import ModelError
from model.finding import Finding, Severity
from model.plan.tree import PlanTree
from model.review.compare import is_held
from model.review.data import proposal_to_data
from model.review.decide import decide
from model.review.proposal import Decision, Proposal, Standing, Verdict
from model.store.entry_rows import write
from model.store.exchange_rows import ReceivedRow, was_received, write_received
from model.store.unit_rows import read_units
from model.submission.data import submission_to_data
from model.submission.guard import nothing_meanwhile
from model.submission.read import read_bytes
from model.submission.reader import read_safely
from model.submission.submission import IdentityState, Outcome, Submission
from model.workflow.open_review import open_proposals
from model.workflow.present_codes import in_present_codes
from model.workflow.progress_told import Cancelled, ProgressTold, silent
from model.workflow.show_plan import show_plan
from model.workflow.workspace import Workspace

_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv"})


NOTHING_APPLIED = ChangeSet((), Origin.COLLECTED)


@dataclass(frozen=True, slots=True)
class Received:
    """One workbook: what it says, what still has to be decided, and what was taken from it at once.

    `already` says that the same bytes were taken in before. A workbook that was refused, or whose unit or period is
    not ours, is told here but not kept.
    """

    submission: Submission
    proposals: tuple[Proposal, ...] = ()
    applied: ChangeSet = NOTHING_APPLIED
    already: bool = False
    kept: bool = False


def read_one(workspace: Workspace, path: Path) -> Submission:
    """Read and check one workbook against the workspace's plan; nothing is stored."""
    return _read(workspace, name_to_tell(path), read_bytes(path), show_plan(workspace), read_units(workspace))


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
        inside = sorted(one for one in path.rglob("*") if one.suffix.lower() in _WORKBOOKS and one.is_file())
        workbooks = [one for one in inside if not one.name.startswith("~$")]
        if not workbooks:
            raise ModelError("file.nothing_found", path=path)
        found += workbooks
    return found


def receive_submissions(
    workspace: Workspace,
    paths: Sequence[Path],
    period: Period | None = None,
    accept: bool = True,
    progress: ProgressTold = silent,
    at: datetime | None = None,
) -> list[Received]:
    """Take in every workbook of `paths`, each wholly or not at all; one that cannot be opened does not stop the rest.

    With `accept`, differences that only the unit made are applied at once, one change set a workbook; everything
    else waits. `period` refuses workbooks of another one. Cancelled between two workbooks; those before stay taken.
    """
    plan, units = show_plan(workspace, period), read_units(workspace)
    workbooks = find_workbooks(paths)
    received = []
    for done, path in enumerate(workbooks):

        def tell(done: int = done, name: str = path.name) -> None:
            if not progress(done, len(workbooks), name):
                raise Cancelled

        tell()
        received.append(_receive_one(workspace, path, plan, units, period, accept, at or datetime.now(UTC), tell))
    return received


def _receive_one(
    workspace: Workspace,
    path: Path,
    plan: PlanTree,
    units: UnitTree,
    period: Period | None,
    accept: bool,
    at: datetime,
    meanwhile: Callable[[], None],
) -> Received:
    try:
        content = read_bytes(path)
    except ModelError as trouble:
        return Received(_unopened(path, trouble))
    submission = _of_period(_read(workspace, name_to_tell(path), content, plan, units, meanwhile), period)
    identity = submission.identity
    if submission.outcome in (Outcome.REJECT, Outcome.PASSWORD) or identity is None:
        return Received(submission)
    if identity.unit not in units.by_code:
        return Received(submission)
    already = was_received(workspace, submission.sha256)
    write_received(
        workspace,
        ReceivedRow(submission.sha256, identity.unit, identity.period, identity.round, submission.file, at),
        content,
    )
    applied = ChangeSet((), Origin.COLLECTED, submission.sha256)
    if accept and not is_held(submission):
        clean = [one for one in open_proposals(workspace, submission) if one.standing is Standing.CLEAN]
        applied = decide((Decision(one, Verdict.ACCEPT) for one in clean), submission.sha256, Origin.COLLECTED)
        if applied.changes:
            write(workspace, applied)
    return Received(submission, open_proposals(workspace, submission), applied, already, kept=True)


def _unopened(path: Path, trouble: ModelError) -> Submission:
    """A file that could not be opened at all (locked, no rights, gone meanwhile): refused with that reason."""
    finding = Finding(trouble.code, Severity.BLOCKING, context=trouble.context)
    name = name_to_tell(path)
    return Submission(name, "", "unknown", Outcome.REJECT, None, IdentityState.MISSING, findings=(finding,))


def _read(
    workspace: Workspace,
    name: str,
    content: bytes,
    plan: PlanTree,
    units: UnitTree,
    meanwhile: Callable[[], None] = nothing_meanwhile,
) -> Submission:
    def read(tree: PlanTree) -> Submission:
        return read_safely(name, content, tree, units, meanwhile=meanwhile)

    return in_present_codes(workspace, read(plan), plan, read)


def _of_period(submission: Submission, period: Period | None) -> Submission:
    """The same submission, refused where it is of another period than was asked for."""
    identity = submission.identity
    if period is None or identity is None or identity.period == period:
        return submission
    other = Finding(
        "submission.other_period",
        Severity.BLOCKING,
        context={"found": identity.period.key, "expected": period.key},
    )
    return replace(submission, outcome=Outcome.REJECT, findings=(other, *submission.findings))


def received_to_data(received: Received, tree: PlanTree) -> dict[str, Any]:
    """What became of one workbook, as plain data: what it says, what was taken, what waits."""
    return {
        **submission_to_data(received.submission, tree),
        "kept": received.kept,
        "already_received": received.already,
        "applied": [
            {"indicator": change.key.code, "before": entry_to_data(change.before), "after": entry_to_data(change.after)}
            for change in received.applied.changes
        ],
        "waiting": [proposal_to_data(proposal) for proposal in received.proposals],
    }
