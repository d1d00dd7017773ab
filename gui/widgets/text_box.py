"""A box for plain words that is saved when it is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from gui.widgets.preedit import Preedit
from gui.widgets.undo_keys import asks_for_undo

PAUSE_MS = 4000
"""Long texts are also saved when somebody stops typing for so long."""


class TextBox(QPlainTextEdit):
    """Several lines of text; Ctrl+Enter goes on, Tab goes on, Enter makes a new line."""

    committed = Signal(str)  # the text, only after a person edited it
    edited = Signal(str)  # the text while a person types
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_edited = False
        self._preedit = Preedit(self)
        self._is_showing = False
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_changed)

    @property
    def is_edited(self) -> bool:
        """Whether there is text that was not committed yet."""
        return self._is_edited

    def show_text(self, text: str) -> None:
        """Put text there as it stands in the workspace; the cursor stays when nothing differs."""
        self._is_edited = False
        if text != self.toPlainText():
            self._is_showing = True
            self.setPlainText(text)
            self._is_showing = False

    def show_draft(self, text: str) -> None:
        """Put text there that is not stored yet; it is committed again when it is left."""
        self.show_text(text)
        self._is_edited = True

    def commit(self) -> None:
        """Hand over what was edited, with what is still composed."""
        self._preedit.settle()
        self._pause.stop()
        if self._is_edited:
            self._is_edited = False
            self.committed.emit(self.toPlainText().strip())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words, and no files: what is dropped here belongs to the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        if not self._is_edited and asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._preedit.follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if backwards else self.next_requested).emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)

    def _on_changed(self) -> None:
        if not self._is_showing:
            self._is_edited = True
            self._pause.start()
            self.edited.emit(self.toPlainText())

    def _on_pause(self) -> None:
        """Hand over in the middle of the work, to the letter, so that the cursor stays where it is."""
        if self._is_edited:
            self._is_edited = False
            self.committed.emit(self.toPlainText())
