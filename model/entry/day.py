"""Days as people type them: 0925, 9.25, 9月25日, 2026-9-25."""

from __future__ import annotations

import re
from datetime import date

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－／", "0123456789.-/")
_WITH_YEAR = re.compile(r"(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))")
_WITHOUT_YEAR = re.compile(r"(\d{1,2})[-./月](\d{1,2})日?|(\d{1,2})(\d{2})")


def read_day(text: str, near: date) -> date | None:
    """The day that `text` names; None where it names none. Without a year the nearest one to `near` is meant."""
    tidy = "".join(text.translate(_FULL_WIDTH).split())
    if match := _WITH_YEAR.fullmatch(tidy):
        year, month, day = (int(group) for group in match.groups() if group)
        return _date(year, month, day)
    if match := _WITHOUT_YEAR.fullmatch(tidy):
        month, day = (int(group) for group in match.groups() if group)
        years = (near.year - 1, near.year, near.year + 1)
        known = [one for year in years if (one := _date(year, month, day)) is not None]
        return min(known, key=lambda one: abs(one - near), default=None)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
