"""Milestones (里程碑): judged by the stage of works, or by its percentage, against the deadline."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from model.entry.entry import Entry, Stage, ValueState
from model.plan.node import Indicator
from model.progress.completion import ZERO
from model.progress.figures import ONE, percent, points, printed_share
from model.progress.lamp import Judgement, Lamp, LampScheme
from model.progress.schedule import due_date

_HUNDRED = Decimal(100)


def stage_of(entry: Entry) -> Stage | None:
    """The unit's own word for how far it is; without one, what the percentage says; None where neither is there."""
    if entry.stage is not None:
        return entry.stage
    if entry.state in (ValueState.NIL, ValueState.ZERO):
        return Stage.NOT_STARTED
    if entry.value is None:
        return None
    return Stage.DONE if entry.value >= _HUNDRED else Stage.UNDER_WAY


def judge_milestone(indicator: Indicator, entry: Entry, on: date, scheme: LampScheme) -> Judgement:
    """A milestone is finished or not; before its deadline nothing is expected of it but a start in time."""
    stage = stage_of(entry)
    due = due_date(indicator, on)
    expected = ONE if on >= due else ZERO
    if stage is None:
        reported = entry.state is ValueState.NOT_AVAILABLE
        code = "progress.not_available" if reported else "progress.not_reported"
        return Judgement(Lamp.GREY, None, expected, code)
    context = {"due": due.isoformat()}
    if stage is Stage.DONE:
        return Judgement(scheme.finished, ONE, expected, "progress.milestone_done", context)
    done = _share_done(entry, stage)
    if on >= due:
        return _overdue(done, context, scheme)
    if stage is Stage.UNDER_WAY:
        return _under_way(done, context, scheme)
    days = (due - on).days
    near = days <= scheme.near_due_days
    code = "progress.milestone_near_due" if near else "progress.milestone_not_started"
    lamp = scheme.near_due if near else scheme.lamp_for(ZERO)
    return Judgement(lamp, ZERO, expected, code, {**context, "days": str(days)})


def _share_done(entry: Entry, stage: Stage) -> Decimal | None:
    """The percentage as a share below 1, for it is not finished; None where only the word is known."""
    if stage is Stage.NOT_STARTED:
        return ZERO
    if entry.value is None:
        return None
    return min(max(printed_share(entry.value / _HUNDRED), ZERO), ONE)


def _under_way(done: Decimal | None, context: dict[str, str], scheme: LampScheme) -> Judgement:
    lamp = scheme.lamp_for(ZERO)
    if done is None:
        return Judgement(lamp, None, ZERO, "progress.milestone_under_way", context)
    return Judgement(lamp, done, ZERO, "progress.milestone_share", {**context, "completion": percent(done)})


def _overdue(done: Decimal | None, context: dict[str, str], scheme: LampScheme) -> Judgement:
    if done is None:
        return Judgement(scheme.lamp_for(_HUNDRED), None, ONE, "progress.milestone_overdue", context)
    lag = ONE - done
    lamp = scheme.lamp_for(lag * 100) if lag else scheme.overdue
    figures = {"completion": percent(done), "lag": points(lag)}
    return Judgement(lamp, done, ONE, "progress.milestone_overdue_share", {**context, **figures})
