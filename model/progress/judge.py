"""One entry against its target and the time: completion, expected progress, lamp and the reason in one line."""

from __future__ import annotations

from decimal import Decimal

from model.entry.entry import Entry, ValueState
from model.entry.period import Period
from model.plan.node import Indicator, Kind
from model.progress.completion import ZERO, adds_up, lower_is_better
from model.progress.lamp import DEFAULT_SCHEME, Judgement, Lamp, LampScheme
from model.progress.milestone import judge_milestone
from model.progress.quantity import judge_ceiling, judge_level, judge_sum
from model.progress.schedule import expected_progress

_NO_VALUE = {
    ValueState.BLANK: "progress.not_reported",
    ValueState.NOT_AVAILABLE: "progress.not_available",
    ValueState.NOT_APPLICABLE: "progress.not_applicable",
    ValueState.NIL: "progress.nil",
}


def judge(
    indicator: Indicator,
    entry: Entry,
    period: Period,
    *,
    target: Decimal | None,
    scheme: LampScheme = DEFAULT_SCHEME,
) -> Judgement:
    """The judgement of what a unit reported for `period`, at its last day.

    `target` is what the unit is held against (`model.progress.target.target_of`), None where it was given none; a
    milestone needs none. What was not reported, does not apply or has no target is grey and says which.
    """
    if entry.state is ValueState.NOT_APPLICABLE:
        return unlit("progress.not_applicable")
    on = period.end
    if indicator.kind is Kind.MILESTONE:
        return judge_milestone(indicator, entry, on, scheme)
    expected = expected_progress(indicator, on)
    value = counted_value(indicator, entry)
    if value is None:
        return unlit(_NO_VALUE[entry.state], expected)
    if target is None:
        return unlit("progress.not_allocated", expected)
    if expected is not None:
        return judge_sum(indicator, value, target, expected, on, scheme)
    if lower_is_better(indicator) and adds_up(indicator):
        return judge_ceiling(indicator, value, target, on, scheme)
    return judge_level(indicator, value, target, on, scheme)


def counted_value(indicator: Indicator, entry: Entry) -> Decimal | None:
    """The number an entry stands for: nothing to report (无) is 0 of what adds up, and no number of a level."""
    if entry.value is not None:
        return entry.value
    return ZERO if entry.state is ValueState.NIL and adds_up(indicator) else None


def unlit(reason: str, expected: Decimal | None = None) -> Judgement:
    """A grey lamp that says why nothing could be judged."""
    return Judgement(Lamp.GREY, None, expected, reason)
