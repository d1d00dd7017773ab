"""The order of units (排名): by the share of their indicators that are not behind; equal shares have equal places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from model.consolidation.consolidated import Consolidated, ConsolidatedUnit, UnitStanding
from model.progress.figures import printed_share
from model.progress.lamp import Standing
from model.progress.ranking import ranks

MET = frozenset({Standing.ON_SCHEDULE, Standing.AHEAD, Standing.FINISHED, Standing.NEAR_DUE})
UNMET = frozenset({Standing.BEHIND, Standing.FAR_BEHIND})
NOT_THERE = frozenset({"progress.not_reported", "progress.not_available"})
SILENT = frozenset({UnitStanding.MISSING, UnitStanding.SENT_BACK})


@dataclass(frozen=True, slots=True)
class UnitTally:
    """One unit's indicators by what they come to; the codes of each. `unreported` were asked for and are not there."""

    code: str
    name: str
    standing: UnitStanding
    met: tuple[str, ...]
    unmet: tuple[str, ...]
    unreported: tuple[str, ...]

    @property
    def asked(self) -> int:
        """How many count. What was not reported is not met; what was not allocated or does not apply does not count."""
        return len(self.met) + len(self.unmet) + len(self.unreported)

    @property
    def share(self) -> Decimal | None:
        """The share that is met, to a tenth of a point as it is printed; None where nothing counts."""
        return printed_share(Decimal(len(self.met)) / self.asked) if self.asked else None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit with its place, from 1."""

    place: int
    unit: UnitTally


def tally_unit(unit: ConsolidatedUnit) -> UnitTally:
    """How one unit's indicators stand."""
    judged = unit.judgements
    return UnitTally(
        unit.code,
        unit.name,
        unit.standing,
        met=tuple(code for code, one in judged.items() if one.standing in MET),
        unmet=tuple(code for code, one in judged.items() if one.standing in UNMET),
        unreported=tuple(code for code, one in judged.items() if one.reason in NOT_THERE),
    )


def rank(units: Sequence[UnitTally]) -> list[Ranked]:
    """Highest share first. Equal printed shares share a place and the next places are left out (1, 2, 2, 4); among
    equals the order of the unit table stays. A unit whose report is not there, or of which nothing counts, has none.
    """
    counted = [unit for unit in units if unit.standing not in SILENT and unit.share is not None]
    shares = [unit.share or Decimal(0) for unit in counted]
    placed = [Ranked(place, unit) for place, unit in zip(ranks(shares), counted, strict=True)]
    return sorted(placed, key=lambda one: one.place)


def praised(ranked: Sequence[Ranked], most: int) -> list[Ranked]:
    """The first `most` places, all of those who share one; nobody with nothing met."""
    return [one for one in ranked if one.place <= most and one.unit.met]


def lagging(ranked: Sequence[Ranked], most: int) -> list[Ranked]:
    """The last `most` units and whoever shares the place of the first of them; nobody praised, nobody who met all."""
    if most <= 0 or not ranked:
        return []
    edge = ranked[max(len(ranked) - most, 0)].place
    return [one for one in ranked if one.place >= edge and one.unit.share != 1]


def tally_all(result: Consolidated) -> list[UnitTally]:
    """All units in the order of the unit table."""
    return [tally_unit(unit) for unit in result.units]
