"""Who is asked for an indicator, who answered and who did not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from model.consolidation.scope import Scope, answered
from model.entry.entry import Entry, ValueState
from model.entry.reporting_unit import ReportingUnit
from model.entry.unit_kind import concerns
from model.plan.node import Indicator, RollUp


@dataclass(frozen=True, slots=True)
class Answers:
    """`asked` are the units to which the indicator applies; each of them is in `given` or in `missing`."""

    asked: tuple[ReportingUnit, ...]
    given: Mapping[str, Entry]
    missing: tuple[str, ...]


def gather(scope: Scope, indicator: Indicator) -> Answers:
    """The answers of the units that answer for `indicator`: its lead where one is known, else all that it concerns."""
    lead = lead_of(scope, indicator) if indicator.roll_up is RollUp.LEAD else None
    units = (lead,) if lead is not None else _concerned(scope, indicator)
    entries = {unit.code: scope.entry(unit.code) for unit in units}
    asked = tuple(unit for unit in units if entries[unit.code].state is not ValueState.NOT_APPLICABLE)
    given = {unit.code: entries[unit.code] for unit in asked if answered(indicator, entries[unit.code])}
    return Answers(asked, given, tuple(unit.code for unit in asked if unit.code not in given))


def lead_of(scope: Scope, indicator: Indicator) -> ReportingUnit | None:
    """The unit that answers: the one named, the parent where it reported itself, or the only one with an allocation."""
    if indicator.code in scope.leads:
        return scope.units.unit(scope.leads[indicator.code])
    if answered(indicator, scope.entry(scope.parent.code)):
        return scope.parent
    allocated = [unit for unit in scope.children if (unit.code, indicator.code) in scope.allocations]
    return allocated[0] if len(allocated) == 1 else None


def fans_out(scope: Scope, indicator: Indicator) -> bool:
    """Whether each unit below has the target to itself.

    Below a unit whose own target it is ("每个新城", and the units below are the townships of one) it is divided: their
    values add up towards it.
    """
    if indicator.roll_up is not RollUp.EVERY or not scope.children:
        return False
    return indicator.per is None or any(concerns(indicator.per, unit.kind) for unit in scope.children)


def _concerned(scope: Scope, indicator: Indicator) -> Sequence[ReportingUnit]:
    if indicator.per is None or not fans_out(scope, indicator):
        return scope.children
    return tuple(unit for unit in scope.children if concerns(indicator.per, unit.kind))
