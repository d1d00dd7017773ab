"""A short list of rows with their status shape; a click or Enter goes to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.lamp_shape import paint_status, text_colour
from gui.look.look import Look, TextSize
from gui.look.status import Status

_ROW_HEIGHT = 30


@dataclass(frozen=True)
class StatusRow:
    """One line: the code it goes to, its shape, its name and what stands at the right."""

    code: str
    status: Status
    name: str
    right: str = ""


class StatusList(QWidget):
    """Draws `StatusRow`s; the one that is open is marked."""

    row_chosen = Signal(str)  # code

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[StatusRow, ...] = ()
        self._open = ""
        self._focused = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[StatusRow], opened: str) -> None:
        """Show other rows; `opened` is the code of the one whose page is open."""
        self._rows, self._open = tuple(rows), opened
        self._focused = next((place for place, row in enumerate(rows) if row.code == opened), 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), max(1, len(self._rows)) * self._look.px(_ROW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self._rows and not event.modifiers():
            self._focused = min(max(self._focused + step, 0), len(self._rows) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._rows:
            self.row_chosen.emit(self._rows[self._focused].code)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y()) // self._look.px(_ROW_HEIGHT)
        if place < len(self._rows):
            self.row_chosen.emit(self._rows[place].code)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._look.px(_ROW_HEIGHT)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, QRectF(0, place * height, self.width(), height), row, place)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRectF, row: StatusRow, place: int) -> None:
        look, px = self._look, self._look.px
        if row.code == self._open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selected"))
            painter.drawRoundedRect(box, px(6), px(6))
        if self.hasFocus() and place == self._focused:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        paint_status(
            painter, QRectF(box.left() + px(8), box.center().y() - px(7), px(14), px(14)), row.status, look.tokens
        )
        painter.setFont(look.font(TextSize.SM, tabular=True))
        painter.setPen(text_colour(row.status, look.tokens))
        right = painter.fontMetrics().horizontalAdvance(row.right)
        line = box.adjusted(px(30), 0, -px(8), 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.right)
        painter.setFont(look.font())
        painter.setPen(look.colour("text"))
        line.setRight(line.right() - right - px(10))
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, round(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
