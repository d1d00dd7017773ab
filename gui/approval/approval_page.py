"""The page on which headquarters approves submissions or sends rows of them back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.approval.calendar_pane import CalendarPane
from gui.approval.columns import GridRow, row_columns, unit_columns
from gui.approval.reason_form import ReasonForm
from gui.figures import period_words
from gui.look.look import Look, set_role
from gui.look.standing_words import days_words
from gui.operations import Operations
from gui.period_page import PeriodPage
from gui.record_model import RecordModel
from gui.widgets.card import card
from gui.widgets.chip_row import ChipRow
from gui.widgets.empty_state import EmptyState
from gui.widgets.page_head import PageHead
from gui.widgets.record_table import RecordTable
from model.entry.period import Period
from model.entry.reason import Reason, ReasonKind, SubmissionStep
from model.workflow.approval import approve
from model.workflow.chase_units import write_chase_list
from model.workflow.list_submissions import UnitSubmission, list_submissions
from model.workflow.rows_to_approve import ApprovalRow, rows_to_approve
from model.workflow.send_back import SentBack, send_back
from model.workflow.workspace import Workspace


class Shown(Enum):
    """Which rows of a unit a chip lets through."""

    FILLED = "filled"
    CHANGED = "changed"
    SAID = "said"
    ALL = "all"


class ApprovalPage(PeriodPage):
    """Units at the left, the rows of one at the right; reasons wait here until the workbook is written."""

    sent_back = Signal(object)  # SentBack that was written
    chased = Signal(object)  # Path of the chase list that was written

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._unit: UnitSubmission | None = None
        self._rows: Sequence[ApprovalRow] = ()
        self._drafts: dict[tuple[str, Period], dict[str, Reason]] = {}
        self._shown = Shown.FILLED
        self._head = PageHead(self.tr("审核"), look)
        self._calendar_button = self._head.add_button(self.tr("报送日历"), "clock")
        self._chase_button = self._head.add_button(self.tr("催报单…"), "send")
        self.calendar = CalendarPane(operations, look)
        self.units: RecordModel[UnitSubmission] = RecordModel(unit_columns(), look, parent=self)
        self.unit_table = RecordTable(self.units, look)
        self._title, self._state = QLabel(), QLabel()
        self.approve_button = QPushButton(self.tr("通过  A"))
        self._chips = ChipRow(Shown)
        self.grid: RecordModel[GridRow] = RecordModel(
            row_columns(operations.language), look, key=lambda one: one.row.code, parent=self
        )
        self.table = RecordTable(self.grid, look, stretch=7)
        self.form = ReasonForm(look, operations.language)
        self._nothing = EmptyState("inbox", look)
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
        for code in [one.row.code for one in self.grid.checked] or [""]:
            drafts[code] = Reason(0, code, kind, text)
        self.grid.show_checked(())
        self._show_rows()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_reason(self) -> None:
        """Give up the reason that is being written about the current row."""
        current = self.table.currentIndex()
        if current.isValid():
            self._current_drafts().pop(self.grid.record(current).row.code, None)
            self._show_rows(current.row())

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
        self._rows = ()
        if unit is not None and self.period is not None:
            self._rows = self.operations.run(rows_to_approve, unit.unit.code, self.period) or ()
            self._title.setText(unit.unit.name)
            waiting = self.tr("待核对 {count} 处").format(count=unit.open) if unit.open else ""
            parts = (days_words(unit), waiting, unit.file)
            self._state.setText("　".join(part for part in parts if part))
        self.grid.show_checked(())
        self._show_rows()

    def _show_rows(self, place: int = 0) -> None:
        drafts = self._current_drafts()
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
        heard = self._unit is not None and any(row.has_something for row in self._rows)
        self._work.setVisible(heard)
        self._nothing.setVisible(not heard)
        self.approve_button.setEnabled(heard)
        self.form.show_drafts(list(drafts.values()))
        self._on_marked()

    def _on_marked(self) -> None:
        self.form.show_marked([one.row.code for one in self.grid.checked])

    def _on_filter(self, kind: Shown) -> None:
        self._shown = kind
        self._show_rows()

    def _on_mark_for_reason(self) -> None:
        """R: a reason about the marked rows, or about the current one where none is marked."""
        current = self.table.currentIndex()
        if not self.grid.checked and current.isValid():
            self.grid.show_checked([self.grid.record(current).row.code])
        self.form.start()

    def _on_send(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("退回表放在哪个文件夹？"))
        if folder:
            self.send_to(Path(folder))

    def _on_chase(self) -> None:
        kinds = self.tr("Word 通知 (*.docx);;Excel 表格 (*.xlsx)")
        proposed = f"{self.tr('催报单')}_{self.period}.docx"
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("催报单"), proposed, kinds)
        if chosen:
            path = Path(chosen)
            ending = ".xlsx" if "xlsx" in kind else ".docx"
            self.chase_to(path if path.suffix else path.with_suffix(ending))

    def _on_calendar(self) -> None:
        self.calendar.setVisible(not self.calendar.isVisible())
        self.form.setVisible(not self.calendar.isVisible())
        if self.calendar.isVisible():
            self.calendar.start()

    def _wire(self) -> None:
        self.calendar.kept.connect(self.refresh)
        self._chips.chosen.connect(self._on_filter)
        self.unit_table.row_chosen.connect(self._show_unit)
        self.unit_table.row_entered.connect(lambda _row: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.row_entered.connect(lambda _row: self._on_mark_for_reason())
        self.grid.checked_changed.connect(self._on_marked)
        self.approve_button.clicked.connect(self.approve)
        self.form.noted.connect(self.note)
        self.form.send_requested.connect(self._on_send)
        self._calendar_button.clicked.connect(self._on_calendar)
        self._chase_button.clicked.connect(self._on_chase)
        for table, key, deed in (
            (self.unit_table, "A", self.approve),
            (self.table, "A", self.approve),
            (self.table, "R", self._on_mark_for_reason),
            (self.table, "Delete", self.drop_reason),
            (self.table, "Esc", lambda: self.unit_table.setFocus(Qt.FocusReason.OtherFocusReason)),
        ):
            QShortcut(QKeySequence(key), table, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(deed)

    def _lay_out(self) -> None:
        self.unit_table.setAccessibleName(self.tr("各单位审核情况"))
        self.table.setAccessibleName(self.tr("填报内容"))
        self._nothing.show_words(
            self.tr("这个单位还没有报"), self.tr("收到上报表后，在这里逐行审核：A 通过，空格勾选，R 写退回意见。")
        )
        self.calendar.hide()
        body = QHBoxLayout()
        body.setSpacing(12)
        left = card(self.unit_table)
        left.setFixedWidth(self.look.px(436))
        body.addWidget(left)
        body.addWidget(self._unit_card(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self.calendar)
        column.addLayout(body, 1)

    def _unit_card(self) -> QFrame:
        set_role(self._title, role="section")
        set_role(self._state, role="hint")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addWidget(self._state, 1)
        top.addWidget(self.approve_button)
        self._work = QWidget()
        inside = QVBoxLayout(self._work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self._chips)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.form)
        return card(top, self._work, self._nothing)


def _lets_through(kind: Shown, row: ApprovalRow, drafts: dict[str, Reason]) -> bool:
    match kind:
        case Shown.FILLED:
            return row.has_something or row.code in drafts
        case Shown.CHANGED:
            return row.before is not None
        case Shown.SAID:
            return bool(row.reasons) or row.code in drafts
    return True
