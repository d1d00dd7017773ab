"""A target held against its parts (指标分解): what the units below were given, and ways of dividing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from model.entry.reporting_unit import ReportingUnit, UnitTree
from model.plan.node import Indicator, Kind
from model.progress.completion import adds_up
from model.progress.target import target_of

ZERO = Decimal(0)
_PLACES = Decimal("0.01")


@dataclass(frozen=True)
class AllocationSum:
    """One indicator's target, what of it stands with the units below, and why it may differ.

    `target` is that of the unit whose target is divided; None where it has none. `parts` holds what each unit below
    was given. `own` are targets that a unit has without being given any ("每个新城"). `is_divided` is False for what
    is not added up: then nothing is compared.
    """

    indicator: Indicator
    target: Decimal | None
    parts: Mapping[str, Decimal]
    own: Mapping[str, Decimal]
    is_divided: bool
    reason: str = ""

    @property
    def total(self) -> Decimal:
        """What was given out."""
        return sum(self.parts.values(), ZERO)

    @property
    def difference(self) -> Decimal:
        """Over (positive) or under what the plan asks; 0 where nothing was given out yet, or nothing is divided."""
        if not self.is_divided or self.target is None or not self.parts:
            return ZERO
        return self.total - self.target

    @property
    def is_open(self) -> bool:
        """Whether a person has to look: the parts differ from the whole and nobody said why."""
        return bool(self.difference) and not self.reason

    @property
    def sentence(self) -> str:
        """One line for a person."""
        over = self.difference > 0
        word = f"多 {self.difference:f}" if over else f"少 {-self.difference:f}"
        why = f"（{self.reason}）" if self.reason else ""
        name = f"{self.indicator.code} {self.indicator.name}"
        return f"{name}：计划 {self.target:f}，分解合计 {self.total:f}，{word}{why}"


def sum_of(
    indicator: Indicator, units: UnitTree, parent: ReportingUnit, given: Mapping[tuple[str, str], Decimal], reason: str
) -> AllocationSum:
    """How an indicator's target is divided over the units directly below `parent`."""
    code, below = indicator.code, units.children(parent.code)
    own = {unit.code: target for unit in below if (target := target_of(indicator, unit, units, {})) is not None}
    parts = {unit.code: given[unit.code, code] for unit in below if (unit.code, code) in given}
    target = target_of(indicator, parent, units, given)
    divided = indicator.kind is Kind.QUANTITY and adds_up(indicator) and indicator.per is None
    return AllocationSum(indicator, target, parts, own, divided, reason)


def divide(target: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """`target` in parts that add up to it exactly, by weights (all equal: evenly); none where no weight is above 0.

    Whole numbers for a whole target, else hundredths or as many places as the target has. What rounding leaves over
    goes to the largest remainders, the first of equal ones.
    """
    whole = sum(weights, ZERO)
    if whole <= 0 or min(weights) < 0:
        return []
    step = Decimal(1) if target == target.to_integral_value() else min(_PLACES, Decimal(1).scaleb(_exponent(target)))
    exact = [target * weight / whole for weight in weights]
    parts = [one.quantize(step, ROUND_FLOOR) for one in exact]
    left = int((target - sum(parts, ZERO)) / step)
    by_remainder = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in by_remainder[:left]:
        parts[place] += step
    return parts


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
