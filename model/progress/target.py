"""What a unit is held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.entry.unit_kind import concerns
from model.plan.node import Indicator, Measure

_UNDIVIDED = (Measure.LEVEL, Measure.GROWTH, Measure.REDUCTION)


def target_of(
    indicator: Indicator, unit: ReportingUnit, units: UnitTree, shares: Mapping[tuple[str, str], Decimal]
) -> Decimal | None:
    """The number that a unit's value is held against; None where it has been given none.

    Its own share (by unit and indicator) comes first. A target "for each" (`per`) is that of every unit whose kind it
    names, and what a unit above those is held against is theirs together; whom it names nobody of has none. The
    plan's target holds for the top unit, and for levels and rates everywhere, since those are not divided. A share of
    a sum that nobody has allocated is not invented.
    """
    share = shares.get((unit.code, indicator.code))
    if share is not None:
        return share
    undivided = indicator.measure in _UNDIVIDED
    if indicator.per is None:
        return indicator.target if unit.parent is None or undivided else None
    if concerns(indicator.per, unit.kind):
        return indicator.target
    theirs = [target_of(indicator, one, units, shares) for one in _addressed_below(indicator.per, unit, units)]
    known = [target for target in theirs if target is not None]
    if undivided:
        return next(iter(known), None)
    return sum(known, Decimal(0)) if known else None


def _addressed_below(per: str, unit: ReportingUnit, units: UnitTree) -> Iterator[ReportingUnit]:
    """The units nearest below `unit` that the words of a fan-out name."""
    for one in units.children(unit.code):
        if concerns(per, one.kind):
            yield one
        else:
            yield from _addressed_below(per, one, units)
