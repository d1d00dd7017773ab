"""A bulletin as a Qt document: on paper, and in the window with every figure as a link."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from gui.printing.face import printed_font
from model.report.bulletin import Bulletin, Grid, Kind, Paragraph, Pieces
from model.report.figure import Figure
from model.report.word_file import clean_line
from model.report.word_parts import (
    BODY_FACE,
    HEAD_FACE,
    LOOKS,
    TABLE_PT,
    TEXT_MM,
    TITLE_FACE,
    Look,
)

PIXELS_AN_INCH = 96
"""Of the layout; the painter scales it to what it paints on."""
_CELL_LINE_PT, _CELL_PADDING_PT, _BEHIND_TABLE_PT = 15, 1.5, 8
_ABOVE_ROWS_PX, _EDGE_PX = 34, 10
"""Above the rows of a part that begins a page: its headings. Below: its line, and the empty one that Qt wants."""
_KEEPS = QTextFormat.Property.UserProperty
_MOVED = QTextFormat.Property.UserProperty.value + 1
_BOLD_WITHOUT_FACE = frozenset({TITLE_FACE})
_ALIGN = {
    "both": Qt.AlignmentFlag.AlignJustify,
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def pixels(points: float) -> float:
    """Points as pixels of the layout."""
    return points * PIXELS_AN_INCH / 72


def millimetres(length: float) -> float:
    """Millimetres as pixels of the layout."""
    return length * PIXELS_AN_INCH / 25.4


TEXT_PX = tuple(round(millimetres(length)) for length in TEXT_MM)
"""The text area in whole pixels, so that pages begin exactly where the layout says."""


Breaks = Mapping[int, Sequence[int]]
"""By the place of a table in the bulletin the rows (from 0, without the headings) that begin a new page."""


class _Part(NamedTuple):
    """A table as far as it stands on one page: the place of its grid in the bulletin, and its first row there."""

    place: int
    first_row: int
    begins_page: bool
    table: QTextTable


class Paper:
    """Writes one bulletin into one document. `link` colours figures and makes links of them; None on paper."""

    def __init__(
        self,
        bulletin: Bulletin,
        ink: QColor,
        link: QColor | None = None,
        zoom: float = 1.0,
        breaks: Breaks | None = None,
    ) -> None:
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        self.document.setUseDesignMetrics(True)
        self.sources: Mapping[str, Figure] = {one.source: one for one in bulletin.figures}
        self._ink, self._link, self._zoom = ink, link, zoom
        self._cursor = QTextCursor(self.document)
        self._is_fresh, self._is_behind_table = True, False  # whether the last block is empty, and why
        self.red_line: int | None = None
        """The block below which the red line of an official document stands."""
        self.thin_line: int | None = None
        """The block above which the line stands that sets off who gets a copy."""
        self._parts: list[_Part] = []
        places = count()
        self._cursor.beginEditBlock()
        for block in bulletin.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                place = next(places)
                self._grid(block, place, sorted((breaks or {}).get(place, ())))
        self._cursor.endEditBlock()

    def paginate(self) -> int:
        """Break into pages of the official text area; a heading never stands alone at the foot. How many pages."""
        self.document.setPageSize(QSizeF(*TEXT_PX))
        for _ in range(self.document.blockCount()):
            self.document.markContentsDirty(0, self.document.characterCount())  # laid out in parts, some stay empty
            if not self._move_stranded_heading():
                break
        return self.document.pageCount()

    def first_row_beyond(self) -> tuple[int, int, list[int]] | None:
        """The first row that does not stand on the page on which its table begins: the place of the table, the row, and
        how high it and those after it are. None where every table stands on one page, but for rows higher than one.
        """
        for part in self._parts:
            table, first_to_move = part.table, 2 if part.begins_page else 1
            row = next((row for row in range(first_to_move, table.rows()) if self._is_beyond(table, row)), None)
            if row is not None:
                heights = [self._row_px(table, one) for one in range(row, table.rows())]
                return part.place, part.first_row + row - 1, heights
        return None

    def _is_beyond(self, table: QTextTable, row: int) -> bool:
        layout, height = self.document.documentLayout(), TEXT_PX[1]
        top = min(layout.blockBoundingRect(block).top() for block in _blocks(table, 0))
        bottom = max(layout.blockBoundingRect(block).bottom() for block in _blocks(table, row))
        return int(top // height) != int((bottom + self._px(_CELL_PADDING_PT) + _EDGE_PX) // height)

    def _row_px(self, table: QTextTable, row: int) -> int:
        lines = max(block.layout().lineCount() for block in _blocks(table, row))
        return math.ceil(lines * self._px(_CELL_LINE_PT) + 2 * self._px(_CELL_PADDING_PT) + 1)

    def _move_stranded_heading(self) -> bool:
        block = self.document.begin()
        while block.isValid():
            following = block.next()
            if block.blockFormat().property(_KEEPS) and following.isValid():
                page, next_page = self._page_of(block), self._page_of(following)
                is_moved = following.blockFormat().property(_MOVED)
                breaks = following.blockFormat().pageBreakPolicy() and not is_moved
                if page != next_page and not breaks and not block.blockFormat().pageBreakPolicy():
                    _begin_page(block, True)
                    if is_moved:
                        _begin_page(following, False)
                    return True
            block = following
        return False

    def _page_of(self, block: QTextBlock) -> int:
        """The page of a block's first line: Qt lets a block begin at the foot of one and puts all of it on the next."""
        top = self.document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        if layout.lineCount():
            top += layout.lineAt(0).y()
        return int(top // TEXT_PX[1])

    def _paragraph(self, paragraph: Paragraph) -> None:
        look = LOOKS[paragraph.kind]
        self._start_block(look)
        if paragraph.kind is Kind.NUMBER:
            self.red_line = self._cursor.block().blockNumber()
        elif paragraph.kind is Kind.COPIES:
            self.thin_line = self._cursor.block().blockNumber()
        self._pieces(paragraph.pieces, self._characters(look.face, look.size))

    def _start_block(self, look: Look) -> None:
        shape = QTextBlockFormat()
        shape.setAlignment(_ALIGN[look.align])
        shape.setTextIndent(self._px(look.first_line * look.size))
        shape.setRightMargin(self._px(look.right * look.size))
        shape.setTopMargin(self._px(look.before))
        shape.setLineHeight(self._px(look.line_pt), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if look.new_page and self._link is None:
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        shape.setProperty(_KEEPS, look.keeps)
        if self._is_behind_table:
            shape.setTopMargin(self._px(look.before + _BEHIND_TABLE_PT))
        if self._is_fresh:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)
        self._is_fresh = self._is_behind_table = False

    def _grid(self, grid: Grid, place: int, starts: Sequence[int]) -> None:
        """One table, or several of which all but the first begin a page, so that no row is cut and each has its edge.

        The first begins one, too, where its first row would not stand below its headings.
        """
        for first, end in pairwise((0, *(start for start in starts if start), len(grid.rows))):
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            begins_page = first > 0 or 0 in starts
            table = self._table(grid, grid.rows[first:end], begins_page=begins_page)
            self._parts.append(_Part(place, first, begins_page, table))
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            self._cursor.setBlockFormat(_hairline())
        self._is_fresh = self._is_behind_table = True

    def _table(self, grid: Grid, rows: Sequence[tuple[Pieces, ...]], *, begins_page: bool) -> QTextTable:
        shape = self._grid_format(grid)
        if begins_page:
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        table = self._cursor.insertTable(len(rows) + 1, len(grid.columns), shape)
        for place, column in enumerate(grid.columns):
            self._cell(table, 0, place, (column.heading,), HEAD_FACE, centred=True)
        for number, row in enumerate(rows, start=1):
            for place, (column, cell) in enumerate(zip(grid.columns, row, strict=True)):
                self._cell(table, number, place, cell, BODY_FACE, centred=column.centred)
        return table

    def _grid_format(self, grid: Grid) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setHeaderRowCount(1)
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QBrush(self._ink))
        shape.setBorderCollapse(True)
        shape.setCellPadding(self._px(_CELL_PADDING_PT))
        shape.setCellSpacing(0)
        shape.setTopMargin(self._px(4))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * column.width) for column in grid.columns]
        )
        return shape

    def _cell(self, table: QTextTable, row: int, column: int, pieces: Pieces, face: str, *, centred: bool) -> None:
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        shape = QTextBlockFormat()
        shape.setAlignment(_ALIGN["center" if centred else "left"] | Qt.AlignmentFlag.AlignVCenter)
        shape.setLineHeight(self._px(_CELL_LINE_PT), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(shape)
        self._pieces(pieces, self._characters(face, TABLE_PT))

    def _pieces(self, pieces: Pieces, plain: QTextCharFormat) -> None:
        for piece in pieces:
            if isinstance(piece, str):
                self._cursor.insertText(clean_line(piece), plain)
                continue
            shape = QTextCharFormat(plain)
            if self._link is not None and piece.about:
                shape.setAnchor(True)
                shape.setAnchorHref(piece.source)
                shape.setForeground(self._link)
            self._cursor.insertText(clean_line(piece.text), shape)

    def _characters(self, face: str, size: float) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(printed_font(face, round(self._px(size)), bold=face in _BOLD_WITHOUT_FACE))
        shape.setForeground(self._ink)
        return shape

    def _px(self, points: float) -> float:
        return pixels(points) * self._zoom


def paginated(bulletin: Bulletin, ink: QColor) -> tuple[Paper, int]:
    """A bulletin on pages of the official text area, with how many there are. A table that goes on on another page is
    two: no row is cut, and each part has its headings and its edge.
    """
    breaks: dict[int, tuple[int, ...]] = {}
    while True:
        paper = Paper(bulletin, ink, breaks=breaks)
        pages = paper.paginate()
        beyond = paper.first_row_beyond()
        if beyond is None:
            return paper, pages
        place, row, heights = beyond
        breaks[place] = (*breaks.get(place, ()), *_starts(row, heights))


def _starts(row: int, heights: Sequence[int]) -> Iterator[int]:
    """The rows that begin a page where `row` is the first to do so; its own height and those after it in pixels."""
    room = TEXT_PX[1] - _ABOVE_ROWS_PX - _EDGE_PX
    yield row
    used = 0
    for place, height in enumerate(heights):
        if used and used + height > room:
            yield row + place
            used = 0
        used += height


def _begin_page(block: QTextBlock, begins: bool) -> None:
    """Let a block begin a page that would not by its look, or no longer."""
    flag = QTextFormat.PageBreakFlag
    moved = block.blockFormat()
    moved.setPageBreakPolicy(flag.PageBreak_AlwaysBefore if begins else flag.PageBreak_Auto)
    moved.setProperty(_MOVED, begins)
    QTextCursor(block).setBlockFormat(moved)


def _blocks(table: QTextTable, row: int) -> Iterator[QTextBlock]:
    return (table.cellAt(row, column).firstCursorPosition().block() for column in range(table.columns()))


def _hairline() -> QTextBlockFormat:
    """An empty line that is too low to be seen."""
    shape = QTextBlockFormat()
    shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return shape
