"""The rows of the tree, computed once a plan: every node has its number, its parent and its children."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from model.plan.tree import PlanTree

_DIGITS = "零一二三四五六七八九"


class RowKind(Enum):
    """What a row of the tree stands for."""

    CHAPTER = "chapter"
    ITEM = "item"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One node. `parent` and `children` are numbers of other rows, -1 above the chapters.

    `code` is the key under which the row is reported; a chapter has none and carries "".
    """

    number: int
    kind: RowKind
    code: str
    label: str
    name: str
    parent: int
    children: tuple[int, ...] = ()


@dataclass(frozen=True)
class PlanRows:
    """All rows, depth first, so that a parent stands before its children."""

    rows: tuple[PlanRow, ...]
    by_code: dict[str, int]
    top: tuple[int, ...]

    def leaves(self) -> Iterable[PlanRow]:
        """The indicators, in the order of the plan."""
        return (row for row in self.rows if row.kind is RowKind.INDICATOR)


def rows_of(plan: PlanTree) -> PlanRows:
    """The rows of a plan."""
    rows: list[PlanRow] = []
    children: dict[int, list[int]] = {-1: []}

    def add(kind: RowKind, code: str, label: str, name: str, parent: int) -> int:
        number = len(rows)
        rows.append(PlanRow(number, kind, code, label, name, parent))
        children[parent].append(number)
        children[number] = []
        return number

    for chapter in plan.chapters:
        above = add(RowKind.CHAPTER, "", f"{chinese_number(chapter.number)}、", chapter.title, -1)
        for item in chapter.items:
            holder = add(RowKind.ITEM, item.code, f"{item.ordinal}.", item.title, above)
            for indicator in item.indicators:
                add(RowKind.INDICATOR, indicator.code, indicator.code, indicator.name, holder)
    finished = tuple(_with_children(row, children[row.number]) for row in rows)
    return PlanRows(finished, {row.code: row.number for row in finished if row.code}, tuple(children[-1]))


def chinese_number(number: int) -> str:
    """1 to 99 as headings have them: 12 -> 十二; from 100 on in digits."""
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def _with_children(row: PlanRow, children: Sequence[int]) -> PlanRow:
    return PlanRow(row.number, row.kind, row.code, row.label, row.name, row.parent, tuple(children))
