"""What units had reported this year that were retired since: no other unit's cumulative number has it by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from model.consolidation.rule import OverTime, Rule
from model.entry.period import Period
from model.entry.value import show_number
from model.finding import Finding, Severity
from model.plan.node import Indicator, RollUp


class LeftBehind(NamedTuple):
    """The last number that a retired unit had reported of an indicator."""

    unit: str
    retired: date
    period: Period
    value: Decimal


def left_behind(indicator: Indicator, rule: Rule, left: Sequence[LeftBehind]) -> Iterator[Finding]:
    """What is not in a total of the year although it was done this year: whoever took over reports it with its own."""
    if rule.over_units is not RollUp.SUM or rule.over_time is OverTime.LAST:
        return
    for one in left:
        if one.value:
            context = {
                "unit": one.unit, "day": one.retired.isoformat(), "period": one.period.key,
                "value": f"{show_number(one.value)} {indicator.unit_of_measure or ''}".rstrip(),
            }  # fmt: skip
            yield Finding("consolidation.left_behind", Severity.NOTICE, indicator=indicator.code, context=context)
