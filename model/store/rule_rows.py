"""How indicators are added up, and corrections: rows as they stand, words as text."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from model.entry.ledger import Correction
from model.entry.period import Period, parse_period
from model.store.database import Store, transaction
from model.store.user_name import user_name


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule in the words of its columns, under the code that the plan of this version had."""

    code: str
    plan_version: str
    over_units: str
    over_time: str
    weight_by: str | None = None


def write_rule(store: Store, row: RuleRow) -> None:
    """Put a rule down in place of the one before."""
    with transaction(store) as db:
        db.execute(
            "INSERT OR REPLACE INTO consolidation_rule (code, plan_version, over_units, over_time, weight_by)"
            " VALUES (?, ?, ?, ?, ?)",
            [row.code, row.plan_version, row.over_units, row.over_time, row.weight_by],
        )


def remove_rule(store: Store, code: str) -> None:
    """Let the usual rule hold again."""
    with transaction(store) as db:
        db.execute("DELETE FROM consolidation_rule WHERE code = ?", [code])


def read_rules(store: Store) -> Iterator[RuleRow]:
    """All rules that somebody put down."""
    columns = "code, plan_version, over_units, over_time, weight_by"
    return (RuleRow(*row) for row in store.read(f"SELECT {columns} FROM consolidation_rule ORDER BY code"))


def write_correction(store: Store, code: str, plan_version: str, unit: str, correction: Correction) -> None:
    """Add a correction; none is ever altered."""
    with transaction(store) as db:
        db.execute(
            "INSERT INTO correction (code, plan_version, unit, period, amount, reason, day, who, machine)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                code, plan_version, unit, correction.period.key, f"{correction.amount:f}", correction.reason,
                correction.day.isoformat(), correction.who or user_name(), platform.node(),
            ],
        )  # fmt: skip


def read_corrections(store: Store, unit: str, period: Period | None = None) -> Iterator[tuple[str, str, Correction]]:
    """(code, plan version, correction) of a unit, of one period or of all, in the order in which they were made."""
    where, values = ("AND period = ?", [period.key]) if period is not None else ("", [])
    rows = store.read(
        f"SELECT code, plan_version, period, amount, reason, day, who FROM correction WHERE unit = ? {where}"
        " ORDER BY seq",
        [unit, *values],
    )
    for code, version, key, amount, reason, day, who in rows:
        yield code, version, Correction(parse_period(key), Decimal(amount), reason, date.fromisoformat(day), who)
