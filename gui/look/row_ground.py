"""The ground of a row in a tree that paints itself: hover, selection with its bar, and the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.look.look import Look


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, look: Look, *, view_has_focus: bool) -> None:
    """Paint what lies under the words of a row; the ring only where the keys would go."""
    tokens, px = look.tokens, look.px
    box = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.setPen(Qt.PenStyle.NoPen)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
        painter.drawRoundedRect(box, px(6), px(6))
    if selected:
        painter.setBrush(QColor(tokens.primary))
        painter.drawRect(QRectF(box.left(), box.top() + px(8), px(3), box.height() - 2 * px(8)))
    if option.state & QStyle.StateFlag.State_HasFocus and view_has_focus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
