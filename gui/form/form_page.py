"""The page on which headquarters issues forms: for which period, to whom, into which folder."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.choose import documents
from gui.form.columns import AskedUnit, form_columns, unit_columns
from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.plan_words import period_words
from gui.widgets.card import card, label
from gui.widgets.chip_row import ChipRow
from gui.widgets.day_edit import DayEdit
from gui.widgets.empty_state import EmptyState
from gui.widgets.page_head import PageHead
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.period import Period
from model.workflow.approval.list_submissions import list_submissions
from model.workflow.form.issue_forms import IssuedForm, issue_forms, units_to_ask
from model.workflow.plan.show_plan import show_units
from model.workflow.workspace.workspace import default_path

_DAYS_TO_REPORT = 5


class Scope(Enum):
    """Whom the table lists."""

    DIRECT = "direct"
    EVERYONE = "everyone"


class FormPage(PeriodPage):
    """Ticked units, a folder and a due date become one workbook a unit."""

    issued = Signal(object)  # list[IssuedForm] that was written

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._asked_before: Period | None = None
        self._head = PageHead(self.tr("发表"), look)
        self.units: RecordModel[AskedUnit] = RecordModel(
            unit_columns(), look, key=lambda row: row.unit.code, parent=self
        )
        self.unit_table = RecordTable(self.units, look)
        self._scope = Scope.DIRECT
        self._scopes = ChipRow(Scope)
        self._all, self._none = QPushButton(self.tr("全选")), QPushButton(self.tr("全不选"))
        self._count = QLabel()
        self.folder = QLineEdit()
        self._choose = QPushButton(self.tr("选择…"))
        self.due = DayEdit(look)
        self.start = QPushButton()
        self.forms: RecordModel[IssuedForm] = RecordModel(form_columns(), look, parent=self)
        self.form_table = RecordTable(self.forms, look)
        self._open = QPushButton(self.tr("打开所在文件夹"))
        self._nothing = EmptyState("file-spreadsheet", look)
        self._lay_out()
        self._wire()
        self._show_forms()

    def refresh(self) -> None:
        """Read units and their standing anew; ticks stay while the period does."""
        period = self.period
        if period is None:
            return
        self._head.show_hint(
            self.tr("{period} · 勾选单位，每家生成一份带身份信息的 Excel 填报表").format(period=period_words(period))
        )
        self._show_units(period)
        if period != self._asked_before:
            self._asked_before = period
            self.folder.setText(str(self._usual_folder() / self.tr("填报表") / period.key))
            due = period.end + timedelta(days=_DAYS_TO_REPORT)
            self.due.show_day(due)
            self.forms.show_records(())
            self.units.check_all(True)
        self._show_forms()
        self._show_count()

    def issue(self) -> None:
        """Write the forms of the ticked units into the folder."""
        if self.period is None or not self.folder.text().strip():
            return
        if self.due.is_unclear:
            self.operations.failed.emit(self.tr("“{text}”不是日期，没有生成填报表。").format(text=self.due.text()))
            self.due.setFocus()
            return
        codes = [row.unit.code for row in self.units.checked]
        written = self.operations.run_long(
            self.tr("生成填报表"),
            issue_forms,
            self.period,
            codes,
            Path(self.folder.text().strip()),
            due=self.due.day,
        )
        if written is not None:
            self.forms.show_records(written)
            self._show_forms()
            self.issued.emit(written)

    def _usual_folder(self) -> Path:
        """Beside the workspace, or among the documents where the workspace lies in the program's own folder."""
        beside = self.operations.workspace.path.parent
        return documents() if beside == default_path().parent else beside

    def _show_units(self, period: Period) -> None:
        units = self.operations.run(show_units)
        codes = {one: self.operations.run(units_to_ask, one is Scope.EVERYONE, self.period) or [] for one in Scope}
        if units is None:
            return
        standings = {row.unit.code: row.standing for row in self.operations.run(list_submissions, period) or []}
        words = {Scope.DIRECT: self.tr("直属单位"), Scope.EVERYONE: self.tr("全部下级")}
        self._scopes.show_counts(words, {one: len(codes[one]) for one in Scope})
        self.units.show_records(
            AskedUnit(unit, units.unit(unit.parent).name if unit.parent else "", standings.get(unit.code))
            for unit in map(units.unit, codes[self._scope])
        )

    def _show_count(self) -> None:
        count = len(self.units.checked)
        self._count.setText(self.tr("已选 {count} / {total}").format(count=count, total=len(self.units.records)))
        self.start.setText(self.tr("生成 {count} 份填报表").format(count=count))
        self.start.setEnabled(count > 0 and bool(self.folder.text().strip()))

    def _show_forms(self) -> None:
        some = bool(self.forms.records)
        self.form_table.setVisible(some)
        self._open.setVisible(some)
        self._nothing.setVisible(not some)

    def _on_scope(self, scope: Scope) -> None:
        self._scope = scope
        if self.period is not None:
            self._show_units(self.period)
            self.units.check_all(True)

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("填报表放到哪个文件夹"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self._show_count()

    def _on_open(self, form: IssuedForm | None = None) -> None:
        forms = self.forms.records
        if form is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(form.path)))
        elif forms:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(forms[0].path.parent)))

    def _wire(self) -> None:
        self._scopes.chosen.connect(self._on_scope)
        self._all.clicked.connect(lambda: self.units.check_all(True))
        self._none.clicked.connect(lambda: self.units.check_all(False))
        self.units.checked_changed.connect(self._show_count)
        self.folder.textEdited.connect(lambda _text: self._show_count())
        self._choose.clicked.connect(self._on_choose)
        self.start.clicked.connect(self.issue)
        self._open.clicked.connect(lambda: self._on_open())
        self.form_table.row_entered.connect(self._on_open)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._units_card(), 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._order_card())
        right.addWidget(self._forms_card(), 1)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(body, 1)

    def _units_card(self) -> QFrame:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._scopes, 1)
        set_role(self._count, role="hint")
        top.addWidget(self._count)
        for button in (self._all, self._none):
            set_role(button, kind="link")
            top.addWidget(button)
        self.unit_table.setAccessibleName(self.tr("填报单位"))
        return card(top, self.unit_table)

    def _order_card(self) -> QFrame:
        self.folder.setAccessibleName(self.tr("存放文件夹"))
        self.due.setAccessibleName(self.tr("上报截止日期"))
        fit(self.due, self.due.setFixedWidth, 150, self.look)
        set_role(self.start, kind="primary")
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.folder, 1)
        folder.addWidget(self._choose)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.due)
        foot.addStretch()
        foot.addWidget(self.start)
        return card(label(self.tr("存放文件夹")), folder, label(self.tr("上报截止（晚于此日收到的算迟报）")), foot)

    def _forms_card(self) -> QFrame:
        self.form_table.setAccessibleName(self.tr("已生成的填报表"))
        self._nothing.show_words(
            self.tr("还没有生成填报表"),
            self.tr(
                "生成后把文件发给各单位：装了要点的单位直接打开，没装的用 Excel、WPS 填。\n填好收回来，到“收表”页。"
            ),
        )
        head = QHBoxLayout()
        set_role(self._open, kind="link")
        head.addWidget(label(self.tr("本次生成"), "section"))
        head.addStretch()
        head.addWidget(self._open)
        return card(head, self.form_table, self._nothing)
