"""The headline of a page of news: the line above its day and source, which the page may say again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from model.plan.document.source import SourceText
from model.plan.outline.chrome import is_chrome, is_date_line
from model.plan.outline.passage import Passage
from model.plan.outline.title import squeezed
from model.plan.outline.tree import Node
from model.plan.unit_of_measure import UNIT_WORDS

_SHORTEST, _LONGEST = 8, 60
_FIRST_LINES = 60
_FEWEST = 3
_LINES_OF_HEAD = 6
_ENDS_IN_AMOUNT = re.compile(rf"\d[\d.]*[百千万亿]*(?:{UNIT_WORDS})(?:以上|以内|左右)?$")


def with_headline_once(passages: list[Passage]) -> list[Passage]:
    """The passages, the first line taken off the head of a paragraph that a page has glued it to."""
    first = passages[0].text if passages else ""
    if not _SHORTEST <= len(first) <= _LONGEST or "。" in first:
        return passages
    end = len(first)
    return [
        one.slice(end, len(one.text)).trimmed() or one
        if place and len(one.text) > end + _FEWEST and one.text.startswith(first)
        else one
        for place, one in enumerate(passages)
    ]


def headline(source: SourceText) -> str:
    """The first line of a page, where its day or its source stands right below it; "" elsewhere."""
    lines = [words for line in source.lines[:_FIRST_LINES] if (words := source.of(line).strip())]
    lines = lines[next((place for place, words in enumerate(lines) if not is_chrome(words)), 0) :]
    if len(lines) < _FEWEST or not _SHORTEST <= len(lines[0]) <= _LONGEST or "。" in lines[0]:
        return ""
    return squeezed(lines[0]) if is_chrome(lines[1]) or is_date_line(lines[1]) else ""


def without_title(parts: Sequence[Node | Passage], title: str, *, is_headline: bool) -> list[Node | Passage]:
    """What a document without headings says, its title apart, which names the news that the sentences below it tell; a
    line that ends in an amount is a title only where it is the headline of a page or a sentence says the amount again.
    """
    told = [part.text for part in parts if isinstance(part, Passage) and "。" in part.text]
    lines = list(takewhile(lambda part: isinstance(part, Passage) and "。" not in part.text, parts[:_LINES_OF_HEAD]))
    left = [line for line in lines if not _is_said_below(line, told, title, is_headline=is_headline)]
    return [*left, *_without_summary(parts[len(lines) :])]


def _without_summary(parts: Sequence[Node | Passage]) -> Sequence[Node | Passage]:
    """The parts without a first paragraph that a later one says word for word."""
    first = parts[0] if parts else None
    if not isinstance(first, Passage) or len(first.text) < _SHORTEST:
        return parts
    again = any(isinstance(part, Passage) and first.text in part.text for part in parts[1:])
    return parts[1:] if again else parts


def _is_said_below(line: Node | Passage, told: Sequence[str], title: str, *, is_headline: bool) -> bool:
    """Whether a line above the sentences that are `told` is their title, or says an amount that one of them says."""
    if not isinstance(line, Passage) or not told:
        return False
    is_title = squeezed(line.text) == title
    amount = _ENDS_IN_AMOUNT.search(line.text)
    if amount is None or (is_title and is_headline):
        return is_title
    again = re.compile(rf"(?<![\d.]){re.escape(amount.group())}")
    return any(again.search(text) for text in told)
