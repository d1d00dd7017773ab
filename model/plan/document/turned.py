"""Tables that stand another way: their rows are times, or all of them is one task told by labels (项目名称 | 水厂).

Turned, they read as any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile
from typing import Any

from model.plan.document.cell import NOTHING, Rows, is_share, words_of
from model.plan.document.role import NAMES, SAYS, is_of_the_past, role_of, stage_of, year_of

_HEADER_WITHIN = 15
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 3
_ANY_TIME = 9999
_LONGEST_LABEL = 10
_FEWEST_LABELS = 3


def turned(rows: Rows) -> Rows:
    """The rows with a table turned whose first column names times (2023年完成, 2024年计划, 增长), or which are labels
    and what they label, else as they are.
    """
    if (labelled := _labelled(rows)) is not None:
        return labelled
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        if not _names_tasks(row):
            continue
        body = list(takewhile(_is_of_a_time, rows[index + 1 :]))
        if len(body) >= _FEWEST_ROWS and not _is_of_a_time(row):
            table = [row, *body]
            width = max(map(len, table))
            columns = [[one[at] if at < len(one) else None for one in table] for at in range(width)]
            columns[0][0] = NAMES
            return [*rows[:index], *columns, *rows[index + len(table) :]]
    return rows


def _names_tasks(row: Sequence[Any]) -> bool:
    """Whether a row may be the header over rows of times: several names, and a corner that says no number."""
    corner, *names = map(words_of, row)
    has_values = any(map(str.isdecimal, corner)) or any(is_share(one) for one in names if one not in NOTHING)
    return not has_values and len({words for words in (corner, *names) if words}) >= _FEWEST_COLUMNS


def _is_of_a_time(row: Sequence[Any]) -> bool:
    """Whether a row begins with a time, or with growth, and holds values else."""
    words = ["".join(words_of(value).split()) for value in row]
    if not words:
        return False
    first = words[0]
    named = is_of_the_past(first, _ANY_TIME) or year_of(first) or stage_of(first) or role_of(first) == "growth"
    values = [one for one in words[1:] if one not in NOTHING]
    return bool(named) and bool(values) and all(map(is_share, values))


def _labelled(rows: Rows) -> Rows | None:
    """Rows of labels, each before what it labels, as a header and one row below what stands above them; None where they
    are something else.
    """
    words = [_told_once(row) for row in rows]
    begin = next((at for at, row in enumerate(words) if len(row) > 1), len(words))
    pairs = words[begin:]
    cells = [one for row in pairs for one in row]
    labels, values = cells[::2], cells[1::2]
    if any(len(row) % 2 for row in pairs) or not _FEWEST_LABELS <= len(labels) == len(set(labels)):
        return None
    roles = [role_of("".join(one.split())) if len(one) <= _LONGEST_LABEL else None for one in labels]
    told = [role for role, label in zip(roles, labels, strict=True) if role != "ignored" and not stage_of(label)]
    is_labelled = all(roles) and any(role in SAYS for role in told) and len(set(told)) == len(told)
    return [*rows[:begin], labels, values] if is_labelled and role_of(values[0]) is None else None


def _told_once(row: Sequence[Any]) -> list[str]:
    """The words of a row, what spans cells once, without the empty cells at its end."""
    words = [one for one, _ in groupby(map(words_of, row))]
    return words[:-1] if words and not words[-1] else words
