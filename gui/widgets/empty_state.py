"""What stands where nothing is yet: an icon, what is missing, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.fitted import fit
from gui.look.look import Look, set_role


class EmptyState(QWidget):
    """Centred words with one button; without a button text the step is described in the words alone."""

    step_requested = Signal()  # the button was pressed

    def __init__(self, icon: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name = look, icon
        self._icon, self._title, self._words = QLabel(), QLabel(), QLabel()
        self._button = QPushButton()
        set_role(self._title, role="section")
        set_role(self._words, role="hint")
        self._words.setWordWrap(True)
        fit(self._words, self._words.setMinimumWidth, 240, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self._icon, self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(4)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._button.clicked.connect(self.step_requested)
        look.changed.connect(self._paint)
        self._paint()
        self.show_words("", "")

    def show_words(self, title: str, words: str, button: str = "") -> None:
        """Say what is missing, why, and what the button does."""
        self._title.setText(title)
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(f"{title} {words}")

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self._name, "idle_fill", 36, self.devicePixelRatioF()))
