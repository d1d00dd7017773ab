"""A workbook in Open XML (.xlsx, .xlsm): sheets, shared texts, number formats, and the places of the identity."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property

from model.finding import Finding, Severity
from model.submission.container.kind_of_file import kind_of_zip
from model.submission.container.package import Package
from model.submission.container.xml_reader import RELATION, Attributes, XmlReader
from model.submission.refusal import Refused
from model.submission.workbook.comments import read_comments
from model.submission.workbook.looks import Looks, read_looks
from model.submission.workbook.plain_strings import read_plain_strings
from model.submission.workbook.raw_cell import unescape
from model.submission.workbook.raw_sheet import RawSheet, is_on, read_sheet

_WORKBOOK = "xl/workbook.xml"
_MOST_SHEETS = 500
_MANY_NAMES, _MANY_STYLES = 2000, 20_000
_BESIDES = (
    ("xl/vbaproject.bin", "workbook.macros"),
    ("xl/externallinks/", "workbook.links"),
    ("xl/embeddings/", "workbook.embedded"),
    ("xl/media/", "workbook.pictures"),
    ("xl/comments", "workbook.comments"),
    ("xl/threadedcomments/", "workbook.comments"),
)
"""Parts besides the cells, by how their names begin; none of them is run, followed, shown or kept."""


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it; `part` is where its cells are."""

    name: str
    is_hidden: bool
    part: str


@dataclass(slots=True)
class Catalogue:
    """What workbook.xml says."""

    sheets: list[SheetEntry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    names_count: int = 0
    dates_from_1904: bool = False


@dataclass(slots=True)
class SharedTexts:
    """The workbook's shared texts, and the places of those in which something is struck through."""

    texts: list[str] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)


@dataclass
class Book:
    """An opened workbook. Sheets are read on demand; Refused is raised then, too, where a part is damaged."""

    package: Package
    format: str
    catalogue: Catalogue

    @cached_property
    def shared(self) -> SharedTexts:
        """The shared texts."""
        data = self.package.read("xl/sharedStrings.xml")
        if data is None:
            return SharedTexts()
        plain = read_plain_strings(data)
        return _read_shared(data) if plain is None else SharedTexts([unescape(text) for text in plain])

    @cached_property
    def looks(self) -> Looks:
        """Number formats; none where the workbook has no styles."""
        data = self.package.read("xl/styles.xml")
        return Looks() if data is None else read_looks(data)

    def read_sheet(self, entry: SheetEntry) -> RawSheet:
        """A sheet's cells."""
        data = self.package.read(entry.part)
        if data is None:
            raise Refused("workbook.missing_part", part=entry.part)
        if b't="s"' in data and "xl/sharedstrings.xml" not in self.package.members:
            raise Refused("workbook.missing_part", part="xl/sharedStrings.xml")
        sheet = read_sheet(data, self.shared.texts, self.shared.struck)
        sheet.comments.update(read_comments(self.package, entry.part))
        return sheet

    @property
    def doubled(self) -> tuple[str, ...]:
        """Parts that are there more than once, so that programs differ on which they read."""
        return self.package.doubled

    def remarks(self) -> list[Finding]:
        """What is in the workbook besides cells, and what there is far too much of."""
        codes = dict.fromkeys(code for prefix, code in _BESIDES if self.package.has(prefix))
        said = [Finding(code, Severity.NOTICE) for code in codes]
        names, styles = self.catalogue.names_count, len(self.looks.formats)
        if names > _MANY_NAMES:
            said.append(Finding("workbook.many_names", Severity.NOTICE, context={"count": str(names)}))
        if styles > _MANY_STYLES:
            said.append(Finding("workbook.many_styles", Severity.NOTICE, context={"count": str(styles)}))
        return said

    def property_text(self, part: str, wanted: str) -> str | None:
        """A document property: dc:identifier of core.xml, or the custom property of that name."""
        data = self.package.read(part)
        return None if data is None else _read_property(data, wanted)


def open_open_xml(package: Package) -> Book:
    """The workbook in a container that has one; Refused where it cannot be trusted.

    The shared texts are read at once: what is damaged or forbidden in them counts even where no cell uses them.
    """
    book = Book(package, kind_of_zip(package), _read_catalogue(package))
    assert book.shared is not None
    return book


def _read_catalogue(package: Package) -> Catalogue:
    parts = _read_relations(package)
    catalogue = Catalogue()
    defined = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal defined
        if name == "sheet":
            key = next((attributes[one] for one in RELATION if one in attributes), "")
            part = parts.get(key)
            if part is not None:
                if any(one.part == part for one in catalogue.sheets) or len(catalogue.sheets) >= _MOST_SHEETS:
                    raise Refused("workbook.damaged")
                hidden = attributes.get("state", "visible") != "visible"
                catalogue.sheets.append(SheetEntry(attributes.get("name", ""), hidden, part))
        elif name == "definedName":
            catalogue.names_count += 1
            defined = attributes.get("name", "")
            xml.listen()
        elif name == "workbookPr":
            catalogue.dates_from_1904 = attributes.get("date1904") in ("1", "true")

    def end(name: str, text: str) -> None:
        if name == "definedName":
            catalogue.names[defined] = text

    xml = XmlReader(start, end)
    xml.read(package.read(_WORKBOOK) or b"")
    if not catalogue.sheets:
        raise Refused("workbook.missing_part", part="worksheets")
    return catalogue


def _read_relations(package: Package) -> dict[str, str]:
    """Parts by relation id; Refused for a target outside the package."""
    found: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "").replace("\\", "/")
            path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))
            if path.startswith("..") or attributes.get("TargetMode") == "External":
                raise Refused("workbook.path_outside", name=target[:80])
            found[attributes.get("Id", "")] = path

    data = package.read("xl/_rels/workbook.xml.rels")
    if data is None:
        raise Refused("workbook.missing_part", part="xl/_rels/workbook.xml.rels")
    XmlReader(start, lambda name, text: None).read(data)
    return found


def _read_shared(data: bytes) -> SharedTexts:
    """Shared texts, rich ones joined, phonetic guides left out."""
    shared = SharedTexts()
    texts = shared.texts
    pieces: list[str] = []
    in_phonetic = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal in_phonetic
        if name == "t" and not in_phonetic:
            xml.listen()
        elif name == "rPh":
            in_phonetic = True
        elif name == "strike" and is_on(attributes.get("val")):
            shared.struck.add(len(texts))
        elif name == "si":
            pieces.clear()

    def end(name: str, text: str) -> None:
        nonlocal in_phonetic
        if name == "t" and not in_phonetic:
            pieces.append(text)
        elif name == "rPh":
            in_phonetic = False
        elif name == "si":
            texts.append(unescape("".join(pieces)))

    xml = XmlReader(start, end)
    xml.read(data)
    return shared


def _read_property(data: bytes, wanted: str) -> str | None:
    found: list[str] = []
    current = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal current
        if name == "property":
            current = attributes.get("name", "")
        if name in ("lpwstr", "identifier"):
            xml.listen()

    def end(name: str, text: str) -> None:
        if name == "identifier" or (name == "lpwstr" and current == wanted):
            found.append(text)

    xml = XmlReader(start, end)
    xml.read(data)
    return found[0] if found else None
