"""A table as it will stand on paper, free of any file format."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import ceil

Value = str | Decimal | int | None

LINE_HEIGHT = 13.5
PADDING = 6.0
TALLEST = 400.0
"""Heights in points; a spreadsheet takes no row beyond 409."""
_INDENT = 2.5
"""What the indentation and the edges of a cell take of its width."""
_FONT_FACTOR = 1.05
"""Widths are in characters of 10.5 points; the tables are set in 10."""


class Style(StrEnum):
    """What kind of cell it is; how each kind looks is the writer's business."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    OVERVIEW = "overview"
    HEADER = "header"
    CHAPTER = "chapter"
    CHAPTER_COUNTS = "chapter_counts"
    ITEM = "item"
    ITEM_COUNTS = "item_counts"
    TEXT = "text"
    PART = "part"
    CENTRE = "centre"
    QUIET = "quiet"
    NUMBER = "number"
    TOTAL = "total"
    MONO = "mono"
    NOTE = "note"
    SIGN = "sign"
    LAMP_BLUE = "lamp_blue"
    LAMP_GREEN = "lamp_green"
    LAMP_YELLOW = "lamp_yellow"
    LAMP_RED = "lamp_red"
    LAMP_GREY = "lamp_grey"
    HEAT_0 = "heat_0"
    HEAT_1 = "heat_1"
    HEAT_2 = "heat_2"
    HEAT_3 = "heat_3"
    HEAT_4 = "heat_4"
    HEAT_NONE = "heat_none"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with its style. `span` is how many columns it covers; `format` a spreadsheet's number format."""

    value: Value = None
    style: Style = Style.TEXT
    span: int = 1
    format: str = "General"


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from the left, with a height in points. One that `keeps` stands on one page with the row after it."""

    cells: tuple[Cell, ...] = ()
    height: float = 20.0
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its heading and its width in half-width characters."""

    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet. `head` stands above the headings; headings are repeated on each page and stay while scrolling.

    `frozen` columns at the left stay too. `body` may be a generator and is read once. `wide` tables run over several
    pages sideways, repeating the frozen columns; others are made as narrow as the page.
    """

    name: str
    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: Iterable[Row]
    frozen: int = 0
    wide: bool = False
    filtered: bool = False

    @property
    def heading_row(self) -> int:
        """The number of the row with the headings, from 1."""
        return len(self.head) + 1


def whole_width(value: Value, columns: tuple[Column, ...], style: Style, height: float) -> Row:
    """A row of one cell over all columns."""
    return Row((Cell(value, style, len(columns)),), height)


def height_of(cells: Iterable[tuple[Value, float]], lowest: float = 20.0) -> float:
    """The height that the highest of these wrapped texts needs, each with the width it stands in."""
    lines = max((_lines(value, width) for value, width in cells if isinstance(value, str)), default=1)
    return min(max(lines * LINE_HEIGHT + PADDING, lowest), TALLEST)


def text_width(text: str) -> int:
    """The width in half-width characters; Chinese ones take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def number_format(value: Decimal | int) -> str:
    """Groups of three and as many decimals as the value has: 1200 -> "#,##0", 1.5 -> "#,##0.0"."""
    exponent = int(Decimal(value).as_tuple().exponent)
    return f"#,##0.{'0' * -exponent}" if exponent < 0 else "#,##0"


def _lines(text: str, width: float) -> int:
    room = max(width * _FONT_FACTOR - _INDENT, 1)
    return sum(max(ceil(text_width(line) / room), 1) for line in text.split("\n"))
