"""The change log: append-only, one row a change, written with the entry it is about.

What the changes of one set have in common (when, who, from where) stands once, in `change_set`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from model.entry.change import ChangeSet, Origin
from model.entry.data import entry_from_data, entry_to_json
from model.entry.entry import BLANK, Entry, EntryKey
from model.entry.period import Period, parse_period
from model.store.database import Store, Writing

_LOG = "change_log JOIN change_set ON change_set.id = change_log.change_set"


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One row of the log: what became of one entry, when, by whom and from where."""

    seq: int
    change_set: int
    at: datetime
    who: str
    origin: Origin
    source: str
    cell: str
    key: EntryKey
    before: Entry
    after: Entry


def append_to_log(db: Writing, changes: ChangeSet, at: datetime, who: str, machine: str) -> None:
    """Add a set and its changes; called inside the transaction that writes its entries."""
    if not changes.changes:
        return
    number = db.execute(
        "INSERT INTO change_set (at, who, machine, origin, source) VALUES (?, ?, ?, ?, ?)",
        [at.isoformat(), who, machine, changes.origin.value, changes.source],
    ).lastrowid
    db.conn.executemany(
        "INSERT INTO change_log (change_set, code, unit, period, cell, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        _rows(changes, number),
    )


def _rows(changes: ChangeSet, change_set: int | None) -> Iterator[tuple[int | str | None, ...]]:
    for change in changes.changes:
        code, unit, period = change.key
        before = _BLANK if change.before.is_blank else entry_to_json(change.before)
        yield (change_set, code, unit, period.key, change.cell, before, entry_to_json(change.after))


def read_log(store: Store, key: EntryKey | None = None) -> list[LoggedChange]:
    """The log of one entry or of the workspace, oldest first."""
    if key is None:
        return _read(store, "", [])
    return _read(store, "WHERE period = ? AND unit = ? AND code = ?", [key.period.key, key.unit, key.code])


def has_origin_since(store: Store, unit: str, period: Period, seq: int, origins: Collection[Origin]) -> bool:
    """Whether anything of these origins became of a unit's entries of a period after row `seq` of the log."""
    marks = ", ".join("?" for _ in origins)
    row = store.read(
        f"SELECT 1 FROM {_LOG} WHERE period = ? AND unit = ? AND seq > ? AND origin IN ({marks}) LIMIT 1",
        [period.key, unit, seq, *origins],
    ).fetchone()
    return row is not None


def read_log_since(store: Store, unit: str, period: Period, seq: int) -> list[LoggedChange]:
    """What became of a unit's entries of a period after row `seq` of the log, oldest first."""
    return _read(store, "WHERE period = ? AND unit = ? AND seq > ?", [period.key, unit, seq])


def read_newest_sets(store: Store, period: Period, origins: Collection[Origin], most: int) -> list[LoggedChange]:
    """The rows of the newest `most` change sets of a period that are of these origins, oldest first."""
    marks = ", ".join("?" for _ in origins)
    newest = (
        f"SELECT change_set FROM {_LOG} WHERE period = ? AND origin IN ({marks})"
        " GROUP BY change_set ORDER BY max(seq) DESC LIMIT ?"
    )
    return _read(store, f"WHERE change_set IN ({newest})", [period.key, *origins, most])


def read_log_of_origin(store: Store, unit: str, period: Period, origin: Origin) -> list[LoggedChange]:
    """The whole log of those entries of a unit and period of which something came from `origin`, oldest first."""
    touched = f"SELECT code FROM {_LOG} WHERE period = ? AND unit = ? AND origin = ?"
    values = [period.key, unit, period.key, unit, origin.value]
    return _read(store, f"WHERE period = ? AND unit = ? AND code IN ({touched})", values)


def read_last_change(store: Store, period: Period) -> datetime | None:
    """When anything of a period was altered last; None where nothing ever was."""
    row = store.read(f"SELECT at FROM {_LOG} WHERE period = ? ORDER BY seq DESC LIMIT 1", [period.key]).fetchone()
    return None if row is None else datetime.fromisoformat(row[0])


def _read(store: Store, where: str, values: list[Any]) -> list[LoggedChange]:
    rows = store.read(
        "SELECT seq, change_set, at, who, origin, source, cell, code, unit, period, before, after"
        f" FROM {_LOG} {where} ORDER BY seq",
        values,
    )
    return [
        LoggedChange(
            seq, change_set, datetime.fromisoformat(at), who, Origin(origin), source, cell,
            EntryKey(code, unit, parse_period(period)), entry_from_data(json.loads(before)),
            entry_from_data(json.loads(after)),
        )
        for seq, change_set, at, who, origin, source, cell, code, unit, period, before, after in rows
    ]  # fmt: skip


_BLANK = entry_to_json(BLANK)
