"""A form that was saved as text: comma, tab or semicolon, in UTF-8, UTF-16 or GB18030."""

from __future__ import annotations

import csv
import io

from model.finding import Finding, Severity
from model.form.layout import SHEET
from model.submission.refusal import Refused
from model.submission.workbook.book import Catalogue, SheetEntry
from model.submission.workbook.raw_cell import CellKind, RawCell
from model.submission.workbook.raw_sheet import MOST_COLUMNS, MOST_ROWS, RawSheet
from model.submission.workbook.workbook import ReadBook

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ENCODINGS = {"utf-8-sig": "UTF-8", "gb18030": "GB18030"}
_SEPARATORS = ",\t;"
_MOST_CELLS = 400_000


def open_text_table(data: bytes) -> ReadBook:
    """The table in `data`, one sheet of texts. A person has to look: a text file holds what a program showed.

    Refused "workbook.text_encoding" where it is in none of the three encodings, "workbook.damaged" where a quote is
    never closed, "workbook.unpacks_too_large".
    """
    text, encoding = _decode(data)
    context = {"encoding": encoding}
    said = Finding("workbook.text_table", Severity.CONFIRM, context=context)
    catalogue = Catalogue([SheetEntry(SHEET, False, SHEET)])
    return ReadBook("text", catalogue, {SHEET: _read_rows(text)}, said=(said,))


def decode_text(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding: by its mark, else UTF-8, else GB18030; None where it is none of them."""
    encodings = {"utf-16": "UTF-16"} if data.startswith(_UTF16_MARKS) else _ENCODINGS
    for encoding, name in encodings.items():
        try:
            return data.decode(encoding), name
        except UnicodeDecodeError:
            continue
    return None


def split_rows(text: str) -> list[list[str]]:
    """The rows of a text by the separator that its beginning has most of. csv.Error where a quote is never closed."""
    head = text[:10_000]
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=head.count), strict=True))


def _decode(data: bytes) -> tuple[str, str]:
    decoded = decode_text(data)
    if decoded is None:
        raise Refused("workbook.text_encoding")
    return decoded


def _read_rows(text: str) -> RawSheet:
    sheet = RawSheet()
    try:
        rows = split_rows(text)
    except csv.Error as error:
        raise Refused("workbook.damaged") from error
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells, start=1):
            if not cell:
                continue
            if row > MOST_ROWS or column > MOST_COLUMNS:
                sheet.far = sheet.far or (row, column)
                continue
            sheet.put(row, column, RawCell(CellKind.TEXT, cell))
    if sheet.count() > _MOST_CELLS:
        raise Refused("workbook.unpacks_too_large")
    return sheet
