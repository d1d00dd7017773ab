"""Adding up a period: one total an indicator, with who is missing and where each part came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, ConsolidatedUnit, UnitStanding
from model.consolidation.data import digest_of
from model.consolidation.doubles import doubles
from model.consolidation.every import every_outcome
from model.consolidation.gather import Answers, fans_out, gather
from model.consolidation.outcome import Outcome, number_outcome, stage_outcome
from model.consolidation.over_time import combined
from model.consolidation.rule import Rule, rule_of
from model.consolidation.scope import Scope, Source
from model.entry.entry import Entry, EntryKey
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.finding import Finding
from model.plan.node import Indicator, Kind
from model.plan.tree import PlanTree
from model.progress.judge import unlit
from model.progress.scheme import DEFAULT_SCHEME, LampScheme
from model.progress.situation import Past


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

    Entries of the levels further down are not added a second time. `sources` gives an entry's (SHA-256, cell),
    `leads` an indicator's answering unit, `weights` and `allocations` a number by (unit, indicator), `pasts` what
    earlier periods and people add to the lamps, `rules` how an indicator is added up where that is not as usual;
    those that look back need the entries of earlier periods, too. A unit without a standing is received when it said
    anything, else missing. The same input in any order gives the same digest.
    """
    above = units.unit(parent)
    given = rules or {}
    made, parts = combined(entries, given, period)
    scope = Scope(
        units, above, period, made, standings, sources, allocations, leads or {}, weights or {}, scheme, pasts or {},
        parts, entries,
    )  # fmt: skip
    asked = [replace(one, roll_up=rule_of(one, given).over_units) for one in tree.indicators]
    added = [_consolidated(scope, indicator, rule_of(indicator, given)) for indicator in asked]
    result = Consolidated(
        plan=tree.key,
        period=period,
        parent=parent,
        digest="",
        indicators=tuple(one for one, _ in added),
        units=tuple(_unit(scope, tree, unit) for unit in scope.children),
        scheme=scheme,
        findings=tuple(finding for _, found in added for finding in found),
    )
    return replace(result, digest=digest_of(result))


def _unit(scope: Scope, tree: PlanTree, unit: ReportingUnit) -> ConsolidatedUnit:
    standing = scope.standings.get(unit.code)
    if standing is None:
        standing = UnitStanding.RECEIVED if unit.code in scope.heard else UnitStanding.MISSING
    judgements = {indicator.code: scope.judge_unit(indicator, unit) for indicator in tree.indicators}
    return ConsolidatedUnit(unit.code, unit.name, standing, judgements)


def _consolidated(scope: Scope, indicator: Indicator, rule: Rule) -> tuple[ConsolidatedIndicator, tuple[Finding, ...]]:
    answers = gather(scope, indicator)
    outcome = _outcome(scope, indicator, answers)
    consolidated = ConsolidatedIndicator(
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
    )
    return consolidated, tuple(doubles(scope, indicator, answers))


def _outcome(scope: Scope, indicator: Indicator, answers: Answers) -> Outcome:
    if not answers.asked:
        return Outcome(unlit("progress.not_applicable"), target=scope.own_target(indicator))
    if fans_out(scope, indicator):
        return every_outcome(scope, indicator, answers)
    if indicator.kind is Kind.MILESTONE:
        return stage_outcome(scope, indicator, answers)
    return number_outcome(scope, indicator, answers)
