"""Taking over what stood a period before (沿用上期): only what stays true when nothing has happened."""

from __future__ import annotations

from dataclasses import replace

from model.entry.entry import Entry, ValueState
from model.plan.node import Indicator, Kind, Measure

_LASTING = frozenset((ValueState.REPORTED, ValueState.ZERO, ValueState.NOT_APPLICABLE))


def carried(entry: Entry, last: Entry) -> Entry:
    """`entry` with the value and stage of `last`; the reason for "不适用" comes along where none is written yet."""
    after = replace(entry, state=last.state, value=last.value, stage=last.stage)
    if last.state is ValueState.NOT_APPLICABLE and not entry.narrative:
        return replace(after, narrative=last.narrative)
    return after


def can_be_carried(indicator: Indicator, entry: Entry, last: Entry) -> bool:
    """Whether an indicator without an answer may keep the last one.

    A sum since January and the stage of a task stay what they are while nothing happens. A rate or a state is measured
    anew each period, and "无" or "暂无数据" was said of another period: those are left to a person.
    """
    if entry.state is not ValueState.BLANK or entry.stage is not None:
        return False
    lasting = last.state in _LASTING or (last.state is ValueState.BLANK and last.stage is not None)
    return lasting and (indicator.kind is Kind.MILESTONE or indicator.measure in (None, Measure.CUMULATIVE))
