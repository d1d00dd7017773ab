"""Opening a returned file by what it holds, never by its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from model.finding import Finding, Severity
from model.submission.container.kind_of_file import FileKind, kind_of_file, kind_of_zip
from model.submission.container.package import open_package
from model.submission.refusal import Refused
from model.submission.workbook.book import open_open_xml
from model.submission.workbook.open_document import open_open_document
from model.submission.workbook.text_table import open_text_table
from model.submission.workbook.workbook import Workbook

_ENDINGS = {"xlsx": {".xlsx", ".xlsm"}, "xlsm": {".xlsx", ".xlsm"}, "xls": {".xls", ".et"}, "ods": {".ods"}}
_TEXT_ENDINGS = {".csv", ".txt", ".tsv"}


def open_book(data: bytes, name: str, passwords: Sequence[str] = ()) -> Workbook:
    """The workbook in `data`; Refused where it is none, cannot be trusted, or wants a password that is not given.

    `name` tells owner files apart, and whether the ending says what the file is. Old formats and passwords bring other
    libraries in, which may end the process: see `model.submission.container.guard`.
    """
    kind = kind_of_file(data, name)
    if kind is FileKind.LOCKED or kind is FileKind.OLD_EXCEL:
        return _open_compound(data, name, kind, passwords)
    if kind is FileKind.TEXT:
        return open_text_table(data)
    package = open_package(data)
    return open_open_document(package) if kind_of_zip(package) == "ods" else open_open_xml(package)


def _open_compound(data: bytes, name: str, kind: FileKind, passwords: Sequence[str]) -> Workbook:
    """What other libraries read or decrypt; they are loaded only here, since most files do not need them."""
    from model.submission.container.password import unlock
    from model.submission.workbook.old_excel import open_old_excel

    if kind is FileKind.OLD_EXCEL:
        return open_old_excel(unlock(data, passwords, damaged="workbook.old_damaged"))
    inside = unlock(data, passwords)
    if inside == data:
        raise Refused("workbook.damaged")
    return open_book(inside, name)


def about_name(name: str, format_: str) -> list[Finding]:
    """What is to be said about a name that ends as another kind of file."""
    ending = PurePath(name).suffix.lower()
    if not ending or ending in _ENDINGS.get(format_, _TEXT_ENDINGS):
        return []
    return [Finding("workbook.other_ending", Severity.NOTICE, context={"ending": ending, "format": format_})]
