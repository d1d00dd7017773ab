"""One worksheet as it is stored: filled cells with their kind, and what is odd about the grid."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from model.submission.container.xml_reader import MOST_DEPTH, Attributes, local_name, parse_strictly, strict_parser
from model.submission.refusal import Refused
from model.submission.workbook.plain_sheet import PlainSheet, read_plain_sheet
from model.submission.workbook.raw_cell import LAST_ROW, UNKNOWN_KIND, RawCell, cell_of, place_of, shared_cell, whole

MOST_ROWS, MOST_COLUMNS = 20_000, 400
_MOST_CELLS = 400_000
_MOST_PLAIN_BYTES = 20 * 2**20


@dataclass(slots=True)
class RawSheet:
    """A worksheet's filled cells by row and column, both from 1, and what is odd about its grid.

    `doubled` are cells or rows that stand there twice (a row as (row, 0)), `merged` ranges as (row, column, row,
    column), `far` a cell beyond all sense, which was not read. `struck` are cells part of whose text is struck
    through, `comments` what was remarked on a cell. Its columns' widths and looks are not kept.
    """

    rows: dict[int, dict[int, RawCell]] = field(default_factory=dict)
    doubled: set[tuple[int, int]] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    arrays: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    struck: set[tuple[int, int]] = field(default_factory=set)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    filtered: bool = False
    far: tuple[int, int] | None = None

    @property
    def cells(self) -> dict[tuple[int, int], RawCell]:
        """All filled cells by (row, column)."""
        return {(row, column): cell for row, cells in self.rows.items() for column, cell in cells.items()}

    def put(self, row: int, column: int, cell: RawCell) -> None:
        """Fills a cell of a sheet that is being made."""
        self.rows.setdefault(row, {})[column] = cell

    def count(self) -> int:
        """How many cells are filled."""
        return sum(map(len, self.rows.values()))


def read_sheet(data: bytes, shared: Sequence[str], struck: Collection[int] = ()) -> RawSheet:
    """The sheet in `data`. `shared` are the workbook's shared texts, `struck` those of them with a part struck through.

    Refused where cells stand nowhere, or too many.
    """
    plain = read_plain_sheet(data) if len(data) <= _MOST_PLAIN_BYTES else None
    sheet = None if plain is None else _filled(plain, shared, struck)
    return _SheetReader(shared, struck).read(_without_empty_cells(data)) if sheet is None else sheet


def _filled(plain: PlainSheet, shared: Sequence[str], struck: Collection[int]) -> RawSheet | None:
    """A plain sheet with its cells; None where there are any outside its rows, or more than usual: for the parser."""
    reader = _SheetReader(shared, struck)
    sheet = reader.read(plain.around)
    if sheet.rows or reader.has_rows or sheet.doubled:
        return None
    sheet.hidden_rows |= plain.hidden
    for number, row in plain.rows.items():
        if number > MOST_ROWS or row.widest > MOST_COLUMNS:
            return None
        cells = row.cells
        for column, index, style in row.shared:
            cell = shared_cell(index, shared, style)
            if cell is not None:
                cells[column] = cell
            if struck and whole(index) in struck:
                sheet.struck.add((number, column))
        if cells:
            sheet.rows[number] = cells
    return sheet if sheet.count() <= _MOST_CELLS else None


def range_of(reference: str) -> tuple[int, int, int, int]:
    """ "H7:H9" -> (7, 8, 9, 8), also where it is written the wrong way round; Refused for anything else."""
    first, _, last = reference.partition(":")
    row, column = place_of(first)
    row_2, column_2 = place_of(last) if last else (row, column)
    return min(row, row_2), min(column, column_2), max(row, row_2), max(column, column_2)


_EMPTY_CELL = re.compile(rb'<c r="[A-Z]{1,3}[1-9][0-9]{0,6}"(?: s="[0-9]{1,6}")? ?/>')


def _without_empty_cells(data: bytes) -> bytes:
    """The sheet without its formatted but empty cells, half of a form; only where that cannot change anything else.

    A cell without `r` is placed by counting those before it, and a comment or CDATA may hold what only looks like one.
    """
    is_plain = b"<!" not in data and data.count(b"<c ") == data.count(b'<c r="') and b"<c>" not in data
    return _EMPTY_CELL.sub(b"", data) if is_plain else data


class _SheetReader:
    """The state between two XML events, bound to the parser itself: a form has ten thousand of them.

    Places come from `r` where it is given and from counting where it is not. An empty cell is passed over as soon as
    it ends. Where a cell stands inside a cell or a text inside a text, the sheet is refused.
    """

    def __init__(self, shared: Sequence[str], struck: Collection[int]) -> None:
        self._shared, self._struck = shared, struck
        self._sheet = RawSheet()
        self._columns: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self._rows_seen: set[int] = set()
        self._row_digits = "0"
        self._row = self._column = self._depth = self._count = 0
        self._cell_attributes: Attributes | None = None
        self._value: str | None = None
        self._has_formula = self._in_phonetic = self._is_twofold = self._is_struck = False
        self._listening: str | None = None
        self._previous: str | None = None
        self._texts: list[str] = []
        self._pieces: list[str] = []
        self._parser = strict_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def read(self, data: bytes) -> RawSheet:
        parse_strictly(self._parser, data)
        return self._sheet

    @property
    def has_rows(self) -> bool:
        """Whether any row was met."""
        return bool(self._rows_seen)

    def _start(self, name: str, attributes: Attributes) -> None:
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = local_name(name)
        if local == "c":
            if self._cell_attributes is not None:
                raise Refused("workbook.broken_xml")
            self._cell_attributes = attributes
        elif local == "is" or (local == "t" and self._in_phonetic):
            return
        elif local == "t" or local == "v":
            if self._listening:
                raise Refused("workbook.broken_xml")
            self._listening = name
            self._parser.CharacterDataHandler = self._texts.append
        else:
            self._start_other(local, attributes)

    def _start_other(self, local: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise Refused("workbook.broken_xml")
        if local == "row":
            self._start_row(attributes)
        elif local == "f":
            self._has_formula = True
            if attributes.get("t") in ("array", "dataTable") and "ref" in attributes:
                self._sheet.arrays.append(range_of(attributes["ref"]))
        elif local == "rPh":
            self._in_phonetic = True
        elif local == "strike":
            self._is_struck = is_on(attributes.get("val"))
        elif local == "col" and is_on(attributes.get("hidden", "0")):
            last = min(whole(attributes.get("max", "0")), MOST_COLUMNS)
            self._sheet.hidden_columns.update(range(whole(attributes.get("min", "0")), last + 1))
        elif local == "mergeCell":
            self._sheet.merged.append(range_of(attributes.get("ref", "")))
        elif local == "autoFilter":
            self._sheet.filtered = True

    def _end(self, name: str) -> None:
        local = self._names[name]
        if local == "c":
            self._end_cell()
        elif self._listening == name:
            self._end_text(local)
        elif local != "t" and local != "is":
            self._depth -= 1
            if local == "rPh":
                self._in_phonetic = False

    def _end_cell(self) -> None:
        attributes = self._cell_attributes or {}
        self._cell_attributes = None
        reference = attributes.get("r")
        if self._value is not None or self._has_formula or self._pieces:
            self._column = self._next_column() if reference is None else self._column_of(reference)
            self._previous = None
            self._keep_cell(attributes)
            self._value, self._has_formula, self._pieces = None, False, []
        elif reference is None:
            self._column, self._previous = self._next_column(), None
        else:
            self._previous = reference

    def _next_column(self) -> int:
        """The column after the cell before, whose place is only worked out when it is needed."""
        return (self._column if self._previous is None else self._column_of(self._previous)) + 1

    def _end_text(self, local: str) -> None:
        text = "".join(self._texts)
        self._texts.clear()
        self._parser.CharacterDataHandler = None
        self._listening = None
        if local == "v":
            self._is_twofold = self._value is not None
            self._value = text
        else:
            self._pieces.append(text)

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r")
        row = self._row + 1 if number is None else whole(number)
        if not 0 < row <= LAST_ROW:
            raise Refused("workbook.cell_place", place=str(number)[:20])
        if row in self._rows_seen:
            self._sheet.doubled.add((row, 0))
        self._rows_seen.add(row)
        self._row, self._column, self._previous, self._row_digits = row, 0, None, str(row)
        if attributes.get("hidden") in ("1", "true"):
            self._sheet.hidden_rows.add(row)

    def _column_of(self, reference: str) -> int:
        letters = reference.removesuffix(self._row_digits)
        column = self._columns.get(letters)
        if column is None:
            row, column = place_of(reference)
            if row != self._row:
                raise Refused("workbook.cell_place", place=reference[:20])
            self._columns[letters] = column
        return column

    def _keep_cell(self, attributes: Attributes) -> None:
        kind = attributes.get("t", "n") if attributes.keys() <= _CELL_ATTRIBUTES else _unknown_kind(attributes)
        inline = "".join(self._pieces) if self._pieces else None
        cell = cell_of(kind, whole(attributes.get("s", "0")), self._value, inline, self._has_formula, self._shared)
        place = (self._row, self._column)
        if self._is_twofold or (cell is not None and self._column in self._sheet.rows.get(self._row, ())):
            self._sheet.doubled.add(place)
        self._is_twofold = False
        is_struck, self._is_struck = self._is_struck, False
        if cell is None:
            return
        if is_struck or (self._struck and kind == "s" and whole((self._value or "").strip()) in self._struck):
            self._sheet.struck.add(place)
        if self._row > MOST_ROWS or self._column > MOST_COLUMNS:
            self._sheet.far = self._sheet.far or place
            return
        self._sheet.put(*place, cell)
        self._count += 1
        if self._count > _MOST_CELLS:
            raise Refused("workbook.unpacks_too_large")


def is_on(text: str | None) -> bool:
    """Whether a switch that is there is on: it is unless it says otherwise."""
    return text not in ("0", "false")


_CELL_ATTRIBUTES = frozenset(("r", "s", "t", "cm", "vm", "ph"))


def _unknown_kind(attributes: Attributes) -> str:
    """A cell with an attribute that no workbook has is not what it says; those of other namespaces may be there."""
    is_strange = any(name not in _CELL_ATTRIBUTES and " " not in name for name in attributes)
    return UNKNOWN_KIND if is_strange else attributes.get("t", "n")
