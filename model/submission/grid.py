"""What is worth a word about a sheet as a whole although every value in it was read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from model.finding import Finding, Severity
from model.form.layout import COLUMNS, Field
from model.submission.row.beside import number_in
from model.submission.row.table import Table
from model.submission.workbook.raw_cell import cell_name

_LEAST_NUMBERS, _TO_ONE = 2, 4
"""How many rows have their number in a column of the office's own, and how many to one that has a value, too."""


def grid_findings(table: Table) -> Iterator[Finding]:
    """What is worth a word about the sheet as a whole although every value was read."""
    sheet, name = table.sheet, table.sheet_name
    hidden = [
        column.header
        for column in COLUMNS
        if column.field is not Field.KEY and table.columns.get(column.field) in sheet.hidden_columns
    ]
    if sheet.hidden_rows:
        rows = "、".join(str(row) for row in sorted(sheet.hidden_rows)[:10])
        yield Finding(
            "sheet.hidden_rows", Severity.NOTICE, context={"count": str(len(sheet.hidden_rows)), "rows": rows}
        )
    if hidden:
        context = {"headers": "、".join(hidden)}
        yield Finding("sheet.hidden_columns", Severity.NOTICE, context=context)
    yield from _about_numbers_in_unknown_columns(table)
    if sheet.filtered:
        yield Finding("sheet.filtered", Severity.NOTICE, context={"name": name})
    if sheet.far:
        yield Finding("sheet.far_cell", Severity.NOTICE, cell_name(name, *sheet.far))


def _about_numbers_in_unknown_columns(table: Table) -> Iterator[Finding]:
    """Columns that the form did not have, which hold numbers where the values are empty, and hardly any other: this
    month's figures, or the values themselves. A running number is none.
    """
    unknown = table.headed.difference(table.columns.values())
    value, code = table.columns.get(Field.VALUE, 0), table.columns.get(Field.CODE, 0)
    if not unknown or not value:
        return
    cells = [row for number, row in table.sheet.rows.items() if number > table.header_row and code in row]
    for column in sorted(unknown):
        there = [(row, number) for row in cells if column in row and (number := number_in(row[column])) is not None]
        lone = sum(1 for row, _ in there if value not in row or not row[value].text.strip())
        runs_on = all(other - one == 1 for (_, one), (_, other) in pairwise(there))
        if lone >= max(_LEAST_NUMBERS, _TO_ONE * (len(there) - lone)) and not runs_on:
            place = cell_name(table.sheet_name, table.header_row, column)
            header = table.sheet.rows[table.header_row][column].text.strip()[:40]
            yield Finding("column.has_values", Severity.CONFIRM, place, context={"header": header, "count": str(lone)})
