"""Headings nested by the rank of their markers, each with the passages under it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from model.plan.outline.head import Head
from model.plan.outline.marker import Style
from model.plan.outline.passage import Passage
from model.plan.outline.past import looks_back, promises
from model.plan.outline.year import period_end

_SMALL = (Style.POINT, Style.DASH)
_SCOPE_ENDS = (
    "预期目标",
    "总体要求",
    "上述目标",
    "以上目标",
    "上述要求",
    "重点做好",
    "重点抓好",
    "以下几",
    "以下工作",
    "各位代表",
    "做好今年",
)

_MAY_TURN = (
    (Style.HAN, Style.HAN_PAREN),
    (Style.HAN_PAREN, Style.DECIMAL),
    (Style.HAN, Style.DECIMAL),
    (Style.HAN_PAREN, Style.ORDINAL),
    (Style.DECIMAL, Style.ORDINAL),
    (Style.HAN_PAREN, Style.POINT),
    (Style.DECIMAL, Style.POINT),
    (Style.DECIMAL, Style.DECIMAL_PAREN),
)
"""Pairs of styles, the usually outer one first, that some offices use the other way round."""
_TO_ALL = re.compile(
    r"各位代表|(?:同时|在(?:充分)?(?:肯定|看到|总结)成绩的同时)[，,]?我们(?:也|更|还)?(?:清醒|深知)|在(?:充分)?(?:肯定|看到)成绩|"
    r"一年来[，,]我们|[一二三四五]年来[，,]我们|回顾过去|展望未来|过去一年(?:的成绩|的工作|取得的)|成绩来之不易"
)


@dataclass
class Node:
    """A heading with what stands under it, in order. The root has no heading.

    `past` is true where the part looks back, None where it does both; `horizon` is the last year of its period.
    """

    head: Head | None
    past: bool | None = False
    horizon: int | None = None
    parts: list[Passage | Node] = field(default_factory=list)

    @property
    def children(self) -> list[Node]:
        """The headings right under this one."""
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def passages(self) -> list[Passage]:
        """The passages right under this heading."""
        return [part for part in self.parts if isinstance(part, Passage)]


def nest(elements: Iterable[Head | Passage], year: int, horizon: int | None) -> Node:
    """The tree of `elements`; `year` is the plan's, `horizon` the end of the period the whole document is about."""
    listed = list(elements)
    ranks = _ranks(listed)
    root = Node(None, horizon=horizon)
    stack: list[tuple[float, Node]] = [(float("-inf"), root)]
    for element in listed:
        if isinstance(element, Head):
            rank = ranks.get(element.style, element.rank)
            if not _opens_here(element, stack):
                stack[-1][1].parts.append(element.line)
                continue
            while stack[-1][0] >= rank:
                stack.pop()
            node = _node(element, stack[-1][1], year)
            stack[-1][1].parts.append(node)
            stack.append((rank, node))
        else:
            _close_scopes(element, stack)
            stack[-1][1].parts.append(element)
    return root


def _opens_here(head: Head, stack: Sequence[tuple[float, Node]]) -> bool:
    """Dashes in a part that looks back, or before any heading, are paragraphs and not items."""
    if head.style is not Style.DASH:
        return True
    return len(stack) > 1 and stack[-1][1].past is not True


def _close_scopes(passage: Passage, stack: list[tuple[float, Node]]) -> None:
    """Words to the whole assembly belong to the chapter again, "to reach these aims" after 一是… to its heading."""
    head = stack[-1][1].head
    if _TO_ALL.match(passage.text):
        del stack[2:]
    elif head is not None and head.style in _SMALL and any(words in passage.text[:40] for words in _SCOPE_ENDS):
        stack.pop()


def _node(head: Head, parent: Node, year: int) -> Node:
    past, horizon = parent.past, parent.horizon
    if head.style <= Style.HAN or parent.head is None:
        own = looks_back(head.title, year)
        past = own if parent.past is not True or promises(head.title) else True
        named = period_end(head.title)
        horizon = (named if named and not past and named >= year else None) or parent.horizon
    node = Node(head, past, horizon)
    if head.body is not None:
        node.parts.append(head.body)
    return node


def _ranks(elements: Sequence[Head | Passage]) -> dict[Style, float]:
    """Ranks that differ from the usual order because the numbers show it: （一） above 一、, or 1. above （一）."""
    heads = [element for element in elements if isinstance(element, Head)]
    ranks: dict[Style, float] = {}
    for upper, lower in _MAY_TURN:
        if lower not in ranks and _turned_around(heads, upper, lower):
            ranks[lower] = float(upper) - 1.0
    return ranks


def _turned_around(heads: Sequence[Head], upper: Style, lower: Style) -> bool:
    """Whether each heading of `upper` stands under one of `lower`, whose numbers go on across it.

    In the usual order the series of `lower` would begin anew under each `upper`, or after the first of them.
    """
    turned = False
    unusual = (upper, lower) != (Style.HAN_PAREN, Style.DECIMAL)
    strict = unusual or any(head.style < min(upper, lower) for head in heads)
    for scope in _scopes(heads, upper, lower):
        lowers = [head.number for head in scope if head.style is lower]
        if not lowers:
            continue
        if lowers != list(range(lowers[0], lowers[0] + len(lowers))) or scope[0].style is upper:
            return False
        crossed = [head.style for head in scope]
        within = upper in crossed and (not strict or crossed.index(upper) < len(crossed) - crossed[::-1].index(lower))
        turned = turned or (len(lowers) > 1 and within)
    return turned


def _scopes(heads: Sequence[Head], upper: Style, lower: Style) -> Iterator[list[Head]]:
    """The headings of two styles between headings that are above both."""
    scope: list[Head] = []
    for head in heads:
        if head.style in (upper, lower):
            scope.append(head)
        elif head.style < min(upper, lower) and scope:
            yield scope
            scope = []
    if scope:
        yield scope


def walk(node: Node, depth: int = 0) -> Iterator[tuple[int, Node]]:
    """Every heading under `node` with its depth, in order; iterative, so that no document is too deep."""
    waiting = [(depth, node)]
    while waiting:
        level, current = waiting.pop()
        if current.head is not None:
            yield level, current
        waiting.extend((level + 1, child) for child in reversed(current.children))
