"""Beside the entry page: the indicator over the year or its neighbours in the item, and how its value came to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui.desk.amounts import row_at
from gui.desk.figures import axis_labels, due_place, grows_evenly
from gui.desk.row_state import RowState
from gui.entry.change_words import change_words
from gui.look.look import Look, set_role
from gui.plan_words import range_words
from gui.widgets.burn_up import BurnUp, Series
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.status_list import StatusList, StatusRow
from model.entry.value import show_number
from model.plan.node import Kind
from model.workflow.entry.list_entries import LoggedChange

_MOST = 200


class SidePane(QWidget):
    """A chart for what is counted, the item's indicators for what is not, and the changes, newest first."""

    row_chosen = Signal(str)  # code of another row of the same item

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self.neighbours = BurnUp(look), StatusList(look)
        self._chart_title, self._chart_hint = ElidedLabel(), QLabel()
        self._item_title, self._item_scroll = QLabel(), QScrollArea()
        self._log_title, self._log = QLabel(self.tr("修改记录")), QLabel()
        self._log_scroll, self.copy_chart = QScrollArea(), QToolButton()
        self._look = look
        self._row: RowState | None = None
        self._cards = tuple(QFrame() for _ in range(3))
        self._lay_out()
        self.neighbours.setAccessibleName(self.tr("本事项的指标"))
        self.neighbours.row_chosen.connect(self.row_chosen)
        self.copy_chart.clicked.connect(self._on_copy)
        look.changed.connect(self._paint)
        look.money_changed.connect(self._show_chart)
        self._paint()

    def show_row(self, row: RowState, neighbours: Sequence[StatusRow], changes: Sequence[LoggedChange]) -> None:
        """Show a row with the indicators of its item and its own history, oldest first."""
        self._row = row
        counted = row.indicator is not None and (row.indicator.kind is Kind.QUANTITY or bool(row.values))
        self._cards[0].setVisible(counted)
        self._cards[1].setVisible(not counted)
        if counted:
            self._show_chart()
        else:
            self._item_title.setText(self.tr("本事项的指标（{count}）").format(count=len(neighbours)))
            self.neighbours.show_rows(neighbours, row.key.code)
        lines = [change_words(change, row.indicator) for change in reversed(changes[-_MOST:])]
        nothing = self.tr("还没有填过。谁在什么时候改了什么，都会记在这里。")
        self._log.setText("\n".join(lines) if lines else nothing)

    def _on_copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        from gui.entry.chart_picture import chart_picture  # not needed at the start

        QGuiApplication.clipboard().setImage(chart_picture(self.chart, self._chart_title.text(), self._look))

    def _paint(self) -> None:
        self._look.dress(self.copy_chart, "copy")

    def _show_chart(self) -> None:
        if self._row is None or self._cards[0].isHidden():
            return
        row = row_at(self._row, self._look.money)
        self._chart_title.setText(self.tr("{name} · 年度走势").format(name=row.name))
        series = self._series(row)
        self.chart.show_series(series)
        self._chart_hint.setText(self.tr("还没有数。填入本期数值后，这里显示全年走势。"))
        self._chart_hint.setVisible(not series.points)

    def _series(self, row: RowState) -> Series:
        indicator = row.indicator
        assert indicator is not None
        unit = indicator.unit_of_measure or ""
        target = row.target if indicator.kind is Kind.QUANTITY else None
        target_text = value_text = ""
        if target is not None:
            target_text = self.tr("目标 {number} {unit}").format(number=range_words(indicator, target), unit=unit)
        if row.values:
            value_text = self.tr("实际 {number}").format(number=show_number(row.values[-1][1]))
        return Series(
            labels=axis_labels(row.key.period),
            points=tuple((period.number, float(value)) for period, value in row.values),
            target=None if target is None else float(target),
            due=due_place(indicator, row.key.period),
            adds_up=grows_evenly(indicator),
            target_text=target_text,
            value_text=value_text,
        )

    def _lay_out(self) -> None:
        for title in (self._chart_title, self._item_title, self._log_title):
            set_role(title, role="section")
        self._item_title.setWordWrap(True)
        for hint in (self._chart_hint, self._log):
            set_role(hint, role="hint")
            hint.setWordWrap(True)
        self._log.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.neighbours, role="sheet")
        self._item_scroll.setWidget(self.neighbours)
        self._item_scroll.setWidgetResizable(True)
        self._item_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._log.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._log_scroll.setWidget(self._log)
        self._log_scroll.setWidgetResizable(True)
        self._log_scroll.setAccessibleName(self.tr("修改记录"))
        self.copy_chart.setAccessibleName(self.tr("把走势图复制为图片"))
        self.copy_chart.setToolTip(self.tr("把走势图复制为图片"))
        contents: tuple[tuple[QWidget, ...], ...] = (
            (self._chart_head(), self._chart_hint, self.chart),
            (self._item_title, self._item_scroll),
            (self._log_title, self._log_scroll),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card, widgets, stretch in zip(self._cards, contents, (3, 3, 2), strict=True):
            set_role(card, role="card")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(16, 14, 16, 14)
            inside.setSpacing(8)
            for widget in widgets:
                inside.addWidget(widget, 1 if widget in (self.chart, self._item_scroll, self._log_scroll) else 0)
            column.addWidget(card, stretch)

    def _chart_head(self) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._chart_title, 1)
        line.addWidget(self.copy_chart, 0, Qt.AlignmentFlag.AlignTop)
        return head
