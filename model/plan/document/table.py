"""Task tables (任务分解表) of other offices in .xlsx, as running text with the numbers of an outline.

One reader then serves every kind of document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from model.errors import ModelError
from model.plan.document.numbering import chinese_number
from model.plan.document.row_phrase import Columns, Rows, find_columns, phrase_of, title_of, unnumbered, words_of
from model.plan.document.source import SourceText, source_from_text

_LONGEST_TITLE = 60


def source_from_table(sheets: Mapping[str, Rows], name: str) -> SourceText:
    """The first sheet with a task table, as text. ModelError "plan.no_table" where none has one."""
    for rows in sheets.values():
        columns = find_columns(rows)
        if columns is not None:
            return source_from_text("\n".join(_lines(rows, columns, name)))
    raise ModelError("plan.no_table", file=name)


def _lines(rows: Rows, columns: Columns, name: str) -> Iterator[str]:
    """The table as text: its title, then chapters and numbered items with what each row promises."""
    yield _title(rows[: columns.header]) or re.sub(r"\.\w+$", "", name)
    chapter = item = ""
    chapters = items = 0
    for row in rows[columns.header + 1 :]:
        cells = columns.cells(row)
        phrase, title = phrase_of(cells, columns.year), title_of(cells)
        if not phrase and not title:
            continue
        if cells.get("chapter") and cells["chapter"] != chapter:
            chapter, item = cells["chapter"], ""
            chapters += 1
            yield f"{chinese_number(chapters)}、{unnumbered(chapter)}"
        if title == item and title:
            yield phrase
            continue
        item = title
        items += 1
        lead = f"{unnumbered(title)}。" if title and phrase != f"{unnumbered(title)}。" else ""
        yield f"{items}. {lead}{phrase}"


def _title(rows: Rows) -> str:
    words = [words_of(value) for row in rows for value in row[:1]]
    return next((re.sub(r"\s+", "", one) for one in words if 4 <= len(one) <= _LONGEST_TITLE), "")
