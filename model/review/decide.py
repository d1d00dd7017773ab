"""From a person's decisions to one change set."""

from __future__ import annotations

from collections.abc import Iterable

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import Entry, EntryKey
from model.review.compare import taken
from model.review.proposal import Decision, EntryField, Standing, Verdict


def decide(decisions: Iterable[Decision], source: str, origin: Origin = Origin.REVIEW) -> ChangeSet:
    """One set with every accepted and edited field; kept and asked ones leave no trace in it.

    `source` is the file's SHA-256.
    ValueError for a decision that says nothing: EDIT without an entry, or ACCEPT of a question, which has no value.
    """
    before: dict[EntryKey, Entry] = {}
    after: dict[EntryKey, Entry] = {}
    cells: dict[EntryKey, str] = {}
    for decision in decisions:
        proposal = decision.proposal
        if decision.verdict in (Verdict.KEEP, Verdict.ASK):
            continue
        key = proposal.key
        before.setdefault(key, proposal.current)
        after[key] = taken(after.get(key, proposal.current), proposal.field, _chosen(decision))
        if proposal.field is EntryField.VALUE:
            cells[key] = proposal.cell
    changes = (Change(key, before[key], after[key], cells.get(key, "")) for key in after)
    return ChangeSet(tuple(change for change in changes if change.before != change.after), origin, source)


def _chosen(decision: Decision) -> Entry:
    if decision.verdict is Verdict.EDIT:
        if decision.edited is None:
            raise ValueError("an edit without what it says")
        return decision.edited
    if decision.proposal.standing is Standing.QUESTION:
        raise ValueError("a question has no value to accept")
    return decision.proposal.incoming
