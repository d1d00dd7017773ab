"""OpenDocument's XML, read strictly: elements by their usual prefixes, and what is beside the cells passed over."""

from __future__ import annotations

from collections.abc import Callable

from model.submission.container.xml_reader import MOST_DEPTH, Attributes, parse_strictly, strict_parser
from model.submission.refusal import Refused

_SPACES = {
    **{
        f"urn:oasis:names:tc:opendocument:xmlns:{space}:1.0": prefix
        for space, prefix in (
            ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("datastyle", "number"),
            ("meta", "meta"), ("drawing", "draw"),
        )
    },
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
}  # fmt: skip
_PREFIXES = {prefix: space for space, prefix in _SPACES.items()}
_BESIDE_CELLS = frozenset(
    {
        "office:annotation", "office:forms", "office:event-listeners", "table:shapes", "table:tracked-changes",
        "table:dde-links", "table:content-validations", "text:ruby-text",
    }
)  # fmt: skip


def full(name: str) -> str:
    """ "table:name" as the parser says it, for attributes."""
    prefix, _, own = name.partition(":")
    return f"{_PREFIXES[prefix]} {own}"


class PrefixedReader:
    """Calls `start(name, attributes)`, `end(name)` and `text(piece)`; names are "table:table-cell" and the like.

    Drawings, comments, validations and kept former states are passed over; `beside` is told of each when it ends, with
    its paragraphs.
    """

    def __init__(
        self,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None],
        text: Callable[[str], None],
        beside: Callable[[str, str], None] = lambda name, text: None,
    ) -> None:
        self._start, self._end, self._text, self._beside = start, end, text, beside
        self._names: dict[str, str] = {}
        self._depth = self._passing = 0
        self._passed = ""
        self._aside: list[str] = []
        self._in_paragraph = False
        self._parser = strict_parser()
        self._parser.StartElementHandler = self._started
        self._parser.EndElementHandler = self._ended
        self._parser.CharacterDataHandler = self._heard

    def read(self, data: bytes) -> None:
        """Reads a whole part. Refused where it is not well formed, has a document type, or is nested without end."""
        parse_strictly(self._parser, data)

    def _started(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise Refused("workbook.broken_xml")
        known = self._names.get(name)
        if known is None:
            space, _, own = name.rpartition(" ")
            known = self._names[name] = f"{_SPACES.get(space, '')}:{own}"
        if self._passing:
            self._passing += 1
            self._in_paragraph = self._in_paragraph or known == "text:p"
        elif known in _BESIDE_CELLS or known.startswith("draw:"):
            self._passing, self._passed, self._aside = 1, known, []
        else:
            self._start(known, attributes)

    def _ended(self, name: str) -> None:
        self._depth -= 1
        known = self._names[name]
        if not self._passing:
            self._end(known)
            return
        self._passing -= 1
        if known == "text:p":
            self._in_paragraph = False
            self._aside.append("\n")
        if not self._passing:
            self._beside(self._passed, "".join(self._aside).strip())

    def _heard(self, piece: str) -> None:
        if not self._passing:
            self._text(piece)
        elif self._in_paragraph:
            self._aside.append(piece)
