"""The reporting calendar: rules by kind of period, dates of single periods, holidays."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date

from model.entry.calendar import CadenceRule, PeriodDates, ReportingCalendar
from model.entry.day_rule import DayRule, read_day_rule
from model.entry.holidays import HolidayRule, Holidays, read_holidays, show_holidays
from model.entry.period import Cadence, Period, parse_period
from model.store.database import Store, transaction
from model.store.setting_rows import read_setting, write_setting

_RULE, _HOLIDAYS = "holiday_rule", "holidays"


def read_calendar(store: Store) -> ReportingCalendar:
    """The whole calendar; empty where nobody made one: then nothing is due."""
    rules = {
        Cadence(cadence): CadenceRule(_rule(opens, cadence), _rule(due, cadence), grace, _rule(closes, cadence))
        for cadence, opens, due, grace, closes in store.read(
            "SELECT cadence, opens, due, grace_days, closes FROM calendar_rule"
        )
    }
    named = {
        parse_period(key): PeriodDates(*(date.fromisoformat(day) if day else None for day in days))
        for key, *days in store.read("SELECT period, opens, due, grace_until, closes FROM period_dates")
    }
    holiday_rule = HolidayRule(read_setting(store, _RULE) or HolidayRule.NO_SHIFT)
    return ReportingCalendar(rules, named, holiday_rule, read_holidays(read_setting(store, _HOLIDAYS) or ""))


def write_cadence_rule(store: Store, cadence: Cadence, rule: CadenceRule) -> None:
    """Put down when one kind of period opens, is due and closes."""
    row = {"cadence": cadence.value, "grace_days": rule.grace_days}
    days = {name: one.text if (one := getattr(rule, name)) else None for name in ("opens", "due", "closes")}
    with transaction(store) as db:
        db.table("calendar_rule").upsert({**row, **days}, pk="cadence")


def write_period_dates(store: Store, period: Period, dates: PeriodDates) -> None:
    """Name the days of one period; those that are None are by rule."""
    days = {name: day.isoformat() if day else None for name, day in asdict(dates).items()}
    with transaction(store) as db:
        db.table("period_dates").upsert({"period": period.key, **days}, pk="period")


def write_holidays(store: Store, rule: HolidayRule, holidays: Holidays) -> None:
    """Put down the days off and what becomes of a due day that falls on one."""
    with transaction(store):
        write_setting(store, _RULE, rule.value)
        write_setting(store, _HOLIDAYS, show_holidays(holidays))


def write_due(store: Store, period: Period, due: date) -> None:
    """Name the day by which a period's submissions are due."""
    named = read_calendar(store).overrides.get(period, PeriodDates())
    write_period_dates(store, period, replace(named, due=due))


def read_due(store: Store, period: Period) -> date | None:
    """The day by which a period's submissions are due; None where there is none: then nothing is late."""
    return read_calendar(store).dates(period).due


def _rule(text: str | None, cadence: str) -> DayRule | None:
    return read_day_rule(text, Cadence(cadence)) if text else None
