"""Editors of the sheet: a line for figures and stages, a box that grows for words; Enter goes down, Tab goes on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.grid.columns import WORDS
from gui.grid.grid_model import GridModel
from gui.look.look import Look

Index = QModelIndex | QPersistentModelIndex
_BOX_LINES = 5


class CellDelegate(QStyledItemDelegate):
    """Writes back only what was altered."""

    left = Signal(int, int)  # rows and columns to go on by, after Enter (1, 0), Shift+Enter, Tab (0, 1), Shift+Tab

    def __init__(self, model: GridModel, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._look = model, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The style sheet of items leaves a cell's own ground out."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        _code, part = self._model.cell(index)
        if part not in WORDS:
            line = QLineEdit(parent)
            line.setFrame(False)
            return line
        box = QPlainTextEdit(parent)
        box.setTabChangesFocus(True)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else ""
        model.setData(index, editor.text() if isinstance(editor, QLineEdit) else text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit):
            box.setHeight(self._look.px(20) * _BOX_LINES)
            box.setWidth(max(box.width(), self._look.px(240)))
            if (sheet := editor.parentWidget()) is not None:
                box.moveBottom(min(box.bottom(), sheet.rect().bottom()))
                box.moveRight(min(box.right(), sheet.rect().right()))
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and isinstance(editor, QWidget):
            step = _step(event)
            if step is not None:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.left.emit(*step)
                return True
        return super().eventFilter(editor, event)


def _step(event: QKeyEvent) -> tuple[int, int] | None:
    """Where a key leads that ends the editing; None for any other. Alt+Enter makes a new line."""
    key, held = event.key(), event.modifiers()
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        if held & Qt.KeyboardModifier.AltModifier:
            return None
        return (-1, 0) if held & Qt.KeyboardModifier.ShiftModifier else (1, 0)
    return {Qt.Key.Key_Tab: (0, 1), Qt.Key.Key_Backtab: (0, -1)}.get(Qt.Key(key))
