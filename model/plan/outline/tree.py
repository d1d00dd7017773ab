"""Headings nested by the rank of their markers, each with the passages under it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from model.plan.characters import plain
from model.plan.outline.head import Head
from model.plan.outline.marker import FLOATING, Style
from model.plan.outline.passage import Passage
from model.plan.outline.past import announces_review, heads_plans, looks_back, promises, turns_to_plan
from model.plan.outline.period import period_end
from model.plan.outline.rank import ranks_of
from model.plan.outline.stage import time_of_heading
from model.plan.outline.year import PlanYear

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
_TO_ALL = re.compile(
    r"各位代表|(?:同时|在(?:充分)?(?:肯定|看到|总结)成绩的同时)[，,]?我们(?:也|更|还)?(?:清醒|深知)|在(?:充分)?(?:肯定|看到)成绩|"
    r"一年来[，,]我们|[一二三四五]年来[，,]我们|回顾过去|展望未来|过去一年(?:的成绩|的工作|取得的)|成绩来之不易"
)


@dataclass
class Node:
    """A heading with what stands under it, in order. The root has no heading.

    `past` is true where the part looks back, None where it does both; `horizon` is the last year of its period,
    `until` the last day of the time that its heading, or one above it, names; `reviews` tells that its words announced
    what has been done, so that the headings under it look back, and `in_review` that its own or those above it did.
    """

    head: Head | None
    past: bool | None = False
    horizon: int | None = None
    until: date | None = None
    parts: list[Passage | Node] = field(default_factory=list)
    reviews: bool = False
    in_review: bool = False

    @property
    def children(self) -> list[Node]:
        """The headings right under this one."""
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def passages(self) -> list[Passage]:
        """The passages right under this heading."""
        return [part for part in self.parts if isinstance(part, Passage)]


def nest(elements: Iterable[Head | Passage], year: PlanYear, *, past: bool = False) -> Node:
    """The tree of `elements` of a plan for `year`; all of them look back where `past`."""
    listed = list(elements)
    ranks = ranks_of([element for element in listed if isinstance(element, Head)])
    root = Node(None, past, year.period.last if year.period else None)
    stack: list[tuple[float, Node]] = [(float("-inf"), root)]
    for element in listed:
        if isinstance(element, Head):
            rank = ranks.get(element.style, element.rank)
            if not _opens_here(element, stack):
                stack[-1][1].parts.append(element.line)
                continue
            while stack[-1][0] >= rank:
                stack.pop()
            _end_review_at(element, stack[-1][1], year)
            placed = replace(element, rank=rank) if element.style in FLOATING else element
            node = _node(placed, stack[-1][1], year)
            stack[-1][1].parts.append(node)
            stack.append((rank, node))
        else:
            _close_scopes(element, stack, year)
            stack[-1][1].parts.append(element)
            if announces_review(element.text, year):
                stack[-1][1].reviews = stack[-1][1].in_review = True
    return root


def _opens_here(head: Head, stack: Sequence[tuple[float, Node]]) -> bool:
    """Dashes in a part that looks back, or before any heading, are paragraphs and not items."""
    if head.style is not Style.DASH:
        return True
    return len(stack) > 1 and stack[-1][1].past is not True


def _end_review_at(head: Head, parent: Node, year: PlanYear) -> None:
    """Numbers that begin anew, and a heading of the plan's year, come to what is to be done."""
    if parent.reviews and ((head.number == 1 and parent.children) or heads_plans(head.title, year)):
        parent.reviews = parent.in_review = False


def _close_scopes(passage: Passage, stack: list[tuple[float, Node]], year: PlanYear) -> None:
    """Words to the whole assembly belong to the chapter again, "to reach these aims" after 一是… to its heading, and a
    paragraph about the plan's year to the heading above a review.
    """
    if stack[-1][1].in_review and turns_to_plan(passage.text, year):
        while not stack[-1][1].reviews:
            stack.pop()
        stack[-1][1].reviews = stack[-1][1].in_review = False
    head = stack[-1][1].head
    if _TO_ALL.match(passage.text):
        del stack[2:]
    elif head is not None and head.style in _SMALL and any(words in passage.text[:40] for words in _SCOPE_ENDS):
        stack.pop()


def _node(head: Head, parent: Node, year: PlanYear) -> Node:
    past, horizon, title = True if parent.reviews else parent.past, parent.horizon, plain(head.title)
    if head.style <= Style.HAN or parent.head is None:
        own = looks_back(title, year.since)
        past = own if past is not True or (promises(title) and not parent.reviews) else True
        named = period_end(title)
        horizon = (named if named and not past and named >= year.since else None) or parent.horizon
    node = Node(head, past, horizon, time_of_heading(head.title, year) or parent.until, in_review=parent.in_review)
    if head.body is not None:
        node.parts.append(head.body)
    return node


def walk(node: Node, depth: int = 0) -> Iterator[tuple[int, Node]]:
    """Every heading under `node` with its depth, in order; iterative, so that no document is too deep."""
    waiting = [(depth, node)]
    while waiting:
        level, current = waiting.pop()
        if current.head is not None:
            yield level, current
        waiting.extend((level + 1, child) for child in reversed(current.children))
