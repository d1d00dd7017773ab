"""Days by rule: "day 5 of the next month", "day 28", one day for each part of the month."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from model.entry.period import Cadence, Period
from model.errors import UsageError

_RULE = re.compile(r"(当月|本月|次月|下月|0/|1/|2/)?每?月?((?:\d{1,2}日?[、,，\s]*)+)")
_MONTHS = {"当月": 0, "本月": 0, "次月": 1, "下月": 1, "0/": 0, "1/": 1, "2/": 2, None: 0}
_WORDS = ("当月", "次月", "第二个月")
_LAST = 31


@dataclass(frozen=True, slots=True)
class DayRule:
    """A day of the month in which a period ends, or `months` later; one of `days` for each part of the month.

    A day that a month does not have is its last day: 31 is the end of any month.
    """

    days: tuple[int, ...]
    months: int = 0

    def day_for(self, period: Period) -> date:
        """The day that the rule names for a period."""
        number = self.days[(period.number - 1) % len(self.days)]
        month = period.end.month - 1 + self.months
        year, month = period.end.year + month // 12, month % 12 + 1
        return date(year, month, min(number, calendar.monthrange(year, month)[1]))

    @property
    def text(self) -> str:
        """The rule as it is stored: "1/5", "0/9,19,28"."""
        return f"{self.months}/{','.join(map(str, self.days))}"

    @property
    def words(self) -> str:
        """The rule as an office writes it: 次月5日, 当月9、19、28日, 当月最后一日."""
        if self.days == (_LAST,):
            return f"{_WORDS[self.months]}最后一日"
        return f"{_WORDS[self.months]}{'、'.join(map(str, self.days))}日"


def read_day_rule(text: str, cadence: Cadence) -> DayRule | None:
    """The rule that `text` names: 次月5日, 当月9、19、28日, 当月最后一日, 1/5; None for an empty text.

    UsageError "calendar.rule_unreadable", and where the days are neither one nor one for each part of a month.
    """
    plain = text.strip().replace("最后一日", f"{_LAST}日").replace("月末", f"月{_LAST}日")
    if not plain:
        return None
    match = _RULE.fullmatch(plain.replace(" ", ""))
    days = tuple(int(one) for one in re.findall(r"\d+", match[2])) if match else ()
    parts = {Cadence.HALF_MONTH: 2, Cadence.TEN_DAY: 3}.get(cadence, 1)
    if match is None or len(days) not in {1, parts} or not all(1 <= day <= _LAST for day in days):
        raise UsageError("calendar.rule_unreadable", text=text[:40], parts=str(parts))
    return DayRule(days, _MONTHS[match[1]])
