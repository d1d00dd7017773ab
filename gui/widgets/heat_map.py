"""Units by indicators as a map of five colours, with numbers in the cells, reachable by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from gui.look.listing import listed
from gui.look.look import Look, TextSize
from gui.widgets.heat_grid import HeatGeometry, HeatGrid
from gui.widgets.heat_paint import paint_cell, paint_focus, paint_head, paint_label, paint_unasked

_PITCH, _GAP = 31, 3
_HEAD = 44
_LABEL, _NARROW_LABEL, _NARROW = 260, 190, 620
_CELL, _WIDEST_CELL = 58, 116
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class HeatMap(QAbstractScrollArea):
    """Paints a `HeatGrid`. Head and labels stay in place while the cells scroll under them."""

    cell_chosen = Signal(str, str)  # line key, column key ("" for the whole line): the person went there
    cell_entered = Signal(str, str)  # the same, by Enter or double click: the person wants to see more

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = HeatGrid()
        self._line, self._column = -1, -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self._fit)

    @property
    def grid(self) -> HeatGrid:
        """What is shown."""
        return self._grid

    @property
    def current(self) -> tuple[str, str]:
        """The keys of the line and the column under the cursor; "" where there is none."""
        line = self._grid.lines[self._line].key if self._line >= 0 else ""
        return line, self._grid.columns[self._column].key if line and self._column >= 0 else ""

    def show_grid(self, grid: HeatGrid) -> None:
        """Show another map; the cursor stays on the same line and column where they still exist."""
        line, column = self.current
        self._grid = grid
        self._line = self._column = -1
        self._fit()
        if line:
            self.show_current(line, column)
        self.setAccessibleDescription(self._words())

    def show_current(self, line: str, column: str = "") -> None:
        """Put the cursor on a line and column and scroll there; nothing where there is no such line."""
        lines = [one.key for one in self._grid.lines]
        columns = [one.key for one in self._grid.columns]
        if line in lines:
            self._move(lines.index(line), columns.index(column) if column in columns else -1)

    def geometry_now(self) -> HeatGeometry:
        """Where everything lies at this size, zoom and scroll."""
        px, width = self._look.px, self.viewport().width()
        label = px(_LABEL if width >= px(_NARROW) else _NARROW_LABEL)
        room = (width - label) // max(1, len(self._grid.columns))
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        column = min(max(room, px(_CELL)), px(_WIDEST_CELL))
        return HeatGeometry(px(_HEAD), label, column, px(_PITCH), px(_GAP), offset)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(720), self._look.px(480))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry, painter = self.geometry_now(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.viewport().width(), self.viewport().height()
        lines, columns = self._visible_lines(geometry), self._visible_columns(geometry)
        painter.setClipRect(QRect(geometry.label_width, geometry.head_height, width, height))
        for line in lines:
            for column in columns if self._grid.lines[line].key else ():
                cell, box = self._grid.cell(line, column), geometry.cell_box(line, column)
                if cell is None:
                    paint_unasked(painter, box, self._look)
                else:
                    paint_cell(painter, box, cell, self._look)
        self._paint_cursor(painter, geometry)
        painter.setClipRect(QRect(0, geometry.head_height, width, height))
        for line in lines:
            box = geometry.cell_box(line, 0)
            room = geometry.label_width if self._grid.lines[line].key else width
            label = QRect(0, box.top(), room - self._look.px(10), box.height())
            paint_label(painter, label, self._grid.lines[line], line == self._line, self._look)
        painter.setClipRect(QRect(geometry.label_width, 0, width, geometry.head_height))
        painter.setFont(self._look.font(TextSize.SM))
        for column in columns:
            box = geometry.cell_box(0, column)
            head = QRect(box.left(), 0, box.width(), geometry.head_height - self._look.px(6))
            paint_head(painter, head, self._grid.columns[column], column == self._column, self._look)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = self._grid.chosen_lines
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._line >= 0:
            self.cell_entered.emit(*self.current)
        elif event.key() in _STEPS and places:
            down, right = _STEPS[Qt.Key(event.key())]
            self._step(places, down, right)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and places:
            self._go(places[0 if event.key() == Qt.Key.Key_Home else -1], max(self._column, 0))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and places:
            page = max(1, self.viewport().height() // self._look.px(_PITCH) - 3)
            self._step(places, page if event.key() == Qt.Key.Key_PageDown else -page, 0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.geometry_now().place_at(event.position().toPoint(), self._grid)
        if place is not None:
            self._go(*place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.geometry_now().place_at(event.position().toPoint(), self._grid) is not None:
            self.cell_entered.emit(*self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def words_at(self, point: QPoint) -> str:
        """What the cell, label or head under a point of the viewport says in full."""
        geometry = self.geometry_now()
        if point.y() < geometry.head_height:
            column = (point.x() - geometry.label_width + geometry.offset.x()) // geometry.column_width
            inside = point.x() >= geometry.label_width and column < len(self._grid.columns)
            return self._grid.columns[column].words if inside else ""
        place = geometry.place_at(point, self._grid)
        if place is None:
            return ""
        if place[1] < 0:
            return f"{self._grid.lines[place[0]].number} {self._grid.lines[place[0]].title}"
        cell = self._grid.cell(*place)
        return cell.words if cell else ""

    def _step(self, places: tuple[int, ...], down: int, right: int) -> None:
        nearest = places.index(self._line) if self._line in places else 0
        line = places[min(max(nearest + down, 0), len(places) - 1)] if self._line >= 0 else places[0]
        self._go(line, min(max(self._column + right, 0), len(self._grid.columns) - 1))

    def _go(self, line: int, column: int) -> None:
        self._move(line, column)
        self.cell_chosen.emit(*self.current)

    def _move(self, line: int, column: int) -> None:
        self._line, self._column = line, column
        geometry = self.geometry_now()
        box = geometry.cell_box(line, max(column, 0))
        down, right = self.verticalScrollBar(), self.horizontalScrollBar()
        hidden_above = geometry.head_height - box.top()
        hidden_below = box.bottom() + geometry.gap - self.viewport().height()
        down.setValue(down.value() + (-hidden_above if hidden_above > 0 else max(0, hidden_below)))
        if column >= 0:
            hidden_left = geometry.label_width - box.left()
            hidden_right = box.right() + geometry.gap - self.viewport().width()
            right.setValue(right.value() + (-hidden_left if hidden_left > 0 else max(0, hidden_right)))
        self.setAccessibleDescription(self._words())
        self.viewport().update()

    def _words(self) -> str:
        if self._line < 0:
            return ""
        line = self._grid.lines[self._line]
        if self._column < 0:
            return f"{line.number} {line.title}"
        cell = self._grid.cell(self._line, self._column)
        return listed(
            (f"{line.number} {line.title}", self._grid.columns[self._column].title, cell.words if cell else "—")
        )

    def _fit(self) -> None:
        geometry = self.geometry_now()
        content, view = geometry.content(self._grid), self.viewport().size()
        for bar, room, needed, step in (
            (self.horizontalScrollBar(), view.width() - geometry.label_width, content.width(), geometry.column_width),
            (self.verticalScrollBar(), view.height() - geometry.head_height, content.height(), geometry.pitch),
        ):
            bar.setRange(0, max(0, needed - room))
            bar.setPageStep(max(0, room))
            bar.setSingleStep(step)
        self.viewport().update()

    def _visible_lines(self, geometry: HeatGeometry) -> range:
        first = geometry.offset.y() // geometry.pitch
        count = (self.viewport().height() - geometry.head_height) // geometry.pitch + 2
        return range(first, min(first + count, len(self._grid.lines)))

    def _visible_columns(self, geometry: HeatGeometry) -> range:
        first = geometry.offset.x() // geometry.column_width
        count = (self.viewport().width() - geometry.label_width) // geometry.column_width + 2
        return range(first, min(first + count, len(self._grid.columns)))

    def _paint_cursor(self, painter: QPainter, geometry: HeatGeometry) -> None:
        if self._line >= 0 and self._column >= 0:
            paint_focus(painter, geometry.cell_box(self._line, self._column), self.hasFocus(), self._look)
