"""What waits together with a value that seems to stand in the wrong row."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import Entry, ValueState
from model.entry.reporting_unit import UnitTree
from model.entry.unit_of_measure import is_counted
from model.finding import Severity
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.tree import PlanTree
from model.review.compare import doubts_without_difference, is_held
from model.submission.read import read_content
from model.submission.submission import Outcome
from tests.submission.forms import PERIOD, FilledForm, column_of, edit_book, row_of

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


@pytest.mark.parametrize(("said", "waiting"), [("25", {"2.09", "1.01"}), ("26", {"2.09"})])
def test_the_number_that_words_say_of_another_row_waits_with_that_row(
    bundled_plan: PlanTree, bundled_units: UnitTree, said: str, waiting: set[str]
) -> None:
    now = {
        code: Entry(ValueState.REPORTED, Decimal(number), narrative=words)
        for code, number, words in (("2.09", 30, f"累计{said}名。"), ("1.01", 25, ""), ("1.02", 8, ""))
    }
    template = FormTemplate(bundled_plan, PERIOD)
    data = template.render(template.compose(FormOrder(bundled_units.unit("FD"), now, {})))
    submission = read_content("回表.xlsx", data, bundled_plan, bundled_units)
    assert {one.indicator for one in submission.findings if one.severity is Severity.CONFIRM} == waiting


def test_the_words_wait_with_several_numbers_that_cannot_be(form: FilledForm) -> None:
    def edit(codes: tuple[str, ...]) -> bytes:
        def fractions(_: Workbook, sheet: Worksheet) -> None:
            for code in codes:
                cell = sheet.cell(row_of(sheet, code), column_of(sheet, "本期累计"))
                cell.value = float(str(cell.value)) + 0.5

        return edit_book(form.data, fractions)

    one, other = (
        next(code for code in form.truth if code.startswith(item) and _is_count(form, code)) for item in ("2.", "8.")
    )
    for codes, columns in (((one,), {"H"}), ((one, other), {"H", "B"})):
        submission = read_content("回表.xlsx", edit(codes), form.tree, form.units)
        assert {str(found.cell)[4] for found in submission.findings if found.indicator == one} == columns


def _is_count(form: FilledForm, code: str) -> bool:
    indicator = form.tree.by_code.get(code)
    return bool(form.truth[code].value) and indicator is not None and is_counted(indicator.unit_of_measure)


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
