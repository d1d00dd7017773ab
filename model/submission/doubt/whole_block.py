"""A block of which a part is proved to have moved: what lies between the parts, and at its ends, moved along.

Of a block that was shifted, pasted or dragged some numbers are plausible where they came to lie. By themselves nobody
could doubt them; between rows that are proved wrong everybody does, and beside them, too, until something ties a number
to its row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.entry.entry import BLANK, Entry
from model.submission.doubt.expected import Expected
from model.submission.doubt.figure import figure_of, says
from model.submission.submission import ReturnedRow

_LEAST_PROVED = 3
"""Fewer rows that hang together may be two that were exchanged: nothing around these moved."""
_MOST_BETWEEN, _MOST_UNTIED = 2, 6
"""How many rows may lie between proved ones; how many of which nothing ties a number to its row."""
_LEAST_BEYOND, _MOST_EMPTY = 3, 2
"""How many, or as many as are proved, wait beyond them; of how many rows at an end the numbers may have been taken."""
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
    a number now, those that said something the period before and say nothing now, and empty ones right at its ends.

    A number that follows its own last value closely, or that its words say, is its row's own: there the block ends.
    """
    hanging = [row for row in rows if row.code in proved or row.code in numbers or _is_lost(row, last)]
    places = {row.code: place for place, row in enumerate(rows)}
    for start, end in _blocks(hanging, proved, numbers, expected):
        block = hanging[start:end]
        yield from (row.code for row in block if row.code not in proved)
        most = max(sum(row.code in proved for row in block), _LEAST_BEYOND)
        above, below = rows[: places[block[0].code]][::-1], rows[places[block[-1].code] + 1 :]
        for beyond in (above, below):
            yield from _at_the_end(beyond, most, numbers, expected)


def _at_the_end(
    beyond: Sequence[ReturnedRow], most: int, numbers: Mapping[str, Decimal], expected: Places
) -> Iterator[str]:
    """The rows beyond the end of a block up to one with a number of its own, or to many empty ones, and the empty ones
    before any of these.
    """
    empty = since = 0
    for row in beyond:
        number = numbers.get(row.code)
        if number is None and row.code in expected:
            empty, since = empty + 1, since + 1
            if since > _MOST_UNTIED:
                return
            if empty <= _MOST_EMPTY and not row.raw:
                yield row.code
        elif number is None:
            continue
        elif not most or _is_own(row, number, expected.get(row.code)):
            return
        else:
            most, empty, since = most - 1, _MOST_EMPTY, 0
            yield row.code


def _blocks(
    rows: Sequence[ReturnedRow], proved: Collection[str], numbers: Mapping[str, Decimal], expected: Places
) -> Iterator[tuple[int, int]]:
    """From where to where (exclusive) proved rows follow one another, with few others between them."""
    block: list[int] = []
    for place in [place for place, row in enumerate(rows) if row.code in proved]:
        between = rows[block[-1] + 1 : place] if block else ()
        if len(between) > _MOST_UNTIED or (
            len(between) > _MOST_BETWEEN
            and any(row.code in numbers and _is_own(row, numbers[row.code], expected.get(row.code)) for row in between)
        ):
            if len(block) >= _LEAST_PROVED:
                yield block[0], block[-1] + 1
            block = []
        block.append(place)
    if len(block) >= _LEAST_PROVED:
        yield block[0], block[-1] + 1


def _is_lost(row: ReturnedRow, last: Mapping[str, Entry]) -> bool:
    return row.certain and not row.raw and last.get(row.code, BLANK).state is not BLANK.state


def _is_own(row: ReturnedRow, number: Decimal, home: Expected | None) -> bool:
    """Whether the number is about what its row is expected to have come to since last time, or its words say it."""
    if home is not None and home.last and home.distance(number) < _NEAR:
        return True
    words = (row.narrative or "").replace(",", "")
    return home is not None and says(words, figure_of(number, home.indicator))
