"""Expected progress (序时进度): how much should be done by a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from model.plan.node import Comparator, Indicator, Kind, Measure
from model.progress.figures import ONE, printed_share

_CEILINGS = (Comparator.AT_MOST, Comparator.LESS_THAN)


class Curve(StrEnum):
    """How what is expected grows towards the deadline."""

    LINEAR = "linear"
    STEP = "step"
    KEEP_LEVEL = "keep_level"


def curve_of(indicator: Indicator) -> Curve:
    """Sums grow evenly, a milestone is there or not, and a level, a rate or a ceiling is kept in each period."""
    if indicator.kind is Kind.MILESTONE:
        return Curve.STEP
    cumulative = indicator.measure in (None, Measure.CUMULATIVE)
    return Curve.LINEAR if cumulative and indicator.comparator not in _CEILINGS else Curve.KEEP_LEVEL


def due_date(indicator: Indicator, on: date) -> date:
    """The deadline; the end of the year of `on` where the plan names none, as is the custom."""
    return indicator.due or date(on.year, 12, 31)


def expected_progress(indicator: Indicator, on: date) -> Decimal | None:
    """The share that should be done at the end of the day `on`, to a tenth of a point; None for what has no share."""
    due = due_date(indicator, on)
    match curve_of(indicator):
        case Curve.KEEP_LEVEL:
            return None
        case Curve.STEP:
            return ONE if on >= due else Decimal(0)
        case Curve.LINEAR:
            return time_passed(on, due)


def time_passed(on: date, due: date) -> Decimal:
    """The share of whole months since 1 January that have ended by `on`, of the months up to the deadline's.

    January to November of a year is 11/12, published as 91.7 % (宣城, December 2020). The deadline's own month counts
    as one, and from the deadline on everything is expected.
    """
    if on >= due:
        return ONE
    months = 12 * (due.year - on.year) + due.month
    return printed_share(Decimal(_months_ended(on)) / months)


def _months_ended(on: date) -> int:
    tomorrow = date.fromordinal(on.toordinal() + 1)
    return on.month if tomorrow.month != on.month else on.month - 1
