"""Numbers that stand in the wrong rows: a block one or two rows off, two exchanged, a column sorted, a block pasted.

A number that is odd where it stands starts the search (any number in an item's own row is), and numbers that together
fit other rows far better; what explains them better than their own rows do waits with them. A mistake that leaves every
number plausible in its new place cannot be seen by anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import accumulate, combinations, pairwise
from typing import NamedTuple

from model.submission.doubt.cut_away import moved_into_others, parts_of_another, whole_by_chance
from model.submission.doubt.expected import Expected
from model.submission.doubt.fits_elsewhere import fitting_elsewhere
from model.submission.submission import ReturnedRow, place_in_plan, rows_by_item

_OFFSETS = (1, -1, 2, -2)
_LEAST_GAIN, _LITTLE = 0.2, 1.2
_LEAST_ROWS = 2
_BESIDE_ITEM = 0.3
"""How far off any number is in an item's own row, where none should be: not far, as people do write them there."""
_LEAST_GAIN_FAR = 0.3
_MOST_FAR = 3
_LEAST_RUN = 3
_FEW_ODD = 24
"""With more odd numbers than these, hardly one of them has few partners in other items."""
Numbers = Mapping[str, Decimal]
Codes = AbstractSet[str]


def misplaced_codes(
    rows: Sequence[ReturnedRow], numbers: Numbers, expected: Mapping[str, Expected], contradicted: Codes = frozenset()
) -> dict[str, str]:
    """The rows whose values seem to belong to other rows, by code, with the finding's code.

    `rows` in the order of the sheet, the items' own rows among them; `numbers` what stands in their cells. Where rows
    were moved, those around them may have been misplaced before that: the plan's order is looked at, too. Against the
    `contradicted` something else speaks than their own numbers: words beside them, a number that became none.
    """
    strange = {
        code: home for code, number in numbers.items() if (home := expected.get(code)) is None or home.is_odd(number)
    }
    odd = {code for code, home in strange.items() if home is None or home.is_astray(numbers[code])}
    by_item = [[row.code for row in item] for item in rows_by_item(rows)]
    odd |= parts_of_another(by_item, numbers, expected, strange)
    left_blank = [row.code for row in rows if not row.raw and (home := expected.get(row.code)) and home.last]
    moved = set(moved_into_others(by_item, numbers, expected, left_blank))
    odd |= fitting_elsewhere(by_item, numbers, expected) | contradicted | moved & numbers.keys()
    found = _around_odd(rows, numbers, expected, odd) if odd else {}
    return dict.fromkeys((*moved, *whole_by_chance(numbers, expected)), "row.exchanged") | found


def _around_odd(
    rows: Sequence[ReturnedRow], numbers: Numbers, expected: Mapping[str, Expected], odd: Codes
) -> dict[str, str]:
    """The rows that explain the odd numbers, by code, with the finding's code."""
    found: dict[str, str] = {}
    anywhere = tuple(numbers) if len(odd) <= _FEW_ODD else ()
    on_sheet, in_plan = rows_by_item(rows), sorted(rows, key=lambda row: place_in_plan(row.code))
    for items in (on_sheet,) if in_plan == list(rows) else (on_sheet, rows_by_item(in_plan)):
        for offset in _OFFSETS:
            found |= dict.fromkeys(_shifted(items, numbers, expected, odd, offset), "row.shifted")
        for item in items:
            codes = [row.code for row in item]
            for code in (*_exchanged(codes, numbers, expected, odd, anywhere), *_sorted(codes, numbers, expected, odd)):
                found.setdefault(code, "row.exchanged")
            for code in _moved_in(codes, numbers, expected, odd):
                found.setdefault(code, "row.shifted")
            for code in _mixed_up(codes, numbers, expected, odd):
                found.setdefault(code, "row.mixed_up")
            for code in (
                *_sorted(codes, numbers, expected, odd, over_gaps=True),
                *_sorted_to_the_front(codes, numbers, expected, odd),
            ):
                found.setdefault(code, "row.exchanged")
    return found


def _shifted(
    items: Sequence[Sequence[ReturnedRow]],
    numbers: Numbers,
    expected: Mapping[str, Expected],
    odd: Codes,
    offset: int,
) -> Iterator[str]:
    """Codes of all windows at this offset in items with an odd number in or beside one, and in items into which these
    go on: the block that was moved does not end where an item does.
    """
    windows = [_windows(item, numbers, expected, odd, offset) for item in items]
    taken = {place for place, found in enumerate(windows) if any(window.is_started for window in found)}
    for step in (1, -1):
        for place in sorted(taken, reverse=step < 0):
            while 0 <= place + step < len(items) and place + step not in taken:
                above, below = (windows[at] for at in sorted((place, place + step)))
                if not (any(one.is_to_the_last for one in above) and any(one.is_from_the_first for one in below)):
                    break
                place += step
                taken.add(place)
    return (code for place in taken for window in windows[place] for code in window.codes)


