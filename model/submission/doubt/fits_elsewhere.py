"""Numbers of which none stops a reader by itself, but that together fit other rows of their item far better.

How far is far is measured by the form itself: the usual distance of its numbers from what is expected of them. Two
numbers, or a block of them, that exchange or shift would bring nearer by many such distances did not come to lie so by
chance; a single number far off may be news, and is not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from math import inf, log
from statistics import median

from model.plan.node import Kind, Measure
from model.submission.doubt.expected import Expected
from model.submission.doubt.sorted_run import LEAST_GAIN, sorted_codes

_STRONG = 14.0
"""Usual distances that the right order must bring the numbers nearer, all together; clean forms stay below."""
_OFFSETS = (1, -1, 2, -2)
_LEAST_ROWS = 2
_NEWS, _LEAST_NEWS = 6.0, 3
_LEAST_SPREAD, _OF_A_STAGE = 0.15, 0.5
_LEAST_KNOWN, _MANY_KNOWN = 5, 20
_CANNOT_BE = -inf
_GROUPS = ("stage", "level", "since last", "towards own target", "towards target of all")

Numbers = Mapping[str, Decimal]
Places = Mapping[str, Expected]


def fitting_elsewhere(items: Sequence[Sequence[str]], numbers: Numbers, expected: Places) -> set[str]:
    """The codes of such numbers; `items` has the codes of each item's rows in the order of the sheet."""
    groups = {code: _group(home) for code, home in expected.items() if home.is_known}
    off = {code: expected[code].deviation(number) for code, number in numbers.items() if number > 0 and code in groups}
    spreads = _spreads(off, groups)
    far = {code: distance / spreads[groups[code]] for code, distance in off.items()}

    def gain(code: str, beside: str) -> float:
        """What the number of `code` gains in the row `beside`."""
        if code not in far or beside not in groups:
            return _CANNOT_BE
        return far[code] - expected[beside].deviation(numbers[code]) / spreads[groups[beside]]

    def is_odd(code: str, beside: str) -> bool:
        return expected[beside].is_odd(numbers[code])

    def cost(code: str, number: Decimal) -> float:
        """How far `number` would be off in the row of `code`."""
        return (expected[code].deviation(number) if number > 0 else 1.0) / spreads[groups[code]]

    near = {code: expected[code].near for code in far}
    found: set[str] = set()
    for item in items:
        of_item = sum([far.get(code, 0.0) for code in item])
        if of_item >= LEAST_GAIN:
            found.update(sorted_codes(item, numbers, near, cost, _STRONG))
        if of_item > _STRONG:
            found.update(_many_far(item, far))
            found.update(*_shifted(item, numbers, gain, is_odd), *_exchanged(item, far, gain, is_odd))
    return found


Gain = Callable[[str, str], float]
IsOdd = Callable[[str, str], bool]


def _shifted(item: Sequence[str], numbers: Numbers, gain: Gain, is_odd: IsOdd) -> Iterator[Sequence[str]]:
    """Blocks of which all numbers together gain much a row or two above or below; rows without any lie between."""
    for offset in _OFFSETS:
        block: list[str] = []
        gained = 0.0
        for place, code in enumerate(item):
            if code not in numbers:
                continue
            beside = item[place - offset] if 0 <= place - offset < len(item) else ""
            gained += gain(code, beside)
            if gained <= 0 or is_odd(code, beside):
                block, gained = [], 0.0
                continue
            block.append(code)
            if gained > _STRONG and len(block) >= _LEAST_ROWS:
                yield tuple(block)


def _exchanged(item: Sequence[str], far: Mapping[str, float], gain: Gain, is_odd: IsOdd) -> Iterator[tuple[str, str]]:
    """Pairs that gain much; no number gains more than it is off, so that few pairs have to be looked at."""
    for one, other in combinations([code for code in item if code in far], 2):
        if far[one] + far[other] <= _STRONG or gain(one, other) + gain(other, one) <= _STRONG:
            continue
        if not is_odd(one, other) and not is_odd(other, one):
            yield one, other


def _many_far(item: Sequence[str], far: Mapping[str, float]) -> Sequence[str]:
    """Numbers far off, where an item has many of them: news comes alone."""
    of_item = [far[code] for code in item if code in far]
    out = [code for code in item if far.get(code, 0.0) > _NEWS]
    return out if len(out) >= _LEAST_NEWS and 3 * len(out) >= len(of_item) else ()


def _spreads(off: Mapping[str, float], groups: Mapping[str, str]) -> Mapping[str, float]:
    """The usual distance by group of rows: the mean of the Laplace distribution that has this median; in groups of
    many, of which few can have moved, of the one that has their upper quartile if that is more.
    """
    distances: dict[str, list[float]] = {group: [] for group in _GROUPS}
    for code, distance in off.items():
        distances[groups[code]].append(distance)
    return {**{group: _usual(all_) for group, all_ in distances.items()}, "stage": _OF_A_STAGE}


def _usual(distances: Sequence[float]) -> float:
    if len(distances) < _LEAST_KNOWN:
        return 1.0
    usual = max(median(distances) / log(2), _LEAST_SPREAD)
    if len(distances) < _MANY_KNOWN:
        return usual
    return max(usual, sorted(distances)[len(distances) * 3 // 4] / log(4))


def _group(home: Expected) -> str:
    """What a row's number is held against: rows of a group spread alike."""
    if home.indicator.kind is Kind.MILESTONE:
        return "stage"
    if home.indicator.measure is not Measure.CUMULATIVE:
        return "level"
    if home.last:
        return "since last"
    return "towards own target" if home.is_own_target else "towards target of all"
