"""The page 填报: tree, entry page or sheet, and side pane beside each other, and the way between rows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.desk.desk import Desk
from gui.desk.row_state import state_at_first
from gui.entry.aside import Aside
from gui.entry.centre import Centre
from gui.entry.evidence_desk import EvidenceDesk
from gui.entry.three_panes import ThreePanes
from gui.entry.visited import Visited
from gui.look.explained import explain
from gui.look.look import Look
from gui.plan.plan_pane import Among, PlanPane
from gui.plan.search import initials_of

if TYPE_CHECKING:
    from gui.background import Background
    from gui.grid.grid_page import GridPage
    from gui.operations import Operations
    from model.entry.change import Change, ChangeSet
    from model.workflow.entry.carry_forward import CarryOffer
    from model.workflow.workspace.first_sight import FirstSight

_SIDE_FROM_WIDTH = 1230
_SIDE_BESIDE_SHEET = 1900
_INITIALS_AFTER_MS = 300


class EntryView(QWidget):
    """Shows the desk's rows; every change goes to `operations` and comes back through the desk."""

    row_shown = Signal(str)  # code of the row whose page is open
    unsettled_changed = Signal(int)  # how many fields hold text that is not stored

    def __init__(
        self, operations: Operations, desk: Desk, look: Look, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations, self._desk, self._look, self._background = operations, desk, look, background
        self.plan_pane = PlanPane(desk, look)
        self.centre = Centre(desk, look, operations.language)
        self.page = self.centre.page
        self.evidence = EvidenceDesk(operations, self.page.evidence, look, self)
        self.aside = Aside(operations, desk, look, background, self.page)
        self._panes = ThreePanes(self.plan_pane, self.centre, self.aside, look)
        self._code = ""
        self._is_painted = False
        self._visited = Visited()
        self._lay_out()
        self._wire()

    @property
    def code(self) -> str:
        """The row whose page is open."""
        return self._code

    def show_first(self, sight: FirstSight) -> None:
        """Show what is known before all is read: the names of the rows, and one row."""
        row = state_at_first(sight.row)
        self._code = row.key.code
        self.plan_pane.show_row(self._code)
        self.plan_pane.show_names(sight.plan, sight.names)
        self.page.show_row(row)

    def show_desk(self) -> None:
        """Show another plan, unit or period, or all of it once it is read; the same row where it still exists."""
        if not self._desk.is_open:
            return
        self.commit()
        self.plan_pane.show_plan()
        known = self._code in self._desk.plan.reportable_codes
        code = self._code if known else self.plan_pane.first()
        if code is not None:
            self.show_row(code)
        if self._is_painted:
            self.find_initials_soon()

    def find_initials_soon(self) -> None:
        """Find the pinyin initials of all rows in the background: not before the first paint, which it would delay."""
        self._is_painted = True
        QTimer.singleShot(_INITIALS_AFTER_MS, self, self._find_initials)

    def show_row(self, code: str) -> None:
        """Open the page of a row."""
        self._visited.note(code)
        self._open(code)

    @property
    def grid(self) -> GridPage | None:
        """The sheet, once it was opened."""
        return self.centre.grid

    @property
    def shows_grid(self) -> bool:
        """Whether the sheet is open instead of one row's page."""
        return self.centre.sheet is not None

    def show_grid(self, wanted: bool | None = None) -> None:
        """Open the sheet or one row's page; without a wish whichever is not open."""
        if not self._desk.is_open or wanted == self.shows_grid:
            return
        self.commit()
        if self.shows_grid:
            self.centre.open_form()
            self._show(self._code)
        else:
            self.centre.open_sheet()
            self._show_sheet_rows()
        self._fit_panes()
        self.start_typing()

    def start_typing(self) -> None:
        """Put the cursor where a person begins."""
        self.centre.start_typing()

    def commit(self) -> None:
        """Store what is being typed right now."""
        self.centre.commit()

    def go(self, step: int, among: Among = Among.ROWS) -> None:
        """To the next row (1) or the one before (-1), and start typing there."""
        self.commit()
        code = self.plan_pane.neighbour(self._code, step, among)
        if code is not None:
            self.show_row(code)
        self.start_typing()

    def turn_moved(self) -> None:
        """Show only what moved lately and begin with the first of it, or all rows again."""
        self.commit()
        self.plan_pane.turn_moved()
        self.enter_first_hit()

    def turn_star(self) -> None:
        """Mark the row, or take the mark away."""
        if self._desk.is_open and self._code:
            mark = self._desk.mark(self._code)
            self._desk.set_mark(self._code, mark._replace(is_starred=not mark.is_starred))

    def carry(self, offer: CarryOffer) -> None:
        """Take over what was offered, as one undo step."""
        self.commit()
        name = self.tr("沿用上期 {count} 项").format(count=len(offer.changes.changes))
        self._on_changes_made(offer.changes, name)

    def go_check(self) -> None:
        """Open the list 审核 and go to the next field in it, after the last one to the first."""
        if not self._desk.is_open:
            return
        self.commit()
        pane = self.aside.show_checks()
        self._panes.fit_tree()
        line = pane.next_line(self._code)
        if line is not None:
            self.enter_field(line.code, line.part)

    def turn_plan_text(self) -> None:
        """Open the plan's text of the item beside the row, or put it away."""
        if self._desk.is_open and self._code:
            self.aside.turn_text()
            self._panes.fit_tree()

    def enter_field(self, code: str, part: str) -> None:
        """Open a row and put the cursor into a part of it."""
        self.show_row(code)
        self.centre.start_typing_in(code, part)

    def go_visited(self, step: int) -> None:
        """Back and forward among the rows that were open."""
        code = self._visited.step(step)
        if code is not None:
            self.commit()
            self._open(code)
            self.start_typing()

    def enter(self, code: str) -> None:
        """Open a row and start typing."""
        self.show_row(code)
        self.start_typing()

    def enter_first_hit(self) -> None:
        """From the search box: open the row whose number was typed, else the one that is marked or the first found."""
        shown = self.plan_pane.model.shown_codes()
        indicators = [code for code in shown if code in self._desk.plan.by_code]
        if indicators:
            wanted = next((code for code in (self.plan_pane.numbered, self._code) if code in indicators), indicators[0])
            self.enter(wanted)

    def enter_unsettled(self) -> None:
        """Go to a field whose text could not be stored, in its own unit and period."""
        for key in self.page.unsettled[:1]:
            if key != self._desk.key(key.code):
                self._desk.open(key.unit, key.period)
            self.enter(key.code)

    def toggle_side(self) -> None:
        """Show or hide the side pane, whatever the width."""
        self._panes.turn_side()

    def enter_tree(self) -> None:
        """Go to the tree; where it gave way to the right pane, that is put away."""
        self._panes.bring_tree_back()
        self.plan_pane.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts away what was called into the right pane, where no field has a use for it."""
        if event.key() == Qt.Key.Key_Escape and self.aside.is_called:
            self.aside.put_away()
        else:
            super().keyPressEvent(event)

    def store(self, settings: QSettings) -> None:
        """Remember widths, the open row and how the tree was left."""
        self.plan_pane.store(settings)
        self._panes.store(settings)
        self.centre.store(settings)
        settings.setValue("entry/row", self._code)

    def restore(self, settings: QSettings) -> None:
        """Take widths, the open row and the tree's state from what was stored."""
        self.plan_pane.restore(settings)
        self._panes.restore(settings)
        self.centre.restore(settings)
        self._code = str(settings.value("entry/row", ""))

    def _go_on(self, step: int) -> None:
        """Where Enter leads: from indicator to indicator, so that digits never land in an item's words."""
        self.go(step, Among.INDICATORS if self._code in self._desk.plan.by_code else Among.ROWS)

    def _open(self, code: str) -> None:
        self._code = code
        self._show(code)
        self.plan_pane.show_row(code)
        self.row_shown.emit(code)

    def _show(self, code: str) -> None:
        row = self._desk.row(code)
        self.centre.show_row(row)
        self.evidence.show_row(row)
        self.aside.show_row(code)
        self.unsettled_changed.emit(len(self.page.unsettled))

    def _on_put_away(self) -> None:
        self._panes.fit()
        self.start_typing()

    def _on_explained(self, code: str, words: str) -> None:
        from model.entry.change import Change  # not needed at the start

        before = self._desk.entry(code)
        change = Change(self._desk.key(code), before, replace(before, narrative=words))
        self._on_change_made(change, self.tr("{code}：说明").format(code=code))

    def _show_sheet_rows(self) -> None:
        if self.shows_grid:
            self.centre.show_rows(self.plan_pane.model.shown_codes(), self._code)

    def _on_sum_made(self, code: str, value: Decimal, text: str) -> None:
        if self._desk.entry(code).value == value:
            self._desk.keep_sum(code, value, text)
            self._on_marked(code)

    def _on_marked(self, code: str) -> None:
        if code == self._code:
            self._show(code)
        self.centre.show_states((code,))

    def _on_form_wanted(self, code: str) -> None:
        self.show_row(code)
        self.show_grid(wanted=False)

    def _on_change_made(self, change: Change, name: str) -> None:
        from model.entry.change import ChangeSet  # not needed at the start

        self._on_changes_made(ChangeSet((change,)), name)

    def _on_changes_made(self, changes: ChangeSet, name: str) -> None:
        from model.workflow.entry.record_entry import record_entry  # not needed at the start

        if self._operations.change(name, record_entry, changes) is None:
            for change in changes.changes:
                self.page.keep(change)
            self._show(self._code)

    def _on_refreshed(self, codes: frozenset[str]) -> None:
        self.plan_pane.show_states(codes)
        self.centre.show_states(codes)
        if self._code in codes:
            self._show(self._code)

    def _on_taken_back(self, written: ChangeSet) -> None:
        """Bring what undo or redo changed into sight."""
        here = [change.key.code for change in written.changes if change.key == self._desk.key(change.key.code)]
        if here and self._code not in here and self.isVisible():
            self.enter(here[0])

    def _fit_panes(self) -> None:
        self._panes.keep_room(_SIDE_BESIDE_SHEET if self.shows_grid else _SIDE_FROM_WIDTH)

    def _find_initials(self) -> None:
        if self._background.is_closed:
            return
        rows = self.plan_pane.model.rows
        task = self._background.start(initials_of, [row.name for row in rows.rows])
        task.done.connect(
            lambda initials: (
                self.plan_pane.show_initials({row.number: one for row, one in zip(rows.rows, initials, strict=True)})
                if rows is self.plan_pane.model.rows
                else None
            )
        )

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._panes)
        explain("finding", self.plan_pane)
        explain("history", self.aside)
        self._fit_panes()

    def _wire(self) -> None:
        desk, pane, centre, page = self._desk, self.plan_pane, self.centre, self.page
        self._look.changed.connect(self._panes.fit)
        desk.loaded.connect(self.show_desk)
        desk.refreshed.connect(self._on_refreshed)
        desk.marked.connect(self._on_marked)
        self._operations.taken_back.connect(self._on_taken_back)
        self.evidence.added.connect(page.show_end)
        page.show_phrases(desk.phrases)
        page.mark_made.connect(desk.set_mark)
        page.sum_made.connect(self._on_sum_made)
        pane.row_chosen.connect(self.show_row)
        pane.row_entered.connect(self.enter)
        pane.rows_shown.connect(self._show_sheet_rows)
        centre.row_chosen.connect(self.show_row)
        centre.form_wanted.connect(self._on_form_wanted)
        centre.changes_made.connect(self._on_changes_made)
        centre.sum_made.connect(self._on_sum_made)
        centre.drafts_changed.connect(lambda: self.unsettled_changed.emit(len(page.unsettled)))
        self.aside.row_wanted.connect(self.enter)
        self.aside.field_wanted.connect(self.enter_field)
        self.aside.explained.connect(self._on_explained)
        self.aside.closed.connect(self._on_put_away)
        page.change_made.connect(self._on_change_made)
        page.next_requested.connect(lambda: self._go_on(1))
        page.previous_requested.connect(lambda: self._go_on(-1))
        page.step_requested.connect(self.go)
        page.number.refused.connect(lambda _text: self.unsettled_changed.emit(len(page.unsettled)))
        page.given_up.connect(lambda: self.unsettled_changed.emit(len(page.unsettled)))
