"""A plain table in a workbook or a CSV file, as texts: for tables that are no forms, like that of the units."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from model.errors import ModelError
from model.submission.book import open_book
from model.submission.read import read_bytes
from model.submission.refusal import Refused

_ENCODINGS = ("utf-8-sig", "gb18030")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = ",\t;"


def read_plain_table(path: Path) -> list[list[str]]:
    """The rows of the first sheet, or of a CSV file in UTF-8, UTF-16 or GB18030; empty rows are left out.

    Columns of a CSV file may be kept apart by comma, tab or semicolon, whichever is in its first line most often.
    ModelError "file.missing", "file.unreadable", "file.encoding_unknown", or the reason why a workbook cannot be read.
    """
    data = read_bytes(path)
    return _read_csv(data, path) if path.suffix.lower() == ".csv" else _read_first_sheet(data, path)


def _read_csv(data: bytes, path: Path) -> list[list[str]]:
    text = _decode(data, path)
    first = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=first.count))
    try:
        return [row for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as trouble:
        raise ModelError("file.unreadable", path=path, detail=trouble) from trouble


def _decode(data: bytes, path: Path) -> str:
    encodings = ("utf-16",) if data.startswith(_UTF16_MARKS) else _ENCODINGS
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ModelError("file.encoding_unknown", path=path)


def _read_first_sheet(data: bytes, path: Path) -> list[list[str]]:
    try:
        book = open_book(data, path.name)
        cells = book.read_sheet(book.catalogue.sheets[0]).cells
    except Refused as refusal:
        raise ModelError(refusal.finding.code, **refusal.finding.context) from refusal
    width = max((column for _, column in cells), default=0)
    rows: dict[int, list[str]] = {}
    for (row, column), cell in sorted(cells.items()):
        rows.setdefault(row, [""] * width)[column - 1] = cell.text
    return list(rows.values())
