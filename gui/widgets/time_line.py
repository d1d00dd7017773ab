"""A year as a line with its days: what is due when, and how far the year is. Walked by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.look.look import Look, TextSize

_HEIGHT, _SIDE, _REACH = 96, 26, 9
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day. `count` stands above it; `is_open` says that something of it is still to be done; `below` is a day
    that stands under the line (a report's)."""

    day: date
    words: str
    count: str = ""
    is_open: bool = False
    below: bool = False


class TimeLine(QWidget):
    """Draws `DayMark`s: a full disc for what is done, a ring for what is open, a triangle for a report."""

    day_entered = Signal(int)  # place of the mark that the person wants to open

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: tuple[DayMark, ...] = ()
        self._now = date.today()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def marks(self) -> tuple[DayMark, ...]:
        """What is drawn."""
        return self._marks

    @property
    def current(self) -> int:
        """The place of the mark under the cursor."""
        return self._current

    def show_days(self, marks: Sequence[DayMark], now: date) -> None:
        """Show the days of the year of `now`; the cursor goes to the first that is still to come."""
        self._marks, self._now = tuple(marks), now
        self._current = next((at for at, one in enumerate(marks) if one.day > now), max(len(marks) - 1, 0))
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(420), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(look.colour("track"), px(4)))
        painter.drawLine(QPointF(px(_SIDE), middle), QPointF(self.width() - px(_SIDE), middle))
        painter.setPen(QPen(look.colour("bar"), px(4)))
        painter.drawLine(QPointF(px(_SIDE), middle), QPointF(self._x(self._now), middle))
        painter.setFont(look.font(TextSize.XS, tabular=True))
        painter.setPen(look.colour("muted"))
        for month in range(1, 13, 1 if self.width() >= px(520) else 3):
            box = QRectF(self._x(date(self._now.year, month, 15)) - px(14), self.height() - px(18), px(28), px(16))
            painter.drawText(box, _CENTRE, str(month))
        for place, mark in enumerate(self._marks):
            self._paint_mark(painter, mark, place == self._current)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._marks:
            self._go(min(max(self._current + step, 0), len(self._marks) - 1))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._marks:
            self._go(0 if event.key() == Qt.Key.Key_Home else len(self._marks) - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._marks:
            self.day_entered.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._nearest(event.position().x())
        if place >= 0:
            self._go(place)
            self.day_entered.emit(place)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._nearest(event.pos().x())
            QToolTip.showText(event.globalPos(), self._marks[place].words if place >= 0 else "", self)
            return True
        return super().event(event)

    def _paint_mark(self, painter: QPainter, mark: DayMark, is_current: bool) -> None:
        look, px = self._look, self._look.px
        at, size = QPointF(self._x(mark.day), self.height() / 2), px(5)
        ink = look.colour("warn_text" if mark.is_open and mark.day <= self._now else "link")
        painter.setPen(QPen(ink, 2))
        painter.setBrush(look.colour("surface") if mark.is_open else ink)
        if mark.below:
            tip = at + QPointF(0, px(5))
            painter.drawPolygon(QPolygonF([tip, tip + QPointF(-size, size * 1.6), tip + QPointF(size, size * 1.6)]))
        else:
            painter.drawEllipse(at, size, size)
            painter.setPen(look.colour("text2"))
            painter.drawText(QRectF(at.x() - px(24), at.y() - px(26), px(48), px(16)), _CENTRE, mark.count)
        if is_current and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            centre = at + QPointF(0, px(9) if mark.below else 0)
            painter.drawEllipse(centre, px(10), px(10))

    def _x(self, day: date) -> float:
        first, last = date(self._now.year, 1, 1), date(self._now.year, 12, 31)
        side = self._look.px(_SIDE)
        return side + (self.width() - 2 * side) * ((day - first).days / (last - first).days)

    def _nearest(self, x: float) -> int:
        reach = self._look.px(_REACH)
        near = [(abs(self._x(one.day) - x), place) for place, one in enumerate(self._marks)]
        return next((place for distance, place in sorted(near) if distance <= reach), -1)

    def _go(self, place: int) -> None:
        self._current = place
        self._say()

    def _say(self) -> None:
        self.setAccessibleDescription(self._marks[self._current].words if self._marks else "")
        self.update()
