"""The ground of a row in a tree that paints itself: hover, selection with its bar, and the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.look.look import Look


def paint_row_ground(
    painter: QPainter, row: QRect, look: Look, *, selected: bool, hovered: bool, has_keys: bool
) -> None:
    """Paint what lies under the words of a row; the ring where the keys would go."""
    tokens, px = look.tokens, look.px
    box = QRectF(row).adjusted(px(4), 1, -px(4), -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if selected or hovered:
        painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
        painter.drawRoundedRect(box, px(6), px(6))
    if selected:
        painter.setBrush(QColor(tokens.primary))
        painter.drawRect(QRectF(box.left(), box.top() + px(8), px(3), box.height() - 2 * px(8)))
    if has_keys:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
