"""Expected progress (序时进度): how much should be done by a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from model.plan.curve import Shape
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.progress.figures import ONE, printed_share

_CEILINGS = (Comparator.AT_MOST, Comparator.LESS_THAN)


def curve_of(indicator: Indicator) -> Shape:
    """The shape that was set for the indicator, or the one of its kind.

    Sums grow evenly, a milestone is there or not, and a level, a rate or a ceiling is kept in each period.
    """
    if indicator.curve is not None:
        return indicator.curve.shape
    if indicator.kind is Kind.MILESTONE:
        return Shape.STEP
    cumulative = indicator.measure in (None, Measure.CUMULATIVE)
    return Shape.LINEAR if cumulative and indicator.comparator not in _CEILINGS else Shape.KEEP_LEVEL


def due_date(indicator: Indicator, on: date) -> date:
    """The deadline; the end of the year of `on` where the plan names none, as is the custom."""
    return indicator.due or date(on.year, 12, 31)


def expected_progress(indicator: Indicator, on: date) -> Decimal | None:
    """The share that should be done at the end of the day `on`, to a tenth of a point; None for what has no share."""
    due = due_date(indicator, on)
    match curve_of(indicator):
        case Shape.KEEP_LEVEL:
            return None
        case Shape.STEP:
            return ONE if on >= due else Decimal(0)
        case Shape.LINEAR:
            return time_passed(on, due, indicator.curve.starts if indicator.curve is not None else None)
        case Shape.STEPS | Shape.TABLE:
            assert indicator.curve is not None
            return ONE if on >= due else printed_share(indicator.curve.share_on(on))


def months_idle(indicator: Indicator, on: date) -> int:
    """How many months have ended since, and with, the one in which work should have begun; 0 where nobody said."""
    starts = indicator.curve.starts if indicator.curve is not None else None
    if starts is None:
        return 0
    return max(12 * (on.year - starts.year) + months_ended(on) - starts.month + 1, 0)


def time_passed(on: date, due: date, starts: date | None = None) -> Decimal:
    """The share of whole months since 1 January that have ended by `on`, of the months up to the deadline's.

    January to November of a year is 11/12, published as 91.7 % (宣城, December 2020). The deadline's own month counts
    as one, and from the deadline on everything is expected. Where work `starts` later, its month is the first.
    """
    if on >= due:
        return ONE
    before = 12 * (starts.year - on.year) + starts.month - 1 if starts is not None and starts <= due else 0
    months = 12 * (due.year - on.year) + due.month - before
    return printed_share(Decimal(max(months_ended(on) - before, 0)) / months)


def months_ended(on: date) -> int:
    """How many whole months of its year are over at the end of a day."""
    tomorrow = date.fromordinal(on.toordinal() + 1)
    return on.month if tomorrow.month != on.month else on.month - 1


def schedule_code(lag: Decimal) -> str:
    """The sentence of a share that is `lag` behind what was expected."""
    if lag > 0:
        return "progress.behind"
    return "progress.ahead" if lag < 0 else "progress.on_schedule"
