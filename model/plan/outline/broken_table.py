"""Tables whose cells a page left on lines of their own and whose rows nothing tells: no line of them heads anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from model.plan.outline.marker import Style, find_marker
from model.plan.outline.passage import Passage

_ATTACHMENT = re.compile(r"附\s*(?:件|表|图)?\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")
_CAPTION = re.compile(r"(?:附?表|图表)\s*\d{1,2}(?:[-—.]\d{1,2})?[:：]?(?:\s*[^。；;，,]{2,40})?")
_LONGEST_CELL = 30
_FEWEST_CELLS = 5
_MOST = 0.6


def with_broken_tables(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, those of such tables marked as rows: attachments (附件2) and what stands under the name of a table
    (表2 …) where most lines are cells.
    """
    marked = list(passages)
    for begin, end in (*_attachments(passages), *_captioned(passages)):
        cells = sum(map(_is_cell, passages[begin:end]))
        if cells >= _FEWEST_CELLS and cells >= _MOST * (end - begin):
            marked[begin:end] = [replace(passage, row=True) for passage in passages[begin:end]]
    return marked


def _attachments(passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Where each attachment begins and ends, below the line that says 附件."""
    places = [place for place, passage in enumerate(passages) if _ATTACHMENT.fullmatch(passage.text.strip())]
    for begin, end in pairwise([*places, len(passages)]):
        yield begin + 1, end


def _captioned(passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Where what stands under the name of a table begins and ends, at the next heading at the latest."""
    for place, passage in enumerate(passages):
        if _CAPTION.fullmatch(passage.text.strip()):
            end = place + 1
            while end < len(passages) and not _is_heading(passages[end]) and not _CAPTION.fullmatch(passages[end].text):
                end += 1
            yield place + 1, end


def _is_cell(passage: Passage) -> bool:
    """Whether a line is one cell: short, and with no number before its words."""
    words = passage.text.strip()
    marker = find_marker(words)
    return not passage.row and len(words) <= _LONGEST_CELL and (marker is None or marker.width >= len(words))


def _is_heading(passage: Passage) -> bool:
    marker = find_marker(passage.text)
    return marker is not None and marker.style <= Style.DECIMAL and not marker.doubtful
