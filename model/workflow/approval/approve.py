"""Headquarters' word on a submission: said, and taken back."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from model.entry.period import Period
from model.entry.reason import StepKind, SubmissionStep, in_force
from model.errors import Refused, UsageError
from model.safe_file import sync_folder
from model.store.database import transaction
from model.store.entry_rows import read_entries
from model.store.exchange_rows import forget_issued, read_received
from model.store.step_rows import append_step, read_steps
from model.store.unit_rows import read_units
from model.workflow.approval.standing import Approval, approval_of, changed_since, is_verdict, last_word
from model.workflow.review.open_review import open_reviews
from model.workflow.workspace.workspace import Workspace

_MOST_CODES = 8


def approve(workspace: Workspace, unit: str, period: Period) -> SubmissionStep:
    """Approve what a unit reported. UsageError "unit.unknown", "approval.already_approved" where nothing has changed
    since; Refused "approval.nothing_received", "approval.undecided".
    """
    refuse_nothing(workspace, unit, period)
    refuse_undecided(workspace, unit, period, None)
    known = approval_of(workspace, unit, period)
    if known.approval is Approval.APPROVED and known.step is not None and not changed_since(workspace, known.step):
        raise UsageError("approval.already_approved", unit=_name(workspace, unit), round=known.round)
    came = [row for row in read_received(workspace, period, unit) if row.round == known.round]
    sha256 = max((row.sha256 for row in came), default="")
    return append_step(workspace, SubmissionStep(unit, period, known.round, StepKind.APPROVED, sha256))


def correct_arrival(workspace: Workspace, unit: str, period: Period, day: date, reason: str) -> SubmissionStep:
    """Say on which day a unit's submission really came, with the reason; both stay in the log.

    UsageError "approval.reason_missing", "approval.arrival_ahead", "approval.nothing_received".
    """
    refuse_nothing(workspace, unit, period)
    if not reason.strip():
        raise UsageError("approval.reason_missing")
    if day > date.today():
        raise UsageError("approval.arrival_ahead", day=day)
    number = approval_of(workspace, unit, period).round
    step = SubmissionStep(unit, period, number, StepKind.ARRIVAL, text=reason.strip(), arrived=day)
    return append_step(workspace, step)


def withdraw(workspace: Workspace, unit: str, period: Period, reason: str) -> SubmissionStep:
    """Take the last word of headquarters back, on whatever day it was said; an act of its own, with the reason.

    UsageError "approval.nothing_said", "approval.reason_missing", and as `undo_step`.
    """
    step = last_word(workspace, unit, period)
    if step is None:
        raise UsageError("approval.nothing_said", unit=_name(workspace, unit))
    if not reason.strip():
        raise UsageError("approval.reason_missing")
    return undo_step(workspace, step, reason.strip())


def undo_step(workspace: Workspace, step: SubmissionStep, reason: str = "") -> SubmissionStep:
    """Take a step back; it stays in the log. A form that was sent back is forgotten, and its file removed where it
    still lies as it was written: after that is on disk, since without the file nothing could be sent any more. Where
    the file is still there, the step that is returned names it.

    UsageError "approval.already_returned", "approval.not_the_last".
    """
    holding = [one for one in in_force(read_steps(workspace, step.period, step.unit)) if one.seq >= step.seq]
    if not holding or holding[0].seq != step.seq or any(is_verdict(one) for one in holding[1:]):
        raise UsageError("approval.not_the_last", unit=_name(workspace, step.unit))
    was_sent = step.kind is StepKind.SENT_BACK
    if was_sent and approval_of(workspace, step.unit, step.period).approval is Approval.RETURNED:
        raise UsageError("approval.already_returned", unit=_name(workspace, step.unit), round=step.round + 1)
    undone = SubmissionStep(
        step.unit, step.period, step.round, StepKind.UNDONE, step.sha256, text=reason, undoes=step.seq
    )
    with transaction(workspace):
        if was_sent:
            forget_issued(workspace, step.unit, step.period, step.round + 1)
        written = append_step(workspace, undone)
    if was_sent and _is_left(Path(step.file), step.sha256):
        return replace(written, file=step.file)
    return written


def refuse_nothing(workspace: Workspace, unit: str, period: Period) -> None:
    """UsageError where a unit has reported nothing: neither a workbook nor an entry."""
    name = _name(workspace, unit)
    if not read_received(workspace, period, unit) and not read_entries(workspace, period, unit):
        raise Refused("approval.nothing_received", unit=name, period=period)


def refuse_undecided(workspace: Workspace, unit: str, period: Period, opened: frozenset[str] | None) -> None:
    """UsageError where a difference is undecided in a row that is not among `opened`: its answer would be lost."""
    codes = dict.fromkeys(
        proposal.key.code
        for review in open_reviews(workspace, period, unit)
        for proposal in review.proposals
        if opened is None or proposal.key.code not in opened
    )
    if codes:
        shown = "、".join(list(codes)[:_MOST_CODES]) + ("……" if len(codes) > _MOST_CODES else "")
        raise Refused("approval.undecided", unit=_name(workspace, unit), count=len(codes), codes=shown)


def _is_left(path: Path, sha256: str) -> bool:
    """Remove a workbook that must not leave any more, if it is the very one that was written; whether one is there."""
    with suppress(OSError):
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            path.unlink()
            sync_folder(path.parent)
    return path.is_file()


def _name(workspace: Workspace, unit: str) -> str:
    return read_units(workspace).unit(unit).name
