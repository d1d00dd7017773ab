"""The rows of the tree, computed once a plan: every node has its number, its parent and its children."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from model.plan.node import item_code

if TYPE_CHECKING:
    from model.plan.names import ChapterNames

_DIGITS = "零一二三四五六七八九"


class RowKind(Enum):
    """What a row of the tree stands for."""

    CHAPTER = "chapter"
    ITEM = "item"
    INDICATOR = "indicator"


class PlanRow(NamedTuple):
    """One node. `parent` and `children` are numbers of other rows, -1 above the chapters.

    `place` is where it stands among the rows of its parent. `code` is the key under which the row is reported; a
    chapter has none and carries "".
    """

    number: int
    place: int
    kind: RowKind
    code: str
    label: str
    name: str
    parent: int
    children: tuple[int, ...] = ()


UNREAD = PlanRow(-1, -1, RowKind.INDICATOR, "", "", "", -1)
"""Stands in the place of each row that is not read."""


class PlanRows(NamedTuple):
    """All rows, depth first, so that a parent stands before its children."""

    rows: tuple[PlanRow, ...]
    by_code: dict[str, int]
    top: tuple[int, ...]
    is_read: bool = True

    def leaves(self) -> Iterable[PlanRow]:
        """The indicators, in the order of the plan."""
        return (row for row in self.rows if row.kind is RowKind.INDICATOR)

    def lacks_below(self, number: int) -> bool:
        """Whether the rows below an item are not read."""
        row = self.rows[number]
        return row.kind is RowKind.ITEM and any(self.rows[child] is UNREAD for child in row.children[:1])

    def item_of(self, code: str) -> int:
        """The number of the item that an indicator's code begins with; -1 where there is none."""
        return self.by_code.get(f"{code.partition('.')[0]}.00", -1)

    def with_names_below(self, holder: int, names: Sequence[tuple[str, str]]) -> PlanRows:
        """The same rows, with those below an item read: their codes and names."""
        first = holder + 1
        read = _rows_below(holder, names)
        rows = (*self.rows[:first], *read, *self.rows[first + len(read) :])
        return self._replace(rows=rows, by_code=self.by_code | {row.code: row.number for row in read})

    def is_part_of(self, other: PlanRows) -> bool:
        """Whether what is read here stands there as well, and all else in the same places."""
        return len(self.rows) == len(other.rows) and all(
            one is UNREAD or one == another for one, another in zip(self.rows, other.rows, strict=True)
        )


def rows_of(names: Iterable[ChapterNames]) -> PlanRows:
    """The rows of a plan."""
    rows: list[PlanRow] = []
    top: list[int] = []
    number = 0
    is_read = True
    for chapter in names:
        above = number
        top.append(above)
        number += 1
        items = []
        below: list[PlanRow] = []
        for position, item in enumerate(chapter.items):
            holder = number
            items.append(holder)
            first = holder + 1
            number = first + len(item.indicators) + item.unread
            is_read = is_read and not item.unread
            label = f"{item.ordinal}."
            children = tuple(range(first, number))
            below.append(
                PlanRow(holder, position, RowKind.ITEM, item_code(item.ordinal), label, item.title, above, children)
            )
            below += [UNREAD] * item.unread or _rows_below(holder, item.indicators)
        label = f"{chinese_number(chapter.number)}、"
        rows.append(PlanRow(above, len(top) - 1, RowKind.CHAPTER, "", label, chapter.title, -1, tuple(items)))
        rows += below
    return PlanRows(tuple(rows), {row.code: row.number for row in rows if row.code}, tuple(top), is_read)


def _rows_below(holder: int, names: Iterable[tuple[str, str]]) -> list[PlanRow]:
    """The rows of the indicators of an item."""
    return [
        PlanRow(holder + 1 + place, place, RowKind.INDICATOR, code, code, name, holder)
        for place, (code, name) in enumerate(names)
    ]


def chinese_number(number: int) -> str:
    """1 to 99 as headings have them: 12 -> 十二; from 100 on in digits."""
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
