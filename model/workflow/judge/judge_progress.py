"""Lamps for one unit's entries of a period."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from model.entry.entry import BLANK, EntryKey
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.errors import UsageError
from model.plan.tree import PlanTree
from model.progress.judge import judge
from model.progress.lamp import Judgement
from model.progress.scheme import LampScheme
from model.progress.situation import MARKS, NOTHING_BEFORE, Fact, Past
from model.progress.target import target_of
from model.store.database import transaction
from model.store.entry_rows import read_entries
from model.store.judging_rows import read_marks, write_mark
from model.store.unit_rows import read_units
from model.workflow.judge.lamp_in_use import scheme_in_use
from model.workflow.plan.show_plan import show_allocations, show_plan
from model.workflow.workspace.workspace import Workspace


def judge_unit(
    workspace: Workspace, period: Period, unit: str, scheme: LampScheme | None = None
) -> dict[str, Judgement]:
    """The judgement of every indicator, as one unit stands at the end of a period. UsageError "unit.unknown".

    By the scheme in use, unless another one is given.
    """
    by = scheme or scheme_in_use(workspace)
    entries = read_entries(workspace, period, unit)
    targets = unit_targets(workspace, unit, period)
    pasts = unit_pasts(workspace, period, unit, by)
    return {
        indicator.code: judge(
            indicator,
            entries.get(EntryKey(indicator.code, unit, period), BLANK),
            period,
            target=targets.get(indicator.code),
            scheme=by,
            past=pasts.get(indicator.code, NOTHING_BEFORE),
        )
        for indicator in show_plan(workspace, period).indicators
    }


def unit_pasts(workspace: Workspace, period: Period, unit: str, scheme: LampScheme | None = None) -> dict[str, Past]:
    """What earlier periods and people add to a unit's indicators, by code; earlier periods where the scheme asks."""
    by = scheme or scheme_in_use(workspace)
    earlier = period.previous if by.looks_back else None
    runs = {code: one.run for code, one in judge_unit(workspace, earlier, unit, by).items()} if earlier else {}
    marks = {code: facts for (who, code), facts in marks_on(workspace, period.end).items() if who == unit}
    return {code: Past(runs.get(code, 0), marks.get(code, frozenset())) for code in runs.keys() | marks.keys()}


def marks_on(workspace: Workspace, day: date) -> dict[tuple[str, str], frozenset[Fact]]:
    """What people had put down by a day, by (unit, indicator code)."""
    return {key: frozenset(Fact(mark) for mark in marks) for key, marks in read_marks(workspace, day).items()}


Marks = Mapping[Fact, tuple[date, str]]
"""What people say of an indicator that no figure says: since when, and by which paper."""


def marks_of(workspace: Workspace, unit: str, code: str) -> Marks:
    """The marks of one unit's indicator."""
    return {Fact(mark): since for mark, since in read_marks(workspace).get((unit, code), {}).items()}


def put_marks(workspace: Workspace, unit: str, code: str, marks: Marks) -> None:
    """Let exactly these marks stand at a unit's indicator. UsageError as of `mark_indicator`."""
    with transaction(workspace):
        for fact in MARKS:
            day, note = marks.get(fact, (None, ""))
            mark_indicator(workspace, unit, code, fact.value, day, note)


def mark_indicator(workspace: Workspace, unit: str, code: str, mark: str, day: date | None, note: str = "") -> None:
    """Put down, or take back (no day), what no figure says: accepted, adjusted, poor, excused.

    UsageError "lamp.mark_unknown", "unit.unknown", "plan.unknown_indicator".
    """
    if mark not in {fact.value for fact in MARKS}:
        raise UsageError("lamp.mark_unknown", mark=mark, marks="、".join(fact.value for fact in MARKS))
    show_plan(workspace).indicator(code)
    write_mark(workspace, read_units(workspace).unit(unit).code, code, mark, day, note)


def unit_targets(workspace: Workspace, unit: str, period: Period | None = None) -> dict[str, Decimal]:
    """What a unit is held against, by indicator code, now or in a period; what is not allocated to it is absent."""
    plan, allocations, units = show_plan(workspace, period), show_allocations(workspace, period), read_units(workspace)
    asked = units if period is None else units.on(period.end)
    return targets_held_against(plan, allocations, asked, units.unit(unit))


def targets_held_against(
    plan: PlanTree, allocations: Mapping[tuple[str, str], Decimal], units: UnitTree, unit: ReportingUnit
) -> dict[str, Decimal]:
    """The same for who has plan and allocations (by unit and indicator), and asks for many units."""
    targets = {one.code: target_of(one, unit, units, allocations) for one in plan.indicators}
    return {code: target for code, target in targets.items() if target is not None}
