"""Numbers as people read them."""

from __future__ import annotations

from decimal import Decimal

MONEY_SCALES = ("万元", "亿元")
"""The units between which a person may choose for reading amounts of money."""


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
