"""A number in the value's cell of an item's own row, where none belongs: the rows of the item may have moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from model.finding import Finding
from model.submission.expected import Expected
from model.submission.submission import ReturnedRow, rows_by_item

_NEAR = 0.3
_LEAST = 10
"""Numbers below it may be near to what is expected by chance."""


def beside_own_row(
    rows: Sequence[ReturnedRow],
    numbers: Mapping[str, Decimal],
    expected: Mapping[str, Expected],
    findings: Sequence[Finding],
) -> Iterator[str]:
    """All rows of items in whose own row a number stands, but for those whose number follows its own last value."""
    odd = {one.indicator for one in findings if one.code == "value.in_duty_row" and one.indicator in numbers}
    if not odd:
        return
    for item in rows_by_item(rows):
        if not odd.isdisjoint(row.code for row in item):
            yield from (row.code for row in item if row.code not in odd and not _follows(row.code, numbers, expected))


def _follows(code: str, numbers: Mapping[str, Decimal], expected: Mapping[str, Expected]) -> bool:
    number, row = numbers.get(code), expected.get(code)
    if number is None or row is None or row.last is None or min(number, row.last) < _LEAST:
        return False
    return not row.is_odd(number) and row.deviation(number) < _NEAR
