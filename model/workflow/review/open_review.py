"""What still has to be decided about the workbooks that came back: computed anew each time, never stored."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from string import ascii_uppercase

from model.entry.change import BY_A_PERSON, Change, Origin
from model.entry.entry import BLANK, Entry
from model.entry.period import Period
from model.entry.reporting_unit import UnitTree
from model.finding import Finding
from model.form.layout import LETTERS, Field
from model.plan.tree import PlanTree
from model.review.compare import agree, compare, doubts_without_difference, first_answers
from model.review.proposal import EntryField, Proposal
from model.store.exchange_rows import (
    WHOLE_FILE,
    ReceivedRow,
    read_issued,
    read_reading,
    read_receipt,
    read_received,
    read_received_content,
    read_verdicts,
)
from model.store.log_rows import has_origin_since, read_log_since
from model.store.unit_rows import read_units
from model.submission.opened import outside_opened
from model.submission.packed import reading_of, unpack
from model.submission.reader import read_safely
from model.submission.submission import ReturnedRow, Submission
from model.uncollected import uncollected
from model.workflow.entry.list_entries import entries_by_code
from model.workflow.plan.present_codes import in_present_codes, present_codes, renamed
from model.workflow.plan.show_plan import show_plan
from model.workflow.submission.answer_for_file import chosen_sheet
from model.workflow.submission.place_submission import Whose, as_told
from model.workflow.submission.say_when_it_came import receipts_of
from model.workflow.workspace.workspace import Workspace

_HOW_IT_CAME = frozenset({"identity.stale", "identity.mapping", "submission.other_period"})


@dataclass(frozen=True, slots=True)
class OpenReview:
    """One kept workbook, the differences that nobody has decided, and the doubts besides that nobody has seen to."""

    submission: Submission
    proposals: tuple[Proposal, ...]
    doubts: tuple[Finding, ...] = ()

    @property
    def waiting(self) -> int:
        """How many things a person has to settle."""
        return how_many_wait(self.proposals, self.doubts)


def how_many_wait(proposals: Collection[Proposal], doubts: Collection[Finding]) -> int:
    """How many things a person has to settle about a workbook: doubts without any difference are one.

    By which plan its codes go, or among which period's it came, is none then, since nothing hangs on it.
    """
    return len(proposals) or int(any(one.code not in _HOW_IT_CAME for one in doubts))


def open_reviews(workspace: Workspace, period: Period, unit: str | None = None) -> list[OpenReview]:
    """The workbooks of a period, or of one unit in it, in which something still has to be decided."""
    return [review for review in review_period(workspace, period, unit) if review.waiting]


def review_period(workspace: Workspace, period: Period, unit: str | None = None) -> list[OpenReview]:
    """Every kept workbook of the newest round of each unit, or of one unit, compared with what stands here now."""
    return [review for review, _ in review_beside_entries(workspace, period, unit)]


def reviews_in_short(workspace: Workspace, period: Period) -> tuple[OpenReview, ...]:
    """The same without rows and findings, for those who count what waits: made anew only once anything was written."""

    def read() -> tuple[OpenReview, ...]:
        return tuple(without_rows(review) for review, _ in review_beside_entries(workspace, period))

    return workspace.remember(f"reviews of {period.key}", read)


def without_rows(review: OpenReview) -> OpenReview:
    """As much of a review as says who has reported: thousands of them fit into little memory."""
    return replace(review, submission=replace(review.submission, rows=(), findings=()))


def review_beside_entries(
    workspace: Workspace, period: Period, unit: str | None = None
) -> Iterator[tuple[OpenReview, Mapping[str, Entry]]]:
    """The same one by one, unit by unit, each with what stands here of the unit by row key.

    For what does not need all of them at once.
    """
    plan, units = show_plan(workspace, period), read_units(workspace)
    rows = read_received(workspace, period, unit)
    newest_round = {row.unit: row.round for row in rows}
    codes = frozenset(units.by_code)
    read_with, receipts = reading_of(plan, units), receipts_of(workspace, period)

    def read(row: ReceivedRow, tree: PlanTree) -> Submission:
        says = read_reading(workspace, row.sha256, read_with) if tree is plan else None
        kept = _Kept(row.sha256, row.file, tree.version, codes, workspace, tree, units)
        submission = _read_kept(kept) if says is None else replace(unpack(says), file=row.file)
        if any(finding.code == "sheet.several" for finding in submission.findings):
            chosen = chosen_sheet(workspace, row.sha256)
            submission = _read_kept(replace(kept, sheet=chosen)) if chosen is not None else submission
        return as_told(submission, Whose(row.unit, row.period), row.round, tree)

    for row in rows:
        if row.round == newest_round[row.unit]:
            with uncollected():
                submission = in_present_codes(workspace, read(row, plan), plan, partial(read, row))
                submission = receipts.told(submission, row)
                current = entries_by_code(workspace, period, row.unit)
                proposals = open_proposals(workspace, submission, current)
                review = OpenReview(submission, proposals, open_doubts(workspace, submission))
            yield review, current


@dataclass(frozen=True, slots=True)
class ReviewGround:
    """What a submission is compared with: its form as it was issued, and what stands here, both by row key."""

    submission: Submission
    issued: Mapping[str, Entry]
    current: Mapping[str, Entry]
    codes: Mapping[str, str]

    def first_answers(self) -> tuple[Change, ...]:
        """What of it needs no comparison, since nothing had been said in these rows; for bytes that are new here."""
        return first_answers(self.submission, self.issued, self.current)


def open_proposals(
    workspace: Workspace, submission: Submission, current: Mapping[str, Entry] | None = None
) -> tuple[Proposal, ...]:
    """What a submission would still change and nobody has decided; `current` is what stands here, where it is known."""
    ground = review_ground(workspace, submission, current)
    return () if ground is None else proposals_on(workspace, ground)


def review_ground(
    workspace: Workspace, submission: Submission, current: Mapping[str, Entry] | None = None
) -> ReviewGround | None:
    """What stands around a submission; None where it has no identity, or says nothing but what stands here."""
    if submission.identity is None:
        return None
    unit, period = submission.identity.unit, submission.identity.period
    current = entries_by_code(workspace, period, unit) if current is None else current
    if _says_what_stands(submission, current):
        return None
    form = submission.answers or submission.identity.check_code
    issued = read_issued(workspace, unit, period, form, submission.identity.round)
    codes = present_codes(workspace, submission.identity.plan_version)
    as_issued = renamed(issued.entries, codes) if issued else {}
    if issued is not None and issued.opened is not None:
        asked = frozenset(codes.get(code, code) for code in issued.opened)
        submission = _told_of_closed_rows(submission, asked, as_issued)
    return ReviewGround(submission, as_issued, current, codes)


def proposals_on(workspace: Workspace, ground: ReviewGround, without: Collection[str] = ()) -> tuple[Proposal, ...]:
    """What is still to be decided, but for the rows `without`, which were taken as they are."""
    submission, identity = ground.submission, ground.submission.identity
    if identity is None:
        return ()
    if without:
        submission = replace(submission, rows=tuple(row for row in submission.rows if row.code not in without))
    proposals = compare(submission, ground.issued, ground.current)
    if not proposals:
        return ()
    kept = {(ground.codes.get(code, code), part) for code, part in read_verdicts(workspace, submission.sha256)}
    settled = _settled_since(workspace, submission.sha256, identity.unit, identity.period, ground.codes)
    return tuple(
        one
        for one in proposals
        if (one.key.code, one.field.value) not in kept and (one.key.code, one.field) not in settled
    )


def open_doubts(workspace: Workspace, submission: Submission) -> tuple[Finding, ...]:
    """What wants a person beside the differences, as long as nobody has seen to it."""
    doubts = doubts_without_difference(submission) if submission.identity is not None else ()
    return () if doubts and WHOLE_FILE in read_verdicts(workspace, submission.sha256) else doubts


def _told_of_closed_rows(submission: Submission, asked: frozenset[str], as_issued: Mapping[str, Entry]) -> Submission:
    """The submission with what was altered outside the rows that were asked for, by our own record of them.

    The workbook says so too, unless its hidden sheet is gone; what it said is not said twice.
    """
    told = {(one.indicator, one.cell) for one in submission.findings if one.code == "row.not_opened"}
    found = outside_opened(submission.rows, asked, as_issued, _usual_cell)
    more = tuple(one for one in found if (one.indicator, one.cell) not in told)
    return replace(submission, findings=(*submission.findings, *more))


def _usual_cell(row: ReturnedRow, field: Field) -> str:
    sheet, _, place = row.cell.rpartition("!")
    return row.cell if field is Field.VALUE else f"{sheet}!{LETTERS[field]}{place.lstrip(ascii_uppercase)}"


def _says_what_stands(submission: Submission, current: Mapping[str, Entry]) -> bool:
    """Whether a submission, all of it certain, says just what stands here: then nothing has to be compared."""
    for row in submission.rows:
        entry = current.get(row.code, BLANK)
        if not (
            row.certain
            and not row.unread
            and row.state is entry.state
            and row.value == entry.value
            and row.stage is entry.stage
            and row.narrative == entry.narrative
            and row.problems == entry.problems
            and row.next_steps == entry.next_steps
            and row.evidence == entry.evidence
        ):
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Kept:
    """A kept workbook and what it is read against; equal where reading gives the same.

    `sheet` is the one that a person chose.
    """

    sha256: str
    file: str
    plan_version: str
    unit_codes: frozenset[str]
    workspace: Workspace = field(compare=False, repr=False)
    plan: PlanTree = field(compare=False, repr=False)
    units: UnitTree = field(compare=False, repr=False)
    sheet: str | None = None


@lru_cache(maxsize=256)
def _read_kept(kept: _Kept) -> Submission:
    """Read once for as long as bytes, plan and units stay the same: every page asks for it anew."""
    content = read_received_content(kept.workspace, kept.sha256)
    return read_safely(kept.file, content, kept.plan, kept.units, sha256=kept.sha256, sheet=kept.sheet)


def _settled_since(
    workspace: Workspace, sha256: str, unit: str, period: Period, codes: Mapping[str, str]
) -> set[tuple[str, EntryField]]:
    """Fields that a person put down after the workbook had come, and that nothing else altered since.

    A revision of the plan moves entries and alters none: what was settled before it is settled under its new code.
    """
    receipt = read_receipt(workspace, sha256)
    if receipt is None or not has_origin_since(workspace, unit, period, receipt, BY_A_PERSON):
        return set()
    last: dict[tuple[str, EntryField], Origin] = {}
    is_revised = False
    for logged in read_log_since(workspace, unit, period, receipt):
        if logged.origin is Origin.REVISION:
            last = last if is_revised else {(codes.get(code, code), part): by for (code, part), by in last.items()}
            is_revised = True
            continue
        for part in EntryField:
            if not agree(logged.before, part, logged.after):
                last[logged.key.code, part] = logged.origin
    return {place for place, origin in last.items() if origin in BY_A_PERSON}
