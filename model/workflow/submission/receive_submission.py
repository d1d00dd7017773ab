"""Taking returned workbooks in: read, compare, apply what is clean, keep the rest for a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from model.entry.change import ChangeSet, Origin
from model.entry.data import entry_to_data
from model.entry.period import Period
from model.entry.reporting_unit import UnitTree
from model.finding import Finding, Severity
from model.form.naming import period_words
from model.plan.tree import PlanTree
from model.review.compare import is_held
from model.review.data import proposal_to_data
from model.review.decide import decide
from model.review.proposal import Decision, Proposal, Standing, Verdict
from model.store.database import transaction
from model.store.entry_rows import write
from model.store.exchange_rows import ReceivedRow, read_reading, was_received, write_reading, write_received
from model.store.unit_rows import read_units
from model.submission.container.guard import nothing_meanwhile
from model.submission.data import submission_to_data
from model.submission.packed import pack, reading_of
from model.submission.parcel import Parcel, files_of
from model.submission.read import read_bytes
from model.submission.reader import read_safely
from model.submission.submission import IdentityState, Outcome, Submission
from model.uncollected import each_uncollected
from model.workflow.plan.present_codes import in_present_codes
from model.workflow.plan.show_plan import show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent
from model.workflow.review.open_review import how_many_wait, open_doubts, open_proposals, proposals_on, review_ground
from model.workflow.submission.answer_for_file import NO_ANSWERS, Answers, choose_sheet, chosen_sheet, sheets_to_choose
from model.workflow.submission.open_parcels import keep_files, told_of_parcel, unpacked
from model.workflow.submission.place_submission import among_known, as_told, confirm_mapping, round_to_answer
from model.workflow.submission.read_workbooks import Desk, ReadWorkbook, find_workbooks, name_to_tell, read_workbooks
from model.workflow.workspace.workspace import Workspace

NOTHING_APPLIED = ChangeSet((), Origin.COLLECTED)
_MOST_AT_ONCE, _MOST_BYTES_AT_ONCE = 8, 4 * 2**20
"""Workbooks in one transaction: each commit waits for the disk."""


@dataclass(frozen=True, slots=True)
class Received:
    """One workbook: what it says, what still has to be decided or seen to, and what was taken from it at once.

    `already` says that the same bytes were taken in before. A workbook that was refused, or whose unit or period is
    not ours, is told here but not kept.
    """

    submission: Submission
    proposals: tuple[Proposal, ...] = ()
    applied: ChangeSet = NOTHING_APPLIED
    already: bool = False
    kept: bool = False
    doubts: tuple[Finding, ...] = ()

    @property
    def waiting(self) -> int:
        """How many things a person has to settle."""
        return how_many_wait(self.proposals, self.doubts)

    @property
    def unconfirmed_versions(self) -> tuple[str, ...]:
        """The former version of the plan whose codes nobody has confirmed yet, where the form is of one."""
        waits = any(finding.code == "identity.mapping" for finding in self.submission.findings)
        return (self.submission.identity.plan_version,) if waits and self.submission.identity is not None else ()


def read_one(workspace: Workspace, path: Path, passwords: Sequence[str] = ()) -> Submission:
    """Read and check one workbook against the workspace's plan; nothing is stored."""
    with unpacked([path]) as came:
        workbook = came.workbooks[0]
        name, content = name_to_tell(workbook), read_bytes(workbook)
        missing = [one for parcel in came.parcels.values() for one in files_of(parcel) if isinstance(one, Finding)]
    plan, units = show_plan(workspace), read_units(workspace)

    def read(tree: PlanTree) -> Submission:
        return read_safely(name, content, tree, units, passwords)

    submission = told_of_parcel(in_present_codes(workspace, read(plan), plan, read), path, came)
    submission = among_known(workspace, submission, reading_of(plan, units))
    return replace(submission, findings=(*submission.findings, *missing)) if missing else submission


def receive_submissions(
    workspace: Workspace,
    paths: Sequence[Path],
    period: Period | None = None,
    accept: bool = True,
    progress: ProgressTold = silent,
    at: datetime | None = None,
    passwords: Sequence[str] = (),
    answers: Answers = NO_ANSWERS,
) -> list[Received]:
    """Take in every workbook of `paths`, and keep all that is told of them; for many, see `receive_each`."""
    return list(receive_each(workspace, paths, period, accept, progress, at, passwords=passwords, answers=answers))


