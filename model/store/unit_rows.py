"""Reporting units, their hierarchy and what of each target is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.errors import ModelError
from model.store.database import Store, transaction

Allocations = Mapping[tuple[str, str], Decimal]
"""Targets by (unit, indicator code)."""
OF_NEWEST_PLAN = 0
"""Stands for the plan that was put into force last, whichever that is."""
_WITH_DATA = ("entry", "issued_form", "submission", "submission_step", "correction")
_FIELDS = "code, name, parent, kind, contact, phone, retired"


class RoleRow(NamedTuple):
    """A unit's role in the word of its column, under the code that the plan of this version had."""

    unit: str
    code: str
    plan_version: str
    role: str


class ReasonRow(NamedTuple):
    """Why the parts of an indicator's target may differ from the whole; the code is that of the plan's version."""

    code: str
    plan_version: str
    reason: str


def has_data(store: Store, unit: str) -> bool:
    """Whether a unit has entries, forms, submissions, steps of these or corrections."""
    return any(
        store.read(f"SELECT 1 FROM {table} WHERE unit = ? LIMIT 1", [unit]).fetchone() is not None
        for table in _WITH_DATA
    )


def write_units(store: Store, units: UnitTree) -> None:
    """Make `units` the workspace's units; those that stay as they were are not written again.

    ModelError "unit.has_entries" where one that is left out has entries or submissions: nothing is changed then.
    """
    rows = store.read(f"SELECT position, {_FIELDS} FROM unit").fetchall()
    known = {row[1]: tuple(row) for row in rows}
    gone = sorted(known.keys() - units.by_code.keys())
    wanted = {unit.code: (place, *_values(unit)) for place, unit in enumerate(units.units, 1)}
    for code in gone:
        if has_data(store, code):
            raise ModelError("unit.has_entries", unit=code)
    names = ("position", *_FIELDS.split(", "))
    with transaction(store) as db:
        db.execute("PRAGMA defer_foreign_keys = ON")
        for code, values in wanted.items():
            if known.get(code) != values:
                db.table("unit").upsert(dict(zip(names, values, strict=True)), pk="code")
        for code in gone:
            for table, column in (
                *((one, "unit") for one in ("allocation", "unit_role", "indicator_mark", "score_mark")),
                ("unit", "code"),
            ):
                db.execute(f"DELETE FROM {table} WHERE {column} = ?", [code])


def read_units(store: Store) -> UnitTree:
    """All units in the order of their table."""
    sql = f"SELECT {_FIELDS} FROM unit ORDER BY position"
    return store.remember("units", lambda: arrange(_unit(*row) for row in store.read(sql)))


def write_roles(store: Store, rows: Iterable[RoleRow]) -> None:
    """Replace all roles; those that stay as they were are not written again."""
    known, wanted = set(read_roles(store)), set(rows)
    with transaction(store) as db:
        db.conn.executemany(
            "DELETE FROM unit_role WHERE unit = ? AND code = ?", [(row.unit, row.code) for row in known - wanted]
        )
        db.conn.executemany(
            "INSERT INTO unit_role (unit, code, plan_version, role) VALUES (?, ?, ?, ?)",
            sorted(wanted - known),
        )


def read_roles(store: Store) -> Iterator[RoleRow]:
    """All roles."""
    return (RoleRow(*row) for row in store.read("SELECT unit, code, plan_version, role FROM unit_role ORDER BY rowid"))


def write_reasons(store: Store, rows: Iterable[ReasonRow]) -> None:
    """Replace all reasons; those that stay as they were are not written again."""
    known, wanted = set(read_reasons(store)), set(rows)
    with transaction(store) as db:
        db.conn.executemany("DELETE FROM allocation_reason WHERE code = ?", [(row.code,) for row in known - wanted])
        db.conn.executemany(
            "INSERT INTO allocation_reason (code, plan_version, reason) VALUES (?, ?, ?)",
            sorted(wanted - known),
        )


def read_reasons(store: Store) -> Iterator[ReasonRow]:
    """All reasons."""
    return (ReasonRow(*row) for row in store.read("SELECT code, plan_version, reason FROM allocation_reason"))


def _unit(
    code: str, name: str, parent: str | None, kind: str, contact: str, phone: str, retired: str | None
) -> ReportingUnit:
    day = date.fromisoformat(retired) if retired else None
    return ReportingUnit(code, name, parent, kind, contact, phone, day)


def _values(unit: ReportingUnit) -> tuple[str | None, ...]:
    retired = unit.retired.isoformat() if unit.retired is not None else None
    return unit.code, unit.name, unit.parent, unit.kind, unit.contact, unit.phone, retired


def write_allocations(store: Store, allocations: Allocations, plan_id: int = OF_NEWEST_PLAN) -> None:
    """Replace all allocations of one plan; those that stay as they were are not written again."""
    known = {(unit, code): f"{target:f}" for (unit, code), target in read_allocations(store, plan_id).items()}
    wanted = {place: f"{target:f}" for place, target in allocations.items()}
    gone = [(plan_id, *place) for place in known if place not in wanted]
    new = [(plan_id, *place, target) for place, target in wanted.items() if known.get(place) != target]
    with transaction(store) as db:
        db.conn.executemany("DELETE FROM allocation WHERE plan_id = ? AND unit = ? AND code = ?", gone)
        db.conn.executemany("INSERT OR REPLACE INTO allocation (plan_id, unit, code, target) VALUES (?, ?, ?, ?)", new)


def read_allocations(store: Store, plan_id: int = OF_NEWEST_PLAN) -> Allocations:
    """All allocations of one plan."""

    def read() -> Allocations:
        rows = store.read("SELECT unit, code, target FROM allocation WHERE plan_id = ?", [plan_id])
        return {(unit, code): Decimal(target) for unit, code, target in rows}

    return store.remember(f"allocations {plan_id}", read)
