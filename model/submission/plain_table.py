"""A plain table in a workbook or a text file, as texts: for tables that are no forms, like that of the units."""

from __future__ import annotations

import csv
from pathlib import Path

from model.errors import ModelError
from model.submission.read import read_bytes
from model.submission.reader import here_or_in_child
from model.submission.refusal import Refused
from model.submission.workbook.open_book import open_book
from model.submission.workbook.text_table import decode_text, split_rows


def read_plain_table(path: Path) -> list[list[str]]:
    """The rows of the first sheet, or of a CSV file in UTF-8, UTF-16 or GB18030; empty rows are left out.

    Columns of a CSV file may be kept apart by comma, tab or semicolon, whichever it has most of.
    ModelError "file.missing", "file.unreadable", "file.encoding_unknown", or the reason why a workbook cannot be read.
    """
    data = read_bytes(path)
    if path.suffix.lower() == ".csv":
        return _read_csv(data, path)
    try:
        return here_or_in_child(data, _read_first_sheet, data, path.name)
    except Refused as refusal:
        raise ModelError(refusal.finding.code, **refusal.finding.context) from refusal


def _read_csv(data: bytes, path: Path) -> list[list[str]]:
    decoded = decode_text(data)
    if decoded is None:
        raise ModelError("file.encoding_unknown", path=path)
    try:
        return [row for row in split_rows(decoded[0]) if any(cell.strip() for cell in row)]
    except csv.Error as trouble:
        raise ModelError("file.unreadable", path=path, detail=trouble) from trouble


def _read_first_sheet(data: bytes, name: str) -> list[list[str]]:
    book = open_book(data, name)
    cells = book.read_sheet(book.catalogue.sheets[0]).cells
    width = max((column for _, column in cells), default=0)
    rows: dict[int, list[str]] = {}
    for (row, column), cell in sorted(cells.items()):
        rows.setdefault(row, [""] * width)[column - 1] = cell.text
    return list(rows.values())
