"""Completion (完成率) and whether a target is met, for every comparator. Pure arithmetic, nothing of time."""

from __future__ import annotations

from decimal import Decimal

from model.plan.node import Comparator, Indicator, Measure
from model.progress.figures import ONE, TENTH_OF_POINT, printed_share, upper_bound

ZERO = Decimal(0)


def demand(indicator: Indicator) -> Comparator:
    """The comparator as it is judged.

    "10个" of something that adds up, grows or falls by is a promise of at least 10; only a level that is named
    exactly ("保持在100%") is missed on both sides. An indicator without comparator asks for at least its target.
    """
    comparator = indicator.comparator or Comparator.AT_LEAST
    if comparator is Comparator.EXACTLY and indicator.measure is not Measure.LEVEL:
        return Comparator.AT_LEAST
    return comparator


def lower_is_better(indicator: Indicator) -> bool:
    """Whether the target is a ceiling (控制型)."""
    return indicator.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN)


def adds_up(indicator: Indicator) -> bool:
    """Whether the reported number is a sum since January, not a state or a rate."""
    return indicator.measure in (None, Measure.CUMULATIVE)


def is_met(indicator: Indicator, value: Decimal, target: Decimal, about: Decimal = ZERO) -> bool:
    """Whether `value` meets `target`; `about` is the share by which an approximate target may be missed.

    Of a range that adds up ("1-2个") the lower end is what must be reached; going beyond is told elsewhere.
    """
    match demand(indicator):
        case Comparator.AT_LEAST:
            return value >= target
        case Comparator.MORE_THAN:
            return value > target
        case Comparator.AT_MOST:
            return value <= target
        case Comparator.LESS_THAN:
            return value < target
        case Comparator.EXACTLY:
            return value == target
        case Comparator.RANGE:
            return target <= value and (adds_up(indicator) or value <= upper_bound(indicator, target))
        case Comparator.ABOUT:
            slack = abs(target) * about
            return target - slack <= value and (adds_up(indicator) or value <= target + slack)


def completion(indicator: Indicator, value: Decimal, target: Decimal, step: Decimal = TENTH_OF_POINT) -> Decimal | None:
    """How much of `target` is done, as a share to a tenth of a point or by `step`; never below 0, not capped at 1.

    Higher is better: value / target. A ceiling, and the upper side of a range: 2 - value / target, the published
    rule for 控制型 (贵阳), so that the ceiling itself is 1, half of it 1.5 and twice it 0. None where the target is
    not a positive number and so no share of it makes sense; a ceiling of 0 is kept (1) or broken (0).
    """
    if lower_is_better(indicator) and target <= 0:
        return ONE if value <= target else ZERO
    if target <= 0:
        return None
    share = 2 - value / target if lower_is_better(indicator) else _share_reached(indicator, value, target)
    return printed_share(max(share, ZERO), step)


def _share_reached(indicator: Indicator, value: Decimal, target: Decimal) -> Decimal:
    two_sided = demand(indicator) in (Comparator.EXACTLY, Comparator.RANGE, Comparator.ABOUT)
    if not two_sided or adds_up(indicator) or value <= target:
        return value / target
    high = upper_bound(indicator, target) if demand(indicator) is Comparator.RANGE else target
    return ONE if value <= high else 2 - value / high
