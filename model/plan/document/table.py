"""Task tables (任务分解表) of other offices, in .xlsx and .docx, as paragraphs with the numbers of an outline.

One reader then serves every kind of document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from model.errors import ModelError
from model.plan.document.cell import NOTHING, Rows, is_value, words_of
from model.plan.document.columns import Columns
from model.plan.document.finding import TaskTable, tables_in
from model.plan.document.left_over import LeftOver, as_it_stands
from model.plan.document.measured import unnumbered
from model.plan.document.numbering import chinese_number
from model.plan.document.role import role_of
from model.plan.document.row_phrase import SUM, headed, phrase_of, title_of
from model.plan.document.row_reading import leaves_doubt, words_under
from model.plan.document.source import Paragraph, SourceText, source_from_paragraphs

_LONGEST_TITLE = 60
_LONGEST_CHAPTER = 40
_HAN_ORDER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?")
_HAN_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])")
_SECTION = re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")
_NUMBER_OF_ITEM = re.compile(r"^\d+\. ")
_NOTE = re.compile(r"(?:备?注|说明|填表|填报|制表|审核|单位负责人|附件)\s*\d*\s*[:：人]|备注")
_GENERAL_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
_UNIT_OF_ALL = re.compile(r"[（(]单位[:：][^（）()]*[）)]$")
_NO_TITLE = re.compile(r"附件|附表|单位[:：]|[:：]")


def source_from_tables(sheets: Mapping[str, Rows], name: str) -> SourceText:
    """Every sheet with a task table, as text. ModelError "plan.no_table" where none has one.

    Of several sheets, one without a column of chapters is a chapter by its own name.
    """
    found = {sheet: tables for sheet, rows in sheets.items() if (tables := tables_in(rows))}
    if not found:
        raise ModelError("plan.no_table", file=name)
    sheet, tables = next(iter(found.items()))
    stem = re.sub(r"\.\w+$", "", name)
    title = _title(sheets[sheet][: tables[0].columns.first])
    paragraphs = [Paragraph(title or (stem if _GENERAL_NAME.fullmatch(sheet) else sheet))]
    reader = TableReader(title)
    for sheet, rows in sheets.items():
        if sheet in found:
            paragraphs += reader.read(found[sheet], sheet if len(found) > 1 else "")
        else:
            paragraphs += (told for row in rows for told in as_it_stands(row))
    return source_from_paragraphs(paragraphs)


class TableReader:
    """Reads one task table after the other; chapters and items number on. The `title` of all is told elsewhere."""

    def __init__(self, title: str = "") -> None:
        self._title = title
        self._chapters = self._items = 0
        self._chapter = self._item = self._order = ""
        self._told: set[str] = set()
        self._has_rows_of_chapters = self._has_parts = False

    def read(self, tables: Sequence[TaskTable], sheet: str = "") -> Iterator[Paragraph]:
        """The chapters and numbered items of tables below each other with what each row promises, and what else stands
        in them; `sheet` names tables without chapters.

        Tables that only repeat what others said are left out.
        """
        rows = [(table.columns, row) for table in tables for row in table.body]
        phrases = [phrase for columns, row in rows if (phrase := phrase_of(words_under(columns, row), columns.year))]
        if phrases and self._told.issuperset(phrases):
            return
        self._told.update(phrases)
        self._item = self._order = ""
        for row in tables[0].above:
            if goal := _labelled_goal(row):
                yield from self._said(goal, tables[0].columns)
            elif _title([row]) != self._title or not self._title:
                yield from as_it_stands(row)
        above = [chapter for row in tables[0].above if (chapter := _chapter_row(row, tables[0]))]
        self._has_rows_of_chapters = any(_chapter_row(row, table) for table in tables for row in table.body)
        has_columns = any("chapter" in table.columns.places for table in tables)
        if sheet and not (has_columns or self._has_rows_of_chapters):
            yield self._opened(sheet)
        elif above and _HAN_NUMBERED.match(above[-1]):
            yield self._opened(above[-1])
        for table in tables:
            yield from _with_left_over(table, self._row)

    def _row(self, row: Sequence[Any], table: TaskTable) -> Iterator[Paragraph]:
        if chapter := _chapter_row(row, table):
            yield self._opened(chapter)
            return
        cells = words_under(table.columns, row)
        opened = "" if self._has_rows_of_chapters else cells.get("chapter") or ""
        if opened and opened != self._chapter:
            yield self._opened(opened)
        yield from self._said(cells, table.columns)

    def _opened(self, words: str) -> Paragraph:
        """The heading of a chapter, or of a section where it is numbered as one below chapters that are not."""
        self._chapter, self._item, self._order = words, "", ""
        is_section = _SECTION.match(words) is not None
        if is_section and self._has_parts:
            return Paragraph(words, 2)
        self._has_parts = self._has_parts or not is_section
        self._chapters += 1
        return Paragraph(f"{chinese_number(self._chapters)}、{unnumbered(words)}", 1)

    def _said(self, cells: Mapping[str, str], columns: Columns) -> Iterator[Paragraph]:
        """A row as a numbered item, or as a sentence of the item before: the same, or one with the same number."""
        phrase, title, order = phrase_of(cells, columns.year), title_of(cells), cells.get("order") or ""
        if not phrase and not title:
            return
        goes_on = bool(order) and order == self._order
        belongs = title == self._item if title else "item" in columns.places and not order
        if self._item and belongs and not phrase:
            return
        if self._item and (belongs or goes_on):
            yield Paragraph(phrase if belongs else headed(title, phrase), row=True, unsure=leaves_doubt(columns, cells))
            return
        self._item, self._order = title, order
        self._items += 1
        yield Paragraph(f"{self._items}. {headed(title, phrase)}", unsure=leaves_doubt(columns, cells))


def sentences_of(table: TaskTable) -> Iterator[Paragraph]:
    """What each row of a table promises, as sentences of the item that the table stands under, and what else stands in
    it.
    """

    def sentence(row: Sequence[Any], table: TaskTable) -> Iterator[Paragraph]:
        columns, cells = table.columns, words_under(table.columns, row)
        if words := _chapter_row(row, table) or phrase_of(cells, columns.year):
            yield Paragraph(words, row=True, unsure=leaves_doubt(columns, cells))

    return _with_left_over(table, sentence)


def _with_left_over(
    table: TaskTable, say: Callable[[Sequence[Any], TaskTable], Iterable[Paragraph]]
) -> Iterator[Paragraph]:
    """What `say` says of each row that promises something, and the numbers of the table beside that."""
    left_over = LeftOver()
    for row in table.header:
        yield from as_it_stands(row)
    for row in table.body:
        if _is_aside(row):
            yield from as_it_stands(row)
        else:
            said = list(say(row, table))
            yield from said
            yield from left_over.of(row, table.columns, "\n".join(_NUMBER_OF_ITEM.sub("", one.text) for one in said))
        left_over.pass_by(row)


def _is_aside(row: Sequence[Any]) -> bool:
    """Whether a row promises nothing: it is empty, adds up others, or is a note."""
    words = [one for value in row if (one := words_of(value))]
    return not words or SUM.fullmatch(words[0]) is not None or (len(set(words)) == 1 and bool(_NOTE.match(words[0])))


def _chapter_row(row: Sequence[Any], table: TaskTable) -> str:
    """The name of a chapter that takes a whole row, "" where the row is something else.

    A row numbered 一 among others numbered 1 may hold the sums of its chapter beside its name.
    """
    words = [words_of(value) for value in row]
    order = words[table.columns.places["order"]] if table.columns.places.get("order", len(words)) < len(words) else ""
    counted = bool(_HAN_ORDER.fullmatch(order))
    said = dict.fromkeys(one for one in words if one and one != order)
    if counted and table.is_numbered:
        said = {one: None for one in said if not is_value(one) and one not in NOTHING}
    if len(said) > 1:
        return ""
    name = next(iter(said), order)
    across = sum(one == name for one in words) > 2 and len(words) > 2
    if 1 < len(name) <= _LONGEST_CHAPTER and ((counted and name != order) or across or _HAN_NUMBERED.match(name)):
        return f"{order}{name}" if _SECTION.fullmatch(order) else name
    return ""


def _labelled_goal(row: Sequence[Any]) -> Mapping[str, str]:
    """A row above a table that tells a goal behind a label (年度总体目标 | 抚育5000亩), as cells; empty for others."""
    words = [one for one, _ in groupby(filter(None, map(words_of, row)))]
    label = "".join(words[0].split()) if len(words) == 2 else ""
    return {"item": label, "goal": words[1]} if label and role_of(label) in ("goal", "content") else {}


def _title(rows: Rows) -> str:
    words = (_UNIT_OF_ALL.sub("", re.sub(r"\s+", "", words_of(value))) for row in rows for value in row)
    return next(filter(_is_title, words), "")


def _is_title(words: str) -> bool:
    return 4 <= len(words) <= _LONGEST_TITLE and not _NO_TITLE.match(words) and "：" not in words
