"""Rules of one's own and what people put down besides figures: schemes, marks on indicators, marks on scores."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from model.entry.period import Period
from model.store.database import Store, transaction


def read_schemes(store: Store, kind: str) -> dict[str, str]:
    """The data (JSON) of all schemes of a kind ("lamp", "score"), by key."""
    return dict(store.read("SELECT key, data FROM scheme WHERE kind = ? ORDER BY key", [kind]).fetchall())


def write_scheme(store: Store, kind: str, key: str, data: str) -> None:
    """Keep a scheme under its key, in the place of one of that key."""
    with transaction(store) as db:
        db.table("scheme").upsert({"kind": kind, "key": key, "data": data}, pk=("kind", "key"))


def delete_scheme(store: Store, kind: str, key: str) -> None:
    """Forget a scheme."""
    with transaction(store) as db:
        db.execute("DELETE FROM scheme WHERE kind = ? AND key = ?", [kind, key])


def read_marks(store: Store, on: date | None = None) -> dict[tuple[str, str], dict[str, tuple[date, str]]]:
    """What was put down by (unit, indicator code): each mark with its first day and note; of a day, what held then."""
    marks: dict[tuple[str, str], dict[str, tuple[date, str]]] = {}
    rows = store.read(
        "SELECT unit, code, mark, from_day, note FROM indicator_mark WHERE ? IS NULL OR from_day <= ? ORDER BY 1, 2, 3",
        [on and on.isoformat()] * 2,
    )
    for unit, code, mark, day, note in rows:
        marks.setdefault((unit, code), {})[mark] = (date.fromisoformat(day), note)
    return marks


def write_mark(store: Store, unit: str, code: str, mark: str, day: date | None, note: str = "") -> None:
    """Put a mark on a unit's indicator from a day on, or take it away (None)."""
    with transaction(store) as db:
        if day is None:
            db.execute("DELETE FROM indicator_mark WHERE unit = ? AND code = ? AND mark = ?", [unit, code, mark])
        else:
            db.table("indicator_mark").upsert(
                {"unit": unit, "code": code, "mark": mark, "from_day": day.isoformat(), "note": note},
                pk=("unit", "code", "mark"),
            )


def recode_marks(store: Store, codes: Mapping[str, str]) -> None:
    """Let marks follow their indicators to other codes, old to new."""
    if not codes:
        return
    rows = store.read("SELECT unit, code, mark, from_day, note FROM indicator_mark").fetchall()
    moved = [row for row in rows if row[1] in codes]
    with transaction(store) as db:
        for unit, code, mark, _, _ in moved:
            db.execute("DELETE FROM indicator_mark WHERE unit = ? AND code = ? AND mark = ?", [unit, code, mark])
        db.table("indicator_mark").insert_all(
            {"unit": unit, "code": codes[code], "mark": mark, "from_day": day, "note": note}
            for unit, code, mark, day, note in moved
        )


def read_score_marks(store: Store, period: Period) -> dict[tuple[str, str], tuple[Decimal, str]]:
    """How often a rule counts for a unit in a period, with the note, by (unit, rule)."""
    rows = store.read("SELECT unit, rule, times, note FROM score_mark WHERE period = ? ORDER BY 1, 2", [period.key])
    return {(unit, rule): (Decimal(times), note) for unit, rule, times, note in rows}


def write_score_mark(store: Store, unit: str, period: Period, rule: str, times: Decimal, note: str = "") -> None:
    """Say how often a rule counts for a unit in a period; 0 takes it away."""
    with transaction(store) as db:
        if times == 0:
            db.execute("DELETE FROM score_mark WHERE unit = ? AND period = ? AND rule = ?", [unit, period.key, rule])
        else:
            db.table("score_mark").upsert(
                {"unit": unit, "period": period.key, "rule": rule, "times": f"{times:f}", "note": note},
                pk=("unit", "period", "rule"),
            )
