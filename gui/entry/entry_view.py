"""The page 填报: tree, entry page or sheet, and side pane beside each other, and the way between rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from gui.background import Background
from gui.desk import Desk
from gui.entry.entry_page import EntryPage
from gui.entry.evidence_desk import EvidenceDesk
from gui.entry.side_pane import SidePane
from gui.look.look import Look
from gui.operations import Operations
from gui.plan.plan_pane import Among, PlanPane
from gui.plan.search import initials_of
from model.entry.change import Change, ChangeSet
from model.workflow.list_entries import history
from model.workflow.record_entry import record_entry

if TYPE_CHECKING:
    from gui.grid.grid_page import GridPage

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
        self.page = EntryPage(look, operations.language)
        self.evidence = EvidenceDesk(operations, self.page.evidence, look, self)
        self.side = SidePane(look)
        self.grid: GridPage | None = None
        """The sheet, once it was opened."""
        self._centre = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._wants_side: bool | None = None
        self._code = ""
        self._visited: list[str] = []
        self._place = -1
        self._lay_out()
        self._wire()

    @property
    def code(self) -> str:
        """The row whose page is open."""
        return self._code

    def show_desk(self) -> None:
        """Show another plan, unit or period; the same row where it still exists."""
        if not self._desk.is_open:
            return
        self.commit()
        self.plan_pane.show_plan()
        known = self._code in self._desk.plan.reportable_codes
        code = self._code if known else self.plan_pane.first()
        if code is not None:
            self.show_row(code)
        QTimer.singleShot(_INITIALS_AFTER_MS, self, self._find_initials)

    def show_row(self, code: str) -> None:
        """Open the page of a row."""
        if self._visited[self._place : self._place + 1] != [code]:
            self._visited = [*self._visited[: self._place + 1], code]
            self._place = len(self._visited) - 1
        self._open(code)

    @property
    def shows_grid(self) -> bool:
        """Whether the sheet is open instead of one row's page."""
        return self.grid is not None and self._centre.currentWidget() is self.grid

    def show_grid(self, wanted: bool | None = None) -> None:
        """Open the sheet or one row's page; without a wish whichever is not open."""
        if not self._desk.is_open or wanted == self.shows_grid:
            return
        self.commit()
        if self.shows_grid:
            self._centre.setCurrentWidget(self.page)
            self._show(self._code)
        else:
            self.grid = self.grid or self._make_grid()
            self._centre.setCurrentWidget(self.grid)
            self._show_grid_rows()
        self._fit_widths()
        self.start_typing()

    def start_typing(self) -> None:
        """Put the cursor where a person begins."""
        if self.shows_grid and self.grid is not None:
            self.grid.start_typing()
        else:
            self.page.start_typing()

    def commit(self) -> None:
        """Store what is being typed right now."""
        self.page.commit()
        if self.shows_grid and self.grid is not None:
            self.grid.commit()

    def go(self, step: int, among: Among = Among.ROWS) -> None:
        """To the next row (1) or the one before (-1), and start typing there."""
        self.commit()
        code = self.plan_pane.neighbour(self._code, step, among)
        if code is not None:
            self.show_row(code)
        self.start_typing()

    def go_reason(self) -> None:
        """To the next row that was sent back, after the last one to the first."""
        codes = [code for code in self._desk.plan.reportable_codes if code in self._desk.asked.codes]
        if codes:
            self.commit()
            order = list(self._desk.plan.reportable_codes)
            here = order.index(self._code) if self._code in order else -1
            self.enter(next((code for code in codes if order.index(code) > here), codes[0]))

    def go_visited(self, step: int) -> None:
        """Back and forward among the rows that were open."""
        if 0 <= self._place + step < len(self._visited):
            self.commit()
            self._place += step
            self._open(self._visited[self._place])

    def enter(self, code: str) -> None:
        """Open a row and start typing."""
        self.show_row(code)
        self.start_typing()

    def enter_first_hit(self) -> None:
        """From the search box: open the row that is marked, or the first one found."""
        shown = self.plan_pane.model.shown_codes()
        indicators = [code for code in shown if code in self._desk.plan.by_code]
        if indicators:
            self.enter(self._code if self._code in indicators else indicators[0])

    def enter_unsettled(self) -> None:
        """Go to a field whose text could not be stored, in its own unit and period."""
        for key in self.page.unsettled[:1]:
            if key != self._desk.key(key.code):
                self._desk.open(key.unit, key.period)
            self.enter(key.code)

    def toggle_side(self) -> None:
        """Show or hide the side pane, whatever the width."""
        self._wants_side = not self.side.isVisible()
        self.side.setVisible(self._wants_side)

    def store(self, settings: QSettings) -> None:
        """Remember widths and the open row."""
        settings.setValue("entry/splitter", self._splitter.saveState())
        settings.setValue("entry/row", self._code)

    def restore(self, settings: QSettings) -> None:
        """Take widths and the open row from what was stored."""
        state = settings.value("entry/splitter")
        if isinstance(state, QByteArray):
            self._splitter.restoreState(state)
        self._code = str(settings.value("entry/row", ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_widths()

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
        if self.shows_grid and self.grid is not None:
            self.grid.show_row(code)
        else:
            self.page.show_row(row)
        self.evidence.show_row(row)
        neighbours = [self._desk.status_row(indicator) for indicator in row.item.indicators]
        self.side.show_row(row, neighbours, self._operations.run(history, row.key) or [])
        self.unsettled_changed.emit(len(self.page.unsettled))

    def _make_grid(self) -> GridPage:
        from gui.grid.grid_page import GridPage  # not needed at the start

        grid = GridPage(self._desk, self._look, self._operations.language, self.page.drafts)
        grid.row_chosen.connect(self.show_row)
        grid.form_wanted.connect(self._on_form_wanted)
        grid.changes_made.connect(self._on_changes_made)
        grid.drafts_changed.connect(lambda: self.unsettled_changed.emit(len(self.page.unsettled)))
        self.plan_pane.rows_shown.connect(self._show_grid_rows)
        self._centre.addWidget(grid)
        return grid

    def _show_grid_rows(self) -> None:
        if self.shows_grid and self.grid is not None:
            self.grid.show_rows(self.plan_pane.model.shown_codes(), self._code)

    def _on_form_wanted(self, code: str) -> None:
        self.show_row(code)
        self.show_grid(wanted=False)

    def _on_change_made(self, change: Change, name: str) -> None:
        self._on_changes_made(ChangeSet((change,)), name)

    def _on_changes_made(self, changes: ChangeSet, name: str) -> None:
        if self._operations.change(name, record_entry, changes) is None:
            for change in changes.changes:
                self.page.keep(change)
            self._show(self._code)

    def _on_refreshed(self, codes: frozenset[str]) -> None:
        self.plan_pane.show_states(codes)
        if self.shows_grid and self.grid is not None:
            self.grid.show_states(codes)
        if self._code in codes:
            self._show(self._code)

    def _fit_widths(self) -> None:
        for widget, least in ((self.plan_pane, 296), (self._centre, 440), (self.side, 300)):
            widget.setMinimumWidth(self._look.px(least))
        if self._wants_side is None:
            least = _SIDE_BESIDE_SHEET if self.shows_grid else _SIDE_FROM_WIDTH
            self.side.setVisible(self.width() >= self._look.px(least))

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
        line.setContentsMargins(12, 12, 12, 12)
        line.addWidget(self._splitter)
        self._centre.addWidget(self.page)
        for widget, stretch in ((self.plan_pane, 0), (self._centre, 1), (self.side, 0)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._fit_widths()
        px = self._look.px
        self._splitter.setSizes([px(312), px(640), px(360)])

    def _wire(self) -> None:
        desk, pane, page = self._desk, self.plan_pane, self.page
        self._look.changed.connect(self._fit_widths)
        desk.loaded.connect(self.show_desk)
        desk.refreshed.connect(self._on_refreshed)
        pane.row_chosen.connect(self.show_row)
        pane.row_entered.connect(self.enter)
        self.side.row_chosen.connect(self.enter)
        page.change_made.connect(self._on_change_made)
        page.next_requested.connect(lambda: self._go_on(1))
        page.previous_requested.connect(lambda: self._go_on(-1))
        page.step_requested.connect(self.go)
        page.number.refused.connect(lambda _text: self.unsettled_changed.emit(len(page.unsettled)))
