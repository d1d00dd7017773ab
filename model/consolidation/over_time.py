"""What a unit's reports of several periods come to at the end of the last one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from model.consolidation.method import exact_mean, exact_sum
from model.consolidation.rule import OverTime, Rule
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import Period

Parts = Mapping[EntryKey, tuple[EntryKey, ...]]
"""The entries behind one that was made of several."""


def combined(
    entries: Mapping[EntryKey, Entry], rules: Mapping[str, Rule], period: Period
) -> tuple[Mapping[EntryKey, Entry], Parts]:
    """The entries with those of `period` that SUM and AVERAGE make, and the entries that each was made of.

    A unit that said nothing for `period` itself has said nothing: what it reported before does not stand in for it.
    A period in between without a number adds nothing; 无 is a report of nothing and counts as 0 in an average.
    """
    together: dict[tuple[str, str], list[EntryKey]] = {}
    if not any(rule.over_time in (OverTime.SUM, OverTime.AVERAGE) for rule in rules.values()):
        return entries, {}
    for key, entry in entries.items():
        rule = rules.get(key.code)
        counts = entry.value is not None or entry.state is ValueState.NIL
        if rule is None or rule.over_time not in (OverTime.SUM, OverTime.AVERAGE) or not counts:
            continue
        if key.period.cadence is period.cadence and key.period.year == period.year and key.period <= period:
            together.setdefault((key.code, key.unit), []).append(key)
    made, parts = dict(entries), {}
    for (code, unit), keys in together.items():
        now = EntryKey(code, unit, period)
        if now in keys:
            made[now] = _made(entries[now], [entries[key] for key in keys], rules[code].over_time)
            parts[now] = tuple(sorted(keys, key=lambda key: key.period))
    return made, parts


def _made(now: Entry, reports: list[Entry], over_time: OverTime) -> Entry:
    numbers = [Decimal(0) if one.value is None else one.value for one in reports]
    if all(one.value is None for one in reports):
        return now
    value = exact_sum(numbers) if over_time is OverTime.SUM else exact_mean(numbers)
    return replace(now, state=ValueState.REPORTED if value else ValueState.ZERO, value=value)
