"""What OpenDocument's cell styles show: number formats as an .xlsx would write them, struck-through text."""

from __future__ import annotations

from dataclasses import dataclass, field

from model.submission.container.xml_reader import Attributes
from model.submission.workbook.looks import Looks
from model.submission.workbook.open_document_xml import full

_STYLE_NAME, _PARENT = full("style:name"), full("style:parent-style-name")
_FAMILY, _DATA_STYLE = full("style:family"), full("style:data-style-name")
_DISPLAY, _THROUGH = full("table:display"), full("style:text-line-through-style")
_PLACES, _GROUPING = full("number:decimal-places"), full("number:grouping")
_FACTOR = full("number:display-factor")
_NUMBER_STYLES = frozenset(f"number:{kind}-style" for kind in ("number", "percentage", "currency", "boolean", "text"))
_DATE_STYLES = frozenset({"number:date-style", "number:time-style"})
_MOST_PARENTS = 10
_SCALES = {"1000": ",", "1000000": ",,", "1000000000": ",,,"}
PERCENT, DATE = "0%", "yyyy-mm-dd"


@dataclass(slots=True)
class _CellStyle:
    parent: str
    data_style: str
    is_struck: bool = False


@dataclass(slots=True)
class CellLooks:
    """Styles by name while a workbook is read, and the formats of those that cells really have."""

    hidden_tables: set[str] = field(default_factory=set)
    _styles: dict[str, _CellStyle] = field(default_factory=dict)
    _codes: dict[str, str] = field(default_factory=dict)
    _style: str = ""
    _family: str = ""
    _number: str = ""
    _literal: list[str] | None = None
    _formats: list[str] = field(default_factory=lambda: ["General"])
    _struck: set[int] = field(default_factory=set)
    _places: dict[tuple[str, str], int] = field(default_factory=dict)

    def start(self, name: str, attributes: Attributes) -> None:
        """An element among the styles begins."""
        if name == "style:style":
            self._style, self._family = attributes.get(_STYLE_NAME, ""), attributes.get(_FAMILY, "")
            if self._family == "table-cell":
                style = _CellStyle(attributes.get(_PARENT, ""), attributes.get(_DATA_STYLE, ""))
                self._styles[self._style] = style
        elif name == "style:table-properties" and attributes.get(_DISPLAY) == "false":
            self.hidden_tables.add(self._style)
        elif name == "style:text-properties" and self._family == "table-cell":
            if self._style in self._styles and attributes.get(_THROUGH, "none") != "none":
                self._styles[self._style].is_struck = True
        elif name in _NUMBER_STYLES or name in _DATE_STYLES:
            self._number = attributes.get(_STYLE_NAME, "")
            self._codes[self._number] = DATE if name in _DATE_STYLES else ""
        elif name == "number:text" and self._number:
            self._literal = []
        elif name.startswith("number:") and self._number:
            self._add(_digits(attributes))

    def text(self, piece: str) -> None:
        """Text among the styles."""
        if self._literal is not None:
            self._literal.append(piece)

    def end(self, name: str) -> None:
        """An element among the styles ends."""
        if name == "number:text" and self._literal is not None:
            text = "".join(self._literal)
            self._literal = None
            self._add("%" if text == "%" else f'"{text}"' if text.strip() else "")
        elif name == "style:style":
            self._style = self._family = ""
        elif name in _NUMBER_STYLES or name in _DATE_STYLES:
            self._number = ""

    def style_of(self, name: str, value_type: str) -> int:
        """The number under which a cell's style is kept; a value that is stored as a percentage is shown as one."""
        place = self._places.get((name, value_type))
        if place is None:
            code, is_struck = self._resolve(name)
            if value_type == "percentage" and "%" not in code:
                code = PERCENT
            place = self._places[name, value_type] = len(self._formats)
            self._formats.append(code)
            if is_struck:
                self._struck.add(place)
        return place

    def looks(self) -> Looks:
        """Formats and struck-through styles by the number of `style_of`."""
        return Looks(list(self._formats), frozenset(self._struck))

    def _resolve(self, name: str) -> tuple[str, bool]:
        code, is_struck = "", False
        for _ in range(_MOST_PARENTS):
            style = self._styles.get(name)
            if style is None:
                break
            code = code or self._codes.get(style.data_style, "")
            is_struck = is_struck or style.is_struck
            name = style.parent
        return code or "General", is_struck

    def _add(self, code: str) -> None:
        if self._codes.get(self._number) != DATE:
            self._codes[self._number] = self._codes.get(self._number, "") + code


def _digits(attributes: Attributes) -> str:
    """The digits of a format; none where it is the general one."""
    places = attributes.get(_PLACES)
    if places is None or not places.isdecimal():
        return "General" if _FACTOR not in attributes else "0" + _SCALES.get(attributes[_FACTOR], "")
    whole = "#,##0" if attributes.get(_GROUPING) == "true" else "0"
    decimals = "0" * min(int(places[:2]), 15)
    return whole + (f".{decimals}" if decimals else "") + _SCALES.get(attributes.get(_FACTOR, ""), "")
