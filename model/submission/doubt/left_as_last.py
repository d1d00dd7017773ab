"""Numbers that are still those of the period before, where the words beside some of them say what they have become."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.submission.doubt.expected import Expected
from model.submission.submission import ReturnedRow

_LEAST_PROVED, _LEAST_RUN = 2, 4
"""A single one was forgotten, or its words are wrong, unless so many stayed with it."""


def left_as_last_codes(
    rows: Sequence[ReturnedRow],
    numbers: Mapping[str, Decimal],
    expected: Mapping[str, Expected],
    contradicted: Collection[str],
) -> Iterator[str]:
    """Rows below each other that all have their last value, where one of many, or two, say another in their words.

    Rows without a number lie between them.
    """
    run: list[str] = []
    for code in (*(row.code for row in rows if row.code in numbers), ""):
        home = expected.get(code)
        if home is not None and home.last == numbers[code]:
            run.append(code)
            continue
        proved = sum(1 for one in run if one in contradicted)
        if proved >= _LEAST_PROVED or (proved and len(run) >= _LEAST_RUN):
            yield from run
        run = []
