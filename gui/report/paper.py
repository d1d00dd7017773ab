"""A bulletin as a Qt document: on paper, and in the window with every figure as a link."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
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
from model.report.bulletin import Bulletin, Grid, Paragraph, Pieces
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


class Paper:
    """Writes one bulletin into one document. `link` colours figures and makes links of them; None on paper."""

    def __init__(self, bulletin: Bulletin, ink: QColor, link: QColor | None = None, zoom: float = 1.0) -> None:
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        self.document.setUseDesignMetrics(True)
        self.sources: Mapping[str, Figure] = {one.source: one for one in bulletin.figures}
        self._ink, self._link, self._zoom = ink, link, zoom
        self._cursor = QTextCursor(self.document)
        self._is_first = True
        for block in bulletin.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                self._grid(block)

    def paginate(self) -> int:
        """Break into pages of the official text area; a heading never stands alone at the foot. How many pages."""
        self.document.setPageSize(QSizeF(*TEXT_PX))
        for _ in range(self.document.blockCount()):
            if not self._move_stranded_heading():
                break
        return self.document.pageCount()

    def _move_stranded_heading(self) -> bool:
        layout, height = self.document.documentLayout(), TEXT_PX[1]
        block = self.document.begin()
        while block.isValid():
            following = block.next()
            if block.blockFormat().property(QTextFormat.Property.UserProperty) and following.isValid():
                page, next_page = (int(layout.blockBoundingRect(one).top() // height) for one in (block, following))
                breaks = block.blockFormat().pageBreakPolicy() or following.blockFormat().pageBreakPolicy()
                if page != next_page and not breaks:
                    moved = block.blockFormat()
                    moved.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                    QTextCursor(block).setBlockFormat(moved)
                    return True
            block = following
        return False

    def _paragraph(self, paragraph: Paragraph) -> None:
        look = LOOKS[paragraph.kind]
        self._start_block(look)
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
        shape.setProperty(QTextFormat.Property.UserProperty, look.keeps)
        if self._is_first:
            self._cursor.setBlockFormat(shape)
            self._is_first = False
        else:
            self._cursor.insertBlock(shape)

    def _grid(self, grid: Grid) -> None:
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        table = self._cursor.insertTable(len(grid.rows) + 1, len(grid.columns), self._grid_format(grid))
        for place, column in enumerate(grid.columns):
            self._cell(table, 0, place, (column.heading,), HEAD_FACE, centred=True)
        for number, row in enumerate(grid.rows, start=1):
            for place, (column, cell) in enumerate(zip(grid.columns, row, strict=True)):
                self._cell(table, number, place, cell, BODY_FACE, centred=column.centred)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _grid_format(self, grid: Grid) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setHeaderRowCount(1)
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QBrush(self._ink))
        shape.setBorderCollapse(True)
        shape.setCellPadding(self._px(1.5))
        shape.setCellSpacing(0)
        shape.setTopMargin(self._px(4))
        shape.setBottomMargin(self._px(8))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * column.width) for column in grid.columns]
        )
        return shape

    def _cell(self, table: QTextTable, row: int, column: int, pieces: Pieces, face: str, *, centred: bool) -> None:
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        shape = QTextBlockFormat()
        shape.setAlignment(_ALIGN["center" if centred else "left"] | Qt.AlignmentFlag.AlignVCenter)
        shape.setLineHeight(self._px(15), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
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
