"""Opening the zip of a .docx within limits: no bombs, no entities, no depth that a stack cannot bear."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from model.errors import ModelError

_LARGEST_PART = 32 * 1024 * 1024
_MOST_PARTS = 5000
_DEEPEST = 200
_MOST_ELEMENTS = 1_000_000


class Package:
    """The parts of an Office file, read on demand. Every trouble is a ModelError that names the file."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            names = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ModelError("plan.damaged", file=name, reason="reason.no_package") from error
        if len(names) > _MOST_PARTS:
            raise ModelError("plan.refused", file=name, reason="reason.many_parts")
        self._names = {part.lower().lstrip("/"): part for part in names}

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._names.values())

    def has(self, part: str) -> bool:
        """Whether the file holds a part of this name; letter case does not count."""
        return part.lower() in self._names

    def xml(self, part: str) -> ElementTree.Element | None:
        """The root element of a part, None where the file has no such part."""
        if not self.has(part):
            return None
        parser = ElementTree.XMLParser(target=_Builder(self._name))
        try:
            parser.feed(self._bytes(part))
            root: ElementTree.Element = parser.close()
        except ElementTree.ParseError as error:
            raise ModelError("plan.damaged", file=self._name, reason="reason.broken_part") from error
        return root

    def _bytes(self, part: str) -> bytes:
        try:
            with self._zip.open(self._names[part.lower()]) as file:
                data = file.read(_LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise ModelError("plan.damaged", file=self._name, reason="reason.broken_part") from error
        if len(data) > _LARGEST_PART:
            raise ModelError("plan.refused", file=self._name, reason="reason.large")
        return data


class _Builder(ElementTree.TreeBuilder):
    """Builds a tree and refuses document types (entities), great depth and floods of elements."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._depth, self._count = name, 0, 0

    def start(self, tag: str, attrs: dict[str, str]) -> ElementTree.Element:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST_ELEMENTS:
            raise ModelError("plan.refused", file=self._name, reason="reason.deep")
        return super().start(tag, attrs)

    def end(self, tag: str) -> ElementTree.Element:
        self._depth -= 1
        return super().end(tag)

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """A document type may declare entities; no Office program writes one."""
        raise ModelError("plan.refused", file=self._name, reason="reason.declares")


def local(element: ElementTree.Element) -> str:
    """The name of an element without its namespace; strict and transitional files differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: ElementTree.Element | None, name: str) -> str | None:
    """The value of an attribute, whatever its namespace."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def child(element: ElementTree.Element | None, *names: str) -> ElementTree.Element | None:
    """The first descendant along a path of local names, None where the path breaks off."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def children(element: ElementTree.Element | None, name: str) -> Iterator[ElementTree.Element]:
    """The direct children of a local name."""
    return (one for one in (() if element is None else element) if local(one) == name)
