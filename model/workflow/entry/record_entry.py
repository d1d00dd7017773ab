"""Putting entries down, and taking them back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from model.entry.change import Change, ChangeSet
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import Period
from model.errors import ModelError, UsageError
from model.plan.tree import PlanTree
from model.store.entry_rows import read_entry, write
from model.store.exchange_rows import read_last_issued
from model.store.setting_rows import read_setting
from model.store.unit_rows import read_units
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did, and which changes it left because somebody edited the same part since."""

    applied: ChangeSet
    refused: tuple[Change, ...]


def record_entry(workspace: Workspace, changes: ChangeSet) -> ChangeSet:
    """Write changes, on disk when this returns; the set that comes back has the true states before and after.

    A part that a change leaves alone keeps what stands there now. UsageError for rows and units that do not exist;
    ModelError "entry.changed_meanwhile" where an altered part is no longer what the change expects.
    """
    units = read_units(workspace)
    plans = {period: show_plan(workspace, period) for period in {change.key.period for change in changes.changes}}
    for change in changes.changes:
        units.unit(change.key.unit)
        _check_row(plans[change.key.period], change)
    refuse_closed_rows(workspace, changes)
    rebased = _rebase(workspace, changes)
    for change, after in zip(changes.changes, rebased, strict=True):
        if after is None:
            raise ModelError("entry.changed_meanwhile", code=change.key.code, unit=change.key.unit)
    return _write(workspace, changes, rebased)


def refuse_closed_rows(workspace: Workspace, changes: ChangeSet) -> None:
    """UsageError "entry.row_closed" where a unit alters what the form that was sent back to it does not ask for."""
    own = read_setting(workspace, "own_unit")
    for unit, period in {(change.key.unit, change.key.period) for change in changes.changes if change.key.unit == own}:
        opened = opened_rows(workspace, period, unit)
        for change in changes.changes:
            here = (change.key.unit, change.key.period) == (unit, period)
            if here and opened is not None and change.key.code not in opened and change.before != change.after:
                raise UsageError("entry.row_closed", code=change.key.code)


def opened_rows(workspace: Workspace, period: Period, unit: str) -> frozenset[str] | None:
    """The rows that the form which a unit was sent back asks for; None where all are open."""
    issued = read_last_issued(workspace, unit, period)
    return issued.opened if issued is not None else None


def undo_changes(workspace: Workspace, changes: ChangeSet) -> Undone:
    """Take a set back as far as later edits allow, in one step; what could not be taken back is listed."""
    inverted = changes.inverted()
    rebased = _rebase(workspace, inverted)
    refused = tuple(change for change, after in zip(inverted.changes, rebased, strict=True) if after is None)
    return Undone(_write(workspace, inverted, rebased), refused)


def _rebase(workspace: Workspace, changes: ChangeSet) -> list[Change | None]:
    current: dict[EntryKey, Entry] = {}
    rebased = []
    for change in changes.changes:
        if change.key not in current:
            current[change.key] = read_entry(workspace, change.key)
        after = change.rebased(current[change.key])
        if after is not None:
            current[change.key] = after.after
        rebased.append(after)
    return rebased


def _write(workspace: Workspace, changes: ChangeSet, rebased: list[Change | None]) -> ChangeSet:
    effective = tuple(change for change in rebased if change is not None and change.before != change.after)
    written = replace(changes, changes=effective)
    return write(workspace, written) if effective else written


def _check_row(plan: PlanTree, change: Change) -> None:
    if change.key.period.year != plan.year:
        raise UsageError("period.other_year", period=change.key.period, year=plan.year)
    if change.key.code in plan.items_by_code:
        if change.after.state in (ValueState.REPORTED, ValueState.ZERO):
            raise UsageError("entry.no_value_in_item_row", code=change.key.code)
    else:
        plan.indicator(change.key.code)
