"""The pages of the window, one at a time; where the window is smaller than its page, the page is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.widgets.current_stack import CurrentStack


class PageStack(QScrollArea):
    """Shows one of its pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = CurrentStack()
        self.setWidget(self._pages)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def addWidget(self, page: QWidget) -> None:
        """Add a page behind the others; the first one is shown."""
        self._pages.addWidget(page)

    def currentWidget(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page from its top."""
        if page is not self._pages.currentWidget():
            self._pages.setCurrentWidget(page)
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)

    def minimumSizeHint(self) -> QSize:
        """Next to nothing: what does not fit is scrolled."""
        return QSize(320, 240)
