"""Tree, page and right pane beside each other, and which of them gives way where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from gui.entry.aside import Aside
from gui.look.look import Look

_LEAST_TREE, _LEAST_PAGE, _LEAST_SIDE = 296, 440, 300
_WIDTHS = (312, 640, 360)
_MARGIN = 12
_STORED_AS = "entry/splitter"


class ThreePanes(QWidget):
    """The right pane is shown where there is room, or where a person called for it; then the tree may give way."""

    def __init__(self, tree: QWidget, page: QWidget, aside: Aside, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._page, self._aside, self._look = tree, page, aside, look
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._wants_side: bool | None = None
        self._room_for_side = 0
        self._lay_out()

    def keep_room(self, room_for_side: int) -> None:
        """Show the right pane by itself from this width on (pixels at 100 %), and fit everything to it."""
        self._room_for_side = room_for_side
        self.fit()

    def fit(self) -> None:
        """Give every pane its least width, and hide what has no room."""
        for widget, least in ((self._tree, _LEAST_TREE), (self._page, _LEAST_PAGE), (self._aside, _LEAST_SIDE)):
            widget.setMinimumWidth(self._look.px(least))
        if self._wants_side is None:
            has_room = self.width() >= self._look.px(self._room_for_side)
            self._aside.setVisible(self._aside.is_called or has_room)
        self.fit_tree()

    def fit_tree(self) -> None:
        """Leave the tree out where the right pane was called for and both have no room."""
        least = sum(widget.minimumWidth() for widget in (self._tree, self._page, self._aside))
        room = self.width() - 2 * (_MARGIN + self._splitter.handleWidth())
        self._tree.setVisible(self._aside.isHidden() or room >= least)

    def turn_side(self) -> None:
        """Show or hide the right pane, whatever the width."""
        self._wants_side = not self._aside.isVisible()
        self._aside.setVisible(self._wants_side)
        self.fit_tree()

    def bring_tree_back(self) -> None:
        """Where the tree gave way to the right pane, put that away."""
        if self._tree.isHidden():
            self._wants_side = None if self._aside.is_called else False
            self._aside.put_away()
            self._aside.setVisible(False)
            self.fit_tree()

    def store(self, settings: QSettings) -> None:
        """Remember the widths."""
        settings.setValue(_STORED_AS, self._splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Take the widths from what was stored."""
        state = settings.value(_STORED_AS)
        if isinstance(state, QByteArray):
            self._splitter.restoreState(state)

    def minimumSizeHint(self) -> QSize:
        """The tree gives way where it has no room beside both others."""
        least = super().minimumSizeHint()
        if not self._tree.isHidden() and not self._aside.isHidden():
            least.setWidth(least.width() - self._tree.minimumWidth() - self._splitter.handleWidth())
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        line.addWidget(self._splitter)
        for widget, stretch in ((self._tree, 0), (self._page, 1), (self._aside, 0)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([self._look.px(width) for width in _WIDTHS])
