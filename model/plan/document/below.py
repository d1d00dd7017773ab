"""What stands below the header of a task table's column, where its words do not tell what the column is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from model.plan.document.cell import NOTHING, Rows, is_counted, is_share, words_of
from model.plan.document.day import due_of
from model.plan.document.measured import SIGNS
from model.plan.unit_words import KIND_OF, MANY

_MOST = 0.6
_ENOUGH = 200
_LONGEST_DAY = 20
_DIGIT = re.compile(r"\d")


class Kind(StrEnum):
    """What most of a column's cells are; `NOTHING` where it is empty or there are no rows, `AMOUNTS` are values with
    their units (1500辆, 98%), `NAMES` are words without a number.
    """

    NOTHING = "nothing"
    VALUES = "values"
    AMOUNTS = "amounts"
    SIGNS = "signs"
    UNITS = "units"
    DAYS = "days"
    WORDS = "words"
    NAMES = "names"


WORDED = frozenset((Kind.WORDS, Kind.NAMES))
"""The kinds of columns that hold words."""


def kinds_below(body: Rows, width: int) -> tuple[Kind, ...]:
    """What stands in each of the `width` columns of a table's rows, as far as the first of them tell; () of none."""
    if not body:
        return ()
    first = body[:_ENOUGH]
    return tuple(_kind([words_of(row[column]) for row in first if column < len(row)]) for column in range(width))


def _kind(cells: Sequence[str]) -> Kind:
    worded = [one for one in cells if one not in NOTHING]
    if not worded:
        return Kind.NOTHING
    if _are_most(sum(one in SIGNS for one in worded), worded):
        return Kind.SIGNS
    if _are_most(sum(one.lstrip(MANY) in KIND_OF for one in worded), worded):
        return Kind.UNITS
    if 2 * sum(len(one) <= _LONGEST_DAY and bool(due_of(one)) for one in worded) > len(worded):
        return Kind.DAYS
    if _are_most(sum(is_share(one) and "%" not in one for one in worded), worded):
        return Kind.VALUES
    if _are_most(sum(map(is_counted, worded)), worded):
        return Kind.AMOUNTS
    return Kind.NAMES if _are_most(sum(not _DIGIT.search(one) for one in worded), worded) else Kind.WORDS


def _are_most(count: int, cells: Sequence[str]) -> bool:
    return count >= _MOST * len(cells)
