"""The year's values of one indicator as a line, against the line that leads to its target."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.listing import listed
from gui.look.look import Look, TextSize

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Series:
    """What the chart shows.

    `labels` names the places along the year; `points` are (place from 1, value), also between places; `target` is
    reached at place `due` by a straight line from zero where it adds up, else it is a level all along. The two texts
    stand at their lines.
    """

    labels: tuple[str, ...]
    points: tuple[tuple[float, float], ...]
    target: float | None = None
    due: int = 12
    adds_up: bool = True
    target_text: str = ""
    value_text: str = ""


class BurnUp(QWidget):
    """Draws a `Series`; says the same in words to a screen reader. With `walks` its points are walked and opened."""

    point_entered = Signal(int)  # place among the points, from 0, of the one that the person wants to open

    def __init__(self, look: Look, parent: QWidget | None = None, *, walks: bool = False) -> None:
        super().__init__(parent)
        self._look, self._walks = look, walks
        self._series = Series((), ())
        self._current = 0
        if walks:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    @property
    def series(self) -> Series:
        """What is drawn."""
        return self._series

    def show_series(self, series: Series) -> None:
        """Show another indicator, or the same one with new values."""
        self._series = series
        self._current = max(len(series.points) - 1, 0)
        self.setAccessibleName(listed(text for text in (series.target_text, series.value_text) if text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(380), self._look.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(180))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._series.labels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(TextSize.XS, tabular=True))
        plot, steps = self._plot()
        self._paint_axes(painter, plot, steps)
        self._paint_target(painter, plot, steps[-1])
        self._paint_values(painter, plot, steps[-1])
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        points = self._series.points if self._walks else ()
        if step and points:
            self._go(min(max(self._current + step, 0), len(points) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and points:
            self.point_entered.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not (self._walks and self._series.points):
            super().mousePressEvent(event)
            return
        plot, steps = self._plot()
        xs = [self._at(plot, steps[-1], place, value).x() for place, value in self._series.points]
        nearest = min(range(len(xs)), key=lambda place: abs(xs[place] - event.position().x()))
        self._go(nearest)
        self.point_entered.emit(nearest)

    def _go(self, place: int) -> None:
        self._current = place
        self.setAccessibleDescription(axis_label(self._series.points[place][1]))
        self.update()

    def _plot(self) -> tuple[QRectF, list[float]]:
        """Where the lines are drawn, and the steps of the upright axis."""
        steps = axis_steps(max([value for _, value in self._series.points] + [self._series.target or 0.0]))
        px, metrics = self._look.px, QFontMetrics(self._look.font(TextSize.XS, tabular=True))
        gutter = max(metrics.horizontalAdvance(axis_label(step)) for step in steps) + px(8)
        return QRectF(gutter, px(24), self.width() - gutter - px(14), self.height() - px(50)), steps

    def _at(self, plot: QRectF, top: float, place: float, value: float) -> QPointF:
        share = place / len(self._series.labels)
        return QPointF(plot.left() + plot.width() * share, plot.bottom() - plot.height() * value / top)

    def _paint_axes(self, painter: QPainter, plot: QRectF, steps: Sequence[float]) -> None:
        look, px = self._look, self._look.px
        for step in steps:
            height = self._at(plot, steps[-1], 0, step).y()
            painter.setPen(QPen(look.colour("border"), 1))
            painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))
            painter.setPen(look.colour("muted"))
            painter.drawText(QRectF(0, height - px(9), plot.left() - px(6), px(18)), _RIGHT, axis_label(step))
        labels = self._series.labels
        every = max(1, math.ceil(len(labels) / 12))
        for place, label in enumerate(labels, 1):
            if place % every == 0 or place == 1:
                x = self._at(plot, 1, place, 0).x()
                painter.drawText(QRectF(x - px(20), plot.bottom() + px(4), px(40), px(18)), _CENTRE, label)

    def _paint_target(self, painter: QPainter, plot: QRectF, top: float) -> None:
        series, look = self._series, self._look
        if series.target is None:
            return
        start = 0.0 if series.adds_up else series.target
        turn = self._at(plot, top, series.due, series.target)
        painter.setPen(QPen(look.colour("text2"), 1.3, Qt.PenStyle.DashLine))
        painter.drawLine(self._at(plot, top, 0, start), turn)
        painter.drawLine(turn, self._at(plot, top, len(series.labels), series.target))
        painter.setPen(look.colour("text2"))
        painter.setFont(look.font(TextSize.XS))
        painter.drawText(self._target_box(plot, top), _RIGHT, series.target_text)

    def _target_box(self, plot: QRectF, top: float) -> QRectF:
        """Where the target is written: at the right, above its line."""
        series, px = self._series, self._look.px
        if series.target is None:
            return QRectF()
        width = QFontMetrics(self._look.font(TextSize.XS)).horizontalAdvance(series.target_text) + px(2)
        height = self._at(plot, top, series.due, series.target).y()
        return QRectF(plot.right() - width, height - px(19), width, px(16))

    def _paint_values(self, painter: QPainter, plot: QRectF, top: float) -> None:
        series, look, px = self._series, self._look, self._look.px
        if not series.points:
            return
        places = [self._at(plot, top, place, value) for place, value in series.points]
        line = [self._at(plot, top, 0, 0), *places] if series.adds_up else places
        ground = QColor(look.tokens.bar)
        ground.setAlphaF(0.13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        floor = [QPointF(line[-1].x(), plot.bottom()), QPointF(line[0].x(), plot.bottom())]
        painter.drawPolygon(QPolygonF([*line, *floor]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("bar"), 2))
        painter.drawPolyline(QPolygonF(line))
        painter.setBrush(look.colour("surface"))
        for place in places:
            painter.drawEllipse(place, px(3), px(3))
        if self._walks and self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(places[self._current], px(8), px(8))
        self._write_value(painter, plot, line, self._target_box(plot, top))

    def _write_value(self, painter: QPainter, plot: QRectF, line: Sequence[QPointF], target: QRectF) -> None:
        """The newest value beside its point: at the right below the target's line, else at the left above it, but
        below the line of the values where the target is written.
        """
        place = line[-1]
        look, px = self._look, self._look.px
        painter.setFont(look.font(TextSize.XS, bold=True))
        painter.setPen(look.colour("link"))
        width = painter.fontMetrics().horizontalAdvance(self._series.value_text)
        fits = place.x() + px(8) + width <= plot.right() and not self._is_ahead()
        left = place.x() + px(8) if fits else place.x() - width - px(8)
        top = place.y() - px(8) if fits else place.y() - px(20)
        box = QRectF(left, min(top, plot.bottom() - px(18)), width + 1, px(18))
        if box.intersects(target.adjusted(0, 0, 0, px(5))):  # with its line, a little below it
            box.moveTop(min(_lowest(line, box.left()) + px(5), plot.bottom() - px(18)))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._series.value_text)

    def _is_ahead(self) -> bool:
        """Whether the newest value stands on or above the target's line, where words at its right would cross it."""
        series = self._series
        if series.target is None or not series.adds_up:
            return False
        place, value = series.points[-1]
        return value >= series.target * min(place / series.due, 1.0) * 0.95


