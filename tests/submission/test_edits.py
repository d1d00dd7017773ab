"""What people do to a form in Excel: each value lands where it was meant, or waits; none is silently wrong or lost."""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import copy

import pytest
from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.period import parse_period
from model.form.layout import IDENTITY_NAME
from model.form.snapshot import Identity
from model.form.token import write_token
from model.submission.read import read_content
from model.submission.submission import IdentityState, Outcome, Submission
from model.wording import say
from tests.submission.forms import FilledForm, column_of, edit_book, row_of, silently_wrong

Edit = Callable[[Workbook, Worksheet], None]
VALUE = 8
FIRST = 5


def _last_row(sheet: Worksheet) -> int:
    """The last row of the plan; two rows below it stand the signatures."""
    return sheet.max_row - 3


def _swap_rows(sheet: Worksheet, one: int, other: int, columns: range) -> None:
    for column in columns:
        first, second = sheet.cell(one, column), sheet.cell(other, column)
        first.value, second.value = second.value, first.value


def _sort_everything(_: Workbook, sheet: Worksheet) -> None:
    """A sort takes each cell's format along with its value."""
    cells = [[sheet.cell(row, column) for column in range(1, 15)] for row in range(FIRST, _last_row(sheet) + 1)]
    rows = [[(cell.value, cell.number_format) for cell in row] for row in cells]
    rows.sort(key=lambda values: str(values[2][0] or ""))
    for row, contents in zip(cells, rows, strict=True):
        for cell, (value, number_format) in zip(row, contents, strict=True):
            cell.value, cell.number_format = value, number_format


def _sort_visible_columns(_: Workbook, sheet: Worksheet) -> None:
    one, other = row_of(sheet, "1.03"), row_of(sheet, "2.08")
    _swap_rows(sheet, one, other, range(2, 15))


def _insert_rows(_: Workbook, sheet: Worksheet) -> None:
    place = row_of(sheet, "2.03")
    sheet.insert_rows(place, 2)


def _insert_subtotal(_: Workbook, sheet: Worksheet) -> None:
    place = row_of(sheet, "2.03")
    sheet.insert_rows(place)
    sheet.cell(place, 3, "小计")
    sheet.cell(place, VALUE, 999)


