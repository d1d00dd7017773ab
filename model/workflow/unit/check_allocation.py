"""What was allocated to the units below, held against the plan."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from model.entry.period import Period
from model.progress.allocation import AllocationSum, sum_of
from model.store.entry_rows import periods_with_entries, read_entries
from model.store.unit_rows import read_units
from model.workflow.plan.show_plan import own_unit, show_allocations, show_plan
from model.workflow.unit.keep_units import reasons_set
from model.workflow.workspace.workspace import Workspace


def check_allocation(
    workspace: Workspace, parent: str | None = None, period: Period | None = None
) -> list[AllocationSum]:
    """Every indicator with the shares of the units directly below `parent`, the workspace's own unit by default.

    UsageError "unit.unknown".
    """
    units = read_units(workspace)
    above = units.unit(parent) if parent is not None else own_unit(workspace)
    given, reasons = show_allocations(workspace, period), reasons_set(workspace)
    plan = show_plan(workspace, period)
    return [sum_of(one, units, above, given, reasons.get(one.code, "")) for one in plan.indicators]


def last_years_values(workspace: Workspace) -> Mapping[tuple[str, str], Decimal]:
    """What units reported in the last period of the year before the plan's, by (unit, code); empty where none is kept.

    By the names of the plan in force: another year's plan may have given a code to something else.
    """
    plan = show_plan(workspace)
    before = [one for one in periods_with_entries(workspace) if one.year == plan.year - 1]
    if not before:
        return {}
    last = max(before, key=lambda one: one.end)
    names = {one.name: one.code for one in plan.indicators}
    then = {one.code: names[one.name] for one in show_plan(workspace, last).indicators if one.name in names}
    return {
        (key.unit, then[key.code]): entry.value
        for key, entry in read_entries(workspace, last).items()
        if key.code in then and entry.value is not None
    }


def sum_to_data(one: AllocationSum) -> dict[str, Any]:
    """A checked target as plain data; numbers as text."""
    return {
        "code": one.indicator.code,
        "name": one.indicator.name,
        "target": None if one.target is None else f"{one.target:f}",
        "allocated": f"{one.total:f}" if one.parts else None,
        "difference": f"{one.difference:f}" if one.is_divided and one.parts and one.target is not None else None,
        "reason": one.reason or None,
        "units": {unit: f"{part:f}" for unit, part in one.parts.items()},
    }
