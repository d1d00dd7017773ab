"""Whether two pictures are copies of each other: prints of 64 bits that resizing and recompressing hardly change.

The print is a difference hash: the picture as 9 by 8 grey cells, one bit for each cell that is darker than the one at
its right. Made by `likeness_of` from grey values, which the window takes from a picture.
"""

from __future__ import annotations

from collections.abc import Sequence

COLUMNS, ROWS = 9, 8
_MOST_DIFFERENT = 6
_LEAST_VARIED = 8
"""A picture that is nearly one colour looks like every other such picture: it gets no print."""


def likeness_of(grey: Sequence[int]) -> str | None:
    """The print of 9 by 8 grey values (0-255), row by row; None where they hardly differ."""
    if len(grey) != COLUMNS * ROWS:
        raise ValueError(f"{len(grey)} grey values, not {COLUMNS * ROWS}")
    if max(grey) - min(grey) < _LEAST_VARIED:
        return None
    bits = [
        grey[row * COLUMNS + column] < grey[row * COLUMNS + column + 1] for row in range(ROWS) for column in range(8)
    ]
    return f"{sum(bit << place for place, bit in enumerate(bits)):016x}"


def is_alike(one: str, other: str) -> bool:
    """Whether two prints differ in few bits only."""
    return (int(one, 16) ^ int(other, 16)).bit_count() <= _MOST_DIFFERENT
