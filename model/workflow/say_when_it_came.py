"""What is said of a workbook by the day on which it came: after its period was closed, after a newer form went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from model.entry.period import Period
from model.finding import Finding, Severity
from model.store.calendar_rows import read_calendar
from model.store.exchange_rows import ReceivedRow, read_rounds
from model.submission.submission import Submission
from model.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Receipts:
    """When a period is closed, and which rounds of its forms went out when, by unit."""

    period: Period
    closes: date | None
    rounds: Mapping[str, Sequence[tuple[int, datetime]]]

    def told(self, submission: Submission, row: ReceivedRow) -> Submission:
        """The submission with what is to be said of it for having come so late."""
        newer = [one for one, issued in self.rounds.get(row.unit, ()) if one > row.round and issued < row.received_at]
        findings = list(after_closing(self.period, self.closes, row.received_at))
        if newer:
            context = {"round": str(row.round), "newest": str(max(newer))}
            findings.append(Finding("submission.older_round", Severity.CONFIRM, context=context))
        return replace(submission, findings=(*findings, *submission.findings)) if findings else submission


def receipts_of(workspace: Workspace, period: Period) -> Receipts:
    """What the workbooks of a period are held against."""
    return Receipts(period, read_calendar(workspace).dates(period).closes, read_rounds(workspace, period))


def after_closing(period: Period, closes: date | None, at: datetime) -> tuple[Finding, ...]:
    """That a workbook came after its period was closed: nothing of it is taken without a person."""
    day = at.astimezone().date()
    if closes is None or day <= closes:
        return ()
    context = {"period": period.key, "closes": closes.isoformat(), "day": day.isoformat()}
    return (Finding("submission.after_closing", Severity.CONFIRM, context=context),)
