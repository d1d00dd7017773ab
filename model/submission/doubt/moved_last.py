"""Rows whose last value went to another row: what stands beside it has moved along, in all rows between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from model.entry.entry import BLANK, Entry
from model.finding import Finding
from model.form.layout import Field
from model.submission.row.number import stored_number
from model.submission.row.table import Table, row_in
from model.submission.submission import ReturnedRow, rows_by_item
from model.submission.workbook.raw_cell import RawCell

_CHANGED = ("row.last_changed", "row.closed_changed")

_LEAST_ROWS = 2
"""From so many rows on that have a new last value and none of this period, numbers were written one column off."""


def moved_last_codes(
    rows: Sequence[ReturnedRow], last: Mapping[str, Entry], table: Table, findings: Sequence[Finding]
) -> Iterator[str]:
    """All rows of each item in which a row has the last value of another, or a strange one while another lost its own.

    A last value that somebody corrected is nobody else's and leaves no gap; a column that was emptied as a whole has
    no strange ones.
    """
    column = table.columns.get(Field.LAST)
    changed = {finding.indicator for finding in findings if finding.code in _CHANGED}
    if column is None or not changed:
        return
    for item in rows_by_item(rows):
        if changed.isdisjoint(row.code for row in item):
            continue
        stands = {row.code: _number(row_in(table, row).get(column)) for row in item}
        issued = {row.code: value for row in item if (value := last.get(row.code, BLANK).value) is not None}
        others = Counter(issued.values())
        written_there = [row.code for row in item if row.code in changed and not row.raw]
        if len(written_there) >= _LEAST_ROWS:
            yield from (row.code for row in item if not row.raw)
        if any(stands[code] is None for code in issued) or any(
            number is not None and number != issued.get(code) and others[number] for code, number in stands.items()
        ):
            yield from stands


def _number(cell: RawCell | None) -> Decimal | None:
    return stored_number(cell.text) if cell is not None else None
