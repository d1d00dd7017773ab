"""The right pane of the page 填报: the row's side pane, or the list 审核 or the plan's text in its place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from gui.background import Background
from gui.desk.desk import Desk
from gui.entry.entry_page import EntryPage
from gui.look.explained import explain
from gui.look.look import Look
from gui.operations import Operations

if TYPE_CHECKING:
    from gui.entry.check_desk import CheckDesk
    from gui.entry.check_pane import CheckPane
    from gui.entry.plan_text_pane import PlanTextPane
    from gui.entry.side_pane import SidePane


class Aside(QStackedWidget):
    """What a person called for stays until it is closed."""

    field_wanted = Signal(str, str)  # row code and part to go to
    row_wanted = Signal(str)  # code of another row of the same item
    explained = Signal(str, str)  # row code and its 进展情况, after the person wrote there
    closed = Signal()  # what was called for is put away

    def __init__(self, operations: Operations, desk: Desk, look: Look, background: Background, page: EntryPage) -> None:
        super().__init__()
        self._operations, self._desk, self._look, self._background = operations, desk, look, background
        self._page = page
        self._code = ""
        self._checking: CheckDesk | None = None
        self.checks: CheckPane | None = None
        """The list 审核, once it was opened."""
        self.text: PlanTextPane | None = None
        """The plan's text, once it was opened."""

    @cached_property
    def side(self) -> SidePane:
        """What stands beside a row, made for the first one that is read."""
        from gui.entry.side_pane import SidePane  # not needed at the start

        made = SidePane(self._look)
        made.row_chosen.connect(self.row_wanted)
        self.insertWidget(0, made)
        return made

    @property
    def is_called(self) -> bool:
        """Whether something stands here that the person called for."""
        return self.currentWidget() is not None and self.currentWidget() is not self.side

    def show_row(self, code: str) -> None:
        """Show another row, or the same one after it changed."""
        from model.workflow.entry.list_entries import history  # not needed at the start

        self._code = code
        row = self._desk.row(code)
        neighbours = [self._desk.status_row(indicator) for indicator in row.item.indicators]
        self.side.show_row(row, neighbours, self._operations.run(history, row.key) or [])
        if self.text is not None and self.currentWidget() is self.text:
            self.text.show_row(self._desk.plan, row)

    def show_checks(self) -> CheckPane:
        """Open the list 审核, with what is to be looked at now."""
        self.checks = self.checks or self._make_checks()
        self.setCurrentWidget(self.checks)
        self.show()
        if self._checking is not None:
            self._checking.list()
        return self.checks

    def turn_text(self) -> None:
        """Open the plan's text of the row's item, or put it away."""
        if self.text is not None and self.currentWidget() is self.text and self.isVisible():
            self.put_away()
            return
        self.text = self.text or self._make_text()
        self.setCurrentWidget(self.text)
        self.text.show_row(self._desk.plan, self._desk.row(self._code))
        self.show()

    def put_away(self) -> None:
        """Show the row's side pane again."""
        self.setCurrentWidget(self.side)
        self.closed.emit()

    def _make_checks(self) -> CheckPane:
        from gui.entry.check_desk import CheckDesk  # reads workbooks: not needed at the start
        from gui.entry.check_pane import CheckPane

        pane = CheckPane(self._desk, self._look)
        self._checking = CheckDesk(self._operations, self._desk, self._background, pane, self._page.drafts)
        explain("checks", pane)
        pane.line_entered.connect(self.field_wanted)
        pane.explained.connect(self.explained)
        pane.closed.connect(self.put_away)
        self.addWidget(pane)
        return pane

    def _make_text(self) -> PlanTextPane:
        from gui.entry.plan_text_pane import PlanTextPane  # not needed at the start

        pane = PlanTextPane(self._look)
        explain("plan", pane)
        pane.closed.connect(self.put_away)
        self.addWidget(pane)
        return pane
