"""Columns of an office's own that hold numbers where the form's column for them is empty."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.submission.read import read_content
from model.submission.submission import Outcome
from tests.submission.forms import FilledForm, column_of, edit_book


@pytest.mark.parametrize(
    ("header", "moved", "runs_on", "asked"),
    [
        ("本月完成", "all", False, True),
        ("本月完成", "half", False, True),
        ("本月完成", "none", False, False),
        ("序号", "all", True, False),
    ],
)
def test_numbers_in_an_unknown_column_hold_the_file_where_the_values_are_empty(
    form: FilledForm, header: str, moved: str, runs_on: bool, asked: bool
) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        value, own = column_of(sheet, "本期累计"), column_of(sheet, "佐证材料") + 1
        sheet.cell(4, own).value = header
        filled = [row for row in range(5, sheet.max_row) if isinstance(sheet.cell(row, value).value, int | float)]
        filled = filled[::2] if moved == "half" else filled
        for place, row in enumerate(filled):
            sheet.cell(row, own).value = place if runs_on else place * 7 % 50 + 3
        for row in filled if moved != "none" else ():
            sheet.cell(row, value).value = None

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert ("column.has_values" in {one.code for one in submission.findings}) is asked
    assert not asked or submission.outcome is Outcome.REVIEW
