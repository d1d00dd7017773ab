"""Tables behind a paper whose cells a page left on lines of their own, so that nothing in them heads anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from model.plan.outline.marker import find_marker
from model.plan.outline.passage import Passage

_ATTACHMENT = re.compile(r"附\s*(?:件|表|图)?\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")
_LONGEST_CELL = 30
_FEWEST_CELLS = 8
_MOST = 0.6


def with_broken_tables(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, those of an attachment (附件2) that are cells for the most part marked as rows."""
    places = [place for place, passage in enumerate(passages) if _ATTACHMENT.fullmatch(passage.text.strip())]
    marked = list(passages)
    for begin, end in pairwise([*places, len(passages)]):
        attached = passages[begin + 1 : end]
        cells = sum(map(_is_cell, attached))
        if cells >= _FEWEST_CELLS and cells >= _MOST * len(attached):
            marked[begin + 1 : end] = [replace(passage, row=True) for passage in attached]
    return marked


def _is_cell(passage: Passage) -> bool:
    """Whether a line is one cell: short, and with no number before its words."""
    words = passage.text.strip()
    marker = find_marker(words)
    return not passage.row and len(words) <= _LONGEST_CELL and (marker is None or marker.width >= len(words))
