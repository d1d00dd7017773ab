"""Reading .docx: paragraphs and tables in order, numbers written out, tracked changes taken as accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from model.errors import ModelError
from model.plan.document.numbering import Numbering
from model.plan.document.package import Package, attribute, child, children, local
from model.plan.document.row_phrase import Rows, find_columns, phrase_of
from model.plan.document.source import Paragraph, SourceText, source_from_paragraphs

_LEFT_OUT = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr",
     "footnoteReference", "endnoteReference", "commentReference", "Fallback", "sdtPr", "sdtEndPr", "rt")
)  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d|table of figures|toc heading", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_MERGED = ("chapter", "due")
_FURTHEST_STYLE = 12
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says: its name, its heading level, and the list that it counts in."""

    name: str
    based_on: str | None
    outline: int | None
    list_id: str | None
    list_level: int | None


def read_word(package: Package, name: str) -> SourceText:
    """The text of a .docx. ModelError where the file is damaged, or no document of a word processor."""
    main = _main_part(package)
    root = package.xml(main)
    body = child(root, "body")
    if body is None:
        raise ModelError("plan.not_a_plan", file=name)
    folder = main.rpartition("/")[0]
    reader = _Reader(_styles(package.xml(f"{folder}/styles.xml")), Numbering(package.xml(f"{folder}/numbering.xml")))
    return source_from_paragraphs(list(reader.block(body)))


def _main_part(package: Package) -> str:
    for relation in package.xml("_rels/.rels") or ():
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return (attribute(relation, "Target") or "").lstrip("/")
    return "word/document.xml"


class _Reader:
    """Walks the body; holds the counts of the lists and a paragraph whose end mark was deleted."""

    def __init__(self, styles: dict[str, _Style], numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._begun = ""

    def block(self, parent: ElementTree.Element) -> Iterator[Paragraph]:
        """The paragraphs of a body, a cell, a text box or a content control."""
        for element in parent:
            kind = local(element)
            if kind == "p":
                yield from self._paragraph(element)
            elif kind == "tbl":
                yield from self._table(element)
            elif kind not in _LEFT_OUT:
                yield from self.block(element)

    def _paragraph(self, element: ElementTree.Element) -> Iterator[Paragraph]:
        properties = child(element, "pPr")
        style = self._style(attribute(child(properties, "pStyle"), "val"))
        boxes: list[ElementTree.Element] = []
        words = self._begun + "".join(_words(element, boxes))
        self._begun = ""
        if style is not None and _CONTENTS.match(style.name):
            return
        if child(properties, "rPr", "del") is not None:
            self._begun = words
        else:
            number = self._number(properties, style) if words.strip() else ""
            level = self._level(properties, style)
            lines = (number + words).split("\n")
            for line in lines:
                yield Paragraph(line, level if len(lines) == 1 else None)
        for box in boxes:
            yield from self.block(box)

    def _table(self, element: ElementTree.Element) -> Iterator[Paragraph]:
        """A row of a task table is a sentence, of another table its cells between tabs.

        A cell that spans the table is running text.
        """
        rows: list[list[str]] = []
        for row in _rows(element):
            cells = list(_cells(row))
            if len(cells) == 1:
                yield from _told(rows)
                rows = []
                yield from self.block(cells[0])
            else:
                rows.append(["" if _goes_on(cell) else self._cell(cell) for cell in cells])
        yield from _told(rows)

    def _cell(self, cell: ElementTree.Element) -> str:
        parts = (" ".join(paragraph.text.split()) for paragraph in self.block(cell))
        return " ".join(part for part in parts if part)

    def _style(self, style_id: str | None) -> _Style | None:
        """A style with what it takes over from the styles that it is based on."""
        style = self._styles.get(style_id or "")
        if style is None:
            return None
        outline, list_id, list_level = style.outline, style.list_id, style.list_level
        base = style.based_on
        for _ in range(_FURTHEST_STYLE):
            upper = self._styles.get(base or "")
            if upper is None:
                break
            outline = upper.outline if outline is None else outline
            list_id = upper.list_id if list_id is None else list_id
            list_level = upper.list_level if list_level is None else list_level
            base = upper.based_on
        return _Style(style.name, style.based_on, outline, list_id, list_level)

    def _number(self, properties: ElementTree.Element | None, style: _Style | None) -> str:
        own = child(properties, "numPr")
        list_id = attribute(child(own, "numId"), "val") or (style.list_id if style else None)
        level = attribute(child(own, "ilvl"), "val")
        at = int(level) if level is not None and level.isdecimal() else (style.list_level or 0) if style else 0
        return "" if list_id in (None, "0") else self._numbering.next(list_id or "", at)

    def _level(self, properties: ElementTree.Element | None, style: _Style | None) -> int | None:
        own = attribute(child(properties, "outlineLvl"), "val")
        outline = int(own) if own is not None and own.isdecimal() else style.outline if style else None
        return None if outline is None or outline >= _BODY_TEXT else outline + 1


def _told(rows: Rows) -> Iterator[Paragraph]:
    """The rows of a table as paragraphs; merged cells of a task table count for each row that they span."""
    columns = find_columns(rows)
    above: dict[str, str] = {}
    for index, row in enumerate(rows):
        words = "\t".join(row)
        if columns is not None and index == columns.header:
            continue
        if columns is not None and index > columns.header:
            cells = columns.cells(row)
            above = {role: cells[role] or above.get(role, "") for role in cells if role in _MERGED}
            words = phrase_of({**cells, **above}, columns.year)
        if words.strip():
            yield Paragraph(words, row=True)


def _words(element: ElementTree.Element, boxes: list[ElementTree.Element]) -> Iterator[str]:
    """The words of a paragraph in order; text boxes in it are put aside, deleted and hidden words left out."""
    for inner in element:
        kind = local(inner)
        if kind == "t":
            yield inner.text or ""
        elif kind in _SIGNS:
            yield "" if attribute(inner, "type") in ("page", "column") else _SIGNS[kind]
        elif kind == "txbxContent":
            boxes.append(inner)
        elif kind not in _LEFT_OUT and not (kind == "r" and _hidden(inner)):
            yield from _words(inner, boxes)


def _hidden(run: ElementTree.Element) -> bool:
    mark = child(run, "rPr", "vanish")
    return mark is not None and attribute(mark, "val") not in ("0", "false", "off")


def _goes_on(cell: ElementTree.Element) -> bool:
    """Whether a cell is the lower part of a merged one."""
    merged = child(cell, "tcPr", "vMerge")
    return merged is not None and attribute(merged, "val") != "restart"


def _rows(table: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for element in table:
        if local(element) == "tr" and child(element, "trPr", "del") is None:
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(element)


def _cells(row: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml"):
            yield from _cells(element)


def _styles(root: ElementTree.Element | None) -> dict[str, _Style]:
    styles = {}
    for one in children(root, "style"):
        properties = child(one, "pPr")
        name = attribute(child(one, "name"), "val") or ""
        named = _HEADING.match(name)
        outline = attribute(child(properties, "outlineLvl"), "val")
        level = attribute(child(properties, "numPr", "ilvl"), "val")
        styles[attribute(one, "styleId") or ""] = _Style(
            name,
            attribute(child(one, "basedOn"), "val"),
            int(outline) if outline is not None and outline.isdecimal() else int(named.group(1)) - 1 if named else None,
            attribute(child(properties, "numPr", "numId"), "val"),
            int(level) if level is not None and level.isdecimal() else None,
        )
    return styles