def _lowest(line: Sequence[QPointF], left: float) -> float:
    """How far down a line goes to the right of a place; the higher the number, the lower it is."""
    inside = [point.y() for point in line if point.x() >= left]
    before = [(one, other) for one, other in pairwise(line) if one.x() < left <= other.x()]
    crossing = [one.y() + (other.y() - one.y()) * (left - one.x()) / (other.x() - one.x()) for one, other in before]
    return max((*inside, *crossing))


def axis_steps(highest: float) -> list[float]:
    """Three to six round steps from 0 to at least `highest`; whole numbers where `highest` is 4 or more."""
    if highest <= 0:
        return [0.0, 1.0]
    rough = highest / 4
    power = 10.0 ** math.floor(math.log10(rough))
    factors = (1, 2, 2.5, 5, 10) if power >= 10 else (1, 2, 5, 10)
    step = next(factor * power for factor in factors if factor * power >= rough * 0.999)
    return [step * place for place in range(math.ceil(highest / step - 0.001) + 1)]


def axis_label(value: float) -> str:
    """A step as it is printed: large ones in 万 or 亿 so that they stay short."""
    if value >= 1_000_000_000:
        return QCoreApplication.translate("BurnUp", "{count}亿").format(count=f"{value / 100_000_000:g}")
    if value >= 100_000:
        return QCoreApplication.translate("BurnUp", "{count}万").format(count=f"{value / 10_000:g}")
    return f"{value:g}"
