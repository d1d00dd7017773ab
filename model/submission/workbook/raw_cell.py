"""One cell of a worksheet as it is stored."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from model.submission.refusal import Refused

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
UNKNOWN_KIND = "unknown"
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


class CellKind(StrEnum):
    """What a cell holds. A formula keeps its last result as text, `UNCOMPUTED` has none; of `DISPUTED` two readers
    say different things.
    """

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    ERROR = "error"
    DATE = "date"
    FORMULA = "formula"
    UNCOMPUTED = "uncomputed"
    BAD_TEXT = "bad_text"
    DISPUTED = "disputed"


class RawCell(NamedTuple):
    """A filled cell: `text` is a number's digits as stored, a text, a boolean's 0 or 1, a formula's last result."""

    kind: CellKind
    text: str
    style: int = 0


def place_of(reference: str) -> tuple[int, int]:
    """ "H7" -> (7, 8); Refused for anything that is no cell of a sheet."""
    letters = reference.rstrip("0123456789")
    digits = reference[len(letters) :]
    if not 0 < len(letters) <= 3 or not letters.isalpha() or not letters.isascii() or not 0 < len(digits) <= 7:
        raise Refused("workbook.cell_place", place=reference[:20])
    column, row = column_of(letters), int(digits)
    if not 0 < row <= LAST_ROW or column > LAST_COLUMN:
        raise Refused("workbook.cell_place", place=reference[:20])
    return row, column


def column_of(letters: str) -> int:
    """ "AB" -> 28; whatever the case."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column


def letters_of(column: int) -> str:
    """28 -> "AB"."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_OTHER_KINDS = {"b": CellKind.BOOLEAN, "e": CellKind.ERROR, "d": CellKind.DATE}


def cell_name(sheet: str, row: int, column: int) -> str:
    """ "填报表!H7" for people and for the contract."""
    return f"{sheet}!{letters_of(column)}{row}"


def cell_of(
    kind: str, style: int, stored: str | None, inline: str | None, has_formula: bool, shared: Sequence[str]
) -> RawCell | None:
    """What an element says by its value and its inline text, None where it has none; None for an empty text."""
    value = (inline if kind == "inlineStr" else stored) or ""
    if kind == UNKNOWN_KIND or (stored if kind == "inlineStr" else inline is not None):
        return RawCell(CellKind.BAD_TEXT, value, style)
    if has_formula:
        if kind == "e" and value:
            return RawCell(CellKind.ERROR, value, style)
        return RawCell(CellKind.FORMULA if value else CellKind.UNCOMPUTED, value, style)
    if kind == "s":
        return shared_cell(value.strip(), shared, style)
    if kind in ("inlineStr", "str"):
        return RawCell(CellKind.TEXT, unescape(value), style) if value else None
    if kind in _OTHER_KINDS:
        return RawCell(_OTHER_KINDS[kind], value, style)
    number = value.strip()
    return RawCell(CellKind.NUMBER, number, style) if number else None


def shared_cell(index: str, shared: Sequence[str], style: int) -> RawCell | None:
    """The text that an index names. An index that is none, a negative one too, is kept as such."""
    if not (index.isascii() and index.isdecimal()) or int(index) >= len(shared):
        return RawCell(CellKind.BAD_TEXT, index, style)
    text = shared[int(index)]
    return RawCell(CellKind.TEXT, text, style) if text else None


def whole(text: str) -> int:
    """A number of rows or styles; 0 for anything else."""
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 8 else 0


def unescape(text: str) -> str:
    """A stored text with its escapes (_x000D_) resolved; "_x005F_x000D_" stands for the words "_x000D_"."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
