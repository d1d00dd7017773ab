"""Rows of a task table that is the whole document, as items: 1 | 工业强县 | 新增规上企业12家 | 县工信局 | 12月底."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from model.plan.document.columns import Columns, find_columns
from model.plan.document.row_phrase import title_of
from model.plan.outline.head import Head
from model.plan.outline.heading_title import title_length
from model.plan.outline.marker import Style
from model.plan.outline.passage import Passage

Element = Head | Passage

_FEWEST_ROWS = 2
_TITLED = ("item", "name", "content", "goal")


def with_row_heads(elements: Sequence[Element]) -> list[Element]:
    """The same elements, the rows of task tables now heads; all as they were where anything else is a heading, since
    rows under headings are sentences of their item.
    """
    if any(isinstance(element, Head) for element in elements):
        return list(elements)
    headed = list(_headed([element for element in elements if isinstance(element, Passage)]))
    rows = sum(isinstance(element, Head) for element in headed)
    return headed if rows >= _FEWEST_ROWS else list(elements)


def _headed(passages: Sequence[Passage]) -> Iterator[Element]:
    columns: Columns | None = None
    count, last = 0, ""
    for passage in passages:
        cells = passage.text.split("\t") if passage.row else []
        if cells and not cells[0].strip().isdecimal() and (header := find_columns([cells])) is not None:
            columns = header
        elif cells and columns is not None and (head := _row_head(passage, cells, columns, count + 1, last)):
            count, last = head.number, head.title
            yield head
            continue
        yield passage


def _row_head(row: Passage, cells: Sequence[str], columns: Columns, number: int, last: str) -> Head | None:
    """The heading that a row is, None where it goes on with the item called `last`."""
    words = columns.cells(cells)
    place = next((columns.places[role] for role in _TITLED if words.get(role)), None)
    titled = title_of(words)
    goes_on = titled == last if titled else "item" in columns.places and not words.get("order")
    if place is None or (goes_on and last):
        return None
    start = sum(len(cell) + 1 for cell in cells[:place])
    start += len(cells[place]) - len(cells[place].lstrip())
    title = titled or _first_sentence(cells[place])
    printed = row.slice(start, start + len(title))
    counted = int(order) if (order := words.get("order", "")).isdecimal() else number
    return Head(
        Style.DECIMAL, counted, title, printed, row, row, row, float(Style.DECIMAL), "due" in columns.places
    )  # fmt: skip


def _first_sentence(cell: str) -> str:
    """What an item is called whose row has no column of names: the first sentence of what is to be done."""
    words = cell.strip()
    return words[: title_length(words)].rstrip("。；")
