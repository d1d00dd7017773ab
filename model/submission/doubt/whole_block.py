"""A block of which a part is proved to have moved: what lies between the parts, and at its ends, moved along.

Of a block that was shifted, pasted or dragged some numbers are plausible where they came to lie. By themselves nobody
could doubt them; between rows that are proved wrong everybody does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.submission.doubt.expected import Expected
from model.submission.submission import ReturnedRow

_LEAST_PROVED = 3
"""Fewer rows that hang together may be two that were exchanged: nothing around these moved."""
_MOST_BETWEEN = 2
_NEAR = 0.5
"""How far off, by logarithm, a number is that its row may well have come to."""


def moved_along(
    rows: Sequence[ReturnedRow],
    misplaced: Collection[str],
    numbers: Mapping[str, Decimal],
    expected: Mapping[str, Expected],
) -> Iterator[str]:
    """The rows with numbers between and beside those of a block that are `misplaced`, in the order of the sheet.

    A number at its end that follows its own last value closely is its row's own.
    """
    codes = [row.code for row in rows]
    for start, end in _blocks([code in misplaced for code in codes]):
        yield from (code for code in codes[start:end] if code in numbers and code not in misplaced)
        for code in (*codes[max(start - 1, 0) : start], *codes[end : end + 1]):
            if code in numbers and not _is_own(numbers[code], expected.get(code)):
                yield code


def _blocks(are_misplaced: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """From where to where (exclusive) misplaced rows follow one another, with few others between them."""
    places = [place for place, is_misplaced in enumerate(are_misplaced) if is_misplaced]
    block: list[int] = []
    for place in places:
        if block and place - block[-1] > _MOST_BETWEEN + 1:
            if len(block) >= _LEAST_PROVED:
                yield block[0], block[-1] + 1
            block = []
        block.append(place)
    if len(block) >= _LEAST_PROVED:
        yield block[0], block[-1] + 1


def _is_own(number: Decimal, row: Expected | None) -> bool:
    """Whether the number is about what its own row is expected to have come to since last time."""
    return row is not None and bool(row.last) and row.distance(number) < _NEAR
