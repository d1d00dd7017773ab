"""A row of a returned workbook as the person saw it who filled it in: for showing, never for reading values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.form.layout import COLUMNS, GUIDE_SHEET, META_SHEET, Field
from model.submission.refusal import Refused
from model.submission.row.number import shown_text
from model.submission.row.table import Table, find_table
from model.submission.workbook.book import SheetEntry
from model.submission.workbook.looks import Looks
from model.submission.workbook.open_book import open_book
from model.submission.workbook.raw_cell import CellKind, place_of
from model.submission.workbook.raw_sheet import RawSheet
from model.submission.workbook.workbook import Workbook

_MOST_TEXT = 200
_UNCOMPUTED = "=…"
_FORMULAS = (CellKind.FORMULA, CellKind.UNCOMPUTED)


@dataclass(frozen=True, slots=True)
class SeenCell:
    """One cell of the row. `ink` and `paper` are six hexadecimal digits, empty where only the workbook's theme knows.

    `width` is that of the form's column, in characters. `is_hidden` says that its column is, `is_unseen` that the ink
    has the paper's colour.
    """

    column: int
    field: Field | None
    header: str
    text: str
    width: float
    number_format: str = "General"
    is_number: bool = False
    is_formula: bool = False
    is_struck: bool = False
    is_unseen: bool = False
    is_hidden: bool = False
    is_merged: bool = False
    ink: str = ""
    paper: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """The row of a cell, from left to right."""

    sheet: str
    number: int
    cells: tuple[SeenCell, ...]
    is_hidden: bool = False


def see_rows(name: str, data: bytes, places: tuple[str, ...]) -> dict[str, SeenRow]:
    """The rows in which `places` ("填报表!H7") stand, by place; nothing for what cannot be shown. Pure."""
    try:
        book = open_book(data, name)
        tables: dict[str, Table | None] = {}
        rows = {}
        for place in places:
            sheet, _, cell = place.rpartition("!")
            if sheet not in tables:
                tables[sheet] = _find(book, sheet)
            table = tables[sheet]
            if table is not None and cell:
                rows[place] = _see(table, book, *place_of(cell))
        return rows
    except Refused:
        return {}


def _find(book: Workbook, name: str) -> Table | None:
    if name in (META_SHEET, GUIDE_SHEET):
        return None
    entry: SheetEntry | None = next((one for one in book.catalogue.sheets if one.name == name), None)
    return None if entry is None else find_table(name, book.read_sheet(entry), entry.is_hidden)


def _see(table: Table, book: Workbook, row: int, column: int) -> SeenRow:
    cells = tuple(_cells(table, book.looks, book.catalogue.dates_from_1904, row, column))
    return SeenRow(table.sheet_name, row, cells, row in table.sheet.hidden_rows)


def _cells(table: Table, looks: Looks, from_1904: bool, row: int, asked: int) -> Iterator[SeenCell]:
    fields = {column: field for field, column in table.columns.items()}
    known = {column.field: column for column in COLUMNS}
    headers = table.sheet.rows.get(table.header_row, {})
    for column in sorted({*headers, asked}):
        field = fields.get(column)
        if field is Field.KEY and column != asked:
            continue
        cell = table.sheet.rows.get(row, {}).get(column)
        style = cell.style if cell is not None else 0
        text = "" if cell is None else shown_text(cell, looks.format_of(style), from_1904) or cell.text
        if cell is not None and cell.kind is CellKind.UNCOMPUTED:
            text = _UNCOMPUTED
        yield SeenCell(
            column, field, headers[column].text.strip() if column in headers else "", text[:_MOST_TEXT],
            known[field].width if field is not None else 12.0,
            looks.format_of(style),
            cell is not None and cell.kind is CellKind.NUMBER,
            cell is not None and cell.kind in _FORMULAS,
            style in looks.struck or (row, column) in table.sheet.struck,
            bool(text) and style in looks.unseen,
            column in table.sheet.hidden_columns,
            _is_merged(table.sheet, row, column),
            _of_style(looks.inks, style, cell is not None),
            _of_style(looks.papers, style, cell is not None),
            table.sheet.comments.get((row, column), ""),
        )  # fmt: skip


def _is_merged(sheet: RawSheet, row: int, column: int) -> bool:
    return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in sheet.merged)


def _of_style(colours: tuple[str, ...], style: int, is_there: bool) -> str:
    return colours[style] if is_there and style < len(colours) else ""
