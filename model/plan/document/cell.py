"""The cells of a table as words, whatever a spreadsheet holds in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from model.plan.characters import plain

Rows = Sequence[Sequence[Any]]

LISTED = re.compile(
    r"(?:(?<=[。；;：:\s])|^)(?:\d{1,2}[.．、]\s*(?=[\u4e00-\u9fff“])|(?:[（(]\d{1,2}[）)]|[①-⑳])\s*(?=[\u4e00-\u9fff“\d]))"
)
NOTHING = frozenset(("", "-", "—", "–", "/", "——", "－", "无"))
_FULL_WIDTH = re.compile(r"[０-９](?:[０-９，．]*[０-９])?％?|(?<=[0-9])％")
"""A number that a form's typist wrote in wide signs: ７．５％."""
_NUMBER = r"(?:≥|>=|>|＞|≤|<=|<|＜|=|＝)?\s*[\d,.]+(?:\s*[-—–~～至]+\s*[\d,.]+)?\s*"
_BOUND = "(?:以上|以下|以内|左右)?"
_VALUE = re.compile(_NUMBER + _BOUND)
_SHARE = re.compile(rf"[-－]?{_NUMBER}%?\s*{_BOUND}")
_COUNTED = re.compile(rf"{_NUMBER}[^\d\s，。；、：（）]{{1,6}}")


def words_of(value: object) -> str:
    """A cell as words: whole numbers without a fraction, dates in Chinese, line ends as blanks."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int | float):
        return f"{Decimal(repr(value)).normalize():f}"
    return _joined([line for one in narrow(str(value)).splitlines() if (line := " ".join(one.split()))])


def narrow(words: str) -> str:
    """Words with their numbers in narrow signs, as many as before."""
    return _FULL_WIDTH.sub(lambda found: plain(found.group()), words)


def _joined(lines: Sequence[str]) -> str:
    """The lines of a cell: broken words go on, a list becomes clauses."""
    listed = sum(LISTED.match(line) is not None for line in lines) > 1
    stops = ("。", "；", ";", "，", "、", "：", ":")
    ends = ["；" if listed and not line.endswith(stops) else " " for line in lines[:-1]]
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True)) if lines else ""


def is_amount(words: str) -> bool:
    """Whether a cell holds nothing but a number."""
    return re.fullmatch(r"[\d,.]+", words) is not None


def is_value(words: str) -> bool:
    """Whether a cell holds nothing but a number, which may be a bound: ≥20, 380以上."""
    return _VALUE.fullmatch(words) is not None


def is_share(words: str) -> bool:
    """Whether a cell holds nothing but a number, a sign before it and a percent sign behind it aside: -3.5, 7%."""
    return _SHARE.fullmatch(words) is not None


def is_counted(words: str) -> bool:
    """Whether a cell holds nothing but a number with its unit: 1500辆."""
    return _COUNTED.fullmatch(words) is not None