class _Window(NamedTuple):
    """A run of rows whose numbers fit better `offset` rows above.

    `is_started`: an odd number is in it or beside it, which may have come round from the other end of what was moved
    or sorted. It begins with the item's first filled row, or ends with the last, but for those that the offset took
    over the item's border.
    """

    codes: Sequence[str]
    is_started: bool
    is_from_the_first: bool
    is_to_the_last: bool


def _windows(
    rows: Sequence[ReturnedRow], numbers: Numbers, expected: Mapping[str, Expected], odd: Codes, offset: int
) -> list[_Window]:
    item, is_filled = [row.code for row in rows], [bool(row.raw) for row in rows]
    gains = [_gain(item, place, numbers, expected, offset) for place in range(len(item))]
    found = []
    for run in _runs(gains):
        if sum(is_filled[run.start : run.stop]) >= _LEAST_ROWS:
            is_started = not odd.isdisjoint(item[max(run.start - 1, 0) : run.stop + 1])
            before, behind = sum(is_filled[: run.start]), sum(is_filled[run.stop :])
            found.append(_Window(item[run.start : run.stop], is_started, before <= abs(offset), behind <= abs(offset)))
    return found


def _runs(gains: Sequence[float | None]) -> Iterator[range]:
    """Between any two rows that stand in the way: the run that gains most, and what beside it loses little."""
    walls = [-1, *(place for place, gain in enumerate(gains) if gain is None), len(gains)]
    for wall, next_wall in pairwise(walls):
        sums = [0.0, *accumulate(gain or 0.0 for gain in gains[wall + 1 : next_wall])]
        spans = [(sums[end] - sums[start], start, end) for start, end in combinations(range(len(sums)), 2)]
        most, start, end = max(spans, default=(0.0, 0, 0))
        if most <= _LEAST_GAIN:
            continue
        first, last = start, end
        while first and sums[start] - sums[first - 1] >= -_LITTLE:
            first -= 1
        while last < len(sums) - 1 and sums[last + 1] - sums[end] >= -_LITTLE:
            last += 1
        yield range(wall + 1 + first, wall + 1 + last)


def _gain(
    item: Sequence[str], place: int, numbers: Numbers, expected: Mapping[str, Expected], offset: int
) -> float | None:
    """How much nearer the row's number is to what the row `offset` above expects; None where it cannot be from there.

    A row without a number, or of which nothing is known, gains nothing and stands in nobody's way.
    """
    number = numbers.get(item[place])
    if number is None:
        return 0.0
    home = expected.get(item[place - offset]) if 0 <= place - offset < len(item) else None
    if home is None or home.is_odd(number):
        return None
    own = expected.get(item[place])
    if own is not None and not own.is_known and not own.is_odd(number):
        return 0.0
    return (own.distance(number) if own else _BESIDE_ITEM) - home.distance(number)


def _exchanged(
    item: Sequence[str], numbers: Numbers, expected: Mapping[str, Expected], odd: Codes, anywhere: Sequence[str]
) -> Iterator[str]:
    """Odd numbers and the rows with which they may have been exchanged; those of other items only if they are few.

    `anywhere` has the rows of all items; it is empty where so many numbers are odd that their partners are not few.
    """
    for code in item:
        if code not in expected or code not in odd or code not in numbers:
            continue
        others = [other for other in anywhere or item if other != code and other in numbers and other in expected]
        gains = {other: _exchange_gain(code, other, numbers, expected) for other in others}
        near = [other for other in gains if other in item and gains[other] > 0]
        far = [other for other in gains if other not in item and gains[other] > _LEAST_GAIN_FAR]
        partners = [*near, *far] if len(far) <= _MOST_FAR else near
        if partners:
            yield code
            yield from partners


def _sorted(
    item: Sequence[str], numbers: Numbers, expected: Mapping[str, Expected], odd: Codes, *, over_gaps: bool = False
) -> Iterator[str]:
    """Rows around an odd number whose numbers only rise, or only fall, though another of them would suit it better.

    Sorting puts what is no number, and empty cells, behind the numbers: `over_gaps` lets those rows count with them.
    """
    codes = [code for code in item if code in numbers and code in expected]
    for run in _monotonic(codes, numbers):
        span = _with_words_around(item, run, numbers)
        homes = [expected[one] for one in (span if over_gaps else run) if one in expected]
        if any(code in odd and any(not home.is_odd(numbers[code]) for home in homes) for code in run):
            yield from span


