"""A cell of the plain shape that every program writes; anything unusual is left to the parser."""

from __future__ import annotations

import re
from typing import NamedTuple

from model.submission.workbook.kept import Kept
from model.submission.workbook.plain_text import Unusual, plain_text
from model.submission.workbook.raw_cell import LAST_COLUMN, CellKind, RawCell, cell_of, column_of

_CELL_START = re.compile(
    r'r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="(n|s|str|inlineStr|b|e)")?'
    r'(?: s="([0-9]{1,6})")?(?: ?(/))?'
)
"""A cell's own tag, behind its `<c ` and without its `>`."""
_CELL_CONTENT = re.compile(
    r'(?:(<f)(?: aca="(?:false|true|0|1)")?(?: t="shared"(?: ref="[A-Z0-9:]{1,23}")? si="[0-9]{1,6}")?'
    r'(?: ?/>|>([^<]*)</f>))?(?:<v(?: xml:space="preserve")?>([^<]*)</v>|<v ?/>)?'
    r'(?:<is><t(?: xml:space="preserve")?>([^<]+)</t></is>)?</c>'
)
VALUE_STARTS, VALUE_ENDS = "<v>", "</v></c>"
_LONGEST_KEPT = 400


class PlainCell(NamedTuple):
    """A cell: None where it is empty, and without its text where that is still to be looked up by `shared`."""

    row: int
    column: int
    cell: RawCell | None = None
    shared: str = ""


class _CellStart(NamedTuple):
    """A cell's own tag."""

    row: int
    column: int
    style: int
    kind: str
    is_empty: bool


class _CellContent(NamedTuple):
    """What is in a cell, "" for what it lacks."""

    has_formula: bool
    value: str
    inline: str


def _read_cell(piece: str) -> PlainCell:
    """A cell by the place that it names: all that stands behind its `<c `. Unusual where anything is left over."""
    tag, ends, stored = piece.partition(">")
    start = _STARTS[tag]
    if start.is_empty:
        if stored or not ends:
            raise Unusual
        return PlainCell(start.row, start.column)
    if start.kind == "n" and stored.startswith(VALUE_STARTS) and stored.endswith(VALUE_ENDS):
        digits = stored[len(VALUE_STARTS) : -len(VALUE_ENDS)]
        if digits.isdecimal():
            return PlainCell(start.row, start.column, RawCell(CellKind.NUMBER, digits, start.style))
    return _cell(start, _CONTENTS[stored])


def _is_no_number(piece: str) -> bool:
    """Numbers are read as fast as they are looked up, and hardly two forms have the same."""
    return not piece.endswith(VALUE_ENDS) or 't="s"' in piece


def _read_start(tag: str) -> _CellStart:
    match = _CELL_START.fullmatch(tag)
    if match is None:
        raise Unusual
    letters, digits, style, kind, later_style, closes = match.groups("")
    column = column_of(letters)
    if (style and later_style) or column > LAST_COLUMN:
        raise Unusual
    return _CellStart(int(digits), column, int(style or later_style or 0), kind or "n", bool(closes))


def _read_content(stored: str) -> _CellContent:
    match = _CELL_CONTENT.fullmatch(stored)
    if match is None:
        raise Unusual
    formula, *texts = match.groups("")
    _, value, inline = map(plain_text, texts)
    return _CellContent(bool(formula), value, inline)


def _cell(start: _CellStart, content: _CellContent) -> PlainCell:
    """What a cell says; unusual where readers might differ on it."""
    has_formula, value, inline = content
    if value and inline:
        raise Unusual
    if start.kind == "s":
        if has_formula or inline or not value:
            raise Unusual
        return PlainCell(start.row, start.column, RawCell(CellKind.TEXT, "", start.style), value.strip())
    if not (value or inline or has_formula):
        if start.kind in ("b", "e"):
            raise Unusual
        return PlainCell(start.row, start.column)
    cell = cell_of(start.kind, start.style, value, inline or None, has_formula, ())
    return PlainCell(start.row, start.column, cell)


CELLS = Kept(_read_cell, most=4096, longest=_LONGEST_KEPT, is_worth=_is_no_number)
"""Cells by what is stored of them behind `<c `."""
_STARTS = Kept(_read_start, most=4096, longest=80)
_CONTENTS = Kept(_read_content, most=2048, longest=_LONGEST_KEPT)
