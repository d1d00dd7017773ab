"""Blocks of cells on the clipboard, as spreadsheet programs write and read them."""

from __future__ import annotations

import atexit
import re
from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

Block = tuple[tuple[str, ...], ...]
"""Rows of texts, all equally long."""
_NO_NUMBER = re.compile(r"0\d+|\d+\.\d*0|=.*|[+@-]\D.*", re.DOTALL)
"""Codes of rows, which would lose a digit as numbers (values end in no zero), and what would be computed."""
_AS_TEXT = """ style='mso-number-format:"\\@"' sdnum="0;0;@\""""
"""To Excel and WPS, and to LibreOffice."""
_LINE_END = '<br style="mso-data-placement:same-cell">'


def read_block(text: str) -> Block:
    """The cells of a text in which tabs part columns and line ends part rows; () where there is nothing.

    A cell in quotes is unquoted only where it could not be written without: Excel puts quotes round a cell with a line
    end and leaves those that a person typed alone.
    """
    rows = list(_rows(text.replace("\r\n", "\n").replace("\r", "\n")))
    width = max((len(row) for row in rows), default=0)
    return tuple(tuple(row) + ("",) * (width - len(row)) for row in rows)


def block_data(rows: Sequence[Sequence[str]]) -> QMimeData:
    """The same for the clipboard: as text and as a table, so that other programs paste cells."""
    data = QMimeData()
    data.setText("\n".join("\t".join(_quoted(cell) for cell in row) for row in rows))
    lines = ("".join(map(_as_html, row)) for row in rows)
    data.setHtml(f'<meta charset="utf-8"><table>{"".join(f"<tr>{line}</tr>" for line in lines)}</table>')
    return data


def copy_block(rows: Sequence[Sequence[str]]) -> None:
    """Put cells on the clipboard."""
    QGuiApplication.clipboard().setMimeData(block_data(rows))
    atexit.unregister(_keep_as_text)
    atexit.register(_keep_as_text)


def _keep_as_text() -> None:
    """Leave the text of what was copied to other programs: data made in Python cannot outlive it, Qt's own can."""
    if QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(clipboard.text())


def _rows(text: str) -> Iterator[list[str]]:
    at, row = 0, list[str]()
    while at < len(text):
        cell, at = _cell(text, at)
        row.append(cell)
        ends_row = at >= len(text) or text[at] == "\n"
        at += 1
        if ends_row:
            yield row
            row = []
        elif at >= len(text):
            yield [*row, ""]


def _cell(text: str, at: int) -> tuple[str, int]:
    """The cell that begins at `at`, and where its tab or line end stands."""
    if text[at] == '"':
        closing = at + 1
        while (closing := text.find('"', closing)) >= 0 and text[closing + 1 : closing + 2] == '"':
            closing += 2
        inside = text[at + 1 : closing]
        if closing >= 0 and text[closing + 1 : closing + 2] in ("", "\t", "\n") and _needs_quotes(inside):
            return inside.replace('""', '"'), closing + 1
    ends = [end for end in (text.find("\t", at), text.find("\n", at)) if end >= 0]
    end = min(ends, default=len(text))
    return text[at:end], end


def _needs_quotes(cell: str) -> bool:
    return "\n" in cell or "\t" in cell or '""' in cell


def _quoted(cell: str) -> str:
    return '"{}"'.format(cell.replace('"', '""')) if "\n" in cell or "\t" in cell else cell


def _as_html(cell: str) -> str:
    """One cell: a line end stays in it, and a row's code ("1.10") or "=1+1" in a sentence's place stays a text."""
    as_text = _AS_TEXT if _NO_NUMBER.fullmatch(cell) else ""
    return f"<td{as_text}>{escape(cell).replace(chr(10), _LINE_END)}</td>"
