"""XML as a workbook needs it: known names whatever their prefix, no document type, no depth without end."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from model.submission.refusal import Refused

_MOST_DEPTH = 64
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


class XmlReader:
    """Calls `start(name, attributes)` and `end(name, text)` for elements of the known namespaces.

    Names are local ("c", "row"); elements of any other namespace are named "". Text is gathered only while `listen`
    says so: set it in `start`, it is handed to the next `end`.
    """

    def __init__(self, start: Callable[[str, Attributes], None], end: Callable[[str, str], None]) -> None:
        self._start, self._end = start, end
        self._names: dict[str, str] = {}
        self._texts: list[str] = []
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._started
        self._parser.EndElementHandler = self._ended
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def listen(self) -> None:
        """Gather text until the next element ends."""
        self._texts.clear()
        self._parser.CharacterDataHandler = self._texts.append

    def read(self, data: bytes) -> None:
        """Reads the whole part; Refused where it is not well formed or holds what a workbook never needs."""
        if data.count(b"<") > 2 * _MOST_ELEMENTS:
            raise Refused("workbook.unpacks_too_large")
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise Refused("workbook.broken_xml") from error

    def _started(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise Refused("workbook.broken_xml")
        local = self._names.get(name)
        if local is None:
            space, _, own = name.rpartition(" ")
            local = self._names[name] = own if space in _NAMESPACES else ""
        self._start(local, attributes)

    def _ended(self, name: str) -> None:
        self._depth -= 1
        text = ""
        if self._texts:
            text = "".join(self._texts)
            self._texts.clear()
        self._parser.CharacterDataHandler = None
        self._end(self._names[name], text)

    @staticmethod
    def _refuse_doctype(*_: object) -> None:
        raise Refused("workbook.doctype")
