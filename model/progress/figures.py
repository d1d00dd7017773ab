"""Shares and targets as they are printed; a lamp is judged by the printed figure, so that its line re-computes."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from model.entry.value import show_number
from model.plan.node import Comparator, Indicator

TENTH_OF_POINT = Decimal("0.001")
HUNDREDTH_OF_POINT = Decimal("0.0001")
ONE = Decimal(1)

_SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.AT_MOST: "≤",
    Comparator.EXACTLY: "",
    Comparator.ABOUT: "≈",
    Comparator.MORE_THAN: ">",
    Comparator.LESS_THAN: "<",
}


def printed_share(share: Decimal, step: Decimal = TENTH_OF_POINT) -> Decimal:
    """A share rounded to a tenth of a percentage point, as bulletins print it; what is not full never becomes 1.

    Scores are computed by hundredths: a tenth of a point of each row would be half a point of the whole.
    """
    rounded = share.quantize(step, ROUND_HALF_UP)
    return ONE - step if rounded == ONE and share < ONE else rounded


@lru_cache(maxsize=4096)
def percent(share: Decimal) -> str:
    """0.917 -> "91.7%"; a figure over a thousand percent keeps its groups."""
    return f"{show_number(share * 100)}%"


@lru_cache(maxsize=4096)
def points(share: Decimal) -> str:
    """A difference of two shares in percentage points: 0.172 -> "17.2"."""
    return show_number(share * 100)


def with_unit(value: Decimal, indicator: Indicator) -> str:
    """A value with its unit of measure: "1,200 名", "85%"."""
    return _in_words(value, indicator.unit_of_measure or "")


def target_text(indicator: Indicator, target: Decimal | None) -> str:
    """What is asked for, with its comparator: "≥10,000 名", "1～2 个", "≤4%"; "" where there is no target."""
    if target is None:
        return ""
    if indicator.comparator is Comparator.RANGE:
        high = upper_bound(indicator, target)
        return f"{show_number(target)}～{with_unit(high, indicator)}" if high > target else with_unit(target, indicator)
    return f"{_SIGNS[indicator.comparator] if indicator.comparator else ''}{with_unit(target, indicator)}"


def upper_bound(indicator: Indicator, target: Decimal) -> Decimal:
    """The upper end of a range; a unit's own target beyond the plan's range stands alone."""
    return target if indicator.target_max is None else max(target, indicator.target_max)


@lru_cache(maxsize=4096)
def _in_words(value: Decimal, unit: str) -> str:
    return f"{show_number(value)}{'' if unit.startswith('%') else ' '}{unit}".rstrip()
