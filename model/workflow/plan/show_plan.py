"""The plan, the units and their targets, as they stand in the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.errors import ModelError
from model.store.plan_rows import plan_in_force, read_plan
from model.store.setting_rows import read_setting
from model.store.unit_rows import OF_NEWEST_PLAN, read_allocations, read_units
from model.workflow.workspace.workspace import Workspace

if TYPE_CHECKING:
    from model.plan.tree import PlanTree


def show_plan(workspace: Workspace, period: Period | None = None) -> PlanTree:
    """The plan in force, or the one that held at the end of a period. ModelError "plan.none"."""
    plan = read_plan(workspace, on=period.end if period is not None else None)
    if plan is None:
        raise ModelError("plan.none")
    return plan


def show_units(workspace: Workspace) -> UnitTree:
    """All reporting units."""
    return read_units(workspace)


def own_unit(workspace: Workspace) -> ReportingUnit:
    """The unit whose workspace this is: the top one until somebody says otherwise."""
    units = read_units(workspace)
    chosen = read_setting(workspace, "own_unit")
    return units.by_code.get(chosen or "", units.top)


def show_allocations(workspace: Workspace, period: Period | None = None) -> Mapping[tuple[str, str], Decimal]:
    """What of each target is a unit's own, by (unit, indicator code), now or as the plan of a period had it."""
    return read_allocations(workspace, plan_id_on(workspace, period))


def plan_id_on(workspace: Workspace, period: Period | None) -> int:
    """Under which plan's id the allocations of a period stand."""
    held = plan_in_force(workspace, period.end) if period is not None else None
    return OF_NEWEST_PLAN if held is None or held == plan_in_force(workspace) else held
