"""When periods open, are due and close."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from model.command_line.console import show, tell
from model.command_line.options import PATH, as_json, for_period, opened, period_of
from model.errors import ModelError
from model.wording import say


@click.group()
def calendar() -> None:
    """When periods open, are due and close; what holidays do to it."""


@calendar.command("show")
@click.option(
    "--cadence", help="ten_day, half_month, month, quarter, half_year, year; all that have a rule by default."
)
@as_json
@click.pass_obj
def calendar_show(path: Path | None, cadence: str | None, wants_json: bool) -> None:
    """The days of every period of the plan's year."""
    from model.workflow.plan.show_plan import show_plan
    from model.workflow.unit.keep_calendar import calendar_to_data, read_cadence, show_calendar

    chosen = read_cadence(cadence) if cadence else None
    with opened(path) as workspace:
        data = calendar_to_data(show_calendar(workspace), show_plan(workspace).year, chosen)
    if wants_json:
        show(data)
        return
    tell(data["holiday_rule_words"])
    for row in data["periods"]:
        click.echo(" ".join(str(row[name] or "—") for name in ("period", "opens", "due", "grace_until", "closes")))


@calendar.command("set")
@click.argument("cadence")
@click.option("--opens", default="", help="当月25日, 次月1日 or 1/1; none by default: always open.")
@click.option("--due", default="", help="次月5日 or 1/5; for ten-day periods 当月9、19、28日.")
@click.option(
    "--grace", "grace_days", type=click.IntRange(0, 366), default=0, help="Days after it: accepted, but late."
)
@click.option("--closes", default="", help="次月20日 or 1/20; none by default: never closed.")
@click.pass_obj
def calendar_set(path: Path | None, cadence: str, opens: str, due: str, grace_days: int, closes: str) -> None:
    """The rule of one kind of period: ten_day, half_month, month, quarter, half_year, year."""
    from model.workflow.unit.keep_calendar import read_cadence, read_rule, set_rule

    chosen = read_cadence(cadence)
    with opened(path) as workspace:
        set_rule(workspace, chosen, read_rule(chosen, opens, due, grace_days, closes))
    tell(f"已设定：{cadence}")


@calendar.command("date")
@for_period
@click.option("--opens", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--grace", type=click.DateTime(["%Y-%m-%d"]), help="The last day on which late ones are accepted.")
@click.option("--closes", type=click.DateTime(["%Y-%m-%d"]))
@click.pass_obj
def calendar_date(path: Path | None, /, period_text: str | None, **days: Any) -> None:
    """The days of one period, against the rule; those that are left out go by the rule."""
    from model.entry.calendar import PeriodDates
    from model.workflow.unit.keep_calendar import set_dates

    named = (days[name].date() if days[name] else None for name in ("opens", "due", "grace", "closes"))
    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        set_dates(workspace, period, PeriodDates(*named))
    tell(f"已设定：{period}")


@calendar.command("holidays")
@click.argument("file", type=PATH, required=False)
@click.option("--rule", type=click.Choice(["no_shift", "after_holidays", "earlier_friday"]))
@click.pass_obj
def calendar_holidays(path: Path | None, file: Path | None, rule: str | None) -> None:
    """Show the days off, or put them down: lines such as 2021-10-01～2021-10-07 国庆节, 2021-10-09 上班."""
    from model.entry.holidays import HolidayRule, show_holidays
    from model.workflow.unit.keep_calendar import read_list, set_holidays, show_calendar

    with opened(path) as workspace:
        known = show_calendar(workspace)
        if file is not None or rule is not None:
            text = read_list(file) if file is not None else show_holidays(known.holidays)
            known = set_holidays(workspace, HolidayRule(rule) if rule else known.holiday_rule, text)
    click.echo(show_holidays(known.holidays))
    tell(say(ModelError(f"holiday.{known.holiday_rule.value}")))
