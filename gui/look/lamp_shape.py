"""Status by shape, colour and word together: tick in a disc, exclamation in a triangle, cross in a square, ..."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.look.status import Status, is_filled
from gui.look.tokens import Tokens
from model.entry.entry import Entry
from model.progress.lamp import Colour, Judgement, LampClass, Standing

_BY_STANDING = {
    Standing.FINISHED: Status.DONE,
    Standing.AHEAD: Status.AHEAD,
    Standing.ON_SCHEDULE: Status.ON_TRACK,
    Standing.NEAR_DUE: Status.NEAR_DUE,
    Standing.BEHIND: Status.BEHIND,
    Standing.FAR_BEHIND: Status.FAR_BEHIND,
}
_TONES = {
    Status.DONE: "primary",
    Status.AHEAD: "ok",
    Status.ON_TRACK: "ok",
    Status.NEAR_DUE: "primary",
    Status.BEHIND: "warn",
    Status.FAR_BEHIND: "bad",
    Status.FILLED: "idle",
    Status.EMPTY: "idle",
}
_OF_COLOUR = {
    Colour.BLUE: "primary",
    Colour.GREEN: "ok",
    Colour.YELLOW: "warn",
    Colour.ORANGE: "alert",
    Colour.RED: "bad",
    Colour.BLACK: "idle",
    Colour.GREY: "idle",
}


def status_of(judgement: Judgement | None, entry: Entry | None) -> Status:
    """The status of a row; grey and filled in is not the same as grey and empty."""
    if judgement is not None and judgement.standing in _BY_STANDING:
        return _BY_STANDING[judgement.standing]
    return Status.FILLED if entry is not None and is_filled(entry) else Status.EMPTY


def tone(status: Status, judgement: Judgement | None = None) -> str:
    """The family of tokens of a status: "ok" stands for ok_text, ok_bg and ok_fill, "primary" for the one colour.

    Where a scheme lit the lamp, the colour is the scheme's; the shape always says how it stands.
    """
    if judgement is None or judgement.lamp_class is None:
        return _TONES[status]
    return tone_of_class(judgement.lamp_class)


def tone_of_class(one: LampClass) -> str:
    """The family of tokens of a scheme's class."""
    return _OF_COLOUR[one.colour]


def fill_colour(status: Status, tokens: Tokens, judgement: Judgement | None = None) -> QColor:
    """The colour of shapes and bars."""
    name = tone(status, judgement)
    return QColor(tokens.primary if name == "primary" else getattr(tokens, f"{name}_fill"))


def text_colour(status: Status, tokens: Tokens, judgement: Judgement | None = None) -> QColor:
    """The colour of words and numbers on a surface or on the status' own pale ground."""
    name = tone(status, judgement)
    return QColor(tokens.primary if name == "primary" else getattr(tokens, f"{name}_text"))


def paint_status(
    painter: QPainter, box: QRectF, status: Status, tokens: Tokens, judgement: Judgement | None = None
) -> None:
    """Draw the shape of `status` into the square `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 14, box.height() / 14)
    colour = fill_colour(status, tokens, judgement)
    if status is Status.EMPTY:
        painter.setPen(QPen(colour, 1.6, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(7, 7), 5.6, 5.6)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(_body(status))
        painter.setPen(
            QPen(QColor(tokens.surface), 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_mark(status))
    painter.restore()


def _body(status: Status) -> QPainterPath:
    path = QPainterPath()
    if status is Status.BEHIND:
        path.addPolygon(QPolygonF([QPointF(7, 0.6), QPointF(13.8, 13), QPointF(0.2, 13)]))
        path.closeSubpath()
    elif status is Status.FAR_BEHIND:
        path.addRoundedRect(QRectF(0.8, 0.8, 12.4, 12.4), 2.2, 2.2)
    elif status is Status.DONE:
        path.addPolygon(QPolygonF([QPointF(7, -0.4), QPointF(14.4, 7), QPointF(7, 14.4), QPointF(-0.4, 7)]))
        path.closeSubpath()
    else:
        path.addEllipse(QPointF(7, 7), 6.5, 6.5)
    return path


def _mark(status: Status) -> QPainterPath:
    path = QPainterPath()
    if status in (Status.ON_TRACK, Status.DONE):
        path.moveTo(4.2, 7.2)
        path.lineTo(6.3, 9.2)
        path.lineTo(9.9, 5.2)
    elif status is Status.AHEAD:
        path.moveTo(4.2, 8.4)
        path.lineTo(7, 5.2)
        path.lineTo(9.8, 8.4)
    elif status is Status.NEAR_DUE:
        path.moveTo(7, 3.8)
        path.lineTo(7, 7.2)
        path.lineTo(9.4, 8.6)
    elif status is Status.BEHIND:
        path.moveTo(7, 5)
        path.lineTo(7, 8.4)
        path.moveTo(7, 10.9)
        path.lineTo(7, 11)
    elif status is Status.FAR_BEHIND:
        path.moveTo(4.6, 4.6)
        path.lineTo(9.4, 9.4)
        path.moveTo(9.4, 4.6)
        path.lineTo(4.6, 9.4)
    else:
        path.moveTo(4.2, 7)
        path.lineTo(9.8, 7)
    return path
