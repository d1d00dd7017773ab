"""What lies open: one unit's rows of the plan for one period, as values that the pages show.

Read once from the workspace when unit or period change, then kept up to date from each broadcast change. A window that
starts shows what is seen first, and the rest is read once it stands, or as soon as anything of it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.desk.row_state import RowState
from gui.look.status import Status
from gui.operations import Operations
from model.entry.entry import Entry, EntryKey
from model.entry.period import Cadence, Period, periods_of_year
from model.entry.private_mark import NO_MARK, PrivateMark
from model.finding import Finding
from model.plan.node import Indicator, Kind
from model.workflow.plan.show_plan import own_unit, show_plan, show_units
from model.workflow.workspace.first_sight import FirstSight, first_sight, names_below
from model.workflow.workspace.workspace import current_period

if TYPE_CHECKING:
    from collections import Counter

    from gui.desk.reading import Reading
    from gui.widgets.status_list import StatusRow
    from model.entry.change import ChangeSet
    from model.entry.reporting_unit import ReportingUnit, UnitTree
    from model.plan.tree import PlanTree
    from model.progress.lamp import Judgement
    from model.workflow.approval.asked_again import AskedAgain
    from model.workflow.unit.reporting_day import ReportingDay


class Desk(QObject):
    """Unit, period and rows that are shown. Reading goes through `operations`; nothing here writes entries."""

    loaded = Signal()  # plan, unit or period are others than before, or are read to the end
    refreshed = Signal(object)  # frozenset of row codes that changed
    handed_in = Signal()  # the unit's workbook was written
    marked = Signal(str)  # code of a row whose star or note became another

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.unit: ReportingUnit | None = None
        self.period: Period | None = None
        self._reading: Reading | None = None
        self._steps: Iterator[None] | None = None
        operations.changed.connect(self._on_changed)
        operations.replaced.connect(self.reload)

    def begin(self, code: str) -> FirstSight | None:
        """What is seen first, with the row of `code`; `read_on` reads the rest, or whoever asks for any of it."""
        sight = self._operations.run(first_sight, code)
        if sight is not None:
            self._begin_reading(sight.unit, sight.row.key.period)
        return sight

    def names_below(self, code: str) -> tuple[tuple[str, str], ...]:
        """The codes and names of the indicators of an item, before all is read."""
        assert self.period is not None
        return self._operations.run(names_below, self.period, int(code.partition(".")[0])) or ()

    def read_on(self) -> None:
        """Read the rest in steps, between which the window lives."""
        if self._read_step():
            QTimer.singleShot(0, self, self.read_on)

    def finish(self) -> None:
        """Read the rest at once."""
        while self._read_step():
            pass

    def give_up(self) -> None:
        """Read no more: the workspace is about to be closed."""
        self._steps = None

    @property
    def is_read(self) -> bool:
        """Whether all rows are known, and not only what is seen first."""
        return self._reading is not None and self._steps is None

    def reload(self) -> None:
        """Read plan and units anew and open what was open, as far as it still exists."""
        ask = self._operations.run
        units = ask(show_units)
        known = self.unit is not None and units is not None and self.unit.code in units.by_code
        unit = self.unit if known else ask(own_unit)
        plan = ask(show_plan)
        same_year = self.period is not None and plan is not None and self.period.year == plan.year
        period = self.period if same_year else ask(current_period)
        if unit is not None and period is not None:
            self.open(unit.code, period)

    def open(self, unit: str, period: Period) -> None:
        """Show another unit or period."""
        units = self._operations.run(show_units)
        if units is not None:
            self._begin_reading(units.unit(unit), period)
            self.finish()

    def _begin_reading(self, unit: ReportingUnit, period: Period) -> None:
        self.unit, self.period = unit, period
        self._reading, self._steps = None, self._read()

    def _read(self) -> Iterator[None]:
        from gui.desk.reading import Reading  # judges: not needed at the start

        assert self.unit is not None and self.period is not None
        self._reading = Reading(self.unit, self.period)
        yield
        yield from self._reading.read(self._operations.run)

    def _read_step(self) -> bool:
        """Take the next step, if there is one; whether there may be more."""
        if self._steps is None:
            return False
        if next(self._steps, _END) is _END:
            self._steps = None
            self.loaded.emit()
        return self._steps is not None

    @property
    def _now(self) -> Reading:
        """What is known, read to the end."""
        self.finish()
        assert self._reading is not None
        return self._reading

    @property
    def is_open(self) -> bool:
        """Whether there is a plan, a unit and a period to show."""
        return self.unit is not None and self.period is not None

    @property
    def plan(self) -> PlanTree:
        """The plan that held in the period; an empty one where nothing is open."""
        if self.is_open:
            return self._now.plan
        from model.plan.tree import PlanTree  # not needed at the start

        return PlanTree("", "", 0)

    @property
    def units(self) -> UnitTree:
        """All units."""
        return self._now.units

    @property
    def asked(self) -> AskedAgain:
        """What headquarters sent back of the unit's form, and which rows it asks for again."""
        return self._now.asked

    @property
    def day(self) -> ReportingDay:
        """By when the unit hands in, and whether it has."""
        return self._now.day

    def note_written(self) -> None:
        """The unit's workbook was written just now."""
        self._now.read_day(self._operations.run)
        self.handed_in.emit()

    def key(self, code: str) -> EntryKey:
        """Where the row's entry stands."""
        assert self.unit is not None and self.period is not None
        return EntryKey(code, self.unit.code, self.period)

    def entry(self, code: str) -> Entry:
        """What the unit said on a row in this period."""
        return self._now.entry(code)

    @property
    def entries(self) -> dict[str, Entry]:
        """What the unit said in this period, by code."""
        period = self.key("").period
        return {code: by_period[period] for code, by_period in self._now.year.items() if period in by_period}

    @property
    def last_entries(self) -> dict[str, Entry]:
        """The newest earlier entry of the year of each row that has one, by code."""
        return {code: last[1] for code in self._now.year if (last := self.last(code)) is not None}

    def phrases(self, part: str) -> tuple[str, ...]:
        """What the unit wrote again and again this year in a part ("narrative", "problems", "next_steps")."""
        from model.entry.phrase import frequent_phrases  # not needed at the start

        entries = (one for by_period in self._now.year.values() for one in by_period.values())
        return frequent_phrases(getattr(one, part) for one in entries)

    def judgement(self, code: str) -> Judgement | None:
        """The judgement of an indicator; None for an item's own row."""
        return self._now.judgements.get(code)

    def status(self, code: str) -> Status:
        """The shape of a row."""
        return self._now.status(code)

    def counts(self) -> Counter[Status]:
        """How many indicators have each status."""
        return self._now.counts()

    def status_row(self, indicator: Indicator) -> StatusRow:
        """An indicator as a line of a list."""
        from gui.look.number_words import percent  # not needed at the start
        from gui.widgets.status_list import StatusRow

        judgement = self.judgement(indicator.code)
        share = judgement.completion if judgement and indicator.kind is Kind.QUANTITY else None
        name = f"{indicator.code} {indicator.name}"
        return StatusRow(indicator.code, self.status(indicator.code), name, "" if share is None else percent(share))

    def filled(self) -> int:
        """How many indicators have something that counts."""
        return len(self._now.statuses) - self.counts()[Status.EMPTY]

    def target(self, code: str) -> Decimal | None:
        """What the unit is held against in a row, None where nothing was allocated to it."""
        return self._now.targets.get(code)

    def last(self, code: str) -> tuple[Period, Entry] | None:
        """The newest earlier entry of the year on a row, with its period."""
        return self._now.last(code)

    def row(self, code: str) -> RowState:
        """Everything about a row. UsageError where the plan has no such row."""
        now = self._now
        by_period = now.year.get(code, {})
        values = tuple((period, entry.value) for period, entry in sorted(by_period.items()) if entry.value is not None)
        return RowState(
            key=self.key(code),
            chapter=now.plan.chapter_of(code),
            item=now.plan.item_of(code),
            indicator=now.plan.by_code.get(code),
            entry=now.entry(code),
            last=now.last(code),
            target=now.targets.get(code),
            judgement=now.judgements.get(code),
            values=values,
            reasons=now.asked.about(code),
            is_closed=self.is_closed(code),
            is_read_only=self.is_read_only,
            roles=now.named_roles(code),
            mark=self.mark(code),
            sum=now.sum(code),
            last_year=now.last_year.get(code),
            is_carried=self.is_carried(code),
            findings=self.findings(code),
        )

    @property
    def is_read_only(self) -> bool:
        """Whether the workspace is only looked at."""
        return self._operations.workspace.is_read_only

    def is_closed(self, code: str) -> bool:
        """Whether nothing may be put down in a row."""
        return self.is_read_only or self.asked.is_closed(code)

    def is_carried(self, code: str) -> bool:
        """Whether a row's answer was taken over from the period before, and not given since."""
        return code in self._now.carried

    def findings(self, code: str) -> tuple[Finding, ...]:
        """What about a row's answer must be mended, or wants a word that is not there yet."""
        return self._now.to_check.get(code, ())

    def needs_a_look(self, code: str) -> bool:
        """Whether something about a row must be mended or explained, or was sent back."""
        return code in self._now.to_check or code in self.asked.codes

    def moved_lately(self, code: str) -> bool:
        """Whether the value of a row became another in one of the last two periods before this one."""
        return code in self._now.moved

    def number_to_check(self) -> int:
        """How many indicators need a look."""
        return len(self._now.to_check.keys() | (self.asked.codes & self.plan.by_code.keys()))

    def number_starred(self) -> int:
        """How many indicators are starred."""
        return sum(mark.is_starred and code in self.plan.by_code for code, mark in self._now.marks.items())

    def number_moved(self) -> int:
        """How many indicators moved lately."""
        return len(self._now.moved)

    def concerns_unit(self, code: str) -> bool:
        """Whether the unit leads, answers for or supports a row."""
        return code in self._now.concerning

    def number_concerning(self) -> int:
        """How many indicators concern the unit."""
        return len(self._now.concerning & self.plan.by_code.keys())

    def mark(self, code: str) -> PrivateMark:
        """The person's own star and note on a row."""
        return self._now.marks.get(code, NO_MARK)

    def set_mark(self, code: str, mark: PrivateMark) -> None:
        """Put a star or a note down; where that fails, what is shown goes back to what is kept."""
        from model.workflow.entry.keep_marks import keep_mark  # not needed at the start

        kept = self._operations.run(keep_mark, self.key(code).unit, code, mark)
        if kept is not None:
            self._now.marks[code] = kept
        self.marked.emit(code)

    def sum(self, code: str) -> str:
        """What a row's value was calculated from, as long as it still is that value."""
        return self._now.sum(code)

    def keep_sum(self, code: str, value: Decimal, text: str) -> None:
        """Put down what a row's value was calculated from."""
        from model.workflow.entry.keep_marks import keep_sum  # not needed at the start

        kept = self._operations.run(keep_sum, self.key(code), value, text)
        if kept is not None:
            self._now.sums[code] = kept

    def _on_changed(self, written: ChangeSet) -> None:
        if self.is_open and (codes := self._now.take(written)):
            self.refreshed.emit(codes)


_END = object()


def period_holding(day: date, cadence: Cadence) -> Period:
    """The period of a cadence that `day` lies in."""
    return next(period for period in periods_of_year(day.year, cadence) if period.start <= day <= period.end)
