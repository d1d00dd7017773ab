"""The plan as plain data (the contract's JSON) and back, without loss.

Numbers are decimal strings, dates ISO. Findings and the numeral ledger belong to reading a document, not to the tree.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from model.plan.curve import curve_from_data, curve_to_data
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

Data = Mapping[str, Any]


def tree_to_data(tree: PlanTree) -> dict[str, Any]:
    """The tree without what a reading adds to it."""
    return {
        "key": tree.key,
        "title": tree.title,
        "year": tree.year,
        "version": tree.version,
        "chapters": [
            {
                "number": chapter.number,
                "title": chapter.title,
                "items": [_item_to_data(item) for item in chapter.items],
            }
            for chapter in tree.chapters
        ],
    }


def tree_from_data(data: Data) -> PlanTree:
    """The tree that `tree_to_data` wrote. KeyError or ValueError where the data is not of that shape."""
    return PlanTree(
        key=data["key"],
        title=data["title"],
        year=int(data["year"]),
        chapters=tuple(
            Chapter(chapter["number"], chapter["title"], tuple(_item_from_data(item) for item in chapter["items"]))
            for chapter in data["chapters"]
        ),
    )


def indicator_to_data(indicator: Indicator) -> dict[str, Any]:
    """One indicator in the contract's words."""
    return {
        "code": indicator.code,
        "name": indicator.name,
        "kind": indicator.kind.value,
        "measure": indicator.measure and indicator.measure.value,
        "comparator": indicator.comparator and indicator.comparator.value,
        "target": _text(indicator.target),
        "target_max": _text(indicator.target_max),
        "unit": indicator.unit_of_measure,
        "per": indicator.per,
        "due": indicator.due and indicator.due.isoformat(),
        "due_text": indicator.due_text,
        "subset_of": indicator.subset_of,
        "roll_up": indicator.roll_up.value,
        "named_place": indicator.named_place,
        **_span_to_data(indicator.span),
        "confidence": indicator.confidence.value,
        **({"curve": curve_to_data(indicator.curve)} if indicator.curve is not None else {}),
    }


def indicator_from_data(data: Data) -> Indicator:
    """The indicator that `indicator_to_data` wrote; absent keys are as if they had been null."""
    return Indicator(
        code=data["code"],
        name=data["name"],
        kind=Kind(data["kind"]),
        measure=Measure(data["measure"]) if data.get("measure") else None,
        comparator=Comparator(data["comparator"]) if data.get("comparator") else None,
        target=_decimal(data.get("target")),
        target_max=_decimal(data.get("target_max")),
        unit_of_measure=data.get("unit"),
        per=data.get("per"),
        due=date.fromisoformat(data["due"]) if data.get("due") else None,
        due_text=data.get("due_text"),
        subset_of=data.get("subset_of"),
        roll_up=RollUp(data.get("roll_up") or RollUp.SUM),
        named_place=data.get("named_place"),
        span=_span_from_data(data),
        confidence=Confidence(data.get("confidence") or Confidence.SURE),
        curve=curve_from_data(data["curve"]) if data.get("curve") else None,
    )


def _item_to_data(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "ordinal": item.ordinal,
        "title": item.title,
        "section": list(item.section),
        "text": item.text,
        "start": item.start,
        "end": item.end,
        "indicators": [indicator_to_data(indicator) for indicator in item.indicators],
        "duties": [{"name": duty.name, **_span_to_data(duty.span)} for duty in item.duties],
    }


def _item_from_data(data: Data) -> Item:
    return Item(
        number=data["number"],
        title=data["title"],
        ordinal=data.get("ordinal") or data["number"],
        section=tuple(data.get("section") or ()),
        text=data.get("text") or "",
        start=data.get("start"),
        end=data.get("end"),
        indicators=tuple(indicator_from_data(indicator) for indicator in data["indicators"]),
        duties=tuple(Duty(duty["name"], _span_from_data(duty)) for duty in data["duties"]),
    )


def _span_to_data(span: Span | None) -> dict[str, Any]:
    if span is None:
        return {"quote": None, "start": None, "end": None}
    return {"quote": span.quote, "start": span.start, "end": span.end}


def _span_from_data(data: Data) -> Span | None:
    if data.get("quote") is None:
        return None
    return Span(data["quote"], data["start"], data["end"])


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
