"""Lamps for one unit's entries of a period."""

from __future__ import annotations

from decimal import Decimal

from model.entry.entry import BLANK, EntryKey
from model.entry.period import Period
from model.progress.judge import judge
from model.progress.lamp import Judgement
from model.progress.target import target_of
from model.store.entry_rows import read_entries
from model.store.unit_rows import read_units
from model.workflow.show_plan import show_allocations, show_plan
from model.workflow.workspace import Workspace


def judge_unit(workspace: Workspace, period: Period, unit: str) -> dict[str, Judgement]:
    """The judgement of every indicator, as one unit stands at the end of a period. UsageError "unit.unknown"."""
    entries = read_entries(workspace, period, unit)
    targets = unit_targets(workspace, unit, period)
    return {
        indicator.code: judge(
            indicator,
            entries.get(EntryKey(indicator.code, unit, period), BLANK),
            period,
            target=targets.get(indicator.code),
        )
        for indicator in show_plan(workspace, period).indicators
    }


def unit_targets(workspace: Workspace, unit: str, period: Period | None = None) -> dict[str, Decimal]:
    """What a unit is held against, by indicator code, now or in a period; what is not allocated to it is absent."""
    allocations = show_allocations(workspace, period)
    who = read_units(workspace).unit(unit)
    targets = {
        indicator.code: target_of(indicator, allocations.get((unit, indicator.code)), who.parent is None, kind=who.kind)
        for indicator in show_plan(workspace, period).indicators
    }
    return {code: target for code, target in targets.items() if target is not None}
