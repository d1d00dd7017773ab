"""Rows of one oddity below each other, in a form that hardly has it anywhere else: somebody dragged, pasted or cleared.

A single such row, and many of them all over a form, are how an office writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

LEAST_RUN, RARELY = 3, 0.002
"""Fewer are no block; in how many forms as many may follow one another by chance."""


def rare_runs(
    are_such: Sequence[bool | None], population: int, least: int = LEAST_RUN, rarely: float = RARELY
) -> Iterator[list[int]]:
    """The places of each run of such rows; None is a row that says neither, which interrupts no run.

    `population` is how many rows could be such; of half of them nobody says that they are rare.
    """
    for run in _runs(are_such):
        others = sum(1 for is_such in are_such if is_such) - len(run)
        if not least <= len(run) <= population / 2:
            continue
        if (others + 1) * ((others + 1) / population) ** (len(run) - 1) < rarely:
            yield run


def _runs(are_such: Sequence[bool | None]) -> Iterator[list[int]]:
    run: list[int] = []
    for place, is_such in enumerate((*are_such, False)):
        if is_such:
            run.append(place)
        elif is_such is False and run:
            yield run
            run = []
