"""The year up to a period: what each period added up to, what was corrected, and which days are still to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator
from model.entry.ledger import Correction
from model.entry.period import Period, periods_of_year
from model.progress.lamp import Standing
from model.progress.schedule import due_date
from model.store.calendar_rows import read_calendar
from model.store.entry_rows import periods_with_entries
from model.workflow.consolidation.consolidate_period import consolidate_period, is_earlier_this_year
from model.workflow.entry.keep_ledger import corrections_in
from model.workflow.plan.show_plan import show_plan
from model.workflow.progress_told import ProgressTold, silent, step_of
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day: indicators that are due on it (`open` ones are not finished), or reports of a period."""

    day: date
    codes: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    reports: Period | None = None


@dataclass(frozen=True)
class YearSoFar:
    """`earlier` are the year's periods of the same cadence before `now`, as far as anything was reported in them."""

    now: Consolidated
    earlier: Mapping[Period, Consolidated]
    corrections: tuple[tuple[str, str, Correction], ...] = ()

    @property
    def before(self) -> Consolidated | None:
        """The period before, None where nothing was reported in it."""
        previous = self.now.period.previous
        return self.earlier.get(previous) if previous is not None else None

    def series(self, code: str, name: str) -> tuple[tuple[int, Decimal], ...]:
        """An indicator's totals as (number of the period, value), where there is one under this code and name."""
        return tuple((period.number, one.total) for period, one in self._totals(code, name) if one.total is not None)

    def coverage(self, code: str, name: str) -> tuple[tuple[Period, int], ...]:
        """How many units reported an indicator in each period that has a total of it."""
        return tuple((period, one.reported) for period, one in self._totals(code, name) if one.total is not None)

    def _totals(self, code: str, name: str) -> Iterator[tuple[Period, ConsolidatedIndicator]]:
        for period, result in (*sorted(self.earlier.items()), (self.now.period, self.now)):
            yield from ((period, one) for one in result.indicators if (one.code, one.name) == (code, name))


def look_at_year(workspace: Workspace, now: Consolidated, progress: ProgressTold = silent) -> YearSoFar:
    """Add up every earlier period of the year. Cancelled."""
    period = now.period
    asked = [one for one in periods_with_entries(workspace) if is_earlier_this_year(one, period)]
    earlier: dict[Period, Consolidated] = {}
    for done, one in enumerate(sorted(asked)):
        before = earlier.get(one.previous) if one.previous is not None else None
        step = step_of(progress, done, len(asked))
        earlier[one] = consolidate_period(workspace, one, now.parent, before=before, progress=step)
    corrected = tuple(
        (unit.code, code, one) for unit in now.units for code, one in corrections_in(workspace, unit.code, period)
    )
    return YearSoFar(now, earlier, corrected)


def deadlines(workspace: Workspace, now: Consolidated) -> tuple[Deadline, ...]:
    """The days of the plan's year on which something is due, in order: indicators together, reports one a day."""
    period = now.period
    finished = {one.code for one in now.indicators if one.judgement.standing is Standing.FINISHED}
    due: dict[date, list[str]] = {}
    for indicator in show_plan(workspace, period).indicators:
        due.setdefault(due_date(indicator, period.end), []).append(indicator.code)
    days = [
        Deadline(day, tuple(codes), tuple(code for code in codes if code not in finished))
        for day, codes in due.items()
        if day.year == period.year
    ]
    calendar = read_calendar(workspace)
    reports = [
        Deadline(dates.due, reports=one)
        for one in periods_of_year(period.year, period.cadence)
        if (dates := calendar.dates(one)).due is not None
    ]
    return tuple(sorted((*days, *reports), key=lambda one: (one.day, one.reports is not None)))
