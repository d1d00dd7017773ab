"""A row of the plain shape that every program writes; anything unusual is left to the parser.

Forms of one plan agree in nearly all of a row to the letter. What was met before is remembered as a shape: the signs
that stay, and between them the cells, or the digits of cells, that do not. A row that has a shape is read by its gaps
alone; any other is taken apart cell by cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from model.submission.workbook.kept import Kept
from model.submission.workbook.plain_cell import CELLS, VALUE_ENDS, VALUE_STARTS, PlainCell
from model.submission.workbook.plain_text import Unusual
from model.submission.workbook.raw_cell import CellKind, RawCell

# Counted, not possessive: until 3.11.4 Python never matches *+ behind a group that has repeats of its own.
_ROW_ATTRIBUTES = r'(?: [A-Za-z0-9]+(?::[A-Za-z]+)?="[^"<&]*"){0,64}'
_EMPTY_ROW = re.compile(rf"<row{_ROW_ATTRIBUTES} ?/>")
_OPEN_ROW = re.compile(rf"<row{_ROW_ATTRIBUTES} ?>")
_ROW = re.compile(rf'<row(?: r="([1-9][0-9]{{0,6}})")?({_ROW_ATTRIBUTES}) ?/?>')
_CELL = "<c "
_NUMBER = CellKind.NUMBER
_new = tuple.__new__
"""Makes the small tuples of which there are thousands in a quarter of the time."""
_MOST_SHAPES, _MOST_GAPS, _LONGEST_SHAPE, _LEARNT_AT_ONCE = 3, 10, 8000, 8

RowStarts = list[tuple[str, str]]
"""Rows that begin: numbers and attributes as written."""


SharedCell = tuple[int, str, int]
"""Column, index of the text, style."""


class PlainRow(NamedTuple):
    """A row as it is stored: its cells by column, and those that only name a shared text.

    `named` is the number that its cells give it, 0 where it has none; `widest` its last column.
    """

    named: int
    cells: dict[int, RawCell]
    shared: Sequence[SharedCell]
    widest: int


NO_CELLS = PlainRow(0, {}, (), 0)


def read_row(piece: str) -> tuple[RowStarts, PlainRow]:
    """The rows that begin before one `</row>`, and what is in the last of them.

    Unusual where any sign is left over, where cells name several rows, or two of them one place.
    """
    start = piece.find(_CELL)
    known = _ROWS[piece if start < 0 else piece[:start]]
    if start < 0:
        return known.starts, NO_CELLS
    for shape in known.shapes:
        row = shape.read(piece, start)
        if row is not None:
            return known.starts, row
    pieces = piece[start + len(_CELL) :].split(_CELL)
    cells = [*map(CELLS.__getitem__, pieces)]
    row = _put_together(cells)
    if len(piece) <= _LONGEST_SHAPE:
        known.learn(pieces, cells)
    return known.starts, row


def read_empty_rows(text: str) -> RowStarts:
    """Rows without cells; unusual where any sign is left over."""
    if _behind_empty_rows(text) < len(text):
        raise Unusual
    return _ROW.findall(text)


def _put_together(found: Sequence[PlainCell]) -> PlainRow:
    cells: dict[int, RawCell] = {}
    shared = []
    named, widest = found[0].row if found else 0, 0
    for row, column, cell, index in found:
        if row != named:
            raise Unusual
        if column > widest:
            widest = column
        if cell is not None:
            if column in cells:
                raise Unusual
            cells[column] = cell
            if index:
                shared.append((column, index, cell.style))
    for column, _, _ in shared:
        del cells[column]
    return PlainRow(named, cells, shared, widest)


class _Gap(NamedTuple):
    """What differs between rows of one shape: a cell, or what stands between `<v>` and `</v>` in it.

    `place` counts the row's cells. `kind` is NUMBER or TEXT (the index of a shared one) where only the digits differ.
    """

    place: int
    column: int
    style: int
    kind: CellKind | None


@dataclass(frozen=True, slots=True)
class _Shape:
    """The signs that stay: `first`, and what follows each gap. `rest` is the row without its gaps.

    `met` is what stood in the gaps of one row that had this shape.
    """

    first: str
    gaps: tuple[tuple[_Gap, str], ...]
    met: tuple[str, ...]
    rest: PlainRow

    def read(self, piece: str, start: int) -> PlainRow | None:
        """The row in `piece`, whose cells begin at `start`; None where it is of another shape."""
        if not piece.startswith(self.first, start):
            return None
        place = start + len(self.first)
        named, stay, shared_by_all, widest = self.rest
        cells, shared = stay.copy(), [*shared_by_all]
        for (_, column, style, kind), part in self.gaps:
            end = piece.find(part, place) if part else len(piece)
            stored = piece[place:end]
            place = end + len(part)
            if end < 0:
                return None
            if kind is _NUMBER:
                if not stored.isdecimal():
                    return None
                cells[column] = _new(RawCell, (_NUMBER, stored, style))
            elif kind is not None:
                if not stored.isdecimal():
                    return None
                shared.append((column, stored, style))
            elif _CELL in stored or not self._put(CELLS[stored], column, cells, shared):
                return None
        return _new(PlainRow, (named, cells, shared, widest)) if place == len(piece) else None

    def _put(self, found: PlainCell, column: int, cells: dict[int, RawCell], shared: list[SharedCell]) -> bool:
        """Puts a cell among the others, if it is the one of this column."""
        row, own_column, cell, index = found
        if index and cell is not None:
            shared.append((column, index, cell.style))
        elif cell is not None:
            cells[column] = cell
        return row == self.rest.named and own_column == column

    def pieces(self) -> list[str]:
        """The cells of the row that was met, as they were stored."""
        told = [self.first]
        for met, (_, part) in zip(self.met, self.gaps, strict=True):
            told += (met, part)
        return "".join(told).split(_CELL)[1:]


@dataclass(slots=True)
class _KnownRow:
    """What is known of the rows that begin in one way: how these begin, and the shapes of what follows."""

    starts: RowStarts
    shapes: tuple[_Shape, ...] = ()
    missed: int = 0

    def learn(self, pieces: Sequence[str], cells: Sequence[PlainCell]) -> None:
        """Remembers a row that had none of the shapes, by itself or as one gap more in one of them.

        Less and less often, since rows that go on having other shapes are not worth it. Never where two cells, be it
        empty ones, have one place: both might be filled in the next row.
        """
        self.missed += 1
        is_worth = self.missed <= _LEARNT_AT_ONCE or not self.missed & (self.missed - 1)
        if not is_worth or len({cell.column for cell in cells}) < len(cells):
            return
        for shape in self.shapes:
            wider = _widened(shape, pieces, cells)
            if wider is not None:
                self.shapes = (wider, *(one for one in self.shapes if one is not shape))
                return
        self.shapes = (_shape(pieces, cells, {}), *self.shapes)[:_MOST_SHAPES]


def _widened(shape: _Shape, pieces: Sequence[str], cells: Sequence[PlainCell]) -> _Shape | None:
    """The shape with a gap wherever the row differs from it; None where they have too little in common."""
    known = shape.pieces()
    if len(known) != len(pieces):
        return None
    kinds = {gap.place: gap.kind for gap, _ in shape.gaps}
    for place, (one, other) in enumerate(zip(known, pieces, strict=True)):
        if one != other:
            kinds[place] = kinds.get(place, _NUMBER) and _kind_of_gap(one, other, cells[place])
    return _shape(pieces, cells, kinds) if len(kinds) <= _MOST_GAPS else None


def _kind_of_gap(one: str, other: str, cell: PlainCell) -> CellKind | None:
    """What differs between two stored cells, the second of which is `cell`: digits of one kind, or all of it."""
    tag, _, stored = one.partition(">")
    other_tag, _, other_stored = other.partition(">")
    if cell.cell is None or tag != other_tag or not (_has_digits(stored) and _has_digits(other_stored)):
        return None
    return CellKind.TEXT if cell.shared else cell.cell.kind if cell.cell.kind is _NUMBER else None


def _has_digits(stored: str) -> bool:
    """Whether whole digits are all that stands in a cell."""
    return bool(
        stored.startswith(VALUE_STARTS)
        and stored.endswith(VALUE_ENDS)
        and stored[len(VALUE_STARTS) : -len(VALUE_ENDS)].isdecimal()
    )


def _shape(pieces: Sequence[str], cells: Sequence[PlainCell], kinds: Mapping[int, CellKind | None]) -> _Shape:
    """The shape of a row with gaps of these kinds at these of its cells."""
    parts, met, gaps = [""], [], []
    for place, (piece, cell) in enumerate(zip(pieces, cells, strict=True)):
        parts[-1] += _CELL
        if place not in kinds:
            parts[-1] += piece
            continue
        kind = kinds[place]
        before, after = ("", "")
        if kind is not None:
            before, after = piece[: piece.index(VALUE_STARTS) + len(VALUE_STARTS)], VALUE_ENDS
        parts[-1] += before
        met.append(piece[len(before) : len(piece) - len(after)])
        parts.append(after)
        gaps.append(_Gap(place, cell.column, cell.cell.style if cell.cell is not None else 0, kind))
    stay = _put_together([cell for place, cell in enumerate(cells) if place not in kinds])
    widest = max(cell.column for cell in cells)
    rest = PlainRow(cells[0].row, stay.cells, stay.shared, widest)
    first, *others = parts
    return _Shape(first, tuple(zip(gaps, others, strict=True)), tuple(met), rest)


def _read_row_starts(before: str) -> _KnownRow:
    """Rows that begin, all but the last of them without cells."""
    if _OPEN_ROW.fullmatch(before, _behind_empty_rows(before)) is None:
        raise Unusual
    return _KnownRow(_ROW.findall(before))


def _behind_empty_rows(text: str) -> int:
    """Where the rows without cells end with which a text begins."""
    end = 0
    while match := _EMPTY_ROW.match(text, end):
        end = match.end()
    return end


_ROWS = Kept(_read_row_starts, most=1024, longest=400)
