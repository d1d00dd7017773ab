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


def read_plain_table(path: Path) -> list[list[str]]:
    """The rows of the first sheet, or of a CSV file in UTF-8 or GB18030; empty rows are left out.

    ModelError "file.missing", "file.unreadable", or the reason why a workbook cannot be read.
    """
    data = read_bytes(path)
    return _read_csv(data, path) if path.suffix.lower() == ".csv" else _read_first_sheet(data, path)


def _read_csv(data: bytes, path: Path) -> list[list[str]]:
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return [row for row in csv.reader(io.StringIO(text, newline="")) if any(cell.strip() for cell in row)]
    raise ModelError("file.unreadable", path=path, detail="encoding")


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
