"""Holding a summary workbook against the tables that the result gives, cell by cell as the file has them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from model.consolidation.consolidated import Consolidated
from model.entry.reporting_unit import UnitTree
from model.errors import ModelError, reason_of
from model.finding import Finding, Severity
from model.form.cell_text import clean_text
from model.plan.tree import PlanTree
from model.report.check import ReportCheck
from model.report.figure import numerals
from model.report.table import Cell, Row, Style, Table
from model.report.workbook import footers, mark_of, summary_tables

_HEADING = Style.HEADER


def check_summary(path: Path, result: Consolidated, tree: PlanTree, units: UnitTree) -> ReportCheck:
    """Read a summary back: every numeral of every sheet, the lines at the foot of the pages too.

    A sheet that should be there and is not is a finding; so is a number in a sheet that nobody wrote. ModelError
    "file.unreadable".
    """
    tables = {table.name: table for table in summary_tables(result, tree, units)}
    try:
        book = openpyxl.load_workbook(path)
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise ModelError("file.unreadable", path=path, detail=error) from error
    counter = _Counter()
    findings = [_finding("report.sheet_gone", name) for name in tables if name not in book.sheetnames]
    for sheet in book.worksheets:
        findings += counter.compare(sheet, tables.get(sheet.title), result)
    return ReportCheck(path.name, counter.numerals, counter.numerals - len(findings), tuple(findings))


class _Counter:
    """Compares sheets and counts the numerals it saw."""

    def __init__(self) -> None:
        self.numerals = 0

    def compare(self, sheet: Worksheet, table: Table | None, result: Consolidated) -> Iterator[Finding]:
        expected = dict(_places(table)) if table is not None else {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                wanted = expected.pop(cell.coordinate, None)
                yield from self._one(f"{sheet.title}!{cell.coordinate}", cell.value, wanted)
        for coordinate, gone in expected.items():
            if _numerals_of(gone.value):
                yield _finding("report.numeral_gone", f"{sheet.title}!{coordinate}", expected=_shown(gone.value))
        feet = footers(table, mark_of(result)) if table is not None else ("", "")
        for place, foot in zip(("left", "right"), feet, strict=True):
            text = getattr(sheet.oddFooter, place).text or ""
            yield from self._one(f"{sheet.title} 页脚", text, Cell(foot))

    def _one(self, where: str, value: Any, wanted: Cell | None) -> Iterator[Finding]:
        found = _numerals_of(value)
        self.numerals += len(found)
        if found and wanted is None:
            yield _finding("report.numeral_without_source", where, found=_shown(value), around=_shown(value))
        elif wanted is not None and found != _numerals_of(wanted.value):
            yield _finding("report.numeral_differs", where, found=_shown(value), expected=_shown(wanted.value))


def _places(table: Table) -> Iterator[tuple[str, Cell]]:
    headings = Row(tuple(Cell(column.heading, _HEADING) for column in table.columns))
    for number, row in enumerate((*table.head, headings, *table.body), start=1):
        column = 1
        for cell in row.cells:
            if cell.value is not None:
                yield f"{get_column_letter(column)}{number}", cell
            column += cell.span


def _numerals_of(value: Any) -> list[str]:
    """The numerals of a text; a number is one, whatever way it is stored."""
    if isinstance(value, bool | datetime | date):
        return [str(value)]
    if isinstance(value, int | float | Decimal):
        return [f"{Decimal(str(value)).normalize():f}"]
    return numerals(clean_text(str(value))) if value is not None else []


def _shown(value: Any) -> str:
    return str(value)


def _finding(code: str, where: str, **context: str) -> Finding:
    return Finding(code, Severity.BLOCKING, where, context={"where": where, **context})
