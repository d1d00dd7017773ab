"""Entries as plain data, for the change log, issued forms and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from model.entry.entry import Entry, Stage, ValueState

_TEXTS = ("narrative", "problems", "next_steps", "evidence")


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
        state=ValueState(data["state"]),
        value=Decimal(data["value"]) if "value" in data else None,
        stage=Stage(data["stage"]) if "stage" in data else None,
        **{name: data.get(name, "") for name in _TEXTS},
    )
