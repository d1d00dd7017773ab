"""Numbers of which none stops a reader by itself, but that together fit other rows of their item far better.

How far is far is measured by the form itself: the usual distance of its numbers from what is expected of them. Two
numbers, or a block of them, that exchange or shift would bring nearer by many such distances did not come to lie so by
chance; a single number far off may be news, and is not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from math import inf, log
from statistics import median

from model.plan.node import Kind, Measure
from model.submission.expected import Expected
from model.submission.sorted_run import LEAST_GAIN, sorted_codes

_STRONG = 14.0
"""Usual distances that the right order must bring the numbers nearer, all together; clean forms stay below."""
_OFFSETS = (1, -1, 2, -2)
_LEAST_ROWS = 2
_LEAST_LAST, _FAR_OFF, _LITTLE_OFF = 10, 1.1, 0.06
"""A last value that no other number comes near by chance; how far off is far, by logarithm, and how little is near."""
_FEW_BLANK, _MUCH_NEARER, _SOME_OFF = 3, 0.4, 0.2
"""With so few rows left blank that had numbers, each may well be one that was moved away."""
_MOST_GROWTH = 1.5
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


def moved_into_others(
    items: Sequence[Sequence[str]], numbers: Numbers, expected: Places, left_blank: Collection[str]
) -> Iterator[str]:
    """Numbers far off that are about the last value of a row of their item that has none now, and these rows.

    Of `left_blank` only a few rows are, that had a number before: to one of them a number beside it belongs that would
    be clearly nearer there, or the only one like it of any item in a row that had none before: far off, or one of few.
    """
    for item in items:
        empty = [one for one in item if one not in numbers and (home := expected.get(one)) and _is_telling(home)]
        for code in item if empty else ():
            own = expected.get(code)
            if code in numbers and own is not None and _is_telling(own) and _is_far(own, numbers[code]):
                for other in empty:
                    if _would_be_near(expected[other], numbers[code], _LITTLE_OFF):
                        yield from (code, other)
    if 0 < len(left_blank) <= _FEW_BLANK:
        for blank in left_blank:
            yield from _moved_from(blank, items, numbers, expected)


def _moved_from(blank: str, items: Sequence[Sequence[str]], numbers: Numbers, expected: Places) -> Iterator[str]:
    """The row left blank and the number that may be its own, beside it or alone in its kind anywhere."""
    home = expected[blank]
    item = next(codes for codes in items if blank in codes)
    place = item.index(blank)
    for code in (*item[max(place - 1, 0) : place], *item[place + 1 : place + 2]):
        number, own = numbers.get(code), expected.get(code)
        if number is None or own is None or home.is_odd(number) or own.indicator.kind is not home.indicator.kind:
            continue
        if own.distance(number) - home.distance(number) > _MUCH_NEARER:
            yield from (code, blank)
    new = [code for code, number in numbers.items() if _is_telling_number(number) and code in expected]
    new = [code for code in new if not expected[code].last]
    at_most = _LITTLE_OFF if len(new) <= _FEW_BLANK else 0.0
    strangers = [
        code
        for code in new
        if _would_be_near(home, numbers[code], _SOME_OFF if _is_far(expected[code], numbers[code]) else at_most)
    ]
    if len(strangers) == 1:
        yield from (*strangers, blank)


def _is_telling_number(number: Decimal) -> bool:
    return number >= _LEAST_LAST or number != number.to_integral_value()


def _is_far(own: Expected, number: Decimal) -> bool:
    return own.deviation(number) >= _FAR_OFF * own.scale


def _would_be_near(home: Expected, number: Decimal, off: float) -> bool:
    return home.deviation(number) < off and not home.is_odd(number)


def _is_telling(home: Expected) -> bool:
    """Whether hardly any other row has about its last value by chance: stages of works are round and often alike, and
    where sums have doubled many a number is about what another row may have come to.
    """
    if home.growth > _MOST_GROWTH:
        return False
    return home.indicator.kind is not Kind.MILESTONE and home.last is not None and home.last >= _LEAST_LAST


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
