"""The reporting calendar: days by rule for every kind of period, three holiday rules that contradict each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.entry.calendar import CadenceRule, PeriodDates, ReportingCalendar, Timing, refuse_disorder
from model.entry.day_rule import DayRule, MonthDay, read_day_rule
from model.entry.holidays import HolidayRule, Holidays, read_holidays, shifted, show_holidays
from model.entry.period import Cadence, parse_period, periods_of_year
from model.errors import UsageError

NATIONAL_DAY = read_holidays("2021-10-01～2021-10-07 国庆节\n2021-09-26 上班\n2021-10-09 上班")


@pytest.mark.parametrize(
    ("text", "period", "due"),
    [
        ("次月5日", "2021-09", date(2021, 10, 5)),
        ("当月28日", "2021-02", date(2021, 2, 28)),
        ("当月最后一日", "2021-02", date(2021, 2, 28)),
        ("当月最后一日", "2024-02", date(2024, 2, 29)),
        ("次月10日", "2021-12", date(2022, 1, 10)),
        ("次月10日", "2021-Q3", date(2021, 10, 10)),
        ("次月15日", "2021-H1", date(2021, 7, 15)),
        ("次月20日", "2021", date(2022, 1, 20)),
        ("当月9、19、28日", "2021-03-1", date(2021, 3, 9)),
        ("当月9、19、28日", "2021-03-2", date(2021, 3, 19)),
        ("当月9、19、28日", "2021-03-3", date(2021, 3, 28)),
        ("当月16,31日", "2021-04-a", date(2021, 4, 16)),
        ("当月16,31日", "2021-04-b", date(2021, 4, 30)),
        ("当月16日、次月1日", "2021-04-a", date(2021, 4, 16)),
        ("当月16日、次月1日", "2021-12-b", date(2022, 1, 1)),
        ("当月11、21日、次月1日", "2021-04-3", date(2021, 5, 1)),
        ("0/11,21,1/1", "2021-04-2", date(2021, 4, 21)),
        ("当月15日、当月最后一日", "2021-02-b", date(2021, 2, 28)),
        ("第二个月5日", "2021-11", date(2022, 1, 5)),
        ("每月28日", "2021-09", date(2021, 9, 28)),
        ("1/5", "2021-09", date(2021, 10, 5)),
        ("28", "2021-09", date(2021, 9, 28)),
    ],
)
def test_a_rule_names_the_day_of_every_kind_of_period(text: str, period: str, due: date) -> None:
    asked = parse_period(period)
    rule = read_day_rule(text, asked.cadence)
    assert rule is not None and rule.day_for(asked) == due
    assert read_day_rule(rule.words, asked.cadence) == read_day_rule(rule.text, asked.cadence) == rule


@pytest.mark.parametrize("text", ["五号", "次月0日", "次月32日", "9、19日", "次月5日前后", "-3"])
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as trouble:
        read_day_rule(text, Cadence.MONTH)
    assert trouble.value.code == "calendar.rule_unreadable"


@pytest.mark.parametrize(
    ("day", "rule", "moved"),
    [
        (date(2021, 10, 5), HolidayRule.NO_SHIFT, date(2021, 10, 5)),
        (date(2021, 10, 5), HolidayRule.AFTER_HOLIDAYS, date(2021, 10, 8)),
        (date(2021, 10, 5), HolidayRule.EARLIER_FRIDAY, date(2021, 10, 5)),  # a Tuesday
        (date(2021, 6, 5), HolidayRule.NO_SHIFT, date(2021, 6, 5)),  # a Saturday
        (date(2021, 6, 5), HolidayRule.AFTER_HOLIDAYS, date(2021, 6, 5)),
        (date(2021, 6, 5), HolidayRule.EARLIER_FRIDAY, date(2021, 6, 4)),
        (date(2021, 6, 6), HolidayRule.EARLIER_FRIDAY, date(2021, 6, 4)),
        (date(2021, 9, 26), HolidayRule.EARLIER_FRIDAY, date(2021, 9, 26)),  # a Sunday that is worked
    ],
)
def test_the_three_published_holiday_rules_differ(day: date, rule: HolidayRule, moved: date) -> None:
    assert shifted(day, rule, NATIONAL_DAY) == moved


def test_a_list_of_holidays_is_read_back_as_it_is_shown() -> None:
    text = show_holidays(NATIONAL_DAY)
    assert text == "2021-09-26 上班\n2021-10-01～2021-10-07 国庆节\n2021-10-09 上班"
    assert read_holidays(text) == NATIONAL_DAY
    assert read_holidays("") == Holidays()


@pytest.mark.parametrize("line", ["国庆节", "2021-13-01 元旦", "2021-10-07～2021-10-01 国庆节", "2021-02-30 无"])
def test_a_line_that_is_no_holiday_is_named(line: str) -> None:
    with pytest.raises(UsageError) as trouble:
        read_holidays(f"2021-01-01 元旦\n{line}")
    assert trouble.value.context["line"] == line


def test_a_unit_goes_from_open_to_late_or_missing_to_closed() -> None:
    dates = PeriodDates(date(2021, 9, 20), date(2021, 10, 5), date(2021, 10, 8), date(2021, 10, 20))
    said = {
        date(2021, 9, 19): Timing.NOT_OPEN,
        date(2021, 9, 20): Timing.OPEN,
        date(2021, 10, 5): Timing.OPEN,
        date(2021, 10, 6): Timing.MISSING,
        date(2021, 10, 20): Timing.MISSING,
        date(2021, 10, 21): Timing.CLOSED,
    }
    assert {day: dates.timing(None, day) for day in said} == said
    today = date(2021, 11, 1)
    assert dates.timing(date(2021, 10, 5), today) is Timing.RECEIVED
    assert dates.timing(date(2021, 10, 6), today) is Timing.LATE
    assert (dates.days_over(date(2021, 10, 6), today), dates.days_over(None, today)) == (1, 27)
    assert not dates.is_beyond_grace(date(2021, 10, 8)) and dates.is_beyond_grace(date(2021, 10, 9))


def test_without_a_due_day_nothing_is_late_or_missing() -> None:
    dates = ReportingCalendar().dates(parse_period("2021-09"))
    assert dates == PeriodDates()
    assert dates.timing(None, date(2030, 1, 1)) is Timing.OPEN
    assert dates.timing(date(2030, 1, 1), date(2030, 1, 1)) is Timing.RECEIVED


def test_a_day_that_a_person_named_does_not_move() -> None:
    september = parse_period("2021-09")
    rules = {Cadence.MONTH: CadenceRule(due=DayRule((MonthDay(5, 1),)), grace_days=3)}
    calendar = ReportingCalendar(rules, {}, HolidayRule.AFTER_HOLIDAYS, NATIONAL_DAY)
    assert calendar.dates(september).due == date(2021, 10, 8)
    assert calendar.dates(september).grace_until == date(2021, 10, 11)
    named = {september: PeriodDates(due=date(2021, 10, 4))}
    assert ReportingCalendar(rules, named, HolidayRule.AFTER_HOLIDAYS, NATIONAL_DAY).dates(september) == PeriodDates(
        None, date(2021, 10, 4), date(2021, 10, 7), None
    )


def test_days_out_of_order_are_refused() -> None:
    rules = {Cadence.MONTH: CadenceRule(opens=DayRule((MonthDay(10, 1),)), due=DayRule((MonthDay(5, 1),)))}
    with pytest.raises(UsageError) as trouble:
        refuse_disorder(ReportingCalendar(rules), 2021, Cadence.MONTH)
    assert trouble.value.code == "calendar.disorder"


@pytest.mark.parametrize(
    ("cadence", "rule", "is_refused"),
    [
        (Cadence.TEN_DAY, "当月9日", True),
        (Cadence.HALF_MONTH, "当月16日", True),
        (Cadence.HALF_MONTH, "当月16日、次月1日", False),
        (Cadence.TEN_DAY, "当月9、19、28日", False),
        (Cadence.HALF_MONTH, "次月5日", False),
        (Cadence.MONTH, "当月16日", False),
    ],
)
def test_no_period_is_due_with_the_one_before_it_while_it_goes_on(
    cadence: Cadence, rule: str, is_refused: bool
) -> None:
    calendar = ReportingCalendar({cadence: CadenceRule(due=read_day_rule(rule, cadence))})
    if not is_refused:
        refuse_disorder(calendar, 2021, cadence)
        return
    with pytest.raises(UsageError) as trouble:
        refuse_disorder(calendar, 2021, cadence)
    assert trouble.value.code == "calendar.due_twice"


def test_no_period_is_due_before_it_begins_or_before_the_one_before_it() -> None:
    swapped = read_day_rule("当月19、9、28日", Cadence.TEN_DAY)
    too_early = {parse_period("2021-02"): PeriodDates(due=date(2021, 1, 15))}
    late_once = {parse_period("2021-01"): PeriodDates(due=date(2021, 3, 20))}
    monthly = CadenceRule(due=read_day_rule("次月5日", Cadence.MONTH))
    for calendar, cadence in (
        (ReportingCalendar({Cadence.TEN_DAY: CadenceRule(due=swapped)}), Cadence.TEN_DAY),
        (ReportingCalendar({Cadence.MONTH: monthly}, too_early), Cadence.MONTH),
    ):
        with pytest.raises(UsageError) as trouble:
            refuse_disorder(calendar, 2021, cadence)
        assert trouble.value.code == "calendar.due_early"
    refuse_disorder(ReportingCalendar({Cadence.MONTH: monthly}, late_once), 2021, Cadence.MONTH)


@given(st.integers(2000, 2100), st.sampled_from(list(Cadence)), st.integers(1, 31), st.integers(0, 2))
def test_a_rule_gives_a_later_day_to_a_later_period(year: int, cadence: Cadence, day: int, months: int) -> None:
    days = [DayRule((MonthDay(day, months),)).day_for(period) for period in periods_of_year(year, cadence)]
    assert days == sorted(days)
