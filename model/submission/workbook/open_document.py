"""A form that was saved as OpenDocument (.ods), read strictly by ourselves as the .xlsx is.

The container's check sums are right to the last byte, no document type is allowed, and what is repeated is counted
before it is written out. Cells, formats and hidden things end up as those of an .xlsx do.
"""

from __future__ import annotations

from model.finding import Finding, Severity
from model.submission.container.package import Package
from model.submission.container.xml_reader import Attributes
from model.submission.refusal import Refused
from model.submission.workbook.book import Catalogue, SheetEntry
from model.submission.workbook.open_document_cells import TableReader
from model.submission.workbook.open_document_looks import CellLooks
from model.submission.workbook.open_document_xml import PrefixedReader, full
from model.submission.workbook.raw_sheet import RawSheet
from model.submission.workbook.workbook import ReadBook

_MOST_SHEETS = 500
_IDENTIFIERS = ("OOXMLCorePropertyIdentifier", "dc:identifier")
"""Under which names programs keep the identifier that an .xlsx has in a place of its own."""
_EXPRESSION_NAME, _EXPRESSION = full("table:name"), full("table:expression")
_META_NAME = full("meta:name")


def open_open_document(package: Package) -> ReadBook:
    """The workbook in a container; Refused where it is damaged, encrypted, hostile or far too large."""
    if package.doubled:
        return ReadBook("ods", Catalogue(), {}, doubled=package.doubled)
    if b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        raise Refused("workbook.password_open_document")
    looks = CellLooks()
    styles = package.read("styles.xml")
    if styles is not None:
        PrefixedReader(looks.start, looks.end, looks.text).read(styles)
    content = _Content(looks)
    content.read(package.read("content.xml") or b"")
    sheets: dict[str, RawSheet] = {}
    for table in content.cells.tables:
        if table.name in sheets or len(sheets) >= _MOST_SHEETS:
            raise Refused("workbook.damaged")
        sheets[table.name] = table.sheet
        content.catalogue.sheets.append(SheetEntry(table.name, table.style in looks.hidden_tables, table.name))
    if not sheets:
        raise Refused("workbook.missing_part", part="table:table")
    custom = _read_properties(package.read("meta.xml"))
    identifier = next((custom[name] for name in _IDENTIFIERS if name in custom), None)
    said = (Finding("workbook.open_document_read", Severity.CONFIRM), *content.said)
    return ReadBook("ods", content.catalogue, sheets, looks.looks(), custom, identifier, said)


class _Content:
    """Hands the events of content.xml to the styles or to the tables, and keeps names and remarks."""

    def __init__(self, looks: CellLooks) -> None:
        self.cells = TableReader(looks)
        self.catalogue = Catalogue()
        self.said: list[Finding] = []
        self._looks = looks
        self._in_styles = False

    def read(self, data: bytes) -> None:
        PrefixedReader(self._start, self._end, self._text, self._beside).read(data)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "office:automatic-styles":
            self._in_styles = True
        elif self._in_styles:
            self._looks.start(name, attributes)
        elif name == "table:named-expression":
            self.catalogue.names_count += 1
            words = attributes.get(_EXPRESSION, "").removeprefix("of:").removeprefix("=")
            self.catalogue.names[attributes.get(_EXPRESSION_NAME, "")] = words
        else:
            self.cells.start(name, attributes)

    def _end(self, name: str) -> None:
        if name == "office:automatic-styles":
            self._in_styles = False
        elif self._in_styles:
            self._looks.end(name)
        else:
            self.cells.end(name)

    def _text(self, piece: str) -> None:
        (self._looks if self._in_styles else self.cells).text(piece)

    def _beside(self, name: str, text: str) -> None:
        if name == "office:annotation":
            self.cells.remark(text)
            if not self.said:
                self.said.append(Finding("workbook.comments", Severity.NOTICE))


def _read_properties(data: bytes | None) -> dict[str, str]:
    """The user-defined properties by name."""
    found: dict[str, str] = {}
    current: str | None = None

    def start(name: str, attributes: Attributes) -> None:
        nonlocal current
        current = attributes.get(_META_NAME, "") if name == "meta:user-defined" else None

    def text(piece: str) -> None:
        if current is not None:
            found[current] = found.get(current, "") + piece

    def end(name: str) -> None:
        nonlocal current
        current = None

    if data is not None:
        PrefixedReader(start, end, text).read(data)
    return found
