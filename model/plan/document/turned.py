"""Tables whose rows are times and whose columns are what is counted: turned, they read as any other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from model.plan.document.cell import NOTHING, Rows, is_share, words_of
from model.plan.document.role import is_of_the_past, role_of, stage_of, year_of

_HEADER_WITHIN = 15
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 3
_ANY_TIME = 9999


def turned(rows: Rows) -> Rows:
    """The rows with a table turned whose first column names times (2023年完成, 2024年计划, 增长), else as they are."""
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        if len({words for value in row if (words := words_of(value))}) < _FEWEST_COLUMNS:
            continue
        body = list(takewhile(_is_of_a_time, rows[index + 1 :]))
        if len(body) >= _FEWEST_ROWS and not _is_of_a_time(row):
            table = [row, *body]
            width = max(map(len, table))
            columns = [[one[at] if at < len(one) else None for one in table] for at in range(width)]
            return [*rows[:index], *columns, *rows[index + len(table) :]]
    return rows


def _is_of_a_time(row: Sequence[Any]) -> bool:
    """Whether a row begins with a time, or with growth, and holds values else."""
    words = ["".join(words_of(value).split()) for value in row]
    if not words:
        return False
    first = words[0]
    named = is_of_the_past(first, _ANY_TIME) or year_of(first) or stage_of(first) or role_of(first) == "growth"
    values = [one for one in words[1:] if one not in NOTHING]
    return bool(named) and bool(values) and all(map(is_share, values))
