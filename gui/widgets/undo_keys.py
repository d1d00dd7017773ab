"""The keys of undo and redo, which a field without edits of its own leaves to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent


def asks_for_undo(event: QEvent) -> bool:
    """Whether somebody has pressed keys for undo or redo, and the field is asked whether it wants them."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    from PySide6.QtGui import QKeySequence  # not needed at the start

    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
