"""A block of which a part is proved to have moved: what lies between the parts, and at its ends, moved along.

Of a block that was shifted, pasted or dragged some numbers are plausible where they came to lie. By themselves nobody
could doubt them; between rows that are proved wrong everybody does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.entry.entry import BLANK, Entry
from model.submission.doubt.expected import Expected
from model.submission.submission import ReturnedRow

_LEAST_PROVED = 3
"""Fewer rows that hang together may be two that were exchanged: nothing around these moved."""
_MOST_BETWEEN, _MOST_BEYOND = 2, 3
_NEAR = 0.3
"""How far off, by logarithm, a number is that its row may well have come to."""

Places = Mapping[str, Expected]


def moved_along(
    rows: Sequence[ReturnedRow],
    proved: Collection[str],
    numbers: Mapping[str, Decimal],
    expected: Places,
    last: Mapping[str, Entry],
) -> Iterator[str]:
    """The rows between and beside those of a block that are `proved` to be wrong, in the order of the sheet: those with
    a number now, and those that said something the period before and say nothing now.

    A number that follows its own last value closely is its row's own: there the block ends.
    """
    codes = [row.code for row in rows if row.code in proved or row.code in numbers or _is_lost(row, last)]
    for start, end in _blocks([code in proved for code in codes]):
        yield from (code for code in codes[start:end] if code not in proved)
        for beyond in (codes[max(start - _MOST_BEYOND, 0) : start][::-1], codes[end : end + _MOST_BEYOND]):
            yield from _at_the_end([code for code in beyond if code in numbers], numbers, expected)


def _at_the_end(codes: Sequence[str], numbers: Mapping[str, Decimal], expected: Places) -> Iterator[str]:
    """The rows beyond the end of a block up to one with a number of its own; of a row never known nobody can say."""
    for code in codes:
        if _is_own(numbers[code], expected.get(code)):
            return
        yield code
        if code not in expected or not expected[code].last:
            return


def _blocks(are_proved: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """From where to where (exclusive) proved rows follow one another, with few others between them."""
    places = [place for place, is_proved in enumerate(are_proved) if is_proved]
    block: list[int] = []
    for place in places:
        if block and place - block[-1] > _MOST_BETWEEN + 1:
            if len(block) >= _LEAST_PROVED:
                yield block[0], block[-1] + 1
            block = []
        block.append(place)
    if len(block) >= _LEAST_PROVED:
        yield block[0], block[-1] + 1


def _is_lost(row: ReturnedRow, last: Mapping[str, Entry]) -> bool:
    return row.certain and not row.raw and last.get(row.code, BLANK).state is not BLANK.state


def _is_own(number: Decimal, row: Expected | None) -> bool:
    """Whether the number is about what its own row is expected to have come to since last time."""
    return row is not None and bool(row.last) and row.distance(number) < _NEAR
