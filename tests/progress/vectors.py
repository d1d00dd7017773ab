"""Indicators and entries in one line, for tables of vectors."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from model.entry.entry import Entry, Stage, ValueState
from model.plan.node import Comparator, Indicator, Kind, Measure


def quantity(
    comparator: str,
    target: str | None,
    measure: str = "cumulative",
    *,
    target_max: str | None = None,
    unit: str = "个",
    due: str | None = "2021-12-31",
    per: str | None = None,
) -> Indicator:
    """A counted indicator."""
    return Indicator(
        "1.01",
        "引进企业",
        Kind.QUANTITY,
        Measure(measure),
        Comparator(comparator),
        None if target is None else Decimal(target),
        None if target_max is None else Decimal(target_max),
        unit,
        per,
        None if due is None else date.fromisoformat(due),
    )


def milestone(due: str | None = "2021-06-30") -> Indicator:
    """A result that is there or not."""
    return Indicator("1.02", "建成投用", Kind.MILESTONE, due=None if due is None else date.fromisoformat(due))


def reported(value: str, stage: str | None = None) -> Entry:
    """An entry with a number, and perhaps a stage."""
    number = Decimal(value)
    state = ValueState.ZERO if number == 0 else ValueState.REPORTED
    return Entry(state, number, Stage(stage) if stage else None)


def told(stage: str) -> Entry:
    """An entry with a stage and no number."""
    return Entry(stage=Stage(stage))
