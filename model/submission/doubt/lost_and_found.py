"""Rows that lost their number among rows that have one for the first time: a block that moved, or another unit's.

Each of them by itself is news, and news comes anywhere in a form. Where much of it stands together, losses and gains
in turn, the numbers went from row to row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import factorial

from model.entry.entry import BLANK, Entry, ValueState
from model.submission.doubt.expected import Expected
from model.submission.submission import ReturnedRow

_LEAST_CHANGED, _MOST_CHANGED = 3, 24
"""So few changes are no block; of so many, hardly any stand together by chance, or all do."""
_LONGEST, _RARELY = 16, 0.002
"""How many rows a block may have; in how many forms as many changes may stand together."""


def lost_and_found_codes(
    rows: Sequence[ReturnedRow], expected: Mapping[str, Expected], last: Mapping[str, Entry]
) -> Iterator[str]:
    """The rows of each block in which some numbers are gone and others are there for the first time."""
    of_plan = [row for row in rows if row.code in expected]
    changes = [_change(row, last.get(row.code, BLANK)) for row in of_plan]
    places = [place for place, change in enumerate(changes) if change]
    if not last or not _LEAST_CHANGED <= len(places) <= _MOST_CHANGED:
        return
    for first, end in combinations(range(len(places)), 2):
        start, stop = places[first], places[end] + 1
        if stop - start > _LONGEST or len({changes[place] for place in places[first : end + 1]}) < 2:
            continue
        if _is_no_chance(end + 1 - first, stop - start, len(places), len(of_plan)):
            yield from (row.code for row in of_plan[start:stop])


def _change(row: ReturnedRow, before: Entry) -> str:
    """Whether a row that had a number has none now, nor is to have one later, or has one that it never had."""
    had, has = before.value is not None, row.value is not None
    if had is has or not row.certain:
        return ""
    if had:
        return "lost" if row.state in (ValueState.BLANK, ValueState.NIL, ValueState.NOT_APPLICABLE) else ""
    return "found" if before.state in (ValueState.BLANK, ValueState.NOT_APPLICABLE) else ""


def _is_no_chance(count: int, span: int, changed: int, all_rows: int) -> bool:
    """Whether so many changes in a span are rare in a form that has so many others anywhere."""
    if count < _LEAST_CHANGED:
        return False
    usual = span * (changed - count + 1) / all_rows
    return all_rows * usual**count / factorial(count) < _RARELY
