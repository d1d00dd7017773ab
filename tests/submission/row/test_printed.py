"""Forms that lost their hidden sheet are held against what their own columns show."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.form.layout import META_SHEET, Field
from model.submission.read import read_content
from model.submission.row.printed import printed_last, printed_targets
from model.submission.row.row_key import KeyedRow
from model.submission.workbook.raw_cell import CellKind, RawCell
from tests.submission.forms import FilledForm, column_of, edit_book, row_of


@pytest.mark.parametrize(
    ("target", "own"),
    [("≥1,200", Decimal(1200)), ("12.5", Decimal("12.5")), ("全域 ≥500", None), ("3～5", None), ("完成", None)],
)
def test_the_units_own_target_is_what_stands_there_without_a_word(target: str, own: Decimal | None) -> None:
    row = KeyedRow("1.03", 7, {Field.TARGET: RawCell(CellKind.TEXT, target)})
    assert printed_targets([row]) == ({} if own is None else {"1.03": own})


@pytest.mark.parametrize(
    ("cell", "last"),
    [
        (RawCell(CellKind.NUMBER, "35"), Decimal(35)),
        (RawCell(CellKind.TEXT, "1,200"), Decimal(1200)),
        (RawCell(CellKind.TEXT, "35.5%"), Decimal("35.5")),
        (RawCell(CellKind.TEXT, "不适用"), None),
    ],
)
def test_the_last_value_is_read_as_it_is_shown(cell: RawCell, last: Decimal | None) -> None:
    found = printed_last([KeyedRow("1.03", 7, {Field.LAST: cell})])
    assert [entry.value for entry in found.values()] == ([] if last is None else [last])


@pytest.mark.parametrize(("value", "fell"), [(5, True), (9999, False)])
def test_a_sum_that_fell_below_the_last_value_beside_it(form: FilledForm, value: int, fell: bool) -> None:
    def edit(book: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "1.03"), column_of(sheet, "本期累计")).value = value
        sheet.cell(row_of(sheet, "1.03"), column_of(sheet, "上期累计")).value = 7500
        del book[META_SHEET]

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert ("value.fell" in {one.code for one in submission.findings if one.indicator == "1.03"}) is fell
