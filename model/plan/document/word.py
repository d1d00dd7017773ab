"""Reading .docx: paragraphs and tables in order, numbers written out, tracked changes taken as accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from model.errors import ModelError
from model.plan.document.finding import TaskTable, tables_in
from model.plan.document.numbering import Numbering
from model.plan.document.package import Package, attribute, child, children, local
from model.plan.document.source import Paragraph, SourceText, source_from_paragraphs
from model.plan.document.table import TableReader, sentences_of

_LEFT_OUT = frozenset(
    ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr",
     "footnoteReference", "endnoteReference", "commentReference", "Fallback", "sdtPr", "sdtEndPr", "rt")
)  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d|table of figures|toc heading", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章编篇部]"
)
_WIDEST = 63
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


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row as they stand, and one for each column of the table, merged ones filled."""

    shown: Sequence[str]
    filled: Sequence[str]


def read_word(package: Package, name: str) -> SourceText:
    """The text of a .docx. ModelError where the file is damaged, or no document of a word processor."""
    main = _main_part(package)
    root = package.xml(main)
    body = child(root, "body")
    if body is None:
        raise ModelError("plan.not_a_plan", file=name)
    folder = main.rpartition("/")[0]
    reader = _Reader(_styles(package.xml(f"{folder}/styles.xml")), Numbering(package.xml(f"{folder}/numbering.xml")))
    reader.has_headings = any(reader.is_heading(one) for one in children(body, "p"))
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
        self._begun = self._above = ""
        self._tables = TableReader()
        self.has_headings = False

    def is_heading(self, element: ElementTree.Element) -> bool:
        """Whether a paragraph of the body looks like a heading, by its style, its list or its words."""
        properties = child(element, "pPr")
        style = self._style(attribute(child(properties, "pStyle"), "val"))
        listed = child(properties, "numPr") is not None or (style is not None and style.list_id not in (None, "0"))
        words = "".join(_words(element, [])).strip()
        return bool(words) and (listed or self._level(properties, style) is not None or bool(_NUMBERED.match(words)))

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
            self._above = words if words.strip() else self._above
            for line in lines:
                yield Paragraph(line, level if len(lines) == 1 else None, bold=_is_bold(element))
        for box in boxes:
            yield from self.block(box)

    def _table(self, element: ElementTree.Element) -> Iterator[Paragraph]:
        """A row of a task table is a sentence, of another table its cells between tabs.

        A cell that spans the table is running text.
        """
        rows: list[_Row] = []
        above = self._above
        for row in _rows(element):
            cells = list(_cells(row))
            if len(cells) == 1 and not (rows and self._short(cells[0])):
                yield from self._told(rows, above)
                rows = []
                yield from self.block(cells[0])
                above = self._above
            else:
                rows.append(self._row(cells, rows[-1].filled if rows else ()))
        yield from self._told(rows, above)

    def _row(self, cells: Sequence[ElementTree.Element], above: Sequence[str]) -> _Row:
        """The words of a row, once as they stand and once with merged cells filled with what they show."""
        shown: list[str] = []
        filled: list[str] = []
        for cell in cells:
            goes_on = _goes_on(cell)
            words = "" if goes_on else self._cell(cell)
            shown.append(words)
            held = above[len(filled)] if goes_on and len(filled) < len(above) else words
            filled += [held] * _width(cell)
        return _Row(shown, filled)

    def _short(self, cell: ElementTree.Element) -> bool:
        """Whether a cell that takes a whole row names a part of the table, and is no running text."""
        return child(cell, "tcPr", "gridSpan") is not None and sum(map(_has_words, children(cell, "p"))) <= 1

    def _told(self, rows: Sequence[_Row], above: str) -> Iterator[Paragraph]:
        """The rows of a table: items of a task table that is the document, sentences of another one, or as they are."""
        tables = tables_in([row.filled for row in rows], above)
        if not tables:
            yield from (Paragraph("\t".join(row.shown), row=True) for row in rows if any(row.shown))
        elif not self.has_headings:
            yield from self._tables.read(tables)
        else:
            yield from _sentences(rows, tables)

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


def _sentences(rows: Sequence[_Row], tables: Sequence[TaskTable]) -> Iterator[Paragraph]:
    """What stands above the first table, and what each row of the tables promises; a merged cell counts for each row
    that it spans.
    """
    for above in rows[: tables[0].columns.first]:
        if any(above.shown):
            yield Paragraph("\t".join(above.shown), row=True)
    for table in tables:
        yield from sentences_of(table)


def _has_words(paragraph: ElementTree.Element) -> bool:
    return bool("".join(_words(paragraph, [])).strip())


def _width(cell: ElementTree.Element) -> int:
    """How many columns a cell spans."""
    span = attribute(child(cell, "tcPr", "gridSpan"), "val") or "1"
    return min(int(span), _WIDEST) if span.isdecimal() and span != "0" else 1


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


def _is_bold(paragraph: ElementTree.Element) -> bool:
    """Whether all words of a paragraph are set in bold or in black type, as headings are."""
    runs = [run for run in paragraph.iter() if local(run) == "r" and any(local(one) == "t" and one.text for one in run)]
    return bool(runs) and all(_stands_out(child(run, "rPr")) for run in runs)


def _stands_out(properties: ElementTree.Element | None) -> bool:
    mark, font = child(properties, "b"), attribute(child(properties, "rFonts"), "eastAsia") or ""
    return (mark is not None and attribute(mark, "val") not in ("0", "false", "off")) or "黑" in font


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
