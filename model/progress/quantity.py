"""Quantities: sums against the time that has passed, ceilings on sums, and levels and rates against their target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from model.plan.node import Comparator, Indicator
from model.progress.completion import ZERO, adds_up, completion, demand, is_met
from model.progress.figures import percent, points, target_text, upper_bound, with_unit
from model.progress.schedule import due_date, schedule_code, time_passed
from model.progress.situation import Fact, Facts, Measured

Context = dict[str, str]


def measure_sum(
    indicator: Indicator, value: Decimal, target: Decimal, expected: Decimal, on: date, about: Decimal
) -> Measured:
    """What adds up over the year: finished, on schedule, or behind by so many percentage points."""
    share = completion(indicator, value, target)
    context = _figures(indicator, value, target, share)
    facts: Facts = {Fact.STARTED: value > 0}
    due = due_date(indicator, on)
    if _beyond_range(indicator, value, target):
        facts |= {Fact.SHORT: True, Fact.LAG: ZERO}
        return Measured(facts, share, expected, "progress.beyond_range", context)
    if is_met(indicator, value, target, about) and (adds_up(indicator) or on >= due):
        facts |= {Fact.FINISHED: True, Fact.EARLY: on < due}
        return Measured(facts, share, expected, "progress.finished" if share is not None else "progress.met", context)
    facts[Fact.OVERDUE] = on >= due
    if share is None:
        return Measured(facts | {Fact.FAILED: True}, None, expected, "progress.not_met", context)
    lag = expected - share
    context |= {"expected": percent(expected), "lag": points(lag), "lead": points(-lag)}
    facts |= {Fact.LAG: 100 * lag, Fact.SHORT: on >= due and lag <= 0}
    if on >= due:
        return Measured(facts, share, expected, "progress.overdue", context | {"due": due.isoformat()})
    return Measured(facts, share, expected, schedule_code(lag), context)


def measure_ceiling(indicator: Indicator, value: Decimal, target: Decimal, on: date) -> Measured:
    """A ceiling on a sum: broken is broken; until the deadline it may be used up no faster than time passes."""
    share = completion(indicator, value, target)
    due = due_date(indicator, on)
    context = _figures(indicator, value, target, share)
    if not is_met(indicator, value, target):
        return Measured({Fact.FAILED: True}, share, None, "progress.ceiling_broken", context)
    if on >= due:
        return Measured({Fact.FINISHED: True}, share, None, "progress.ceiling_kept", context)
    passed = time_passed(on, due)
    fast = value > target * passed
    code = "progress.ceiling_fast" if fast else "progress.ceiling_within"
    facts: Facts = {Fact.LAG: ZERO, Fact.SHORT: fast}
    return Measured(facts, share, None, code, context | {"passed": percent(passed)})


def measure_level(indicator: Indicator, value: Decimal, target: Decimal, on: date, about: Decimal) -> Measured:
    """A level or a rate is held against its target in each period, and is finished when it holds at the deadline."""
    share = completion(indicator, value, target)
    context = _figures(indicator, value, target, share)
    overdue = on >= due_date(indicator, on)
    if is_met(indicator, value, target, about):
        if overdue:
            return Measured({Fact.FINISHED: True}, share, None, "progress.level_finished", context)
        return Measured({Fact.LAG: ZERO}, share, None, "progress.level_met", context)
    if share is None:
        return Measured({Fact.FAILED: True, Fact.OVERDUE: overdue}, None, None, "progress.not_met", context)
    lag = 1 - share
    facts: Facts = {Fact.LAG: 100 * lag, Fact.SHORT: lag <= 0, Fact.OVERDUE: overdue}
    return Measured(facts, share, None, "progress.level_missed", context | {"lag": points(lag)})


def _figures(indicator: Indicator, value: Decimal, target: Decimal, share: Decimal | None) -> Context:
    context = {"value": with_unit(value, indicator), "target": target_text(indicator, target)}
    return context if share is None else context | {"completion": percent(share)}


def _beyond_range(indicator: Indicator, value: Decimal, target: Decimal) -> bool:
    return demand(indicator) is Comparator.RANGE and value > upper_bound(indicator, target)
