"""A sheet of a finished workbook read back, however long it is: the filled cells one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.parsers import expat

from model.submission.refusal import Refused
from model.submission.workbook.raw_cell import place_of, unescape

_PIECE = 2**20
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A filled cell: its place (row, column, from 1), its text or digits as stored, and whether it is a number."""

    place: Place
    text: str
    is_number: bool
    is_computed: bool = False


def read_cells(data: bytes, shared: Sequence[str]) -> Iterator[SheetCell]:
    """The filled cells of a sheet; `shared` are the workbook's texts. Refused for what is no sheet."""
    reader = _Reader(shared)
    try:
        for start in range(0, len(data), _PIECE):
            reader.parser.Parse(data[start : start + _PIECE], start + _PIECE >= len(data))
            yield from reader.found
            reader.found.clear()
    except (expat.ExpatError, ValueError, IndexError) as error:
        raise Refused("workbook.damaged", part="worksheet") from error


class _Reader:
    """Handlers that gather the cell that is being read; whatever hangs on remarks or phonetics is passed over."""

    def __init__(self, shared: Sequence[str]) -> None:
        self.found: list[SheetCell] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say
        self.parser.EntityDeclHandler = _refuse
        self._shared = shared
        self._place: Place = (0, 0)
        self._kind, self._text, self._formula = "", "", False
        self._wants = False

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            row, column = self._place
            self._place = place_of(attributes["r"]) if "r" in attributes else (row, column + 1)
            self._kind, self._text, self._formula = attributes.get("t", "n"), "", False
        elif name == "row":
            self._place = (int(attributes["r"]) if "r" in attributes else self._place[0] + 1, 0)
        elif name == "f":
            self._formula = True
        self._wants = name in ("v", "t")

    def _say(self, text: str) -> None:
        if self._wants:
            self._text += text

    def _end(self, tag: str) -> None:
        self._wants = False
        if tag.rpartition(":")[2] != "c" or not (self._text or self._formula):
            return
        text = self._shared[int(self._text)] if self._kind == "s" else self._text
        if self._kind in ("inlineStr", "str"):
            text = unescape(text)
        self.found.append(SheetCell(self._place, text, self._kind == "n", self._formula))


def _refuse(*_declared: object) -> None:
    """No workbook declares entities; one that does wants to fill the memory."""
    raise ValueError("entity")
