"""Writing a plan as a task table (.xlsx) or as data (.json)."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from model.cell_text import put_as_it_is
from model.errors import UsageError
from model.plan.data import tree_to_data
from model.plan.exchange.row import Cell, writable
from model.plan.exchange.table import table_rows
from model.plan.exchange.words import DATA_SHEET, HEADERS, ROLE_HEADERS, ROLE_WIDTH, SHEET, WIDTHS
from model.plan.tree import PlanTree
from model.safe_file import save_bytes

_PIECE = 30_000
_LINE_HEIGHT = 13.5
_MOST_LINES = 6
_HEADER_ROW = 2
_THIN = Side(style="thin", color="BFC7D1")
_EDGE = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_CENTRED = ("序号", "编号", "类型", "口径", "比较", "计量单位", "完成时限", "时限原文", "汇总方式", "把握")


Roles = Mapping[str, Mapping[str, str]]
"""By code the names of units under each of `ROLE_HEADERS`."""


def write_plan_file(tree: PlanTree, path: Path, roles: Roles | None = None) -> Path:
    """Write `tree` to `path`: a task table for .xlsx, data for .json; both load back unchanged.

    A table shows who has which role in columns of their own, where anybody has one; they are not read back.
    UsageError "plan.unknown_format" for another ending, ModelError "file.unwritable" where the disk refuses.
    """
    ending = path.suffix.lower()
    if ending == ".json":
        data = (json.dumps(plan_data(tree), ensure_ascii=False, indent=1) + "\n").encode()
    elif ending == ".xlsx":
        data = _as_bytes(_task_table(tree, roles or {}))
    else:
        raise UsageError("plan.unknown_format", file=path.name)
    save_bytes(path, data)
    return path


def _as_bytes(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def plan_data(tree: PlanTree) -> dict[str, Any]:
    """The whole tree as data, its document's text included."""
    return {**tree_to_data(tree), "source_text": tree.source_text}


def _task_table(tree: PlanTree, roles: Roles) -> Workbook:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    _put(sheet, 1, 1, writable(f"{tree.title} {SHEET}"))
    columns = dict(zip(HEADERS, WIDTHS, strict=True)) | (dict.fromkeys(ROLE_HEADERS, ROLE_WIDTH) if roles else {})
    for column, header in enumerate(columns, start=1):
        _put(sheet, _HEADER_ROW, column, header)
    for row, cells in enumerate(table_rows(tree), start=_HEADER_ROW + 1):
        named = cells | {header: writable(names) for header, names in roles.get(str(cells.get("编号")), {}).items()}
        for column, header in enumerate(columns, start=1):
            _put(sheet, row, column, named.get(header))
    _dress(sheet, columns)
    _hide_data(workbook, tree)
    return workbook


def _put(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    """A value as it is: words that begin with "=" stay words."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        put_as_it_is(cell, value)
    else:
        cell.value = value


def _dress(sheet: Worksheet, columns: Mapping[str, int]) -> None:
    last = get_column_letter(len(columns))
    sheet.merge_cells(f"A1:{last}1")
    sheet["A1"].font = Font(name="宋体", size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 32
    for column, (header, width) in enumerate(columns.items(), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        head = sheet.cell(_HEADER_ROW, column)
        head.font = Font(name="宋体", size=10, bold=True)
        head.fill = PatternFill("solid", fgColor="E8EDF4")
        centred = Alignment(horizontal="center", vertical="center", wrap_text=True)
        words = Alignment(vertical="center", wrap_text=True)
        head.alignment, head.border = centred, _EDGE
        for row in range(_HEADER_ROW + 1, sheet.max_row + 1):
            body = sheet.cell(row, column)
            body.font, body.border = Font(name="宋体", size=10), _EDGE
            body.alignment = centred if header in _CENTRED else words
    for row in range(_HEADER_ROW + 1, sheet.max_row + 1):
        sheet.row_dimensions[row].height = _height(
            [sheet.cell(row, column).value for column in range(1, len(columns) + 1)], list(columns.values())
        )
    _set_up_print(sheet, last)


def _height(values: Sequence[object], widths: Sequence[int]) -> float:
    """The height in points that the words of a row need at the widths of their columns."""
    lines = [-(-2 * len(str(value)) // int(width)) for value, width in zip(values, widths, strict=True) if value]
    return min(max(lines, default=1), _MOST_LINES) * _LINE_HEIGHT + 3


def _set_up_print(sheet: Worksheet, last: str) -> None:
    sheet.freeze_panes = f"{get_column_letter(HEADERS.index('指标（任务）') + 2)}{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}{max(sheet.max_row, _HEADER_ROW)}"
    sheet.print_title_rows = f"1:{_HEADER_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="第 &P 页 共 &N 页"))


def _hide_data(workbook: Workbook, tree: PlanTree) -> None:
    """The whole plan as data on a hidden sheet: what the visible columns have no place for comes back from there.

    "_x" is written as an escape, since programs take "_x000D_" in a cell for a line end.
    """
    sheet = workbook.create_sheet(DATA_SHEET)
    sheet.sheet_state = "veryHidden"
    text = json.dumps(plan_data(tree), ensure_ascii=True, separators=(",", ":")).replace("_x", "\\u005fx")
    for row, start in enumerate(range(0, len(text), _PIECE), start=1):
        _put(sheet, row, 1, text[start : start + _PIECE])
