"""The card of one total: what it is, how far it is, who is missing, and where each part came from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.consolidation.columns import LineageRow, lineage_columns, lineage_rows
from gui.consolidation.words import (
    contribution_words,
    coverage_words,
    lamp_words,
    reason_words,
    status_of_total,
    total_words,
)
from gui.look.lamp_shape import tone
from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.look.method_words import method_words
from gui.look.number_words import percent
from gui.look.status import Status
from gui.plan_words import asked_for
from gui.widgets.completion_bar import CompletionBar
from gui.widgets.empty_state import EmptyState
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from gui.widgets.tile import Tile
from model.consolidation.consolidated import ConsolidatedIndicator, ConsolidatedUnit
from model.entry.value import show_number
from model.plan.node import Indicator
from model.wording import Language, say


class TotalPane(QFrame):
    """Shows one consolidated indicator with its lineage."""

    unit_requested = Signal(str, str)  # unit code, indicator code: the person wants to see that entry
    method_requested = Signal(str)  # indicator code: the person wants to see how the total is made

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._code = ""
        self._place, self._name, self._promise = QLabel(), QLabel(), QLabel()
        self._lamp, self.method = QLabel(), QPushButton()
        self._total, self._target = Tile(), Tile()
        self._bar = CompletionBar(look)
        self._reason, self._missing, self._doubts = QLabel(), QLabel(), QLabel()
        self._heading = QLabel(self.tr("合计由来"))
        self.lineage: RecordModel[LineageRow] = RecordModel(lineage_columns(), look, parent=self)
        self.table = RecordTable(self.lineage, look, stretch=2)
        self._empty = EmptyState("sum", look)
        self._sheet = QWidget()
        self._lay_out()
        self.table.row_entered.connect(self._on_entered)
        self.method.clicked.connect(lambda: self.method_requested.emit(self._code))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what to do to see a total."""
        self._sheet.hide()
        self._empty.show_words(self.tr("选一个指标"), self.tr("点热力图的一格，或汇总表的一行，\n这里列出合计的由来。"))
        self._empty.show()

    def show_total(
        self,
        one: ConsolidatedIndicator,
        indicator: Indicator,
        units: Mapping[str, ConsolidatedUnit],
        files: Mapping[str, str],
    ) -> None:
        """Show a total; `units` are by code, `files` names of workbooks by SHA-256."""
        self._code = one.code
        self._empty.hide()
        self._sheet.show()
        self._place.setText(one.code)
        self._name.setText(one.name)
        self._promise.setText(asked_for(indicator))
        self.method.setText(method_words(one.method))
        status = status_of_total(one)
        self._lamp.setText(lamp_words(one.judgement, self._language))
        set_role(self._lamp, chip=tone(status, one.judgement))
        self._show_numbers(one, status)
        self._reason.setText(reason_words(one.judgement, self._language))
        missing = listed(units[code].name if code in units else code for code in one.missing)
        self._missing.setText(self.tr("未计入 {count} 家：{names}").format(count=len(one.missing), names=missing))
        self._missing.setVisible(bool(one.missing))
        self._doubts.setText("\n".join(say(finding, self._language) for finding in one.findings))
        self._doubts.setVisible(bool(one.findings))
        said = {part.unit: contribution_words(part, indicator) for part in one.contributions}
        self.lineage.show_records(lineage_rows(one, said, units, files))

    def show_period(self, words: str) -> None:
        """Say that what is shown is of another period than the page's."""
        self._place.setText(f"{self._code} · {words}")

    def show_unit(self, unit: str) -> None:
        """Mark the line of one unit."""
        units = [row.unit for row in self.lineage.records]
        self.table.show_row(units.index(unit) if unit in units else -1)

    def _show_numbers(self, one: ConsolidatedIndicator, status: Status) -> None:
        unit = one.unit_of_measure or ""
        counted = one.total is not None
        self._total.show_number(
            self.tr("已报合计（{coverage}）").format(coverage=coverage_words(one)),
            total_words(one),
            unit if counted else "",
        )
        self._target.setVisible(one.target is not None)
        if one.target is not None:
            self._target.show_number(self.tr("目标"), show_number(one.target), unit)
        done, expected = one.judgement.completion, one.judgement.expected
        self._bar.setVisible(counted and done is not None and expected is not None)
        if done is not None and expected is not None:
            self._bar.show_progress(
                float(done), float(expected), status,
                self.tr("序时进度 {share}").format(share=percent(expected)),
                self.tr("完成率 {share}").format(share=percent(done)), "",
            )  # fmt: skip

    def _on_entered(self, row: LineageRow) -> None:
        self.unit_requested.emit(row.unit, self._code)

    def _lay_out(self) -> None:
        set_role(self, role="card")
        for label, role in (
            (self._place, "hint"), (self._name, "section"), (self._promise, "hint"), (self._reason, "label"),
            (self._missing, "warn"), (self._doubts, "warn"), (self._heading, "section"),
        ):  # fmt: skip
            set_role(label, role=role)
        for label in (self._name, self._promise, self._reason, self._missing, self._doubts):
            label.setWordWrap(True)
        set_role(self.method, kind="chip")
        self.method.setToolTip(self.tr("这个合计怎样算：打开汇总与权重"))
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top, tiles = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._place)
        top.addStretch()
        top.addWidget(self.method)
        top.addWidget(self._lamp)
        tiles.setSpacing(8)
        tiles.addWidget(self._total, 3)
        tiles.addWidget(self._target, 2)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._name)
        column.addWidget(self._promise)
        column.addLayout(tiles)
        for widget in (self._bar, self._reason, self._missing, self._doubts):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.table, 1)
        self.table.setAccessibleName(self.tr("合计由来"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.addWidget(self._sheet)
        layout.addWidget(self._empty)
