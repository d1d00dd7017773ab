"""The pages of the window by their keys, made when they are first opened, and undo, which follows the open one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QUndoGroup, QUndoStack
from PySide6.QtWidgets import QWidget

from gui.pages.page import Page
from gui.widgets.page_stack import PageStack
from model.entry.period import Period

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class Pages(PageStack):
    """The page 填报, which is there from the start and is added, and the others, which are made."""

    entry_wanted = Signal(str, str)  # unit code, row code: a page asks for it on the page 填报
    page_wanted = Signal(str)  # key of another page that a page asks for
    method_wanted = Signal(str)  # indicator code: a page asks how its total is made

    def __init__(self, makers: Mapping[str, Callable[[], Page]], own_steps: QUndoStack, settings: QSettings) -> None:
        super().__init__()
        self.keys = ("page_entry", *makers)
        """Of all pages, in the order of the rail."""
        self._made: dict[str, QWidget] = {}
        self._makers, self._settings = makers, settings
        self._own_steps, self._no_steps = own_steps, QUndoStack(self)
        self._undo = QUndoGroup(self)
        self._take_steps(own_steps)

    def add(self, key: str, page: QWidget) -> None:
        """Add a page that is there already; the first one is shown."""
        self._made[key] = page
        self.addWidget(page)

    def open(self, key: str, period: Period | None) -> QWidget:
        """Show the page of a key, at a period where there is one."""
        if key not in self._made:
            self.add(key, self._make(key))
        page = self._made[key]
        if isinstance(page, Page) and period is not None:
            page.show_period(period)
        self.setCurrentWidget(page)
        self._follow(page)
        return page

    def page(self, key: str) -> QWidget:
        """A page that has been opened. KeyError for one that has not."""
        return self._made[key]

    def show_period(self, period: Period) -> None:
        """Show another period on the open page; the others show it when they are opened."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.show_period(period)

    def undo_actions(self, parent: QObject) -> dict[str, QAction]:
        """Undo and redo of the open page, by their keys."""
        from PySide6.QtGui import QKeySequence  # not needed at the start

        undo = self._undo.createUndoAction(parent, self.tr("撤销"))
        redo = self._undo.createRedoAction(parent, self.tr("重做"))
        undo.setShortcut(QKeySequence("Ctrl+Z"))
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        return {"undo": undo, "redo": redo}

    def store(self) -> None:
        """Remember what was chosen on the pages that were opened."""
        for key, page in self._made.items():
            if isinstance(page, Page):
                from gui.pages.kept_widths import keep_widths  # only where such a page was opened

                page.store(self._settings)
                keep_widths(page, key, self._settings)

    def set_at_rest(self, at_rest: bool) -> None:
        """While something long runs nothing may be done on a page, nor undone."""
        self.setEnabled(at_rest)
        page = self.currentWidget()
        if at_rest and page is not None:
            self._follow(page)
        else:
            self._take_steps(self._no_steps)

    def _make(self, key: str) -> Page:
        from gui.pages.kept_widths import take_widths  # not needed at the start
        from gui.widgets.dragged import leave_drops_to_the_window  # not needed at the start

        made = self._makers[key]()
        leave_drops_to_the_window(made)
        made.restore(self._settings)
        take_widths(made, key, self._settings)
        made.entry_wanted.connect(self.entry_wanted)
        made.page_wanted.connect(self.page_wanted)
        made.method_wanted.connect(self.method_wanted)
        made.undo_stack_changed.connect(lambda: self._follow(made))
        return made

    def _follow(self, page: QWidget) -> None:
        """Undo and redo mean what the open page says, else the window's own steps."""
        if page is self.currentWidget():
            own = page.undo_stack if isinstance(page, Page) else None
            self._take_steps(own or self._own_steps)

    def _take_steps(self, steps: QUndoStack) -> None:
        self._undo.addStack(steps)
        self._undo.setActiveStack(steps)
