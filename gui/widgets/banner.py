"""One sentence above the pages, until it is closed: trouble, or news with something to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.look.look import Look, set_role


class Banner(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon, self._text, self._act, self._close = QLabel(), QLabel(), QPushButton(), QToolButton()
        self._deed: Callable[[], object] | None = None
        self._text.setWordWrap(True)
        self._act.setAutoDefault(True)  # Enter presses it
        set_role(self._act, kind="link")
        self._close.setAccessibleName(self.tr("关闭提示"))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 6, 8)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._act)
        line.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self._act.clicked.connect(self._on_act)
        look.changed.connect(self._paint_icons)
        self._paint_icons()
        self.hide()

    @property
    def text(self) -> str:
        """What is being said."""
        return "" if self.isHidden() else self._text.text()

    def show_trouble(self, text: str, deed_name: str = "", deed: Callable[[], object] | None = None) -> None:
        """Say what went wrong, with a button for what can be done instead."""
        self._show(text, "trouble", deed_name, deed)

    def show_news(self, text: str, deed_name: str = "", deed: Callable[[], object] | None = None) -> None:
        """Say what was done, with a button for what a person may want next."""
        self._show(text, "news", deed_name, deed)

    def focus_deed(self) -> None:
        """Put the cursor on the button, so that Enter takes what is offered."""
        self._act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, text: str, role: str, deed_name: str, deed: Callable[[], object] | None) -> None:
        set_role(self, role=role)
        self._paint_icons()
        self._text.setText(text)
        self._deed = deed
        self._act.setText(deed_name)
        self._act.setVisible(bool(deed_name))
        self.show()

    def _on_act(self) -> None:
        if self._deed is not None:
            self._deed()

    def _paint_icons(self) -> None:
        trouble = self.property("role") == "trouble"
        name, token = ("alert-circle", "bad_text") if trouble else ("circle-check", "ok_text")
        self._icon.setPixmap(self._look.pixmap(name, token, 18, self.devicePixelRatioF()))
        self._look.dress(self._close, "x")
