"""What stands below a number field: the last value, last year's, the usual range, and the sum behind the value."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.desk.figures import last_words, signed
from gui.desk.row_state import RowState
from model.entry.typical import typical_range
from model.entry.value import show_number
from model.progress.completion import adds_up

translate = QCoreApplication.translate


def beside_words(row: RowState) -> str:
    """One line; empty where there is nothing to compare with."""
    return "　".join(
        words for words in (_carried(row), _sum(row), last_words(row), _last_year(row), _usual(row)) if words
    )


def _carried(row: RowState) -> str:
    return translate("Beside", "沿用上期，未单独填报") if row.is_carried else ""


def _sum(row: RowState) -> str:
    return translate("Beside", "算式 {sum}").format(sum=row.sum) if row.sum else ""


def _last_year(row: RowState) -> str:
    if row.last_year is None:
        return ""
    said = translate("Beside", "去年同期 {value}").format(value=show_number(row.last_year))
    if row.entry.value is None:
        return said
    change = signed(row.entry.value - row.last_year)
    return translate("Beside", "{said}，同比 {change}").format(said=said, change=change)


def _usual(row: RowState) -> str:
    if row.indicator is None:
        return ""
    earlier = [value for period, value in row.values if period < row.key.period]
    usual = typical_range(earlier, adds_up=adds_up(row.indicator))
    if usual is None:
        return ""
    words = translate("Beside", "往期 {low}～{high}，平均 {mean}")
    if usual.of_increases:
        words = translate("Beside", "往期每期新增 {low}～{high}，平均 {mean}")
    low, mean, high = (show_number(one) for one in (usual.lowest, usual.mean, usual.highest))
    return words.format(low=low, mean=mean, high=high)
