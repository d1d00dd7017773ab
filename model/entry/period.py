"""Reporting periods (报告期) and the dates they cover.

Written as the contract has them: `2021`, `2021-H1`, `2021-Q3`, `2021-09`, half-months `2021-09-a/b` (1-15 and 16 to
the end), ten-day periods `2021-09-1/2/3` (1-10, 11-20, 21 to the end).
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from model.errors import UsageError


class Cadence(StrEnum):
    """How often is reported: 年、半年、季、月、半月、旬."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"
    HALF_MONTH = "half_month"
    TEN_DAY = "ten_day"


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PER_YEAR = {
    Cadence.YEAR: 1,
    Cadence.HALF_YEAR: 2,
    Cadence.QUARTER: 4,
    Cadence.MONTH: 12,
    Cadence.HALF_MONTH: 24,
    Cadence.TEN_DAY: 36,
}
_PATTERN = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-([ab123]))?))?")
_PARTS_OF_MONTH = {Cadence.HALF_MONTH: "ab", Cadence.TEN_DAY: "123"}
_FIRST_DAYS = {Cadence.HALF_MONTH: (1, 16), Cadence.TEN_DAY: (1, 11, 21)}


class Period(NamedTuple):
    """The `number`-th period (from 1) of a cadence within a year. Orders within one cadence.

    A tuple, since it is part of the key of each entry, and looked up more often than anything else.
    """

    year: int
    cadence: Cadence
    number: int

    @property
    def start(self) -> date:
        """The first day."""
        month, part = self._month_and_part()
        days = _FIRST_DAYS.get(self.cadence, (1,))
        return date(self.year, month, days[part])

    @property
    def end(self) -> date:
        """The last day."""
        return _last_day(self)

    @property
    def key(self) -> str:
        """The period as it is written in files and on the command line: "2021-09"."""
        return _key(self)

    @property
    def previous(self) -> Period | None:
        """The period before in the same year; None at the start of the year, where cumulative values begin again."""
        return Period(self.year, self.cadence, self.number - 1) if self.number > 1 else None

    def __str__(self) -> str:
        return self.key

    def _month_and_part(self) -> tuple[int, int]:
        if self.cadence in _FIRST_DAYS:
            parts = len(_FIRST_DAYS[self.cadence])
            return (self.number - 1) // parts + 1, (self.number - 1) % parts
        return (self.number - 1) * 12 // _PER_YEAR[self.cadence] + 1, 0


@lru_cache(maxsize=1024)
def _key(period: Period) -> str:
    """Every row that is written asks for it."""
    match period.cadence:
        case Cadence.YEAR:
            return f"{period.year}"
        case Cadence.HALF_YEAR:
            return f"{period.year}-H{period.number}"
        case Cadence.QUARTER:
            return f"{period.year}-Q{period.number}"
        case Cadence.MONTH:
            return f"{period.year}-{period.number:02d}"
    month, part = period._month_and_part()
    return f"{period.year}-{month:02d}-{_PARTS_OF_MONTH[period.cadence][part]}"


@lru_cache(maxsize=64)
def _last_day(period: Period) -> date:
    """Asked for with every judgement, and of few periods."""
    if period.cadence in _FIRST_DAYS:
        month, part = period._month_and_part()
        days = _FIRST_DAYS[period.cadence]
        if part + 1 < len(days):
            return date(period.year, month, days[part + 1] - 1)
    else:
        month = period.number * 12 // _PER_YEAR[period.cadence]
    is_leap = period.year % 4 == 0 and (period.year % 100 != 0 or period.year % 400 == 0)
    return date(period.year, month, 29 if month == 2 and is_leap else _DAYS[month - 1])


def parse_period(text: str) -> Period:
    """The period that `text` names; UsageError "period.unreadable" for anything else."""
    match = _PATTERN.fullmatch(text.strip())
    if match is None or match[1] == "0000":
        raise UsageError("period.unreadable", text=text)
    year, half, quarter, month, part = match.groups()
    if half:
        return Period(int(year), Cadence.HALF_YEAR, int(half))
    if quarter:
        return Period(int(year), Cadence.QUARTER, int(quarter))
    if not month:
        return Period(int(year), Cadence.YEAR, 1)
    for cadence, parts in _PARTS_OF_MONTH.items():
        if part and part in parts:
            return Period(int(year), cadence, (int(month) - 1) * len(parts) + parts.index(part) + 1)
    return Period(int(year), Cadence.MONTH, int(month))


def periods_of_year(year: int, cadence: Cadence) -> tuple[Period, ...]:
    """All periods of one cadence in a year, in order."""
    return tuple(Period(year, cadence, number) for number in range(1, _PER_YEAR[cadence] + 1))
