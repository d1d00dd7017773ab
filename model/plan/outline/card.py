"""Items without a number that are known by the labels under each of them: 责任单位：…, 完成时限：…."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.plan.outline.head import Head
from model.plan.outline.heading_title import title_length
from model.plan.outline.marker import Style
from model.plan.outline.passage import Passage

Element = Head | Passage

_LABEL = re.compile(
    r"[（(【\[〔]?[^：:，,。；;]{0,6}(?:单位|部门|科室|领导|责任人|负责人|时限|期限|完成时间|进度安排|时间节点|建设地点)[^：:，,。；;]{0,2}[:：】\]]"
)
_FEWEST = 2
_LONGEST_NAME = 30
_STOPS = re.compile("[。；;：:]")


@dataclass(frozen=True)
class _Group:
    """The passages `first` to `last` (indexes) over one card of labels, under the heading of rank `above`."""

    first: int
    last: int
    above: float


def with_card_heads(elements: Sequence[Element]) -> list[Element]:
    """The same elements, now heads the items over cards and the lines that part some of these items from others.

    Of several passages over a card the first is the item's name where all cards have as many; where most have one,
    a short line before it heads all items up to the next such line.
    """
    heads: dict[int, Head] = {}
    for groups in _stretches(elements):
        sizes = Counter(group.last - group.first + 1 for group in groups[1:])
        usual = min(sizes, key=lambda size: (-sizes[size], size))
        for group in groups:
            heads |= _heads(elements, group, usual)
    return [heads.get(index, element) for index, element in enumerate(elements)]


def _stretches(elements: Sequence[Element]) -> Iterator[list[_Group]]:
    """The groups that follow each other without a heading between them, at least two."""
    groups: list[_Group] = []
    above, first, label = 0.0, 0, -1
    for index, element in enumerate((*elements, None)):
        if element is None or isinstance(element, Head):
            if len(groups) >= _FEWEST:
                yield groups
            groups, first = [], index + 1
            above = element.rank if element is not None else above
        elif _LABEL.match(element.text):
            if index > first and label != index - 1:
                groups.append(_Group(first, index - 1, above))
            label, first = index, index + 1


def _heads(elements: Sequence[Element], group: _Group, usual: int) -> dict[int, Head]:
    item = max(group.last - usual + 1, group.first)
    if not _is_name(elements[item], longest=None if usual == 1 else _LONGEST_NAME):
        return {}
    rank = max(group.above + 1.0, float(Style.HAN_PAREN))
    heads = {item: _head(elements[item], rank)}
    if item > group.first and _is_name(elements[item - 1], longest=_LONGEST_NAME):
        heads[item - 1] = _head(elements[item - 1], rank - 0.5)
    return heads


def _is_name(element: Element, longest: int | None) -> bool:
    if not isinstance(element, Passage) or element.row:
        return False
    return longest is None or (len(element.text) <= longest and _STOPS.search(element.text) is None)


def _head(element: Element, rank: float) -> Head:
    """A passage as a heading whose title is its first sentence."""
    assert isinstance(element, Passage)
    length = title_length(element.text)
    begins = length + len(element.text[length : length + 1])
    body = element.slice(begins, len(element.text)).trimmed() if begins < len(element.text) else None
    title = element.text[:length].rstrip("。；;：:")
    return Head(Style.PLAIN, 0, title, element.slice(0, length), body, element, element, rank)
