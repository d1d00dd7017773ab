"""The empty table of reporting units that a headquarters fills in once."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from model.entry.unit_table import COLUMNS
from model.form.safe_file import save_bytes

_WIDTHS = (14, 28, 14, 16, 12, 16)


def write_unit_template(path: Path) -> None:
    """Write the headers as .csv or, for any other name, as .xlsx. ModelError "file.unwritable"."""
    headers = [words[0] for words in COLUMNS.values()]
    save_bytes(path, _as_csv(headers) if path.suffix.lower() == ".csv" else _as_workbook(headers))


def _as_csv(headers: list[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(headers)
    # Excel takes a CSV without the mark for the machine's own old encoding.
    return text.getvalue().encode("utf-8-sig")


def _as_workbook(headers: list[str]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "单位表"
    sheet.append(headers)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
