"""Workspaces of a newer version of the program: whether what this one knows of them can still be read."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database

from model.store.migrations import SCHEMA, known_migrations


def is_newer(connection: sqlite3.Connection) -> bool:
    """Whether a newer version of the program has changed the file's shape."""
    applied = SCHEMA.applied(Database(connection, execute_plugins=False))
    return not {one.name for one in applied} <= set(known_migrations())


def holds_all_of_ours(connection: sqlite3.Connection) -> bool:
    """Whether every table and column of this version is there, with the same kind of values: more does no harm."""
    ours = Database(memory=True, execute_plugins=False)
    try:
        SCHEMA.apply(ours)
        return _columns(ours.conn) <= _columns(connection)
    finally:
        ours.close()


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Table, name and type of every column."""
    found = connection.execute(
        "SELECT made.name, its.name, its.type FROM sqlite_master AS made, pragma_table_info(made.name) AS its"
        " WHERE made.type IN ('table', 'view')"
    )
    return {(str(table), str(name), str(kind)) for table, name, kind in found}
