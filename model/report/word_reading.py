"""A finished Word file read back: every paragraph's text, and which stretch of it carries which source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from model.errors import ModelError, reason_of
from model.plan.document.package import Package
from model.report.word_file import IDENTITY
from model.report.word_parts import MAIN

_W = f"{{{MAIN}}}"
_MARK = re.compile(r"_\d+_([0-9a-f]{10})")
_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")


@dataclass(slots=True)
class Stretch:
    """A marked piece of text, which may run over several paragraphs; `mark` names its source."""

    mark: str
    where: str
    text: str = ""


@dataclass(slots=True)
class ReadParagraph:
    """One paragraph with its place in words; `loose` is its text without what is marked, a gap as one space."""

    where: str
    text: str = ""
    loose: str = ""


@dataclass(slots=True)
class WordReading:
    """Everything that a person sees in the file, with the identity that its properties give."""

    paragraphs: list[ReadParagraph] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    identity: dict[str, str] = field(default_factory=dict)


def read_word(path: Path) -> WordReading:
    """Read a .docx. ModelError "file.unreadable" where it is none or cannot be read."""
    reading = WordReading()
    try:
        package = Package(path.read_bytes(), str(path))
        if not package.has("word/document.xml"):
            raise ModelError("file.unreadable", path=path, detail="word/document.xml")
        properties = package.xml("docProps/custom.xml")
        reading.identity = {} if properties is None else _identity(properties)
        for name in sorted(package.names, key=lambda name: (name != "word/document.xml", name)):
            root = package.xml(name) if _PARTS.fullmatch(name) else None
            if root is not None:
                _Part(reading, name.removeprefix("word/").removesuffix(".xml")).read(root)
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    except ModelError as error:
        detail = error.context.get("reason") or error.context.get("detail", "")
        raise ModelError("file.unreadable", path=path, detail=detail) from error
    return reading


class _Part:
    """One part of the file on its way into the reading. Marks stay open until their end, fields until theirs."""

    def __init__(self, reading: WordReading, name: str) -> None:
        self._reading = reading
        self._name = name
        self._open: dict[str, Stretch] = {}
        self._field_depth = 0
        self._heading = ""
        self._count = 0

    def read(self, root: ElementTree.Element) -> None:
        for element in _in_order(root):
            if element.tag == f"{_W}p":
                self._paragraph(element)

    def _paragraph(self, element: ElementTree.Element) -> None:
        self._count += 1
        paragraph = ReadParagraph(
            f"{'正文' if self._name == 'document' else self._name}第 {self._count} 段{self._heading}"
        )
        self._reading.paragraphs.append(paragraph)
        self._walk(element, paragraph)
        style = element.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") in ("heading", "attachment", "attachment_title"):
            self._heading = f"（{paragraph.text}）"

    def _walk(self, element: ElementTree.Element, paragraph: ReadParagraph) -> None:
        for child in element:
            tag = child.tag.removeprefix(_W)
            if tag == "bookmarkStart" and (match := _MARK.fullmatch(child.get(f"{_W}name") or "")):
                stretch = Stretch(match[1], paragraph.where)
                self._open[child.get(f"{_W}id") or ""] = stretch
                self._reading.stretches.append(stretch)
            elif tag == "bookmarkEnd":
                self._open.pop(child.get(f"{_W}id") or "", None)
            elif tag == "fldChar":
                kind = child.get(f"{_W}fldCharType")
                self._field_depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            elif tag == "t":
                self._text(child.text or "", paragraph)
            elif tag in ("tab", "br", "cr", "noBreakHyphen"):
                self._text(" ", paragraph)
            elif tag not in ("del", "moveFrom", "fldSimple", "pPr", "rPr", "instrText"):
                self._walk(child, paragraph)

    def _text(self, text: str, paragraph: ReadParagraph) -> None:
        if self._field_depth:
            return
        paragraph.text += text
        if self._open:
            for stretch in self._open.values():
                stretch.text += text
            paragraph.loose += "" if paragraph.loose.endswith(" ") else " "
        else:
            paragraph.loose += text


def _in_order(root: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Paragraphs wherever they stand, outer ones only: what a text box holds is read with its paragraph."""
    for child in root:
        if child.tag == f"{_W}p":
            yield child
        else:
            yield from _in_order(child)


def _identity(root: ElementTree.Element) -> dict[str, str]:
    found = {}
    for element in root:
        name = element.get("name") or ""
        if name.startswith(IDENTITY):
            found[name.removeprefix(IDENTITY)] = "".join(element.itertext())
    return found
