"""A unit in the middle: what the units below it reported together becomes what it reports upwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator
from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.named_list import distinct, list_words, names_in
from model.entry.period import Period
from model.finding import Finding, Severity
from model.plan.node import RollUp
from model.review.compare import taken
from model.review.proposal import EntryField
from model.store.entry_rows import read_entries_about, write
from model.store.unit_rows import read_units
from model.workflow.consolidation.consolidate_period import consolidate_period, totals_to_come
from model.workflow.entry.filled_from_below import COUNTED, all_agree, filled_in
from model.workflow.entry.list_entries import entries_by_code
from model.workflow.entry.record_entry import opened_rows
from model.workflow.workspace.workspace import Workspace

_WORDS = (EntryField.NARRATIVE,)


def fill_from_below(workspace: Workspace, period: Period, unit: str) -> ChangeSet:
    """Put a unit's totals into its own entries, where the method gives one and no person has put anything down.

    What was filled in so before follows the totals; what a person typed, confirmed or edited stays. The log says of
    each that it came from below, of how many units, and the digest of the consolidation. Where nobody wrote words, they
    say who is not in the total and which names it counts. Of a form that was sent back only the rows that it asks for
    are filled in. Nothing for a unit without units below it. One change set, hence one undo step.
    """
    if not read_units(workspace).children(unit):
        return ChangeSet((), Origin.CONSOLIDATED)
    result = consolidate_period(workspace, period, unit)
    own, opened = entries_by_code(workspace, period, unit), opened_rows(workspace, period, unit)
    followed, worded = filled_in(workspace, period, unit), filled_in(workspace, period, unit, _WORDS)
    changes = []
    for one in result.indicators:
        before = after = own.get(one.code, BLANK)
        is_free = all_agree(before, BLANK) or one.code in followed
        if not is_free or (opened is not None and one.code not in opened):
            continue
        words = _words_below(workspace, result, one, before.narrative)
        for part in (*COUNTED, *(_WORDS if not before.narrative or one.code in worded else ())):
            after = taken(after, part, replace(_as_entry(one), narrative=words))
        if after != before:
            key = EntryKey(one.code, unit, period)
            changes.append(Change(key, before, after, f"汇总 {one.reported}/{one.expected} 家"))
    filled = ChangeSet(tuple(changes), Origin.CONSOLIDATED, result.digest)
    return write(workspace, filled) if changes else filled


def _words_below(workspace: Workspace, result: Consolidated, one: ConsolidatedIndicator, before: str) -> str:
    """What a total has to say of itself on the way up: who is not in it, and the names that it counts.

    What it said `before` is taken back in words: a text that vanishes would have to be looked at above.
    """
    if not one.contributions:
        return ""
    said = []
    if one.missing:
        names = {unit.code: unit.name for unit in result.units}
        said.append(f"下级合计，未计入：{'、'.join(names.get(code, code) for code in one.missing)}。")
    if one.method is RollUp.UNION and one.total is not None:
        entries = read_entries_about(workspace, one.code, [result.period])
        keys = {part.unit: EntryKey(one.code, part.unit, result.period) for part in one.contributions}
        said.append(list_words(distinct({unit: names_in(entries[key].narrative) for unit, key in keys.items()})))
    return "".join(said) or ("下级合计，均已计入。" if before else "")


def incomplete_below(workspace: Workspace, period: Period, unit: str) -> tuple[Finding, ...]:
    """Which of a unit's own numbers are totals in which somebody is missing: they go up only with that said."""
    waiting = incomplete_to_come(workspace, period, unit)
    return () if waiting is None else waiting()


def incomplete_to_come(workspace: Workspace, period: Period, unit: str) -> Callable[[], tuple[Finding, ...]] | None:
    """What `incomplete_below` gives, with everything read and nothing computed: call it, on whatever thread.

    None where the unit's own numbers can be no totals.
    """
    own = entries_by_code(workspace, period, unit)
    said = {code: entry for code, entry in own.items() if not all_agree(entry, BLANK)}
    if not said or not read_units(workspace).children(unit):
        return None
    return partial(_incomplete, totals_to_come(workspace, period, unit, only=said), said)


def _incomplete(totals: Callable[[], Consolidated], own: Mapping[str, Entry]) -> tuple[Finding, ...]:
    result = totals()
    return tuple(_missing(one, result, own) for one in result.indicators if one.missing and _says_total(one, own))


def _says_total(one: ConsolidatedIndicator, own: Mapping[str, Entry]) -> bool:
    entry, total = own.get(one.code, BLANK), _as_entry(one)
    return total != BLANK and all_agree(entry, total)


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
