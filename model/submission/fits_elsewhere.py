"""Numbers of which none stops a reader by itself, but that together fit other rows of their item far better.

How far is far is measured by the form itself: the usual distance of its numbers from what is expected of them. Two
numbers, or a block of them, that exchange or shift would bring nearer by many such distances did not come to lie so by
chance; a single number far off may be news, and is not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from math import log
from statistics import median

from model.plan.node import Kind, Measure
from model.submission.expected import Expected

_STRONG = 12.0
"""Usual distances that the right order must bring the numbers nearer, all together; clean forms stay below."""
_OFFSETS = (1, -1, 2, -2)
_LEAST_ROWS = 2
_LEAST_SPREAD, _OF_A_STAGE = 0.15, 0.5
_LEAST_KNOWN = 5
_GROUPS = ("stage", "level", "since last", "towards target")

Numbers = Mapping[str, Decimal]
Places = Mapping[str, Expected]


def fitting_elsewhere(items: Sequence[Sequence[str]], numbers: Numbers, expected: Places) -> set[str]:
    """The codes of such numbers; `items` has the codes of each item's rows in the order of the sheet."""
    off = {
        code: home.deviation(number)
        for code, number in numbers.items()
        if number > 0 and (home := expected.get(code)) is not None and home.is_known
    }
    spreads = _spreads(off, expected)
    far = {code: distance / spreads[_group(expected[code])] for code, distance in off.items()}

    def gain(code: str, beside: str) -> float | None:
        """What the number of `code` gains in the row `beside`; None where it cannot be from there."""
        home = expected.get(beside)
        if code not in far or home is None or not home.is_known or home.is_odd(numbers[code]):
            return None
        return far[code] - home.deviation(numbers[code]) / spreads[_group(home)]

    found: set[str] = set()
    for item in items:
        if sum(far.get(code, 0.0) for code in item) > _STRONG:
            found.update(*_shifted(item, numbers, gain), *_exchanged(item, far, gain))
    return found


Gain = Callable[[str, str], float | None]


def _shifted(item: Sequence[str], numbers: Numbers, gain: Gain) -> Iterator[Sequence[str]]:
    """Blocks of which all numbers together gain much a row or two above or below; rows without any lie between."""
    for offset in _OFFSETS:
        block: list[str] = []
        gained = 0.0
        for place, code in enumerate(item):
            if code not in numbers:
                continue
            one = gain(code, item[place - offset]) if 0 <= place - offset < len(item) else None
            gained = gained + one if one is not None else 0.0
            block = [*block, code] if gained > 0 else []
            gained = max(gained, 0.0)
            if gained > _STRONG and len(block) >= _LEAST_ROWS:
                yield tuple(block)


def _exchanged(item: Sequence[str], far: Mapping[str, float], gain: Gain) -> Iterator[tuple[str, str]]:
    """Pairs that gain much; no number gains more than it is off, so that few pairs have to be looked at."""
    for one, other in combinations([code for code in item if code in far], 2):
        if far[one] + far[other] <= _STRONG:
            continue
        there, here = gain(one, other), gain(other, one)
        if there is not None and here is not None and there + here > _STRONG:
            yield one, other


def _spreads(off: Mapping[str, float], expected: Places) -> Mapping[str, float]:
    """The usual distance by group of rows: the mean of the Laplace distribution that has this median."""
    distances: dict[str, list[float]] = {group: [] for group in _GROUPS}
    for code, distance in off.items():
        distances[_group(expected[code])].append(distance)
    return {**{group: _usual(all_) for group, all_ in distances.items()}, "stage": _OF_A_STAGE}


def _usual(distances: Sequence[float]) -> float:
    return max(median(distances) / log(2), _LEAST_SPREAD) if len(distances) >= _LEAST_KNOWN else 1.0


def _group(home: Expected) -> str:
    """What a row's number is held against: rows of a group spread alike."""
    if home.indicator.kind is Kind.MILESTONE:
        return "stage"
    if home.indicator.measure is not Measure.CUMULATIVE:
        return "level"
    return "since last" if home.last else "towards target"
