"""A workbook's shared texts of the plain shape that every program writes; anything unusual is left to the parser."""

from __future__ import annotations

import re

from model.submission.workbook.kept import Kept
from model.submission.workbook.plain_text import NAMESPACE, Unusual, decoded, plain_text

_LOOKS = re.compile(r'<rPr>(?:<[A-Za-z]+(?: [a-z]+="[^"<&]*")* ?/>){0,64}')
_GUIDE_LOOKS = re.compile(r'<phoneticPr(?: [A-Za-z]+="[^"<&]*"){0,4} ?/>\Z')
_NO_TEXT = ("<t/>", "<t />")
_LONGEST = 2000
_TEXT_STARTS = ("<t>", '<t xml:space="preserve">')


def read_plain_strings(data: bytes) -> list[str] | None:
    """The shared texts of a workbook where none has a guide or is struck through, else None."""
    try:
        root, _, rest = decoded(data).partition(">")
        if not root.startswith("<sst ") or root.count("xmlns") != 1 or NAMESPACE not in root or "&" in root:
            raise Unusual
        rest = rest.rstrip()
        if not rest.endswith("</sst>") or b"<strike" in data:
            raise Unusual
        strings = rest.removesuffix("</sst>")
        if not strings:
            return []
        if not strings.startswith("<si>") or not strings.endswith("</si>"):
            raise Unusual
        several = strings[len("<si>") : -len("</si>")].split("</si><si>")
        return [*map(_STRINGS.__getitem__, several)]
    except Unusual:
        return None


def _read_string(stored: str) -> str:
    """A shared text, the parts of a rich one joined; unusual where there is anything else in it.

    How guides would look, which Chinese versions of Excel put behind every text, says nothing: there are none.
    """
    return _LONG[stored] if len(stored) > _LONGEST else _read_parts(stored)


def _read_parts(stored: str) -> str:
    if stored.endswith("/>") and (match := _GUIDE_LOOKS.search(stored)):
        stored = stored[: match.start()]
    if not stored.startswith("<r>"):
        return _read_text(stored)
    if not stored.endswith("</r>"):
        raise Unusual
    return "".join(map(_read_run, stored[len("<r>") : -len("</r>")].split("</r><r>")))


def _read_run(stored: str) -> str:
    """A part of a rich text, its looks left out."""
    looks, ends, text = stored.partition("</rPr>")
    if not ends:
        return _read_text(stored)
    if not _ARE_LOOKS[looks]:
        raise Unusual
    return _read_text(text)


def _read_text(stored: str) -> str:
    if stored in _NO_TEXT:
        return ""
    for start in _TEXT_STARTS:
        if stored.startswith(start) and stored.count("<") == 2 and stored.endswith("</t>"):
            return plain_text(stored[len(start) : -len("</t>")])
    raise Unusual


def _are_looks(stored: str) -> bool:
    return _LOOKS.fullmatch(stored) is not None


_STRINGS = Kept(_read_string, most=2048, longest=_LONGEST)
_LONG = Kept(_read_parts, most=64, longest=50_000)
"""The plan's items, which a form carries along: LibreOffice makes a part of each stretch of Latin and of Chinese."""
_ARE_LOOKS = Kept(_are_looks, most=256, longest=1000)
