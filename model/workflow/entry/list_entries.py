"""What was reported, and how it came to be so."""

from __future__ import annotations

from typing import Any

from model.entry.data import entry_to_data
from model.entry.entry import Entry, EntryKey
from model.entry.period import Period
from model.store.entry_rows import periods_with_entries, read_entries
from model.store.log_rows import LoggedChange, read_log
from model.workflow.workspace.workspace import Workspace

__all__ = [
    "LoggedChange",
    "entries_by_code",
    "history",
    "last_entries",
    "list_entries",
    "logged_to_data",
    "reported_periods",
]


def list_entries(workspace: Workspace, period: Period | None = None, unit: str | None = None) -> dict[EntryKey, Entry]:
    """All entries of a period, a unit, both, or the workspace."""
    return read_entries(workspace, period, unit)


def entries_by_code(workspace: Workspace, period: Period, unit: str) -> dict[str, Entry]:
    """One unit's entries of one period, by row key."""
    return {key.code: entry for key, entry in read_entries(workspace, period, unit).items()}


def last_entries(workspace: Workspace, period: Period, unit: str) -> dict[str, Entry]:
    """What a unit reported last before `period` in the same year and cadence, by row key.

    Each row goes back to the newest period that has an entry for it, so that a skipped month loses nothing.
    """
    found: dict[str, Entry] = {}
    earlier = (
        (key, entry)
        for key, entry in read_entries(workspace, unit=unit).items()
        if (key.period.year, key.period.cadence) == (period.year, period.cadence) and key.period < period
    )
    for key, entry in sorted(earlier, key=lambda pair: pair[0].period):
        found[key.code] = entry
    return found


def history(workspace: Workspace, key: EntryKey | None = None) -> list[LoggedChange]:
    """Every change of one entry, or of the whole workspace, oldest first."""
    return read_log(workspace, key)


def reported_periods(workspace: Workspace) -> tuple[Period, ...]:
    """Every period in which something was reported."""
    return periods_with_entries(workspace)


def logged_to_data(change: LoggedChange) -> dict[str, Any]:
    """One row of the history as plain data."""
    return {
        "seq": change.seq,
        "at": change.at.isoformat(),
        "who": change.who,
        "origin": change.origin.value,
        "source": change.source or None,
        "cell": change.cell or None,
        "indicator": change.key.code,
        "unit": change.key.unit,
        "period": change.key.period.key,
        "before": entry_to_data(change.before),
        "after": entry_to_data(change.after),
    }
