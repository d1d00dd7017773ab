"""A table of reporting units (单位表) as a file: empty, or filled as it is loaded again."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from model.cell_text import csv_text, put_text
from model.entry.unit_table import COLUMNS
from model.safe_file import save_bytes

Rows = Sequence[Sequence[str | Decimal]]
_WIDTHS = (14, 28, 14, 16, 12, 16)
_OTHER_WIDTH = 12


def write_unit_template(path: Path) -> None:
    """Write the headers as .csv or, for any other name, as .xlsx. ModelError "file.unwritable"."""
    write_unit_rows(path, [[words[0] for words in COLUMNS.values()]])


def write_unit_rows(path: Path, rows: Rows) -> None:
    """Write a header with rows below it, as .csv or, for any other name, as .xlsx. ModelError "file.unwritable"."""
    save_bytes(path, _as_csv(rows) if path.suffix.lower() == ".csv" else _as_workbook(rows))


def _as_csv(rows: Rows) -> bytes:
    text = io.StringIO(newline="")
    told = ([f"{cell:f}" if isinstance(cell, Decimal) else csv_text(cell) for cell in row] for row in rows)
    csv.writer(text).writerows(told)
    # Excel takes a CSV without the mark for the machine's own old encoding.
    return text.getvalue().encode("utf-8-sig")


def _as_workbook(rows: Rows) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "单位表"
    for place, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value != "":
                _put(sheet.cell(place, column), value)
    for column in range(1, len(rows[0]) + 1):
        sheet.cell(1, column).font = Font(bold=True)
        width = _WIDTHS[column - 1] if column <= len(_WIDTHS) else _OTHER_WIDTH
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _put(cell: Cell | MergedCell, value: str | Decimal) -> None:
    if isinstance(value, Decimal):
        cell.value = value
    else:
        put_text(cell, value)
        cell.number_format = "@"
