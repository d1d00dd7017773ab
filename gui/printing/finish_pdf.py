"""What Qt leaves to do in a PDF: the same bytes for the same bulletin, and text that can be searched.

Both keep every length, so that nothing in the file moves. Dates become the bulletin's own. Faces that draw two signs
with one glyph (～ and 〜, a radical ⽉ and the character 月) make Qt name the first of them: search and copying would
miss the word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtGui import QFont, QRawFont

from model.report.word_parts import SUBSTITUTES

_LAST_OF_FOUR_DIGITS = 0xFFFF
_STAMP = re.compile(rb"(?<=Date \(D:)\d{14}[^)]*(?=\))")
_XMP_STAMP = re.compile(rb'(?<=Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^"]*(?=")')
_NAMES = re.compile(rb"(?P<codes><([0-9A-F]{4})> (?:<\2> (?=<)|<[0-9A-F]{4}> \[))(?P<names>(?:<[0-9A-F]+> ?)+)")
"""What the glyphs of one code, or of several in a row, are called."""
_NAME = re.compile(rb"(?<=<)[0-9A-F]{4}(?=>)")


def finish_pdf(data: bytes, day: date, text: str) -> bytes:
    """The same PDF dated `day`, whose glyphs are called what `text` calls them."""
    stamp, iso = day.strftime("%Y%m%d000000Z").encode(), f"{day.isoformat()}T00:00:00+00:00".encode()
    data = _STAMP.sub(lambda match: stamp.ljust(len(match[0]))[: len(match[0])], data)
    data = _XMP_STAMP.sub(lambda match: iso.ljust(len(match[0]))[: len(match[0])], data)
    named = {_character(name) for match in _NAMES.finditer(data) for name in _NAME.findall(match["names"])}
    meant = _meant(sorted(named - {*text}), text)

    def as_meant(name: re.Match[bytes]) -> bytes:
        known = meant.get(_character(name[0]))
        return name[0] if known is None else f"{ord(known):04X}".encode()

    return _NAMES.sub(lambda match: match["codes"] + _NAME.sub(as_meant, match["names"]), data)


def _character(name: bytes) -> str:
    return chr(int(name, 16))


def _meant(strange: Iterable[str], text: str) -> Mapping[str, str]:
    """Signs that are not in the text but share a glyph with one that is, each with that one."""
    unified = ((one, unicodedata.normalize("NFKC", one)) for one in strange)
    meant = {one: other for one, other in unified if other != one and len(other) == 1 and other in text}
    for face, others in SUBSTITUTES.items():
        raw = QRawFont.fromFont(QFont([face, *others]))
        glyphs = {glyph: one for one in sorted({*text}) for glyph in raw.glyphIndexesForString(one) if glyph}
        for one in strange:
            found = [glyphs[glyph] for glyph in raw.glyphIndexesForString(one) if glyph in glyphs]
            meant |= {one: found[0]} if found and ord(found[0]) <= _LAST_OF_FOUR_DIGITS else {}
    return meant
