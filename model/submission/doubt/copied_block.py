"""A block that was copied over other rows: where some of its numbers cannot stand, all that came with them wait."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.submission.submission import ReturnedRow

_LEAST_ROWS, _LEAST_DOUBTED = 3, 2
"""How many rows below each other say just what rows elsewhere say, and how many different numbers of those are doubted
here only."""


def copied_block_codes(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], doubted: Collection[str | None]
) -> Iterator[str]:
    """The rows that say in order what rows elsewhere say, where numbers that are `doubted` here suit their rows there.

    The rows there stay: they are where the block was taken from.
    """
    said = [numbers.get(row.code) for row in rows]
    places = [place for place, row in enumerate(rows) if row.code in doubted]
    for place in places:
        for other, number in enumerate(said):
            if number is None or number != said[place] or rows[other].code in doubted:
                continue
            run = _run(said, place, other - place)
            of_run = {said[one] for one in run if rows[one].code in doubted}
            if len(run) >= _LEAST_ROWS and len(of_run) >= _LEAST_DOUBTED:
                yield from (rows[one].code for one in run)


def _run(said: Sequence[Decimal | None], place: int, offset: int) -> range:
    """How far around a place rows say what those `offset` below them say; the two never overlap."""
    start = end = place
    while start and place - (start - 1) < abs(offset) and _is_same(said, start - 1, offset):
        start -= 1
    while end + 1 < len(said) and end + 1 - start < abs(offset) and _is_same(said, end + 1, offset):
        end += 1
    return range(start, end + 1)


def _is_same(said: Sequence[Decimal | None], place: int, offset: int) -> bool:
    other = place + offset
    return 0 <= other < len(said) and said[place] is not None and said[place] == said[other]
