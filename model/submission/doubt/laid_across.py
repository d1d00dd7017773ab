"""Numbers of several rows that lie side by side in one: somebody pasted a column as a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from model.form.layout import TEXTS, Field
from model.submission.row.beside import number_in
from model.submission.row.table import Table, row_in
from model.submission.submission import ReturnedRow, rows_by_item
from model.submission.workbook.raw_cell import RawCell

_BESIDE = (Field.RATE, Field.STAGE, *TEXTS)
_LEAST_BESIDE = 2
"""Numbers beside a value of which one may be a slip of the column."""


def laid_across_codes(rows: Sequence[ReturnedRow], table: Table) -> Iterator[str]:
    """The row that has numbers in several columns beside its value, and the rows below it that lost theirs to it."""
    columns = [(far, column) for far, field in enumerate(_BESIDE, 1) if (column := table.columns.get(field))]
    for item in rows_by_item(rows):
        for place, row in enumerate(item):
            beside = _numbers_beside(row_in(table, row), columns)
            if len(beside) >= _LEAST_BESIDE:
                yield row.code
                yield from (below.code for below in item[place + 1 : place + 1 + beside[-1]] if not below.raw)


def _numbers_beside(cells: Mapping[int, RawCell], columns: Sequence[tuple[int, int]]) -> list[int]:
    """How far behind the value cells for words, or for the rate, hold nothing but a number; its own formula is none."""
    return [far for far, column in columns if (cell := cells.get(column)) is not None and number_in(cell) is not None]
