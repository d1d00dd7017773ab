"""Sending back (退回): a workbook in which only the rows that are asked for are open, the reasons beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from model.cell_text import clean_text
from model.entry.entry import BLANK, Entry
from model.entry.period import Period
from model.entry.reason import Reason, ReasonKind, StepKind, SubmissionStep
from model.entry.reporting_unit import ReportingUnit
from model.entry.value import show_value
from model.errors import UsageError
from model.form.content import FormOrder
from model.form.naming import form_file_name
from model.form.snapshot import Snapshot
from model.form.writer import make_form
from model.plan.tree import PlanTree
from model.review.compare import taken
from model.review.proposal import EntryField, Proposal, Standing
from model.safe_file import save_new
from model.store.calendar_rows import read_due
from model.store.database import transaction
from model.store.exchange_rows import IssuedRow, write_issued
from model.store.step_rows import append_step
from model.store.unit_rows import read_units
from model.workflow.approval.approve import refuse_nothing, refuse_undecided
from model.workflow.approval.standing import Approval, approval_of
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.judge.judge_progress import unit_targets
from model.workflow.plan.former_plans import former_plans
from model.workflow.plan.show_plan import show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.review.open_review import open_reviews
from model.workflow.unit.name_roles import item_roles, part_of
from model.workflow.workspace.workspace import Workspace

_STEPS = 3


@dataclass(frozen=True, slots=True)
class SentBack:
    """The workbook that was written and the step that says so."""

    path: Path
    step: SubmissionStep


def read_kind(text: str) -> ReasonKind:
    """The kind of reason that `text` names, by code or by its Chinese words. UsageError "approval.unknown_reason"."""
    from model.wording import sentence

    for kind in ReasonKind:
        if text in (kind.value, sentence(f"reason.{kind.value}")):
            return kind
    raise UsageError("approval.unknown_reason", text=text, known="、".join(ReasonKind))


def send_back(
    workspace: Workspace,
    unit: str,
    period: Period,
    reasons: Sequence[Reason],
    path: Path,
    progress: ProgressTold = silent,
) -> SentBack:
    """Write the workbook that goes back and remember why. A reason without a code is about the whole form.

    Only the rows with a reason are open; where one is about the whole form, all are. A folder gets a name by rule, no
    other file is ever replaced. Until a workbook of the next round comes, the unit's data are left out of totals.
    UsageError: "approval.*", "unit.unknown", unknown rows, "file.other_ending". ModelError "file.unwritable".
    Cancelled before the file is written, and then nothing is remembered.
    """
    told = [_told(reason) for reason in reasons]
    if not told:
        raise UsageError("approval.reason_missing")
    tree, office = show_plan(workspace, period), read_units(workspace).unit(unit)
    opened = frozenset(one.code for one in told) if all(one.code for one in told) else None
    _refuse(workspace, office, period, opened, tree, told)
    number = approval_of(workspace, unit, period).round
    go_on(progress, 0, _STEPS, office.name)
    proposals = [one for review in open_reviews(workspace, period, unit) for one in review.proposals]
    shown = _as_the_unit_has_it(entries_by_code(workspace, period, unit), proposals, opened)
    told = [replace(one, round=number, said=_said(one.code, tree, shown, proposals)) for one in told]
    past = approval_of(workspace, unit, period).reasons
    order = FormOrder(
        office, shown, last_entries(workspace, period, unit), unit_targets(workspace, unit, period), number + 1,
        reasons=(*past, *told), opened=opened, roles=item_roles(workspace, tree),
        part=part_of(workspace, unit), former=former_plans(workspace, period),
    )  # fmt: skip
    go_on(progress, 1, _STEPS, office.name)
    data, snapshot = make_form(tree, period, order, read_due(workspace, period))
    go_on(progress, 2, _STEPS, office.name)
    place = save_new(_target(path, office, period, number + 1), data)
    sha256 = hashlib.sha256(data).hexdigest()
    return _remember(workspace, order, snapshot, period, tuple(told), place, sha256)


def _told(reason: Reason) -> Reason:
    text = clean_text(reason.text)
    if not text:
        raise UsageError("approval.reason_missing")
    return replace(reason, text=text)


def _refuse(
    workspace: Workspace,
    office: ReportingUnit,
    period: Period,
    opened: frozenset[str] | None,
    tree: PlanTree,
    told: Sequence[Reason],
) -> None:
    for reason in told:
        if reason.code:
            tree.name_of(reason.code)
    refuse_nothing(workspace, office.code, period)
    known = approval_of(workspace, office.code, period)
    if known.approval is Approval.SENT_BACK:
        raise UsageError("approval.already_sent_back", unit=office.name, round=known.round - 1)
    if opened is not None:
        refuse_undecided(workspace, office.code, period, opened)


def _as_the_unit_has_it(
    entries: Mapping[str, Entry], proposals: Sequence[Proposal], opened: frozenset[str] | None
) -> dict[str, Entry]:
    """What stands here, and in the opened rows what the unit itself wrote, so that no office has to write it again."""
    shown = dict(entries)
    for one in proposals:
        code = one.key.code
        if one.standing is not Standing.QUESTION and (opened is None or code in opened):
            shown[code] = taken(shown.get(code, BLANK), one.field, one.incoming)
    return {code: entry for code, entry in shown.items() if not entry.is_blank}


def _said(code: str, tree: PlanTree, shown: Mapping[str, Entry], proposals: Sequence[Proposal]) -> str:
    """What stood in a row's value, as the unit wrote it where nobody could read it with certainty."""
    if not code:
        return ""
    asked = (one for one in proposals if one.key.code == code and one.field is EntryField.VALUE)
    raw = next((one.raw for one in asked if one.standing is Standing.QUESTION and one.raw), None)
    if raw is not None:
        return clean_text(raw)[:40]
    entry = shown.get(code, BLANK)
    return "" if entry.is_blank else show_value(entry, tree.by_code.get(code))


def _target(path: Path, office: ReportingUnit, period: Period, number: int) -> Path:
    if path.is_dir() or not path.suffix:
        return path / form_file_name(office, period, number).replace(".xlsx", "_退回修改.xlsx")
    return refuse_other_ending(path, ".xlsx")


def _remember(
    workspace: Workspace,
    order: FormOrder,
    snapshot: Snapshot,
    period: Period,
    told: tuple[Reason, ...],
    place: Path,
    sha256: str,
) -> SentBack:
    """Both records or neither, and then no file either."""
    unit, identity = order.unit.code, snapshot.identity
    issued = IssuedRow(
        unit, period, order.round, identity.plan_version, identity.check_code, place.name,
        entries_by_code(workspace, period, unit), order.reasons, order.opened,
    )  # fmt: skip
    step = SubmissionStep(
        unit, period, order.round - 1, StepKind.SENT_BACK, sha256, reasons=told, opened=order.opened, file=str(place)
    )
    try:
        with transaction(workspace):
            write_issued(workspace, [issued])
            return SentBack(place, append_step(workspace, step))
    except BaseException:
        with suppress(OSError):
            place.unlink(missing_ok=True)
        raise
