"""Numbers as people read them."""

from __future__ import annotations

from decimal import Decimal

_SCALE = 10_000
"""How many 万元 are one 亿元."""


def plain(value: Decimal) -> Decimal:
    """The same number without an exponent, trailing zeros or a negative zero."""
    if str(value).isdecimal():
        return value
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    if exponent == 0 and digits != (0,):
        return value
    if not value:
        return Decimal(0)
    if exponent > 0:
        return Decimal((sign, digits + (0,) * exponent, 0))
    while exponent < 0 and digits[-1] == 0:
        digits, exponent = digits[:-1], exponent + 1
    return Decimal((sign, digits, exponent))


def show_number(value: Decimal) -> str:
    """Digits in groups of three, no needless zeros: 1200 -> "1,200"."""
    return f"{plain(value):,f}"


def other_scale(value: Decimal | None, unit: str) -> str:
    """An amount in 亿元 said in 万元, a large one in 万元 said in 亿元; empty for anything else. Shown, never kept."""
    if value is None:
        return ""
    if unit == "亿元":
        return f"= {show_number(value * _SCALE)} 万元"
    return f"= {show_number(value / _SCALE)} 亿元" if unit == "万元" and abs(value) >= _SCALE else ""
