"""What an input method still composes, which belongs to the field although it is not in its text yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget


class Preedit:
    """Follows what is composed in one field; Qt settles it where the focus moves, but not where a key moves the row."""

    def __init__(self, field: QWidget) -> None:
        self._field = field
        self._text = ""

    def follow(self, event: QInputMethodEvent) -> None:
        """Note what is composed after an event."""
        self._text = event.preeditString()

    def settle(self) -> None:
        """Let what is composed become text of the field, by the input method or, where it does not, as it stands."""
        if self._text:
            QGuiApplication.inputMethod().commit()
        if self._text:
            settled = QInputMethodEvent()
            settled.setCommitString(self._text)
            QCoreApplication.sendEvent(self._field, settled)
            QGuiApplication.inputMethod().reset()
