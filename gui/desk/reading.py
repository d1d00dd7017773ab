"""Everything about one unit's rows of the plan in one period: read from the workspace, judged, and kept up to date.

Reading thousands of rows takes a while, so it goes in steps between which a window can breathe.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from gui.look.lamp_shape import status_of
from gui.look.status import Status
from model.entry.change import Change, ChangeSet, Origin
from model.entry.check import to_look_at
from model.entry.entry import BLANK, Entry
from model.entry.period import Period
from model.entry.private_mark import PrivateMark
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.entry.role import Role, Roles, role_of, units_in
from model.finding import Finding
from model.plan.node import Indicator
from model.plan.tree import PlanTree
from model.progress.judge import judge
from model.progress.lamp import Judgement
from model.progress.scheme import DEFAULT_SCHEME
from model.progress.situation import NOTHING_BEFORE, Past
from model.workflow.approval.asked_again import NOT_ASKED, asked_again
from model.workflow.entry.carry_forward import carried_rows
from model.workflow.entry.compare_last_year import last_years_values
from model.workflow.entry.keep_marks import marks_of, sums_of
from model.workflow.entry.list_entries import list_entries
from model.workflow.judge.judge_progress import unit_pasts, unit_targets
from model.workflow.judge.lamp_in_use import scheme_in_use
from model.workflow.plan.show_plan import own_unit, show_plan, show_units
from model.workflow.unit.keep_units import roles_set
from model.workflow.unit.reporting_day import ReportingDay, reporting_day
from model.workflow.workspace.workspace import choose_period

_ROWS_A_STEP = 100


class Reading:
    """What is known of the rows, by code. `read` fills it; `take` brings in what was written since."""

    def __init__(self, unit: ReportingUnit, period: Period) -> None:
        self.unit, self.period = unit, period
        self.plan, self.units = PlanTree("", "", 0), UnitTree()
        self.asked = NOT_ASKED
        self.day = ReportingDay()
        self.year: dict[str, dict[Period, Entry]] = {}
        self.targets: dict[str, Decimal] = {}
        self.marks: dict[str, PrivateMark] = {}
        self.sums: dict[str, tuple[Decimal, str]] = {}
        self.last_year: dict[str, Decimal] = {}
        self.carried: set[str] = set()
        self.to_check: dict[str, tuple[Finding, ...]] = {}
        self.moved: set[str] = set()
        self.roles: Roles = {}
        self.concerning: frozenset[str] = frozenset()
        self.judgements: dict[str, Judgement] = {}
        self.statuses: dict[str, Status] = {}
        self._scheme, self._pasts = DEFAULT_SCHEME, dict[str, Past]()

    def read(self, ask: Callable[..., Any]) -> Iterator[None]:
        """Read and judge all rows, a step at a time; `ask` runs a workflow function on the workspace."""
        unit, period = self.unit.code, self.period
        ask(choose_period, period)
        self.plan = ask(show_plan, period) or self.plan
        yield
        self.units = ask(show_units) or self.units
        self.targets = ask(unit_targets, unit, period) or {}
        self.roles = ask(roles_set) or {}
        asked = self.plan.reportable_codes if self.roles else ()
        self.concerning = frozenset(code for code in asked if role_of(self.roles, unit, code) is not None)
        yield
        self._scheme = ask(scheme_in_use) or DEFAULT_SCHEME
        self._pasts = ask(unit_pasts, period, unit, self._scheme) or {}
        is_own = (own := ask(own_unit)) is not None and own.code == unit
        self.asked = (ask(asked_again, unit, period) if is_own else None) or NOT_ASKED
        yield
        for key, entry in (ask(list_entries, None, unit) or {}).items():
            if (key.period.year, key.period.cadence) == (period.year, period.cadence):
                self.year.setdefault(key.code, {})[key.period] = entry
        yield
        self.read_day(ask)
        self.marks = ask(marks_of, unit) or {}
        self.sums = ask(sums_of, unit, period) or {}
        self.last_year = ask(last_years_values, period, unit) or {}
        self.carried = set(ask(carried_rows, period, unit) or ())
        for place, indicator in enumerate(self.plan.indicators):
            if place % _ROWS_A_STEP == 0:
                yield
            self._judge(indicator)
            self._note_moved(indicator.code)
        for place, indicator in enumerate(self.plan.indicators):
            if place % _ROWS_A_STEP == 0:
                yield
            self._check(indicator)

    def read_day(self, ask: Callable[..., Any]) -> None:
        """Read by when the unit hands in, and whether it has."""
        self.day = ask(reporting_day, self.unit.code, self.period) or ReportingDay()

    def entry(self, code: str) -> Entry:
        """What the unit said on a row in the period."""
        return self.year.get(code, {}).get(self.period, BLANK)

    def last(self, code: str) -> tuple[Period, Entry] | None:
        """The newest earlier entry of the year on a row, with its period."""
        by_period = self.year.get(code, {})
        earlier = max((period for period in by_period if period < self.period), default=None)
        return None if earlier is None else (earlier, by_period[earlier])

    def status(self, code: str) -> Status:
        """The shape of a row."""
        known = self.statuses.get(code)
        return status_of(None, self.entry(code)) if known is None else known

    def counts(self) -> Counter[Status]:
        """How many indicators have each status."""
        return Counter(self.statuses.values())

    def sum(self, code: str) -> str:
        """What a row's value was calculated from, as long as it still is that value."""
        value, text = self.sums.get(code, (None, ""))
        return text if value is not None and value == self.entry(code).value else ""

    def named_roles(self, code: str) -> dict[Role, tuple[str, ...]]:
        """The names of the units that lead, answer for and support a row."""
        known = self.units.by_code
        return {
            role: tuple(known[unit].name for unit in units if unit in known)
            for role, units in units_in(self.roles, code).items()
        }

    def take(self, written: ChangeSet) -> frozenset[str]:
        """Bring in what is on disk now; the rows of this unit and year that it concerns."""
        codes = set()
        for change in written.changes:
            code, unit, period = change.key
            if unit == self.unit.code and (period.year, period.cadence) == (self.period.year, self.period.cadence):
                self.year.setdefault(code, {})[period] = change.after
                if change.after.is_blank:
                    del self.year[code][period]
                codes.add(code)
                if period == self.period:
                    self._note_carried(change, written.origin)
        for code in codes:
            if code in self.plan.by_code:
                self._judge(self.plan.by_code[code])
                self._note_moved(code)
        for item in {self.plan.item_of(code).ordinal: self.plan.item_of(code) for code in codes}.values():
            for indicator in item.indicators:  # a part is held against its whole
                self._check(indicator)
        return frozenset(codes)

    def _judge(self, indicator: Indicator) -> None:
        entry = self.entry(indicator.code)
        judgement = judge(
            indicator,
            entry,
            self.period,
            target=self.targets.get(indicator.code),
            scheme=self._scheme,
            past=self._pasts.get(indicator.code, NOTHING_BEFORE),
        )
        self.judgements[indicator.code] = judgement
        self.statuses[indicator.code] = status_of(judgement, entry)

    def _check(self, indicator: Indicator) -> None:
        codes = [one for one in (indicator.code, indicator.subset_of) if one]
        last = self.last(indicator.code)
        entries = {code: self.entry(code) for code in codes}
        found = to_look_at(indicator, entries, {indicator.code: last[1]} if last else {})
        if found:
            self.to_check[indicator.code] = found
        else:
            self.to_check.pop(indicator.code, None)

    def _note_moved(self, code: str) -> None:
        by_period = self.year.get(code, {})
        earlier = [by_period[one].value for one in sorted(by_period) if one < self.period][-3:]
        values = [one for one in earlier if one is not None]
        moved = any(before != after for before, after in pairwise(values)) or (len(values) == 1 and values[0] != 0)
        (self.moved.add if moved else self.moved.discard)(code)

    def _note_carried(self, change: Change, origin: Origin) -> None:
        before, after = change.before, change.after
        if (before.state, before.value, before.stage) != (after.state, after.value, after.stage):
            self.carried.discard(change.key.code)
            if origin is Origin.CARRIED:
                self.carried.add(change.key.code)
