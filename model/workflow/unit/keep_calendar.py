"""The reporting calendar: show it, and put its rules, single dates and holidays down."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from model.entry.calendar import NO_DATES, CadenceRule, PeriodDates, ReportingCalendar, refuse_disorder
from model.entry.day_rule import read_day_rule
from model.entry.holidays import HolidayRule, read_holidays
from model.entry.period import Cadence, Period, periods_of_year
from model.errors import ModelError, UsageError, reason_of
from model.store.calendar_rows import read_calendar, write_cadence_rule, write_holidays, write_period_dates
from model.store.database import transaction
from model.wording import sentence
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace


def show_calendar(workspace: Workspace) -> ReportingCalendar:
    """The calendar as it stands."""
    return read_calendar(workspace)


def set_rule(workspace: Workspace, cadence: Cadence, rule: CadenceRule) -> ReportingCalendar:
    """Say when one kind of period opens, is due, still accepts and closes. UsageError "calendar.disorder"."""
    calendar = read_calendar(workspace)
    _refuse_disorder(workspace, replace(calendar, rules={**calendar.rules, cadence: rule}), cadence)
    write_cadence_rule(workspace, cadence, rule)
    return read_calendar(workspace)


def set_dates(workspace: Workspace, period: Period, named: PeriodDates) -> ReportingCalendar:
    """Name the days of one period, against the rule. UsageError "calendar.disorder"."""
    calendar = read_calendar(workspace)
    _refuse_disorder(
        workspace, replace(calendar, overrides={**calendar.overrides, period: named}), period.cadence, period.year
    )
    write_period_dates(workspace, period, named)
    return read_calendar(workspace)


def set_holidays(workspace: Workspace, rule: HolidayRule, text: str) -> ReportingCalendar:
    """Say what becomes of a due day on a day off, and which days those are.

    UsageError "calendar.holiday_unreadable", "calendar.disorder".
    """
    calendar = replace(read_calendar(workspace), holiday_rule=rule, holidays=read_holidays(text))
    for cadence in calendar.rules:
        _refuse_disorder(workspace, calendar, cadence)
    write_holidays(workspace, rule, calendar.holidays)
    return read_calendar(workspace)


def put_down(
    workspace: Workspace, period: Period, rule: CadenceRule, due: date | None, holiday_rule: HolidayRule, text: str
) -> ReportingCalendar:
    """Everything that a person sees at once: the rule of a period's kind, its own due day (None: by the rule), the
    days off. All of it or nothing; UsageError as for each part.
    """
    with transaction(workspace):
        set_rule(workspace, period.cadence, rule)
        set_holidays(workspace, holiday_rule, text)
        named = read_calendar(workspace).overrides.get(period, NO_DATES)
        if named.due != due:
            set_dates(workspace, period, replace(named, due=due))
    return read_calendar(workspace)


def read_cadence(text: str) -> Cadence:
    """The kind of period that `text` names. UsageError "calendar.unknown_cadence"."""
    try:
        return Cadence(text)
    except ValueError:
        raise UsageError("calendar.unknown_cadence", text=text, known="、".join(Cadence)) from None


def read_rule(cadence: Cadence, opens: str, due: str, grace_days: int, closes: str) -> CadenceRule:
    """A rule from what a person wrote; empty for no such day. UsageError "calendar.rule_unreadable"."""
    days = (read_day_rule(text, cadence) for text in (opens, due, closes))
    first, last, end = days
    return CadenceRule(first, last, grace_days, end)


def read_list(path: Path) -> str:
    """A list of holidays that was written as a text file. ModelError "file.*"."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise ModelError("file.missing", path=path) from error
    except UnicodeDecodeError as error:
        raise ModelError("file.encoding_unknown", path=path) from error
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error


def calendar_to_data(calendar: ReportingCalendar, year: int, cadence: Cadence | None = None) -> dict[str, Any]:
    """The calendar of a year as plain data; the holiday rule with its sentence."""
    asked = [cadence] if cadence is not None else list(calendar.rules)
    return {
        "holiday_rule": calendar.holiday_rule.value,
        "holiday_rule_words": sentence(f"holiday.{calendar.holiday_rule.value}"),
        "rules": {one.value: _rule_to_data(calendar.rules.get(one, CadenceRule())) for one in asked},
        "periods": [
            {"period": period.key, "named": period in calendar.overrides, **dates_to_data(calendar.dates(period))}
            for one in asked
            for period in periods_of_year(year, one)
        ],
        "holidays": [
            {"day": day.isoformat(), "name": name} for day, name in sorted(calendar.holidays.off.items())
        ],
        "working_days": [day.isoformat() for day in sorted(calendar.holidays.working)],
    }  # fmt: skip


def dates_to_data(dates: PeriodDates) -> dict[str, str | None]:
    """The days of a period as plain data."""
    return {name: day.isoformat() if isinstance(day, date) else None for name, day in asdict(dates).items()}


def _rule_to_data(rule: CadenceRule) -> dict[str, Any]:
    days = {name: one.words if (one := getattr(rule, name)) else None for name in ("opens", "due", "closes")}
    return {**days, "grace_days": rule.grace_days}


def _refuse_disorder(
    workspace: Workspace, calendar: ReportingCalendar, cadence: Cadence, year: int | None = None
) -> None:
    refuse_disorder(calendar, year or show_plan(workspace).year, cadence)
