"""Single numbers that were cut from their rows: the row is empty now, or has another, and the number would be its own.

Numbers that only together would fit other rows better are looked at in `model.submission.doubt.fits_elsewhere`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.entry.plausible import unit_of
from model.entry.unit_of_measure import is_counted
from model.plan.node import Kind
from model.submission.doubt.expected import Expected

_LEAST_LAST, _FAR_OFF, _LITTLE_OFF = 10, 1.1, 0.06
"""A last value that no other number comes near by chance; how far off is far, by logarithm, and how little is near."""
_FEW_BLANK, _MUCH_NEARER, _SOME_OFF = 3, 0.4, 0.2
"""With so few rows left blank that had numbers, each may well be one that was moved away."""
_MOST_GROWTH = 1.5
_FEW_PARTS, _EITHER_WAY = 3, 3.0
"""An office that counts parts more often does so as a rule; how far off two numbers may be that were exchanged."""

Numbers = Mapping[str, Decimal]
Places = Mapping[str, Expected]


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
    """The row left blank and the number that may be its own, beside it or alone in its kind anywhere.

    A stage of works is about as large as many a number is.
    """
    home = expected[blank]
    item = next(codes for codes in items if blank in codes)
    place = item.index(blank)
    for code in (*item[max(place - 1, 0) : place], *item[place + 1 : place + 2]):
        number, own = numbers.get(code), expected.get(code)
        if number is None or own is None or home.is_odd(number) or own.indicator.kind is not home.indicator.kind:
            continue
        if own.distance(number) - home.distance(number) > _MUCH_NEARER:
            yield from (code, blank)
    if home.indicator.kind is Kind.MILESTONE:
        return
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


def parts_of_another(
    items: Sequence[Sequence[str]], numbers: Numbers, expected: Places, odd: Collection[str]
) -> set[str]:
    """Numbers with a fraction where whole things are counted, which another row of the item waits for: its own, if it
    has any, is much farther off, or a whole number that suits the counted things as well. All of them are `odd`.
    """
    return {
        code
        for item in items
        for place, code in enumerate(item)
        if code in odd and (own := expected.get(code)) is not None and own.is_other_kind(numbers[code])
        for there, other in enumerate(item)
        if (home := expected.get(other)) is not None and home.is_known and not home.is_odd(numbers[code])
        if _is_wanted_more(home, numbers[code], numbers.get(other), _MUCH_NEARER if abs(there - place) == 1 else 1.0)
        or (other in numbers and _could_be_exchanged(own, home, numbers[code], numbers[other]))
    }


def whole_by_chance(numbers: Numbers, expected: Places) -> Iterator[str]:
    """Whole numbers in rows of which the others in their unit have fractions, where a fraction of whole things stands
    elsewhere with which they may have been exchanged: of each such fraction the few that both would suit best.
    """
    parts = [
        code
        for code, number in numbers.items()
        if number % 1 and (own := expected.get(code)) is not None and is_counted(unit_of(own.indicator))
    ]
    if not 0 < len(parts) <= _FEW_PARTS:
        return
    by_unit: dict[str | None, list[str]] = defaultdict(list)
    for code, number in numbers.items():
        home = expected.get(code)
        if number and home is not None and home.indicator.kind is Kind.QUANTITY and home.is_known:
            by_unit[unit_of(home.indicator)].append(code)
    whole = [
        code
        for unit, codes in by_unit.items()
        if not is_counted(unit) and _FEW_PARTS * sum(numbers[code] % 1 == 0 for code in codes) <= len(codes)
        for code in codes
        if numbers[code] % 1 == 0
    ]
    for part in parts:
        off = {
            code: expected[code].deviation(numbers[part]) + expected[part].deviation(numbers[code])
            for code in whole
            if not expected[code].is_odd(numbers[part]) and not expected[part].is_odd(numbers[code])
        }
        yield from [code for code in sorted(off, key=off.__getitem__)[:_FEW_PARTS] if off[code] < _EITHER_WAY]


def _could_be_exchanged(own: Expected, home: Expected, number: Decimal, present: Decimal) -> bool:
    """Whether two numbers would both be near what the other's row expects, and the present one is whole by chance."""
    return (
        present == present.to_integral_value()
        and home.indicator.kind is not Kind.MILESTONE
        and _would_be_near(home, number, _SOME_OFF)
        and _would_be_near(own, present, _SOME_OFF)
    )


def _is_wanted_more(home: Expected, number: Decimal, present: Decimal | None, by: float) -> bool:
    """Whether a number is nearer to what a row expects than the one that it has, by so much."""
    off = home.deviation(number)
    return off < _FAR_OFF and (present is None or home.deviation(present) - off > by)


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
