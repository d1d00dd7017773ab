"""How many values become one. Exact in decimal digits, and the same for any order of the values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from model.plan.node import RollUp

_EXACT = Context(prec=400)
"""Wide enough that no sum of reported figures is ever rounded."""
_EXTRA_PLACES = 2


@dataclass(frozen=True, slots=True)
class Total:
    """One value out of many; where there is none, `why_not` is the code of the sentence that says why."""

    value: Decimal | None
    why_not: str = ""


NOBODY = Total(None, "consolidation.nobody")


def combine(method: RollUp, values: Mapping[str, Decimal], weights: Mapping[str, Decimal]) -> Total:
    """The total of `values` by unit code. `weights` are only asked for by the weighted mean.

    No value gives no total, which is not 0. Means have two decimals more than the finest value, rounded half up.
    A union of lists is counted by names (`model.consolidation.outcome`), so numbers alone give none.
    The methods that want one answer (lead, latest) give it only where all agree: a choice is not a method.
    """
    if not values:
        return NOBODY
    match method:
        case RollUp.SUM | RollUp.EVERY:
            return Total(exact_sum(values.values()))
        case RollUp.MEAN:
            return Total(exact_mean(values.values()))
        case RollUp.WEIGHTED_MEAN:
            return _weighted(values, weights)
        case RollUp.MAX:
            return Total(max(values.values()))
        case RollUp.MIN:
            return Total(min(values.values()))
        case RollUp.LEAD | RollUp.LATEST:
            one = min(values.values())
            return Total(one) if one == max(values.values()) else Total(None, "consolidation.differ")
        case RollUp.UNION:
            return Total(None, "consolidation.no_names")
        case RollUp.NONE:
            return Total(None, "consolidation.not_added")


def exact_sum(values: Iterable[Decimal]) -> Decimal:
    """The sum without rounding."""
    with localcontext(_EXACT):
        return sum(values, Decimal(0))


def exact_mean(values: Iterable[Decimal]) -> Decimal:
    """The mean, with two decimals more than the finest value. ZeroDivisionError for no values."""
    numbered = {str(place): value for place, value in enumerate(values)}
    return _mean(numbered, dict.fromkeys(numbered, Decimal(1)))


def _weighted(values: Mapping[str, Decimal], weights: Mapping[str, Decimal]) -> Total:
    known = {unit: weights[unit] for unit in values if unit in weights}
    if len(known) < len(values) or min(known.values()) < 0 or not any(known.values()):
        return Total(None, "consolidation.no_weight")
    return Total(_mean(values, known))


def _mean(values: Mapping[str, Decimal], weights: Mapping[str, Decimal]) -> Decimal:
    places = max(max(-int(value.as_tuple().exponent), 0) for value in values.values()) + _EXTRA_PLACES
    with localcontext(_EXACT):
        mean = exact_sum(values[unit] * weights[unit] for unit in values) / exact_sum(weights.values())
        return mean.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
