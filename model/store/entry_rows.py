"""Entries and their change log, written together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from sys import intern
from typing import TYPE_CHECKING, Any

from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState, value_text
from model.entry.period import Period, parse_period
from model.errors import ModelError
from model.store.database import Store, transaction

if TYPE_CHECKING:
    from model.entry.change import ChangeSet

_STATES = {state.value: state for state in ValueState}
_WORDS = {state: state.value for state in ValueState}
_STAGES = {stage.value: stage for stage in Stage}
_new = tuple.__new__
_MANY = 8
"""From so many changes of one unit on, reading all of its entries at once is cheaper."""
ENTRY_COLUMNS = "code, unit, period, state, value, stage, narrative, problems, next_steps, evidence"
_PUT = (
    f"INSERT INTO entry ({ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (period, unit, code) DO UPDATE SET state = excluded.state, value = excluded.value,"
    " stage = excluded.stage, narrative = excluded.narrative, problems = excluded.problems,"
    " next_steps = excluded.next_steps, evidence = excluded.evidence"
)
"""A fifth cheaper than INSERT OR REPLACE, which looks for whatever else might refer to the row."""


def write(store: Store, changes: ChangeSet) -> ChangeSet:
    """Write all changes and their log in one transaction; on disk when this returns.

    ModelError "entry.changed_meanwhile" where an entry is no longer what a change expects: nothing is written then.
    """
    import platform  # not needed at the start

    from model.store.log_rows import append_to_log
    from model.store.user_name import user_name

    with transaction(store) as db:
        _refuse_changed(store, changes)
        last = {change.key: change.after for change in changes.changes}
        db.conn.executemany(
            "DELETE FROM entry WHERE code = ? AND unit = ? AND period = ?",
            [_key_values(key) for key, entry in last.items() if entry.is_blank],
        )
        db.conn.executemany(_PUT, _rows(last))
        append_to_log(db, changes, datetime.now(UTC), user_name(), platform.node())
    return changes


def _refuse_changed(store: Store, changes: ChangeSet) -> None:
    """ModelError where an entry is not what its change expects; many of one unit and period are read together."""
    known: dict[EntryKey, Entry] = {}
    places = {(change.key.unit, change.key.period) for change in changes.changes}
    is_read = len(changes.changes) > _MANY * len(places)
    if is_read:
        for unit, period in places:
            known |= read_entries(store, period, unit)
    for change in changes.changes:
        found = known.get(change.key)
        if found is None:
            found = BLANK if is_read else read_entry(store, change.key)
        if found is not change.before and found != change.before:
            raise ModelError("entry.changed_meanwhile", code=change.key.code, unit=change.key.unit)
        known[change.key] = change.after


def read_entry(store: Store, key: EntryKey) -> Entry:
    """One entry; BLANK where nothing was filled in."""
    sql = f"SELECT {ENTRY_COLUMNS} FROM entry WHERE code = ? AND unit = ? AND period = ?"
    row = store.read(sql, _key_values(key)).fetchone()
    return BLANK if row is None else _entry(row)


def read_entries(store: Store, period: Period | None = None, unit: str | None = None) -> dict[EntryKey, Entry]:
    """All entries of a period, a unit, both, or the workspace, in the order of unit and code as text."""
    conditions = {"period": period and period.key, "unit": unit}
    given = {name: value for name, value in conditions.items() if value is not None}
    where = "WHERE " + " AND ".join(f"{name} = ?" for name in given) if given else ""
    rows = store.read(f"SELECT {ENTRY_COLUMNS} FROM entry {where} ORDER BY unit, code, period", list(given.values()))
    periods: dict[str, Period] = {}
    return {_new(EntryKey, (intern(row[0]), intern(row[1]), _period(periods, row[2]))): _entry(row) for row in rows}


def read_entries_about(store: Store, code: str, periods: Iterable[Period]) -> dict[EntryKey, Entry]:
    """What all units said of one row of the plan in these periods, in the order of the units: as much of it as is added
    up, which is the value, the stage, and the words with the names that a unit lists."""
    known = {period.key: period for period in periods}
    marks = ", ".join("?" for _ in known)
    rows = store.read(
        "SELECT unit, period, state, value, stage, narrative FROM entry"
        f" WHERE period IN ({marks}) AND unit IN (SELECT code FROM unit) AND code = ? ORDER BY unit, period",
        [*known, code],
    )
    return {
        _new(EntryKey, (code, intern(unit), known[period])): Entry(
            _STATES[state], None if value is None else Decimal(value), _STAGES[stage] if stage else None, narrative
        )
        for unit, period, state, value, stage, narrative in rows
    }


def units_with_entries(store: Store, period: Period) -> set[str]:
    """The units of which anything stands here for a period."""
    sql = "SELECT code FROM unit WHERE EXISTS (SELECT 1 FROM entry WHERE period = ? AND entry.unit = unit.code)"
    return {code for (code,) in store.read(sql, [period.key])}


def periods_with_entries(store: Store) -> tuple[Period, ...]:
    """Every period in which something was reported, in the order of their text."""
    following = "SELECT (SELECT min(period) FROM entry WHERE period > one.period) FROM one WHERE period IS NOT NULL"
    one_by_one = f"WITH RECURSIVE one (period) AS (SELECT min(period) FROM entry UNION ALL {following})"
    rows = store.read(f"{one_by_one} SELECT period FROM one WHERE period IS NOT NULL")
    return tuple(parse_period(text) for (text,) in rows)


def _period(seen: dict[str, Period], text: str) -> Period:
    if text not in seen:
        seen[text] = parse_period(text)
    return seen[text]


def _key_values(key: EntryKey) -> list[str]:
    return [key.code, key.unit, key.period.key]


def _rows(entries: Mapping[EntryKey, Entry]) -> Iterator[tuple[str | None, ...]]:
    """The rows of the entries in which anything is filled in."""
    for (code, unit, period), entry in entries.items():
        if not entry.is_blank:
            yield (code, unit, period.key, *entry_values(entry))


def entry_values(entry: Entry) -> tuple[str | None, ...]:
    """An entry as the columns of its row after the key, in their order."""
    return (
        _WORDS[entry.state],
        None if entry.value is None else value_text(entry.value),
        entry.stage and entry.stage.value,
        entry.narrative,
        entry.problems,
        entry.next_steps,
        entry.evidence,
    )


def _entry(row: Iterable[Any]) -> Entry:
    _, _, _, state, value, stage, narrative, problems, next_steps, evidence = row
    return Entry(
        _STATES[state],
        None if value is None else Decimal(value),
        _STAGES[stage] if stage else None,
        narrative,
        problems,
        next_steps,
        evidence,
    )
