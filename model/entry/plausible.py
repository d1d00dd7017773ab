"""Whether a number that reads well can be what was meant: share against fraction, whole things, size, sign.

Each check answers with a doubt or nothing. A doubt makes the value wait for a person; it never alters it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from model.entry.entry import ValueState
from model.entry.unit_of_measure import SCALES, is_counted, plain
from model.plan.node import Indicator, Kind, Measure

MOST_DIGITS = 15
"""What a spreadsheet keeps of a number; digits beyond are lost there without a word."""
_AS_MUCH, _MUCH = 10, 5
"""A tenth more or less is as much; growth of less than five in a hundred comes and goes."""
_FAR_TOO_LARGE, _PERCENT_TOO_LARGE = 100, 20
_DATE = re.compile(r"20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_SERIALS = range(43_831, 47_848)
"""The days of 2020 to 2030 as a spreadsheet counts them."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a number waits: the finding's code and figures, and the values or words it may have been meant to be."""

    code: str
    context: Mapping[str, str] = field(default_factory=dict)
    readings: tuple[Decimal, ...] = ()
    nothings: tuple[ValueState, ...] = ()


def unit_of(indicator: Indicator | None) -> str | None:
    """The unit that a number of this indicator is in; a milestone's is its stage of works in percent."""
    if indicator is None:
        return None
    return "%" if indicator.kind is Kind.MILESTONE else indicator.unit_of_measure


def find_doubt(value: Decimal, indicator: Indicator, last: Decimal | None, percent_written: bool) -> Doubt | None:
    """The first doubt about `value`, or None. `percent_written`: a percent sign or format settles share or fraction."""
    if len(str(value)) > MOST_DIGITS and len(plain(value).as_tuple().digits) > MOST_DIGITS:
        return Doubt("value.too_many_digits")
    unit = unit_of(indicator)
    doubt = _sign(value, indicator, last) if value < 0 else None
    if unit == "%":
        doubt = doubt or (_percent_size if percent_written else _share_or_fraction)(value, indicator, last)
    elif is_counted(unit):
        doubt = doubt or _whole(value, unit)
    if value >= _SERIALS.start:
        doubt = doubt or _date(value, indicator, last)
    return doubt or _size(value, indicator, last)


def falls(value: Decimal, indicator: Indicator, last: Decimal | None) -> bool:
    """Whether a number that only grows is below what was reported before."""
    return last is not None and value < last and grows(indicator)


def grows(indicator: Indicator) -> bool:
    """Whether an indicator's numbers only grow: cumulative ones and stages of works."""
    return indicator.measure is Measure.CUMULATIVE or indicator.kind is Kind.MILESTONE


def _sign(value: Decimal, indicator: Indicator, last: Decimal | None) -> Doubt | None:
    """A change may be below zero, but hardly by just as much as it was above it before, unless that was little."""
    if indicator.measure not in (Measure.GROWTH, Measure.REDUCTION):
        return Doubt("value.negative", readings=(value, -value))
    is_turned = last is not None and last >= _MUCH and abs(value + last) <= last / _AS_MUCH
    return Doubt("value.sign_turned", readings=(value, -value)) if is_turned else None


def _share_or_fraction(value: Decimal, indicator: Indicator, last: Decimal | None) -> Doubt | None:
    """0.85 where 85 is expected, or 85 where 0.85 was reported last: the two readings are a hundredfold apart."""
    if not value:
        return None
    size = abs(value)
    around = abs(last) if last else _expected_share(indicator)
    if around is None:
        return None
    is_fraction = size <= 1 and (around >= 5 or _close(size * 100, around))
    if is_fraction or (size < 2 and around >= 50 and around / 2 <= size * 100 <= around * 2):
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


def _whole(value: Decimal, unit: str) -> Doubt | None:
    return None if value == value.to_integral_value() else Doubt("value.part_of_a_whole", {"unit": unit}, (value,))


def _percent_size(value: Decimal, indicator: Indicator, last: Decimal | None) -> Doubt | None:
    """8500%, or 160% after 1.4%: 85 or 1.6 in a cell that got its percent format afterwards."""
    compared = _known_size(indicator, last)
    if last and _close(abs(value) / 100, abs(last)):
        compared = abs(last)
    if abs(value) < (compared * _PERCENT_TOO_LARGE if compared else 1000):
        return None
    return Doubt("value.size", {"compared": f"{compared:f}" if compared else "100"}, (value, plain(value / 100)))


def _date(value: Decimal, indicator: Indicator, last: Decimal | None) -> Doubt | None:
    """20210930 or a day's serial number, where all that is known of the row is far below it."""
    compared = _known_size(indicator, last)
    if not compared or value <= compared * 5:
        return None
    is_date = value in _SERIALS or _DATE.fullmatch(f"{value:f}")
    return Doubt("value.date_number", {"compared": f"{compared:f}"}, (value,)) if is_date else None


def _known_size(indicator: Indicator, last: Decimal | None) -> Decimal:
    target = Decimal(100) if indicator.kind is Kind.MILESTONE else indicator.target_max or indicator.target
    return max(abs(target or Decimal(0)), abs(last or Decimal(0)))


def _size(value: Decimal, indicator: Indicator, last: Decimal | None) -> Doubt | None:
    if indicator.kind is Kind.MILESTONE:
        return Doubt("value.over_hundred", readings=(value,)) if value > 100 else None
    target = abs(indicator.target_max or indicator.target or Decimal(0))
    if abs(value) <= target:
        return None
    before = abs(last or Decimal(0))
    compared = max(target, before)
    is_far = compared and abs(value) >= compared * _FAR_TOO_LARGE
    if not is_far:
        compared, is_far = before, before and abs(value) >= before * _FAR_TOO_LARGE and abs(value) > target * 3
    if not is_far:
        return None
    less = plain(value / SCALES["万"])
    is_part = is_counted(unit_of(indicator)) and less != less.to_integral_value()
    readings = (value,) if is_part or less == value else (value, less)
    return Doubt("value.size", {"compared": f"{compared:f}"}, readings)
