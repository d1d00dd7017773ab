"""Widgets one at a time in one place, which takes no more room than the one that is shown needs."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class CurrentStack(QStackedWidget):
    """Qt's own stack needs the room of the largest of its widgets, hidden ones too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        current = self.currentWidget()
        return QSize() if current is None else current.minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """The least height, and not the one that would be liked at this width."""
        return self.minimumSizeHint().height()
