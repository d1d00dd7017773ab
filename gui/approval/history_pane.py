"""What happened to one unit's submission, and what may be put right later: the day of arrival, the last word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.approval.columns import step_columns
from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.widgets.card import label
from gui.widgets.day_edit import DayEdit
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.reason import StepKind, SubmissionStep
from model.workflow.approval.list_submissions import UnitSubmission
from model.workflow.approval.standing import Approval


class HistoryPane(QFrame):
    """Shows the log; says what the person wants put right, with the reason."""

    arrival_corrected = Signal(object, str)  # date, reason
    withdrawal_requested = Signal(str)  # reason

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: RecordModel[SubmissionStep] = RecordModel(step_columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=3)
        self.day, self.reason, self._trouble = DayEdit(look), QLineEdit(), QLabel()
        self.correct, self.withdraw = QPushButton(self.tr("更正收到日期")), QPushButton()
        self._lay_out(look)
        self.correct.clicked.connect(self._on_correct)
        self.day.returnPressed.connect(self._on_correct)
        self.withdraw.clicked.connect(lambda: self.withdrawal_requested.emit(self.reason.text()))

    def show_unit(self, unit: UnitSubmission, steps: Sequence[SubmissionStep]) -> None:
        """Show the log of a unit, newest first; what is being typed goes."""
        self.model.show_records(reversed(steps))
        self._trouble.hide()
        self.reason.clear()
        self.day.show_day(unit.arrived)
        self.correct.setEnabled(unit.arrived is not None or unit.received_at is not None)
        said = unit.approval.step
        sent_back = said is not None and said.kind is StepKind.SENT_BACK
        self.withdraw.setText(self.tr("撤回退回") if sent_back else self.tr("撤回通过"))
        self.withdraw.setEnabled(said is not None and (not sent_back or unit.approval.approval is Approval.SENT_BACK))

    def start(self) -> None:
        """Put the cursor where a person begins."""
        self.day.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.day.selectAll()

    def _on_correct(self) -> None:
        day = self.day.day
        if day is None:
            words = self.tr("“{text}”不是日期，请写成 2021-10-06。")
            self._trouble.setText(words.format(text=self.day.text().strip()))
            self._trouble.show()
            return
        self._trouble.hide()
        self.arrival_corrected.emit(day, self.reason.text())

    def _lay_out(self, look: Look) -> None:
        self.table.setAccessibleName(self.tr("审核经过"))
        fit(self.table, self.table.setMinimumHeight, 120, look)
        self.day.setAccessibleName(self.tr("收到日期"))
        self.reason.setAccessibleName(self.tr("更正或撤回的理由"))
        self.reason.setPlaceholderText(self.tr("为什么更正或撤回，记入经过"))
        set_role(self._trouble, role="bad")
        self._trouble.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(self.tr("收到日期")))
        line.addWidget(self.day, 2)
        line.addWidget(label(self.tr("理由")))
        line.addWidget(self.reason, 5)
        line.addWidget(self.correct)
        line.addWidget(self.withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        column.addWidget(self._trouble)
        column.addLayout(line)
