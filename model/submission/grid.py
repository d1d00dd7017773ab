"""What is worth a word about a sheet as a whole although every value in it was read."""

from __future__ import annotations

from collections.abc import Iterator

from model.finding import Finding, Severity
from model.form.layout import COLUMNS, Field
from model.submission.row.table import Table
from model.submission.workbook.raw_cell import cell_name


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
    if sheet.filtered:
        yield Finding("sheet.filtered", Severity.NOTICE, context={"name": name})
    if sheet.far:
        yield Finding("sheet.far_cell", Severity.NOTICE, cell_name(name, *sheet.far))
