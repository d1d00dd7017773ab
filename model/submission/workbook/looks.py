"""How a workbook's cells look, as far as it matters what they say: number formats, strokes through, unseen ink."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from model.submission.container.xml_reader import Attributes, XmlReader
from model.submission.workbook.raw_sheet import is_on


@dataclass(frozen=True, slots=True)
class Looks:
    """Number formats by the cell's style number; styles that are struck through, and those that nobody can see.

    `inks` and `papers` are six hexadecimal digits a style, empty for what only the theme knows; empty tuples where the
    format does not tell.
    """

    formats: list[str] = field(default_factory=list)
    struck: frozenset[int] = frozenset()
    unseen: frozenset[int] = frozenset()
    inks: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()

    def format_of(self, style: int) -> str:
        """The number format's code; "General" where the style is unknown."""
        return self.formats[style] if style < len(self.formats) else "General"


_BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))


@lru_cache(maxsize=8)
def read_looks(data: bytes) -> Looks:
    """What styles.xml says; forms that one program saved have the same."""
    reader = _StylesReader()
    XmlReader(reader.start, lambda name, text: None).read(data)
    formats = [reader.formats.get(one.number_format) or _built_in(one.number_format) for one in reader.cells]
    struck = (place for place, one in enumerate(reader.cells) if one.font in reader.struck_fonts)
    unseen = (place for place, one in enumerate(reader.cells) if reader.is_unseen(one))
    inks, papers = tuple(reader.ink(one) for one in reader.cells), tuple(reader.paper(one) for one in reader.cells)
    return Looks(formats, frozenset(struck), frozenset(unseen), inks, papers)


@dataclass(frozen=True, slots=True)
class _CellStyle:
    """One entry of cellXfs: places in the lists of formats, fonts and fills."""

    number_format: int
    font: int
    fill: int


class _StylesReader:
    """The state between two elements of styles.xml."""

    def __init__(self) -> None:
        self.formats: dict[int, str] = {}
        self.struck_fonts: set[int] = set()
        self.cells: list[_CellStyle] = []
        self._inks: dict[int, str] = {}
        self._papers: dict[int, str] = {}
        self._section = ""
        self._font = self._fill = -1

    def start(self, name: str, attributes: Attributes) -> None:
        """One element."""
        if name in ("fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs"):
            self._section = name
        elif name == "numFmt" and self._section != "dxfs":
            self.formats[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "xf" and self._section == "cellXfs":
            numbers = (_number(attributes.get(one)) for one in ("numFmtId", "fontId", "fillId"))
            self.cells.append(_CellStyle(*numbers))
        elif self._section == "fonts":
            self._start_font(name, attributes)
        elif self._section == "fills":
            self._start_fill(name, attributes)

    def _start_font(self, name: str, attributes: Attributes) -> None:
        if name == "font":
            self._font += 1
        elif name == "strike" and is_on(attributes.get("val")):
            self.struck_fonts.add(self._font)
        elif name == "color":
            self._inks[self._font] = _colour(attributes)

    def _start_fill(self, name: str, attributes: Attributes) -> None:
        if name == "fill":
            self._fill += 1
        elif name == "patternFill":
            self._papers[self._fill] = "FFFFFF" if attributes.get("patternType", "none") == "none" else ""
        elif name == "fgColor" and not self._papers.get(self._fill):
            self._papers[self._fill] = _colour(attributes)

    def ink(self, style: _CellStyle) -> str:
        """The colour of what is written."""
        return self._inks.get(style.font, "")

    def paper(self, style: _CellStyle) -> str:
        """The colour behind it."""
        return self._papers.get(style.fill, "FFFFFF")

    def is_unseen(self, style: _CellStyle) -> bool:
        """Whether the ink is as good as the paper's colour; a colour that is not known is seen."""
        ink, paper = self.ink(style), self.paper(style)
        return bool(ink and paper) and _contrast(ink, paper) < _LEAST_CONTRAST


_LEAST_CONTRAST = 1.25
"""White on pale yellow has 1.05; what is meant to be read has 3 and more (WCAG 2)."""
_NAMED = {
    "theme": {"0": "FFFFFF", "1": "000000"},
    "indexed": {"0": "000000", "1": "FFFFFF", "8": "000000", "9": "FFFFFF"},
}


def _colour(attributes: Attributes) -> str:
    """Six hexadecimal digits; empty for a colour that only the theme knows."""
    rgb = attributes.get("rgb", "")[-6:]
    if re.fullmatch(r"[0-9A-Fa-f]{6}", rgb):
        return rgb
    if attributes.get("tint", "0") not in ("0", "0.0"):
        return ""
    return next((known.get(attributes[kind], "") for kind, known in _NAMED.items() if kind in attributes), "")


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _built_in(number: int) -> str:
    return "yyyy-mm-dd" if number in _BUILT_IN_DATES else _BUILT_IN.get(number, "General")


def _number(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"[0-9]{1,9}", text) else 0
