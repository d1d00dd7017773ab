"""Room around a note that is sometimes there and sometimes not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget


class NoteMargin(QWidget):
    """Keeps a note off the edges, and takes no room while the note is hidden."""

    def __init__(self, note: QWidget) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 12, 12, 0)
        inside.addWidget(note)
        note.installEventFilter(self)
        self.setVisible(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() is QEvent.Type.ShowToParent)
        return False
