"""Amounts of money at the scale in which a person chose to read them. For the eye only: nothing of it is written."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from gui.desk.row_state import RowState
from model.consolidation.consolidated import ConsolidatedIndicator
from model.entry.entry import Entry
from model.entry.unit_of_measure import at_scale, is_scaled
from model.plan.node import Indicator, Kind


def indicator_at(indicator: Indicator, scale: str) -> Indicator:
    """The indicator with its target in "万元" or "亿元", where it is in the other of both; itself otherwise."""
    unit = indicator.unit_of_measure
    if not is_scaled(unit, scale):
        return indicator
    target, most = _at(indicator.target, unit, scale), _at(indicator.target_max, unit, scale)
    return replace(indicator, target=target, target_max=most, unit_of_measure=scale)


def row_at(row: RowState, scale: str) -> RowState:
    """The row with all of its values and targets in "万元" or "亿元", where they are in the other of both."""
    indicator = row.indicator
    unit = indicator.unit_of_measure if indicator is not None else None
    if indicator is None or indicator.kind is not Kind.QUANTITY or not is_scaled(unit, scale):
        return row
    return row._replace(
        indicator=indicator_at(indicator, scale),
        entry=_entry_at(row.entry, unit, scale),
        last=None if row.last is None else (row.last[0], _entry_at(row.last[1], unit, scale)),
        target=_at(row.target, unit, scale),
        values=tuple((period, at_scale(value, unit, scale)) for period, value in row.values),
        last_year=_at(row.last_year, unit, scale),
    )


def total_at(one: ConsolidatedIndicator, scale: str) -> ConsolidatedIndicator:
    """The total, its target and its parts in "万元" or "亿元", where they are in the other of both."""
    unit = one.unit_of_measure
    if not is_scaled(unit, scale):
        return one
    parts = tuple(part._replace(value=_at(part.value, unit, scale)) for part in one.contributions)
    total, target = _at(one.total, unit, scale), _at(one.target, unit, scale)
    return replace(one, total=total, target=target, contributions=parts, unit_of_measure=scale)


def _entry_at(entry: Entry, unit: str | None, scale: str) -> Entry:
    return replace(entry, value=_at(entry.value, unit, scale))


def _at(value: Decimal | None, unit: str | None, scale: str) -> Decimal | None:
    return None if value is None else at_scale(value, unit, scale)
