"""The workspace as it stood at a past moment: a copy in memory, from which everything later was taken back."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from model.entry.data import entry_from_data
from model.store.database import Store
from model.store.entry_rows import ENTRY_COLUMNS, entry_values
from model.store.history import HISTORY, WatchedTable, watched_tables
from model.store.trouble import file_trouble


def open_past(store: Store, until: datetime) -> Store:
    """A store of its own, in memory, with what was on disk at `until` (with its time zone). Close it after use.

    Entries go back by the change log, all other tables by their history; what was there before that was kept counts
    as having been there always. ModelError "workspace.*" where the file cannot be read.
    """
    moment = until.astimezone(UTC).isoformat(timespec="microseconds")
    connection = sqlite3.connect(":memory:")
    try:
        with file_trouble(store.path):
            store.connection.backup(connection)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        _take_entries_back(connection, moment)
        _take_rows_back(connection, moment)
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return Store(store.path, connection)


def _take_entries_back(connection: sqlite3.Connection, moment: str) -> None:
    """Each entry becomes what the first change after the moment says it was before."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM change_set WHERE at <= ?", [moment]).fetchone()[0]
    seen = set()
    for code, unit, period, before in connection.execute(
        "SELECT code, unit, period, before FROM change_log WHERE change_set > ? ORDER BY seq", [last]
    ).fetchall():
        if (code, unit, period) in seen:
            continue
        seen.add((code, unit, period))
        connection.execute("DELETE FROM entry WHERE code = ? AND unit = ? AND period = ?", [code, unit, period])
        entry = entry_from_data(json.loads(before))
        if not entry.is_blank:
            values = [code, unit, period, *entry_values(entry)]
            connection.execute(f"INSERT INTO entry ({ENTRY_COLUMNS}) VALUES ({', '.join('?' * len(values))})", values)
    connection.execute("DELETE FROM change_log WHERE change_set > ?", [last])
    connection.execute("DELETE FROM change_set WHERE id > ?", [last])


def _take_rows_back(connection: sqlite3.Connection, moment: str) -> None:
    """Every later change of any other table, newest first; tables and columns that are gone are passed over."""
    last = connection.execute(f"SELECT coalesce(max(seq), 0) FROM {HISTORY} WHERE at <= ?", [moment]).fetchone()[0]
    tables = {table.name: table for table in watched_tables(connection)}
    with closing(sqlite3.connect(":memory:")) as apart:
        for place, key, columns, before in connection.execute(
            f"SELECT place, key, columns, before FROM {HISTORY} WHERE seq > ? ORDER BY seq DESC", [last]
        ).fetchall():
            table = tables.get(place)
            if table is None:
                continue
            if key is not None:
                where = " AND ".join(f'"{name}" IS ?' for name in table.key)
                connection.execute(f'DELETE FROM "{place}" WHERE {where}', _values(apart, key))
            if before is not None:
                _put_back(connection, table, dict(zip(columns.split(","), _values(apart, before), strict=True)))
    connection.execute(f"DELETE FROM {HISTORY} WHERE seq > ?", [last])


def _put_back(connection: sqlite3.Connection, table: WatchedTable, row: dict[str, Any]) -> None:
    known = [name for name in row if name in table.columns or name == "rowid"]
    names = ", ".join(f'"{name}"' for name in known)
    places = ", ".join("?" * len(known))
    connection.execute(
        f'INSERT OR REPLACE INTO "{table.name}" ({names}) VALUES ({places})', [row[name] for name in known]
    )


def _values(apart: sqlite3.Connection, literals: str) -> tuple[Any, ...]:
    """What SQL literals stand for, read in a database in which there is nothing else to read."""
    row: tuple[Any, ...] = apart.execute(f"SELECT {literals}").fetchone()
    return row
