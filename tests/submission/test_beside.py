"""Closed cells that say something against the value beside them: the row waits, with the reason."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.submission.read import read_content
from model.submission.submission import Outcome
from model.wording import say
from tests.submission.forms import FilledForm, column_of, edit_book, row_of

# 1.03 counts people: a value in 本期累计, and an empty cell; what is done to the row; what is said of it.
ROWS = """
| in 本期累计 | column   | holds | finding          |
|-------------|----------|-------|------------------|
| kept        | 上期累计 | 7     | row.last_changed |
| emptied     | 上期累计 | 7     | row.last_changed |
| kept        | 上期累计 |       |                  |
| kept        | 计量单位 | 万名  | row.unit_changed |
| kept        | 计量单位 | 名    |                  |
| kept        | 计量单位 | 　名  |                  |
| kept        | 计量单位 |       |                  |
| emptied     | 完成率   | 8200  | row.value_beside |
| emptied     | 完成率   | 80%   | row.value_beside |
| kept        | 完成率   | 0.82  |                  |
"""


@pytest.mark.parametrize(
    ("value", "header", "text", "finding"),
    [[cell.strip(" ") for cell in line[1:-1].split("|")] for line in ROWS.strip().splitlines()[2:]],
)
def test_a_closed_cell_that_was_altered(form: FilledForm, value: str, header: str, text: str, finding: str) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        sheet.cell(row, column_of(sheet, header)).value = (
            float(text) if text[:1].isdigit() and "%" not in text else text
        )
        if value == "emptied":
            sheet.cell(row, column_of(sheet, "本期累计")).value = None

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {one.code for one in submission.findings} == ({finding} if finding else set())
    row = next(row for row in submission.rows if row.code == "1.03")
    assert row.certain is (not finding)
    assert submission.outcome is (Outcome.REVIEW if finding else Outcome.ACCEPT)
    assert all(one.indicator == "1.03" and say(one) and say(one, "en") for one in submission.findings)
    # A retyped unit says nothing against the words; a number in another column may have taken them along.
    words_wait = {one.cell for one in submission.findings} == {row.cell, row.cell.replace("H", "B")}
    assert words_wait is (finding in ("row.last_changed", "row.value_beside"))


def test_a_row_pasted_one_column_to_the_right(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        for header, text in (("本期累计", None), ("状态", None), ("进展情况", "推进中"), ("存在问题", "进展顺利")):
            sheet.cell(row, column_of(sheet, header)).value = text

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {(one.code, one.indicator) for one in submission.findings} == {("row.stage_beside", "1.03")}
    assert {str(one.cell)[:5] for one in submission.findings} == {"填报表!H", "填报表!B"}
