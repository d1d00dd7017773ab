"""Days by rule: "day 5 of the next month", "day 28", one day for each part of the month."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from model.entry.period import Cadence, Period
from model.errors import UsageError

_MONTHS = {"当月": 0, "本月": 0, "次月": 1, "下月": 1, "第二个月": 2, "0/": 0, "1/": 1, "2/": 2}
_DAY = re.compile(rf"({'|'.join(_MONTHS)})?每?月?(\d{{1,2}})日?[、,，]*")
_RULE = re.compile(f"(?:{_DAY.pattern})+")
_WORDS = ("当月", "次月", "第二个月")
_LAST = 31


class MonthDay(NamedTuple):
    """A day of the month in which a period ends, or `months` later. One that a month does not have is its last."""

    day: int
    months: int = 0


@dataclass(frozen=True, slots=True)
class DayRule:
    """One day for all periods of a kind, or one for each part of the month."""

    days: tuple[MonthDay, ...]

    def day_for(self, period: Period) -> date:
        """The day that the rule names for a period."""
        named = self.days[(period.number - 1) % len(self.days)]
        month = period.end.month - 1 + named.months
        year, month = period.end.year + month // 12, month % 12 + 1
        return date(year, month, min(named.day, calendar.monthrange(year, month)[1]))

    @property
    def text(self) -> str:
        """The rule as it is stored: "1/5", "0/9,19,28", "0/16,1/1"."""
        return ",".join(f"{months}/{','.join(map(str, days))}" for months, days in self._by_month())

    @property
    def words(self) -> str:
        """The rule as an office writes it: 次月5日, 当月9、19、28日, 当月16日、次月1日, 当月最后一日."""
        return "、".join(
            f"{_WORDS[months]}{'最后一' if days == [_LAST] else '、'.join(map(str, days))}日"
            for months, days in self._by_month()
        )

    def _by_month(self) -> Iterator[tuple[int, list[int]]]:
        """Days that stand one after another in the same month."""
        return ((months, [one.day for one in days]) for months, days in groupby(self.days, attrgetter("months")))


def read_day_rule(text: str, cadence: Cadence) -> DayRule | None:
    """The rule that `text` names: 次月5日, 当月9、19、28日, 当月16日、次月1日, 当月最后一日, 1/5; None for no text.

    A day without a month is in that of the day before it. UsageError "calendar.rule_unreadable", and where the days are
    neither one nor one for each part of a month.
    """
    plain = re.sub(r"\s", "", text).replace("最后一日", f"{_LAST}日").replace("月末", f"月{_LAST}日")
    if not plain:
        return None
    days: list[MonthDay] = []
    for month, number in _DAY.findall(plain) if _RULE.fullmatch(plain) else ():
        months = _MONTHS[month] if month else days[-1].months if days else 0
        days.append(MonthDay(int(number), months))
    parts = {Cadence.HALF_MONTH: 2, Cadence.TEN_DAY: 3}.get(cadence, 1)
    if len(days) not in {1, parts} or not all(1 <= one.day <= _LAST for one in days):
        raise UsageError("calendar.rule_unreadable", text=text[:40], parts=str(parts))
    return DayRule(tuple(days))
