"""The numbers of a row in words: targets, increases, shares and the sentence that explains the lamp."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from gui.desk.row_state import RowState
from gui.look.number_words import percent
from gui.plan_words import range_words, stage_words
from model.entry.entry import Entry, ValueState
from model.entry.period import Cadence, Period, periods_of_year
from model.entry.unit_of_measure import other_scale
from model.entry.value import show_number, show_value
from model.plan.curve import Shape
from model.plan.node import Comparator, Indicator, Kind
from model.progress.completion import adds_up
from model.progress.lamp import reason_line
from model.progress.schedule import curve_of, due_date
from model.wording import Language

translate = QCoreApplication.translate
_SIGNS = {Comparator.AT_MOST: "≤ ", Comparator.LESS_THAN: "< ", Comparator.ABOUT: "≈ ", Comparator.MORE_THAN: "> "}


@dataclass(frozen=True)
class Figure:
    """One tile: title, number, unit, and the same amount at the other scale ("= 77,000 万元") where money has one."""

    title: str
    number: str
    unit: str = ""
    also: str = ""


def tiles_of(row: RowState) -> tuple[Figure, Figure, Figure, Figure]:
    """The four tiles of an indicator's page."""
    indicator = row.indicator
    assert indicator is not None
    if indicator.kind is Kind.MILESTONE:
        return _milestone_tiles(row, indicator)
    unit = indicator.unit_of_measure or ""
    value = Figure(
        translate("Figures", "累计完成") if adds_up(indicator) else translate("Figures", "本期数值"),
        show_number(row.entry.value) if row.entry.value is not None else "—",
        unit if row.entry.value is not None else "",
        other_scale(row.entry.value, unit),
    )
    return _target_tile(row, indicator), value, _change_tile(row, indicator), _share_tile(row)


def value_words(entry: Entry, indicator: Indicator | None) -> str:
    """What an entry says, in the language of the window; the words for nothing are those that are typed."""
    if entry.value is None and entry.state is ValueState.BLANK:
        return stage_words()[entry.stage] if entry.stage else translate("Figures", "未填")
    return show_value(entry, indicator)


def last_words(row: RowState) -> str:
    """The last value and the change since: "上期（2021-08）1,800，本期 +125"; empty where there is none."""
    if row.last is None or row.last[1].value is None:
        return ""
    period, entry = row.last
    said = translate("Figures", "上期（{period}）{value}").format(
        period=period.key, value=show_value(entry, row.indicator)
    )
    if row.entry.value is None or entry.value is None:
        return said
    change = signed(row.entry.value - entry.value)
    return translate("Figures", "{said}，本期 {change}").format(said=said, change=change)


def reason_of(row: RowState, language: Language) -> str:
    """Why the lamp is what it is, in one line."""
    if row.judgement is None:
        return ""
    return reason_line(row.judgement, language)


def signed(change: Decimal) -> str:
    """A change with its sign: "+125", "-3", "0"."""
    return f"+{show_number(change)}" if change > 0 else show_number(change)


def axis_labels(period: Period) -> tuple[str, ...]:
    """What stands below the chart for each period of the year."""
    periods = periods_of_year(period.year, period.cadence)
    if period.cadence is Cadence.MONTH:
        month = translate("Figures", "{month}月")
        ends = (1, len(periods))
        return tuple(month.format(month=one.number) if one.number in ends else str(one.number) for one in periods)
    return tuple(one.key.partition("-")[2] or one.key for one in periods)


def due_place(indicator: Indicator, period: Period) -> int:
    """At which place of the year's periods the deadline stands."""
    periods = periods_of_year(period.year, period.cadence)
    due = due_date(indicator, period.end)
    return next((one.number for one in periods if due <= one.end), len(periods))


def grows_evenly(indicator: Indicator) -> bool:
    """Whether expected progress is a line from zero to the target."""
    return curve_of(indicator) is Shape.LINEAR


def _target_tile(row: RowState, indicator: Indicator) -> Figure:
    own = row.target is not None and row.target != indicator.target
    title = translate("Figures", "本单位目标") if own else translate("Figures", "年度目标")
    if row.target is None:
        return Figure(translate("Figures", "本单位目标"), translate("Figures", "未分解"))
    sign = _SIGNS.get(indicator.comparator or Comparator.AT_LEAST, "")
    unit = indicator.unit_of_measure or ""
    return Figure(title, f"{sign}{range_words(indicator, row.target)}", unit, other_scale(row.target, unit))


def _change_tile(row: RowState, indicator: Indicator) -> Figure:
    title = translate("Figures", "本期新增") if adds_up(indicator) else translate("Figures", "比上期")
    before = row.last[1].value if row.last else None
    if before is None and adds_up(indicator) and row.entry.value is not None and row.last is None:
        before = Decimal(0)
    if row.entry.value is None or before is None:
        return Figure(title, "—")
    return Figure(title, signed(row.entry.value - before), indicator.unit_of_measure or "")


def _share_tile(row: RowState) -> Figure:
    share = row.judgement.completion if row.judgement else None
    return Figure(translate("Figures", "完成率"), "—" if share is None else percent(share))


def _milestone_tiles(row: RowState, indicator: Indicator) -> tuple[Figure, Figure, Figure, Figure]:
    due = due_date(indicator, row.key.period.end)
    left = (due - row.key.period.end).days
    words = translate("Figures", "距时限") if left >= 0 else translate("Figures", "已超时限")
    stage = stage_words()[row.entry.stage] if row.entry.stage else value_words(row.entry, indicator)
    works = row.entry.value
    return (
        Figure(translate("Figures", "完成时限"), due.isoformat()),
        Figure(words, str(abs(left)), translate("Figures", "天")),
        Figure(translate("Figures", "状态"), stage),
        Figure(translate("Figures", "形象进度"), "—" if works is None else f"{show_number(works)}%"),
    )
