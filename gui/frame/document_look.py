"""Markdown as it should look in a window: air between paragraphs, headings by weight, tables with quiet lines."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontInfo,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

_SIZES = {1: 1.45, 2: 1.15}
"""How large headings are, by level, against the text."""
_AIR, _ABOVE_HEADING, _CELL = 0.45, 1.0, 0.45
"""Room below a paragraph, above a heading and in a cell, against the size of the text."""
_WHOLE = 100.0


def dress_document(document: QTextDocument, palette: QPalette) -> None:
    """Set sizes, distances and lines of a document that was read from Markdown."""
    document.setDocumentMargin(16)
    size = QFontInfo(document.defaultFont()).pixelSize()
    for block in _blocks(document):
        _dress_block(block, size)
    for table in _tables(document.rootFrame()):
        _dress_table(table, size, palette)


def _dress_block(block: QTextBlock, size: int) -> None:
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    spacing = QTextBlockFormat()
    in_table = cursor.currentTable() is not None
    spacing.setBottomMargin(0 if in_table else round(size * _AIR))
    spacing.setTopMargin(round(size * _ABOVE_HEADING) if level > 1 else 0)
    spacing.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(spacing)
    if level:
        font = QFont(block.document().defaultFont())
        font.setPixelSize(round(size * _SIZES.get(level, 1.0)))
        font.setWeight(QFont.Weight.DemiBold)
        written = QTextCharFormat()
        written.setFont(font)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(written)


def _dress_table(table: QTextTable, size: int, palette: QPalette) -> None:
    lines = table.format()
    lines.setBorder(1)
    lines.setBorderCollapse(True)
    lines.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    lines.setBorderBrush(QBrush(palette.color(QPalette.ColorRole.Mid)))
    lines.setCellPadding(round(size * _CELL))
    lines.setCellSpacing(0)
    lines.setBottomMargin(round(size * _AIR))
    lines.setWidth(QTextLength(QTextLength.Type.PercentageLength, _WHOLE))
    table.setFormat(lines)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)
