"""The order of units (排名): by the share of what is not behind, or by their scores; equals share a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from model.consolidation.consolidated import Consolidated, ConsolidatedUnit, UnitStanding
from model.progress.figures import printed_share
from model.progress.lamp import Standing
from model.progress.ranking import ranks
from model.progress.score import UnitScore

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


class RankBy(StrEnum):
    """What units are ranked by in a bulletin. CHOSEN: by scores where a way of scoring was chosen, else by shares."""

    CHOSEN = "chosen"
    SHARE = "share"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit with its place, from 1; `score` where scores rank."""

    place: int
    unit: UnitTally
    score: UnitScore | None = None

    @property
    def has_any(self) -> bool:
        """Whether there is anything to praise."""
        return bool(self.unit.met) if self.score is None else (self.score.total or 0) > 0

    @property
    def has_all(self) -> bool:
        """Whether there is nothing to blame."""
        return self.unit.share == 1


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


def rank_by_score(units: Sequence[UnitTally], scores: Mapping[str, UnitScore]) -> list[Ranked]:
    """Units by the places that their scores have, ties as the way of scoring says; equals in the order of the table.

    A unit without a score, or vetoed, has no place.
    """
    placed = [
        Ranked(score.rank, unit, score)
        for unit in units
        if (score := scores.get(unit.code)) is not None and score.rank is not None
    ]
    return sorted(placed, key=lambda one: one.place)


def praised(ranked: Sequence[Ranked], most: int) -> list[Ranked]:
    """The first `most` places, all of those who share one; nobody with nothing met, and none of those behind
    whom nobody stands, unless there is but one place."""
    last = ranked[-1].place if ranked else 0
    return [one for one in ranked if one.place <= most and one.has_any and (one.place < last or last == 1)]


def lagging(ranked: Sequence[Ranked], most: int) -> list[Ranked]:
    """The last `most` units and whoever shares the place of the first of them; nobody at the first place, nobody who
    met all."""
    if most <= 0 or not ranked:
        return []
    edge = max(ranked[max(len(ranked) - most, 0)].place, 2)
    return [one for one in ranked if one.place >= edge and not one.has_all]


def tally_all(result: Consolidated) -> list[UnitTally]:
    """All units in the order of the unit table."""
    return [tally_unit(unit) for unit in result.units]
