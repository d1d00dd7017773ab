"""Quantities: sums against the time that has passed, ceilings on sums, and levels and rates against their target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from model.plan.node import Comparator, Indicator
from model.progress.completion import completion, demand, is_met
from model.progress.figures import percent, points, target_text, upper_bound, with_unit
from model.progress.lamp import Judgement, Lamp, LampScheme
from model.progress.schedule import due_date, time_passed

Context = dict[str, str]


def judge_sum(
    indicator: Indicator, value: Decimal, target: Decimal, expected: Decimal, on: date, scheme: LampScheme
) -> Judgement:
    """What adds up over the year: finished, on schedule, or behind by so many percentage points."""
    share = completion(indicator, value, target)
    context = _figures(indicator, value, target, share)
    if _beyond_range(indicator, value, target):
        return Judgement(scheme.overdue, share, expected, "progress.beyond_range", context)
    if is_met(indicator, value, target, scheme.about):
        return Judgement(scheme.finished, share, expected, _finished_code(share), context)
    if share is None:
        return Judgement(scheme.steps[-1].lamp, None, expected, "progress.not_met", context)
    lag = expected - share
    context |= {"expected": percent(expected), "lag": points(lag), "lead": points(-lag)}
    if on >= due_date(indicator, on):
        lamp = _at_least_overdue(scheme, lag)
        return Judgement(
            lamp, share, expected, "progress.overdue", context | {"due": due_date(indicator, on).isoformat()}
        )
    return Judgement(scheme.lamp_for(lag * 100), share, expected, _schedule_code(lag), context)


def judge_ceiling(indicator: Indicator, value: Decimal, target: Decimal, on: date, scheme: LampScheme) -> Judgement:
    """A ceiling on a sum: broken is broken; until the deadline it may be used up no faster than time passes."""
    share = completion(indicator, value, target)
    due = due_date(indicator, on)
    context = _figures(indicator, value, target, share)
    if not is_met(indicator, value, target):
        return Judgement(scheme.steps[-1].lamp, share, None, "progress.ceiling_broken", context)
    if on >= due:
        return Judgement(scheme.finished, share, None, "progress.ceiling_kept", context)
    passed = time_passed(on, due)
    fast = value > target * passed
    lamp = scheme.overdue if fast else scheme.lamp_for(Decimal(0))
    code = "progress.ceiling_fast" if fast else "progress.ceiling_within"
    return Judgement(lamp, share, None, code, context | {"passed": percent(passed)})


def judge_level(indicator: Indicator, value: Decimal, target: Decimal, on: date, scheme: LampScheme) -> Judgement:
    """A level or a rate is held against its target in each period, and is finished when it holds at the deadline."""
    share = completion(indicator, value, target)
    context = _figures(indicator, value, target, share)
    if is_met(indicator, value, target, scheme.about):
        if on >= due_date(indicator, on):
            return Judgement(scheme.finished, share, None, "progress.level_finished", context)
        return Judgement(scheme.lamp_for(Decimal(0)), share, None, "progress.level_met", context)
    if share is None:
        return Judgement(scheme.steps[-1].lamp, None, None, "progress.not_met", context)
    lag = 1 - share
    return Judgement(
        _at_least_overdue(scheme, lag), share, None, "progress.level_missed", context | {"lag": points(lag)}
    )


def _figures(indicator: Indicator, value: Decimal, target: Decimal, share: Decimal | None) -> Context:
    context = {"value": with_unit(value, indicator), "target": target_text(indicator, target)}
    return context if share is None else context | {"completion": percent(share)}


def _beyond_range(indicator: Indicator, value: Decimal, target: Decimal) -> bool:
    return demand(indicator) is Comparator.RANGE and value > upper_bound(indicator, target)


def _finished_code(share: Decimal | None) -> str:
    return "progress.finished" if share is not None else "progress.met"


def _schedule_code(lag: Decimal) -> str:
    if lag > 0:
        return "progress.behind"
    return "progress.ahead" if lag < 0 else "progress.on_schedule"


def _at_least_overdue(scheme: LampScheme, lag: Decimal) -> Lamp:
    """A target that is missed by a hair is never green: 100 of "more than 100"."""
    return scheme.lamp_for(lag * 100) if lag > 0 else scheme.overdue