def _sorted_to_the_front(
    item: Sequence[str], numbers: Numbers, expected: Mapping[str, Expected], odd: Codes
) -> Iterator[str]:
    """An odd number, those beside it that only rise or fall, and the empty rows behind, if one of them suits it.

    A sorted block of which only one or two rows were filled in looks like this.
    """
    for place, code in enumerate(item):
        if code not in odd or code not in expected or code not in numbers:
            continue
        for sign in (1, -1):
            start, end = _monotonic_around(item, place, numbers, sign)
            behind = end
            while behind < len(item) and item[behind] not in numbers:
                behind += 1
            if (
                behind > end
                and behind - start >= _LEAST_RUN
                and _suits_another(code, item[start:behind], numbers, expected)
            ):
                yield from item[start:behind]


def _suits_another(code: str, rows: Iterable[str], numbers: Numbers, expected: Mapping[str, Expected]) -> bool:
    """Whether a number is clearly nearer to what another of these rows expects than to its own."""
    number = numbers[code]
    homes = (expected[row] for row in rows if row != code and row in expected)
    off = expected[code].distance(number)
    return any(not home.is_odd(number) and off - home.distance(number) > _LEAST_GAIN for home in homes)


def _monotonic_around(item: Sequence[str], place: int, numbers: Numbers, sign: int) -> tuple[int, int]:
    """From where to where (exclusive) the rows around `place` all have numbers that rise (fall, for -1) or stay."""
    start, end = place, place + 1
    while start and item[start - 1] in numbers and sign * (numbers[item[start]] - numbers[item[start - 1]]) >= 0:
        start -= 1
    while end < len(item) and item[end] in numbers and sign * (numbers[item[end]] - numbers[item[end - 1]]) >= 0:
        end += 1
    return start, end


def _moved_in(item: Sequence[str], numbers: Numbers, expected: Mapping[str, Expected], odd: Codes) -> Iterator[str]:
    """Odd numbers and the row beside them that is empty and that they suit better: one number, moved by one row."""
    for place, code in enumerate(item):
        if code not in odd or code not in expected or code not in numbers:
            continue
        for beside in item[max(place - 1, 0) : place + 2]:
            is_empty = beside not in numbers and beside in expected and expected[beside].is_known
            if is_empty and _suits_another(code, (beside,), numbers, expected):
                yield from (beside, code)


def _mixed_up(item: Sequence[str], numbers: Numbers, expected: Mapping[str, Expected], odd: Codes) -> Sequence[str]:
    """All rows of an item in which a third of the numbers, two at least, are odd: another block pasted over it."""
    of_them = sum(code in odd and code in expected for code in item)
    codes = [code for code in item if code in expected and (code in numbers or code in odd)]
    return item if of_them >= _LEAST_ROWS and 3 * of_them >= len(codes) else ()


def _with_words_around(item: Sequence[str], run: Sequence[str], numbers: Numbers) -> Sequence[str]:
    """The item's rows from the run's first to its last, and the rows without a number before and behind."""
    start, end = item.index(run[0]), item.index(run[-1]) + 1
    while start and item[start - 1] not in numbers:
        start -= 1
    while end < len(item) and item[end] not in numbers:
        end += 1
    return item[start:end]


def _monotonic(codes: Sequence[str], numbers: Numbers) -> Iterator[Sequence[str]]:
    """The longest runs of at least three rows whose numbers rise or stay, and those whose numbers fall or stay."""
    for sign in (1, -1):
        start = 0
        for end in range(1, len(codes) + 1):
            if end == len(codes) or sign * numbers[codes[end]] < sign * numbers[codes[end - 1]]:
                if end - start >= _LEAST_RUN:
                    yield codes[start:end]
                start = end


def _exchange_gain(one: str, other: str, numbers: Numbers, expected: Mapping[str, Expected]) -> float:
    """How much nearer two numbers are to what is expected the other way round; 0 where either cannot be."""
    here, there = expected[one], expected[other]
    first, second = numbers[one], numbers[other]
    if here.is_odd(second) or there.is_odd(first):
        return 0.0
    before = here.distance(first) + there.distance(second)
    return before - here.distance(second) - there.distance(first)
