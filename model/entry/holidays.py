"""Holidays, and the published rules for a due day that falls on one: they contradict each other, so a place chooses.

A list of holidays is text that a person edits: "2021-10-01～2021-10-07 国庆节", "2021-10-09 上班"
(or work).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from model.errors import UsageError

_LINE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s*(?:～|~|至|\.\.)\s*(\d{4}-\d{2}-\d{2}))?\s*(.*)")
_WORKS = "上班"
_LONGEST = 60
_DAY = timedelta(days=1)
_SATURDAY = 5


class HolidayRule(StrEnum):
    """What becomes of a due day on a day off.

    NO_SHIFT: 节假日不顺延 (an environment bureau's bulletins). AFTER_HOLIDAYS: 法定节假日顺延、双休日除外 (inspection
    and quarantine). EARLIER_FRIDAY: 周末提前到周五 (a province's ten-day reports on farming).
    """

    NO_SHIFT = "no_shift"
    AFTER_HOLIDAYS = "after_holidays"
    EARLIER_FRIDAY = "earlier_friday"


@dataclass(frozen=True, slots=True)
class Holidays:
    """Statutory holidays by day with their names, and the weekend days on which people work (调休)."""

    off: Mapping[date, str] = field(default_factory=dict)
    working: frozenset[date] = frozenset()


NO_HOLIDAYS = Holidays()


def shifted(day: date, rule: HolidayRule, holidays: Holidays) -> date:
    """The due day that holds in place of `day`.

    After holidays: the first day that is no holiday, be it a weekend. Earlier Friday: from Saturday or Sunday to the
    Friday before, unless that weekend day is worked; a holiday on a weekday moves nothing.
    """
    if rule is HolidayRule.AFTER_HOLIDAYS:
        while day in holidays.off:
            day += _DAY
    elif rule is HolidayRule.EARLIER_FRIDAY and day.weekday() >= _SATURDAY and day not in holidays.working:
        day -= _DAY * (day.weekday() - _SATURDAY + 1)
    return day


def read_holidays(text: str) -> Holidays:
    """The list that a person wrote, one line a day or a span. UsageError "calendar.holiday_unreadable"."""
    off: dict[date, str] = {}
    working: set[date] = set()
    for line in filter(None, (line.strip() for line in text.splitlines())):
        for day, name in _read_line(line):
            working.add(day) if name in (_WORKS, "work") else off.setdefault(day, name)
    return Holidays(off, frozenset(working))


def show_holidays(holidays: Holidays) -> str:
    """The list as a person edits it, neighbouring days of one name as a span."""
    spans: list[tuple[date, date, str]] = []
    for day, name in sorted(holidays.off.items()):
        if spans and spans[-1][1] + _DAY == day and spans[-1][2] == name:
            spans[-1] = (spans[-1][0], day, name)
        else:
            spans.append((day, day, name))
    spans += [(day, day, _WORKS) for day in holidays.working]
    return "\n".join(_line(*span) for span in sorted(spans))


def _read_line(line: str) -> Iterable[tuple[date, str]]:
    match = _LINE.fullmatch(line)
    try:
        first = date.fromisoformat(match[1]) if match else None
        last = date.fromisoformat(match[2]) if match and match[2] else first
    except ValueError:
        first = last = None
    if match is None or first is None or last is None or not 0 <= (last - first).days < _LONGEST:
        raise UsageError("calendar.holiday_unreadable", line=line[:60])
    return [(first + _DAY * number, match[3].strip()) for number in range((last - first).days + 1)]


def _line(first: date, last: date, name: str) -> str:
    span = f"{first}" if first == last else f"{first}～{last}"
    return f"{span} {name}".rstrip()