def receive_each(
    workspace: Workspace,
    paths: Sequence[Path],
    period: Period | None = None,
    accept: bool = True,
    progress: ProgressTold = silent,
    at: datetime | None = None,
    executor: Executor | None = None,
    passwords: Sequence[str] = (),
    confirm_mapping: bool = False,
    answers: Answers = NO_ANSWERS,
) -> Iterator[Received]:
    """Take in every workbook of `paths`, each wholly or not at all; one that cannot be opened does not stop the rest.

    With `accept`, differences that only the unit made are applied at once, one change set a workbook; everything
    else waits, and so does a workbook of another period than `period`, in its own. Cancelled between two workbooks;
    those before stay taken.
    `confirm_mapping`: a person has looked at how the rows of former versions of the plan are called now. `answers` is
    what a person says about the workbooks themselves.
    `executor` reads the files; what comes of it is the same with any. Told one by one, so that memory stays flat.
    `passwords` are tried on workbooks that have one; what they open is kept without it.
    """
    plan, units = show_plan(workspace, period), read_units(workspace)
    read_with = reading_of(plan, units)
    with unpacked(find_workbooks(paths)) as came:
        workbooks = came.workbooks
        parcels = {place: came.parcels[one] for place, one in enumerate(workbooks) if one in came.parcels}
        intake = _Intake(workspace, plan, units, period, accept, at, read_with, confirm_mapping, answers, parcels)

        def tell(place: int) -> None:
            go_on(progress, place, len(workbooks), workbooks[place].name)

        desk = Desk(
            plan, units, lambda sha256: read_reading(workspace, sha256, read_with), tell, executor, tuple(passwords)
        )
        batches = _batches(enumerate(read_workbooks(workbooks, desk)))
        for together in each_uncollected(_take_in_together(intake, batch, tell) for batch in batches):
            for place, received in together:
                yield replace(received, submission=told_of_parcel(received.submission, workbooks[place], came))


Batch = list[tuple[int, ReadWorkbook]]
"""Workbooks with their places among all."""


def _batches(read: Iterable[tuple[int, ReadWorkbook]]) -> Iterator[Batch]:
    """Workbooks that are taken in together, those before a stop or a fault among them.

    One that may have to be read once more comes alone, since nothing may be told of the work in a transaction.
    """
    batch: Batch = []
    size = 0
    try:
        for place, one in read:
            is_alone = _may_be_read_again(one.submission)
            if batch and (is_alone or len(batch) == _MOST_AT_ONCE or size + len(one.content) > _MOST_BYTES_AT_ONCE):
                yield batch
                batch, size = [], 0
            batch.append((place, one))
            size += len(one.content)
            if is_alone:
                yield batch
                batch, size = [], 0
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def _may_be_read_again(submission: Submission) -> bool:
    """Whether taking it in may take reading it by another plan or from another sheet."""
    return submission.identity_state is not IdentityState.GENUINE or bool(sheets_to_choose(submission))


def _take_in_together(intake: _Intake, batch: Batch, tell: Callable[[int], None]) -> list[tuple[int, Received]]:
    """Take in some workbooks, all in one transaction."""
    if len(batch) == 1:
        ((place, one),) = batch
        return [(place, _take_in(intake, one, lambda: tell(place), intake.parcels.get(place)))]
    with transaction(intake.workspace):
        return [(place, _take_in(intake, one, nothing_meanwhile, intake.parcels.get(place))) for place, one in batch]


@dataclass(frozen=True, slots=True)
class _Intake:
    """What every workbook of one collection is taken in with."""

    workspace: Workspace
    plan: PlanTree
    units: UnitTree
    period: Period | None
    accept: bool
    at: datetime | None
    read_with: str
    confirm_mapping: bool
    answers: Answers
    parcels: Mapping[int, Parcel]


