"""Entries as plain data, for the change log, issued forms and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any, Protocol

from model.entry.entry import Entry, Stage, ValueState, value_text

_TEXTS = ("narrative", "problems", "next_steps", "evidence")
_STATES = {one.value: one for one in ValueState}
_WORDS = {one: one.value for one in ValueState}
_BLANK = ValueState.BLANK


def entry_to_data(entry: Entry) -> dict[str, Any]:
    """What of an entry is filled in; the value as a decimal string."""
    data: dict[str, Any] = {"state": _WORDS[entry.state]}
    if entry.value is not None:
        data["value"] = value_text(entry.value)
    if entry.stage is not None:
        data["stage"] = entry.stage.value
    for name in _TEXTS:
        if text := getattr(entry, name):
            data[name] = text
    return data


def entry_from_data(data: Mapping[str, Any]) -> Entry:
    """The entry that `entry_to_data` wrote."""
    return Entry(
        _STATES[data["state"]],
        Decimal(data["value"]) if "value" in data else None,
        Stage(data["stage"]) if "stage" in data else None,
        data.get("narrative", ""),
        data.get("problems", ""),
        data.get("next_steps", ""),
        data.get("evidence", ""),
    )


class Said(Protocol):
    """What an entry says, or a row of a returned form, which may lack texts."""

    @property
    def state(self) -> ValueState: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def stage(self) -> Stage | None: ...
    @property
    def narrative(self) -> str | None: ...
    @property
    def problems(self) -> str | None: ...
    @property
    def next_steps(self) -> str | None: ...
    @property
    def evidence(self) -> str | None: ...


def says_nothing(said: Said) -> bool:
    """Whether nothing at all was filled in."""
    return (
        said.state is _BLANK
        and said.stage is None
        and not (said.narrative or said.problems or said.next_steps or said.evidence)
    )


def entry_to_json(entry: Said, value: str | None = None) -> str:
    """`entry_to_data` as JSON, the names in order; with `value` for the value where that is written otherwise."""
    words = ""
    if entry.evidence:
        words = f'"evidence": {encode_basestring(entry.evidence)}, '
    if entry.narrative:
        words += f'"narrative": {encode_basestring(entry.narrative)}, '
    if entry.next_steps:
        words += f'"next_steps": {encode_basestring(entry.next_steps)}, '
    if entry.problems:
        words += f'"problems": {encode_basestring(entry.problems)}, '
    if entry.stage is not None:
        words += f'"stage": "{entry.stage}", '
    state = _WORDS[entry.state]
    if entry.value is None:
        return f'{{{words}"state": "{state}"}}'
    return f'{{{words}"state": "{state}", "value": "{value or value_text(entry.value)}"}}'
