"""Numbers that only rise, or only fall, down an item, and that in another order would fit its rows far better.

That numbers come in order by chance is the less likely the more there are; so the longer the run, the less its rows
need to say against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from math import inf, lgamma, log

_LEAST_RUN, _LEAST_KNOWN = 4, 3
LEAST_GAIN = 2.0
"""Usual distances that the best order must at least bring the numbers nearer, however long the run."""
_MOST_OFF = 3.0
"""So much counts at most for one number: a single one far off is news, not order."""

Numbers = Mapping[str, Decimal]
Cost = Callable[[str, Decimal], float]
"""How many usual distances a number would be off in the row of a code."""


def sorted_codes(
    item: Sequence[str], numbers: Numbers, near: Mapping[str, float], cost: Cost, strong: float
) -> list[str]:
    """The codes of runs that seem sorted. `near` is what rows are expected to be near, for those of which it is known.

    `strong` is how much must speak for it: the distances gained, and the logarithm of how rarely numbers are in order.
    """
    return [
        code
        for run in _runs([code for code in item if code in numbers], numbers)
        if _is_sorted(run, numbers, near, cost, strong)
        for code in run
    ]


def _runs(codes: Sequence[str], numbers: Numbers) -> Iterator[Sequence[str]]:
    for sign in (1, -1):
        ends = [
            place for place, (one, other) in enumerate(pairwise(codes), 1) if sign * (numbers[other] - numbers[one]) < 0
        ]
        for start, end in pairwise((0, *ends, len(codes))):
            if end - start >= _LEAST_RUN:
                yield codes[start:end]


def _is_sorted(run: Sequence[str], numbers: Numbers, near: Mapping[str, float], cost: Cost, strong: float) -> bool:
    def capped(code: str, number: Decimal) -> float:
        return min(cost(code, number), _MOST_OFF)

    known = sorted((code for code in run if code in near), key=lambda code: near[code])
    if len(known) < _LEAST_KNOWN:
        return False
    off = sum(capped(code, numbers[code]) for code in known)
    if off < LEAST_GAIN:
        return False
    surprise = _surprise([numbers[code] for code in run])
    if off + surprise <= strong:
        return False
    gain = off - _least_cost(known, sorted(numbers[code] for code in run), capped)
    return gain >= LEAST_GAIN and gain + surprise > strong


def _surprise(numbers: Sequence[Decimal]) -> float:
    """The logarithm of how many orders these numbers can have, two of which are sorted."""
    orders = lgamma(len(numbers) + 1) - sum(lgamma(count + 1) for count in Counter(numbers).values())
    return max(orders - log(2), 0.0)


def _least_cost(homes: Sequence[str], numbers: Sequence[Decimal], cost: Cost) -> float:
    """The least that the rows, in the order of what they expect, are off with numbers of their own each."""
    best = [0.0] * (len(numbers) + 1)
    for place, home in enumerate(homes):
        row = [inf] * (len(numbers) + 1)
        for end in range(place + 1, len(numbers) - (len(homes) - place) + 2):
            row[end] = min(row[end - 1], best[end - 1] + cost(home, numbers[end - 1]))
        best = row
    return best[-1]
