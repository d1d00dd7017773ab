"""Small facts about the workspace itself, by name: whose it is, which period is open."""

from __future__ import annotations

from model.store.database import Store, transaction


def read_setting(store: Store, name: str) -> str | None:
    """The value of a setting, None where it was never written."""
    row = store.read("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
    return None if row is None else str(row[0])


def forget_setting(store: Store, name: str) -> None:
    """As if a setting had never been written."""
    with transaction(store) as db:
        db.execute("DELETE FROM setting WHERE name = ?", [name])


def write_setting(store: Store, name: str, value: str) -> None:
    """Put a setting down."""
    with transaction(store) as db:
        db.table("setting").upsert({"name": name, "value": value}, pk="name")
