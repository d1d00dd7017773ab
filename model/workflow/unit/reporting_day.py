"""By when a unit has to hand in, and whether its workbook was written already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from model.entry.period import Period
from model.store.calendar_rows import read_due
from model.store.setting_rows import read_setting, write_setting
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReportingDay:
    """`due` is the last day for handing in, `written` the day on which the workbook was written last; None: unknown."""

    due: date | None = None
    written: date | None = None


def reporting_day(workspace: Workspace, unit: str, period: Period) -> ReportingDay:
    """The days of a unit's submission of a period."""
    written = read_setting(workspace, _name(unit, period))
    return ReportingDay(read_due(workspace, period), date.fromisoformat(written) if written else None)


def note_written(workspace: Workspace, unit: str, period: Period, day: date) -> None:
    """Remember when a unit's workbook was written."""
    write_setting(workspace, _name(unit, period), day.isoformat())


def _name(unit: str, period: Period) -> str:
    return f"written/{unit}/{period.key}"
