"""What was reported, and how it came to be so."""

from __future__ import annotations

from model.entry.entry import Entry, EntryKey
from model.entry.period import Period
from model.store.entry_rows import periods_with_entries, read_entries
from model.store.log_rows import LoggedChange, read_log
from model.workflow.workspace import Workspace

__all__ = ["LoggedChange", "history", "last_entries", "list_entries", "reported_periods"]


def list_entries(workspace: Workspace, period: Period | None = None, unit: str | None = None) -> dict[EntryKey, Entry]:
    """All entries of a period, a unit, both, or the workspace."""
    return read_entries(workspace, period, unit)


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
