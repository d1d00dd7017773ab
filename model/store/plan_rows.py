"""The plan in the store: one row a node, the newest plan is the one in force."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from model.plan.node import (
    Chapter,
    Comparator,
    Confidence,
    Duty,
    Indicator,
    Item,
    Kind,
    Measure,
    RollUp,
    Span,
)
from model.plan.tree import PlanTree
from model.store.database import Store, transaction

_INDICATOR_COLUMNS = (
    "code, item, name, kind, measure, comparator, target, target_max, unit_of_measure, per, due, due_text, subset_of, "
    'roll_up, named_place, confidence, quote, start, "end"'
)


def write_plan(store: Store, tree: PlanTree) -> None:
    """Put a plan into force. Earlier plans stay, so that what was issued under them can still be read."""
    with transaction(store) as db:
        plan_id = db.table("plan").insert(
            {
                "key": tree.key, "title": tree.title, "year": tree.year, "version": tree.version,
                "source_text": tree.source_text, "loaded_at": datetime.now(UTC).isoformat(),
            }
        ).last_pk  # fmt: skip
        for position, chapter in enumerate(tree.chapters, 1):
            db.table("chapter").insert(
                {"plan_id": plan_id, "position": position, "number": chapter.number, "title": chapter.title}
            )
            for item in chapter.items:
                db.table("item").insert(_item_row(item) | {"plan_id": plan_id, "chapter": position})
                db.table("indicator").insert_all(
                    _indicator_row(one) | {"plan_id": plan_id, "item": item.ordinal, "position": place}
                    for place, one in enumerate(item.indicators, 1)
                )
                db.table("duty").insert_all(
                    {"plan_id": plan_id, "item": item.ordinal, "position": place, "name": duty.name}
                    | _span_row(duty.span)
                    for place, duty in enumerate(item.duties, 1)
                )


def read_plan(store: Store, version: str | None = None) -> PlanTree | None:
    """The plan in force, or the newest of `version`; None where there is none."""
    where, values = ("WHERE version = ?", [version]) if version else ("", [])
    row = store.db.execute(
        f"SELECT id, key, title, year, source_text FROM plan {where} ORDER BY id DESC LIMIT 1", values
    ).fetchone()
    if row is None:
        return None
    plan_id, key, title, year, source_text = row
    return PlanTree(key, title, year, _read_chapters(store, plan_id), source_text)


def _read_chapters(store: Store, plan_id: int) -> tuple[Chapter, ...]:
    items = _read_items(store, plan_id)
    rows = store.db.execute(
        "SELECT position, number, title FROM chapter WHERE plan_id = ? ORDER BY position", [plan_id]
    )
    return tuple(Chapter(number, title, tuple(items.get(position, ()))) for position, number, title in rows)


def _read_items(store: Store, plan_id: int) -> dict[int, list[Item]]:
    indicators = _by_item(
        store, f"SELECT {_INDICATOR_COLUMNS} FROM indicator WHERE plan_id = ? ORDER BY item, position", plan_id
    )
    duties = _by_item(
        store, 'SELECT item, name, quote, start, "end" FROM duty WHERE plan_id = ? ORDER BY item, position', plan_id
    )
    chapters: dict[int, list[Item]] = {}
    for row in store.db.query("SELECT * FROM item WHERE plan_id = ? ORDER BY chapter, ordinal", [plan_id]):
        item = Item(
            number=row["number"],
            title=row["title"],
            ordinal=row["ordinal"],
            section=tuple(json.loads(row["section"])),
            text=row["text"],
            start=row["start"],
            end=row["end"],
            indicators=tuple(_indicator(one) for one in indicators.get(row["ordinal"], ())),
            duties=tuple(Duty(one["name"], _span(one)) for one in duties.get(row["ordinal"], ())),
        )
        chapters.setdefault(row["chapter"], []).append(item)
    return chapters


def _by_item(store: Store, sql: str, plan_id: int) -> dict[int, list[dict[str, Any]]]:
    return {item: list(rows) for item, rows in groupby(store.db.query(sql, [plan_id]), lambda row: int(row["item"]))}


def _item_row(item: Item) -> dict[str, Any]:
    return {
        "ordinal": item.ordinal, "number": item.number, "title": item.title,
        "section": json.dumps(item.section, ensure_ascii=False), "text": item.text, "start": item.start,
        "end": item.end,
    }  # fmt: skip


def _indicator_row(one: Indicator) -> dict[str, Any]:
    return {
        "code": one.code, "name": one.name, "kind": one.kind, "measure": one.measure, "comparator": one.comparator,
        "target": _text(one.target), "target_max": _text(one.target_max), "unit_of_measure": one.unit_of_measure,
        "per": one.per, "due": one.due and one.due.isoformat(), "due_text": one.due_text, "subset_of": one.subset_of,
        "roll_up": one.roll_up, "named_place": one.named_place, "confidence": one.confidence, **_span_row(one.span),
    }  # fmt: skip


def _indicator(row: dict[str, Any]) -> Indicator:
    return Indicator(
        code=row["code"],
        name=row["name"],
        kind=Kind(row["kind"]),
        measure=row["measure"] and Measure(row["measure"]),
        comparator=row["comparator"] and Comparator(row["comparator"]),
        target=_decimal(row["target"]),
        target_max=_decimal(row["target_max"]),
        unit_of_measure=row["unit_of_measure"],
        per=row["per"],
        due=row["due"] and date.fromisoformat(row["due"]),
        due_text=row["due_text"],
        subset_of=row["subset_of"],
        roll_up=RollUp(row["roll_up"]),
        named_place=row["named_place"],
        span=_span(row),
        confidence=Confidence(row["confidence"]),
    )


def _span_row(span: Span | None) -> dict[str, Any]:
    return {
        "quote": span and span.quote,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
    }


def _span(row: dict[str, Any]) -> Span | None:
    return None if row["quote"] is None else Span(row["quote"], row["start"], row["end"])


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
