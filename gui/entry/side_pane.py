"""Beside the entry page: the indicator over the year, and how its value came to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gui.desk import RowState
from gui.entry.figures import axis_labels, due_place, grows_evenly, range_words
from gui.look.look import Look, set_role
from gui.widgets.burn_up import BurnUp, Series
from model.entry.change import Origin
from model.entry.value import show_number, show_value
from model.plan.node import Indicator, Kind
from model.workflow.list_entries import LoggedChange

_NEWEST = 7


class SidePane(QWidget):
    """A chart and the newest changes of one row."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = BurnUp(look)
        self._indicator: Indicator | None = None
        self._chart_card, self._log_card = QFrame(), QFrame()
        self._chart_title, self._chart_hint = QLabel(), QLabel()
        self._log_title, self._log = QLabel(self.tr("修改记录")), QLabel()
        self._lay_out()

    def show_row(self, row: RowState, changes: Sequence[LoggedChange]) -> None:
        """Show a row; `changes` is its history, oldest first."""
        self._indicator = row.indicator
        counted = row.indicator is not None and (row.indicator.kind is Kind.QUANTITY or bool(row.values))
        self._chart_card.setVisible(counted)
        if counted:
            self._chart_title.setText(self.tr("{name} · 年度走势").format(name=row.name))
            series = self._series(row)
            self.chart.show_series(series)
            empty = self.tr("还没有数。填入本期数值后，这里显示全年走势。")
            self._chart_hint.setText("" if series.points else empty)
            self._chart_hint.setVisible(not series.points)
        self._show_log(changes)

    def _series(self, row: RowState) -> Series:
        indicator = row.indicator
        assert indicator is not None
        unit = indicator.unit_of_measure or ""
        target = row.target if indicator.kind is Kind.QUANTITY else None
        newest = show_number(row.values[-1][1]) if row.values else ""
        return Series(
            labels=axis_labels(row.key.period),
            points=tuple((period.number, float(value)) for period, value in row.values),
            target=None if target is None else float(target),
            due=due_place(row),
            adds_up=grows_evenly(indicator),
            target_text=""
            if target is None
            else self.tr("目标 {number} {unit}").format(number=range_words(indicator, target), unit=unit),
            value_text=self.tr("实际 {number}").format(number=newest) if newest else "",
        )

    def _show_log(self, changes: Sequence[LoggedChange]) -> None:
        lines = [self._line(change) for change in reversed(changes[-_NEWEST:])]
        self._log.setText("\n".join(lines) if lines else self.tr("还没有填过。谁在什么时候改了什么，都会记在这里。"))

    def _line(self, change: LoggedChange) -> str:
        when = change.at.astimezone().strftime("%m-%d %H:%M")
        before, after = (show_value(entry, self._indicator) for entry in (change.before, change.after))
        what = f"{before} → {after}" if before != after else self.tr("修改了文字")
        return f"{when}　{self._origin(change.origin)}　{what}"

    def _origin(self, origin: Origin) -> str:
        words = {
            Origin.TYPED: self.tr("填报"),
            Origin.PASTED: self.tr("粘贴"),
            Origin.COMMAND_LINE: self.tr("命令行"),
            Origin.REVIEW: self.tr("核对"),
            Origin.UNDO: self.tr("撤销"),
            Origin.SAMPLE: self.tr("示例"),
        }
        return words.get(origin, self.tr("填报表"))

    def _lay_out(self) -> None:
        for card in (self._chart_card, self._log_card):
            set_role(card, role="card")
        for title in (self._chart_title, self._log_title):
            set_role(title, role="section")
        for hint in (self._chart_hint, self._log):
            set_role(hint, role="hint")
            hint.setWordWrap(True)
        self._log.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chart_title.setWordWrap(True)
        chart = QVBoxLayout(self._chart_card)
        log = QVBoxLayout(self._log_card)
        for layout in (chart, log):
            layout.setContentsMargins(16, 14, 16, 14)
            layout.setSpacing(8)
        for widget in (self._chart_title, self._chart_hint):
            chart.addWidget(widget)
        chart.addWidget(self.chart, 1)
        log.addWidget(self._log_title)
        log.addWidget(self._log)
        log.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._chart_card, 3)
        column.addWidget(self._log_card, 2)
