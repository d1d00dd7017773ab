"""A target that each unit has to itself: met by how many of how many, judged by the unit that is worst off."""

from __future__ import annotations

from decimal import Decimal

from model.consolidation.gather import Answers
from model.consolidation.method import exact_sum
from model.consolidation.outcome import Outcome, no_total, parts_of
from model.consolidation.scope import Scope
from model.entry.entry import Entry, Stage
from model.entry.reporting_unit import ReportingUnit
from model.plan.node import Indicator, Kind
from model.progress.completion import adds_up, is_met
from model.progress.figures import ONE, percent, printed_share
from model.progress.judge import counted_value
from model.progress.lamp import WORST_FIRST, Judgement, Standing
from model.progress.milestone import stage_of
from model.progress.schedule import expected_progress


def every_outcome(scope: Scope, indicator: Indicator, answers: Answers) -> Outcome:
    """What each unit reached for itself. Sums are added, and their target is that of all asked units together."""
    target = _target_together(scope, indicator, answers)
    total = _value_together(indicator, answers)
    parts = parts_of(scope, indicator, answers)
    units = {unit.code: unit for unit in answers.asked}
    met = sum(_meets(scope, indicator, units[code], entry) for code, entry in answers.given.items())
    judged = {code: scope.judge_unit(indicator, units[code]) for code in answers.given}
    lit = {code: one for code, one in judged.items() if one.standing is not Standing.NOT_JUDGED}
    if not lit:
        return Outcome(no_total(scope, indicator, answers), total, target, parts, met=met)
    return Outcome(_as_the_worst(scope, indicator, answers, lit, met), total, target, parts, met=met)


def _as_the_worst(
    scope: Scope, indicator: Indicator, answers: Answers, lit: dict[str, Judgement], met: int
) -> Judgement:
    """The lamp of the worst unit; finished only where nobody is missing. Completion is the units' mean, each capped."""
    worst = min(lit, key=lambda code: (WORST_FIRST.index(lit[code].standing), lit[code].completion or 0))
    lamp_class, share = lit[worst].lamp_class, lit[worst].completion
    if lamp_class is None or (lit[worst].standing is Standing.FINISHED and len(lit) < len(answers.asked)):
        lamp_class = scope.scheme.in_time
    shares = [min(one.completion, ONE) for one in lit.values() if one.completion is not None]
    mean = printed_share(exact_sum(shares) / len(shares)) if shares else None
    beyond = lit[worst].reason == "progress.beyond_range"
    code = "consolidation.every_beyond" if beyond else "consolidation.every"
    context = {
        "asked": str(len(answers.asked)),
        "met": str(met),
        "missing": str(len(answers.missing)),
        "worst": scope.units.unit(worst).name,
        "completion": "—" if share is None else percent(share),
    }
    expected = expected_progress(indicator, scope.period.end)
    return Judgement(lamp_class.lamp, mean, expected, code, context, lamp_class, run=lit[worst].run)


def _meets(scope: Scope, indicator: Indicator, unit: ReportingUnit, entry: Entry) -> bool:
    if indicator.kind is Kind.MILESTONE:
        return stage_of(entry) is Stage.DONE
    value, target = counted_value(indicator, entry), scope.unit_target(indicator, unit)
    return value is not None and target is not None and is_met(indicator, value, target, scope.scheme.about)


def _value_together(indicator: Indicator, answers: Answers) -> Decimal | None:
    if indicator.kind is Kind.MILESTONE or not adds_up(indicator) or not answers.given:
        return None
    return exact_sum(entry.value for entry in answers.given.values() if entry.value is not None)


def _target_together(scope: Scope, indicator: Indicator, answers: Answers) -> Decimal | None:
    """n units x target for what adds up; a level or a rate is the same number for all."""
    if not adds_up(indicator):
        return indicator.target
    targets = [scope.unit_target(indicator, unit) for unit in answers.asked]
    known = [target for target in targets if target is not None]
    return exact_sum(known) if known and len(known) == len(targets) else None
