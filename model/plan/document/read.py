"""Opening a plan document by what it is, not by what its name says."""

from __future__ import annotations

from pathlib import Path

from model.errors import ModelError
from model.plan.document.package import Package
from model.plan.document.plain import decode_text
from model.plan.document.source import SourceText, source_from_text
from model.plan.document.word import read_word

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_RICH_TEXT = b"{\\rtf"
_LARGEST_TEXT = 50 * 1024 * 1024


def read_document(path: Path) -> SourceText:
    """The text of a .txt or .docx plan. ModelError where the file cannot be opened or is of another kind."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_TEXT + 1)
    except OSError as error:
        raise ModelError("plan.unreadable", file=path.name, reason=error.strerror or str(error)) from error
    if len(data) > _LARGEST_TEXT:
        raise ModelError("plan.too_large", file=path.name, limit=_LARGEST_TEXT // (1024 * 1024))
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise ModelError("plan.password" if locked else "plan.old_word", file=path.name)
    if data.startswith(_RICH_TEXT):
        raise ModelError("plan.old_word", file=path.name)
    if data.startswith(_ZIP):
        return read_word(Package(data, path.name), path.name)
    return source_from_text(decode_text(data, path.name))
