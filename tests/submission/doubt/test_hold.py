"""What waits together with a value that seems to stand in the wrong row."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.finding import Severity
from model.review.compare import doubts_without_difference, is_held
from model.submission.read import read_content
from model.submission.submission import Outcome
from tests.submission.forms import FilledForm, column_of, edit_book, row_of

OPEN = ("本期累计", "状态", "进展情况", "存在问题", "下步打算", "佐证材料")


def test_words_wait_with_exchanged_values(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        one, other = (row_of(sheet, code) for code in ("2.10", "2.13"))
        for header in OPEN:
            column = column_of(sheet, header)
            first, second = sheet.cell(one, column), sheet.cell(other, column)
            first.value, second.value = second.value, first.value

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    for code in ("2.10", "2.13"):
        about = {
            str(one.cell)[:5] for one in submission.findings if (one.indicator, one.code) == (code, "row.exchanged")
        }
        assert about == {"填报表!H", "填报表!B"}


def test_the_number_that_words_say_of_the_row_beside_waits_with_that_row(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        one, other = (row_of(sheet, code) for code in ("2.07", "2.08"))
        column, words = (column_of(sheet, header) for header in ("本期累计", "进展情况"))
        sheet.cell(one, words).value = f"累计引进{sheet.cell(one, column).value}个。"
        first, second = sheet.cell(one, column), sheet.cell(other, column)
        first.value, second.value = second.value, first.value

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {row.code for row in submission.rows if not row.certain} >= {"2.08"}


def test_an_item_waits_in_which_last_values_moved_with_the_rest(form: FilledForm) -> None:
    """Sorted from 上期累计 to the right: who had no last value stands beside another's gap."""

    def edit(_: Workbook, sheet: Worksheet) -> None:
        rows = [row_of(sheet, code) for code in ("2.07", "2.08", "2.09", "2.10")]
        columns = [column_of(sheet, header) for header in ("上期累计", *OPEN)]
        said = [[sheet.cell(row, column).value for column in columns] for row in rows]
        for row, values in zip(rows, (*said[1:], [None] * len(columns)), strict=True):
            for column, value in zip(columns, values, strict=True):
                sheet.cell(row, column).value = value

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    rows = [row for row in submission.rows if row.code.startswith("2.")]
    assert not any(row.certain for row in rows)


def test_a_corrected_last_value_holds_its_own_row_only(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "2.10"), column_of(sheet, "上期累计")).value = 1234

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert [row.code for row in submission.rows if not row.certain] == ["2.10"]


def test_an_item_waits_in_which_two_last_values_were_exchanged_with_the_rest(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        one, other = (row_of(sheet, code) for code in ("2.10", "2.13"))
        for header in ("上期累计", *OPEN):
            first, second = (sheet.cell(row, column_of(sheet, header)) for row in (one, other))
            first.value, second.value = second.value, first.value

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {row.code for row in submission.rows if not row.certain} >= {"2.09", "2.10", "2.11", "2.12", "2.13"}


def test_rows_left_blank_that_had_a_number_are_told(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        for code in ("2.09", "2.10"):
            for header in ("本期累计", "状态"):
                sheet.cell(row_of(sheet, code), column_of(sheet, header)).value = None

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    told = next(one for one in submission.findings if one.code == "sheet.left_blank")
    assert (told.severity, told.context["codes"]) == (Severity.NOTICE, "2.09、2.10")
    assert submission.outcome is Outcome.ACCEPT


def test_a_block_of_numbers_that_was_cleared_is_asked_about(form: FilledForm) -> None:
    codes = [one.code for one in form.tree.indicators]
    reported = [bool(form.truth[code].value) for code in codes]
    first = next(place for place in range(20, len(codes)) if all(reported[place : place + 4]))
    block = codes[first : first + 4]

    def edit(_: Workbook, sheet: Worksheet) -> None:
        for code in block:
            for header in OPEN:
                sheet.cell(row_of(sheet, code), column_of(sheet, header)).value = None

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert [one.indicator for one in submission.findings if one.code == "row.left_blank"] == block
    assert not is_held(submission)
    assert [one.code for one in doubts_without_difference(submission)] == ["row.many_left_blank"]
