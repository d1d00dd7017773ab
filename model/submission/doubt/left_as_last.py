"""Numbers that are still those of the period before, where the words beside some of them say what they have become."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.submission.doubt.expected import Expected
from model.submission.submission import ReturnedRow

_LEAST_PROVED = 2
"""A single one was forgotten, or its words are wrong."""


def left_as_last_codes(
    rows: Sequence[ReturnedRow],
    numbers: Mapping[str, Decimal],
    expected: Mapping[str, Expected],
    contradicted: Collection[str],
) -> Iterator[str]:
    """Rows below each other that all have their last value, two of which at least say another in their words.

    Rows without a number lie between them.
    """
    run: list[str] = []
    for code in (*(row.code for row in rows if row.code in numbers), ""):
        home = expected.get(code)
        if home is not None and home.last == numbers[code]:
            run.append(code)
            continue
        if sum(1 for one in run if one in contradicted) >= _LEAST_PROVED:
            yield from run
        run = []
