"""One worksheet as it is stored: filled cells with their kind, and what is odd about the grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from model.submission.refusal import Refused
from model.submission.xml_reader import Attributes, XmlReader

MOST_ROWS, MOST_COLUMNS = 20_000, 400
_MOST_CELLS = 400_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


class CellKind(StrEnum):
    """What a cell holds. A formula keeps its last result as text; `UNCOMPUTED` has none."""

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    ERROR = "error"
    DATE = "date"
    FORMULA = "formula"
    UNCOMPUTED = "uncomputed"
    BAD_TEXT = "bad_text"


@dataclass(frozen=True, slots=True)
class RawCell:
    """A filled cell: `text` is a number's digits as stored, a text, a boolean's 0 or 1, a formula's last result."""

    kind: CellKind
    text: str
    style: int = 0


@dataclass(slots=True)
class RawSheet:
    """A worksheet's filled cells by (row, column), both from 1, and what is odd about its grid.

    `doubled` are cells or rows that stand there twice (a row as (row, 0)), `merged` ranges as (row, column, row,
    column), `far` a cell beyond all sense, which was not read. Its columns' widths and looks are not kept.
    """

    cells: dict[tuple[int, int], RawCell] = field(default_factory=dict)
    doubled: set[tuple[int, int]] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    arrays: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    filtered: bool = False
    far: tuple[int, int] | None = None


def read_sheet(data: bytes, shared: Sequence[str]) -> RawSheet:
    """The sheet in `data`. `shared` are the workbook's shared texts. Refused where cells stand nowhere, or too many."""
    return _SheetReader(shared).read(data)


def place_of(reference: str) -> tuple[int, int]:
    """ "H7" -> (7, 8); Refused for anything that is no cell of a sheet."""
    letters = reference.rstrip("0123456789")
    digits = reference[len(letters) :]
    if not 0 < len(letters) <= 3 or not letters.isalpha() or not letters.isascii() or not 0 < len(digits) <= 7:
        raise Refused("workbook.cell_place", place=reference[:20])
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    row = int(digits)
    if not 0 < row <= _LAST_ROW or column > _LAST_COLUMN:
        raise Refused("workbook.cell_place", place=reference[:20])
    return row, column


def range_of(reference: str) -> tuple[int, int, int, int]:
    """ "H7:H9" -> (7, 8, 9, 8), also where it is written the wrong way round; Refused for anything else."""
    first, _, last = reference.partition(":")
    row, column = place_of(first)
    row_2, column_2 = place_of(last) if last else (row, column)
    return min(row, row_2), min(column, column_2), max(row, row_2), max(column, column_2)


class _SheetReader:
    """The state between two XML events. Places come from `r` where it is given and from counting where it is not."""

    def __init__(self, shared: Sequence[str]) -> None:
        self._shared = shared
        self._sheet = RawSheet()
        self._columns: dict[str, int] = {}
        self._rows_seen: set[int] = set()
        self._row = self._column = 0
        self._type, self._style = "n", 0
        self._value: str | None = None
        self._has_formula = self._in_phonetic = False
        self._pieces: list[str] = []
        self._xml = XmlReader(self._start, self._end)

    def read(self, data: bytes) -> RawSheet:
        self._xml.read(data)
        return self._sheet

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name == "v":
            self._xml.listen()
        elif name == "t":
            if not self._in_phonetic:
                self._xml.listen()
        elif name == "row":
            self._start_row(attributes)
        elif name == "f":
            self._has_formula = True
            if attributes.get("t") in ("array", "dataTable") and "ref" in attributes:
                self._sheet.arrays.append(range_of(attributes["ref"]))
        elif name == "rPh":
            self._in_phonetic = True
        elif name == "mergeCell":
            self._sheet.merged.append(range_of(attributes.get("ref", "")))
        elif name == "autoFilter":
            self._sheet.filtered = True

    def _end(self, name: str, text: str) -> None:
        if name == "c":
            if self._value is not None or self._has_formula or self._pieces:
                self._keep_cell()
        elif name == "v":
            self._value = text
        elif name == "t":
            if not self._in_phonetic:
                self._pieces.append(text)
        elif name == "rPh":
            self._in_phonetic = False

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r")
        row = self._row + 1 if number is None else int(number) if number.isdecimal() and len(number) < 8 else 0
        if not 0 < row <= _LAST_ROW:
            raise Refused("workbook.cell_place", place=str(number)[:20])
        if row in self._rows_seen:
            self._sheet.doubled.add((row, 0))
        self._rows_seen.add(row)
        self._row, self._column = row, 0
        if attributes.get("hidden") in ("1", "true"):
            self._sheet.hidden_rows.add(row)

    def _start_cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            self._column = self._column_of(reference)
        self._type = attributes.get("t", "n")
        style = attributes.get("s", "0")
        self._style = int(style) if style.isdecimal() and len(style) < 7 else 0
        self._value, self._has_formula = None, False
        if self._pieces:
            self._pieces = []

    def _column_of(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        if reference[len(letters) :] != str(self._row):
            raise Refused("workbook.cell_place", place=reference[:20])
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = place_of(reference)[1]
        return column

    def _keep_cell(self) -> None:
        cell = self._cell()
        if cell is None:
            return
        place = (self._row, self._column)
        sheet = self._sheet
        if self._row > MOST_ROWS or self._column > MOST_COLUMNS:
            sheet.far = sheet.far or place
            return
        if place in sheet.cells:
            sheet.doubled.add(place)
        sheet.cells[place] = cell
        if len(sheet.cells) > _MOST_CELLS:
            raise Refused("workbook.unpacks_too_large")

    def _cell(self) -> RawCell | None:
        """What the finished element says; None for one that holds only an empty text."""
        value, style = self._value, self._style
        if self._type == "inlineStr":
            value = unescape("".join(self._pieces))
        if self._has_formula:
            if self._type == "e" and value:
                return RawCell(CellKind.ERROR, value, style)
            return RawCell(CellKind.FORMULA if value else CellKind.UNCOMPUTED, value or "", style)
        match self._type:
            case "s":
                return self._shared_cell(value or "")
            case "inlineStr" | "str":
                text = unescape(value or "") if self._type == "str" else value or ""
                return RawCell(CellKind.TEXT, text, style) if text else None
            case "b":
                return RawCell(CellKind.BOOLEAN, value or "", style)
            case "e":
                return RawCell(CellKind.ERROR, value or "", style)
            case "d":
                return RawCell(CellKind.DATE, value or "", style)
        return RawCell(CellKind.NUMBER, value.strip(), style) if value and value.strip() else None

    def _shared_cell(self, index: str) -> RawCell | None:
        place = index.strip()
        if not (place.isascii() and place.isdecimal()) or int(place) >= len(self._shared):
            return RawCell(CellKind.BAD_TEXT, place, self._style)
        text = self._shared[int(place)]
        return RawCell(CellKind.TEXT, text, self._style) if text else None


def unescape(text: str) -> str:
    """A stored text with its escapes (_x000D_) resolved."""
    if "_x" not in text:
        return text
    parts = text.split("_x")
    out = parts[0]
    for part in parts[1:]:
        code = part[:4]
        is_escape = len(part) > 4 and part[4] == "_" and all(sign in "0123456789abcdefABCDEF" for sign in code)
        out += chr(int(code, 16)) + part[5:] if is_escape else "_x" + part
    return out
