"""A unit in the middle: what the units below it reported together becomes what it reports upwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator
from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import Period
from model.finding import Finding, Severity
from model.review.compare import agree, taken
from model.review.proposal import EntryField
from model.store.entry_rows import write
from model.store.unit_rows import read_units
from model.workflow.consolidate_period import consolidate_period, totals_to_come
from model.workflow.list_entries import entries_by_code, history
from model.workflow.workspace import Workspace

_COUNTED = (EntryField.VALUE, EntryField.STAGE)


def fill_from_below(workspace: Workspace, period: Period, unit: str) -> ChangeSet:
    """Put a unit's totals into its own entries, where the method gives one and no person has put anything down.

    What was filled in so before follows the totals; what a person typed, confirmed or edited stays. The log says of
    each that it came from below, of how many units, and the digest of the consolidation. Nothing for a unit without
    units below it. One change set, hence one undo step.
    """
    if not read_units(workspace).children(unit):
        return ChangeSet((), Origin.CONSOLIDATED)
    result = consolidate_period(workspace, period, unit)
    own = entries_by_code(workspace, period, unit)
    changes = []
    for one in result.indicators:
        key, total = EntryKey(one.code, unit, period), _as_entry(one)
        before = own.get(one.code, BLANK)
        after = before
        for part in _COUNTED:
            after = taken(after, part, total)
        if after != before and _is_free(workspace, key, before):
            changes.append(Change(key, before, after, f"汇总 {one.reported}/{one.expected} 家"))
    filled = ChangeSet(tuple(changes), Origin.CONSOLIDATED, result.digest)
    return write(workspace, filled) if changes else filled


def incomplete_below(workspace: Workspace, period: Period, unit: str) -> tuple[Finding, ...]:
    """Which of a unit's own numbers are totals in which somebody is missing: they go up only with that said."""
    waiting = incomplete_to_come(workspace, period, unit)
    return () if waiting is None else waiting()


def incomplete_to_come(workspace: Workspace, period: Period, unit: str) -> Callable[[], tuple[Finding, ...]] | None:
    """What `incomplete_below` gives, with everything read and nothing computed: call it, on whatever thread.

    None where the unit's own numbers can be no totals.
    """
    own = entries_by_code(workspace, period, unit)
    said = {code: entry for code, entry in own.items() if not all(agree(entry, part, BLANK) for part in _COUNTED)}
    if not said or not read_units(workspace).children(unit):
        return None
    return partial(_incomplete, totals_to_come(workspace, period, unit, only=said), said)


def _incomplete(totals: Callable[[], Consolidated], own: Mapping[str, Entry]) -> tuple[Finding, ...]:
    result = totals()
    return tuple(_missing(one, result, own) for one in result.indicators if one.missing and _says_total(one, own))


def _says_total(one: ConsolidatedIndicator, own: Mapping[str, Entry]) -> bool:
    entry, total = own.get(one.code, BLANK), _as_entry(one)
    return total != BLANK and all(agree(entry, part, total) for part in _COUNTED)


def _missing(one: ConsolidatedIndicator, result: Consolidated, own: Mapping[str, Entry]) -> Finding:
    names = {unit.code: unit.name for unit in result.units}
    context = {
        "name": one.name,
        "reported": str(one.reported),
        "expected": str(one.expected),
        "missing": "、".join(names.get(code, code) for code in one.missing),
    }
    return Finding("entry.total_incomplete", Severity.CONFIRM, indicator=one.code, context=context)


def _as_entry(one: ConsolidatedIndicator) -> Entry:
    """A total as what a unit says of itself; the five kinds of nothing stay what they are."""
    if one.expected == 0:
        return Entry(ValueState.NOT_APPLICABLE)
    if one.contributions and all(part.state is ValueState.NIL for part in one.contributions):
        return Entry(ValueState.NIL)
    if one.total is None:
        return Entry(stage=one.stage)
    return Entry(ValueState.REPORTED if one.total else ValueState.ZERO, one.total, one.stage)


def _is_free(workspace: Workspace, key: EntryKey, before: Entry) -> bool:
    """Whether what stands there is nothing, or was filled in from below and left alone since."""
    if all(agree(before, part, BLANK) for part in _COUNTED):
        return True
    made = [
        logged.origin
        for logged in history(workspace, key)
        if not all(agree(logged.before, part, logged.after) for part in _COUNTED)
    ]
    return bool(made) and made[-1] is Origin.CONSOLIDATED
