"""Numbers as the window prints them."""

from __future__ import annotations

from decimal import Decimal

from model.entry.value import show_number


def percent(share: Decimal) -> str:
    """0.8533 -> "85.3%", whole ones without a fraction."""
    return f"{show_number(round(share * 100, 1))}%"
