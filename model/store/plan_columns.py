"""What an item and an indicator are in the columns of their tables."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from model.plan.node import Comparator, Confidence, Indicator, Item, Kind, Measure, RollUp, Span

if TYPE_CHECKING:
    from model.plan.curve import ProgressCurve

INDICATOR_COLUMNS = (
    "code, item, name, kind, measure, comparator, target, target_max, unit_of_measure, per, due, due_text, subset_of, "
    'roll_up, named_place, confidence, quote, start, "end", curve'
)


def item_row(item: Item) -> dict[str, Any]:
    """An item's row, without the plan and chapter that it belongs to."""
    return {
        "ordinal": item.ordinal, "number": item.number, "title": item.title,
        "section": json.dumps(item.section, ensure_ascii=False), "text": item.text, "start": item.start,
        "end": item.end,
    }  # fmt: skip


def indicator_row(one: Indicator) -> dict[str, Any]:
    """An indicator's row, without its place."""
    return {
        "code": one.code, "name": one.name, "kind": one.kind, "measure": one.measure, "comparator": one.comparator,
        "target": _text(one.target), "target_max": _text(one.target_max), "unit_of_measure": one.unit_of_measure,
        "per": one.per, "due": one.due and one.due.isoformat(), "due_text": one.due_text, "subset_of": one.subset_of,
        "roll_up": one.roll_up, "named_place": one.named_place, "confidence": one.confidence, **span_row(one.span),
        "curve": one.curve and curve_text(one.curve),
    }  # fmt: skip


def indicator_of(row: dict[str, Any]) -> Indicator:
    """The indicator in a row of `INDICATOR_COLUMNS`."""
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
        span=span_of(row),
        confidence=Confidence(row["confidence"]),
        curve=row["curve"] and _curve(row["curve"]),
    )


def span_row(span: Span | None) -> dict[str, Any]:
    """Where something stands in the document."""
    return {
        "quote": span and span.quote,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
    }


def span_of(row: dict[str, Any]) -> Span | None:
    """Where a row says that its text stands; None for what was typed by a person."""
    return None if row["quote"] is None else Span(row["quote"], row["start"], row["end"])


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def curve_text(curve: ProgressCurve) -> str:
    """A curve as JSON."""
    from model.plan.curve import curve_to_data  # few indicators have one

    return json.dumps(curve_to_data(curve))


def _curve(text: str) -> ProgressCurve:
    from model.plan.curve import curve_from_data  # few indicators have one

    return curve_from_data(json.loads(text))
