"""Shortcuts of the window that a field would keep to itself."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

_FIELDS = (QLineEdit, QAbstractSpinBox, QComboBox)


class WindowKeys(QObject):
    """Lets every shortcut of the window go before the editing keys of a field in it.

    Which keys a field takes is the system's choice: on Linux Ctrl+E goes to the end of the line, and no submission
    would be written from a field. Undo stays the field's, which knows whether there is anything to take back.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self._follow(None, application.focusWidget())

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(keys.toString() for action in self._window.actions() for keys in action.shortcuts())

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, _FIELDS) and self._window.isAncestorOf(new):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()).toString() not in self._keys or _is_undo(event):
            return False
        event.ignore()
        return True


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
