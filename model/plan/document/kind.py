"""What a file is, by its first bytes: kinds that are not read, each with the sentence that says how to save it."""

from __future__ import annotations

import re

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"%PDF", b"%!PS")
_WEB = re.compile(rb"\s*(?:<!DOCTYPE html|<html|<\?xml[^>]*>\s*<html)", re.IGNORECASE)
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_OPEN_SHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_BINARY = {".docx": "plan.damaged", ".xlsx": "plan.damaged", ".doc": "plan.old_word", ".wps": "plan.old_word",
           ".xls": "plan.old_workbook", ".et": "plan.old_workbook"}  # fmt: skip
_FRONT = 200


def code_of_refusal(data: bytes) -> str | None:
    """The code of the sentence for a file of a kind that is not read, None for one that may be."""
    if data.startswith(OLE):
        return _code_of_old(data)
    if data.startswith(b"{\\rtf"):
        return "plan.old_word"
    if data.startswith(_PICTURES):
        return "plan.picture"
    if _WEB.match(data.removeprefix(b"\xef\xbb\xbf")):
        return "plan.web_page"
    if data.startswith(ZIP) and _OPEN_SHEET in data[:_FRONT]:
        return "plan.old_workbook"
    if data.startswith(ZIP) and _OPEN_TEXT in data[:_FRONT]:
        return "plan.old_word"
    return "plan.damaged" if data.startswith(_EMPTY_ZIP) else None


def code_of_promise(suffix: str) -> str | None:
    """The code for a file whose bytes are no plain text, by what its name promises; None for any other name."""
    return _BINARY.get(suffix.lower())


def _code_of_old(data: bytes) -> str:
    """A container of old Office programs: locked, a workbook, or a document."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "plan.password"
    streams = ("Workbook", "Book")
    is_book = any(f"{name}\0\0".encode("utf-16-le") in data for name in streams)
    return "plan.old_workbook" if is_book and "WordDocument".encode("utf-16-le") not in data else "plan.old_word"
