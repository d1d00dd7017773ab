"""How an indicator is added up: over the units that report it and over the periods of a year. Data, one a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from model.plan.node import Indicator, Measure, RollUp


class OverTime(StrEnum):
    """How a year's reports of one unit become one number at the end of a period.

    CUMULATIVE: each says how much it is since January, so the newest says all. SUM and AVERAGE: each says what its own
    period brought. LAST: a stock, as it stands at the end of the period. None of them puts an old value in the place of
    one that is missing.
    """

    CUMULATIVE = "cumulative"
    SUM = "sum"
    LAST = "last"
    AVERAGE = "average"


@dataclass(frozen=True, slots=True)
class Rule:
    """`weight_by` is the indicator whose value weighs a weighted mean; the allocations where there is none."""

    over_units: RollUp
    over_time: OverTime
    weight_by: str | None = None

    @property
    def looks_back(self) -> bool:
        """Whether earlier periods are needed."""
        return self.over_time in (OverTime.SUM, OverTime.AVERAGE) or self.over_units is RollUp.LATEST


def usual_rule(indicator: Indicator) -> Rule:
    """What holds until somebody says otherwise: over units as the plan has it; a flow since January, else a stock."""
    over_time = OverTime.CUMULATIVE if indicator.measure is Measure.CUMULATIVE else OverTime.LAST
    return Rule(indicator.roll_up, over_time)


def rule_of(indicator: Indicator, rules: Mapping[str, Rule]) -> Rule:
    """The rule that holds for an indicator."""
    return rules.get(indicator.code) or usual_rule(indicator)
