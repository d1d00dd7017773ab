"""A block that was copied over other rows: it says in order what rows elsewhere say.

Where some of its numbers cannot stand, all that came with them wait. Where all can, it is seen by how rarely so many
rows say the same by chance; then both places wait, as nobody can see which of them was there first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations
from math import log10

from model.entry.entry import value_text
from model.submission.submission import ReturnedRow

_LEAST_ROWS, _LEAST_DOUBTED = 3, 2
"""How many rows below each other say just what rows elsewhere say, and how many different numbers of those are doubted
here only."""
_MOST_PLACES = 3
"""A number that stands in more rows is one that many rows have."""
_RARELY = 3.0
"""In how many forms, by logarithm, as many rows may say by chance what others say."""
_ROUND, _ALL = 5, 100
"""Stages of works and shares are such numbers as a rule."""

Said = Sequence[Decimal | str]
"""What each row says, in the order of the sheet: a number, or the text in its cell."""


def copied_block_codes(
    rows: Sequence[ReturnedRow], numbers: Mapping[str, Decimal], doubted: Collection[str | None]
) -> Iterator[str]:
    """The rows that say in order what rows elsewhere say, where numbers that are `doubted` here suit their rows there,
    or where so much the same is no chance.

    The rows there stay if only these are doubted: they are where the block was taken from.
    """
    said: Said = [numbers.get(row.code, row.raw) for row in rows]
    are_doubted = [row.code in doubted for row in rows]
    for place, other in _same_numbers(said, are_doubted):
        run = _run(said, place, other - place)
        here, there = ([are_doubted[one + far] for one in run] for far in (0, other - place))
        if sum(1 for one in run if isinstance(said[one], Decimal)) < _LEAST_ROWS or any(there) > any(here):
            continue
        of_run = {said[one] for one in run if are_doubted[one]}
        if (len(of_run) >= _LEAST_DOUBTED and not are_doubted[other]) or _is_no_chance(run, said):
            yield from (rows[one].code for one in run)


def _same_numbers(said: Said, are_doubted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Pairs of places with one number: a doubted one and another, or two of a number that hardly any row has."""
    places: dict[Decimal, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        if isinstance(one, Decimal):
            places[one].append(place)
    for number, there in places.items():
        if len(there) > 1:
            is_rare = len(there) <= _MOST_PLACES and _digits(number) > 1
            yield from (pair for pair in permutations(there, 2) if is_rare or are_doubted[pair[0]])


def _run(said: Said, place: int, offset: int) -> range:
    """How far around a place rows say what those `offset` below them say, to the first and last number; the two never
    overlap.
    """
    start = end = first = last = place
    while start and last - (start - 1) < abs(offset) and _is_same(said, start - 1, offset):
        start -= 1
        first = start if isinstance(said[start], Decimal) else first
    while end + 1 < len(said) and end + 1 - first < abs(offset) and _is_same(said, end + 1, offset):
        end += 1
        last = end if isinstance(said[end], Decimal) else last
    return range(first, last + 1)


def _is_same(said: Said, place: int, offset: int) -> bool:
    other = place + offset
    return 0 <= other < len(said) and said[place] == said[other]


def _is_no_chance(run: range, said: Said) -> bool:
    """Whether so many rows say the same rarely: by the digits of each number, else by how many rows have it."""
    counts, count = Counter(said), sum(1 for one in said if isinstance(one, Decimal))
    weights = (max(_digits(said[one]), log10(len(said) / counts[said[one]])) for one in run)
    return sum(weights) > 2 * log10(count) + _RARELY


def _digits(said: Decimal | str) -> int:
    """How many digits of a number tell; 0 for one that is round, or for none."""
    if isinstance(said, str) or (said % _ROUND == 0 and said <= _ALL):
        return 0
    digits = value_text(said).replace(".", "").strip("0")
    return len(digits) if len(digits) > 1 else 0
