"""A finished PDF read back, as this program writes them: the text of each page in the order in which it was painted."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from model.errors import ModelError, reason_of

_MOST_BYTES = 64 * 2**20
_NOTE = b"%yaodian "
_LENGTH = re.compile(rb"/Length (\d+)(?: 0 R)?")
_REF = re.compile(rb"(\d+) 0 R")
_FONT = re.compile(rb"/(\w+) (\d+) 0 R")
_DRAWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class PdfReading:
    """The text of each page, and what the file says it was made from (empty where it says nothing)."""

    pages: tuple[str, ...]
    identity: Mapping[str, str] = field(default_factory=dict)


def with_identity(data: bytes, identity: Mapping[str, str]) -> bytes:
    """A PDF that says what it was made from, in a comment before its table of objects, which no reader shows."""
    text = json.dumps(dict(identity), sort_keys=True).encode()
    note = _NOTE + base64.b64encode(zlib.compress(text, 9)) + b"\n"
    table = data.rindex(b"\nxref") + 1
    moved = data.rindex(b"startxref") + len(b"startxref\n")
    return b"".join((data[:table], note, data[table:moved], f"{table + len(note)}\n%%EOF\n".encode()))


def read_pdf(path: Path) -> PdfReading:
    """Read a PDF back. ModelError "file.unreadable" for one that was written in another way, or is damaged."""
    try:
        size = path.stat().st_size
        if size > _MOST_BYTES:
            raise ModelError("file.unreadable", path=path, detail=f"{size} bytes")
        return _File(path.read_bytes()).reading()
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    except (ValueError, KeyError, IndexError, zlib.error, binascii.Error, RecursionError) as error:
        raise ModelError("file.unreadable", path=path, detail=f"{type(error).__name__}: {error}"[:80]) from error


class _File:
    """The objects of a file by number, found through its tables; a later table overrules an earlier one."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(b"%PDF-"):
            raise ValueError("no PDF")
        self._data = data
        self._places: dict[int, int] = {}
        start: int | None = int(data[data.rindex(b"startxref") + 9 :].split()[0])
        seen: set[int] = set()
        self._root = 0
        while start is not None and start not in seen:
            seen.add(start)
            start = self._table(start)

    def reading(self) -> PdfReading:
        """Everything."""
        pages = tuple(self._text(number) for number in self._kids(self._named(self._dictionary(self._root), b"Pages")))
        found = self._data.rfind(b"\n" + _NOTE)
        if found < 0:
            return PdfReading(pages)
        note = self._data[found + 1 + len(_NOTE) :].split(b"\n", 1)[0]
        identity = json.loads(zlib.decompressobj().decompress(base64.b64decode(note), 2**16))
        return PdfReading(pages, {str(key): str(value) for key, value in identity.items()})

    def _table(self, start: int) -> int | None:
        lines = self._data[start:].split(b"trailer", 1)
        numbers = lines[0].split(b"\n")
        if not numbers[0].startswith(b"xref"):
            raise ValueError("no table of objects")
        at = 1
        while at < len(numbers) and len(numbers[at].split()) == 2:
            first, count = map(int, numbers[at].split())
            for number, line in enumerate(numbers[at + 1 : at + 1 + count], start=first):
                place, _, kind = line.split()
                if kind == b"n":
                    self._places.setdefault(number, int(place))
            at += 1 + count
        trailer = lines[1].split(b"startxref", 1)[0]
        self._root = self._root or self._named(trailer, b"Root")
        earlier = re.search(rb"/Prev (\d+)", trailer)
        return int(earlier[1]) if earlier else None

    def _dictionary(self, number: int) -> bytes:
        """An object up to its stream or its end."""
        body = self._data[self._places[number] :]
        if not body.startswith(b"%d 0 obj" % number):
            raise ValueError(f"object {number}")
        ends = [place for place in (body.find(b"\nstream"), body.find(b"endobj")) if place >= 0]
        return body[: min(ends)]

    def _stream(self, number: int) -> bytes:
        head = self._dictionary(number)
        found = _LENGTH.search(head)
        if found is None:
            raise ValueError(f"stream {number}")
        length = int(found[1])
        if found[0].endswith(b" R"):
            length = int(self._dictionary(length).split(b"obj", 1)[1])
        start = self._places[number] + len(head) + len(b"\nstream\n")
        content = self._data[start : start + length]
        if b"/FlateDecode" not in head:
            return content
        return zlib.decompressobj().decompress(content, _MOST_BYTES)

    def _kids(self, number: int) -> Iterator[int]:
        node = self._dictionary(number)
        if b"/Kids" not in node:
            yield number
            return
        for kid in _REF.findall(node.split(b"/Kids", 1)[1].split(b"]", 1)[0]):
            yield from self._kids(int(kid))

    def _text(self, page: int) -> str:
        node = self._dictionary(page)
        resources = self._dictionary(self._named(node, b"Resources"))
        listed = resources.split(b"/Font", 1)[1].split(b">>", 1)[0] if b"/Font" in resources else b""
        fonts = {name: self._characters(int(font)) for name, font in _FONT.findall(listed)}
        drawn: list[str] = []
        now: Mapping[int, str] = {}
        for name, glyphs in _DRAWN.findall(self._stream(self._named(node, b"Contents"))):
            if name:
                now = fonts[name]
            else:
                drawn += [now.get(int(glyphs[at : at + 4], 16), "") for at in range(0, len(glyphs), 4)]
        return "".join(drawn)

    def _characters(self, font: int) -> Mapping[int, str]:
        """What each glyph of a font is called."""
        table = self._stream(self._named(self._dictionary(font), b"ToUnicode"))
        named: dict[int, str] = {}
        for first, last, start, several in _RANGE.findall(table):
            codes = range(int(first, 16), int(last, 16) + 1)
            if several:
                names = [_text_of(one) for one in re.findall(rb"<([0-9A-Fa-f]+)>", several)]
            else:
                names = [chr(int(start, 16) + step) for step in range(len(codes))]
            named |= dict(zip(codes, names, strict=False))
        for part in table.split(b"beginbfchar")[1:]:
            named |= {int(code, 16): _text_of(text) for code, text in _CHARACTER.findall(part.split(b"endbfchar")[0])}
        return named

    def _named(self, dictionary: bytes, name: bytes) -> int:
        found = re.search(rb"/" + name + rb" (\d+) 0 R", dictionary)
        if found is None:
            raise ValueError(name.decode())
        return int(found[1])


def _text_of(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")
