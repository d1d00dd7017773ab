"""The pages of a shared document, which sites print as one line each with a number before it: 1、…建成 2、林场…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.plan.outline.passage import Passage, join_passages

_NUMBERED = re.compile(r"\s*(\d{1,2})、")
_CHAPTER = re.compile(r"\S[ \u3000]*(?:[一二三四五]、|[（(][一二三四五][）)])\s*[一-龥]")
_CLOSED = tuple("。！？；：!?;:”）")
_SHORTEST_PAGE = 150
_FURTHEST = 30


def pages_as_one(lines: Sequence[Passage], text: str) -> list[Passage]:
    """The lines, the numbers of such pages left out and the sentences joined that they cut in two.

    Such a page is long, ends within a sentence and has the chapters of the document within it.
    """
    pages = _pages(lines)
    if len(pages) < 2 or not any(_CHAPTER.search(lines[index].text) for index in pages):
        return list(lines)
    whole: list[Passage] = []
    for index, line in enumerate(lines):
        found = _NUMBERED.match(line.text) if index in pages else None
        rest = line.slice(found.end(), len(line.text)) if found is not None and found.end() < len(line.text) else line
        if index in pages[1:]:
            rest = join_passages((whole.pop(), rest), text)
        whole.append(rest)
    return whole


def _pages(lines: Sequence[Passage]) -> list[int]:
    """The indexes of the lines that begin a page; all but the last are long and end within a sentence."""
    pages: list[int] = []
    for index, line in enumerate(lines):
        found = _NUMBERED.match(line.text)
        if found is None or line.row or int(found[1]) != len(pages) + 1:
            continue
        if not pages:
            pages = [index] if index < _FURTHEST else []
            continue
        before = lines[pages[-1] : index]
        if sum(len(one.text) for one in before) < _SHORTEST_PAGE or before[-1].text.rstrip().endswith(_CLOSED):
            return []
        pages.append(index)
    return pages
