"""Numbers as the window prints them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from model.entry.value import show_number

_ALL = Decimal(100)
_MOST = Decimal(999)


def percent(share: Decimal) -> str:
    """0.8533 -> "85.3%", whole ones without a fraction."""
    return _words(share, Decimal("0.1"))


def whole_percent(share: Decimal) -> str:
    """0.8533 -> "85%", where there is no room for more."""
    return _words(share, Decimal(1))


def _words(share: Decimal, step: Decimal) -> str:
    """Rounded to `step`, but never up to all; nobody reads more than 999 %, which is a slip of the unit."""
    exact = share * 100
    rounded = exact.quantize(step, ROUND_HALF_UP)
    if exact < _ALL <= rounded:
        rounded = _ALL - step
    return f">{_MOST}%" if rounded >= _MOST + 1 else f"{show_number(rounded)}%"
