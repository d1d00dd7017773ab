"""What lies open: one unit's rows of the plan for one period, as values that the pages show.

Read once from the workspace when unit or period change, then kept up to date from each broadcast change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from gui.look.lamp_shape import Status, status_of
from gui.look.number_words import percent
from gui.operations import Operations
from gui.widgets.status_list import StatusRow
from model.entry.change import Change, ChangeSet, Origin
from model.entry.check import needs_a_look
from model.entry.entry import BLANK, Entry, EntryKey
from model.entry.period import Cadence, Period, periods_of_year
from model.entry.private_mark import NO_MARK, PrivateMark
from model.entry.reason import Reason
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.entry.role import Role, Roles, role_of, units_in
from model.plan.node import Chapter, Indicator, Item, Kind
from model.plan.tree import PlanTree
from model.progress.judge import judge
from model.progress.lamp import Judgement
from model.progress.scheme import DEFAULT_SCHEME
from model.progress.situation import NOTHING_BEFORE, Past
from model.workflow.asked_again import NOT_ASKED, asked_again
from model.workflow.carry_forward import carried_rows
from model.workflow.compare_last_year import last_years_values
from model.workflow.judge_progress import unit_pasts, unit_targets
from model.workflow.keep_marks import keep_mark, keep_sum, marks_of, sums_of
from model.workflow.keep_units import roles_set
from model.workflow.lamp_in_use import scheme_in_use
from model.workflow.list_entries import list_entries
from model.workflow.show_plan import own_unit, show_plan, show_units
from model.workflow.workspace import choose_period, current_period


@dataclass(frozen=True)
class RowState:
    """Everything about one row. `indicator` is None for an item's own row, which is reported in words.

    `target` is what this unit is held against, None where nothing was allocated to it. `last` is the newest earlier
    entry of the year with its period. `values` are the year's values, oldest first.
    `reasons` say why headquarters sent the row back, newest first; `is_closed` where the form asks for other rows only.
    `mark` is the person's own; `sum` is what the value was calculated from ("120+35"), "" where it was not.
    `last_year` is the value of the same period a year before; `is_carried` where value and stage
    were taken over from the period before with all other rows.
    `roles` names the units that lead, answer for and support it.
    """

    key: EntryKey
    chapter: Chapter
    item: Item
    indicator: Indicator | None
    entry: Entry
    last: tuple[Period, Entry] | None
    target: Decimal | None
    judgement: Judgement | None
    values: tuple[tuple[Period, Decimal], ...]
    reasons: tuple[Reason, ...] = ()
    is_closed: bool = False
    mark: PrivateMark = NO_MARK
    sum: str = ""
    last_year: Decimal | None = None
    is_carried: bool = False
    roles: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.indicator.name if self.indicator is not None else self.item.title

    @property
    def status(self) -> Status:
        """Its shape."""
        return status_of(self.judgement, self.entry)


class Desk(QObject):
    """Unit, period and rows that are shown. Reading goes through `operations`; nothing here writes entries."""

    loaded = Signal()  # plan, unit or period are others than before
    refreshed = Signal(object)  # frozenset of row codes that changed
    marked = Signal(str)  # code of a row whose star or note became another

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.plan: PlanTree = PlanTree("", "", 0)
        self.units = UnitTree()
        self.unit: ReportingUnit | None = None
        self.period: Period | None = None
        self.asked = NOT_ASKED
        self._year: dict[str, dict[Period, Entry]] = {}
        self._targets: dict[str, Decimal] = {}
        self._marks: dict[str, PrivateMark] = {}
        self._sums: dict[str, tuple[Decimal, str]] = {}
        self._last_year: dict[str, Decimal] = {}
        self._carried: set[str] = set()
        self._to_check: set[str] = set()
        self._moved: set[str] = set()
        self._roles: Roles = {}
        self._concerning: frozenset[str] = frozenset()
        self._scheme, self._pasts = DEFAULT_SCHEME, dict[str, Past]()
        self._judgements: dict[str, Judgement] = {}
        self._statuses: dict[str, Status] = {}
        operations.changed.connect(self._on_changed)
        operations.replaced.connect(self.reload)

    def reload(self) -> None:
        """Read plan and units anew and open what was open, as far as it still exists."""
        ask = self._operations.run
        self.plan = ask(show_plan) or PlanTree("", "", 0)
        self.units = ask(show_units) or UnitTree()
        known = self.unit is not None and self.unit.code in self.units.by_code
        unit = self.unit if known else ask(own_unit)
        period = self.period if self.period and self.period.year == self.plan.year else ask(current_period)
        if unit is not None and period is not None:
            self.open(unit.code, period)

    def open(self, unit: str, period: Period) -> None:
        """Show another unit or period."""
        if period != self.period:
            self._operations.run(choose_period, period)
        self.unit, self.period = self.units.unit(unit), period
        self.plan = self._operations.run(show_plan, period) or self.plan
        self._targets = self._operations.run(unit_targets, unit, period) or {}
        self._roles = self._operations.run(roles_set) or {}
        asked = self.plan.reportable_codes if self._roles else ()
        self._concerning = frozenset(code for code in asked if role_of(self._roles, unit, code) is not None)
        self._scheme = self._operations.run(scheme_in_use) or DEFAULT_SCHEME
        self._pasts = self._operations.run(unit_pasts, period, unit, self._scheme) or {}
        is_own = (own := self._operations.run(own_unit)) is not None and own.code == unit
        self.asked = (self._operations.run(asked_again, unit, period) if is_own else None) or NOT_ASKED
        self._year = {}
        for key, entry in (self._operations.run(list_entries, None, unit) or {}).items():
            if (key.period.year, key.period.cadence) == (period.year, period.cadence):
                self._year.setdefault(key.code, {})[key.period] = entry
        self._marks = self._operations.run(marks_of, unit) or {}
        self._sums = self._operations.run(sums_of, unit, period) or {}
        self._last_year = self._operations.run(last_years_values, period, unit) or {}
        self._carried = set(self._operations.run(carried_rows, period, unit) or ())
        self._judgements, self._statuses = {}, {}
        for indicator in self.plan.indicators:
            self._judge(indicator)
        self._to_check, self._moved = set(), set()
        for indicator in self.plan.indicators:
            self._check(indicator)
            self._note_moved(indicator.code)
        self.loaded.emit()

    @property
    def is_open(self) -> bool:
        """Whether there is a plan, a unit and a period to show."""
        return self.unit is not None and self.period is not None

    def key(self, code: str) -> EntryKey:
        """Where the row's entry stands."""
        assert self.unit is not None and self.period is not None
        return EntryKey(code, self.unit.code, self.period)

    def entry(self, code: str) -> Entry:
        """What the unit said on a row in this period."""
        return self._year.get(code, {}).get(self.key(code).period, BLANK)

    @property
    def entries(self) -> dict[str, Entry]:
        """What the unit said in this period, by code."""
        period = self.key("").period
        return {code: by_period[period] for code, by_period in self._year.items() if period in by_period}

    @property
    def last_entries(self) -> dict[str, Entry]:
        """The newest earlier entry of the year of each row that has one, by code."""
        return {code: last[1] for code in self._year if (last := self.last(code)) is not None}

    def phrases(self, part: str) -> tuple[str, ...]:
        """What the unit wrote again and again this year in a part ("narrative", "problems", "next_steps")."""
        from model.entry.phrase import frequent_phrases  # not needed at the start

        entries = (one for by_period in self._year.values() for one in by_period.values())
        return frequent_phrases(getattr(one, part) for one in entries)

    def judgement(self, code: str) -> Judgement | None:
        """The judgement of an indicator; None for an item's own row."""
        return self._judgements.get(code)

    def status(self, code: str) -> Status:
        """The shape of a row."""
        known = self._statuses.get(code)
        return status_of(None, self.entry(code)) if known is None else known

    def counts(self) -> Counter[Status]:
        """How many indicators have each status."""
        return Counter(self._statuses.values())

    def status_row(self, indicator: Indicator) -> StatusRow:
        """An indicator as a line of a list."""
        judgement = self._judgements.get(indicator.code)
        share = judgement.completion if judgement and indicator.kind is Kind.QUANTITY else None
        name = f"{indicator.code} {indicator.name}"
        return StatusRow(indicator.code, self.status(indicator.code), name, "" if share is None else percent(share))

    def filled(self) -> int:
        """How many indicators have something that counts."""
        return len(self._statuses) - self.counts()[Status.EMPTY]

    def target(self, code: str) -> Decimal | None:
        """What the unit is held against in a row, None where nothing was allocated to it."""
        return self._targets.get(code)

    def last(self, code: str) -> tuple[Period, Entry] | None:
        """The newest earlier entry of the year on a row, with its period."""
        assert self.period is not None
        by_period = self._year.get(code, {})
        earlier = max((period for period in by_period if period < self.period), default=None)
        return None if earlier is None else (earlier, by_period[earlier])

    def row(self, code: str) -> RowState:
        """Everything about a row. UsageError where the plan has no such row."""
        key = self.key(code)
        by_period = self._year.get(code, {})
        last = self.last(code)
        values = tuple((period, entry.value) for period, entry in sorted(by_period.items()) if entry.value is not None)
        return RowState(
            key=key,
            chapter=self.plan.chapter_of(code),
            item=self.plan.item_of(code),
            indicator=self.plan.by_code.get(code),
            entry=self.entry(code),
            last=last,
            target=self._targets.get(code),
            judgement=self._judgements.get(code),
            values=values,
            reasons=self.asked.about(code),
            is_closed=self.asked.is_closed(code),
            roles=self._named_roles(code),
            mark=self.mark(code),
            sum=self.sum(code),
            last_year=self._last_year.get(code),
            is_carried=self.is_carried(code),
        )

    def is_carried(self, code: str) -> bool:
        """Whether a row's answer was taken over from the period before, and not given since."""
        return code in self._carried

    def needs_a_look(self, code: str) -> bool:
        """Whether something about a row must be mended or explained, or was sent back."""
        return code in self._to_check or code in self.asked.codes

    def moved_lately(self, code: str) -> bool:
        """Whether the value of a row became another in one of the last two periods before this one."""
        return code in self._moved

    def number_to_check(self) -> int:
        """How many indicators need a look."""
        return len(self._to_check | (self.asked.codes & self.plan.by_code.keys()))

    def number_starred(self) -> int:
        """How many indicators are starred."""
        return sum(mark.is_starred and code in self.plan.by_code for code, mark in self._marks.items())

    def number_moved(self) -> int:
        """How many indicators moved lately."""
        return len(self._moved)

    def concerns_unit(self, code: str) -> bool:
        """Whether the unit leads, answers for or supports a row."""
        return code in self._concerning

    def number_concerning(self) -> int:
        """How many indicators concern the unit."""
        return len(self._concerning & self.plan.by_code.keys())

    def mark(self, code: str) -> PrivateMark:
        """The person's own star and note on a row."""
        return self._marks.get(code, NO_MARK)

    def set_mark(self, code: str, mark: PrivateMark) -> None:
        """Put a star or a note down."""
        self._operations.run(keep_mark, self.key(code).unit, code, mark)
        self._marks[code] = mark
        self.marked.emit(code)

    def sum(self, code: str) -> str:
        """What a row's value was calculated from, as long as it still is that value."""
        value, text = self._sums.get(code, (None, ""))
        return text if value is not None and value == self.entry(code).value else ""

    def keep_sum(self, code: str, value: Decimal, text: str) -> None:
        """Put down what a row's value was calculated from."""
        self._operations.run(keep_sum, self.key(code), value, text)
        self._sums[code] = value, text

    def _note_carried(self, change: Change, origin: Origin) -> None:
        before, after = change.before, change.after
        if (before.state, before.value, before.stage) != (after.state, after.value, after.stage):
            self._carried.discard(change.key.code)
            if origin is Origin.CARRIED:
                self._carried.add(change.key.code)

    def _note_moved(self, code: str) -> None:
        assert self.period is not None
        by_period = self._year.get(code, {})
        earlier = [by_period[one].value for one in sorted(by_period) if one < self.period][-3:]
        values = [one for one in earlier if one is not None]
        moved = any(before != after for before, after in pairwise(values)) or (len(values) == 1 and values[0] != 0)
        (self._moved.add if moved else self._moved.discard)(code)

    def _check(self, indicator: Indicator) -> None:
        codes = [one for one in (indicator.code, indicator.subset_of) if one]
        last = self.last(indicator.code)
        entries = {code: self.entry(code) for code in codes}
        if needs_a_look(indicator, entries, {indicator.code: last[1]} if last else {}):
            self._to_check.add(indicator.code)
        else:
            self._to_check.discard(indicator.code)

    def _named_roles(self, code: str) -> dict[Role, tuple[str, ...]]:
        known = self.units.by_code
        return {
            role: tuple(known[unit].name for unit in units if unit in known)
            for role, units in units_in(self._roles, code).items()
        }

    def _judge(self, indicator: Indicator) -> None:
        key = self.key(indicator.code)
        entry = self.entry(key.code)
        judgement = judge(
            indicator,
            entry,
            key.period,
            target=self._targets.get(key.code),
            scheme=self._scheme,
            past=self._pasts.get(key.code, NOTHING_BEFORE),
        )
        self._judgements[key.code] = judgement
        self._statuses[key.code] = status_of(judgement, entry)

    def _on_changed(self, written: ChangeSet) -> None:
        if not self.is_open:
            return
        codes = set()
        for change in written.changes:
            code, unit, period = change.key
            here = self.key(code)
            if unit == here.unit and (period.year, period.cadence) == (here.period.year, here.period.cadence):
                self._year.setdefault(code, {})[period] = change.after
                if change.after.is_blank:
                    del self._year[code][period]
                codes.add(code)
                if period == here.period:
                    self._note_carried(change, written.origin)
        for code in codes:
            if code in self.plan.by_code:
                self._judge(self.plan.by_code[code])
                self._note_moved(code)
        for item in {self.plan.item_of(code).ordinal: self.plan.item_of(code) for code in codes}.values():
            for indicator in item.indicators:  # a part is held against its whole
                self._check(indicator)
        if codes:
            self.refreshed.emit(frozenset(codes))


def period_holding(day: date, cadence: Cadence) -> Period:
    """The period of a cadence that `day` lies in."""
    return next(period for period in periods_of_year(day.year, cadence) if period.start <= day <= period.end)
