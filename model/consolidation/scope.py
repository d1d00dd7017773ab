"""What one consolidation looks at: the units asked, what they said, and what each is held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from model.consolidation.consolidated import Contribution, UnitStanding
from model.consolidation.over_time import Parts
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.plan.node import Indicator, Kind
from model.progress.judge import judge
from model.progress.lamp import Judgement
from model.progress.milestone import stage_of
from model.progress.scheme import LampScheme
from model.progress.situation import NOTHING_BEFORE, Past
from model.progress.target import target_of

Source = tuple[str, str]
_NOWHERE: Source = ("", "")


@dataclass(frozen=True)
class Scope:
    """One indicator of the units directly below `parent` in one period. Entries of units sent back are not seen.

    `entries` holds one entry a unit for this period; `parts` says which of them were made of several periods, and
    `reported` what those said.
    """

    units: UnitTree
    parent: ReportingUnit
    period: Period
    entries: Mapping[EntryKey, Entry]
    standings: Mapping[str, UnitStanding]
    sources: Mapping[EntryKey, Source]
    allocations: Mapping[tuple[str, str], Decimal]
    leads: Mapping[str, str]
    weights: Mapping[tuple[str, str], Decimal]
    scheme: LampScheme
    pasts: Mapping[tuple[str, str], Past] = field(default_factory=dict)
    parts: Parts = field(default_factory=dict)
    reported: Mapping[EntryKey, Entry] = field(default_factory=dict)

    @cached_property
    def children(self) -> tuple[ReportingUnit, ...]:
        """The units that are added up, in the order of the unit table."""
        return self.units.children(self.parent.code)

    def entry(self, unit: str) -> Entry:
        """What `unit` said for this period, as far as it counts."""
        return self._current.get(unit, BLANK)

    def own_target(self, indicator: Indicator) -> Decimal | None:
        """What `parent` itself is held against."""
        return target_of(indicator, self.parent, self.units, self.allocations)

    def unit_target(self, indicator: Indicator, unit: ReportingUnit) -> Decimal | None:
        """What one unit below is held against."""
        return target_of(indicator, unit, self.units, self.allocations)

    def judge(self, indicator: Indicator, entry: Entry, target: Decimal | None, unit: str | None = None) -> Judgement:
        """How `entry` stands against `target` at the end of the period; of `parent` where no unit is named."""
        past = self.pasts.get((unit or self.parent.code, indicator.code), NOTHING_BEFORE)
        return judge(indicator, entry, self.period, target=target, scheme=self.scheme, past=past)

    def judge_unit(self, indicator: Indicator, unit: ReportingUnit) -> Judgement:
        """How one unit below stands."""
        target, entry = self.unit_target(indicator, unit), self.entry(unit.code)
        past = self.pasts.get((unit.code, indicator.code), NOTHING_BEFORE)
        place = (entry.state, str(entry.value), entry.stage, str(target), past)
        known = self._judged.get(place)
        if known is None:
            said = Entry(entry.state, entry.value, entry.stage)
            known = self._judged[place] = self.judge(indicator, said, target, unit.code)
        return known

    @cached_property
    def _judged(self) -> dict[object, Judgement]:
        """Judgements of units by all that they depend on: many units say the same of an indicator, or nothing."""
        return {}

    def contributions(self, key: EntryKey) -> Iterator[Contribution]:
        """What an entry gave to the total, with the place it came from: one a period where it was made of several."""
        for part in self.parts.get(key, (key,)):
            entry = self.reported.get(part) or self.entries[part]
            sha256, cell = self.sources.get(part, _NOWHERE)
            yield Contribution(part.unit, entry.value, sha256, cell, entry.state, entry.stage, part.period)

    @cached_property
    def _current(self) -> Mapping[str, Entry]:
        """The entries of this period that count, by unit."""
        return {
            unit: entry
            for (_, unit, period), entry in self.entries.items()
            if period == self.period and self.standings.get(unit) is not UnitStanding.SENT_BACK
        }

    @cached_property
    def latest(self) -> Mapping[tuple[str, str], Period]:
        """The latest period up to this one, of its cadence, in which a unit gave a number for an indicator."""
        newest: dict[tuple[str, str], Period] = {}
        for key, entry in self.entries.items():
            usable = key.period.cadence is self.period.cadence and key.period <= self.period
            if usable and entry.value is not None and self.standings.get(key.unit) is not UnitStanding.SENT_BACK:
                place = (key.code, key.unit)
                newest[place] = max(newest.get(place, key.period), key.period)
        return newest


def answered(indicator: Indicator, entry: Entry) -> bool:
    """Whether an entry is a report: a number, a stage of a milestone, or 无; words alone and 暂无数据 are not."""
    if indicator.kind is Kind.MILESTONE:
        return stage_of(entry) is not None
    return entry.value is not None or entry.state is ValueState.NIL
