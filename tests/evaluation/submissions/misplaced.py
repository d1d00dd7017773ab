"""Numbers in wrong rows: blocks shifted by one, rows exchanged, one column sorted alone.

What was meant is what stood there before. Where every number is plausible in its new place nobody can tell; such
cases are counted apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from model.entry.entry import BLANK, ValueState
from model.entry.unit_of_measure import is_counted
from model.plan.node import Kind, Measure
from tests.evaluation.submissions.office import OPEN, Desk, NoSite, plan
from tests.evaluation.submissions.values import Edit


def looks_odd(desk: Desk, code: str, value: Decimal) -> bool:
    """Whether a person who knows the row would stop at this number.

    It falls although it counts up, leaps far beyond both what was and what is wanted, or is of another kind.
    """
    indicator = plan().by_code[code]
    last, target = desk.last(code), desk.reference(code)
    if indicator.kind is Kind.MILESTONE:
        return value > 100 or value < (last or 0)
    if is_counted(indicator.unit_of_measure) and value != value.to_integral_value():
        return True
    if indicator.measure is Measure.CUMULATIVE and last is not None and value < last:
        return True
    return bool(target) and value > 10 * (target or 0) and value > 10 * (last or 0)


def _block(desk: Desk, dice: Random, least: int = 3) -> list[str]:
    """Consecutive indicator rows of one item, most of them with a number."""
    items = [item for item in plan().items if len(item.indicators) >= least]
    codes = [one.code for one in dice.choice(items).indicators]
    size = dice.randint(least, len(codes))
    start = dice.randint(0, len(codes) - size)
    block = codes[start : start + size]
    if sum(desk.meant(code).value is not None for code in block) < 2:
        raise NoSite
    return block


def _put(desk: Desk, moved: dict[str, object], header: str) -> None:
    for code, value in moved.items():
        desk.cell(code, header).value = value  # type: ignore[assignment]


def _judge_places(desk: Desk, codes: Sequence[str], what: str) -> None:
    """Marks the mistake as undecidable where no displaced number looks odd."""
    now = {code: desk.cell(code).value for code in codes}
    differing = [code for code in codes if now[code] != _own(desk, code)]
    if not differing:
        raise NoSite
    desk.truth.is_clear = False
    numbers = {code: Decimal(str(value)) for code, value in now.items() if isinstance(value, int | float)}
    if not any(looks_odd(desk, code, numbers[code]) for code in differing if code in numbers):
        desk.truth.undecidable = what


def _own(desk: Desk, code: str) -> object:
    value = desk.meant(code).value
    return None if value is None else float(value)


def shifted_values(desk: Desk, dice: Random) -> None:
    """The numbers of a block pasted one row too low or too high."""
    block = _block(desk, dice)
    values = [desk.cell(code).value for code in block]
    down = dice.random() < 0.5
    moved = [None, *values[:-1]] if down else [*values[1:], None]
    _put(desk, dict(zip(block, moved, strict=True)), "本期累计")
    _judge_places(desk, block, "a block one row off, every number plausible there")


def shifted_rows(desk: Desk, dice: Random) -> None:
    """All that was filled in of a block, words too, pasted one row too low or too high."""
    block = _block(desk, dice)
    down = dice.random() < 0.5
    for header in OPEN:
        values = [desk.cell(code, header).value for code in block]
        _put(desk, dict(zip(block, [None, *values[:-1]] if down else [*values[1:], None], strict=True)), header)
    _judge_places(desk, block, "a block one row off, every number plausible there")


def shifted_to_the_end(desk: Desk, dice: Random) -> None:
    """One cell inserted or deleted in 本期累计: everything below moves by one row, over the headings too."""
    start = desk.rows[desk.pick(desk.numbers(), dice)]
    end = max(desk.rows.values())
    column = desk.columns["本期累计"]
    values = [desk.sheet.cell(row, column).value for row in range(start, end + 1)]
    down = dice.random() < 0.5
    for row, value in zip(range(start, end + 1), [None, *values[:-1]] if down else [*values[1:], None], strict=True):
        desk.sheet.cell(row, column).value = value
    lost = next(code for code, row in desk.rows.items() if row == (end if down else start))
    if desk.meant(lost).value is not None:
        desk.truth.mark_unclear(lost, "value")
    _asked_in_heading(desk, range(start, end + 1))
    affected = [code for code, row in desk.rows.items() if start <= row <= end and code in plan().by_code]
    _judge_places(desk, affected, "a column one row off, every number plausible there")


def _asked_in_heading(desk: Desk, rows: range) -> None:
    """A number that came to stand in an item's own row is asked there; the empty row that it left says nothing."""
    column = desk.columns["本期累计"]
    for code, row in desk.rows.items():
        if row in rows and code.endswith(".00") and desk.sheet.cell(row, column).value is not None:
            desk.truth.mark_unclear(code, "value")
            first = f"{code[:-2]}01"
            if first in desk.rows and desk.cell(first).value is None:
                desk.truth.entries[first] = replace(desk.meant(first), state=ValueState.BLANK, value=None)


