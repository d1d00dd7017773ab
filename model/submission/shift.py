"""Values that were pasted one row off: each follows its neighbour's last value, and hardly one its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from model.submission.number import stored_number
from model.submission.submission import ReturnedRow

_LEAST_MORE = 3
_NEARLY_ALL, _HALF = Decimal("0.75"), Decimal("0.5")


def shifted_codes(rows: Sequence[ReturnedRow], last: Mapping[str, Decimal | None]) -> frozenset[str]:
    """The codes of every item whose values seem to stand one row too low or too high.

    `rows` in the order of the sheet; `last` what was reported the period before. A value follows one that it equals or
    exceeds up to twofold. At least three more values must follow a neighbour's last value than their own.
    """
    return frozenset(
        row.code
        for item in _items(rows)
        if any(_fits(item, last, offset) for offset in (1, -1))
        for row in item
        if not row.code.endswith(".00")
    )


def _items(rows: Sequence[ReturnedRow]) -> Iterator[list[ReturnedRow]]:
    return (list(group) for _, group in groupby(rows, key=lambda row: row.code.partition(".")[0]))


def _fits(item: list[ReturnedRow], last: Mapping[str, Decimal | None], offset: int) -> bool:
    """Whether the values follow the last values of the rows `offset` above far better than their own."""
    own, other = _following(item, last, 0), _following(item, last, offset)
    if sum(other) < sum(own) + _LEAST_MORE:
        return False
    return sum(other) >= _NEARLY_ALL * len(other) and sum(own) <= _HALF * len(own)


def _following(item: list[ReturnedRow], last: Mapping[str, Decimal | None], offset: int) -> list[bool]:
    """For each row that can be compared, whether its number follows the last value of the row `offset` above."""
    return [
        before <= number <= before * 2
        for place, row in enumerate(item)
        if 0 <= place - offset < len(item)
        for number, before in ((_number(row), last.get(item[place - offset].code)),)
        if number is not None and before
    ]


def _number(row: ReturnedRow) -> Decimal | None:
    """The number that stands in the cell, be it certain or not."""
    return stored_number(row.raw) if row.value is None else row.value
