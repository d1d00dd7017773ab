"""How each part of a heat map is painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF

from gui.look.look import Look, TextSize
from gui.widgets.heat_grid import CellKind, HeatCell, HeatColumn, HeatLine

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RADIUS = 3


def paint_cell(painter: QPainter, box: QRect, cell: HeatCell, look: Look) -> None:
    """One cell: a coloured ground with a corner for the worst, a pale one, or a dashed frame."""
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    radius = look.px(_RADIUS)
    if cell.kind is CellKind.MISSING:
        painter.setPen(QPen(look.colour("idle_fill"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"h{cell.step}" if cell.kind is CellKind.HEAT else "subtle"))
    painter.drawRoundedRect(frame, radius, radius)
    if cell.kind is CellKind.HEAT and cell.step == 0:
        _paint_corner(painter, frame, look)
    painter.setFont(look.font(TextSize.SM, tabular=True))
    painter.setPen(look.colour("text" if cell.kind is CellKind.HEAT else "muted"))
    painter.drawText(frame, _CENTRE, cell.text)


def paint_unasked(painter: QPainter, box: QRect, look: Look) -> None:
    """A dot where there is no cell, so that it does not look forgotten."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("control"))
    painter.drawEllipse(QRectF(box).center(), look.px(3) / 2, look.px(3) / 2)


def paint_focus(painter: QPainter, box: QRect, has_focus: bool, look: Look) -> None:
    """The cursor: a ring, thinner while the keyboard is elsewhere."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("focus" if has_focus else "text2"), 2 if has_focus else 1.5))
    painter.drawRoundedRect(QRectF(box).adjusted(0, 0, 0, 0), look.px(_RADIUS), look.px(_RADIUS))


def paint_label(painter: QPainter, box: QRect, line: HeatLine, is_current: bool, look: Look) -> None:
    """The name of a line with its number, cut with an ellipsis where it is too long; a heading stands out."""
    painter.setPen(look.colour("text" if is_current or not line.key else "text2"))
    painter.setFont(look.font(bold=is_current or not line.key))
    if not line.key:
        title = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, title)
        return
    number = look.px(46)
    painter.drawText(QRect(box.left(), box.top(), number, box.height()), _LEFT, line.number)
    rest = box.adjusted(number, 0, 0, 0)
    painter.drawText(
        rest, _LEFT, painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, rest.width())
    )


def paint_head(painter: QPainter, box: QRect, column: HeatColumn, is_current: bool, look: Look) -> None:
    """The name of a column, in two lines where one is too narrow; of a still longer one its beginning and end."""
    painter.setPen(look.colour("muted" if column.muted else "text" if is_current else "text2"))
    painter.setFont(look.font(TextSize.SM, bold=is_current))
    bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
    painter.drawText(box, bottom, in_two_lines(column.title, painter.fontMetrics(), box.width()))


def in_two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text with a line break where it is wider than `width` pixels, and with an ellipsis where two lines are."""
    first = len(text)
    while first > 1 and metrics.horizontalAdvance(text, first) > width:
        first -= 1
    rest = metrics.elidedText(text[first:].lstrip(), Qt.TextElideMode.ElideMiddle, width)
    return f"{text[:first]}\n{rest}" if rest else text


def _paint_corner(painter: QPainter, frame: QRectF, look: Look) -> None:
    side = look.px(8)
    painter.setBrush(look.colour("bad_text"))
    corner = frame.topLeft()
    painter.drawPolygon(QPolygonF([corner, corner + QPointF(side, 0), corner + QPointF(0, side)]))
