"""The values of a workbook's sheets, read within limits, merged cells filled with what they show."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from model.errors import ModelError
from model.plan.document.cell import Rows

_LARGEST = 128 * 1024 * 1024
_MOST_ROWS, _MOST_COLUMNS = 20_000, 60
_MOST_CELLS = 16_384  # Of a row: no spreadsheet program has more columns.
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')
_PERCENT = re.compile(r"[#0,]*0(?:\.(0+))?%(?:[;_].*)?", re.DOTALL)
"""The format of a cell that shows 0.065 as 6.5%, with the places behind its point."""
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
            workbook = load_workbook(io.BytesIO(data), data_only=True, read_only=True)
            if set(workbook.sheetnames) >= _FORM_SHEETS:
                raise ModelError("plan.is_a_form", file=name)
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                return {sheet.title: _rows(sheet, package, name) for sheet in workbook.worksheets if _counts(sheet)}
    except _STUMBLES as error:
        raise ModelError("plan.damaged", file=name, reason="reason.broken_part") from error


def _check_size(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for info in package.infolist():
                if info.filename.endswith((".xml", ".rels")) and info.file_size:
                    with package.open(info) as part:
                        if b"<!DOCTYPE" in part.read(2048):
                            raise ModelError("plan.refused", file=name, reason="reason.declares")
            if sum(info.file_size for info in package.infolist()) > _LARGEST:
                raise ModelError("plan.refused", file=name, reason="reason.large")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError) as error:
        raise ModelError("plan.damaged", file=name, reason="reason.no_package") from error


def _counts(sheet: Worksheet) -> bool:
    return sheet.sheet_state == "visible" or sheet.title.startswith("_")


def _rows(sheet: Worksheet, package: zipfile.ZipFile, name: str) -> Rows:
    """The values of a sheet without empty rows at its end; read in one pass, since a sheet may claim any size."""
    path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    data = package.read(path) if path in package.namelist() else b""
    if any(row.count(b"<c ") + row.count(b"<c>") > _MOST_CELLS for row in data.split(b"<row")):
        raise ModelError("plan.refused", file=name, reason="reason.many_columns")
    cells = sheet.iter_rows(max_row=_MOST_ROWS + 1, max_col=_MOST_COLUMNS)
    rows = [[_shown(cell) for cell in row] for row in cells]
    while rows and not any(value is not None for value in rows[-1]):
        rows.pop()
    if len(rows) > _MOST_ROWS:
        raise ModelError("plan.refused", file=name, reason="reason.many_rows")
    for found in _MERGED.finditer(data):
        _fill(rows, *range_boundaries(found.group(1).decode()))
    return rows


def _shown(cell: Any) -> Any:
    """The value of a cell, a share as the percents that it shows: 0.0649 in the format 0.0% is 6.5%."""
    value = cell.value
    if not isinstance(value, int | float) or isinstance(value, bool):
        return value
    if (percent := _PERCENT.fullmatch(cell.number_format or "")) is None:
        return value
    places = Decimal(1).scaleb(-len(percent.group(1) or ""))
    share = (Decimal(repr(value)) * 100).quantize(places, ROUND_HALF_UP)
    return f"{share:f}%"


def _fill(rows: list[list[Any]], first_column: int, first_row: int, last_column: int, last_row: int) -> None:
    """Let every cell of a merged range hold the value that the range shows."""
    if first_row > len(rows) or first_column > _MOST_COLUMNS:
        return
    value = rows[first_row - 1][first_column - 1]
    for row in rows[first_row - 1 : last_row]:
        row[first_column - 1 : last_column] = [value] * len(row[first_column - 1 : last_column])
