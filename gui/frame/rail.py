"""The narrow bar at the left that goes from page to page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from gui.actions import action_rows
from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.widgets.room import NAV_WIDTH

_TIGHT = 34
"""How high a button without words is where there is little room, in pixels at 100 %."""
_NO_LIMIT = 16777215
"""What Qt takes for no greatest size."""
_UNFOLDED = "rail/unfolded"


class Rail(QWidget):
    """One button a page, with the page's action behind it; pages that are seldom needed stand behind “更多”."""

    def __init__(
        self, keys: Sequence[str], actions: Mapping[str, QAction], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._actions = {key: actions[key] for key in keys}
        self._buttons = {key: QToolButton() for key in keys}
        self._seldom: frozenset[str] = frozenset()
        self._is_unfolded = False
        self._page = keys[0]
        self.more = QToolButton()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        for key, button in self._buttons.items():
            button.setText(actions[key].text())
            button.setToolTip(actions[key].toolTip())
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self._actions[key].trigger())
        self.more.clicked.connect(lambda: self.unfold(not self._is_unfolded))
        for button in (*self._buttons.values(), self.more):
            set_role(button, kind="nav")
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        look.changed.connect(self.show_look)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Room for the icons alone, close together: words and gaps go where the window is low."""
        return QSize(super().minimumSizeHint().width(), len(self._shown()) * (self._look.px(_TIGHT) + 2) + 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def page(self) -> str:
        """The key of the page that is open."""
        return self._page

    def show_page(self, key: str) -> None:
        """Mark the page that is open; one that was put away is shown as long as it is."""
        self._page = key
        self._arrange()

    def is_seldom(self, key: str) -> bool:
        """Whether a page is of those that are put away."""
        return key in self._seldom

    def put_away(self, keys: frozenset[str]) -> None:
        """Let pages stand behind “更多”, which is there as long as any do."""
        if keys != self._seldom:
            self._seldom = keys
            self._arrange()

    def unfold(self, wanted: bool) -> None:
        """Show what was put away, or put it away again."""
        if wanted != self._is_unfolded:
            self._is_unfolded = wanted
            self._arrange()

    def restore(self, settings: QSettings) -> None:
        """Unfolded or not, as it was left."""
        self.unfold(settings.value(_UNFOLDED) == "1")

    def store(self, settings: QSettings) -> None:
        """Remember whether it is unfolded."""
        settings.setValue(_UNFOLDED, "1" if self._is_unfolded else "0")

    def show_look(self) -> None:
        """Paint icons in the colours and sizes of the look."""
        icons = {row.key: row.icon for row in action_rows()}
        for key, button in self._buttons.items():
            self._dress(button, icons[key], "link" if button.isChecked() else "text2")
        self._dress(self.more, "chevron-up" if self._is_unfolded else "chevron-down", "text2")
        self._fit()

    def _arrange(self) -> None:
        for key, button in self._buttons.items():
            button.setChecked(key == self._page)
            button.setVisible(key not in self._seldom or self._is_unfolded or key == self._page)
        self.more.setVisible(bool(self._seldom))
        self.more.setText(self.tr("收起") if self._is_unfolded else self.tr("更多"))
        names = listed(self._actions[key].text() for key in self._buttons if key in self._seldom)
        self.more.setToolTip(self.tr("有下级单位时用的页面：{names}").format(names=names))
        self.show_look()

    def _shown(self) -> list[QToolButton]:
        return [button for button in (*self._buttons.values(), self.more) if not button.isHidden()]

    def _dress(self, button: QToolButton, icon: str, token: str) -> None:
        self._look.dress(button, icon, token, 20)
        button.setFixedWidth(self._look.px(NAV_WIDTH))

    def _fit(self) -> None:
        """Words under the icons where all of them have room, else icons alone, with the words as tooltips.

        Where even these have no room, they stand close together.
        """
        shown = self._shown()
        icons = len(shown) * self._look.px(20 + 14 + 4) + self._look.px(20)
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        if icons + len(shown) * self.fontMetrics().height() > self.height() > 0:
            style = Qt.ToolButtonStyle.ToolButtonIconOnly
        tight = icons > self.height() > 0
        self._column.setSpacing(2 if tight else 4)
        for button in shown:
            button.setToolButtonStyle(style)
            button.setMaximumHeight(self._look.px(_TIGHT) if tight else _NO_LIMIT)
