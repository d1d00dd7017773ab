"""Units of measure (计量单位): what stands behind a number, and exact conversion between two of them.

Factors are fractions, so that a conversion is either exact in decimal digits or not done at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeGuard

from model.entry.number_words import plain as plain
from model.entry.number_words import show_number
from model.plan.unit_words import COUNTED

_SCALINGS: dict[tuple[str | None, str], int] = {("亿元", "万元"): 4, ("万元", "亿元"): -4}
"""By how many places an amount in the first unit is shifted to be one in the second."""
SCALES: dict[str, int] = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

_DIMENSIONS: dict[str, dict[str, Fraction]] = {
    "people": {word: Fraction(1) for word in ("人", "名", "位")},
    "enterprises": {word: Fraction(1) for word in ("家", "户企业")},
    "events": {word: Fraction(1) for word in ("场", "场次")},
    "money": {"元": Fraction(1), "人民币": Fraction(1)},
    "length": {"米": Fraction(1), "m": Fraction(1)}
    | {word: Fraction(1000) for word in ("公里", "千米", "km", "KM", "Km")},
    "area": {word: Fraction(1) for word in ("平方米", "平米", "㎡", "m²", "m2")}
    | {"亩": Fraction(2000, 3), "公顷": Fraction(10_000)}
    | {word: Fraction(1_000_000) for word in ("平方公里", "平方千米", "km²", "km2")},
    "mass": {"吨": Fraction(1000), "t": Fraction(1000)} | {word: Fraction(1) for word in ("千克", "公斤", "kg")},
    "volume": {word: Fraction(1) for word in ("立方米", "方", "m³", "m3")},
    "days": {word: Fraction(1) for word in ("天", "日")},
    "working days": {word: Fraction(1) for word in ("工作日", "个工作日")},
    "voltage": {"千伏": Fraction(1), "kV": Fraction(1)},
    "power": {"千瓦": Fraction(1), "kW": Fraction(1)},
    "energy": {word: Fraction(1) for word in ("千瓦时", "度", "kWh")},
    "share": {word: Fraction(1) for word in ("%", "百分比")} | {"‰": Fraction(1, 10), "成": Fraction(10)},
    "points": {word: Fraction(1) for word in ("百分点", "个百分点")},
}
_KNOWN = {word: (name, factor) for name, words in _DIMENSIONS.items() for word, factor in words.items()}


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit taken apart: `scale` (万 is 10000) times `factor` of the reference unit of `dimension`."""

    dimension: str
    factor: Fraction
    scale: int = 1


def take_apart(word: str) -> Measured:
    """What a unit's word means: 万亩 -> area, 2000/3, 10000. An unknown word is a dimension of its own."""
    scale, rest = 1, word
    while rest not in _KNOWN and len(rest) > 1 and rest[0] in SCALES:
        scale *= SCALES[rest[0]]
        rest = rest[1:]
    if rest in _KNOWN:
        return Measured(*_KNOWN[rest], scale)
    return Measured(rest, Fraction(1), scale)


def only_scale(word: str) -> int | None:
    """The multiplier of a word that is nothing but scale (万, 千万); None for any other word."""
    if not word or any(sign not in SCALES for sign in word):
        return None
    product = 1
    for sign in word:
        product *= SCALES[sign]
    return product


def convert(value: Decimal, written: str, wanted: str) -> Decimal | None:
    """`value` of unit `written` in unit `wanted`; None where the two do not measure the same or it is not exact."""
    one, other = take_apart(written), take_apart(wanted)
    if one.dimension != other.dimension:
        return None
    return exact(Fraction(value) * one.factor * one.scale / (other.factor * other.scale))


def is_scaled(unit: str | None, scale: str) -> bool:
    """Whether amounts in `unit` are others in `scale`: one of them 万元, the other one 亿元."""
    return (unit, scale) in _SCALINGS


def at_scale(value: Decimal, unit: str | None, scale: str) -> Decimal:
    """An amount in 亿元 or 万元 in `scale`, to the last digit; any other value as it is. Shown, never kept."""
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, digits, exponent + _SCALINGS.get((unit, scale), 0)))


def other_scale(value: Decimal | None, unit: str) -> str:
    """An amount in 亿元 said in 万元, a large one in 万元 said in 亿元; empty for anything else. Shown, never kept."""
    other = next((scale for scaled, scale in _SCALINGS if scaled == unit), None)
    said = at_scale(value, unit, other) if value is not None and other else None
    is_small = unit == "万元" and said is not None and abs(said) < 1
    return "" if said is None or is_small else f"= {show_number(said)} {other}"


def exact(fraction: Fraction) -> Decimal | None:
    """The fraction as a decimal; None where its digits would never end or are more than 40."""
    denominator, places = fraction.denominator, 0
    while denominator % 10 == 0:
        denominator, places = denominator // 10, places + 1
    while denominator % 2 == 0:
        denominator, places = denominator // 2, places + 1
    while denominator % 5 == 0:
        denominator, places = denominator // 5, places + 1
    if denominator != 1 or places > 40:
        return None
    digits = fraction.numerator * 10**places // fraction.denominator
    return plain(Decimal(digits).scaleb(-places)) if abs(digits) < 10**28 else None


def is_counted(unit_of_measure: str | None) -> TypeGuard[str]:
    """Whether a number of this unit must be whole (家, 名; not 万人, 亿元, %)."""
    return unit_of_measure in COUNTED
