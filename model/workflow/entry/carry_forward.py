"""沿用上期: what may be taken over from the period before, all at once and marked as such in the change log."""

from __future__ import annotations

from dataclasses import dataclass

from model.entry.carry import can_be_carried, carried
from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, EntryKey, ValueState
from model.entry.period import Period
from model.store.log_rows import read_log_of_origin
from model.workflow.approval.asked_again import asked_again
from model.workflow.entry.list_entries import entries_by_code, last_entries
from model.workflow.plan.show_plan import own_unit, show_plan
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CarryOffer:
    """`changes` would take over what may be; `left` are the codes of indicators that stay without an answer."""

    changes: ChangeSet
    left: tuple[str, ...]


def offer_last(workspace: Workspace, period: Period, unit: str) -> CarryOffer:
    """What a unit may take over into a period. Writes nothing; `record_entry` writes `changes`."""
    entries, last = entries_by_code(workspace, period, unit), last_entries(workspace, period, unit)
    is_own = own_unit(workspace).code == unit
    asked = asked_again(workspace, unit, period) if is_own else None
    changes, left = [], []
    for indicator in show_plan(workspace, period).indicators:
        code = indicator.code
        entry, before = entries.get(code, BLANK), last.get(code, BLANK)
        if asked is not None and asked.is_closed(code):
            continue
        if can_be_carried(indicator, entry, before):
            changes.append(Change(EntryKey(code, unit, period), entry, carried(entry, before)))
        elif entry.state is ValueState.BLANK and entry.stage is None:
            left.append(code)
    return CarryOffer(ChangeSet(tuple(changes), Origin.CARRIED), tuple(left))


def carried_rows(workspace: Workspace, period: Period, unit: str) -> frozenset[str]:
    """The rows whose value and stage are as they were taken over, and were not put down by anybody since."""
    standing: dict[str, bool] = {}
    for logged in read_log_of_origin(workspace, unit, period, Origin.CARRIED):
        before, after = logged.before, logged.after
        if (before.state, before.value, before.stage) != (after.state, after.value, after.stage):
            standing[logged.key.code] = logged.origin is Origin.CARRIED
    return frozenset(code for code, is_carried in standing.items() if is_carried)
