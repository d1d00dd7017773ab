"""A number in an item's own row, where none belongs."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.submission.read import read_content
from tests.submission.forms import FilledForm, column_of, edit_book, row_of


def test_rows_below_wait_unless_they_follow_their_own_last_value(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "8.00"), column_of(sheet, "本期累计")).value = 5

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    waiting = {row.code for row in submission.rows if not row.certain}
    of_item = {code for code in form.tree.reportable_codes if code.startswith("8.")}
    assert "8.00" in waiting <= of_item
    follows = {row.code for row in submission.rows if row.code in of_item - waiting}
    assert follows
    words = {one.cell for one in submission.findings if one.indicator == "8.00" and one.cell and "!B" in one.cell}
    assert words


def test_a_word_for_nothing_there_asks_for_its_own_row_alone(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "8.00"), column_of(sheet, "本期累计")).value = "无"

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {row.code for row in submission.rows if not row.certain} == {"8.00"}


def test_columns_of_last_and_present_values_exchanged(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        value, last = column_of(sheet, "本期累计"), column_of(sheet, "上期累计")
        for row in range(5, sheet.max_row + 1):
            one, other = sheet.cell(row, value), sheet.cell(row, last)
            one.value, other.value = other.value, one.value

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert [one.code for one in submission.findings if one.indicator is None] == ["sheet.last_changed"]


def test_values_written_into_the_column_of_last_ones(form: FilledForm) -> None:
    """The row between, whose value had not changed, has nothing to show for it."""

    def edit(_: Workbook, sheet: Worksheet) -> None:
        value, last = column_of(sheet, "本期累计"), column_of(sheet, "上期累计")
        for code in ("3.01", "3.02", "3.03"):
            row = row_of(sheet, code)
            number = sheet.cell(row, last).value or 0
            sheet.cell(row, last).value = number if code == "3.02" else number + 7
            sheet.cell(row, value).value = None

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    waiting = {row.code for row in submission.rows if not row.certain}
    assert {"3.01", "3.02", "3.03"} <= waiting
