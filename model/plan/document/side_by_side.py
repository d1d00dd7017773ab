"""Tables that stand side by side on one sheet, parted by an empty column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from model.plan.document.cell import Rows, words_of

_FEWEST_COLUMNS = 2


def blocks(rows: Rows) -> list[Rows]:
    """The blocks of columns that empty columns part, each with its rows; one where nothing parts them."""
    width = max(map(len, rows), default=0)
    filled = [any(at < len(row) and words_of(row[at]) for row in rows) for at in range(width)]
    runs = list(_runs(filled))
    if len(runs) < 2 or any(end - start < _FEWEST_COLUMNS for start, end in runs):
        return [rows]
    return [[row[start:end] for row in rows] for start, end in runs]


def _runs(filled: list[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of columns that hold something, as (first, one past the last)."""
    for is_filled, group in groupby(range(len(filled)), key=lambda at: filled[at]):
        columns = list(group)
        if is_filled:
            yield columns[0], columns[-1] + 1
