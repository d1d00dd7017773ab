"""Status by shape, colour and word together: tick in a disc, exclamation in a triangle, cross in a square, ..."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.look.tokens import Tokens
from model.entry.entry import Entry, Stage, ValueState
from model.progress.lamp import Judgement, Lamp


class Status(StrEnum):
    """What one row of the plan shows: a lamp, filled in without a lamp, or nothing filled in."""

    DONE = "done"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    FILLED = "filled"
    EMPTY = "empty"


_BY_LAMP = {
    Lamp.BLUE: Status.DONE,
    Lamp.GREEN: Status.ON_TRACK,
    Lamp.YELLOW: Status.BEHIND,
    Lamp.RED: Status.FAR_BEHIND,
}
_TONES = {
    Status.DONE: "primary",
    Status.ON_TRACK: "ok",
    Status.BEHIND: "warn",
    Status.FAR_BEHIND: "bad",
    Status.FILLED: "idle",
    Status.EMPTY: "idle",
}


def status_of(judgement: Judgement | None, entry: Entry | None) -> Status:
    """The status of a row; grey and filled in is not the same as grey and empty."""
    if judgement is not None and judgement.lamp is not Lamp.GREY:
        return _BY_LAMP[judgement.lamp]
    return Status.FILLED if entry is not None and is_filled(entry) else Status.EMPTY


def is_filled(entry: Entry) -> bool:
    """Whether the unit said anything that counts: a value, one of the words for nothing, or a stage."""
    return entry.state is not ValueState.BLANK or entry.stage in tuple(Stage)


def tone(status: Status) -> str:
    """The family of tokens of a status: "ok" stands for ok_text, ok_bg and ok_fill, "primary" for the one colour."""
    return _TONES[status]


def fill_colour(status: Status, tokens: Tokens) -> QColor:
    """The colour of shapes and bars."""
    name = _TONES[status]
    return QColor(tokens.primary if name == "primary" else getattr(tokens, f"{name}_fill"))


def text_colour(status: Status, tokens: Tokens) -> QColor:
    """The colour of words and numbers on a surface or on the status' own pale ground."""
    name = _TONES[status]
    return QColor(tokens.primary if name == "primary" else getattr(tokens, f"{name}_text"))


def paint_status(painter: QPainter, box: QRectF, status: Status, tokens: Tokens) -> None:
    """Draw the shape of `status` into the square `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 14, box.height() / 14)
    colour = fill_colour(status, tokens)
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
