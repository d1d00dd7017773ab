"""What a unit reported a year before, where the workspace still holds that year's plan."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from model.entry.period import Period
from model.plan.node import Indicator
from model.plan.tree import PlanTree
from model.workflow.entry.list_entries import entries_by_code
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def last_years_values(workspace: Workspace, period: Period, unit: str) -> dict[str, Decimal]:
    """Values of the same period a year before, by the codes of this year's plan.

    Codes are given anew each year: an indicator counts as the same only where name, unit of measure and measure are
    equal and nobody else in either plan has them.
    """
    before = period._replace(year=period.year - 1)
    former = show_plan(workspace, before)
    if former.year != before.year:
        return {}
    entries = entries_by_code(workspace, before, unit)
    now = _by_meaning(show_plan(workspace, period))
    return {
        now[meaning]: value
        for meaning, code in _by_meaning(former).items()
        if meaning in now and code in entries and (value := entries[code].value) is not None
    }


def _by_meaning(plan: PlanTree) -> dict[tuple[str, ...], str]:
    counts = Counter(map(_meaning, plan.indicators))
    return {_meaning(one): one.code for one in plan.indicators if counts[_meaning(one)] == 1}


def _meaning(one: Indicator) -> tuple[str, ...]:
    return one.name, one.unit_of_measure or "", one.kind.value, one.measure.value if one.measure else ""
