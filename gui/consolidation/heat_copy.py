"""The heat map for other programs and for paper: as a table, as a picture, and printed, always all of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.widgets.heat_grid import HeatGrid
from gui.widgets.heat_map import HeatMap

_MARGIN = 8
_TALLEST = 30_000
"""Pixels: what every program still takes in one picture."""


def heat_rows(grid: HeatGrid) -> Iterator[list[str]]:
    """The map as texts: the heads, then a line an indicator; headings stand alone in their line."""
    yield ["", "", *(column.title for column in grid.columns)]
    for place, line in enumerate(grid.lines):
        cells = (grid.cell(place, column) for column in range(len(grid.columns)))
        texts = [cell.text if cell is not None else "" for cell in cells] if line.key else [""] * len(grid.columns)
        yield [line.number, line.title, *texts]


def heat_picture(grid: HeatGrid, look: Look) -> QImage:
    """All of the map, also what the window has no room for."""
    drawn = HeatMap(look)
    drawn.show_grid(grid)
    geometry = drawn.geometry_now()
    content = geometry.content(grid)
    width = max(geometry.label_width + content.width(), look.px(720))
    height = min(geometry.head_height + content.height() + _MARGIN, _TALLEST)
    drawn.resize(QSize(width + _MARGIN, height))
    image = QImage(drawn.size(), QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    drawn.viewport().resize(drawn.size())
    drawn.viewport().render(image)
    return image


def print_picture(image: QImage, parent: QWidget) -> None:
    """Show what will be printed, on as many pages as it takes, and print it where the person says so."""
    dialog = QPrintPreviewDialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
    dialog.paintRequested.connect(lambda printer: paint_pages(image, printer))
    dialog.exec()


def paint_pages(image: QImage, printer: QPrinter) -> None:
    """Draw a picture as wide as the paper, cut into pages."""
    painter = QPainter(printer)
    page = painter.viewport()
    high = max(1, image.width() * page.height() // page.width())
    for top in range(0, image.height(), high):
        if top:
            printer.newPage()
        part = image.copy(QRect(0, top, image.width(), min(high, image.height() - top)))
        painter.drawImage(QRect(0, 0, page.width(), part.height() * page.width() // part.width()), part)
    painter.end()
