"""Private marks and the sums behind values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from model.entry.entry import EntryKey
from model.entry.period import Period
from model.entry.private_mark import NO_MARK, PrivateMark
from model.store.database import Store, transaction


def write_mark(store: Store, unit: str, code: str, plan_version: str, mark: PrivateMark) -> None:
    """Put a mark down in place of the one before; an empty one takes it away."""
    with transaction(store) as db:
        if mark == NO_MARK:
            db.execute("DELETE FROM private_mark WHERE unit = ? AND code = ?", [unit, code])
        else:
            db.execute(
                "INSERT OR REPLACE INTO private_mark (unit, code, plan_version, starred, note) VALUES (?, ?, ?, ?, ?)",
                [unit, code, plan_version, int(mark.is_starred), mark.note],
            )


def read_marks(store: Store, unit: str) -> Iterator[tuple[str, str, PrivateMark]]:
    """(code, version of the plan that has this code, mark) of a unit."""
    sql = "SELECT code, plan_version, starred, note FROM private_mark WHERE unit = ? ORDER BY code"
    for code, version, starred, note in store.read(sql, [unit]):
        yield code, version, PrivateMark(bool(starred), note)


def remove_mark(store: Store, unit: str, code: str) -> None:
    """Take a mark away."""
    write_mark(store, unit, code, "", NO_MARK)


def write_sum(store: Store, key: EntryKey, value: Decimal, sum_text: str) -> None:
    """Put down what a value was calculated from."""
    with transaction(store) as db:
        db.execute(
            "INSERT OR REPLACE INTO value_sum (unit, code, period, value, sum) VALUES (?, ?, ?, ?, ?)",
            [key.unit, key.code, key.period.key, f"{value:f}", sum_text],
        )


def read_sums(store: Store, unit: str, period: Period) -> dict[str, tuple[Decimal, str]]:
    """Value and sum by row code."""
    sql = "SELECT code, value, sum FROM value_sum WHERE unit = ? AND period = ?"
    return {code: (Decimal(value), text) for code, value, text in store.read(sql, [unit, period.key])}
