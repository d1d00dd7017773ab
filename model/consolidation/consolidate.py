"""Adding up a period: one total an indicator, with who is missing and where each part came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, ConsolidatedUnit, UnitStanding
from model.consolidation.data import digest_of
from model.consolidation.doubles import doubles
from model.consolidation.every import every_outcome
from model.consolidation.gather import Answers, fans_out, gather
from model.consolidation.left_behind import LeftBehind, left_behind
from model.consolidation.outcome import Outcome, number_outcome, stage_outcome
from model.consolidation.over_time import combined
from model.consolidation.rule import Rule, rule_of
from model.consolidation.scope import Scope, Source
from model.entry.entry import Entry, EntryKey
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.plan.node import Indicator, Kind
from model.plan.tree import PlanTree
from model.progress.judge import unlit
from model.progress.lamp import Judgement
from model.progress.scheme import DEFAULT_SCHEME, LampScheme
from model.progress.situation import Past

Said = tuple[Mapping[EntryKey, Entry], Mapping[EntryKey, Source]]
"""What all units said about one indicator, and each entry's (SHA-256, cell)."""


@dataclass(frozen=True, slots=True)
class Adding:
    """All that a period is added up from. What was said is asked for indicator by indicator, so that it never needs to
    be there at once.

    Entries of the levels further down are not added a second time. `leads` gives an indicator's answering unit,
    `weights` and `allocations` a number by (unit, indicator), `pasts` what earlier periods and people add to the lamps,
    `rules` how an indicator is added up where that is not as usual; those that look back need the entries of earlier
    periods, too. `left` are the units that were retired this year, with what they had reported by then, by indicator.
    A unit without a standing is missing.
    """

    tree: PlanTree
    units: UnitTree
    parent: ReportingUnit
    period: Period
    said_about: Callable[[str], Said]
    standings: Mapping[str, UnitStanding]
    allocations: Mapping[tuple[str, str], Decimal]
    leads: Mapping[str, str] = field(default_factory=dict)
    weights: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)
    scheme: LampScheme = DEFAULT_SCHEME
    pasts: Mapping[tuple[str, str], Past] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    left: Mapping[str, Sequence[LeftBehind]] = field(default_factory=dict)

    @property
    def children(self) -> tuple[ReportingUnit, ...]:
        """The units that are added up, in the order of the unit table."""
        return self.units.children(self.parent.code)

    def standing(self, unit: str) -> UnitStanding:
        """Where a unit's submission stands."""
        return self.standings.get(unit, UnitStanding.MISSING)


@dataclass(frozen=True, slots=True)
class Added:
    """One indicator's total, and how each unit stands by itself."""

    indicator: ConsolidatedIndicator
    judgements: Mapping[str, Judgement]


def add_each(adding: Adding) -> Iterator[Added]:
    """The indicators one by one, in the order of the plan."""
    for indicator in adding.tree.indicators:
        rule = rule_of(indicator, adding.rules)
        asked = replace(indicator, roll_up=rule.over_units)
        scope = _scope(adding, indicator.code)
        total = _consolidated(scope, asked, rule, adding.left.get(indicator.code, ()))
        judgements = {unit.code: scope.judge_unit(indicator, unit) for unit in adding.children}
        yield Added(total, judgements)


def add_all(adding: Adding, each: Iterable[Added] | None = None) -> Consolidated:
    """All of them together. The same input in any order gives the same digest.

    `each` are what `add_each` gives, where somebody follows how far it is.
    """
    added = list(add_each(adding) if each is None else each)
    units = (
        ConsolidatedUnit(
            unit.code, unit.name, adding.standing(unit.code),
            {one.indicator.code: one.judgements[unit.code] for one in added},
        )
        for unit in adding.children
    )  # fmt: skip
    result = Consolidated(
        plan=adding.tree.key,
        period=adding.period,
        parent=adding.parent.code,
        digest="",
        indicators=tuple(one.indicator for one in added),
        units=tuple(units),
        scheme=adding.scheme,
    )
    return replace(result, digest=digest_of(result))


def consolidate(
    tree: PlanTree,
    units: UnitTree,
    parent: str,
    period: Period,
    entries: Mapping[EntryKey, Entry],
    *,
    standings: Mapping[str, UnitStanding],
    sources: Mapping[EntryKey, Source],
    allocations: Mapping[tuple[str, str], Decimal],
    leads: Mapping[str, str] | None = None,
    weights: Mapping[tuple[str, str], Decimal] | None = None,
    scheme: LampScheme = DEFAULT_SCHEME,
    pasts: Mapping[tuple[str, str], Past] | None = None,
    rules: Mapping[str, Rule] | None = None,
) -> Consolidated:
    """What the units directly below `parent` reported for `period`, as one. UsageError "unit.unknown".

    As `Adding` says, with all entries at hand: a unit without a standing is received when it said anything.
    """
    by_code: dict[str, dict[EntryKey, Entry]] = {}
    for key, entry in entries.items():
        by_code.setdefault(key.code, {})[key] = entry
    heard = {key.unit for key, entry in entries.items() if key.period == period and not entry.is_blank}
    known = dict.fromkeys(heard, UnitStanding.RECEIVED) | dict(standings)
    adding = Adding(
        tree, units, units.unit(parent), period, lambda code: (by_code.get(code, {}), sources), known, allocations,
        leads or {}, weights or {}, scheme, pasts or {}, rules or {},
    )  # fmt: skip
    return add_all(adding)


def _scope(adding: Adding, code: str) -> Scope:
    entries, sources = adding.said_about(code)
    made, parts = combined(entries, {code: adding.rules[code]} if code in adding.rules else {}, adding.period)
    return Scope(
        adding.units, adding.parent, adding.period, made, adding.standings, sources, adding.allocations, adding.leads,
        adding.weights, adding.scheme, adding.pasts, parts, entries,
    )  # fmt: skip


def _consolidated(scope: Scope, indicator: Indicator, rule: Rule, left: Sequence[LeftBehind]) -> ConsolidatedIndicator:
    answers = gather(scope, indicator)
    outcome = _outcome(scope, indicator, answers)
    return ConsolidatedIndicator(
        code=indicator.code,
        name=indicator.name,
        method=indicator.roll_up,
        total=outcome.total,
        unit_of_measure=indicator.unit_of_measure,
        reported=len(answers.given),
        expected=len(answers.asked),
        missing=answers.missing,
        target=outcome.target,
        judgement=outcome.judgement,
        contributions=outcome.contributions,
        stage=outcome.stage,
        met=outcome.met,
        over_time=rule.over_time,
        findings=(*doubles(scope, indicator, answers), *left_behind(indicator, rule, left)),
    )


def _outcome(scope: Scope, indicator: Indicator, answers: Answers) -> Outcome:
    if not answers.asked:
        return Outcome(unlit("progress.not_applicable"), target=scope.own_target(indicator))
    if fans_out(scope, indicator):
        return every_outcome(scope, indicator, answers)
    if indicator.kind is Kind.MILESTONE:
        return stage_outcome(scope, indicator, answers)
    return number_outcome(scope, indicator, answers)
