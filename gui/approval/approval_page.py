"""The page on which headquarters approves submissions or sends rows of them back."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.approval.calendar_pane import CalendarPane
from gui.approval.columns import unit_columns
from gui.approval.unit_pane import UnitPane
from gui.choose import choose_folder, choose_target
from gui.look.fitted import fit
from gui.look.look import Look
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.plan_words import period_words
from gui.widgets.card import card
from gui.widgets.page_head import PageHead
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.period import Period
from model.entry.reason import Reason, ReasonKind, SubmissionStep
from model.workflow.approval.approve import approve, correct_arrival, withdraw
from model.workflow.approval.chase_units import write_chase_list
from model.workflow.approval.list_submissions import UnitSubmission, list_submissions
from model.workflow.approval.rows_to_approve import rows_to_approve
from model.workflow.approval.send_back import SentBack, send_back
from model.workflow.approval.standing import steps_of
from model.workflow.workspace.workspace import Workspace


class ApprovalPage(PeriodPage):
    """Units at the left, the rows of one at the right; reasons wait here until the workbook is written."""

    sent_back = Signal(object)  # SentBack that was written
    chased = Signal(object)  # Path of the chase list that was written

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._unit: UnitSubmission | None = None
        self._drafts: dict[tuple[str, Period], dict[str, Reason]] = {}
        self._head = PageHead(self.tr("审核"), look)
        self._calendar_button = self._head.add_button(self.tr("报送日历"), "clock")
        self._chase_button = self._head.add_button(self.tr("催报单…"), "send")
        self.calendar = CalendarPane(operations, look)
        self.units: RecordModel[UnitSubmission] = RecordModel(unit_columns(), look, parent=self)
        self.unit_table = RecordTable(self.units, look)
        self.pane = UnitPane(operations, look)
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        return self.unit_table

    def refresh(self) -> None:
        """Read anew who stands where; the unit that was open stays open, and so do reasons that are being written."""
        if self.period is None:
            return
        chosen = self._unit.unit.code if self._unit is not None else ""
        rows = self.operations.run(list_submissions, self.period) or []
        self.units.show_records(rows)
        place = next((place for place, row in enumerate(rows) if row.unit.code == chosen), 0 if rows else -1)
        self.unit_table.show_row(place)
        self._show_unit(rows[place] if rows else None)
        self.calendar.show_period(self.period)
        dates = rows[0].dates if rows else None
        due = dates.due.isoformat() if dates is not None and dates.due is not None else self.tr("未设")
        heard = sum(row.received_at is not None for row in rows)
        words = self.tr("{period} · 截止 {due} · 应报 {expected} 家，收到 {heard} 家")
        counts = {"expected": len(rows), "heard": heard}
        self._head.show_hint(words.format(period=period_words(self.period), due=due, **counts))

    def show_unit(self, code: str) -> None:
        """Open one unit's rows."""
        rows = self.units.records
        place = next((place for place, row in enumerate(rows) if row.unit.code == code), -1)
        if place >= 0:
            self.unit_table.show_row(place)
            self._show_unit(rows[place])

    def approve(self) -> None:
        """Approve the unit that is open and go to the next one."""
        if self._unit is None or self.period is None:
            return
        unit = self._unit.unit
        name = self.tr("通过 {unit}").format(unit=unit.name)
        if self.operations.take_step(name, partial(approve, unit=unit.code, period=self.period)) is not None:
            self._go_on()

    def note(self, kind: ReasonKind, text: str) -> None:
        """Write a reason down for the rows that are marked, or for the whole form; it stays until it is sent."""
        if self._unit is None or self.period is None:
            return
        drafts = self._drafts.setdefault((self._unit.unit.code, self.period), {})
        for code in [one.row.code for one in self.pane.grid.checked] or [""]:
            drafts[code] = Reason(0, code, kind, text)
        self.pane.grid.show_checked(())
        self.pane.show_drafts(drafts)
        self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def send_to(self, path: Path) -> SentBack | None:
        """Write the workbook that goes back to `path` (a file, or a folder that gets a name by rule)."""
        drafts = tuple(self._current_drafts().values())
        if self._unit is None or self.period is None or not drafts:
            return None
        unit, period = self._unit.unit, self.period
        sent = self.operations.run_long(self.tr("退回"), send_back, unit.code, period, drafts, path)
        if sent is None:
            return None
        self._drafts.pop((unit.code, period), None)

        def again(workspace: Workspace) -> SubmissionStep:
            return send_back(workspace, unit.code, period, drafts, path).step

        name = self.tr("退回 {unit}").format(unit=unit.name)
        self.operations.announce_step(name, sent.step, again)
        said = self.tr("已退回 {unit}，退回表：{path}。在交回之前，它的数据不计入汇总。")
        self.operations.told.emit(said.format(unit=unit.name, path=sent.path), sent.path.parent)
        self.sent_back.emit(sent)
        self._go_on()
        return sent

    def chase_to(self, path: Path) -> None:
        """Write the chase list to a workbook or a Word document."""
        chase = self.operations.run_long(self.tr("催报单"), write_chase_list, self.period, path)
        if chase is not None:
            said = self.tr("催报单已写出（{count} 家）：{path}")
            self.operations.told.emit(said.format(count=len(chase.rows), path=path), path.parent)
            self.chased.emit(path)

    def _current_drafts(self) -> dict[str, Reason]:
        if self._unit is None or self.period is None:
            return {}
        return self._drafts.get((self._unit.unit.code, self.period), {})

    def _go_on(self) -> None:
        """To the next unit that waits for a word."""
        place = self.unit_table.currentIndex().row()
        following = min(place + 1, len(self.units.records) - 1)
        if following >= 0:
            self.unit_table.show_row(following)
            self._show_unit(self.units.records[following])
        self.unit_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_unit(self, unit: UnitSubmission | None) -> None:
        self._unit = unit
        self.pane.setVisible(unit is not None)
        rows = steps = None
        if unit is not None and self.period is not None:
            rows = self.operations.run(rows_to_approve, unit.unit.code, self.period)
            steps = self.operations.run(steps_of, unit.unit.code, self.period)
        self.pane.show_unit(unit, rows or (), steps or ())
        self.pane.show_drafts(self._current_drafts())

    def _on_dropped(self, code: str, place: int) -> None:
        """Give up the reason that is being written about a row."""
        self._current_drafts().pop(code, None)
        self.pane.show_drafts(self._current_drafts(), place)

    def _on_corrected(self, day: date, reason: str) -> None:
        if self._unit is None or self.period is None:
            return
        unit, period = self._unit.unit, self.period
        name = self.tr("更正 {unit} 的收到日期").format(unit=unit.name)
        self.operations.take_step(name, partial(correct_arrival, unit=unit.code, period=period, day=day, reason=reason))

    def _on_withdrawn(self, reason: str) -> None:
        """Take the last word back, also days later: a step of its own in the log, which no undo takes away."""
        if self._unit is None or self.period is None:
            return
        step = self.operations.run(withdraw, self._unit.unit.code, self.period, reason)
        if step is not None:
            self.operations.tell_step(step)

    def _on_send(self) -> None:
        folder = choose_folder(self, self.tr("退回表放在哪个文件夹？"))
        if folder is not None:
            self.send_to(folder)

    def _on_chase(self) -> None:
        kinds = self.tr("Word 通知 (*.docx);;Excel 表格 (*.xlsx)")
        proposed = f"{self.tr('催报单')}_{self.period}.docx"
        chosen = choose_target(self, self.tr("催报单"), proposed, kinds)
        if chosen is not None:
            self.chase_to(chosen)

    def _on_calendar(self) -> None:
        self.calendar.setVisible(not self.calendar.isVisible())
        self.pane.show_history(False)
        self.pane.form.setVisible(not self.calendar.isVisible())
        if self.calendar.isVisible():
            self.calendar.start()

    def _wire(self) -> None:
        self.calendar.kept.connect(self.refresh)
        self.unit_table.row_chosen.connect(self._show_unit)
        self.unit_table.row_entered.connect(lambda _row: self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.left.connect(lambda: self.unit_table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.approval_requested.connect(self.approve)
        self.pane.nothing.step_requested.connect(lambda: self.page_wanted.emit("page_submission"))
        self.pane.reason_dropped.connect(self._on_dropped)
        self.pane.form.noted.connect(self.note)
        self.pane.form.send_requested.connect(self._on_send)
        self.pane.history.arrival_corrected.connect(self._on_corrected)
        self.pane.history.withdrawal_requested.connect(self._on_withdrawn)
        self._calendar_button.clicked.connect(self._on_calendar)
        self._chase_button.clicked.connect(self._on_chase)
        key = QShortcut(QKeySequence("A"), self.unit_table, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.approve)

    def _lay_out(self) -> None:
        self.unit_table.setAccessibleName(self.tr("各单位审核情况"))
        self.calendar.hide()
        body = QHBoxLayout()
        body.setSpacing(12)
        left = card(self.unit_table)
        fit(left, left.setMaximumWidth, 480, self.look)
        body.addWidget(left, 3)
        body.addWidget(self.pane, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self.calendar)
        column.addLayout(body, 1)
