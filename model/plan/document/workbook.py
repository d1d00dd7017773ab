"""The values of a workbook's sheets, read within limits, merged cells filled with what they show."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from model.errors import ModelError
from model.plan.document.row_phrase import Rows

_LARGEST = 128 * 1024 * 1024
_MOST_ROWS, _MOST_COLUMNS = 20_000, 60
_STUMBLES = (
    ArithmeticError, AssertionError, AttributeError, EOFError, InvalidFileException, LookupError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl raises over a broken part: whatever it stumbles upon."""

_FORM_SHEETS = frozenset({"填报表", "_meta"})
"""What a form has that `model.form` writes; a plan may have a sheet of the first name, never both."""


def is_workbook(data: bytes) -> bool:
    """Whether `data` is a zip that holds a workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return any(name.lower().startswith("xl/workbook") for name in package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def read_sheets(data: bytes, name: str) -> dict[str, Rows]:
    """The values of every sheet that is shown, or our own (_…), by its name, merged cells filled with what they show.

    ModelError "plan.damaged" or "plan.refused" for a file that is no sound workbook, "plan.is_a_form" for a form that
    went out to an office, whose rows look like a task table.
    """
    _check_size(data, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workbook = load_workbook(io.BytesIO(data), data_only=True)
            if set(workbook.sheetnames) >= _FORM_SHEETS:
                raise ModelError("plan.is_a_form", file=name)
            return {sheet.title: _rows(sheet) for sheet in workbook.worksheets if _counts(sheet)}
    except _STUMBLES as error:
        raise ModelError("plan.damaged", file=name, reason=f"{type(error).__name__}"[:60]) from error


def _check_size(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for info in package.infolist():
                if info.filename.endswith((".xml", ".rels")) and info.file_size:
                    with package.open(info) as part:
                        if b"<!DOCTYPE" in part.read(2048):
                            raise ModelError("plan.refused", file=name, reason="DOCTYPE")
            if sum(info.file_size for info in package.infolist()) > _LARGEST:
                raise ModelError("plan.refused", file=name, reason=f"> {_LARGEST // 1024 // 1024} MB")
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError) as error:
        raise ModelError("plan.damaged", file=name, reason=str(error)) from error


def _counts(sheet: Worksheet) -> bool:
    return sheet.sheet_state == "visible" or sheet.title.startswith("_")


def _rows(sheet: Worksheet) -> Rows:
    last_row, last_column = min(sheet.max_row or 1, _MOST_ROWS), min(sheet.max_column or 1, _MOST_COLUMNS)
    rows = [list(row) for row in sheet.iter_rows(max_row=last_row, max_col=last_column, values_only=True)]
    for merged in sheet.merged_cells.ranges:
        value = rows[merged.min_row - 1][merged.min_col - 1] if _inside(merged.min_row, merged.min_col, rows) else None
        for row in range(merged.min_row - 1, min(merged.max_row, len(rows))):
            for column in range(merged.min_col - 1, min(merged.max_col, len(rows[row]))):
                rows[row][column] = value
    return rows


def _inside(row: int, column: int, rows: Rows) -> bool:
    return row <= len(rows) and column <= len(rows[row - 1])
