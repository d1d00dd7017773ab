"""What the answers for one indicator come to as a number or as a stage, with its judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from model.consolidation.consolidated import Contribution
from model.consolidation.gather import Answers
from model.consolidation.method import NOBODY, Total, combine
from model.consolidation.scope import Scope
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.named_list import count_distinct, names_in
from model.plan.node import Indicator, RollUp
from model.progress.completion import ZERO
from model.progress.figures import with_unit
from model.progress.lamp import Judgement, Lamp
from model.progress.milestone import stage_of
from model.progress.schedule import expected_progress


@dataclass(frozen=True, slots=True)
class Outcome:
    """The part of a consolidated indicator that depends on its method."""

    judgement: Judgement
    total: Decimal | None = None
    target: Decimal | None = None
    contributions: tuple[Contribution, ...] = ()
    stage: Stage | None = None
    met: int | None = None


def number_outcome(scope: Scope, indicator: Indicator, answers: Answers) -> Outcome:
    """One number by the indicator's method, judged against the target of the unit that adds up.

    无 from everybody is 0 of what is summed; by the other methods it gives no number.
    """
    target = scope.own_target(indicator)
    latest = indicator.roll_up is RollUp.LATEST
    keys = _latest(scope, indicator, answers) if latest else _current(scope, indicator, answers)
    entries = {key.unit: scope.entries[key] for key in keys}
    total = _total(scope, indicator, entries)
    if total.value is not None:
        judgement = scope.judge(indicator, _as_entry(total.value), target)
    elif entries and total is NOBODY:
        judgement = scope.judge(indicator, Entry(ValueState.NIL), target)
    else:
        judgement = no_total(scope, indicator, answers, total.why_not)
    return Outcome(judgement, total.value, target, tuple(part for key in keys for part in scope.contributions(key)))


def stage_outcome(scope: Scope, indicator: Indicator, answers: Answers) -> Outcome:
    """A milestone's stage, where the answers agree on one; otherwise how many said what."""
    parts = parts_of(scope, indicator, answers)
    stages = Counter(stage_of(entry) for entry in answers.given.values())
    if not stages:
        return Outcome(no_total(scope, indicator, answers))
    if len(stages) > 1:
        counts = {stage.value: str(stages[stage]) for stage in Stage}
        expected = expected_progress(indicator, scope.period.end)
        return Outcome(Judgement(Lamp.GREY, None, expected, "consolidation.stages_differ", counts), contributions=parts)
    values = {entry.value for entry in answers.given.values()}
    value = values.pop() if len(values) == 1 else None
    entry = _as_entry(value, *stages)
    return Outcome(scope.judge(indicator, entry, None), value, None, parts, entry.stage)


def no_total(scope: Scope, indicator: Indicator, answers: Answers, why_not: str = NOBODY.why_not) -> Judgement:
    """The grey lamp of an indicator without a total, with the figures that its sentence mentions."""
    context = {"expected": str(len(answers.asked)), "reported": str(len(answers.given))}
    values = [entry.value for entry in answers.given.values() if entry.value is not None]
    if values:
        context |= {"low": with_unit(min(values), indicator), "high": with_unit(max(values), indicator)}
    return Judgement(Lamp.GREY, None, expected_progress(indicator, scope.period.end), why_not, context)


def parts_of(scope: Scope, indicator: Indicator, answers: Answers) -> tuple[Contribution, ...]:
    """What each unit that answered for this period gave."""
    return tuple(part for key in _current(scope, indicator, answers) for part in scope.contributions(key))


def _current(scope: Scope, indicator: Indicator, answers: Answers) -> list[EntryKey]:
    return [EntryKey(indicator.code, unit, scope.period) for unit in answers.given]


def _latest(scope: Scope, indicator: Indicator, answers: Answers) -> list[EntryKey]:
    known = [
        EntryKey(indicator.code, unit.code, scope.latest[indicator.code, unit.code])
        for unit in answers.asked
        if (indicator.code, unit.code) in scope.latest
    ]
    newest = max((key.period for key in known), default=scope.period)
    return [key for key in known if key.period == newest]


def _total(scope: Scope, indicator: Indicator, entries: Mapping[str, Entry]) -> Total:
    values = {unit: entry.value for unit, entry in entries.items() if entry.value is not None}
    if entries and not values and indicator.roll_up in (RollUp.SUM, RollUp.EVERY):
        return Total(ZERO)
    if indicator.roll_up is RollUp.UNION and values:
        return _union(entries, values)
    weighs = indicator.roll_up is RollUp.WEIGHTED_MEAN
    known = {unit: scope.weights.get((unit, indicator.code)) for unit in values} if weighs else {}
    return combine(indicator.roll_up, values, {unit: one for unit, one in known.items() if one is not None})


def _union(entries: Mapping[str, Entry], values: Mapping[str, Decimal]) -> Total:
    """The number of different names; none where a unit gave a number and not as many names."""
    names = {unit: names_in(entries[unit].narrative) for unit in values}
    if any(len(names[unit]) != value for unit, value in values.items()):
        return Total(None, "consolidation.no_names")
    return Total(Decimal(count_distinct(names)))


def _as_entry(value: Decimal | None, stage: Stage | None = None) -> Entry:
    if value is None:
        return Entry(stage=stage)
    return Entry(ValueState.REPORTED if value else ValueState.ZERO, value, stage)
