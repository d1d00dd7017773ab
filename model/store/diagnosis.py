"""What a workspace file looks like from outside: shapes and counts, and nothing of what anybody wrote into it."""

from __future__ import annotations

import sqlite3
from typing import Any

from model.store.database import Store


def describe_store(store: Store) -> dict[str, Any]:
    """Version of SQLite, settings, migrations, rows a table, size in bytes."""
    tables = [name for (name,) in store.read("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        "sqlite": sqlite3.sqlite_version,
        "journal_mode": store.read("PRAGMA journal_mode").fetchone()[0],
        "synchronous": store.read("PRAGMA synchronous").fetchone()[0],
        "bytes": store.path.stat().st_size,
        "migrations": [name for (name,) in store.read("SELECT name FROM _sqlite_migrations ORDER BY rowid")],
        # The names come from the file's own catalogue; a quote in one is doubled.
        "rows": {name: store.read(f'SELECT count(*) FROM "{_quoted(name)}"').fetchone()[0] for name in tables},
    }


def _quoted(name: str) -> str:
    return name.replace('"', '""')
