"""A small plan and a few units, and one line to consolidate them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from model.consolidation.consolidate import consolidate
from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, UnitStanding
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.period import Period, parse_period
from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.plan.node import Chapter, Indicator, Item, RollUp
from model.plan.tree import PlanTree

SEPTEMBER = parse_period("2021-09")
AUGUST = parse_period("2021-08")

UNITS = arrange(
    [
        ReportingUnit("HQ", "管委会", None, "headquarters"),
        ReportingUnit("A", "甲新城", "HQ", "new_city"),
        ReportingUnit("B", "乙新城", "HQ", "new_city"),
        ReportingUnit("C", "丙新城", "HQ", "new_city"),
        ReportingUnit("P", "园办", "HQ", "park_office"),
        ReportingUnit("A1", "甲一街道", "A", "township"),
        ReportingUnit("A2", "甲二镇", "A", "township"),
    ]
)

WORDS: Mapping[str, Entry] = {
    "无": Entry(ValueState.NIL),
    "不适用": Entry(ValueState.NOT_APPLICABLE),
    "暂无数据": Entry(ValueState.NOT_AVAILABLE),
    "话": Entry(narrative="正在推进"),
    "完": Entry(stage=Stage.DONE),
    "推": Entry(stage=Stage.UNDER_WAY),
    "未": Entry(stage=Stage.NOT_STARTED),
}


def one_indicator(indicator: Indicator, roll_up: str = "sum") -> PlanTree:
    """A plan that asks one thing."""
    asked = replace(indicator, code="1.01", roll_up=RollUp(roll_up))
    return PlanTree("small", "小方案", 2021, (Chapter(1, "章", (Item(1, "事项", 1, indicators=(asked,)),)),))


def entry(text: str) -> Entry:
    """A number, or one of the words above."""
    if text in WORDS:
        return WORDS[text]
    value = Decimal(text)
    return Entry(ValueState.REPORTED if value else ValueState.ZERO, value)


def said(answers: Mapping[str, str], period: Period = SEPTEMBER, code: str = "1.01") -> dict[EntryKey, Entry]:
    """Entries by unit code."""
    return {EntryKey(code, unit, period): entry(text) for unit, text in answers.items()}


def add_up(
    tree: PlanTree,
    entries: Mapping[EntryKey, Entry],
    *,
    parent: str = "HQ",
    period: Period = SEPTEMBER,
    units: UnitTree = UNITS,
    standings: Mapping[str, UnitStanding] | None = None,
    **options: Any,
) -> Consolidated:
    """Consolidation with what a test does not care for left empty."""
    given = {"standings": standings or {}, "sources": {}, "allocations": {}, **options}
    return consolidate(tree, units, parent, period, entries, **given)


def only(result: Consolidated) -> ConsolidatedIndicator:
    """The one indicator of a small plan."""
    (one,) = result.indicators
    return one