def _delete_row(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_rows(row_of(sheet, "1.03"))


def _double_row(_: Workbook, sheet: Worksheet) -> None:
    source, place = row_of(sheet, "1.03"), _last_row(sheet) + 1
    for column in range(1, 15):
        sheet.cell(place, column).value = sheet.cell(source, column).value
    sheet.cell(place, VALUE).value = 77


def _foreign_code(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(row_of(sheet, "1.03"), 2).value = "88.88"


def _retyped_code(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(row_of(sheet, "1.03"), 2).value = "1.04"


def _codes_as_numbers(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST, _last_row(sheet) + 1):
        for column in (1, 2):
            text = str(sheet.cell(row, column).value or "")
            if text.replace(".", "").isdigit():
                sheet.cell(row, column).value = float(text)


def _swap_names(_: Workbook, sheet: Worksheet) -> None:
    _swap_rows(sheet, row_of(sheet, "1.03"), row_of(sheet, "1.04"), range(3, 4))


def _swap_columns(_: Workbook, sheet: Worksheet) -> None:
    for row in range(4, sheet.max_row + 1):
        one, other = sheet.cell(row, VALUE), sheet.cell(row, 7)
        one.value, other.value = other.value, one.value
        one.number_format, other.number_format = other.number_format, one.number_format


def _insert_column(_: Workbook, sheet: Worksheet) -> None:
    for row in range(4, sheet.max_row + 1):
        for column in range(15, VALUE, -1):
            target, source = sheet.cell(row, column), sheet.cell(row, column - 1)
            target.value, target.number_format = source.value, source.number_format
        sheet.cell(row, VALUE).value = "备用" if row == 4 else 7


def _delete_column(_: Workbook, sheet: Worksheet) -> None:
    for row in range(4, sheet.max_row + 1):
        for column in range(VALUE, 14):
            sheet.cell(row, column).value = sheet.cell(row, column + 1).value
        sheet.cell(row, 14).value = None


def _delete_units(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_cols(5)


def _number_as_code(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(row_of(sheet, "1.03"), 2).value = 123456789012345678


def _double_header(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(4, 9).value = "本期累计"


def _change_header(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(4, VALUE).value = "本期累计（万）"


def _rename_sheet(_: Workbook, sheet: Worksheet) -> None:
    sheet.title = "Sheet1 (2)"


def _copy_sheet(book: Workbook, sheet: Worksheet) -> None:
    twin = book.copy_worksheet(sheet)
    twin.title = "填报表 (2)"
    twin.cell(row_of(twin, "1.03"), VALUE).value = 4321


def _hide_and_copy(book: Workbook, sheet: Worksheet) -> None:
    _copy_sheet(book, sheet)
    sheet.sheet_state = "hidden"
    book.active = book["填报表 (2)"]


def _hide(book: Workbook, sheet: Worksheet) -> None:
    sheet.sheet_state = "hidden"
    book.active = book["填报说明"]


def _merge(_: Workbook, sheet: Worksheet) -> None:
    row = row_of(sheet, "1.03")
    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=VALUE, end_column=VALUE)


def _hide_rows(_: Workbook, sheet: Worksheet) -> None:
    sheet.row_dimensions[row_of(sheet, "1.03")].hidden = True


def _filter(_: Workbook, sheet: Worksheet) -> None:
    sheet.auto_filter.ref = f"A4:N{_last_row(sheet)}"


def _number_in_heading(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(FIRST, VALUE).value = 5


def _sign(_: Workbook, sheet: Worksheet) -> None:
    for column, name in ((4, "张三"), (8, "李四"), (12, "王五")):
        sheet.cell(sheet.max_row - 1, column).value = name


def _shift_block(sheet: Worksheet, first: str, last: str) -> None:
    start, end = row_of(sheet, first), row_of(sheet, last)
    for row in range(end, start, -1):
        sheet.cell(row, VALUE).value = sheet.cell(row - 1, VALUE).value
    sheet.cell(start, VALUE).value = None


RETYPED = {"row.key_disagrees", "row.name_disagrees", "row.doubled", "row.missing"}

# Each edit, what is said about it, and which rows wait (a star: all that hold a value).
EDITS: dict[str, tuple[Edit, set[str], set[str]]] = {
    "E02 sorted, all columns": (_sort_everything, set(), set()),
    "E02 sorted, visible columns only": (_sort_visible_columns, {"row.key_disagrees"}, {"1.03", "2.08"}),
    "E03 blank rows inserted": (_insert_rows, {"sheet.blank_rows"}, set()),
    "E03 a subtotal inserted": (_insert_subtotal, {"row.subtotal"}, set()),
    "E04 a row deleted": (_delete_row, {"row.missing"}, set()),
    "E05 a row twice": (_double_row, {"row.doubled"}, {"1.03"}),
    "E06 a code that is none": (_foreign_code, {"row.unknown_code", "row.missing"}, set()),
    "a code retyped": (_retyped_code, RETYPED, {"1.04"}),
    "codes turned into numbers": (_codes_as_numbers, {"column.codes_as_numbers"}, set()),
    "E07 names swapped": (_swap_names, {"row.name_disagrees"}, {"1.03", "1.04"}),
    "E08 columns swapped": (_swap_columns, {"column.moved"}, set()),
    "E09 the value column deleted": (_delete_column, {"column.missing", "value.column_missing"}, {"*"}),
    "E09 the column of units deleted": (_delete_units, {"column.closed_missing"}, set()),
    "a number as a code": (_number_as_code, {"row.unknown_code", "row.missing"}, set()),
    "E10 a column inserted": (_insert_column, {"column.unknown"}, set()),
    "E11 a header twice": (_double_header, {"column.doubled", "column.closed_missing", "value.column_missing"}, {"*"}),
    "E12 sheet renamed": (_rename_sheet, {"sheet.renamed"}, set()),
    "E13 two sheets": (_copy_sheet, {"sheet.several", "row.sheets_differ"}, {"1.03"}),
    "E14 hidden, and a copy": (_hide_and_copy, {"sheet.several", "sheet.hidden_beside", "row.sheets_differ"}, {"1.03"}),
    "hidden": (_hide, {"sheet.hidden"}, set()),
    "E15 a row hidden": (_hide_rows, {"sheet.hidden_rows"}, set()),
    "E16 filtered": (_filter, {"sheet.filtered"}, set()),
    "E17 merged cells": (_merge, {"value.cell_merged"}, {"1.03", "1.04"}),
    "E19 header changed": (_change_header, {"column.unknown", "column.missing", "value.column_missing"}, {"*"}),
    "a number in a heading": (_number_in_heading, {"row.unidentified"}, set()),
    "signed on the screen": (_sign, set(), set()),
}  # fmt: skip


def _read(form: FilledForm, data: bytes) -> Submission:
    return read_content("回表.xlsx", data, form.tree, form.units)


@pytest.mark.parametrize("name", EDITS)
def test_every_value_lands_or_waits(form: FilledForm, name: str) -> None:
    edit, codes, expected_waiting = EDITS[name]
    submission = _read(form, edit_book(form.data, edit))
    assert {finding.code for finding in submission.findings} == codes
    waiting = {row.code for row in submission.rows if not row.certain}
    assert waiting == (set(form.tree.reportable_codes) if expected_waiting == {"*"} else expected_waiting)
    only_notices = all(finding.severity == "notice" for finding in submission.findings)
    assert submission.outcome is (Outcome.ACCEPT if only_notices else Outcome.REVIEW)
    assert silently_wrong(submission, form.truth) == []
    assert all(say(finding) and say(finding, "en") for finding in submission.findings)


def test_a_sort_of_all_visible_columns_stops_every_moved_row(form: FilledForm) -> None:
    def sort(_: Workbook, sheet: Worksheet) -> None:
        rows = [
            [sheet.cell(row, column).value for column in range(2, 15)] for row in range(FIRST, _last_row(sheet) + 1)
        ]
        rows.sort(key=lambda values: str(values[1] or ""))
        for number, values in enumerate(rows, start=FIRST):
            for column, value in enumerate(values, start=2):
                sheet.cell(number, column).value = value

    submission = _read(form, edit_book(form.data, sort))
    assert silently_wrong(submission, form.truth) == []
    assert sum(not row.certain for row in submission.rows) > 250


@pytest.mark.parametrize("item", ["2.00", "8.00", "10.00", "15.00", "19.00", "24.00"])
def test_a_block_pasted_one_row_down_waits(form: FilledForm, item: str) -> None:
    """The item's values follow their neighbours' last values and not their own: all of them wait (E01)."""
    codes = [one.code for one in form.tree.items_by_code[item].indicators]
    submission = _read(form, edit_book(form.data, lambda _, sheet: _shift_block(sheet, codes[0], codes[-1])))
    assert {row.code for row in submission.rows if not row.certain} >= set(codes)
    assert "row.shifted" in {finding.code for finding in submission.findings}
    assert silently_wrong(submission, form.truth) == []


def _identity(form: FilledForm, **changed: object) -> Identity:
    known = {
        "plan": form.tree.key, "plan_version": form.tree.version, "unit": "FD",
        "period": parse_period("2021-09"), "round": 1, "check_code": "0000-0000",
    }  # fmt: skip
    return Identity(**{**known, **changed})  # type: ignore[arg-type]


def _put_token(book: Workbook, places: str, token: str) -> None:
    """Writes a token into some of the four places: m(eta), p(roperty), n(ame), c(ore)."""
    if "m" in places:
        book["_meta"]["C1"] = token
    if "p" in places:
        del book.custom_doc_props[IDENTITY_NAME]
        book.custom_doc_props.append(StringProperty(name=IDENTITY_NAME, value=token))
    if "n" in places:
        book.defined_names[IDENTITY_NAME] = DefinedName(IDENTITY_NAME, attr_text=f'"{token}"')
    if "c" in places:
        book.properties.identifier = token


@pytest.mark.parametrize(
    ("places", "changed", "state", "code", "outcome"),
    [
        ("mpnc", {"plan_version": "0123456789ab"}, IdentityState.STALE, "identity.stale", Outcome.REVIEW),
        ("mpnc", {"plan": "other-2021"}, IdentityState.FOREIGN, "identity.other_plan", Outcome.REJECT),
        ("mpnc", {"unit": "ZZ"}, IdentityState.FOREIGN, "identity.unknown_unit", Outcome.REVIEW),
        ("m", {"unit": "FX"}, IdentityState.ALTERED, "identity.disagrees", Outcome.REVIEW),
        ("p", {"period": parse_period("2021-08")}, IdentityState.ALTERED, "identity.disagrees", Outcome.REVIEW),
        ("nc", {"round": 2}, IdentityState.ALTERED, "identity.disagrees", Outcome.REVIEW),
        ("mpnc", {"unit": "FX"}, IdentityState.ALTERED, "identity.other_shown", Outcome.REVIEW),
    ],
)
def test_the_four_places_are_held_against_each_other(
    form: FilledForm, places: str, changed: dict[str, object], state: IdentityState, code: str, outcome: Outcome
) -> None:
    token = write_token(_identity(form, **changed))
    submission = _read(form, edit_book(form.data, lambda book, _: _put_token(book, places, token)))
    assert (submission.identity_state, submission.outcome) == (state, outcome)
    assert code in {finding.code for finding in submission.findings}


def test_an_altered_token_is_told(form: FilledForm) -> None:
    token = write_token(_identity(form)).replace("2021-09", "2021-08")
    submission = _read(form, edit_book(form.data, lambda book, _: _put_token(book, "mpnc", token)))
    assert (submission.identity_state, submission.identity) == (IdentityState.ALTERED, None)
    assert submission.outcome is Outcome.REVIEW


@pytest.mark.parametrize("kept", ["m", "p", "n", "c"])
def test_one_place_that_is_left_is_enough(form: FilledForm, kept: str) -> None:
    def edit(book: Workbook, _: Worksheet) -> None:
        if kept != "m":
            del book["_meta"]
        if kept != "p":
            del book.custom_doc_props[IDENTITY_NAME]
        if kept != "n":
            del book.defined_names[IDENTITY_NAME]
        if kept != "c":
            book.properties.identifier = None

    submission = _read(form, edit_book(form.data, edit))
    assert (submission.identity_state, submission.outcome) == (IdentityState.GENUINE, Outcome.ACCEPT)
    assert submission.identity is not None and submission.identity.unit == "FD"


def test_values_pasted_into_a_new_workbook_are_read_and_wait(form: FilledForm) -> None:
    pasted = Workbook()
    target = pasted.active
    assert isinstance(target, Worksheet)

    def copy_visible(_: Workbook, sheet: Worksheet) -> None:
        for row in sheet.iter_rows(min_row=4, min_col=2):
            for cell in row:
                target.cell(cell.row, cell.column - 1, copy(cell.value))

    edit_book(form.data, copy_visible)
    output = io.BytesIO()
    pasted.save(output)
    submission = _read(form, output.getvalue())
    assert (submission.identity_state, submission.outcome) == (IdentityState.MISSING, Outcome.REVIEW)
    assert {finding.code for finding in submission.findings} == {"identity.missing", "sheet.renamed"}
    assert silently_wrong(submission, form.truth) == []
    assert len(submission.rows) == len(form.tree.reportable_codes)


def test_a_workbook_without_the_table_is_refused(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.delete_rows(4)

    submission = _read(form, edit_book(form.data, edit))
    assert (submission.outcome, submission.rows) == (Outcome.REJECT, ())
    assert "sheet.none" in {finding.code for finding in submission.findings}


def test_headers_are_found_by_other_words_too(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(4, column_of(sheet, "下步打算")).value = " 下一步\n措施 "

    submission = _read(form, edit_book(form.data, edit))
    assert submission.outcome is Outcome.ACCEPT
    assert silently_wrong(submission, form.truth) == []
