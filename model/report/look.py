"""How each kind of cell looks in a workbook: prototypes, shared by all cells of a kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from model.report.table import Style

_SONG, _HEI, _MONO = "宋体", "黑体", "Consolas"
_INK, _QUIET, _DEEP = "1F2933", "455164", "1F3A5F"
_THIN = Side(style="thin", color="9AA7B5")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_LINE_BELOW = Border(bottom=Side(style="thin", color=_INK))


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of cell; texts wrap and stand in the middle."""

    align: str = "left"
    fill: str | None = None
    ink: str = _INK
    size: float = 10
    bold: bool = False
    face: str = _SONG
    border: Border | None = _GRID
    wrap: bool = True
    indent: int = 0

    @property
    def font(self) -> Font:
        """The font; Chinese faces by the names that offices have."""
        return Font(name=self.face, size=self.size, bold=self.bold, color=self.ink)

    @property
    def alignment(self) -> Alignment:
        """Where the text stands."""
        return Alignment(horizontal=self.align, vertical="center", wrap_text=self.wrap, indent=self.indent)

    @property
    def pattern(self) -> PatternFill | None:
        """The ground, None for paper."""
        return PatternFill("solid", start_color=self.fill) if self.fill else None


def _lamp(ink: str, fill: str) -> Look:
    return Look("center", fill, ink, bold=True, face=_HEI)


def _heat(fill: str | None, ink: str = _INK) -> Look:
    return Look("center", fill, ink)


LOOKS: Mapping[Style, Look] = {
    Style.TITLE: Look("center", None, _DEEP, 20, True, _HEI, None),
    Style.SUBTITLE: Look("left", None, _INK, 11, border=None),
    Style.OVERVIEW: Look("left", None, _QUIET, 10.5, border=None),
    Style.HEADER: Look("center", "D6E1EE", _DEEP, 10.5, True, _HEI),
    Style.CHAPTER: Look("left", "E3EAF3", _DEEP, 12, True, _HEI, wrap=False, indent=1),
    Style.CHAPTER_COUNTS: Look("right", "E3EAF3", _DEEP, 11, True, _HEI, indent=1),
    Style.ITEM: Look("left", "F3F6FA", _INK, 10.5, True, wrap=False, indent=1),
    Style.ITEM_COUNTS: Look("right", "F3F6FA", _QUIET, 10, indent=1),
    Style.TEXT: Look(indent=1),
    Style.PART: Look(indent=3),
    Style.CENTRE: Look("center"),
    Style.QUIET: Look(ink=_QUIET, size=9.5, indent=1),
    Style.NUMBER: Look("right", wrap=False, indent=1),
    Style.TOTAL: Look("right", size=11, bold=True, wrap=False, indent=1),
    Style.MONO: Look(ink=_QUIET, size=8, face=_MONO, wrap=False, indent=1),
    Style.NOTE: Look(ink=_QUIET, size=9.5, border=None),
    Style.SIGN: Look(size=11, border=None, wrap=False),
    Style.LAMP_BLUE: _lamp("154FAE", "E1ECFD"),
    Style.LAMP_GREEN: _lamp("17703A", "E2F4E8"),
    Style.LAMP_YELLOW: _lamp("865300", "FFF2D3"),
    Style.LAMP_RED: _lamp("B42318", "FDE8E6"),
    Style.LAMP_GREY: Look("center", "ECEFF4", "5C6878"),
    Style.HEAT_0: _heat("F0976A"),
    Style.HEAT_1: _heat("FAD3B8"),
    Style.HEAT_2: _heat("E9EDF3"),
    Style.HEAT_3: _heat("B9D6F2"),
    Style.HEAT_4: _heat("74ACE3"),
    Style.HEAT_NONE: _heat(None, "5C6878"),
}
