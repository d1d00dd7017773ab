"""Numbers that are still, or once more, those of the period before in rows below each other.

Any of them may have stayed. What speaks against a run of them are the words beside some, or that nearly all else in the
form changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from model.plan.node import Measure
from model.submission.doubt.expected import Expected
from model.submission.submission import ReturnedRow

_LEAST_PROVED, _LEAST_RUN_PROVED = 2, 4
"""A single one was forgotten, or its words are wrong, unless so many stayed with it."""
_LEAST_RUN, _LEAST_OTHERS = 8, 6
_RARELY = 1e-5
"""In how many forms as many sums below each other may stay by chance; works that rest do so together."""


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
        if proved >= _LEAST_PROVED or (proved and len(run) >= _LEAST_RUN_PROVED):
            yield from run
        run = []


def pasted_last_codes(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]
) -> Iterator[str]:
    """The rows from the first to the last of such a run, in the order of the sheet, whatever their kind."""
    places = [place for place, row in enumerate(rows) if _is_sum(numbers.get(row.code), expected.get(row.code))]
    stayed = [numbers[rows[place].code] == expected[rows[place].code].last for place in places]
    for is_as_last, group in groupby(range(len(places)), key=stayed.__getitem__):
        run = list(group)
        others = len(places) - len(run)
        if not is_as_last or len(run) < _LEAST_RUN or others < _LEAST_OTHERS:
            continue
        share = (sum(stayed) - len(run) + 1) / (others + 1)
        if (others + 1) * share ** (len(run) - 1) < _RARELY:
            between = rows[places[run[0]] : places[run[-1]] + 1]
            yield from (row.code for row in between if numbers.get(row.code) is not None)


def _is_sum(number: Decimal | None, home: Expected | None) -> bool:
    """Whether the row counts up, and had a number before that may have grown."""
    return number is not None and home is not None and bool(home.last) and home.indicator.measure is Measure.CUMULATIVE
