"""Task tables (任务分解表) of other offices, in .xlsx and .docx, as paragraphs with the numbers of an outline.

One reader then serves every kind of document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from model.errors import ModelError
from model.plan.document.cell import Rows, words_of
from model.plan.document.columns import Columns, find_columns
from model.plan.document.header import Header
from model.plan.document.numbering import chinese_number
from model.plan.document.row_phrase import SUM, headed, phrase_of, title_of, unnumbered
from model.plan.document.source import Paragraph, SourceText, source_from_paragraphs

_LONGEST_TITLE = 60
_LONGEST_CHAPTER = 40
_HAN_ORDER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?")
_HAN_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])")
_SECTION = re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")
_NOTE = re.compile(r"(?:备?注|说明|填表|填报|制表|审核|单位负责人|附件)\s*\d*\s*[:：人]|备注")
_GENERAL_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
_NO_TITLE = re.compile(r"附件|附表|单位[:：]|[:：]")


def source_from_tables(sheets: Mapping[str, Rows], name: str) -> SourceText:
    """Every sheet with a task table, as text. ModelError "plan.no_table" where none has one.

    Of several sheets, one without a column of chapters is a chapter by its own name.
    """
    tables = [(sheet, rows, found) for sheet, rows in sheets.items() if (found := find_columns(rows)) is not None]
    if not tables:
        raise ModelError("plan.no_table", file=name)
    sheet, rows, columns = tables[0]
    stem = re.sub(r"\.\w+$", "", name)
    paragraphs = [Paragraph(_title(rows[: columns.first]) or (stem if _GENERAL_NAME.fullmatch(sheet) else sheet))]
    reader = TableReader()
    for sheet, rows, columns in tables:
        paragraphs += reader.read(rows, columns, sheet if len(tables) > 1 else "")
    return source_from_paragraphs(paragraphs)


class TableReader:
    """Reads one task table after the other; chapters and items number on."""

    def __init__(self) -> None:
        self._chapters = self._items = 0
        self._chapter = self._item = ""
        self._told: set[str] = set()

    def read(self, rows: Rows, columns: Columns, sheet: str = "") -> Iterator[Paragraph]:
        """A table's chapters and numbered items with what each row promises; `sheet` names a table without chapters.

        A table that only repeats what others said is left out; further down another one may begin with its own header.
        """
        body = rows[columns.header + 1 :]
        phrases = [phrase for row in body if (phrase := phrase_of(columns.cells(row), columns.year))]
        if phrases and self._told.issuperset(phrases):
            return
        self._told.update(phrases)
        self._item = ""
        if sheet and "chapter" not in columns.places and not any(_chapter_row(row, columns) for row in body):
            yield self._opened(sheet)
        for row in body:
            if (header := Header.of(row)).begins_a_table:
                columns = Columns.under(header, columns.header, columns.first)
            else:
                yield from self._row(row, columns)

    def _row(self, row: Sequence[Any], columns: Columns) -> Iterator[Paragraph]:
        words = [one for value in row if (one := words_of(value))]
        if not words or SUM.fullmatch(words[0]) or (len(set(words)) == 1 and _NOTE.match(words[0])):
            return
        if chapter := _chapter_row(row, columns):
            yield self._opened(chapter)
            return
        cells = columns.cells(row)
        if cells.get("chapter") and cells["chapter"] != self._chapter:
            yield self._opened(cells["chapter"])
        yield from self._said(cells, columns)

    def _opened(self, words: str) -> Paragraph:
        """The heading of a chapter, or of a section where it is numbered as one."""
        self._chapter, self._item = words, ""
        if _SECTION.match(words) and self._chapters:
            return Paragraph(words, 2)
        self._chapters += 1
        return Paragraph(f"{chinese_number(self._chapters)}、{unnumbered(words)}", 1)

    def _said(self, cells: Mapping[str, str], columns: Columns) -> Iterator[Paragraph]:
        phrase, title = phrase_of(cells, columns.year), title_of(cells)
        belongs = title == self._item if title else "item" in columns.places and not cells.get("order")
        if not phrase and not title:
            return
        if belongs and self._item:
            yield Paragraph(phrase, row=True)
            return
        self._item = title
        self._items += 1
        yield Paragraph(f"{self._items}. {headed(title, phrase)}")


def _chapter_row(row: Sequence[Any], columns: Columns) -> str:
    """The name of a chapter that takes a whole row, "" where the row is something else."""
    words = [words_of(value) for value in row]
    order = words[columns.places["order"]] if columns.places.get("order", len(words)) < len(words) else ""
    said = {one for one in words if one} - {order}
    if len(said) > 1:
        return ""
    name = said.pop() if said else order
    counted = bool(_HAN_ORDER.fullmatch(order)) and name != order
    across = sum(one == name for one in words) > 2 and len(words) > 2
    if 1 < len(name) <= _LONGEST_CHAPTER and (counted or across or _HAN_NUMBERED.match(name)):
        return f"{order}{name}" if _SECTION.fullmatch(order) else name
    return ""


def _title(rows: Rows) -> str:
    words = [words_of(value) for row in rows for value in row]
    return next((plain for one in words if _is_title(plain := re.sub(r"\s+", "", one))), "")


def _is_title(words: str) -> bool:
    return 4 <= len(words) <= _LONGEST_TITLE and not _NO_TITLE.match(words) and "：" not in words
