"""Values that were pasted one row off: each follows its neighbour's last value, and hardly one its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from model.submission.submission import ReturnedRow

_LEAST_ROWS = 4
_HARDLY, _NEARLY = Decimal("0.34"), Decimal("0.75")


def shifted_codes(rows: Sequence[ReturnedRow], last: Mapping[str, Decimal | None]) -> frozenset[str]:
    """The codes of every item whose values seem to stand one row too low or too high.

    `rows` in the order of the sheet; `last` what was reported the period before. An item with fewer than four rows to
    compare says nothing.
    """
    return frozenset(
        row.code
        for item in _items(rows)
        if any(_fits(item, last, offset) for offset in (1, -1))
        for row in item
        if row.value is not None
    )


def _items(rows: Sequence[ReturnedRow]) -> Iterator[list[ReturnedRow]]:
    item: list[ReturnedRow] = []
    for row in rows:
        if item and row.code.partition(".")[0] != item[0].code.partition(".")[0]:
            yield item
            item = []
        item.append(row)
    if item:
        yield item


def _fits(item: list[ReturnedRow], last: Mapping[str, Decimal | None], offset: int) -> bool:
    """Whether the values follow the last values of the rows `offset` above far better than their own."""
    own, other = _share_following(item, last, 0), _share_following(item, last, offset)
    return own is not None and other is not None and own <= _HARDLY and other >= _NEARLY


def _share_following(item: list[ReturnedRow], last: Mapping[str, Decimal | None], offset: int) -> Decimal | None:
    follows = [
        before <= row.value <= before * 2
        for place, row in enumerate(item)
        if row.value is not None and 0 <= place - offset < len(item)
        for before in (last.get(item[place - offset].code),)
        if before
    ]
    return Decimal(sum(follows)) / len(follows) if len(follows) >= _LEAST_ROWS else None
