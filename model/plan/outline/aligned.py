"""Task tables in plain text whose columns are held apart by blanks: their lines are rows, not running words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.plan.document.row_phrase import find_columns

_GAP = re.compile(r"(?<=\S)[ \xa0\u3000]+(?:[ \xa0\u3000])(?=\S)")
_LONGEST = 400
_FEWEST_CELLS = 3


def rows_of_tables(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that are the header or a row of a task table; empty lines may stand between rows.

    A header names at least three columns of a task table; a row has at least half as many cells as its header.
    """
    rows: set[int] = set()
    cells = 0
    for index, line in enumerate(lines):
        words = _GAP.split(line.strip()) if len(line) <= _LONGEST else [line]
        if len(words) >= _FEWEST_CELLS and find_columns([words]) is not None:
            cells = len(words)
        elif line.strip() and 2 * len(words) < cells:
            cells = 0
        if cells and line.strip():
            rows.add(index)
    return frozenset(rows)


def with_tabs(line: str) -> str:
    """A row with a tab before each cell but the first, as long as before."""
    return _GAP.sub(lambda gap: " " * (len(gap.group()) - 1) + "\t", line)
