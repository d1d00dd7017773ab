"""An entry from texts as a person writes them: the command line's way in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState
from model.entry.period import Period
from model.entry.value import understand
from model.errors import UsageError
from model.store.entry_rows import read_entry
from model.wording import say
from model.workflow.entry.list_entries import last_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def enter_text(
    workspace: Workspace, code: str, unit: str, period: Period, value: str | None, parts: Mapping[str, str | None]
) -> Entry:
    """Write the parts that are given and leave the others; the entry as it stands afterwards.

    `parts` may hold narrative, problems, next_steps and state: one of the kinds of nothing, or a stage. UsageError
    "entry.value_unclear" with the reason where a value is not certain, "entry.nothing_given", "entry.value_and_state",
    "entry.unknown_state", "entry.text_unreadable": nothing is written then.
    """
    _check_given(value, parts)
    key = EntryKey(code, unit, period)
    current = read_entry(workspace, key)
    entry = replace(
        current,
        narrative=_given(parts.get("narrative"), current.narrative),
        problems=_given(parts.get("problems"), current.problems),
        next_steps=_given(parts.get("next_steps"), current.next_steps),
    )
    if value is not None:
        entry = _with_value(workspace, entry, key, value)
    if parts.get("state") is not None:
        entry = _with_state(entry, str(parts["state"]))
    record_entry(workspace, ChangeSet((Change(key, current, entry),), Origin.COMMAND_LINE))
    return read_entry(workspace, key)


def _check_given(value: str | None, parts: Mapping[str, str | None]) -> None:
    texts = [text for text in (value, *parts.values()) if text is not None]
    if not texts:
        raise UsageError("entry.nothing_given")
    if any("\ud800" <= letter <= "\udfff" for text in texts for letter in text):
        raise UsageError("entry.text_unreadable")
    if value is not None and parts.get("state") in set(ValueState):
        raise UsageError("entry.value_and_state", text=value, state=parts["state"])


def _given(text: str | None, present: str) -> str:
    return present if text is None else text


def _with_value(workspace: Workspace, entry: Entry, key: EntryKey, text: str) -> Entry:
    indicator = show_plan(workspace, key.period).by_code.get(key.code)
    last = last_entries(workspace, key.period, key.unit).get(key.code, BLANK).value
    understood = understand(text, indicator, last=last)
    if not understood.certain:
        reason = " ".join(say(finding) for finding in understood.findings)
        raise UsageError("entry.value_unclear", text=text, reason=reason)
    return replace(entry, state=understood.state, value=understood.value)


def _with_state(entry: Entry, text: str) -> Entry:
    if text in set(Stage):
        return replace(entry, stage=Stage(text))
    if text not in set(ValueState):
        raise UsageError("entry.unknown_state", text=text)
    state = ValueState(text)
    if state is ValueState.REPORTED and entry.state is not state:
        raise UsageError("entry.reported_without_value")
    value = {ValueState.ZERO: Decimal(0), ValueState.REPORTED: entry.value}.get(state)
    return replace(entry, state=state, value=value)
