"""Entries as plain data, for the change log, issued forms and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from model.entry.entry import Entry, Stage, ValueState

_TEXTS = ("narrative", "problems", "next_steps", "evidence")
_STATES = {one.value: one for one in ValueState}


def entry_to_data(entry: Entry) -> dict[str, Any]:
    """What of an entry is filled in; the value as a decimal string."""
    data: dict[str, Any] = {"state": entry.state.value}
    if entry.value is not None:
        data["value"] = f"{entry.value:f}"
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


def entry_to_json(entry: Entry, value: str | None = None) -> str:
    """`entry_to_data` as JSON, the names in order; with `value` for the value where that is written otherwise."""
    words = (("evidence", entry.evidence), ("narrative", entry.narrative), ("next_steps", entry.next_steps),
             ("problems", entry.problems))  # fmt: skip
    parts = [f'"{name}": {encode_basestring(text)}' for name, text in words if text]
    if entry.stage is not None:
        parts.append(f'"stage": "{entry.stage}"')
    parts.append(f'"state": "{entry.state}"')
    if entry.value is not None:
        parts.append(f'"value": "{value or format(entry.value, "f")}"')
    return "{" + ", ".join(parts) + "}"
