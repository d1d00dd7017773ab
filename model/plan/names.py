"""What the rows of a plan are called, without what they ask for: all that a list of them needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from model.plan.tree import PlanTree


class ItemNames(NamedTuple):
    """An item with the codes and names of its indicators, in the order of the document, or how many are not read."""

    ordinal: int
    title: str
    indicators: tuple[tuple[str, str], ...]
    unread: int = 0


class ChapterNames(NamedTuple):
    """A chapter with its items, in the order of the document."""

    number: int
    title: str
    items: tuple[ItemNames, ...]


FEW = 1500
"""So many rows are shown opened at once; of more, a list that has just been opened shows those that lead to one."""


def names_of(plan: PlanTree) -> tuple[ChapterNames, ...]:
    """The names of all rows of a plan."""
    return tuple(
        ChapterNames(
            chapter.number,
            chapter.title,
            tuple(
                ItemNames(item.ordinal, item.title, tuple((one.code, one.name) for one in item.indicators))
                for item in chapter.items
            ),
        )
        for chapter in plan.chapters
    )
