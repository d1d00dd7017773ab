"""A number with its unit, as words say it."""

from __future__ import annotations

import re
from decimal import Decimal

from model.entry.entry import value_text
from model.entry.plausible import unit_of
from model.plan.node import Indicator


def figure_of(number: Decimal, indicator: Indicator) -> str:
    """ "1200家", as the words of a row would say its number, but for commas."""
    return f"{value_text(number)}{unit_of(indicator) or ''}"


def says(words: str, figure: str) -> bool:
    """Whether a number, with its unit if it has one, stands in words without commas, as no part of a longer number."""
    if figure not in words:
        return False
    ends = r"(?!\.?\d)" if figure[-1:].isdecimal() else ""
    return re.search(rf"(?<![\d.]){re.escape(figure)}{ends}", words) is not None
