"""Rows of task tables in plain text: the sentences that they say, and items where a table is the whole document.

1 | 工业强县 | 新增规上企业12家 | 县工信局 | 12月底.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from model.plan.document.columns import Columns
from model.plan.document.finding import columns_at
from model.plan.document.role import stage_of
from model.plan.document.row_phrase import BEFORE_DAY, SUM, headed, phrase_of, title_of
from model.plan.document.row_reading import words_under
from model.plan.outline.head import Head
from model.plan.outline.heading_title import title_length
from model.plan.outline.marker import Style
from model.plan.outline.passage import Passage
from model.plan.outline.told_row import told_row

Element = Head | Passage

_FEWEST_ROWS, _MOST_TELLING = 2, 60
"""So many rows below a header tell what its columns are for; each of thousands may be a header."""
_NAME_OF_PART = re.compile(r"[^\d。；]{2,24}")
_NAMING = ("item", "name", "place")
"""The roles of cells whose words each of the numbers beside them is of."""
_TITLED = ("item", "name", "content", "goal", "place")


@dataclass(frozen=True)
class _Row:
    """A row of a table as it stands, its words by role, and the columns of its table."""

    passage: Passage
    cells: Mapping[str, str]
    columns: Columns

    def sentence(self, title: str = "") -> Passage:
        """What the row says, under the title of its item where that fits; as it stands where no words can be placed.

        One without a number of its own goes on with the row above, so that the day of both may stand in either.
        """
        words = phrase_of(self.cells, self.columns.year)
        goes_on = "order" in self.columns.places and not self.cells.get("order")
        above = BEFORE_DAY if goes_on else ""
        tellings = dict.fromkeys((above + headed(title, words), above + words)) if words else ()
        names = [at for role in _NAMING if (at := self.columns.places.get(role)) is not None]
        header = "".join(self.columns.words)
        found = (told_row(self.passage, self.columns.speaking, telling, header, names) for telling in tellings)
        return next((telling for telling in found if telling is not None), self.passage)

    def part(self, column: int, length: int | None = None) -> Passage:
        """The words of one cell, or the first of them."""
        before = self.passage.text.split("\t")[: column + 1]
        start = sum(len(cell) + 1 for cell in before[:-1]) + len(before[-1]) - len(before[-1].lstrip())
        return self.passage.slice(start, start + (length or len(before[-1].strip())))


def with_rows_told(elements: Sequence[Element]) -> list[Element]:
    """The same elements, each row of a task table now the sentence that it says; and a heading with its item where
    nothing else is a heading but what groups rows, since rows under other headings are sentences of their item.
    """
    elements = [one for one in elements if not (isinstance(one, Passage) and one.row and _is_sum(one))]
    rows = _rows(elements)
    if len(rows) >= _FEWEST_ROWS and _only_group_rows(elements, rows):
        return list(_headed(elements, rows))
    return [rows[id(one)].sentence() if id(one) in rows else one for one in elements]


def _only_group_rows(elements: Sequence[Element], rows: Mapping[int, _Row]) -> bool:
    """Whether each heading stands inside a table, right above rows or one more heading of rows."""
    is_inside = False
    for index, one in enumerate(elements):
        after = elements[index + 1] if index + 1 < len(elements) else None
        if isinstance(one, Passage):
            is_inside = is_inside or one.row
        elif not is_inside or one.printed.end < one.line.end or not (isinstance(after, Head) or id(after) in rows):
            return False
    return True


def _rows(elements: Sequence[Element]) -> dict[int, _Row]:
    """The rows of task tables by their passages; a row with fewer or more cells than its header is none."""
    passages = [one for one in elements if isinstance(one, Passage) and one.row]
    before = {id(one): above.text for above, one in pairwise(elements) if isinstance(above, Passage)}
    table = [[cell.strip() for cell in passage.text.split("\t")] for passage in passages]
    rows: dict[int, _Row] = {}
    columns: Columns | None = None
    width, last = 0, -1
    for index, (passage, cells) in enumerate(zip(passages, table, strict=True)):
        if index <= last:
            continue
        if (header := _header(table, index, before.get(id(passage), ""))) is not None:
            columns, width, last = header, len(cells), index + header.header
        elif columns is not None and len(cells) == width:
            rows[id(passage)] = _Row(passage, words_under(columns, cells), columns)
    return rows


def _is_sum(row: Passage) -> bool:
    """Whether a row adds up those above it."""
    return SUM.fullmatch(next((cell for one in row.text.split("\t") if (cell := one.strip())), "")) is not None


def _header(table: Sequence[Sequence[str]], index: int, before: str) -> Columns | None:
    """The columns under the header that a row is, told by the next rows as wide as it, too; the words of the paragraph
    `before` it may name their unit.
    """
    cells = table[index]
    if any(cell[:1].isdecimal() for cell in cells if not (cell.startswith("20") or stage_of(cell))):
        return None
    following = islice(table, index + 1, index + 1 + _MOST_TELLING)
    below = list(takewhile(lambda row: len(row) == len(cells), following))
    return columns_at([_spread(cells, below[0]), *below] if below else [cells], 0, (), before)


def _spread(upper: Sequence[str], lower: Sequence[str]) -> Sequence[str]:
    """The upper row of a header with the words that span repeated, where cells are empty that a table would merge and
    the row below names parts, and nothing new beside those.
    """
    spanned = [bool(below) and not above for above, below in zip(upper[1:], lower[1:], strict=True)] + [False]
    beside = [at for at, above in enumerate(upper) if above and not spanned[at]]
    if any(lower[at] not in ("", upper[at]) for at in beside):
        return upper
    spread: list[str] = []
    for above, below in zip(upper, lower, strict=True):
        spread.append(spread[-1] if spread and below and not above else above)
    return spread


def _headed(elements: Sequence[Element], rows: Mapping[int, _Row]) -> Iterator[Element]:
    count, chapters, last, chapter = 0, 0, "", ""
    for passage in elements:
        if isinstance(passage, Head):
            last = ""
            yield passage
            continue
        row = rows.get(id(passage))
        opened = row.cells.get("chapter", "") if row is not None else ""
        if row is not None and opened != chapter and _NAME_OF_PART.fullmatch(opened):
            chapter, chapters, last = opened, chapters + 1, ""
            printed = row.part(row.columns.places["chapter"])
            yield Head(Style.HAN, chapters, opened, printed, None, printed, printed, float(Style.HAN))
        if row is not None and (head := _row_head(row, count + 1, last)):
            count, last = head.number, head.title
            yield head
        else:
            yield passage if row is None else row.sentence()


def _row_head(row: _Row, number: int, last: str) -> Head | None:
    """The heading that a row is, None where it goes on with the item called `last`."""
    place = next((row.columns.places[role] for role in _TITLED if row.cells.get(role)), None)
    titled = title_of(row.cells)
    goes_on = titled == last if titled else "item" in row.columns.places and not row.cells.get("order")
    if place is None or (goes_on and last):
        return None
    cell = row.part(place).text
    title = titled or cell[: title_length(cell)].rstrip("。；")
    counted = int(order) if (order := row.cells.get("order", "")).isdecimal() else number
    said = row.sentence()
    return Head(
        Style.DECIMAL, counted, title, row.part(place, len(title)), said, row.passage,
        row.sentence(titled) if titled else said,
        float(Style.DECIMAL), "due" in row.columns.places,
    )  # fmt: skip
