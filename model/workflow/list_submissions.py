"""Who has reported: received, missing, late, in conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from model.consolidation.consolidated import UnitStanding
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.review.proposal import Standing
from model.store.calendar_rows import read_due
from model.store.entry_rows import read_entries
from model.store.exchange_rows import ReceivedRow, read_received
from model.store.unit_rows import read_units
from model.workflow.open_review import OpenReview, review_period
from model.workflow.show_plan import own_unit
from model.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class UnitSubmission:
    """One expected unit. The file is the newest workbook kept, empty where there is none; `open` counts what waits."""

    unit: ReportingUnit
    standing: UnitStanding
    sha256: str = ""
    file: str = ""
    received_at: datetime | None = None
    open: int = 0


def list_submissions(workspace: Workspace, period: Period, parent: str | None = None) -> list[UnitSubmission]:
    """Every unit directly below `parent` (the workspace's own unit by default), in the order of the unit table.

    A unit whose entries were typed here counts as received. Late is a first workbook after the due date, where one
    was set. Two workbooks that contradict each other, or one that contradicts what stands here, is a conflict.
    """
    return stand_units(workspace, period, parent or own_unit(workspace).code, review_period(workspace, period))


def kept_files(workspace: Workspace, period: Period) -> dict[str, str]:
    """The names of a period's kept workbooks, by SHA-256."""
    return {row.sha256: row.file for row in read_received(workspace, period)}


def stand_units(
    workspace: Workspace, period: Period, parent: str, reviews: Sequence[OpenReview]
) -> list[UnitSubmission]:
    """As `list_submissions`, for reviews that were made already."""
    units = read_units(workspace)
    workbooks: dict[str, list[ReceivedRow]] = {}
    for row in read_received(workspace, period):
        workbooks.setdefault(row.unit, []).append(row)
    reviews_of: dict[str, list[OpenReview]] = {}
    for review in reviews:
        if review.submission.identity is not None:
            reviews_of.setdefault(review.submission.identity.unit, []).append(review)
    typed = {key.unit for key in read_entries(workspace, period)}
    due = read_due(workspace, period)
    return [
        _stand(unit, workbooks.get(unit.code, []), reviews_of.get(unit.code, []), unit.code in typed, due)
        for unit in units.children(units.unit(parent).code)
    ]


def _stand(
    unit: ReportingUnit, workbooks: list[ReceivedRow], reviews: list[OpenReview], typed: bool, due: date | None
) -> UnitSubmission:
    if not workbooks:
        return UnitSubmission(unit, UnitStanding.RECEIVED if typed else UnitStanding.MISSING)
    newest = max(workbooks, key=lambda row: (row.round, row.received_at, row.sha256))
    proposals = [proposal for review in reviews for proposal in review.proposals]
    first = min(row.received_at for row in workbooks)
    if any(proposal.standing is Standing.CONFLICT for proposal in proposals):
        standing = UnitStanding.CONFLICT
    elif due is not None and first.astimezone().date() > due:
        standing = UnitStanding.LATE
    else:
        standing = UnitStanding.RECEIVED
    return UnitSubmission(unit, standing, newest.sha256, newest.file, newest.received_at, len(proposals))