def _take_in(intake: _Intake, read: ReadWorkbook, meanwhile: Callable[[], None], parcel: Parcel | None) -> Received:
    """Keep one workbook with the files that came along and apply what is clean, in one transaction."""
    workspace = intake.workspace

    def read_anew(tree: PlanTree) -> Submission:
        file, sha256 = read.submission.file, read.submission.sha256
        return read_safely(file, read.content, tree, intake.units, sha256=sha256, meanwhile=meanwhile)

    former = read.submission.identity if read.submission.identity_state is IdentityState.STALE else None
    if intake.confirm_mapping and former is not None:
        confirm_mapping(workspace, former.plan_version, intake.plan)
    submission = _as_answered(intake, read.submission, read.content)
    submission = in_present_codes(workspace, submission, intake.plan, read_anew)
    submission = among_known(workspace, _of_period(submission, intake.period), intake.read_with, intake.at)
    identity = submission.identity
    if submission.outcome in (Outcome.REJECT, Outcome.PASSWORD) or identity is None:
        return Received(submission)
    if identity.unit not in intake.units.by_code:
        return Received(submission)
    already = was_received(workspace, submission.sha256)
    with transaction(workspace):
        row = ReceivedRow(
            submission.sha256, identity.unit, identity.period, identity.round, submission.file,
            intake.at or datetime.now(UTC),
        )  # fmt: skip
        write_received(workspace, row, read.content)
        if not read.is_known:
            write_reading(workspace, submission.sha256, intake.read_with, read.packed or pack(read.submission))
        proposals, applied = _compare(intake, submission, is_new=not already)
        wrong = keep_files(workspace, parcel) if parcel is not None else ()
    doubts = open_doubts(workspace, submission)
    submission = replace(submission, findings=(*submission.findings, *wrong)) if wrong else submission
    return Received(submission, proposals, applied, already, kept=True, doubts=doubts)


def _as_answered(intake: _Intake, submission: Submission, content: bytes) -> Submission:
    """The submission by what a person says of it: now, or when the same workbook came before."""
    workspace, answers, sha256 = intake.workspace, intake.answers, submission.sha256
    candidates = sheets_to_choose(submission)
    if candidates:
        if answers.sheet in candidates and answers.is_about(sha256):
            choose_sheet(workspace, sha256, answers.sheet)
        sheet = chosen_sheet(workspace, sha256)
        if sheet is not None:
            submission = read_safely(submission.file, content, intake.plan, intake.units, sha256=sha256, sheet=sheet)
    whose = answers.whose if submission.identity is None and answers.is_about(sha256) else None
    if whose is None:
        return submission
    return as_told(submission, whose, round_to_answer(workspace, whose), intake.plan)


def _compare(intake: _Intake, submission: Submission, is_new: bool) -> tuple[tuple[Proposal, ...], ChangeSet]:
    """What has to be decided about a submission that is kept, and what was taken from it, which is written now."""
    ground = review_ground(intake.workspace, submission)
    if ground is None:
        return (), ChangeSet((), Origin.COLLECTED, submission.sha256)
    takes = intake.accept and not is_held(submission)
    first = ground.first_answers() if takes and is_new else ()
    proposals = proposals_on(intake.workspace, ground, {change.key.code for change in first})
    clean = [one for one in proposals if takes and one.standing is Standing.CLEAN]
    decided = decide((Decision(one, Verdict.ACCEPT) for one in clean), submission.sha256, Origin.COLLECTED)
    applied = replace(decided, changes=(*first, *decided.changes))
    if applied.changes:
        write(intake.workspace, applied)
        proposals = open_proposals(intake.workspace, submission) if len(clean) < len(proposals) else ()
    return proposals, applied


def _of_period(submission: Submission, period: Period | None) -> Submission:
    """The same submission; one of another period than was asked for is in doubt as a whole, and waits in its own."""
    identity = submission.identity
    if period is None or identity is None or identity.period == period:
        return submission
    context = {"found": period_words(identity.period), "expected": period_words(period)}
    other = Finding("submission.other_period", Severity.CONFIRM, context=context)
    outcome = Outcome.REVIEW if submission.outcome is Outcome.ACCEPT else submission.outcome
    return replace(submission, outcome=outcome, findings=(other, *submission.findings))


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
