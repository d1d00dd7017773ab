"""What may have been counted twice: the same name from two units, and a unit beside those below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from model.consolidation.gather import Answers
from model.consolidation.method import exact_sum
from model.consolidation.scope import Scope
from model.entry.entry import Entry, EntryKey
from model.entry.named_list import names_in, same_names
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.plan.node import Indicator, RollUp


def listed_names(given: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    """The names that each unit listed with its number."""
    return {unit: names_in(entry.narrative) for unit, entry in given.items() if "名" in entry.narrative}


def doubles(scope: Scope, indicator: Indicator, answers: Answers) -> Iterator[Finding]:
    """What a person should look at before believing the total; each double once."""
    for one in same_names(listed_names(answers.given)):
        code = "consolidation.name_doubled" if one.is_certain else "consolidation.name_alike"
        where = "；".join(f"{scope.units.unit(unit).name}：{name}" for unit, name in sorted(one.names.items()))
        yield Finding(code, Severity.CONFIRM, indicator=indicator.code, context={"where": where})
    if indicator.roll_up is RollUp.UNION:
        yield from _without_names(scope, indicator, answers)
    if indicator.roll_up is RollUp.SUM:
        for unit in answers.asked:
            if scope.units.children(unit.code):
                yield from _beside_those_below(scope, indicator, unit.code)


def _without_names(scope: Scope, indicator: Indicator, answers: Answers) -> Iterator[Finding]:
    names = listed_names(answers.given)
    for unit, entry in answers.given.items():
        count = len(names.get(unit, ()))
        if entry.value is not None and entry.value != count:
            context = {"unit": scope.units.unit(unit).name, "value": show_number(entry.value), "count": str(count)}
            yield Finding("consolidation.names_missing", Severity.CONFIRM, indicator=indicator.code, context=context)


def _beside_those_below(scope: Scope, indicator: Indicator, unit: str) -> Iterator[Finding]:
    """A unit and units below it reported the same: only the upper one is added; a notice where they agree."""
    own = scope.entry(unit).value
    below = _sum_below(scope, indicator.code, unit)
    if own is None or below is None:
        return
    context = {"unit": scope.units.unit(unit).name, "own": show_number(own), "below": show_number(below)}
    severity = Severity.NOTICE if own == below else Severity.CONFIRM
    yield Finding("consolidation.parent_and_child", severity, indicator=indicator.code, context=context)


def _sum_below(scope: Scope, code: str, unit: str) -> Decimal | None:
    entries = (scope.entries.get(EntryKey(code, one.code, scope.period)) for one in scope.units.children(unit))
    values = [entry.value for entry in entries if entry is not None and entry.value is not None]
    return exact_sum(values) if values else None
