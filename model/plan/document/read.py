"""Opening a plan document by what it is, not by what its name says."""

from __future__ import annotations

from pathlib import Path

from model.errors import ModelError, reason_of
from model.plan.document.package import Package
from model.plan.document.plain import decode_text
from model.plan.document.source import SourceText, source_from_text
from model.plan.document.table import source_from_table
from model.plan.document.word import read_word
from model.plan.document.workbook import is_workbook, read_sheets

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_RICH_TEXT = b"{\\rtf"
_PDF = b"%PDF"
_BINARY = {".docx": "plan.damaged", ".xlsx": "plan.damaged", ".doc": "plan.old_word", ".wps": "plan.old_word"}
"""Endings of files that are no plain text, with what to say where their bytes are not what the name promises."""
_NO_CONTAINER = "File is not a zip file"
_LARGEST = 50 * 1024 * 1024


def read_bytes(path: Path) -> bytes:
    """A file as it is. ModelError "plan.unreadable" or "plan.too_large"."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise ModelError("plan.unreadable", file=path.name, reason=reason_of(error)) from error
    if len(data) > _LARGEST:
        raise ModelError("plan.too_large", file=path.name, limit=_LARGEST // (1024 * 1024))
    return data


def read_document(path: Path) -> SourceText:
    """The text of a .txt, .docx or .xlsx plan. ModelError where the file cannot be opened or is of another kind."""
    data = read_bytes(path)
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise ModelError("plan.password" if locked else "plan.old_word", file=path.name)
    if data.startswith(_PDF):
        raise ModelError("plan.not_a_plan", file=path.name)
    if data.startswith(_RICH_TEXT):
        raise ModelError("plan.old_word", file=path.name)
    if data.startswith(_ZIP):
        if is_workbook(data):
            return source_from_table(read_sheets(data, path.name), path.name)
        return read_word(Package(data, path.name), path.name)
    try:
        return source_from_text(decode_text(data, path.name))
    except ModelError as trouble:
        told = _BINARY.get(path.suffix.lower())
        raise trouble if told is None else ModelError(told, file=path.name, reason=_NO_CONTAINER) from trouble
