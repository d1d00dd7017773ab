"""Editing the table of units as a value: each function gives another table, and raises where that could not be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.entry.role import Role, refuse_two_leads
from model.entry.unit_table import UnitTable
from model.errors import UsageError


def added(table: UnitTable, unit: ReportingUnit) -> UnitTable:
    """With one more unit, last among those of its parent. UsageError "unit.no_code", and those of `arrange`."""
    if not unit.code or not unit.name.strip() or any(sign.isspace() for sign in unit.code):
        raise UsageError("unit.no_code")
    return replace(table, units=_in_order(arrange((*table.units.units, unit))))


def changed(table: UnitTable, unit: ReportingUnit) -> UnitTable:
    """With other words about a unit, or another parent: it is the one of the same code. UsageError as for `added`."""
    if not unit.name.strip():
        raise UsageError("unit.no_code")
    return replace(table, units=_in_order(arrange(unit if one.code == unit.code else one for one in table.units.units)))


def shifted(table: UnitTable, code: str, steps: int) -> UnitTable:
    """With a unit further down (or up, below 0) among those of its parent; the same table at either end."""
    unit = table.units.unit(code)
    beside = [one.code for one in table.units.children(unit.parent)] if unit.parent else []
    place = beside.index(code) if code in beside else 0
    other = place + steps
    if not beside or not 0 <= other < len(beside):
        return table
    order = {one.code: at for at, one in enumerate(table.units.units)}
    order[code], order[beside[other]] = order[beside[other]], order[code]
    return replace(table, units=_in_order(UnitTree(tuple(sorted(table.units.units, key=lambda one: order[one.code])))))


def deeper(table: UnitTable, code: str) -> UnitTable:
    """With a unit below the one that stands before it; the same table where none does."""
    unit = table.units.unit(code)
    beside = table.units.children(unit.parent) if unit.parent else ()
    place = next((at for at, one in enumerate(beside) if one.code == code), 0)
    return changed(table, unit._replace(parent=beside[place - 1].code)) if place > 0 else table


def higher(table: UnitTable, code: str) -> UnitTable:
    """With a unit beside its parent; the same table where that is the top."""
    unit = table.units.unit(code)
    above = table.units.unit(unit.parent) if unit.parent else None
    return changed(table, unit._replace(parent=above.parent)) if above is not None and above.parent else table


def without(table: UnitTable, code: str) -> UnitTable:
    """Without a unit and all that was given to it. UsageError "unit.has_units_below"."""
    refuse_units_below(table, code)
    return replace(
        table,
        units=arrange(one for one in table.units.units if one.code != code),
        allocations={key: one for key, one in table.allocations.items() if key[0] != code},
        roles={key: one for key, one in table.roles.items() if key[0] != code},
    )


def refuse_units_below(table: UnitTable, code: str) -> None:
    """UsageError "unit.has_units_below" where a unit has units below it that are still asked."""
    if any(below.retired is None for below in table.units.children(code)):
        raise UsageError("unit.has_units_below", name=table.units.unit(code).name)


def shared(table: UnitTable, shares: Mapping[tuple[str, str], Decimal | None]) -> UnitTable:
    """With other shares, by (unit, indicator code); None takes one away."""
    merged = {**table.allocations, **shares}
    return replace(table, allocations={key: share for key, share in merged.items() if share is not None})


def assigned(table: UnitTable, keys: Iterable[tuple[str, str]], role: Role | None) -> UnitTable:
    """With another role, or none, in each (unit, code). UsageError "unit.two_leads"."""
    roles = dict(table.roles)
    for key in keys:
        roles.pop(key, None)
        if role is not None:
            roles[key] = role
    refuse_two_leads(roles)
    return replace(table, roles=roles)


def reasoned(table: UnitTable, code: str, reason: str) -> UnitTable:
    """With another reason why the shares of an indicator differ from the plan; none where it is empty."""
    reasons = {**table.reasons, code: reason.strip()}
    return replace(table, reasons={one: text for one, text in reasons.items() if text})


def _in_order(units: UnitTree) -> UnitTree:
    """Each unit before those below it, so that the table reads like the tree."""
    tops = [one for one in units.units if one.parent is None]
    return UnitTree(tuple(one for top in tops for one in (top, *units.below(top.code))))
