"""From a document's text to its outline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from model.plan.document.source import SourceText
from model.plan.outline.broken_table import with_broken_tables
from model.plan.outline.card import with_card_heads
from model.plan.outline.chrome import is_date_line
from model.plan.outline.contents import without_contents
from model.plan.outline.head import Head, heads_of
from model.plan.outline.headline import headline, with_headline_once, without_title
from model.plan.outline.lead import with_leads
from model.plan.outline.marker import Style, find_marker
from model.plan.outline.outline import Heading, Outline, OutlineChapter, OutlineItem
from model.plan.outline.paragraph import passages_of
from model.plan.outline.passage import Passage
from model.plan.outline.past import (
    announces_review,
    comes_to_plans,
    is_summary,
    paragraph_looks_back,
    promises,
    turns_to_plan,
)
from model.plan.outline.period import period_of, reported_period
from model.plan.outline.plain import with_plain_heads
from model.plan.outline.row_head import with_rows_told
from model.plan.outline.title import find_title, squeezed
from model.plan.outline.tree import Node, nest, walk
from model.plan.outline.year import PlanYear, find_year
from model.plan.unit_of_measure import UNIT_WORDS

_NO_PLAIN_TITLE = re.compile(r"[：:，,。；;！？]|^(?:专栏|附件|各)")
_SHORTEST_PAPER = 4
_LONGEST_SIGNATURE = 30
_LINES_OF_TAIL = 6
_LINES_OF_NEWS = 4
_LONGEST_FRONT_LINE = 120
_LONGEST_TITLE = 60
_AMOUNT = re.compile(rf"\d[\d.]*[百千万亿]*(?:{UNIT_WORDS})(?:以上|以内|左右)?$")
_FEWEST_AMOUNTS, _LONGEST_AMOUNT = 3, 40
_TELL_EVERY = 200


def nobody_told() -> None:
    """Nobody listens."""


def build_outline(source: SourceText, *, year: int | None = None, told: Callable[[], None] = nobody_told) -> Outline:
    """The outline of a document; `year` overrules what the document says about itself.

    `told` is called now and then while the work lasts, and may raise to stop it.
    """
    passages = with_broken_tables(with_headline_once(_without_signature(without_contents(passages_of(source)))))
    elements = []
    for count, element in enumerate(heads_of(passages)):
        elements.append(element)
        if count % _TELL_EVERY == 0:
            told()
    elements = with_rows_told(with_plain_heads(with_card_heads(elements)))
    told()
    front = _front(elements)
    title = find_title([passage.text for passage in front]) or headline(source) or _first_line(front)
    found = PlanYear(year, True, "given") if year is not None else _year(title, front, elements, source)
    opening = [passage.text for passage in passages[:_LINES_OF_NEWS]]
    found = found.within(period_of(title, [passage.text for passage in front]) or reported_period(opening))
    root = nest(elements, found, past=is_summary(title) and not _comes_to_plans(elements))
    told()
    with_leads(root, found)
    if not root.children:
        root.parts = without_title(root.parts, title, is_headline=title == headline(source))
    chapters = tuple(_chapters(root, title, found))
    return Outline(title, found, chapters, tuple(_headings(root)))


def _without_signature(passages: list[Passage]) -> list[Passage]:
    """The passages without the office and the date under a paper."""
    if len(passages) > _SHORTEST_PAPER and is_date_line(passages[-1].text):
        signed = len(passages[-2].text) <= _LONGEST_SIGNATURE and "。" not in passages[-2].text
        return passages[: -2 if signed and find_marker(passages[-2].text) is None else -1]
    return passages


def _front(elements: Sequence[Head | Passage]) -> list[Passage]:
    front = []
    for element in elements:
        if isinstance(element, Head):
            break
        front.append(element)
    return front


def _first_line(front: Sequence[Passage]) -> str:
    """A title where none is recognised: a report is known by its salutation, else a plain line above the first sentence
    serves."""
    if any(passage.text.startswith("各位代表") for passage in front):
        return "政府工作报告"
    above = list(takewhile(lambda passage: "。" not in passage.text, front))
    lines = (squeezed(passage.text) for passage in above if 4 <= len(passage.text) <= _LONGEST_TITLE)
    return next((line for line in lines if not _NO_PLAIN_TITLE.search(line)), "")


def _year(title: str, front: Sequence[Passage], elements: Sequence[Head | Passage], source: SourceText) -> PlanYear:
    """The year by the document's own words; the body is everything after the front, or all where there is none."""
    headings = [element.title for element in elements if isinstance(element, Head)]
    body = elements[len(front) :] if headings else elements
    words = "\n".join(one.line.text if isinstance(one, Head) else one.text for one in body)
    lines = [source.of(line).strip() for line in source.lines if line.why_not is None]
    tail = [line for line in lines if line][-_LINES_OF_TAIL:]
    opening = [passage.text for passage in front if len(passage.text) <= _LONGEST_FRONT_LINE]
    found = find_year(title, opening, headings, words, tail)
    return (
        found if found.why != "none" else find_year(title, [passage.text for passage in front], headings, words, tail)
    )


def _comes_to_plans(elements: Sequence[Head | Passage]) -> bool:
    """Whether a summary has a heading or a paragraph about what is still to be done."""
    return any(
        promises(element.title) or comes_to_plans(element.line.text)
        if isinstance(element, Head)
        else comes_to_plans(element.text)
        for element in elements
    )


