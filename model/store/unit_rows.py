"""Reporting units, their hierarchy and what of each target is theirs."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.errors import ModelError
from model.store.database import Store, transaction

Allocations = Mapping[tuple[str, str], Decimal]
"""Targets by (unit, indicator code)."""
OF_NEWEST_PLAN = 0
"""Stands for the plan that was put into force last, whichever that is."""


def write_units(store: Store, units: UnitTree) -> None:
    """Make `units` the workspace's units.

    ModelError "unit.has_entries" where one that is left out has entries or submissions: nothing is changed then.
    """
    known = {row[0] for row in store.read("SELECT code FROM unit")}
    gone = known - units.by_code.keys()
    with transaction(store) as db:
        for code in sorted(gone):
            for table in ("entry", "issued_form", "submission", "submission_step", "correction"):
                if db.execute(f"SELECT 1 FROM {table} WHERE unit = ? LIMIT 1", [code]).fetchone():
                    raise ModelError("unit.has_entries", unit=code)
        db.execute("PRAGMA defer_foreign_keys = ON")
        for position, unit in enumerate(units.units, 1):
            db.table("unit").upsert(
                {
                    "code": unit.code, "position": position, "name": unit.name, "parent": unit.parent,
                    "kind": unit.kind, "contact": unit.contact, "phone": unit.phone,
                },
                pk="code",
            )  # fmt: skip
        for code in sorted(gone):
            for table, column in (
                *((one, "unit") for one in ("allocation", "indicator_mark", "score_mark")),
                ("unit", "code"),
            ):
                db.execute(f"DELETE FROM {table} WHERE {column} = ?", [code])


def read_units(store: Store) -> UnitTree:
    """All units in the order of their table."""
    rows = store.read("SELECT code, name, parent, kind, contact, phone FROM unit ORDER BY position")
    return arrange(ReportingUnit(*row) for row in rows)


def write_allocations(store: Store, allocations: Allocations, plan_id: int = OF_NEWEST_PLAN) -> None:
    """Replace all allocations of one plan; those that stay as they were are not written again."""
    known = {(unit, code): f"{target:f}" for (unit, code), target in read_allocations(store, plan_id).items()}
    wanted = {place: f"{target:f}" for place, target in allocations.items()}
    gone = [(plan_id, *place) for place in known if place not in wanted]
    new = [(plan_id, *place, target) for place, target in wanted.items() if known.get(place) != target]
    with transaction(store) as db:
        db.conn.executemany("DELETE FROM allocation WHERE plan_id = ? AND unit = ? AND code = ?", gone)
        db.conn.executemany("INSERT OR REPLACE INTO allocation (plan_id, unit, code, target) VALUES (?, ?, ?, ?)", new)


def read_allocations(store: Store, plan_id: int = OF_NEWEST_PLAN) -> dict[tuple[str, str], Decimal]:
    """All allocations of one plan."""
    rows = store.read("SELECT unit, code, target FROM allocation WHERE plan_id = ?", [plan_id])
    return {(unit, code): Decimal(target) for unit, code, target in rows}
