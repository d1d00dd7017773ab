"""XML as a workbook needs it: known names whatever their prefix, no document type, no depth without end."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from model.submission.refusal import Refused

MOST_DEPTH = 64
_MOST_ELEMENTS = 8_000_000

_NAMESPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties",
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
        "http://purl.org/dc/elements/1.1/",
    }
)
RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
"""The attribute that ties a sheet to its part, in both namespaces."""

Attributes = dict[str, str]


def strict_parser() -> expat.XMLParserType:
    """A parser that refuses every document type and hands names over as "namespace name"."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def parse_strictly(parser: expat.XMLParserType, data: bytes) -> None:
    """Runs the parser over a whole part; Refused where it is not well formed or has elements without end."""
    if data.count(b"<") > 2 * _MOST_ELEMENTS:
        raise Refused("workbook.unpacks_too_large")
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise Refused("workbook.broken_xml") from error


def local_name(name: str) -> str:
    """The name without its namespace where that is one of ours, and "" where it is not."""
    space, _, own = name.rpartition(" ")
    return own if space in _NAMESPACES else ""


class XmlReader:
    """Calls `start(name, attributes)` and `end(name, text)` for every element, by its local name.

    Text is gathered only while `listen` says so: call it in `start`, and the text is handed to the next `end`.
    """

    def __init__(self, start: Callable[[str, Attributes], None], end: Callable[[str, str], None]) -> None:
        self._start, self._end = start, end
        self._names: dict[str, str] = {}
        self._texts: list[str] = []
        self._depth = 0
        self._parser = strict_parser()
        self._parser.StartElementHandler = self._started
        self._parser.EndElementHandler = self._ended

    def listen(self) -> None:
        """Gather text until the next element ends."""
        self._texts.clear()
        self._parser.CharacterDataHandler = self._texts.append

    def read(self, data: bytes) -> None:
        """Reads the whole part; Refused as `parse_strictly` says, and where elements are nested beyond all sense."""
        parse_strictly(self._parser, data)

    def _started(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise Refused("workbook.broken_xml")
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = local_name(name)
        self._start(local, attributes)

    def _ended(self, name: str) -> None:
        self._depth -= 1
        text = "".join(self._texts)
        self._texts.clear()
        self._parser.CharacterDataHandler = None
        self._end(self._names[name], text)


def _refuse_doctype(*_: object) -> None:
    raise Refused("workbook.doctype")
