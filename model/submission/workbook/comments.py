"""What people remarked on cells: the texts of the comments beside a sheet."""

from __future__ import annotations

import posixpath
from contextlib import suppress

from model.submission.container.package import Package
from model.submission.container.xml_reader import Attributes, XmlReader
from model.submission.refusal import Refused
from model.submission.workbook.raw_cell import place_of, unescape

MOST_COMMENTS, LONGEST_COMMENT = 500, 200


def read_comments(package: Package, sheet_part: str) -> dict[tuple[int, int], str]:
    """The comments on the cells of one sheet by (row, column), cut to what a person can be shown.

    A threaded comment is kept with its cell by the old kind of comment that stands beside it.
    """
    found: dict[tuple[int, int], str] = {}
    for part in _comment_parts(package, sheet_part):
        found |= _read_part(package.read(part) or b"")
    return found


def _comment_parts(package: Package, sheet_part: str) -> list[str]:
    folder, name = posixpath.split(sheet_part)
    data = package.read(f"{folder}/_rels/{name}.rels")
    parts: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/comments"):
            target = attributes.get("Target", "").replace("\\", "/")
            parts.append(target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target)))

    if data is not None:
        XmlReader(start, lambda name, text: None).read(data)
    return [part for part in parts if not part.startswith("..")]


def _read_part(data: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    pieces: list[str] = []
    place = (0, 0)

    def start(name: str, attributes: Attributes) -> None:
        nonlocal place
        if name == "comment":
            place = place_of(attributes.get("ref", ""))
            pieces.clear()
        elif name == "t":
            xml.listen()

    def end(name: str, text: str) -> None:
        if name == "t":
            pieces.append(text)
        elif name == "comment" and len(found) < MOST_COMMENTS:
            found[place] = " ".join(unescape("".join(pieces)).split())[:LONGEST_COMMENT]

    xml = XmlReader(start, end)
    with suppress(Refused):  # The cells are whole; a comment that cannot be read was noticed by its part's name.
        xml.read(data)
    return {one: text for one, text in found.items() if text}
