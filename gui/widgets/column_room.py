"""How columns share the width of their table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple


class Widths(NamedTuple):
    """Widths of one column, each at most as large as the one before."""

    ample: int
    """Where there is room for all."""
    needed: int
    """Cuts nothing off, or only what is unusually long."""
    usual: int
    """Of what is needed no more than the column is meant to have."""
    least: int
    """Still tells what it is about."""


def share(columns: Sequence[Widths], room: int) -> list[int]:
    """Widths that come to `room` at most, the columns giving way together; the usual ones where no widths do."""
    steps = [list(step) for step in zip(*columns, strict=True)]
    for wide, narrow in pairwise(steps):
        if (over := sum(wide) - room) <= 0:
            return wide
        if (given := sum(wide) - sum(narrow)) >= over:
            return [width - ceil((width - less) * over / given) for width, less in zip(wide, narrow, strict=True)]
    return [column.usual for column in columns]
