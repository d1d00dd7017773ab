"""The card of one unit on the page of approval: its rows, the evidence of one, and where reasons are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.approval.columns import GridRow, row_columns
from gui.approval.history_pane import HistoryPane
from gui.approval.reason_form import ReasonForm
from gui.evidence_strip import EvidenceStrip
from gui.look.look import Look, set_role
from gui.look.standing_words import days_words
from gui.operations import Operations
from gui.widgets.chip_row import ChipRow
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.empty_state import EmptyState
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.reason import Reason, SubmissionStep
from model.workflow.approval.list_submissions import UnitSubmission
from model.workflow.approval.rows_to_approve import ApprovalRow


class Shown(Enum):
    """Which rows of a unit a chip lets through."""

    FILLED = "filled"
    CHANGED = "changed"
    SAID = "said"
    ALL = "all"


class UnitPane(QFrame):
    """Shows a unit; says what the person wants. Reasons that wait are the page's."""

    approval_requested = Signal()
    reason_dropped = Signal(str, int)  # code of the row whose draft is given up, and its place
    left = Signal()  # back to the units

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ApprovalRow] = ()
        self._drafts: Mapping[str, Reason] = {}
        self._shown = Shown.FILLED
        self.title, self._state = QLabel(), ElidedLabel()
        self.approve_button, self._history_button = QPushButton(self.tr("通过  A")), QPushButton(self.tr("经过  H"))
        self._chips = ChipRow(Shown)
        self.grid: RecordModel[GridRow] = RecordModel(
            row_columns(operations.language), look, key=lambda one: one.row.code, parent=self
        )
        self.table = RecordTable(self.grid, look, stretch=7)
        self.evidence = EvidenceStrip(operations, look)
        self.form, self.history = ReasonForm(look, operations.language), HistoryPane(look)
        self.work, self.nothing = QWidget(), EmptyState("inbox", look)
        self._lay_out()
        self._wire()

    def show_unit(
        self, unit: UnitSubmission | None, rows: Sequence[ApprovalRow], steps: Sequence[SubmissionStep]
    ) -> None:
        """Show a unit with its rows and its log; nothing is marked."""
        self._rows = rows
        if unit is not None:
            self.title.setText(unit.unit.name)
            waiting = self.tr("待核对 {count} 处").format(count=unit.open) if unit.open else ""
            parts = (days_words(unit), waiting, unit.file)
            self._state.setText("　".join(part for part in parts if part))
            self.history.show_unit(unit, steps)
        self.grid.show_checked(())

    def show_drafts(self, drafts: Mapping[str, Reason], place: int = 0) -> None:
        """Show the rows that the chip lets through with the reasons that are being written, by code."""
        self._drafts = drafts
        words = {
            Shown.FILLED: self.tr("有内容"),
            Shown.CHANGED: self.tr("上轮后有变"),
            Shown.SAID: self.tr("有意见"),
            Shown.ALL: self.tr("全部"),
        }
        counts = {kind: sum(_lets_through(kind, row, drafts) for row in self._rows) for kind in Shown}
        self._chips.show_counts(words, counts)
        shown = [GridRow(row, drafts.get(row.code)) for row in self._rows if _lets_through(self._shown, row, drafts)]
        self.grid.show_records(shown)
        self.table.show_row(min(place, len(shown) - 1))
        heard = any(row.has_something for row in self._rows)
        self.work.setVisible(heard)
        self.nothing.setVisible(not heard)
        self.approve_button.setEnabled(heard)
        self._history_button.setEnabled(heard)
        self.form.show_drafts(list(drafts.values()))
        self._on_marked()
        self._follow_row()

    def show_only(self, kind: Shown) -> None:
        """Show the rows of one chip."""
        self._shown = kind
        self.show_drafts(self._drafts)

    def show_history(self, wanted: bool) -> None:
        """Show the log with what may be put right, in the place of the reasons."""
        self.history.setVisible(wanted)
        self.form.setVisible(not wanted)
        self._history_button.setChecked(wanted)
        if wanted:
            self.history.start()

    def _follow_row(self) -> None:
        current = self.table.currentIndex()
        self.evidence.show_evidence(self.grid.record(current).row.entry.evidence if current.isValid() else "")

    def _on_marked(self) -> None:
        self.form.show_marked([one.row.code for one in self.grid.checked])

    def _on_mark_for_reason(self) -> None:
        """R: a reason about the marked rows, or about the current one where none is marked."""
        current = self.table.currentIndex()
        if not self.grid.checked and current.isValid():
            self.grid.show_checked([self.grid.record(current).row.code])
        self.show_history(False)
        self.form.start()

    def _on_drop(self) -> None:
        current = self.table.currentIndex()
        if current.isValid():
            self.reason_dropped.emit(self.grid.record(current).row.code, current.row())

    def _turn_history(self) -> None:
        if self._history_button.isEnabled():
            self.show_history(self.history.isHidden())

    def _wire(self) -> None:
        self._chips.chosen.connect(self.show_only)
        self.table.row_chosen.connect(lambda _row: self._follow_row())
        self.table.row_entered.connect(lambda _row: self._on_mark_for_reason())
        self.grid.checked_changed.connect(self._on_marked)
        self.approve_button.clicked.connect(self.approval_requested)
        self._history_button.clicked.connect(self.show_history)
        for key, deed in (
            ("A", self.approval_requested.emit), ("R", self._on_mark_for_reason), ("Delete", self._on_drop),
            ("H", self._turn_history), ("O", self.evidence.open_first), ("Esc", self.left.emit),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self.table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)

    def _lay_out(self) -> None:
        set_role(self, role="card")
        set_role(self.title, role="section")
        set_role(self._state, role="hint")
        self.table.setAccessibleName(self.tr("填报内容"))
        self.nothing.show_words(
            self.tr("这个单位还没有报"),
            self.tr("收到上报表后，在这里逐行审核：A 通过，空格勾选，R 写退回意见。"),
            self.tr("去收表"),
        )
        self._history_button.setCheckable(True)
        self.history.hide()
        top, inside, column = QHBoxLayout(), QVBoxLayout(self.work), QVBoxLayout(self)
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addWidget(self._state, 1)
        top.addWidget(self._history_button)
        top.addWidget(self.approve_button)
        inside.setContentsMargins(0, 0, 0, 0)
        column.setContentsMargins(16, 14, 16, 14)
        for lines in (inside, column):
            lines.setSpacing(8)
        inside.addWidget(self._chips)
        inside.addWidget(self.table, 1)
        for widget in (self.evidence, self.form, self.history):
            inside.addWidget(widget)
        column.addLayout(top)
        column.addWidget(self.work, 1)
        column.addWidget(self.nothing)


def _lets_through(kind: Shown, row: ApprovalRow, drafts: Mapping[str, Reason]) -> bool:
    match kind:
        case Shown.FILLED:
            return row.has_something or row.code in drafts
        case Shown.CHANGED:
            return row.before is not None
        case Shown.SAID:
            return bool(row.reasons) or row.code in drafts
    return True
