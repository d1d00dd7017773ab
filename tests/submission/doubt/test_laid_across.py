"""A column of numbers that was pasted as a row: the rows whose numbers lie in it wait with it."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.submission.read import read_content
from tests.submission.forms import FilledForm, edit_book, row_of

VALUE, NARRATIVE = 8, 11
LAID = {
    "over the rate and the stage": ["6.04", "6.05", "6.06"],
    "into the columns of words": ["6.04", "6.05", "6.06", "6.07"],
}
EMPTY = {"into the columns of words": 1}
"""Where a row had none itself."""


@pytest.mark.parametrize("case", LAID)
def test_rows_that_lost_their_numbers_wait(form: FilledForm, case: str) -> None:
    laid = LAID[case]

    def edit(_: Workbook, sheet: Worksheet) -> None:
        places = [row_of(sheet, code) for code in laid]
        for place in places:
            for column in range(VALUE, NARRATIVE + 1):
                sheet.cell(place, column).value = None
        for offset in range(len(laid)):
            sheet.cell(places[0], VALUE + offset).value = None if offset == EMPTY.get(case) else 30 + offset

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert [row.code for row in submission.rows if row.code in laid and row.certain] == []
    asked = {one.indicator for one in submission.findings if one.severity != "notice"}
    assert set(laid) <= asked
