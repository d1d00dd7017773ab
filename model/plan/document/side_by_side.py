"""Tables that stand side by side on one sheet: parted by an empty column, or one whose header is there twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from model.plan.document.cell import Rows, words_of

_FEWEST_COLUMNS = 2
_HEADER_WITHIN = 15


def blocks(rows: Rows) -> list[Rows]:
    """The blocks of columns that empty columns part, or that each begin the header anew (乡镇 | 任务 | 乡镇 | 任务),
    with their rows; one where nothing parts them.
    """
    width = max(map(len, rows), default=0)
    filled = [any(at < len(row) and words_of(row[at]) for row in rows) for at in range(width)]
    runs = list(_runs(filled))
    if len(runs) == 1:
        runs = _repeats(rows, *runs[0])
    if len(runs) < 2 or any(end - start < _FEWEST_COLUMNS for start, end in runs):
        return [rows]
    return [[row[start:end] for row in rows] for start, end in runs]


def _runs(filled: list[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of columns that hold something, as (first, one past the last)."""
    for is_filled, group in groupby(range(len(filled)), key=lambda at: filled[at]):
        columns = list(group)
        if is_filled:
            yield columns[0], columns[-1] + 1


def _repeats(rows: Rows, first: int, end: int) -> list[tuple[int, int]]:
    """The stretches of columns under the same words, in the same order, none where no row near the top repeats any."""
    for row in rows[:_HEADER_WITHIN]:
        words = [words_of(value) for value in row[first:end]]
        for width in range(_FEWEST_COLUMNS, len(words) // 2 + 1):
            is_repeated = len(words) % width == 0 and words == words[:width] * (len(words) // width)
            if is_repeated and all(words) and len(set(words)) > 1:
                return [(at, at + width) for at in range(first, end, width)]
    return []