def exchanged_values(desk: Desk, dice: Random) -> None:
    """The numbers of two rows of one item exchanged."""
    block = [code for code in _block(desk, dice, 2) if desk.meant(code).value is not None]
    if len(block) < 2:
        raise NoSite
    one, other = dice.sample(block, 2)
    _put(desk, {one: desk.cell(other).value, other: desk.cell(one).value}, "本期累计")
    _judge_places(desk, (one, other), "two numbers exchanged, both plausible there")


def exchanged_far(desk: Desk, dice: Random) -> None:
    """The numbers of any two rows exchanged: of two hundred rows, nothing points to the other one."""
    codes = desk.numbers()
    if len(codes) < 2:
        raise NoSite
    one, other = dice.sample(codes, 2)
    _put(desk, {one: desk.cell(other).value, other: desk.cell(one).value}, "本期累计")
    for code in (one, other):
        _judge_places(desk, (code,), "two numbers exchanged, one of them plausible there: only the other can be asked")


def value_column_sorted(desk: Desk, dice: Random) -> None:
    """本期累计 of an item sorted alone."""
    block = _block(desk, dice)
    values = [desk.cell(code).value for code in block]
    values.sort(key=lambda value: (value is None, isinstance(value, str), value if isinstance(value, float) else 0.0))
    _put(desk, dict(zip(block, values, strict=True)), "本期累计")
    for code in block:
        if desk.meant(code).value is None and desk.meant(code) != BLANK:
            desk.truth.mark_unclear(code, "value")
    _judge_places(desk, block, "a column sorted alone, every number plausible there")


def last_over_this(desk: Desk, dice: Random) -> None:
    """上期累计 and 本期累计 of a block exchanged."""
    block = [code for code in _block(desk, dice) if desk.last(code) and desk.meant(code).value]
    if not block:
        raise NoSite
    for code in block:
        this, last = desk.cell(code), desk.cell(code, "上期累计")
        this.value, last.value = last.value, this.value
    desk.truth.is_clear = False
    if all(desk.last(code) == desk.meant(code).value for code in block):
        raise NoSite


def pasted_elsewhere(desk: Desk, dice: Random) -> None:
    """A block of numbers pasted over another item's: seen where a third of them, two at least, look odd there."""
    source, over = _block(desk, dice), _block(desk, dice)
    size = min(len(source), len(over))
    if set(source) & set(over):
        raise NoSite
    _put(desk, dict(zip(over[:size], [desk.cell(code).value for code in source[:size]], strict=True)), "本期累计")
    _judge_places(desk, over[:size], "a block pasted over another, most numbers plausible there")
    numbers = {code: desk.cell(code).value for code in over[:size]}
    counted = {code: Decimal(str(value)) for code, value in numbers.items() if isinstance(value, int | float)}
    odd = sum(looks_odd(desk, code, value) for code, value in counted.items())
    if odd < 2 or odd * 3 < len([one for one in plan().item_of(over[0]).indicators if desk.cell(one.code).value]):
        desk.truth.undecidable = "a block pasted over another, most numbers plausible there"


def shifted_columns(desk: Desk, dice: Random) -> None:
    """All that was filled in of a block pasted one column too far to the right or to the left, or two to the right."""
    block = [code for code in _block(desk, dice) if desk.meant(code).value not in (None, desk.last(code))]
    if not block:
        raise NoSite
    desk.truth.is_clear = False
    first, last = desk.columns[OPEN[0]], desk.columns[OPEN[-1]]
    right = dice.choice((0, 1, 2))
    for code in block:
        row = desk.rows[code]
        values = [desk.sheet.cell(row, column).value for column in range(first, last + 1)]
        placed = [*[None] * right, *values[:-right]] if right else [*values, None]
        for column, value in enumerate(placed, start=first if right else first - 1):
            desk.sheet.cell(row, column).value = value


def dragged_down(desk: Desk, dice: Random) -> None:
    """A number dragged over the rows below it, as copies or as a series."""
    block = _block(desk, dice, 4)
    value = desk.meant(block[0]).value
    series = dice.random() < 0.5
    if value is None or value == value.to_integral_value():
        raise NoSite
    for place, code in enumerate(block):
        desk.cell(code).value = float(value + place * series)
        desk.truth.mark_unclear(code, "value")


def sorted_by_last(desk: Desk, dice: Random) -> None:
    """An item's rows sorted by 上期累计, with all that stands to the right of it; number and name stay."""
    block = _block(desk, dice)
    first, last = desk.columns["上期累计"], desk.columns[OPEN[-1]]
    rows = [[desk.sheet.cell(desk.rows[code], column).value for column in range(first, last + 1)] for code in block]
    numbers = [row for row in rows if isinstance(row[0], int | float)]
    placed = [*sorted(numbers, key=lambda row: float(str(row[0]))), *(row for row in rows if row not in numbers)]
    if placed == rows or not any(desk.last(code) is not None for code in block):
        raise NoSite
    for code, values in zip(block, placed, strict=True):
        for column, value in enumerate(values, start=first):
            desk.sheet.cell(desk.rows[code], column).value = value
    desk.truth.is_clear = False


MISPLACED: tuple[Edit, ...] = (
    shifted_values, shifted_values, shifted_rows, shifted_to_the_end, exchanged_values, exchanged_far,
    value_column_sorted, last_over_this, pasted_elsewhere, shifted_columns, dragged_down,
    sorted_by_last,
)  # fmt: skip
