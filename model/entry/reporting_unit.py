"""Reporting units (填报单位) and their hierarchy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from model.errors import UsageError


class ReportingUnit(NamedTuple):
    """One office. `kind` is the field's word for its level (headquarters, new_city, park_office, township, ...).

    `contact` and `phone` say whom to call; empty where nobody said. From the day `retired` on it is no longer asked;
    what it reported stays.
    """

    code: str
    name: str
    parent: str | None = None
    kind: str = "township"
    contact: str = ""
    phone: str = ""
    retired: date | None = None


@dataclass(frozen=True)
class UnitTree:
    """All units of a workspace, in the order of their table. Codes are unique and parents exist."""

    units: tuple[ReportingUnit, ...] = ()

    @cached_property
    def by_code(self) -> Mapping[str, ReportingUnit]:
        """Units by code."""
        return {unit.code: unit for unit in self.units}

    @cached_property
    def _children(self) -> Mapping[str | None, tuple[ReportingUnit, ...]]:
        children: dict[str | None, list[ReportingUnit]] = {}
        for unit in self.units:
            children.setdefault(unit.parent, []).append(unit)
        return {code: tuple(units) for code, units in children.items()}

    @property
    def top(self) -> ReportingUnit:
        """The unit above all others; UsageError "unit.none" where no units are known."""
        if not self._children.get(None):
            raise UsageError("unit.none")
        return self._children[None][0]

    def unit(self, code: str) -> ReportingUnit:
        """The unit of `code`; UsageError "unit.unknown" where there is none."""
        try:
            return self.by_code[code]
        except KeyError:
            raise UsageError("unit.unknown", unit=code) from None

    def children(self, code: str) -> tuple[ReportingUnit, ...]:
        """The units directly below `code`."""
        return self._children.get(code, ())

    def on(self, day: date) -> UnitTree:
        """The units that are asked on a day: those without the retired ones and what stands below these."""
        gone = {one.code for one in self.units if one.retired is not None and one.retired <= day}
        gone |= {below.code for code in tuple(gone) for below in self.below(code)}
        return UnitTree(tuple(one for one in self.units if one.code not in gone)) if gone else self

    def below(self, code: str) -> Iterator[ReportingUnit]:
        """Every unit below `code`, depth first."""
        for child in self.children(code):
            yield child
            yield from self.below(child.code)


def arrange(units: Iterable[ReportingUnit]) -> UnitTree:
    """A tree of units. UsageError where a code stands twice, a parent is missing, or units stand in a circle."""
    rows = tuple(units)
    by_code: dict[str, ReportingUnit] = {}
    for unit in rows:
        if unit.code in by_code:
            raise UsageError("unit.doubled", unit=unit.code)
        by_code[unit.code] = unit
    for unit in rows:
        if unit.parent is not None and unit.parent not in by_code:
            raise UsageError("unit.parent_missing", unit=unit.code, parent=unit.parent)
        seen = {unit.code}
        above = unit.parent
        while above is not None:
            if above in seen:
                raise UsageError("unit.circle", unit=unit.code)
            seen.add(above)
            above = by_code[above].parent
    return UnitTree(rows)
