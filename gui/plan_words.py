"""What a plan asks for in the window's words: targets, deadlines, periods and stages."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from model.entry.entry import Stage
from model.entry.number_words import show_number
from model.entry.period import Cadence, Period
from model.plan.node import Comparator, Indicator, Measure

translate = QCoreApplication.translate


def promise_of(indicator: Indicator) -> str:
    """What the plan asks for, in one line: "不少于 10,000 名"."""
    if indicator.target is None:
        return translate("Figures", "到时限要完成：用“状态”填报，数可不填。")
    words = {
        Comparator.AT_LEAST: translate("Figures", "不少于 {number}"),
        Comparator.MORE_THAN: translate("Figures", "超过 {number}"),
        Comparator.AT_MOST: translate("Figures", "不超过 {number}"),
        Comparator.LESS_THAN: translate("Figures", "低于 {number}"),
        Comparator.ABOUT: translate("Figures", "约 {number}"),
    }
    number = with_unit(range_words(indicator, indicator.target), indicator.unit_of_measure)
    wanted = words.get(indicator.comparator or Comparator.EXACTLY, "{number}").format(number=number)
    measures = {
        Measure.GROWTH: translate("Figures", "增长{wanted}"),
        Measure.REDUCTION: translate("Figures", "下降{wanted}"),
    }
    wanted = measures.get(indicator.measure or Measure.LEVEL, "{wanted}").format(wanted=wanted)
    return f"{indicator.per} {wanted}" if indicator.per else wanted


def asked_for(indicator: Indicator) -> str:
    """The plan's own sentence where the document is known, else what the plan's data say; with the deadline."""
    said = f"“{indicator.span.quote}”" if indicator.span is not None else promise_of(indicator)
    return f"{said}　{due_words(indicator)}"


def due_words(indicator: Indicator) -> str:
    """The deadline, with the plan's own word for it."""
    if indicator.due is None:
        return translate("Figures", "未写明时限")
    day = indicator.due.isoformat()
    if indicator.due_text:
        return translate("Figures", "时限 {day}（{words}）").format(day=day, words=indicator.due_text)
    return translate("Figures", "时限 {day}").format(day=day)


def period_words(period: Period) -> str:
    """A period for a picker: "2021年9月"."""
    year, number = period.year, period.number
    if period.cadence is Cadence.YEAR:
        return translate("Figures", "{year}年").format(year=year)
    if period.cadence is Cadence.HALF_YEAR:
        half = translate("Figures", "{year}年上半年")
        return (half if number == 1 else translate("Figures", "{year}年下半年")).format(year=year)
    if period.cadence is Cadence.QUARTER:
        return translate("Figures", "{year}年第{number}季度").format(year=year, number=number)
    if period.cadence is Cadence.MONTH:
        return translate("Figures", "{year}年{number}月").format(year=year, number=number)
    return period.key


def range_words(indicator: Indicator, target: Decimal) -> str:
    """A target with its upper end where it is a range: "1-2"."""
    if indicator.comparator is Comparator.RANGE and indicator.target_max is not None and target == indicator.target:
        return f"{show_number(target)}-{show_number(indicator.target_max)}"
    return show_number(target)


def stage_words() -> dict[Stage, str]:
    """The stages in words."""
    return {
        Stage.NOT_STARTED: translate("Figures", "未启动"),
        Stage.UNDER_WAY: translate("Figures", "推进中"),
        Stage.DONE: translate("Figures", "已完成"),
    }


def with_unit(number: str, unit: str | None) -> str:
    """A number with its unit of measure: "1,200 名", "85%"."""
    return f"{number}%" if unit == "%" else f"{number} {unit or ''}".strip()
