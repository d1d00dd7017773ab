"""A unit's laptop: an issued form becomes its workspace."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, Entry, EntryKey
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit, arrange
from model.errors import ModelError
from model.form.meta import CarriedForm
from model.form.naming import safe_name
from model.plan.tree import PlanTree
from model.store.calendar_rows import write_due
from model.store.database import open_store, transaction
from model.store.entry_rows import periods_with_entries, read_entry, write
from model.store.exchange_rows import IssuedRow, write_issued
from model.store.plan_rows import read_plan
from model.store.setting_rows import read_setting, write_setting
from model.store.trouble import SUFFIX
from model.store.unit_rows import has_data, read_allocations, read_units, write_allocations, write_units
from model.submission.reader import carried_plan
from model.workflow.plan.former_plans import follow_plan
from model.workflow.plan.show_plan import plan_id_on
from model.workflow.unit.name_roles import keep_roles_told
from model.workflow.workspace.first_questions import settle
from model.workflow.workspace.workspace import Workspace, choose_period


def open_form(workspace_path: Path, form: Path) -> Workspace:
    """Make a form its unit's workspace, or take the next period's form into the one that the unit already has.

    What stands in the form is filled in where nothing stands yet; entries of the unit are never overwritten.
    ModelError "form.other_workspace" where the workspace is another unit's or another plan's and in use.
    """
    carried = carried_plan(form)
    workspace = open_store(workspace_path, lambda store: _take_in(store, carried, form.name))
    try:
        _take_in(workspace, carried, form.name)
    except BaseException:
        workspace.close()
        raise
    return workspace


def open_form_beside(workspace_path: Path, form: Path) -> Workspace:
    """The same; where the workspace is another's and in use, the form gets one of its own beside it."""
    workspace = _open_form_or_none(workspace_path, form) or open_form(_path_beside(workspace_path, form), form)
    settle(workspace)
    return workspace


def _open_form_or_none(workspace_path: Path, form: Path) -> Workspace | None:
    try:
        return open_form(workspace_path, form)
    except ModelError as trouble:
        if trouble.code != "form.other_workspace":
            raise
        return None


def _path_beside(workspace_path: Path, form: Path) -> Path:
    identity = carried_plan(form).identity
    name = f"{safe_name(identity.plan)}-{safe_name(identity.unit)}{SUFFIX}"
    return workspace_path.with_name(name)


def _take_in(workspace: Workspace, carried: CarriedForm, file: str) -> None:
    """All of the form or nothing: without it half of a workspace would look like another one's."""
    with transaction(workspace):
        _take_plan(workspace, carried)
        _take_form(workspace, carried, file)


def _take_plan(workspace: Workspace, carried: CarriedForm) -> None:
    _settle_owner(workspace, carried.tree, carried.unit, workspace.path)
    follow_plan(workspace, carried)
    _take_targets(workspace, carried)
    keep_roles_told(workspace, carried)


def _take_targets(workspace: Workspace, carried: CarriedForm) -> None:
    """What is asked of the unit itself, in the plan of the form's period; what it gave out to others stays."""
    plan_id, own = plan_id_on(workspace, carried.identity.period), carried.unit.code
    given = {key: target for key, target in read_allocations(workspace, plan_id).items() if key[0] != own}
    asked = {(own, code): target for code, target in carried.targets.items()}
    write_allocations(workspace, {**given, **asked}, plan_id)


def _take_form(workspace: Workspace, carried: CarriedForm, file: str) -> None:
    identity = carried.identity
    choose_period(workspace, identity.period)
    row = IssuedRow(
        identity.unit, identity.period, identity.round, identity.plan_version, identity.check_code, file,
        dict(carried.entries), carried.reasons, carried.opened,
    )  # fmt: skip
    write_issued(workspace, [row])
    if carried.due is not None:
        write_due(workspace, identity.period, carried.due)
    _fill_blanks(workspace, carried.unit.code, identity.period, carried.entries)
    if identity.period.previous is not None:
        _fill_blanks(workspace, carried.unit.code, identity.period.previous, carried.last)


def _settle_owner(workspace: Workspace, tree: PlanTree, unit: ReportingUnit, path: Path) -> None:
    plan, owner = read_plan(workspace), read_setting(workspace, "own_unit")
    is_theirs = plan is not None and plan.key == tree.key and owner == unit.code
    if is_theirs:
        return
    if plan is not None and _is_in_use(workspace):
        raise ModelError("form.other_workspace", path=path, unit=unit.name)
    write_units(workspace, arrange(_office(unit)))
    write_setting(workspace, "own_unit", unit.code)


def _is_in_use(workspace: Workspace) -> bool:
    """Whether there are entries, or forms and submissions of any unit."""
    units = read_units(workspace).by_code
    return bool(periods_with_entries(workspace)) or any(has_data(workspace, unit) for unit in units)


def _office(unit: ReportingUnit) -> list[ReportingUnit]:
    """The unit below the one that asks: an office is never the top, whose targets are the whole plan's."""
    if unit.parent is None:
        return [unit]
    return [ReportingUnit(unit.parent, f"上级单位（{unit.parent}）", None, "headquarters"), unit]


def _fill_blanks(workspace: Workspace, unit: str, period: Period, entries: Mapping[str, Entry]) -> None:
    keys = {EntryKey(code, unit, period): entry for code, entry in entries.items()}
    changes = tuple(
        Change(key, BLANK, entry)
        for key, entry in keys.items()
        if not entry.is_blank and read_entry(workspace, key).is_blank
    )
    if changes:
        write(workspace, ChangeSet(changes, Origin.FORM))
