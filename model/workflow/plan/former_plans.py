"""What a plan that was revised within its year says of itself on a form, and how a unit's laptop follows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from model.entry.period import Period
from model.form.content import FormerPlans
from model.form.meta import CarriedForm
from model.plan.revision import Pairs, compare_plans
from model.plan.tree import PlanTree
from model.store.plan_rows import plan_in_force, read_dated_plans, read_plan, read_versions, write_plan
from model.workflow.plan.import_plan import accept_plan, plan_to_revise
from model.workflow.plan.present_codes import present_codes
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def former_plans(workspace: Workspace, period: Period) -> FormerPlans | None:
    """What a form of a period tells of the plans before its own; None where there was only one."""
    plan, held = show_plan(workspace, period), plan_in_force(workspace, period.end)
    versions = [one for one in read_versions(workspace, plan.key, plan.year) if one != plan.version]
    if not versions:
        return None
    days = {one.plan_id: one.first_day for one in read_dated_plans(workspace, plan.year)}
    codes = {version: _moved(present_codes(workspace, version)) for version in versions}
    return FormerPlans(days.get(held) if held is not None else None, codes)


def _moved(codes: Mapping[str, str]) -> dict[str, str]:
    return {old: new for old, new in codes.items() if old != new}


def follow_plan(workspace: Workspace, carried: CarriedForm) -> None:
    """Put a form's plan into force, as headquarters did: entries and allocations stay with their indicators."""
    if read_plan(workspace, carried.tree.version) is not None:
        return
    tree, first_day = carried.tree, carried.former.first_day if carried.former is not None else None
    present = plan_to_revise(workspace, tree)
    if present is None or present.key != tree.key:
        write_plan(workspace, tree, first_day)
        return
    pairs = _pairs(present, carried)
    later = [one for one in read_dated_plans(workspace, tree.year) if _begins_after(one.first_day, first_day)]
    if later and all(old == new for old, new in pairs.items()):
        for day, one in ((first_day, tree), *((one.first_day, one.tree) for one in later)):
            write_plan(workspace, one, day)
    else:
        accept_plan(workspace, tree, pairs, first_day)


def _pairs(present: PlanTree, carried: CarriedForm) -> Pairs:
    """Old code to new code, as headquarters settled it; by names where the form does not know the present plan."""
    former = carried.former
    if former is None or present.version not in former.codes:
        return compare_plans(present, carried.tree).codes()
    moved = former.codes[present.version]
    now = {code: moved.get(code, code) for code in present.by_code}
    return {old: new for old, new in now.items() if new in carried.tree.by_code}


def _begins_after(day: date | None, first_day: date | None) -> bool:
    return day is not None and (first_day is None or day > first_day)
