"""A page that reads its period when it is seen, and again after something was written."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.operations import Operations
from gui.pages.page import Page
from model.entry.period import Period
from model.workflow.workspace.workspace import changes_until_now


class PeriodPage(Page):
    """Subclasses say in `refresh` what they read, and with a focus proxy where the keyboard begins.

    A hidden page reads nothing until it is shown, and one that is shown again nothing that it has read: adding up a
    thousand units takes seconds.
    """

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.look = look
        self.period: Period | None = None
        self._is_stale, self._read_when = True, (-1, date.min)
        operations.changed.connect(self._on_changed)
        operations.replaced.connect(self._on_changed)
        operations.stepped.connect(self._on_changed)

    def show_period(self, period: Period) -> None:
        if period != self.period or self._read_when != self._now:
            self.period = period
            self._on_changed()

    def refresh(self) -> None:
        """Read the period anew and show it; what the person chose stays."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()
        if self.focusProxy() is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, _what: object = None) -> None:
        self._is_stale = True
        if self.isVisible() and not self.operations.is_busy:
            self._read()

    def _read(self) -> None:
        if self.period is not None:
            self._is_stale, self._read_when = False, self._now
            self.refresh()

    @property
    def _now(self) -> tuple[int, date]:
        """How much was written until now, and the day, by which reports are late."""
        return changes_until_now(self.operations.workspace), date.today()
