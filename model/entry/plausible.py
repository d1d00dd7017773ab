"""Whether a number that reads well can be what was meant: share against fraction, whole things, size, sign.

Each check answers with a doubt or nothing. A doubt makes the value wait for a person; it never alters it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from model.entry.unit_of_measure import is_counted, plain
from model.plan.node import Indicator, Kind, Measure

MOST_DIGITS = 15
"""What a spreadsheet keeps of a number; digits beyond are lost there without a word."""
_FAR_TOO_LARGE = 100


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a number waits: the finding's code and figures, and the values it may have been meant to be."""

    code: str
    context: Mapping[str, str] = field(default_factory=dict)
    readings: tuple[Decimal, ...] = ()


def unit_of(indicator: Indicator | None) -> str | None:
    """The unit that a number of this indicator is in; a milestone's is its stage of works in percent."""
    if indicator is None:
        return None
    return "%" if indicator.kind is Kind.MILESTONE else indicator.unit_of_measure


def find_doubt(value: Decimal, indicator: Indicator, last: Decimal | None, percent_written: bool) -> Doubt | None:
    """The first doubt about `value`, or None. `percent_written`: a percent sign or format settles share or fraction."""
    if len(plain(value).as_tuple().digits) > MOST_DIGITS:
        return Doubt("value.too_many_digits")
    checks: tuple[Callable[[], Doubt | None], ...] = (
        lambda: _sign(value, indicator),
        lambda: None if percent_written else _share_or_fraction(value, indicator, last),
        lambda: _whole(value, indicator),
        lambda: _size(value, indicator, last),
    )
    return next((doubt for doubt in (check() for check in checks) if doubt), None)


def falls(value: Decimal, indicator: Indicator, last: Decimal | None) -> bool:
    """Whether a number that only grows (a cumulative one, a stage of works) is below what was reported before."""
    grows = indicator.measure is Measure.CUMULATIVE or indicator.kind is Kind.MILESTONE
    return grows and last is not None and value < last


def _sign(value: Decimal, indicator: Indicator) -> Doubt | None:
    may_be_negative = indicator.measure in (Measure.GROWTH, Measure.REDUCTION)
    return Doubt("value.negative", readings=(value, -value)) if value < 0 and not may_be_negative else None


def _share_or_fraction(value: Decimal, indicator: Indicator, last: Decimal | None) -> Doubt | None:
    """0.85 where 85 is expected, or 85 where 0.85 was reported last: the two readings are a hundredfold apart."""
    if unit_of(indicator) != "%" or not value:
        return None
    size = abs(value)
    around = abs(last) if last else _expected_share(indicator)
    if around is None:
        return None
    if size <= 1 and (around >= 5 or _close(size * 100, around)):
        return Doubt("value.share_or_fraction", {"percent": f"{value * 100:f}"}, (plain(value * 100), value))
    if last and size > 1 and around <= 1 and _close(size, around * 100):
        return Doubt("value.fraction_or_share", {"last": f"{last:f}"}, (value, plain(value / 100)))
    return None


def _expected_share(indicator: Indicator) -> Decimal | None:
    if indicator.kind is Kind.MILESTONE:
        return Decimal(100)
    return abs(indicator.target) if indicator.target else None


def _close(one: Decimal, other: Decimal) -> bool:
    return other / 5 <= one <= other * 5


def _whole(value: Decimal, indicator: Indicator) -> Doubt | None:
    if is_counted(unit_of(indicator)) and value != value.to_integral_value():
        return Doubt("value.part_of_a_whole", {"unit": unit_of(indicator) or ""}, (value,))
    return None


def _size(value: Decimal, indicator: Indicator, last: Decimal | None) -> Doubt | None:
    if indicator.kind is Kind.MILESTONE:
        return Doubt("value.over_hundred", readings=(value,)) if value > 100 else None
    target = abs(indicator.target_max or indicator.target or Decimal(0))
    before = abs(last or Decimal(0))
    compared = max(target, before)
    if compared and abs(value) >= compared * _FAR_TOO_LARGE:
        return Doubt("value.size", {"compared": f"{compared:f}"}, (value, plain(value / 10_000)))
    if before and abs(value) >= before * _FAR_TOO_LARGE and abs(value) > target * 3:
        return Doubt("value.size", {"compared": f"{before:f}"}, (value, plain(value / 10_000)))
    return None
