"""Milestones (里程碑): judged by the stage of works, or by its percentage, against the deadline."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from model.entry.entry import Entry, Stage, ValueState
from model.plan.node import Indicator
from model.progress.completion import ZERO
from model.progress.figures import ONE, percent, points, printed_share
from model.progress.schedule import due_date, schedule_code
from model.progress.situation import Fact, Facts, Measured

_HUNDRED = Decimal(100)
_NEAR_DUE_DAYS = 31
"""From how few days left on the sentence says "only"; what that means for the lamp is the scheme's."""


def stage_of(entry: Entry) -> Stage | None:
    """The unit's own word for how far it is; without one, what the percentage says; None where neither is there."""
    if entry.stage is not None:
        return entry.stage
    if entry.state in (ValueState.NIL, ValueState.ZERO):
        return Stage.NOT_STARTED
    if entry.value is None:
        return None
    return Stage.DONE if entry.value >= _HUNDRED else Stage.UNDER_WAY


def measure_milestone(indicator: Indicator, entry: Entry, on: date, expected: Decimal) -> Measured | None:
    """A milestone is finished or not; before its deadline a start in time is expected, or what its curve says.

    `expected` is the share that the curve expects by `on`. None where neither a stage nor a percentage was reported.
    """
    stage = stage_of(entry)
    if stage is None:
        return None
    due = due_date(indicator, on)
    context = {"due": due.isoformat()}
    facts: Facts = {Fact.STARTED: stage is not Stage.NOT_STARTED}
    if stage is Stage.DONE:
        facts |= {Fact.FINISHED: True, Fact.EARLY: on < due}
        return Measured(facts, ONE, expected, "progress.milestone_done", context)
    done = _share_done(entry, stage)
    if on >= due:
        return _overdue(done, context, facts)
    if expected:
        return _on_its_curve(done, expected, context, facts)
    facts[Fact.LAG] = ZERO
    if stage is Stage.UNDER_WAY:
        return _under_way(done, context, facts)
    days = (due - on).days
    code = "progress.milestone_near_due" if days <= _NEAR_DUE_DAYS else "progress.milestone_not_started"
    return Measured(facts, ZERO, expected, code, {**context, "days": str(days)})


def _on_its_curve(done: Decimal | None, expected: Decimal, context: dict[str, str], facts: Facts) -> Measured:
    """Works whose share is expected in steps; under way without a share is no answer to that."""
    if done is None:
        return Measured({}, None, expected, "progress.no_share", {"expected": percent(expected)})
    lag = expected - done
    figures = {"completion": percent(done), "expected": percent(expected), "lag": points(lag), "lead": points(-lag)}
    return Measured(facts | {Fact.LAG: 100 * lag}, done, expected, schedule_code(lag), {**context, **figures})


def _share_done(entry: Entry, stage: Stage) -> Decimal | None:
    """The percentage as a share below 1, for it is not finished; None where only the word is known."""
    if stage is Stage.NOT_STARTED:
        return ZERO
    if entry.value is None:
        return None
    return min(max(printed_share(entry.value / _HUNDRED), ZERO), ONE)


def _under_way(done: Decimal | None, context: dict[str, str], facts: Facts) -> Measured:
    if done is None:
        return Measured(facts, None, ZERO, "progress.milestone_under_way", context)
    return Measured(facts, done, ZERO, "progress.milestone_share", {**context, "completion": percent(done)})


def _overdue(done: Decimal | None, context: dict[str, str], facts: Facts) -> Measured:
    if done is None:
        facts |= {Fact.OVERDUE: True, Fact.LAG: _HUNDRED}
        return Measured(facts, None, ONE, "progress.milestone_overdue", context)
    lag = ONE - done
    facts |= {Fact.OVERDUE: True, Fact.LAG: 100 * lag, Fact.SHORT: not lag}
    figures = {"completion": percent(done), "lag": points(lag)}
    return Measured(facts, done, ONE, "progress.milestone_overdue_share", {**context, **figures})
