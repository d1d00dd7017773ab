"""What the colours and frames of a heat map mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.listing import listed
from gui.look.look import Look, TextSize
from gui.widgets.heat_grid import CellKind, HeatCell
from gui.widgets.heat_paint import paint_cell, paint_unasked

_SWATCH, _BETWEEN, _AFTER = 13, 6, 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HeatLegend(QWidget):
    """One line: five grounds from worst to best, the dashed frame and the dot, each with its word."""

    def __init__(
        self, words: Sequence[str], missing: str, unasked: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._missing, self._unasked = missing, unasked
        self._entries: list[tuple[HeatCell | None, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.show_words(words)

    @property
    def words(self) -> tuple[str, ...]:
        """What stands beside the signs."""
        return tuple(word for _, word in self._entries)

    def show_words(self, words: Sequence[str]) -> None:
        """Name the five grounds, from worst to best."""
        self._entries = [
            *((HeatCell(CellKind.HEAT, "", word, step), word) for step, word in enumerate(words)),
            (HeatCell(CellKind.MISSING, "", self._missing), self._missing),
            (None, self._unasked),
        ]
        self.setAccessibleName(listed(self.words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()), self._look.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, side = 0, px(_SWATCH)
        for (cell, word), width in zip(self._entries, self._widths(), strict=True):
            swatch = QRect(left, (self.height() - side) // 2, side, side)
            if cell is None:
                paint_unasked(painter, swatch, self._look)
            else:
                paint_cell(painter, swatch, cell, self._look)
            painter.setFont(self._look.font(TextSize.SM))
            painter.setPen(self._look.colour("text2"))
            painter.drawText(QRect(left + px(_SWATCH + _BETWEEN), 0, width, self.height()), _LEFT, word)
            left += width
        painter.end()

    def _widths(self) -> list[int]:
        metrics, px = QFontMetrics(self._look.font(TextSize.SM)), self._look.px
        return [px(_SWATCH + _BETWEEN + _AFTER) + metrics.horizontalAdvance(word) for _, word in self._entries]
