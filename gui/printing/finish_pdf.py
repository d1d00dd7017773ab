"""What Qt leaves to do in a PDF: the same bytes for the same bulletin, and text that can be searched.

Both keep every length, so that nothing in the file moves. Dates become the bulletin's own. Faces that draw a radical
(⽉ U+2F49) and a character (月 U+6708) with one glyph make Qt name the radical: search and copying would miss the word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

from PySide6.QtGui import QFont, QRawFont

from model.report.word_parts import SUBSTITUTES

_STAMP = re.compile(rb"(?<=Date \(D:)\d{14}[^)]*(?=\))")
_XMP_STAMP = re.compile(rb'(?<=Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^"]*(?=")')
_MAP = re.compile(rb"beginbfrange.*?endbfrange", re.S)
_NAMED = re.compile(rb"(?<=[\[ ]<)[0-9A-F]{4}(?=>)")


def finish_pdf(data: bytes, day: date, text: str) -> bytes:
    """The same PDF dated `day`, whose glyphs are called what `text` calls them."""
    stamp, iso = day.strftime("%Y%m%d000000Z").encode(), f"{day.isoformat()}T00:00:00+00:00".encode()
    data = _STAMP.sub(lambda match: stamp.ljust(len(match[0]))[: len(match[0])], data)
    data = _XMP_STAMP.sub(lambda match: iso.ljust(len(match[0]))[: len(match[0])], data)
    meant = _meant(text)

    def named(match: re.Match[bytes]) -> bytes:
        character = chr(int(match[0], 16))
        known = meant.get(character)
        return match[0] if known is None else f"{ord(known):04X}".encode()

    return _MAP.sub(lambda match: _NAMED.sub(named, match[0]), data)


def _meant(text: str) -> Mapping[str, str]:
    """Characters that are not in the text but share a glyph with one that is, each with that one."""
    used = {character for character in text if 0x2E00 < ord(character) <= 0xFFFF}
    radicals = [chr(code) for code in range(0x2E80, 0x2FD6) if chr(code) not in used]
    meant = {
        one: unicodedata.normalize("NFKC", one) for one in radicals if len(unicodedata.normalize("NFKC", one)) == 1
    }
    meant = {one: other for one, other in meant.items() if one != other}
    for face, others in SUBSTITUTES.items():
        raw = QRawFont.fromFont(QFont([face, *others]))
        glyphs = {glyph: one for one in sorted(used) for glyph in raw.glyphIndexesForString(one) if glyph}
        for one in radicals:
            found = [glyphs[glyph] for glyph in raw.glyphIndexesForString(one) if glyph in glyphs]
            meant |= {one: found[0]} if found else {}
    return meant
