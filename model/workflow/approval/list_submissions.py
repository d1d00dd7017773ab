"""Who has reported: received, missing, late, sent back, in conflict; by the calendar and headquarters' word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from model.consolidation.consolidated import UnitStanding
from model.entry.calendar import NO_DATES, PeriodDates, Timing
from model.entry.entry import BLANK
from model.entry.period import Period
from model.entry.reason import StepKind, reasons_to_data
from model.entry.reporting_unit import ReportingUnit
from model.review.proposal import Proposal, Standing
from model.store.calendar_rows import read_calendar
from model.store.entry_rows import units_with_entries
from model.store.exchange_rows import ReceivedRow, read_received
from model.store.unit_rows import read_units
from model.workflow.approval.standing import NO_WORD, Approval, UnitApproval, approvals, changed_since, issued_before
from model.workflow.entry.list_entries import entries_by_code
from model.workflow.plan.show_plan import own_unit
from model.workflow.review.open_review import OpenReview, reviews_in_short
from model.workflow.review.reviews_to_decide import without_sent_back
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class UnitSubmission:
    """One expected unit. The file is the newest workbook kept, empty where there is none; `open` counts what waits.

    `timing` is its place on the calendar, `days` how many days after the due day it came, or has not come until
    today. `arrived` is the day on which its first workbook came, as far as a person did not correct it (`corrected`).
    `changed` are the rows that say something else than when the present round went out, `altered` those that were
    altered since the last word of headquarters. A form that came back as it went out `says_nothing`.
    """

    unit: ReportingUnit
    standing: UnitStanding
    sha256: str = ""
    file: str = ""
    received_at: datetime | None = None
    open: int = 0
    timing: Timing = Timing.OPEN
    days: int = 0
    arrived: date | None = None
    approval: UnitApproval = NO_WORD
    changed: frozenset[str] = frozenset()
    altered: frozenset[str] = frozenset()
    dates: PeriodDates = NO_DATES
    says_nothing: bool = False

    @property
    def corrected(self) -> bool:
        """Whether a person said on which day it came."""
        return self.approval.arrived is not None


def list_submissions(
    workspace: Workspace, period: Period, parent: str | None = None, today: date | None = None
) -> list[UnitSubmission]:
    """Every unit directly below `parent` (the workspace's own unit by default), in the order of the unit table.

    A unit whose entries were typed here counts as received. Late is a first workbook after the due day, where the
    calendar has one. Two workbooks that contradict each other, or one that contradicts what stands here, is a conflict;
    what was sent back and has not returned is neither. Days are counted until `today`.
    """
    return stand_units(
        workspace, period, parent or own_unit(workspace).code, reviews_in_short(workspace, period), today
    )


def kept_files(workspace: Workspace, period: Period) -> dict[str, str]:
    """The names of a period's kept workbooks, by SHA-256."""
    return {row.sha256: row.file for row in read_received(workspace, period)}


def stand_units(
    workspace: Workspace, period: Period, parent: str, reviews: Sequence[OpenReview], today: date | None = None
) -> list[UnitSubmission]:
    """As `list_submissions`, for reviews that were made already."""
    units = read_units(workspace).on(period.end)
    workbooks: dict[str, list[ReceivedRow]] = {}
    for row in read_received(workspace, period):
        workbooks.setdefault(row.unit, []).append(row)
    reviews_of: dict[str, list[OpenReview]] = {}
    for review in without_sent_back(workspace, period, reviews):
        if review.submission.identity is not None:
            reviews_of.setdefault(review.submission.identity.unit, []).append(review)
    typed = units_with_entries(workspace, period)
    known = approvals(workspace, period)
    around = _Around(workspace, period, read_calendar(workspace).dates(period), today or date.today())
    return [
        _stand(unit, workbooks.get(unit.code, []), reviews_of.get(unit.code, []), unit.code in typed,
               known.get(unit.code, NO_WORD), around)
        for unit in units.children(units.unit(parent).code)
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Around:
    """What all units of a period have in common."""

    workspace: Workspace
    period: Period
    dates: PeriodDates
    today: date


def _stand(
    unit: ReportingUnit,
    workbooks: list[ReceivedRow],
    reviews: list[OpenReview],
    typed: bool,
    approval: UnitApproval,
    around: _Around,
) -> UnitSubmission:
    proposals = [proposal for review in reviews for proposal in review.proposals]
    arrived = approval.arrived or min((_day(row.received_at) for row in workbooks), default=None)
    # What was typed here came by telephone, on a day that nobody wrote down: it counts as in time.
    timing = Timing.RECEIVED if arrived is None and typed else around.dates.timing(arrived, around.today)
    standing = _standing(timing, bool(workbooks) or typed, proposals, approval)
    newest = max(workbooks, key=lambda row: (row.round, row.received_at, row.sha256), default=None)
    late = timing in (Timing.LATE, Timing.MISSING, Timing.CLOSED)
    return UnitSubmission(
        unit, standing,
        newest.sha256 if newest else "", newest.file if newest else "", newest.received_at if newest else None,
        sum(review.waiting for review in reviews), timing,
        around.dates.days_over(arrived, around.today) if late else 0, arrived, approval,
        _changed_rows(around, unit.code, approval), _altered_rows(around, approval), around.dates,
        bool(workbooks) and not typed and not any(review.waiting for review in reviews),
    )  # fmt: skip


def _standing(timing: Timing, heard: bool, proposals: Sequence[Proposal], approval: UnitApproval) -> UnitStanding:
    if approval.approval is Approval.SENT_BACK:
        return UnitStanding.SENT_BACK
    if not heard:
        return UnitStanding.MISSING
    if any(proposal.standing is Standing.CONFLICT for proposal in proposals):
        return UnitStanding.CONFLICT
    return UnitStanding.LATE if timing is Timing.LATE else UnitStanding.RECEIVED


def _changed_rows(around: _Around, unit: str, approval: UnitApproval) -> frozenset[str]:
    """The rows that say something else than when the newest round went out."""
    if approval.round < 2:
        return frozenset()
    before = issued_before(around.workspace, unit, around.period)
    if before is None:
        return frozenset()
    now = entries_by_code(around.workspace, around.period, unit)
    return frozenset(code for code in {*before, *now} if before.get(code, BLANK) != now.get(code, BLANK))


def _altered_rows(around: _Around, approval: UnitApproval) -> frozenset[str]:
    """The rows that were altered since the submission was approved."""
    step = approval.step
    if step is None or step.kind is not StepKind.APPROVED:
        return frozenset()
    return changed_since(around.workspace, step)


def _day(at: datetime) -> date:
    return at.astimezone().date()


def submission_to_data(one: UnitSubmission) -> dict[str, Any]:
    """One unit's line as plain data, in the contract's shape."""
    approval = one.approval
    return {
        "unit": one.unit.code, "name": one.unit.name, "state": one.standing.value, "file": one.file or None,
        "sha256": one.sha256 or None, "received_at": one.received_at and one.received_at.isoformat(),
        "open": one.open, "timing": one.timing.value, "days": one.days,
        "arrived": one.arrived and one.arrived.isoformat(), "arrival_corrected": one.corrected,
        "beyond_grace": one.arrived is not None and one.dates.is_beyond_grace(one.arrived),
        "approval": approval.approval.value, "round": approval.round, "reasons": reasons_to_data(approval.reasons),
        "empty": one.says_nothing, "changed": sorted(one.changed), "altered_since_approval": sorted(one.altered),
    }  # fmt: skip
