"""Holding a summary workbook against the tables that the result gives, cell by cell as the file has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from html import unescape
from pathlib import Path

from model.cell_text import clean_text
from model.consolidation.consolidated import Consolidated
from model.entry.period import Period
from model.entry.reporting_unit import UnitTree
from model.errors import ModelError, reason_of
from model.finding import Finding, Severity
from model.form.naming import period_of_words
from model.plan.tree import PlanTree
from model.report.check import ReportCheck
from model.report.figure import numerals
from model.report.sheet_reading import Place, SheetCell, read_cells
from model.report.table import Cell, Row, Style, Table, Value
from model.report.workbook import footers, mark_of, summary_tables
from model.submission.container.package import open_package
from model.submission.refusal import Refused
from model.submission.workbook.book import open_open_xml

_SUBJECT = re.compile(r"<(?:\w+:)?subject(?:\s[^>]*)?>([^<]{1,40})</")
_FOOT = re.compile(r"<(?:\w+:)?oddFooter[^>]*>(.*?)</(?:\w+:)?oddFooter>", re.S)
_FOOT_CODES = re.compile(r'&"[^"]*"|&\d+|&K[0-9A-Fa-f]{6}')
_FEET = re.compile(r"&([LCR])((?:(?!&[LCR]).)*)", re.S)
_KEPT = 2**16


def check_summary(path: Path, result: Consolidated, tree: PlanTree, units: UnitTree) -> ReportCheck:
    """Read a summary back: every numeral of every sheet, the lines at the foot of the pages too.

    A sheet that should be there and is not is a finding; so is a number in a sheet that nobody wrote, a formula where a
    number should be, and a cell that stands there twice. ModelError "file.unreadable".
    """
    tables = {table.name: table for table in summary_tables(result, tree, units)}
    counter = _Counter()
    try:
        book = open_open_xml(open_package(path.read_bytes()))
        names = [entry.name for entry in book.catalogue.sheets]
        findings = [_finding("report.sheet_gone", name) for name in tables if name not in names]
        for entry in book.catalogue.sheets:
            data, table = book.package.read(entry.part) or b"", tables.get(entry.name)
            findings += counter.compare(entry.name, read_cells(data, book.shared.texts), table)
            findings += counter.feet(entry.name, _foot(data), table, mark_of(result))
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    except Refused as error:
        raise ModelError("file.unreadable", path=path, detail=error.finding.code) from error
    return ReportCheck(path.name, counter.numerals, counter.numerals - len(findings), tuple(findings))


def said_period(path: Path) -> Period | None:
    """The period that a summary says it is about, in its properties; None where it does not. ModelError as above."""
    try:
        properties = open_package(path.read_bytes()).read("docProps/core.xml") or b""
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    except Refused as error:
        raise ModelError("file.unreadable", path=path, detail=error.finding.code) from error
    found = _SUBJECT.search(properties.decode("utf-8", "replace"))
    return period_of_words(unescape(found.group(1))) if found is not None else None


class _Counter:
    """Compares sheets and counts the numerals it saw."""

    def __init__(self) -> None:
        self.numerals = 0

    def compare(self, name: str, cells: Iterable[SheetCell], table: Table | None) -> Iterator[Finding]:
        """One sheet's cells. One that stands there twice has nothing to be held against the second time."""
        expected = dict(_places(table)) if table is not None else {}
        for cell in cells:
            yield from self._one(name, cell.place, _found(cell), cell.text, expected.pop(cell.place, None))
        for place, gone in expected.items():
            if _numerals_of(gone.value):
                yield _finding("report.numeral_gone", _address(name, place), expected=str(gone.value))

    def feet(self, name: str, found: Mapping[str, str], table: Table | None, mark: str) -> Iterator[Finding]:
        """The lines at the foot of a sheet's pages."""
        wanted = footers(table, mark) if table is not None else ("", "")
        for side, foot in zip("LR", wanted, strict=True):
            text = found.get(side, "")
            self.numerals += len(numerals(text))
            if numerals(text) != numerals(foot):
                yield _finding("report.numeral_differs", f"{name} 页脚", found=text, expected=foot)

    def _one(
        self, name: str, place: Place, found: tuple[str, ...], shown: str, wanted: Cell | None
    ) -> Iterator[Finding]:
        self.numerals += len(found)
        if wanted is None:
            if found:
                yield _finding("report.numeral_without_source", _address(name, place), found=shown, around=shown)
        elif found != _numerals_of(wanted.value):
            yield _finding("report.numeral_differs", _address(name, place), found=shown, expected=str(wanted.value))


def _places(table: Table) -> Iterator[tuple[Place, Cell]]:
    headings = Row(tuple(Cell(column.heading, Style.HEADER) for column in table.columns))
    for number, row in enumerate((*table.head, headings, *table.body), start=1):
        column = 1
        for cell in row.cells:
            if cell.value is not None:
                yield (number, column), cell
            column += cell.span


def _found(cell: SheetCell) -> tuple[str, ...]:
    """The numerals of a cell as it is stored; a formula is none that anybody wrote."""
    if cell.is_computed:
        return (f"={cell.text}",)
    return _stored(cell.text) if cell.is_number else _in_text(cell.text)


def _numerals_of(value: Value) -> tuple[str, ...]:
    """The numerals of a text; a number is one, whatever way it is stored."""
    if isinstance(value, str):
        return _in_text(value)
    return () if value is None else (f"{Decimal(str(value)).normalize():f}",)


@lru_cache(_KEPT)
def _in_text(text: str) -> tuple[str, ...]:
    return tuple(numerals(clean_text(text)))


@lru_cache(_KEPT)
def _stored(text: str) -> tuple[str, ...]:
    """A stored number; programs write 312.11 as 312.11000000000001."""
    try:
        number = Decimal(text) if text.lstrip("-").isdecimal() else Decimal(repr(float(text)))
    except ValueError:
        return (f"?{text}",)
    return (f"{number.normalize():f}",) if number.is_finite() else (f"?{text}",)


def _foot(data: bytes) -> dict[str, str]:
    """What stands at the foot of a sheet's pages, by side (L, C, R), without the codes of faces, sizes and colours."""
    found = _FOOT.search(data[data.rfind(b"</sheetData>") :].decode("utf-8", "replace"))
    text = _FOOT_CODES.sub("", unescape(found[1])) if found else ""
    return dict(_FEET.findall(text))


def _address(name: str, place: Place) -> str:
    row, column = place
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{name}!{letters}{row}"


def _finding(code: str, where: str, **context: str) -> Finding:
    return Finding(code, Severity.BLOCKING, where, context={"where": where, **context})
