"""What is said of a workbook by the day on which it came: after its period was closed, after a newer form went out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from model.entry.period import Period
from model.finding import Finding, Severity
from model.store.calendar_rows import read_calendar
from model.store.exchange_rows import ReceivedRow, read_rounds
from model.submission.submission import Submission
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Receipts:
    """When a period is closed, and which rounds of its forms went out when, by unit."""

    period: Period
    closes: date | None
    rounds: Mapping[str, Sequence[tuple[int, datetime]]]

    def said_of(self, row: ReceivedRow) -> Iterator[Finding]:
        """What is to be said of a workbook for having come so late: nothing of it is taken without a person."""
        newer = [one for one, issued in self.rounds.get(row.unit, ()) if one > row.round and issued < row.received_at]
        if newer:
            context = {"round": str(row.round), "newest": str(max(newer))}
            yield Finding("submission.older_round", Severity.CONFIRM, context=context)
        day = row.received_at.astimezone().date()
        if self.closes is not None and day > self.closes:
            closed = {"period": self.period.key, "closes": self.closes.isoformat(), "day": day.isoformat()}
            yield Finding("submission.after_closing", Severity.CONFIRM, context=closed)

    def told(self, submission: Submission, row: ReceivedRow) -> Submission:
        """The submission with what is to be said of it."""
        findings = tuple(self.said_of(row))
        return replace(submission, findings=(*findings, *submission.findings)) if findings else submission


def receipts_of(workspace: Workspace, period: Period, unit: str | None = None) -> Receipts:
    """What the workbooks of a period are held against, those of one unit or of all."""
    return Receipts(period, read_calendar(workspace).dates(period).closes, read_rounds(workspace, period, unit))
