"""Cells of the targets' column in the place of values."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.submission.read import read_content
from tests.submission.forms import FilledForm, column_of, edit_book, row_of


@pytest.mark.parametrize(
    ("codes", "is_held"),
    [(("1.01", "1.02", "1.03", "1.04"), True), (("1.03", "1.04", "1.05"), True), (("1.01", "1.02"), False)],
)
def test_targets_pasted_over_values(form: FilledForm, codes: tuple[str, ...], is_held: bool) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        for code in codes:
            row = row_of(sheet, code)
            target = sheet.cell(row, column_of(sheet, "目标"))
            sheet.cell(row, column_of(sheet, "本期累计")).value = str(target.value)

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    held = {one.indicator for one in submission.findings if one.code == "row.mixed_up"}
    assert held >= set(codes) if is_held else not held
