"""Checks between a unit's own entries, before they go out and after they came back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from model.entry.entry import BLANK, Entry
from model.entry.plausible import falls
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.plan.node import Indicator, Measure
from model.plan.tree import PlanTree


def check_entries(
    tree: PlanTree,
    entries: Mapping[str, Entry],
    last: Mapping[str, Entry],
    corrections: Mapping[str, Decimal] | None = None,
) -> tuple[Finding, ...]:
    """Findings about one unit's entries of one period, by row key; `last` is what it reported before.

    `corrections` are amounts by which that was put right: a fall that they explain needs no more words.

    核实性: a cumulative value that falls, and a part (其中) that is larger than what it is a part of.
    """
    amounts = corrections or {}
    return tuple(
        finding
        for indicator in tree.indicators
        for finding in _check(indicator, entries, last, amounts.get(indicator.code, Decimal(0)))
    )


def _check(
    indicator: Indicator, entries: Mapping[str, Entry], last: Mapping[str, Entry], corrected: Decimal
) -> Iterator[Finding]:
    value = _value(entries, indicator.code)
    if value is None:
        return
    before = _value(last, indicator.code)
    if falls(value, indicator, None if before is None else before + corrected):
        yield _finding("value.fell", indicator, value=value, last=before)
    whole = _value(entries, indicator.subset_of) if indicator.subset_of else None
    if whole is not None and indicator.measure is Measure.CUMULATIVE and value > whole:
        yield _finding("entry.part_exceeds_whole", indicator, value=value, whole=whole, of=indicator.subset_of)


def _value(entries: Mapping[str, Entry], code: str) -> Decimal | None:
    return entries.get(code, BLANK).value


def _finding(code: str, indicator: Indicator, **context: object) -> Finding:
    words = {name: show_number(value) if isinstance(value, Decimal) else str(value) for name, value in context.items()}
    return Finding(code, Severity.CONFIRM, indicator=indicator.code, context={"name": indicator.name} | words)
