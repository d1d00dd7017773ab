"""The reporting calendar (报送日历): when a period opens, is due, still accepts, and closes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from model.entry.day_rule import DayRule
from model.entry.holidays import NO_HOLIDAYS, HolidayRule, Holidays, shifted
from model.entry.period import Cadence, Period, periods_of_year
from model.errors import UsageError


class Timing(StrEnum):
    """Where a unit stands on the calendar; LATE and MISSING exist only where there is a due day."""

    NOT_OPEN = "not_open"
    OPEN = "open"
    RECEIVED = "received"
    LATE = "late"
    MISSING = "missing"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CadenceRule:
    """The days of one kind of period. `grace_days` after the due day a submission is accepted, but late."""

    opens: DayRule | None = None
    due: DayRule | None = None
    grace_days: int = 0
    closes: DayRule | None = None


@dataclass(frozen=True, slots=True)
class PeriodDates:
    """The days of one period; None where there is no such day. Fields of an override are None where the rule holds."""

    opens: date | None = None
    due: date | None = None
    grace_until: date | None = None
    closes: date | None = None

    def timing(self, received: date | None, today: date) -> Timing:
        """Where a unit stands that was received on a day, or that nothing came from."""
        if received is not None:
            return Timing.LATE if self.due is not None and received > self.due else Timing.RECEIVED
        if self.opens is not None and today < self.opens:
            return Timing.NOT_OPEN
        if self.closes is not None and today > self.closes:
            return Timing.CLOSED
        return Timing.MISSING if self.due is not None and today > self.due else Timing.OPEN

    def days_over(self, received: date | None, today: date) -> int:
        """Days after the due day until it came, or until today: from the day after, days off not excused."""
        return max(((received or today) - self.due).days, 0) if self.due is not None else 0

    def is_beyond_grace(self, received: date) -> bool:
        """Whether a submission came after the last day on which late ones are accepted."""
        return self.grace_until is not None and received > self.grace_until


NO_DATES = PeriodDates()


@dataclass(frozen=True, slots=True)
class ReportingCalendar:
    """Rules by kind of period, single overrides, and what becomes of due days on days off."""

    rules: Mapping[Cadence, CadenceRule] = field(default_factory=dict)
    overrides: Mapping[Period, PeriodDates] = field(default_factory=dict)
    holiday_rule: HolidayRule = HolidayRule.NO_SHIFT
    holidays: Holidays = NO_HOLIDAYS

    def dates(self, period: Period) -> PeriodDates:
        """The days of a period. A due day by rule moves with the holidays; one that a person named stands."""
        rule = self.rules.get(period.cadence, CadenceRule())
        named = self.overrides.get(period, NO_DATES)
        due = named.due or self._due(rule, period)
        grace = named.grace_until or (due + timedelta(days=rule.grace_days) if due is not None else None)
        return PeriodDates(
            named.opens or (rule.opens.day_for(period) if rule.opens else None),
            due,
            grace,
            named.closes or (rule.closes.day_for(period) if rule.closes else None),
        )

    def _due(self, rule: CadenceRule, period: Period) -> date | None:
        return shifted(rule.due.day_for(period), self.holiday_rule, self.holidays) if rule.due is not None else None


def refuse_disorder(calendar: ReportingCalendar, year: int, cadence: Cadence) -> None:
    """UsageError "calendar.disorder" where the days of some period of a year do not follow each other,
    "calendar.due_twice" where one is due with the period before it, in the midst of its own days, and
    "calendar.due_early" where one is due before it begins, or by rule before the one before it.
    """
    earlier: date | None = None
    by_rule = replace(calendar, overrides={}, holiday_rule=HolidayRule.NO_SHIFT)
    by_rule_due = [day for period in periods_of_year(year, cadence) if (day := by_rule.dates(period).due) is not None]
    out_of_order = {after for before, after in pairwise(by_rule_due) if after < before}
    for period in periods_of_year(year, cadence):
        dates = calendar.dates(period)
        if dates.due is not None and dates.due == earlier and dates.due < period.end:
            raise UsageError("calendar.due_twice", period=period, day=dates.due)
        plain = calendar.overrides.get(period, NO_DATES).due or by_rule.dates(period).due
        if plain is not None and (plain < period.start or plain in out_of_order):
            raise UsageError("calendar.due_early", period=period, day=plain)
        earlier = dates.due
        days = [day for day in (dates.opens, dates.due, dates.grace_until, dates.closes) if day is not None]
        if days != sorted(days):
            raise UsageError("calendar.disorder", period=period, days="、".join(map(str, days)))
