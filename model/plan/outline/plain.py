"""Headings without a number: lines of their own between paragraphs, and styled headings of a word processor."""

from __future__ import annotations

from collections.abc import Sequence

from model.plan.outline.head import Head
from model.plan.outline.marker import Style
from model.plan.outline.own_line import own_lines
from model.plan.outline.passage import Passage
from model.plan.outline.title import ends_as_title
from model.plan.outline.unnumbered import heading_lines

Element = Head | Passage

_LONGEST = 72
_LONG = 60


def with_plain_heads(elements: Sequence[Element]) -> list[Element]:
    """The same elements, unnumbered headings now heads; titles and signatures before and after the body are not."""
    styled = _ranks_of_levels(elements)
    largest = sum(_level(element) == 1 for element in elements)
    own, first = own_lines(elements), _first_of_body(elements)
    result = list(elements)
    for index, element in enumerate(elements):
        if not isinstance(element, Passage):
            continue
        if element.heading in styled and _fits_style(element, index, first, largest):
            result[index] = _plain(element, Style.PLAIN, styled[element.heading])
        elif index in own:
            rank, title = own[index]
            result[index] = _plain(element, Style.PLAIN, rank, title)
    for index, (style, rank) in heading_lines(result, _first_of_body(result)).items():
        element = result[index]
        if isinstance(element, Passage):
            result[index] = _plain(element, style, rank)
    return result


def _first_of_body(elements: Sequence[Element]) -> int:
    """The index of the first heading or of the first long paragraph."""
    for index, element in enumerate(elements):
        if isinstance(element, Head) or len(element.text) >= _LONG:
            return index
    return len(elements)


def _ranks_of_levels(elements: Sequence[Element]) -> dict[int | None, float]:
    """The rank of each level of heading styles that some unnumbered line has."""
    known: dict[int, float] = {}
    for element in elements:
        if isinstance(element, Head) and element.printed.heading is not None:
            known.setdefault(element.printed.heading, element.rank)
    bare = {element.heading for element in elements if isinstance(element, Passage) and element.heading is not None}
    ranks: dict[int | None, float] = {}
    for level in sorted(bare):
        outer = [rank for other, rank in known.items() if other < level]
        inner = [rank for other, rank in known.items() if other > level]
        low = max(outer, default=min(inner, default=float(Style.HAN)) - 9.0)
        ranks[level] = known.get(level, low + 0.1 * level)
        known[level] = ranks[level]
    return ranks


def _level(element: Element) -> int | None:
    return element.heading if isinstance(element, Passage) else element.printed.heading


def _fits_style(element: Passage, index: int, first: int, largest: int) -> bool:
    """Whether a styled line is a heading of the body, and not the title set in the largest style."""
    titled = index <= first and largest == 1 == element.heading and ends_as_title(element.text)
    return len(element.text) <= _LONGEST and not titled


def _plain(element: Passage, style: Style, rank: float, title: str = "") -> Head:
    printed = element.slice(0, len(element.text.rstrip("。；：:")))
    return Head(style, 0, title or printed.text, printed, None, element, element, rank)
