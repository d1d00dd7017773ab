"""A line to type in that knows whether it was edited, and leaves undo to the window when it was not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.widgets.preedit import Preedit
from gui.widgets.undo_keys import asks_for_undo


class CommitLineEdit(QLineEdit):
    """Says `committed` once when edited text is left or confirmed, and where Enter wants to go."""

    committed = Signal(str)  # the text, only after a person edited it
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_edited = False
        self._preedit = Preedit(self)
        self.setAcceptDrops(False)  # a file that is dropped here belongs to the window
        self.textEdited.connect(self._on_edited)

    @property
    def is_edited(self) -> bool:
        """Whether there is text that was not committed yet."""
        return self._is_edited

    def show_text(self, text: str) -> None:
        """Put text there as it stands in the workspace; where a person is, it is chosen, so that typing replaces it."""
        self._is_edited = False
        if text != self.text():
            self.setText(text)
            if self.hasFocus():
                self.selectAll()

    def show_draft(self, text: str) -> None:
        """Put text there that is not stored yet; it is committed again when it is left."""
        self.show_text(text)
        self._is_edited = True

    def commit(self) -> None:
        """Hand over what was edited, with what is still composed."""
        self._preedit.settle()
        if self._is_edited:
            self._is_edited = False
            self.committed.emit(self.text())

    def event(self, event: QEvent) -> bool:
        if not self._is_edited and asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._preedit.follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if backwards else self.next_requested).emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)

    def _on_edited(self, _text: str) -> None:
        self._is_edited = True
