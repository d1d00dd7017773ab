"""The summary as a workbook (.xlsx): four sheets that print as they stand, values and no formulas."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from model.cell_text import clean_text, needs_quote, put_text
from model.consolidation.consolidated import Consolidated
from model.entry.reporting_unit import UnitTree
from model.form.naming import period_words
from model.plan.tree import PlanTree
from model.report.heat_table import heat_table
from model.report.lineage_table import lineage_tables
from model.report.look import LOOKS
from model.report.pages import BOTTOM, SIDE, TOP, Pages
from model.report.summary_table import summary_table
from model.report.table import Cell, Row, Style, Table
from model.report.timeless import timeless
from model.report.unit_table import unit_table
from model.safe_file import save_bytes

_HEADING_HEIGHT = 34.0
_A4 = 9


RowsTold = Callable[[int], None]
"""Told how many rows of a document are made; what it raises stops the writing before anything is saved."""


def write_summary(
    consolidated: Consolidated, tree: PlanTree, units: UnitTree, path: Path, told: RowsTold = lambda rows: None
) -> None:
    """Save the four sheets at `path`; an old file there stays whole until the new one is. ModelError "file.unwritable".

    The same result gives the same bytes.
    """
    issuer, mark = units.unit(consolidated.parent).name, mark_of(consolidated)
    facts = Facts(f"{tree.title}完成情况汇总表", issuer, consolidated.period.end, consolidated.digest, mark)
    write_tables(summary_tables(consolidated, tree, units), period_words(consolidated.period), facts, path, told)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself; `mark` stands in the footer, `day` is its date in its properties."""

    title: str
    issuer: str
    day: date
    identifier: str = ""
    mark: str = ""


def write_tables(
    tables: Iterable[Table], subject: str, facts: Facts, path: Path, told: RowsTold = lambda rows: None
) -> None:
    """Save tables, one a sheet. ModelError "file.unwritable". The same tables give the same bytes."""
    book = Workbook(write_only=True)
    rows = 0
    try:
        for table in tables:
            for _ in _Sheet(book, table, facts.mark).write():
                rows += 1
                told(rows)
    except BaseException:
        for sheet in book.worksheets:
            cast(WriteOnlyWorksheet, sheet).close()  # it has begun a file of its own, which wants an end
        raise
    book.properties.title, book.properties.subject = facts.title, subject
    book.properties.creator, book.properties.identifier = facts.issuer, facts.identifier
    stream = io.BytesIO()
    book.save(stream)
    save_bytes(path, timeless(stream.getvalue(), facts.day))


def summary_tables(consolidated: Consolidated, tree: PlanTree, units: UnitTree) -> Iterator[Table]:
    """The tables of the summary, one a sheet."""
    yield summary_table(consolidated, tree, units)
    yield heat_table(consolidated, tree, units)
    yield unit_table(consolidated, tree, units)
    yield from lineage_tables(consolidated, tree, units)


def mark_of(consolidated: Consolidated) -> str:
    """What the foot of each page says of the result."""
    return f"　校验码 {consolidated.digest[:12]}"


def footers(table: Table, mark: str) -> tuple[str, str]:
    """What stands at the foot of each page, left and right."""
    return f"{table.name}{mark}", "第 &P 页　共 &N 页"


class _Sheet:
    """One table on its way into one sheet of a write-only workbook, row by row."""

    def __init__(self, book: Workbook, table: Table, mark: str) -> None:
        # A write-only sheet has the whole set-up of a worksheet, of which its type knows nothing.
        self._sheet = cast(Worksheet, book.create_sheet(table.name))
        self._table = table
        self._footers = footers(table, mark)
        self._styles: dict[tuple[Style, str, bool], StyleArray] = {}
        self._pages = Pages(table, _HEADING_HEIGHT)
        self._row = 0

    def write(self) -> Iterator[Row]:
        """All rows, each once it is written; what holds for the whole sheet is set first, since rows are not kept."""
        self._set_up()
        for row in self._table.head:
            self._append(row)
        headings = tuple(Cell(column.heading, Style.HEADER) for column in self._table.columns)
        self._append(Row(headings, _HEADING_HEIGHT))
        for row in self._table.body:
            if (last := self._pages.end_before(row)) is not None:
                self._sheet.row_breaks.append(Break(last))
            self._append(row)
            yield row
        self._sheet.print_area = f"A1:{self._last_letter}{self._row}"
        if self._table.filtered and self._row > self._table.heading_row:
            self._sheet.auto_filter.ref = f"A{self._table.heading_row}:{self._last_letter}{self._row}"

    @property
    def _last_letter(self) -> str:
        return get_column_letter(len(self._table.columns))

    def _set_up(self) -> None:
        sheet, table = self._sheet, self._table
        for number, column in enumerate(table.columns, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        sheet.freeze_panes = f"{get_column_letter(table.frozen + 1)}{table.heading_row + 1}"
        sheet.sheet_view.showGridLines = False
        sheet.print_title_rows = f"{table.heading_row}:{table.heading_row}"
        if table.wide:
            sheet.print_title_cols = f"A:{get_column_letter(table.frozen)}"
        page = sheet.page_setup
        page.orientation, page.paperSize = "landscape", _A4
        page.fitToWidth, page.fitToHeight = 0 if table.wide else 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=not table.wide)
        sheet.print_options.horizontalCentered = True
        margins = sheet.page_margins
        margins.left = margins.right = SIDE
        margins.top, margins.bottom, margins.header, margins.footer = TOP, BOTTOM, 0.25, 0.3
        sheet.oddFooter = HeaderFooterItem(
            left=_HeaderFooterPart(self._footers[0], size=9), right=_HeaderFooterPart(self._footers[1], size=9)
        )

    def _append(self, row: Row) -> None:
        self._row += 1
        self._sheet.row_dimensions[self._row].height = row.height
        self._sheet.append(list(self._cells(row)))

    def _cells(self, row: Row) -> Iterator[SheetCell]:
        """The cells of a row; the rest of a cell over several columns is empty and looks the same."""
        column = 1
        for cell in row.cells:
            yield self._made(cell)
            for _ in range(1, cell.span):
                yield self._made(Cell(None, cell.style))
            if cell.span > 1:
                letters = (get_column_letter(column), get_column_letter(column + cell.span - 1))
                self._sheet.merged_cells.add(f"{letters[0]}{self._row}:{letters[1]}{self._row}")
            column += cell.span

    def _made(self, cell: Cell) -> SheetCell:
        made = WriteOnlyCell(self._sheet)
        if isinstance(cell.value, str):
            put_text(made, cell.value)
        elif cell.value is not None:
            made.value = cell.value
        quoted = isinstance(cell.value, str) and needs_quote(clean_text(cell.value))
        made._style = self._style(cell.style, cell.format, quoted)  # type: ignore[attr-defined]
        return made

    def _style(self, style: Style, number_format: str, quoted: bool) -> StyleArray:
        key = (style, number_format, quoted)
        if key not in self._styles:
            look = LOOKS[style]
            model = WriteOnlyCell(self._sheet)
            model.font, model.alignment, model.number_format = look.font, look.alignment, number_format
            if look.pattern is not None:
                model.fill = look.pattern
            if look.border is not None:
                model.border = look.border
            model.quotePrefix = quoted
            self._styles[key] = copy(model._style)  # type: ignore[attr-defined]
        return self._styles[key]
