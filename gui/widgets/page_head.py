"""The line on top of a page: what it is for, one sentence about now, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.look import Look, set_role
from gui.widgets.elided_label import ElidedLabel


class PageHead(QWidget):
    """Title and hint at the left, buttons at the right."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painted: list[tuple[QPushButton, str, str]] = []
        self._title, self._hint = QLabel(title), ElidedLabel(Qt.TextElideMode.ElideRight)
        set_role(self._title, role="title")
        set_role(self._hint, role="hint")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(4, 0, 4, 0)
        self._line.setSpacing(8)
        self._line.addLayout(words, 1)
        look.changed.connect(self._paint)

    def show_hint(self, text: str) -> None:
        """Say one sentence about what is shown now."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def add_button(self, text: str, icon: str, kind: str = "") -> QPushButton:
        """A button at the right; `kind` "primary" for the one thing that people come here to do."""
        button = QPushButton(text)
        self.add_widget(button)
        set_role(button, kind=kind)
        self._painted.append((button, icon, "on_primary" if kind == "primary" else "text2"))
        self._paint()
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Anything else at the right."""
        self._line.addWidget(widget)

    def _paint(self) -> None:
        for button, icon, token in self._painted:
            self._look.dress(button, icon, token)
