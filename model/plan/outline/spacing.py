"""Blanks that printing sets around numbers (12 月底前新建 3.5 万平方米), left out so that a number meets its words."""

from __future__ import annotations

import re
from dataclasses import replace

from model.plan.indicator_line import is_line_of_table
from model.plan.outline.marker import find_marker
from model.plan.outline.passage import Passage

_BLANK = "[ \xa0\u2002\u2005\u2009\u202f]"
_LOOSE = re.compile(
    rf"(?<=[一-龥，。、；：“”《》（]){_BLANK}(?=[\d“])|(?<=[\d%％”]){_BLANK}(?=[一-龥%％，。、；）“])|"
    rf"(?<=\d){_BLANK}(?=[-—–~～至到]{{1,2}}{_BLANK}?\d)|(?<=\d[-—–~～至到]){_BLANK}(?=\d)"
)
_NUMBER_AT_HEAD = re.compile(rf"[（(]?\d[\d.]*{_BLANK}(?![年月日万亿%％])")

_AMOUNT_AT_HEAD = re.compile(rf"\d[\d.]*{_BLANK}(?:[月日万亿%％]|年(?!度))|\d{{4}}{_BLANK}年")


def without_loose_blanks(passage: Passage) -> Passage:
    """The passage without single blanks between a number and the Chinese words beside it.

    The blank behind a number at its very head stays, since it may part a heading from its number, and so do those that
    hold the columns of a table apart.
    """
    if is_line_of_table(passage.text):
        return passage
    found = list(_LOOSE.finditer(passage.text, _end_of_head(passage.text)))
    if not found:
        return passage
    ends = [0, *(one.end() for one in found)]
    starts = [*(one.start() for one in found), len(passage.text)]
    kept = [passage.slice(start, end) for start, end in zip(ends, starts, strict=True)]
    pieces = tuple(piece for part in kept for piece in part.pieces)
    return replace(passage, text="".join(part.text for part in kept), pieces=pieces)


def _end_of_head(words: str) -> int:
    """Where a number at the head of a line ends with the blank behind it, 0 where a date or an amount begins there."""
    head, marker = _NUMBER_AT_HEAD.match(words), find_marker(words)
    if marker is None or _AMOUNT_AT_HEAD.match(words):
        return head.end() if head is not None else 0
    return max(marker.width, head.end() if head is not None else 0)
