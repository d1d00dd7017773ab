"""One entry against its target and the time: completion, expected progress, lamp and the reason in one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from model.entry.entry import Entry, ValueState
from model.entry.period import Period
from model.entry.value import show_number
from model.plan.node import Indicator, Kind
from model.progress.completion import ZERO, adds_up, lower_is_better
from model.progress.figures import printed_share
from model.progress.lamp import Figures, Judgement, Lamp
from model.progress.milestone import measure_milestone
from model.progress.quantity import measure_ceiling, measure_level, measure_sum
from model.progress.schedule import due_date, expected_progress, months_idle
from model.progress.scheme import DEFAULT_SCHEME, LampScheme
from model.progress.situation import FLAGS, MARKS, NOTHING_BEFORE, Fact, Facts, Measured, Past

_NO_VALUE = {
    ValueState.BLANK: "progress.not_reported",
    ValueState.NOT_AVAILABLE: "progress.not_available",
    ValueState.NOT_APPLICABLE: "progress.not_applicable",
    ValueState.NIL: "progress.nil",
}
_SILENT = ("progress.not_reported", "progress.not_available")
_IN_NUMBERS = {
    Fact.RUN: "progress.run",
    Fact.IDLE: "progress.idle",
    Fact.LAG_SHARE: "progress.lag_share",
    Fact.OF_EXPECTED: "progress.of_expected",
}
_IN_A_WORD = (Fact.EARLY, *MARKS)
_KNOWN_UNLESS_SAID = FLAGS - {Fact.STARTED}


def judge(
    indicator: Indicator,
    entry: Entry,
    period: Period,
    *,
    target: Decimal | None,
    scheme: LampScheme = DEFAULT_SCHEME,
    past: Past = NOTHING_BEFORE,
) -> Judgement:
    """The judgement of what a unit reported for `period`, at its last day.

    `target` is what the unit is held against (`model.progress.target.target_of`), None where it was given none; a
    milestone needs none. What was not reported, does not apply or has no target is grey and says which. `past` is
    what earlier periods and people add; a scheme that does not ask for it does not see it.
    """
    measured = measure(indicator, entry, period.end, target, scheme.about)
    if isinstance(measured, Judgement):
        silent = scheme.unreported_counts and measured.reason in _SILENT
        return replace(measured, run=past.run + 1) if silent else measured
    if not measured.facts:
        return Judgement(Lamp.GREY, measured.completion, measured.expected, measured.reason, measured.context)
    run = past.run + 1 if is_behind(measured) else 0
    facts = _complete(measured, indicator, period.end, run, past.marks)
    lamp_class = scheme.classify(facts)
    return Judgement(
        lamp_class.lamp,
        measured.completion,
        measured.expected,
        measured.reason,
        measured.context,
        lamp_class,
        tuple(_besides(scheme, facts, measured.context)),
        run,
    )


def measure(
    indicator: Indicator, entry: Entry, on: date, target: Decimal | None, about: Decimal
) -> Measured | Judgement:
    """The facts of an entry on a day, or the grey judgement of what has none."""
    if entry.state is ValueState.NOT_APPLICABLE:
        return unlit("progress.not_applicable")
    expected = expected_progress(indicator, on)
    if indicator.kind is Kind.MILESTONE:
        unknown = "not_available" if entry.state is ValueState.NOT_AVAILABLE else "not_reported"
        measured = measure_milestone(indicator, entry, on, expected or ZERO)
        return unlit(f"progress.{unknown}", expected) if measured is None else measured
    value = counted_value(indicator, entry)
    if value is None:
        return unlit(_NO_VALUE[entry.state], expected)
    if target is None:
        return unlit("progress.not_allocated", expected)
    if expected is not None:
        return measure_sum(indicator, value, target, expected, on, about)
    if lower_is_better(indicator) and adds_up(indicator):
        return measure_ceiling(indicator, value, target, on)
    return measure_level(indicator, value, target, on, about)


def is_behind(measured: Measured) -> bool:
    """Whether a period was missed: behind in points, short of it, beyond repair, or not there at the deadline."""
    facts = measured.facts
    lag = facts.get(Fact.LAG)
    return (isinstance(lag, Decimal) and lag > 0) or any(
        facts.get(fact) is True for fact in (Fact.SHORT, Fact.FAILED, Fact.OVERDUE)
    )


def counted_value(indicator: Indicator, entry: Entry) -> Decimal | None:
    """The number an entry stands for: nothing to report (无) is 0 of what adds up, and no number of a level."""
    if entry.value is not None:
        return entry.value
    return ZERO if entry.state is ValueState.NIL and adds_up(indicator) else None


def unlit(reason: str, expected: Decimal | None = None) -> Judgement:
    """A grey lamp that says why nothing could be judged."""
    return Judgement(Lamp.GREY, None, expected, reason)


def _complete(measured: Measured, indicator: Indicator, on: date, run: int, marks: frozenset[Fact]) -> Facts:
    """The facts with what follows from them, and with a plain no where nothing says yes."""
    facts: Facts = {**dict.fromkeys(_KNOWN_UNLESS_SAID, False), **measured.facts, **dict.fromkeys(marks, True)}
    facts[Fact.NAME] = indicator.name
    facts[Fact.RUN] = Decimal(run)
    facts[Fact.DAYS_LEFT] = Decimal((due_date(indicator, on) - on).days)
    if facts.get(Fact.STARTED) is False and (idle := months_idle(indicator, on)):
        facts[Fact.IDLE] = Decimal(idle)
    if measured.completion is not None:
        facts[Fact.COMPLETION] = 100 * measured.completion
    lag, due = facts.get(Fact.LAG), 1 if measured.expected is None else measured.expected
    if isinstance(lag, Decimal) and (due or lag <= 0):
        facts[Fact.LAG_SHARE] = 100 * printed_share(lag / 100 / due) if due else ZERO
    if measured.completion is not None and due:
        facts[Fact.OF_EXPECTED] = 100 * printed_share(measured.completion / due)
    return facts


def _besides(scheme: LampScheme, facts: Facts, said: Figures) -> Iterator[tuple[str, Figures]]:
    """Sentences for what decided and the line of the measure does not say."""
    decided = scheme.decisive(facts)
    for fact, code in _IN_NUMBERS.items():
        number = facts.get(fact)
        if fact in decided and isinstance(number, Decimal) and number > 0:
            yield code, {"number": show_number(number)}
    if Fact.OVERDUE in decided and facts[Fact.OVERDUE] is True and "due" not in said:
        yield "progress.at_deadline", {}
    if Fact.DAYS_LEFT in decided and "days" not in said:
        yield "progress.days_left", {"number": str(facts[Fact.DAYS_LEFT])}
    yield from ((f"progress.{fact}", {}) for fact in _IN_A_WORD if fact in decided and facts.get(fact) is True)