def _chapters(root: Node, title: str, year: PlanYear) -> Iterator[OutlineChapter]:
    """Chapters of the outermost rank; what stands before or outside them has a chapter of its own, number 0."""
    tops = root.children
    lists = sum(isinstance(part, Passage) and _ends_in_amount(part) for part in root.parts)
    says = _says_anything if lists >= _FEWEST_AMOUNTS else _says_something
    places = {id(top): place for place, top in enumerate(tops, start=1)}
    outermost = min((_rank(node) for node in tops), default=float(Style.HAN))
    if tops and outermost >= Style.HAN_PAREN:
        parts = [part for part in root.parts if isinstance(part, Node) or says(part)]
        whole = replace(root, parts=parts)
        yield OutlineChapter(1, title, tuple(_items_under(whole, (), year)))
        return
    for is_chapter, group in groupby(root.parts, lambda part: isinstance(part, Node) and _rank(part) <= outermost):
        if not is_chapter:
            parts = [
                part
                for part in group
                if isinstance(part, Node) or not tops or says(part) or announces_review(part.text, year)
            ]
            loose = replace(root, parts=parts)
            if items := tuple(_items_under(loose, (), year, title)):
                yield OutlineChapter(0, title, items)
            continue
        for node in group:
            if isinstance(node, Node) and node.head is not None:
                items = tuple(_items_under(node, (), year, node.head.title))
                if not node.children:
                    items = tuple(replace(item, number=0) for item in items)
                number = node.head.number or places[id(node)]
                yield OutlineChapter(number, node.head.title, items, node.past is True)


def _says_something(passage: Passage) -> bool:
    """Whether words before the first heading are a sentence, and not a title, a name or a salutation."""
    return passage.row or any(stop in passage.text for stop in "。；;") or len(passage.text) > _LONGEST_TITLE


def _says_anything(passage: Passage) -> bool:
    """The same in a document that begins with a list of amounts, a line each: 新改建农村公路20公里."""
    return _says_something(passage) or _ends_in_amount(passage)


def _ends_in_amount(passage: Passage) -> bool:
    return _AMOUNT.search(passage.text[-_LONGEST_AMOUNT:]) is not None


def _rank(node: Node) -> float:
    return node.head.rank if node.head is not None else float("-inf")


def _items_under(node: Node, section: tuple[str, ...], year: PlanYear, title: str = "") -> Iterator[OutlineItem]:
    """The items under a chapter or section, in order: leaves, and the words that stand before or between them."""
    if not node.children:
        yield from _leaf(node, section, year, title)
        return
    for is_node, group in groupby(node.parts, lambda part: isinstance(part, Node)):
        if is_node:
            for child in group:
                if isinstance(child, Node) and child.head is not None:
                    inner = (*section, child.head.printed.text.strip()) if child.children else section
                    yield from _items_under(child, inner, year, child.head.title)
        else:
            yield from _openings(node, [part for part in group if isinstance(part, Passage)], section, year, title)


def _leaf(node: Node, section: tuple[str, ...], year: PlanYear, title: str) -> Iterator[OutlineItem]:
    body = tuple(node.passages)
    head = node.head
    if head is None:
        yield from _openings(node, body, section, year, title)
        return
    after = body[1:] if head.body is not None else body
    whole = (head.line, *after)
    said = body if body and not _promises(head.title) else (head.words, *after)
    yield OutlineItem(
        head.number, head.title, section, whole, said, node.past is True, node.horizon, node.until,
        has_day_column=head.has_day_column,
    )  # fmt: skip


def _promises(title: str) -> bool:
    """Whether a heading itself holds a number to be reached, years and numbers of names apart."""
    plain = re.sub(r"[“‘《][^”’》]*[”’》]|(?:19|20)\d\d(?:年|(?=[-—~至到]))|\d+[A-Za-z]|[A-Za-z]+\d+", "", title)
    return re.search(r"\d", plain) is not None


def _openings(
    node: Node, passages: Sequence[Passage], section: tuple[str, ...], year: PlanYear, title: str
) -> Iterator[OutlineItem]:
    marked = zip(_looking_back(node, passages, year), passages, strict=True)
    for past, group in groupby(marked, lambda pair: pair[0]):
        body = tuple(passage for _, passage in group)
        yield OutlineItem(0, title, section, body, body, past, node.horizon, node.until, opening=True)


def _looking_back(node: Node, passages: Sequence[Passage], year: PlanYear) -> Iterator[bool]:
    """For each passage whether it tells of what has been done, as those do behind one that announces a review."""
    reviews = False
    for passage in passages:
        reviews = reviews and not turns_to_plan(passage.text, year)
        yield node.past is True or reviews or (not passage.row and paragraph_looks_back(passage.text, year))
        reviews = reviews or announces_review(passage.text, year)


def _headings(root: Node) -> Iterator[Heading]:
    for depth, node in walk(root):
        head = node.head
        if head is not None:
            role = "item" if not node.children else ("chapter" if depth == 1 else "section")
            printed = head.printed
            yield Heading(
                depth, role, head.number, head.title, printed.text.strip(), printed.start, printed.end,
                head.body is not None,
            )  # fmt: skip
