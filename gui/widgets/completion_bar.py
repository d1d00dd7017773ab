"""How much is done against how much time has passed: a bar with a tick, and what both stand for in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.lamp_shape import fill_colour, text_colour
from gui.look.listing import listed
from gui.look.look import Look, TextSize
from gui.look.status import Status

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CompletionBar(QWidget):
    """A bar 12 high; its labels never leave the widget."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done: float | None = None
        self._expected: float | None = None
        self._status = Status.EMPTY
        self._words = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_progress(
        self, done: float | None, expected: float | None, status: Status, above: str, below: str, right: str
    ) -> None:
        """Show shares (0.55 is 55 %) with the words above the tick, below the bar's end and at the right."""
        self._done, self._expected, self._status = done, expected, status
        self._words = (above, below, right)
        self.setAccessibleName(listed(word for word in self._words if word))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._look.px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, tokens = self._look.px, self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(0, px(21), self.width(), px(12))
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(bar, px(6), px(6))
        if self._done:
            filled = QRectF(bar)
            filled.setWidth(max(bar.height(), bar.width() * min(self._done, 1.0)))
            painter.setBrush(fill_colour(self._status, tokens))
            painter.drawRoundedRect(filled, px(6), px(6))
        if self._expected is not None:
            tick = min(max(bar.width() * min(self._expected, 1.0), 1.0), bar.width() - 1)
            painter.setBrush(QColor(tokens.text))
            painter.drawRect(QRectF(tick - 1, bar.top() - px(4), 2, bar.height() + px(8)))
            self._write(painter, self._words[0], tick, px(0), QColor(tokens.text2))
        self._write_below(painter, bar)
        painter.end()

    def _write_below(self, painter: QPainter, bar: QRectF) -> None:
        px, tokens = self._look.px, self._look.tokens
        painter.setFont(self._look.font(TextSize.SM))
        right = painter.fontMetrics().horizontalAdvance(self._words[2])
        top = round(bar.bottom()) + px(3)
        painter.setPen(text_colour(self._status, tokens))
        painter.drawText(QRectF(bar.right() - right, top, right, px(18)), _LEFT, self._words[2])
        room = bar.width() - right - px(16) if right else bar.width()
        self._write(
            painter,
            self._words[1],
            bar.width() * min(self._done or 0.0, 1.0),
            top,
            text_colour(self._status, tokens),
            room,
        )

    def _write(self, painter: QPainter, text: str, centre: float, top: int, colour: QColor, room: float = 0) -> None:
        """Words centred below or above a point, pushed back into the widget where they would leave it."""
        painter.setFont(self._look.font(TextSize.SM))
        width = painter.fontMetrics().horizontalAdvance(text) + 1
        left = min(max(centre - width / 2, 0.0), (room or self.width()) - width)
        painter.setPen(colour)
        painter.drawText(QRectF(max(left, 0.0), top, width, self._look.px(18)), _LEFT, text)
