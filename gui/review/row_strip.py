"""The row of a cell as it looked in the workbook: headers, neighbours, colours, what was struck out or hidden."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.look import Look, TextSize
from model.review.proposal import EntryField
from model.submission.row.seen_row import SeenCell, SeenRow
from model.submission.workbook.raw_cell import cell_name

_HEAD, _CELL, _MARGIN, _LEAST = 22, 34, 34, 42
_ASKED = 120
"""The least width of the cell that it is about."""
_PAPER, _INK, _GRID, _HIDDEN, _REMARK = "#FFFFFF", "#1B1F24", "#C9CED6", "#E4E7EC", "#C62828"
"""A sheet is white paper in every look; a grey cell's column is hidden, a red corner has a comment."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class RowStrip(QWidget):
    """Shows a `SeenRow` with one field's cell framed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row: SeenRow | None = None
        self._field = EntryField.VALUE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_row(self, row: SeenRow | None, field: EntryField) -> None:
        """Show a row, or nothing."""
        self._row, self._field = row, field
        cell = self.cell
        name = cell_name(row.sheet, row.number, cell.column) if row is not None and cell is not None else ""
        self.setAccessibleName(self.tr("原表这一行：{cell} {text}").format(cell=name, text=cell.text if cell else ""))
        self.update()

    @property
    def cell(self) -> SeenCell | None:
        """The cell that is framed."""
        cells = self._row.cells if self._row is not None else ()
        return next((one for one in cells if one.field is not None and one.field.value == self._field.value), None)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(500), self._look.px(_HEAD + _CELL) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.sizeHint().height())

    def places(self) -> Iterator[tuple[SeenCell, int, int]]:
        """Each cell with its left edge and width in pixels; together they fill the widget."""
        cells, px = self._row.cells if self._row is not None else (), self._look.px
        asked, least = self.cell, px(_LEAST)
        spare = self.width() - px(_MARGIN) - 1 - (px(_ASKED) if asked is not None else 0)
        others = [one for one in cells if one is not asked]
        room, weight = max(spare - least * len(others), 0), sum(one.width for one in others) or 1
        left = px(_MARGIN)
        for one in cells:
            width = px(_ASKED) if one is asked else least + int(room * one.width / weight)
            yield one, left, width
            left += width

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        painter, px = QPainter(self), self._look.px
        painter.setFont(self._look.font(TextSize.SM))
        head, height = px(_HEAD), px(_CELL)
        margin = QRect(0, head, px(_MARGIN), height)
        self._fill(painter, QRect(0, 0, px(_MARGIN), head), self._look.colour("subtle"))
        self._fill(painter, margin, QColor(_HIDDEN) if self._row.is_hidden else self._look.colour("subtle"))
        painter.setPen(QColor(_INK) if self._row.is_hidden else self._look.colour("muted"))
        painter.drawText(margin, _CENTRE, str(self._row.number))
        framed = None
        for cell, left, width in self.places():
            self._paint_head(painter, cell, QRect(left, 0, width, head))
            place = QRect(left, head, width, height)
            self._paint_cell(painter, cell, place)
            framed = place if cell is self.cell else framed
        if framed is not None:
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(framed.adjusted(1, 0, -1, -1))
        painter.end()

    def _paint_head(self, painter: QPainter, cell: SeenCell, place: QRect) -> None:
        self._fill(painter, place, self._look.colour("subtle"))
        painter.setPen(self._look.colour("text" if cell is self.cell else "muted"))
        self._write(painter, cell.header, place, _LEFT)

    def _paint_cell(self, painter: QPainter, cell: SeenCell, place: QRect) -> None:
        paper = _HIDDEN if cell.is_hidden else f"#{cell.paper}" if cell.paper else _PAPER
        self._fill(painter, place, QColor(paper))
        painter.setPen(QColor(f"#{cell.ink}" if cell.ink else _INK))
        font = self._look.font(TextSize.SM)
        font.setStrikeOut(cell.is_struck)
        painter.setFont(font)
        self._write(painter, cell.text.replace("\n", "↵"), place, _RIGHT if cell.is_number else _LEFT)
        painter.setFont(self._look.font(TextSize.SM))
        if cell.comment:
            self._mark_comment(painter, place)

    def _mark_comment(self, painter: QPainter, place: QRect) -> None:
        corner, right, top = self._look.px(7), place.right(), place.top() + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_REMARK))
        painter.drawPolygon(QPolygon([QPoint(right - corner, top), QPoint(right, top), QPoint(right, top + corner)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _fill(self, painter: QPainter, place: QRect, colour: QColor) -> None:
        painter.fillRect(place, colour)
        painter.setPen(QColor(_GRID) if not self._look.is_dark else self._look.colour("border"))
        painter.drawRect(place)

    def _write(self, painter: QPainter, text: str, place: QRect, align: Qt.AlignmentFlag) -> None:
        inside = place.adjusted(self._look.px(4), 0, -self._look.px(4), 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, align, shown)
