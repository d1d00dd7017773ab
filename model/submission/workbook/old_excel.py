"""A form that was saved in the old binary format (.xls; WPS's .et is the same inside), read by two libraries.

The format has no check sums, and either library misreads some files without a word: xlrd's reading is taken, held
against python-calamine's cell by cell, and a person has to look in any case. Which cells are formulas, which neither
says, is read from the records themselves.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import olefile
import python_calamine
import xlrd

from model.finding import Finding, Severity
from model.submission.refusal import Refused
from model.submission.workbook.book import Catalogue, SheetEntry
from model.submission.workbook.comments import LONGEST_COMMENT, MOST_COMMENTS
from model.submission.workbook.looks import Looks
from model.submission.workbook.raw_cell import CellKind, RawCell, cell_name
from model.submission.workbook.raw_sheet import MOST_COLUMNS, MOST_ROWS, RawSheet
from model.submission.workbook.workbook import ReadBook

_MOST_CELLS = 400_000
_MOST_TOLD = 20
_A_SECOND = 1.2 / 86400
"""How far apart two readings of a day may be: one of the libraries hands times over in whole seconds."""
_FORMULA, _ARRAY = 0x0006, 0x0221
_ONE_CELL = frozenset({_FORMULA, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6})
"""Records that fill one cell: formula, number, label, boolean or error, small number, shared text, rich text."""
_MANY_NUMBERS = 0x00BD


def open_old_excel(data: bytes) -> ReadBook:
    """The workbook in `data`; Refused where either library cannot read it. Run it in a process of its own."""
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        is_locked = "encrypted" in str(error)
        raise Refused("workbook.password" if is_locked else "workbook.old_damaged") from error
    except Exception as error:  # whatever a library meets in a damaged file
        raise Refused("workbook.old_damaged") from error
    filled = _records(data)
    sheets: dict[str, RawSheet] = {}
    catalogue = Catalogue(names=_names(book), names_count=len(book.name_obj_list), dates_from_1904=book.datemode == 1)
    for place, sheet in enumerate(book.sheets()):
        sheets[sheet.name] = _read_sheet(book, sheet, filled[place] if place < len(filled) else {})
        catalogue.sheets.append(SheetEntry(sheet.name, sheet.visibility != 0, sheet.name))
    said = [Finding("workbook.old_format", Severity.CONFIRM), *_disagreements(data, sheets, catalogue.dates_from_1904)]
    if any(sheet.cell_note_map for sheet in book.sheets()):
        said.append(Finding("workbook.comments", Severity.NOTICE))
    return ReadBook("xls", catalogue, sheets, _looks(book), _properties(data), None, tuple(said))


def _read_sheet(book: xlrd.Book, sheet: Any, filled: dict[tuple[int, int], list[int]]) -> RawSheet:
    raw = RawSheet()
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            place = (row + 1, column + 1)
            records = filled.get(place, [])
            found = _cell(cell, _FORMULA in records)
            if found is None:
                continue
            if place[0] > MOST_ROWS or place[1] > MOST_COLUMNS:
                raw.far = raw.far or place
                continue
            raw.put(*place, found)
            if len(records) > 1:
                raw.doubled.add(place)
        if raw.count() > _MOST_CELLS:
            raise Refused("workbook.unpacks_too_large")
    raw.merged = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    raw.hidden_rows = {row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden and row < MOST_ROWS}
    raw.hidden_columns = {column + 1 for column, info in sheet.colinfo_map.items() if info.hidden}
    notes = list(sheet.cell_note_map.items())[:MOST_COMMENTS]
    raw.comments = {(row + 1, column + 1): note.text[:LONGEST_COMMENT] for (row, column), note in notes if note.text}
    return raw


def _cell(cell: Any, is_formula: bool) -> RawCell | None:
    style = cell.xf_index or 0
    kind, text = CellKind.TEXT, str(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return RawCell(CellKind.ERROR, xlrd.error_text_from_code.get(cell.value, "#?"), style)
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        kind, text = CellKind.NUMBER, repr(cell.value).removesuffix(".0")
    elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
        kind, text = CellKind.BOOLEAN, str(int(cell.value))
    elif cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or not text:
        return RawCell(CellKind.UNCOMPUTED, "", style) if is_formula else None
    return RawCell(CellKind.FORMULA if is_formula else kind, text, style)


def _records(data: bytes) -> list[dict[tuple[int, int], list[int]]]:
    """For each sheet, the kinds of records that fill each cell; array formulas count as formulas."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            stream = container.openstream("Workbook" if container.exists("Workbook") else "Book").read()
    except (OSError, ValueError, LookupError) as error:
        raise Refused("workbook.old_damaged") from error
    starts = [struct.unpack_from("<I", body)[0] for kind, body in _walk(stream, 0) if kind == 0x0085 and len(body) >= 6]
    return [_filled_cells(stream, start) for start in starts]


def _walk(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """The records from `place` to the end of their part, parts within it too."""
    depth = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + length]
        depth += {0x0809: 1, 0x000A: -1}.get(kind, 0)
        if depth <= 0:
            return
        place += 4 + length


