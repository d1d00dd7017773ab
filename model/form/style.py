"""How the form looks: one prototype a kind of cell, copied by reference, so that a workbook holds few styles."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.worksheet import Worksheet

from model.form.row import RowKind

_SONG, _HEI = "宋体", "黑体"
_INK, _QUIET, _HEADING = "1F2933", "6B7785", "1F3A5F"
_LINE = Side(style="thin", color="B4BEC9")
_STRONG = Side(style="medium", color="1F3A5F")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_OPEN, _LOCKED, _HEADER, _CHAPTER, _ITEM = "FFFBE8", "FFFFFF", "1F3A5F", "D6E1EE", "EDF2F7"
_CLOSED = "F1F3F5"


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of cell. `align` is horizontal; texts wrap and stand in the middle."""

    align: str = "left"
    fill: str | None = _LOCKED
    size: float = 10
    bold: bool = False
    ink: str = _INK
    face: str = _SONG
    open: bool = False
    grid: bool = True
    wrap: bool = True
    format: str = "General"
    indent: int = 0


def _numbers(kind: str, look: Look) -> Iterator[tuple[str, Look]]:
    """A style for each count of decimals, so that 1200 is shown as 1,200 and 1.5 as 1.5."""
    yield kind, look
    for places in range(5):
        digits = "#,##0" + ("." + "0" * places if places else "")
        yield f"{kind}{places}", replace(look, format=digits)


_TEXT = Look(fill=_OPEN, open=True, indent=1)
LOOKS: dict[str, Look] = {
    "title": Look("center", None, 18, True, _HEADING, _HEI, grid=False),
    "unit_line": Look("left", None, 11, True, grid=False, wrap=False),
    "hint": Look("left", None, 9, ink=_QUIET, grid=False),
    "header": Look("center", _HEADER, 10, True, "FFFFFF", _HEI),
    "key": Look(size=8, ink=_QUIET, wrap=False),
    "code": Look("center", ink=_QUIET),
    "name": Look(indent=1),
    "duty": Look(size=9, ink=_QUIET, indent=1),
    "target": Look("center", bold=True),
    "plan_target": Look("center", size=9, ink=_QUIET),
    "fact": Look("center", ink=_QUIET),
    **dict(_numbers("last", Look("right", ink=_QUIET, indent=1))),
    **dict(_numbers("value", Look("right", _OPEN, 11, True, open=True, indent=1))),
    "closed": Look(fill=_CLOSED),
    "rate": Look("center", format="0.0%"),
    "stage": Look("center", _OPEN, open=True),
    "text": _TEXT,
    "text_quoted": _TEXT,
    "chapter": Look("left", _CHAPTER, 12, True, _HEADING, _HEI, grid=False, wrap=False),
    "item": Look("left", _ITEM, 10.5, True, _HEADING, grid=False, wrap=False),
    "sign_label": Look("right", None, 10.5, grid=False, wrap=False),
    "sign_field": Look("left", None, 10.5, open=True, grid=False, wrap=False),
    "check_code": Look("left", None, 12, True, _HEADING, "Consolas", grid=False, wrap=False),
    "reason": Look(fill="FFF0E0", ink="9A3412", indent=1),
    "reason_past": Look(size=9, ink=_QUIET, indent=1),
    "revision_hint": Look("left", "FFF0E0", 10.5, True, "9A3412", grid=False),
    "guide_head": Look("left", _ITEM, 11, True, _HEADING, indent=1),
    "guide": Look("left", None, 11, indent=1),
}

_ASKED = "FFE3C2"
SHUT: dict[str, str] = {name: f"{name}_shut" for name, look in LOOKS.items() if look.open and name != "sign_field"}
"""Of each open kind of cell the one that is closed, in a form that was sent back."""
REOPENED: dict[str, str] = {name: f"{name}_asked" for name in SHUT}
"""Of each open kind of cell the one that is asked for again."""
LOOKS |= {SHUT[name]: replace(LOOKS[name], open=False, fill=_CLOSED, ink=_QUIET) for name in SHUT}
LOOKS |= {REOPENED[name]: replace(LOOKS[name], fill=_ASKED) for name in REOPENED}


def prototypes(sheet: Worksheet) -> dict[str, StyleArray]:
    """The style array of every look, registered with the sheet's workbook."""
    return {name: copy(_dressed(sheet, name, look)._style) for name, look in LOOKS.items()}  # type: ignore[attr-defined]


def _dressed(sheet: Worksheet, name: str, look: Look) -> Cell:
    cell = Cell(sheet, 1, 1)
    cell.font = Font(name=look.face, size=look.size, bold=look.bold, color=look.ink)
    cell.alignment = Alignment(horizontal=look.align, vertical="center", wrap_text=look.wrap, indent=look.indent)
    cell.protection = Protection(locked=not look.open)
    cell.number_format = look.format
    cell.quotePrefix = "_quoted" in name
    if look.fill:
        cell.fill = PatternFill("solid", start_color=look.fill)
    if look.grid:
        cell.border = _GRID
    elif name in ("chapter", "item"):
        cell.border = Border(top=_LINE, bottom=_LINE)
    elif name == "sign_field":
        cell.border = Border(bottom=_LINE)
    return cell


ROW_STYLES: dict[RowKind, tuple[str, ...]] = {
    RowKind.CHAPTER: ("key", *("chapter",) * 13),
    RowKind.ITEM: ("key", *("item",) * 13),
    RowKind.DUTY: ("key", "code", "duty", *("closed",) * 6, "stage", *("text",) * 4),
    RowKind.INDICATOR: (
        "key",
        "code",
        "name",
        "target",
        "fact",
        "fact",
        "last",
        "value",
        "rate",
        "stage",
        *("text",) * 4,
    ),
}
"""The style of each column by kind of row; numbers and quoted texts are refined by their value."""
