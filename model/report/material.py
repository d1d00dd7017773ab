"""Everything that a bulletin is made from, and what all of its sections ask of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, UnitStanding
from model.entry.reporting_unit import UnitTree
from model.form.naming import period_words
from model.plan.node import Indicator
from model.plan.tree import PlanTree
from model.progress.lamp import LampClass, Standing
from model.progress.score import UnitScore
from model.progress.score_scheme import ScoreScheme
from model.progress.tally import class_of, counted_classes
from model.report.bulletin import Pieces
from model.report.bulletin_settings import DEFAULT, BulletinSettings
from model.report.figure import Figure, Place, counted, exact
from model.report.ranking import MET, SILENT, UNMET, Ranked, UnitTally, rank, rank_by_score, tally_all

GAP = "\u2002"
"""Between a code and a name: a space that does not grow where lines are filled."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a unit wrote under 存在问题 on one row."""

    unit: str
    code: str
    text: str


@dataclass(frozen=True)
class Scores:
    """The scores of units by code, and the way in which they were made."""

    scheme: ScoreScheme
    units: Mapping[str, UnitScore]


@dataclass(frozen=True)
class Material:
    """A period's consolidated result with what is said besides.

    `before` is the result of the period before, None where nothing was reported then. `problems` are in the order of
    units and rows. `due` is the day by which reports were due, `data_day` that of the last change in the period's data.
    `scores` are there where they rank.
    """

    result: Consolidated
    tree: PlanTree
    units: UnitTree
    before: Consolidated | None = None
    problems: tuple[Problem, ...] = ()
    due: date | None = None
    data_day: date | None = None
    settings: BulletinSettings = DEFAULT
    scores: Scores | None = None

    @cached_property
    def by_code(self) -> dict[str, ConsolidatedIndicator]:
        """Totals by code."""
        return {one.code: one for one in self.result.indicators}

    @cached_property
    def classes(self) -> dict[LampClass, tuple[str, ...]]:
        """The codes of each class of the scheme, in its order; together all indicators."""
        sorted_in: dict[LampClass, list[str]] = {one: [] for one in counted_classes(self.result.scheme)}
        for one in self.result.indicators:
            sorted_in[class_of(self.result.scheme, one.judgement)].append(one.code)
        return {one: tuple(codes) for one, codes in sorted_in.items()}

    @cached_property
    def met(self) -> tuple[str, ...]:
        """Codes of what is not behind."""
        return self.standing_in(MET)

    @cached_property
    def unmet(self) -> tuple[str, ...]:
        """Codes of what is behind."""
        return self.standing_in(UNMET)

    @cached_property
    def tallies(self) -> list[UnitTally]:
        """Units in the order of their table."""
        return tally_all(self.result)

    @cached_property
    def ranked(self) -> list[Ranked]:
        """Units by place."""
        return rank(self.tallies) if self.scores is None else rank_by_score(self.tallies, self.scores.units)

    @property
    def period(self) -> str:
        """The period in words: 2021年9月."""
        return period_words(self.result.period)

    @property
    def issuer(self) -> str:
        """Who signs."""
        return self.settings.issuer or self.units.unit(self.result.parent).name

    @property
    def day(self) -> date:
        """The bulletin's own day."""
        return self.settings.day or self.data_day or self.result.period.end

    def standing_in(self, standings: frozenset[Standing]) -> tuple[str, ...]:
        """The codes whose judgement comes to one of these."""
        return tuple(one.code for one in self.result.indicators if one.judgement.standing in standings)

    def units_that_are(self, *standings: UnitStanding) -> list[UnitTally]:
        """Units in one of these states."""
        return [unit for unit in self.tallies if unit.standing in standings]

    @property
    def silent(self) -> list[UnitTally]:
        """Units whose report is not there."""
        return self.units_that_are(*SILENT)


def totals(codes: tuple[str, ...]) -> tuple[Place, ...]:
    """The totals of these rows, as places."""
    return tuple(("", code) for code in codes)


def how_many(source: str, codes: tuple[str, ...], unit: str = "") -> Figure:
    """The number of these rows, of a unit or of the totals."""
    return counted(source, len(codes), tuple((unit, code) for code in codes))


def how_many_units(source: str, units: Sequence[UnitTally]) -> Figure:
    """The number of these units; it leads to each of them."""
    return counted(source, len(units), tuple((unit.code, "") for unit in units))


def indicator_name(indicator: Indicator | ConsolidatedIndicator) -> Pieces:
    """Code and name: 8.02 新增市场主体."""
    about = (("", indicator.code),)
    return (
        Figure(f"indicator/{indicator.code}/code", indicator.code, about),
        GAP,
        exact(f"indicator/{indicator.code}/name", indicator.name, about),
    )


def unit_name(unit: UnitTally) -> Pieces:
    """A unit by name; it leads to its rows that are behind."""
    about = tuple((unit.code, code) for code in unit.unmet)
    return (exact(f"unit/{unit.code}/name", unit.name, about),)


def listed(names: list[Pieces], joint: str = "、") -> Pieces:
    """Names one after the other."""
    pieces: list[Figure | str] = []
    for place, name in enumerate(names):
        pieces += ([joint] if place else []) + list(name)
    return tuple(pieces)


def day_words(day: date) -> str:
    """A day as documents write it: 2021年10月8日."""
    return f"{day.year}年{day.month}月{day.day}日"
