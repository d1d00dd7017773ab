"""Opening a plan document by what it is, not by what its name says."""

from __future__ import annotations

from pathlib import Path

from model.errors import ModelError, reason_of
from model.plan.document.kind import ZIP, code_of_promise, code_of_refusal
from model.plan.document.package import Package
from model.plan.document.plain import decode_text
from model.plan.document.source import SourceText, source_from_text
from model.plan.document.table import source_from_tables
from model.plan.document.word import read_word
from model.plan.document.workbook import is_workbook, read_sheets

_NO_PACKAGE = "reason.no_package"
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
    """The text of a .txt, .docx or .xlsx plan. ModelError where the file cannot be opened, is of another kind or holds
    no words.
    """
    source = _source(path, read_bytes(path))
    if not source.text.strip():
        raise ModelError("plan.empty", file=path.name)
    return source


def _source(path: Path, data: bytes) -> SourceText:
    if (refused := code_of_refusal(data)) is not None:
        raise ModelError(refused, file=path.name, reason=_NO_PACKAGE)
    told = code_of_promise(path.suffix)
    if not data and told is not None:
        raise ModelError("plan.damaged", file=path.name, reason=_NO_PACKAGE)
    if data.startswith(ZIP):
        if is_workbook(data):
            return source_from_tables(read_sheets(data, path.name), path.name)
        return read_word(Package(data, path.name), path.name)
    try:
        return source_from_text(decode_text(data, path.name))
    except ModelError as trouble:
        raise trouble if told is None else ModelError(told, file=path.name, reason=_NO_PACKAGE) from trouble
