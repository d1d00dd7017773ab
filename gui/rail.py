"""The narrow bar at the left that goes from page to page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from gui.actions import action_rows
from gui.look.look import Look, set_role

_TIGHT = 34
"""How high a button without words is where there is little room, in pixels at 100 %."""
_NO_LIMIT = 16777215
"""What Qt takes for no greatest size."""


class Rail(QFrame):
    """One button a page, with the page's action behind it."""

    def __init__(
        self, keys: Sequence[str], actions: Mapping[str, QAction], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._actions = {key: actions[key] for key in keys}
        self._buttons = {key: QToolButton() for key in keys}
        set_role(self, role="rail")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        for key, button in self._buttons.items():
            set_role(button, kind="nav")
            button.setText(actions[key].text())
            button.setToolTip(actions[key].toolTip())
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.clicked.connect(lambda _checked=False, key=key: self._actions[key].trigger())
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        look.changed.connect(self.show_look)
        self.show_page(keys[0])

    def minimumSizeHint(self) -> QSize:
        """Room for the icons alone, close together: words and gaps go where the window is low."""
        return QSize(super().minimumSizeHint().width(), len(self._buttons) * (self._look.px(_TIGHT) + 2) + 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def page(self) -> str:
        """The key of the page that is open."""
        return self._page

    def show_page(self, key: str) -> None:
        """Mark the page that is open."""
        self._page = key
        for one, button in self._buttons.items():
            button.setChecked(one == key)
        self.show_look()

    def show_look(self) -> None:
        """Paint icons in the colours and sizes of the look."""
        icons = {row.key: row.icon for row in action_rows()}
        for key, button in self._buttons.items():
            token = "link" if button.isChecked() else "text2"
            button.setIcon(self._look.icon(icons[key], token, 20))
            button.setIconSize(QSize(self._look.px(20), self._look.px(20)))
            button.setFixedWidth(self._look.px(56))
        self._fit()

    def _fit(self) -> None:
        """Words under the icons where all of them have room, else icons alone, with the words as tooltips.

        Where even these have no room, they stand close together.
        """
        icons = len(self._buttons) * self._look.px(20 + 14 + 4) + self._look.px(20)
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        if icons + len(self._buttons) * self.fontMetrics().height() > self.height() > 0:
            style = Qt.ToolButtonStyle.ToolButtonIconOnly
        tight = icons > self.height() > 0
        self._column.setSpacing(2 if tight else 4)
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setMaximumHeight(self._look.px(_TIGHT) if tight else _NO_LIMIT)
