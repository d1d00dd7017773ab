"""OpenDocument's tables as the cells that the rest of the reader knows; repeats are counted before they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from model.submission.container.xml_reader import Attributes
from model.submission.refusal import Refused
from model.submission.workbook.comments import LONGEST_COMMENT, MOST_COMMENTS
from model.submission.workbook.open_document_looks import CellLooks
from model.submission.workbook.open_document_xml import full
from model.submission.workbook.raw_cell import CellKind, RawCell
from model.submission.workbook.raw_sheet import MOST_COLUMNS, MOST_ROWS, RawSheet

_MOST_CELLS = 400_000
_NAME, _STYLE = full("table:name"), full("table:style-name")
_ROWS, _COLUMNS = full("table:number-rows-repeated"), full("table:number-columns-repeated")
_ROWS_SPANNED, _COLUMNS_SPANNED = full("table:number-rows-spanned"), full("table:number-columns-spanned")
_MATRIX_ROWS, _MATRIX_COLUMNS = full("table:number-matrix-rows-spanned"), full("table:number-matrix-columns-spanned")
_DEFAULT_STYLE, _VISIBILITY = full("table:default-cell-style-name"), full("table:visibility")
_FORMULA, _TYPE, _SHOWN_TYPE = full("table:formula"), full("office:value-type"), full("calcext:value-type")
_VALUE, _DATE, _TIME = full("office:value"), full("office:date-value"), full("office:time-value")
_BOOLEAN, _STRING = full("office:boolean-value"), full("office:string-value")
_COUNT = full("text:c")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_BLANK = "\x01"
"""Stands for a space that is meant, while the spaces between elements are put together."""


@dataclass(slots=True)
class ReadTable:
    """One table with the name of its style, which says whether it is hidden."""

    name: str
    style: str
    sheet: RawSheet = field(default_factory=RawSheet)


class TableReader:
    """Takes the events of the tables and gathers them in `tables`."""

    def __init__(self, looks: CellLooks) -> None:
        self.tables: list[ReadTable] = []
        self._looks = looks
        self._table: ReadTable | None = None
        self._row = self._row_repeat = self._column = self._filled = 0
        self._column_styles: list[tuple[int, str]] = []
        self._row_style = ""
        self._cells: list[tuple[int, int, RawCell]] = []
        self._attributes: Attributes | None = None
        self._paragraphs: list[str] = []
        self._pieces: list[str] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """An element of the content begins."""
        if name in _CELLS:
            if self._attributes is not None or self._table is None:
                raise Refused("workbook.broken_xml")
            self._attributes, self._paragraphs = attributes, []
        elif name == "text:p":
            self._pieces = [] if self._attributes is not None else None
        elif self._pieces is not None:
            self._start_in_text(name, attributes)
        elif name == "table:table-row":
            self._start_row(attributes)
        elif name == "table:table-column":
            self._add_columns(attributes)
        elif name == "table:table":
            if self._table is not None:
                raise Refused("workbook.broken_xml")
            self._table = ReadTable(attributes.get(_NAME, ""), attributes.get(_STYLE, ""))
            self._row, self._column_styles = 0, []

    def text(self, piece: str) -> None:
        """Text of the content."""
        if self._pieces is not None:
            self._pieces.append(piece)

    def end(self, name: str) -> None:
        """An element of the content ends."""
        if name in _CELLS:
            self._end_cell()
        elif name == "text:p" and self._pieces is not None:
            self._paragraphs.append(re.sub(r"[ \t\r\n]+", " ", "".join(self._pieces)).strip(" ").replace(_BLANK, " "))
            self._pieces = None
        elif name == "table:table-row":
            self._end_row()
        elif name == "table:table" and self._table is not None:
            self.tables.append(self._table)
            self._table = None

    def remark(self, text: str) -> None:
        """What somebody remarked on the cell at hand."""
        if self._table is not None and self._attributes is not None:
            comments = self._table.sheet.comments
            if text and len(comments) < MOST_COMMENTS:
                comments[self._row + 1, self._column] = text[:LONGEST_COMMENT]

    def _start_in_text(self, name: str, attributes: Attributes) -> None:
        assert self._pieces is not None
        if name == "text:s":
            self._pieces.append(_BLANK * min(_whole(attributes.get(_COUNT), 1), 32_767))
        elif name == "text:tab":
            self._pieces.append("\x02")
        elif name == "text:line-break":
            self._pieces.append("\x03")

    def _add_columns(self, attributes: Attributes) -> None:
        before = self._column_styles[-1][0] if self._column_styles else 0
        last = before + _whole(attributes.get(_COLUMNS), 1)
        if self._table is not None and attributes.get(_VISIBILITY, "visible") != "visible":
            self._table.sheet.hidden_columns.update(range(before + 1, min(last, MOST_COLUMNS) + 1))
        self._column_styles.append((last, attributes.get(_DEFAULT_STYLE, "")))

    def _start_row(self, attributes: Attributes) -> None:
        if self._table is None or self._attributes is not None:
            raise Refused("workbook.broken_xml")
        self._row_repeat = _whole(attributes.get(_ROWS), 1)
        self._row_style = attributes.get(_DEFAULT_STYLE, "")
        self._column, self._cells = 1, []
        visibility = attributes.get(_VISIBILITY, "visible")
        if visibility != "visible":
            rows = range(self._row + 1, min(self._row + self._row_repeat, MOST_ROWS) + 1)
            self._table.sheet.hidden_rows.update(rows)
            self._table.sheet.filtered |= visibility == "filter"

    def _end_row(self) -> None:
        assert self._table is not None
        sheet, first = self._table.sheet, self._row + 1
        self._row += self._row_repeat
        self._filled += self._row_repeat * sum(width for _, width, _ in self._cells)
        if self._filled > _MOST_CELLS:
            raise Refused("workbook.unpacks_too_large")
        for row in range(first, self._row + 1) if self._cells else ():
            for column, width, cell in self._cells:
                for place in range(column, column + width):
                    if row > MOST_ROWS or place > MOST_COLUMNS:
                        sheet.far = sheet.far or (row, place)
                    else:
                        sheet.put(row, place, cell)

    def _end_cell(self) -> None:
        attributes, self._attributes = self._attributes or {}, None
        width = _whole(attributes.get(_COLUMNS), 1)
        cell = self._cell(attributes)
        if cell is not None:
            self._cells.append((self._column, width, cell))
        self._note_range(attributes, _ROWS_SPANNED, _COLUMNS_SPANNED, is_array=False)
        self._note_range(attributes, _MATRIX_ROWS, _MATRIX_COLUMNS, is_array=True)
        self._column += width

    def _note_range(self, attributes: Attributes, rows: str, columns: str, *, is_array: bool) -> None:
        height, width = _whole(attributes.get(rows), 1), _whole(attributes.get(columns), 1)
        if self._table is not None and ((is_array and rows in attributes) or height * width > 1):
            top = self._row + 1
            place = (top, self._column, top + height - 1, self._column + width - 1)
            (self._table.sheet.arrays if is_array else self._table.sheet.merged).append(place)

    def _cell(self, attributes: Attributes) -> RawCell | None:
        """What the finished element says; None where it is empty."""
        kind = attributes.get(_TYPE, "")
        shown = attributes.get(_STRING) or "\n".join(self._paragraphs)
        text = _unmarked(shown) if kind in ("string", "") else _stored(kind, attributes)
        has_formula = _FORMULA in attributes
        if not (text or has_formula or kind not in ("string", "")):
            return None
        style = self._looks.style_of(self._style_name(attributes), kind)
        if attributes.get(_SHOWN_TYPE) == "error":
            return RawCell(CellKind.ERROR, _unmarked(shown), style)
        if has_formula:
            return RawCell(CellKind.FORMULA if text else CellKind.UNCOMPUTED, text, style)
        return RawCell(_KINDS.get(kind, CellKind.BAD_TEXT), text, style)

    def _style_name(self, attributes: Attributes) -> str:
        own = attributes.get(_STYLE) or self._row_style
        return own or next((style for last, style in self._column_styles if self._column <= last), "")


_KINDS = {
    "": CellKind.TEXT, "string": CellKind.TEXT, "float": CellKind.NUMBER, "currency": CellKind.NUMBER,
    "percentage": CellKind.NUMBER, "date": CellKind.DATE, "time": CellKind.DATE, "boolean": CellKind.BOOLEAN,
}  # fmt: skip


def _stored(kind: str, attributes: Attributes) -> str:
    """The stored value of a cell that is no text."""
    if kind == "boolean":
        return "1" if attributes.get(_BOOLEAN) == "true" else "0"
    return attributes.get({"date": _DATE, "time": _TIME}.get(kind, _VALUE), "").strip()


def _unmarked(text: str) -> str:
    return text.replace("\x02", "\t").replace("\x03", "\n")


def _whole(text: str | None, default: int) -> int:
    """A count as it is written; 1 048 576 rows are the most that any program has. Refused for anything else."""
    if text is None:
        return default
    if not (text.isascii() and text.isdecimal() and len(text) < 9 and int(text) > 0):
        raise Refused("workbook.damaged")
    return int(text)
