"""Saying after a revision that a former indicator is one of the new ones, which nobody had confirmed before."""

from __future__ import annotations

from collections.abc import Mapping

from model.entry.change import ChangeSet
from model.errors import UsageError
from model.plan.recode import Recoded, retold
from model.plan.tree import PlanTree
from model.store.database import transaction
from model.store.entry_rows import read_entries
from model.store.judging_rows import recode_marks
from model.store.plan_rows import (
    DatedPlan,
    Recoding,
    plan_in_force,
    read_dated_plans,
    read_plan,
    read_versions,
    recoding_of,
    write_plan,
)
from model.store.unit_rows import read_allocations, write_allocations
from model.workflow.plan.import_plan import move_entries, recoded_allocations
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def join_indicators(workspace: Workspace, old: str, new: str) -> ChangeSet:
    """Let what was reported, allocated and asked under `old` go on under `new`; the entries that moved.

    `old` is a code that only the plans before the present one have, `new` one that only the present one has; forms of
    the former plans are read by the pair from here on. UsageError "plan.unknown_indicator", "plan.pair_taken" where
    one of them goes on as another, "plan.pair_reported" where a unit has reported both of one period.
    """
    plan = show_plan(workspace)
    held = read_dated_plans(workspace, plan.year)
    earlier = [one for one in held if one.plan_id != plan_in_force(workspace)]
    _refuse(workspace, plan, [one.tree for one in earlier], old, new)
    recoded = Recoded((), {old: new})
    with transaction(workspace):
        allocations = read_allocations(workspace)
        taking_over = _taking_over(workspace, plan, recoded.codes)
        for one in held:
            _write_anew(workspace, one, plan, recoded, None if one in earlier else taking_over)
        own = {place: target for place, target in allocations.items() if place[1] == new}
        write_allocations(workspace, recoded_allocations(allocations, recoded) | own)
        recode_marks(workspace, recoded.codes)
        return move_entries(workspace, plan.year, recoded)


def _refuse(workspace: Workspace, plan: PlanTree, earlier: list[PlanTree], old: str, new: str) -> None:
    """Words instead of two indicators under one code."""
    plan.indicator(new)
    if old in plan.by_code or any(new in tree.by_code for tree in earlier):
        raise UsageError("plan.pair_taken", code=old if old in plan.by_code else new)
    reported = [key for key in read_entries(workspace) if key.period.year == plan.year and key.code in (old, new)]
    if not any(key.code == old for key in reported) and not any(old in tree.by_code for tree in earlier):
        raise UsageError("plan.unknown_indicator", code=old)
    places = [(key.unit, key.period) for key in reported]
    both = next((place for place in places if places.count(place) > 1), None)
    if both is not None:
        raise UsageError("plan.pair_reported", old=old, new=new, unit=both[0], period=both[1])


def _write_anew(
    workspace: Workspace, held: DatedPlan, plan: PlanTree, recoded: Recoded, taking_over: Recoding | None
) -> None:
    """Put a plan into force again, with the pair where it has the old indicator, and with its allocations."""
    tree, codes = held.tree, recoded.codes
    if set(codes) & set(tree.by_code):
        tree = retold(tree, plan, {code: codes.get(code, code) for code in tree.reportable_codes})
        taking_over = Recoding(held.tree.version, codes)
    plan_id = write_plan(workspace, tree, held.first_day, taking_over)
    write_allocations(workspace, recoded_allocations(read_allocations(workspace, held.plan_id), recoded), plan_id)


def _taking_over(workspace: Workspace, plan: PlanTree, codes: Mapping[str, str]) -> Recoding | None:
    """What the present plan says of the codes of the one before it, with the pair."""
    plan_id = plan_in_force(workspace)
    known = recoding_of(workspace, plan_id) if plan_id is not None else None
    if known is not None:
        return Recoding(known.version, {code: codes.get(now, now) for code, now in known.codes.items()})
    former = (read_plan(workspace, version) for version in reversed(read_versions(workspace, plan.key, plan.year)))
    asked = (tree.version for tree in former if tree is not None and set(codes) & set(tree.by_code))
    version = next(asked, None)
    return None if version is None else Recoding(version, codes)
