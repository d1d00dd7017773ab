"""A large button: an icon, what it is, and a line about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from gui.look.look import Look, set_role
from gui.widgets.card import label

_ICON = 28


class Choice(QPushButton):
    """One of a few ways to go on."""

    def __init__(self, icon: str, title: str, words: str, look: Look) -> None:
        super().__init__()
        self._look, self._name = look, icon
        self._icon = QLabel()
        set_role(self, kind="large")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text in (label(title, "section"), label(words, "hint")):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            texts.addWidget(text)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 14, 18, 14)
        line.setSpacing(16)
        line.addWidget(self._icon)
        line.addLayout(texts, 1)
        look.changed.connect(self._paint_icon)
        self._paint_icon()

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_icon(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self._name, "link", _ICON, self.devicePixelRatioF()))