def _filled_cells(stream: bytes, start: int) -> dict[tuple[int, int], list[int]]:
    filled: dict[tuple[int, int], list[int]] = {}
    for kind, body in _walk(stream, start):
        if kind in _ONE_CELL and len(body) >= 4:
            row, column = struct.unpack_from("<HH", body)
            filled.setdefault((row + 1, column + 1), []).append(kind)
        elif kind == _MANY_NUMBERS and len(body) >= 6:
            row, first = struct.unpack_from("<HH", body)
            for column in range(first, struct.unpack_from("<H", body, len(body) - 2)[0] + 1):
                filled.setdefault((row + 1, column + 1), []).append(kind)
        elif kind == _ARRAY and len(body) >= 6:
            top, bottom, left, right = struct.unpack_from("<HHBB", body)
            if (bottom - top + 1) * (right - left + 1) <= _MOST_CELLS:
                for row in range(top, bottom + 1):
                    for column in range(left, right + 1):
                        filled.setdefault((row + 1, column + 1), [_FORMULA])
    return filled


def _disagreements(data: bytes, sheets: dict[str, RawSheet], from_1904: bool) -> Iterator[Finding]:
    """Holds the cells against the other library's reading; those on which they differ wait."""
    if any(sheet.far for sheet in sheets.values()):
        yield Finding("workbook.one_reading", Severity.CONFIRM)
        return
    other = python_calamine.load_workbook(io.BytesIO(data))
    told = 0
    for name, sheet in sheets.items():
        rows = other.get_sheet_by_name(name).to_python(skip_empty_area=False) if name in other.sheet_names else []
        for (row, column), cell in sheet.cells.items():
            value = rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else ""
            if _agree(cell, value, from_1904):
                continue
            sheet.put(row, column, cell._replace(kind=CellKind.DISPUTED))
            told += 1
            if told <= _MOST_TOLD:
                context = {"text": cell.text[:40], "other": str(value)[:40]}
                yield Finding("workbook.readings_differ", Severity.CONFIRM, cell_name(name, row, column), None, context)
        yield from _only_in_other(name, sheet, rows)


def _only_in_other(name: str, sheet: RawSheet, rows: list[list[Any]]) -> Iterator[Finding]:
    for row, values in enumerate(rows[:MOST_ROWS], start=1):
        for column, value in enumerate(values[:MOST_COLUMNS], start=1):
            if value != "" and column not in sheet.rows.get(row, ()):
                sheet.put(row, column, RawCell(CellKind.DISPUTED, str(value)[:200]))
                context = {"text": "—", "other": str(value)[:40]}
                yield Finding("workbook.readings_differ", Severity.CONFIRM, cell_name(name, row, column), None, context)


def _agree(cell: RawCell, value: object, from_1904: bool) -> bool:
    """Whether the other library says the same. It turns errors into blanks and some numbers into days."""
    if cell.kind is CellKind.ERROR or cell.kind is CellKind.UNCOMPUTED:
        return value == ""
    if cell.kind is CellKind.BOOLEAN:
        return isinstance(value, bool) and value == (cell.text == "1")
    if isinstance(value, bool):
        return cell.kind is CellKind.FORMULA and cell.text == str(int(value))
    if isinstance(value, str):
        return _line_ends(cell.text) == _line_ends(value)
    try:
        number = float(cell.text)
    except ValueError:
        return False
    if isinstance(value, int | float):
        return number == float(value)
    return isinstance(value, date | time | timedelta) and abs(number - _serial(value, from_1904)) < _A_SECOND


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _serial(value: date | time | timedelta, from_1904: bool) -> float:
    """The number of days that a day, a time or a stretch of time is stored as."""
    if isinstance(value, timedelta):
        return value / timedelta(days=1)
    if isinstance(value, time):
        return (datetime.combine(date.min, value) - datetime.min) / timedelta(days=1)
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    first = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    days = (moment - first) / timedelta(days=1)
    return days if from_1904 or days >= 61 else days - 1


def _names(book: xlrd.Book) -> dict[str, str]:
    """Defined names that are a text."""
    return {
        one.name: one.result.value for one in book.name_obj_list if one.result and isinstance(one.result.value, str)
    }


def _looks(book: xlrd.Book) -> Looks:
    formats = [book.format_map[one.format_key].format_str for one in book.xf_list if one.format_key in book.format_map]
    if len(formats) != len(book.xf_list):
        raise Refused("workbook.old_damaged")
    struck = (place for place, one in enumerate(book.xf_list) if book.font_list[one.font_index].struck_out)
    return Looks(formats, frozenset(struck))


def _properties(data: bytes) -> dict[str, str]:
    """The custom document properties that are texts; none where they cannot be read: other places say the same."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            found = container.get_userdefined_properties("\x05DocumentSummaryInformation")
        return {one["property_name"]: one["value"].decode() for one in found if isinstance(one["value"], bytes)}
    except Exception:  # whatever the library meets in properties that another program wrote
        return {}
