"""What rows held before they were written over: kept by triggers, so that a past day can be shown again.

Every table is watched, whatever migration made it. Entries are not: their own log says what became of them. Nor is
what workbooks were read as, which can be had again from their bytes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

HISTORY = "row_history"
NOT_WATCHED = frozenset({"entry", "change_set", "change_log", "reading", HISTORY})
_PREFIX = "keep_history_of_"
_NOW = "strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')"


@dataclass(frozen=True, slots=True)
class WatchedTable:
    """A table with its columns and the ones that make up its key."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


def watched_tables(connection: sqlite3.Connection) -> Iterator[WatchedTable]:
    """Every table whose rows are remembered."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for (name,) in names:
        if name in NOT_WATCHED or name.startswith(("sqlite_", "_")):
            continue
        rows = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
        key = [row[1] for row in sorted(rows, key=lambda row: row[5]) if row[5]] or ["rowid"]
        yield WatchedTable(name, tuple(row[1] for row in rows), tuple(key))


def stop_watching(connection: sqlite3.Connection) -> None:
    """Take the triggers away: a migration moves rows and changes none."""
    for name in _triggers(connection):
        connection.execute(f'DROP TRIGGER "{name}"')


def start_watching(connection: sqlite3.Connection) -> None:
    """Put a trigger on each kind of change of each table, for the columns that there are now.

    Values stand there as SQL writes them ("'FD',12,NULL"): in a file that may come from anywhere SQLite lets triggers
    use no function for JSON.
    """
    stop_watching(connection)
    for table in watched_tables(connection):
        names = table.columns if table.key != ("rowid",) else ("rowid", *table.columns)
        key, before = _literals("NEW", table.key), _literals("OLD", names)
        listed = f"'{','.join(names)}'"
        rows = (("INSERT", key, "NULL, NULL"), ("UPDATE", key, f"{listed}, {before}"))
        for event, changed, held in (*rows, ("DELETE", "NULL", f"{listed}, {before}")):
            connection.execute(
                f'CREATE TRIGGER "{_PREFIX}{table.name}_{event.lower()}" AFTER {event} ON "{table.name}" BEGIN '
                f"INSERT INTO {HISTORY} (at, place, key, columns, before) "
                f"VALUES ({_NOW}, '{table.name}', {changed}, {held}); END"
            )


def _triggers(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    return [name for (name,) in rows if name.startswith(_PREFIX)]


def _literals(row: str, names: Sequence[str]) -> str:
    return " || ',' || ".join(f'quote({row}."{name}")' for name in names)
