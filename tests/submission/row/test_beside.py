"""Closed cells that say something against the value beside them: the row waits, with the reason."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import BLANK
from model.form.layout import Field
from model.plan.node import Comparator, Indicator, Kind
from model.submission.read import read_content
from model.submission.row.beside import Issued, beside_value
from model.submission.row.row_key import KeyedRow
from model.submission.submission import Outcome
from model.submission.workbook.raw_cell import CellKind, RawCell
from model.wording import say
from tests.submission.forms import FilledForm, column_of, edit_book, row_of, silently_wrong

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
| kept        | 目标     | 8200  | row.closed_changed |
| emptied     | 目标     | 8200  | row.closed_changed |
| kept        | 目标     |       |                  |
| emptied     | 完成时限 | 8200  | row.closed_changed |
| kept        | 完成时限 | 6月30日 | row.closed_changed |
| emptied     | 进展情况 | 8200  | row.value_beside |
| emptied     | 佐证材料 | 8,200 | row.value_beside |
| emptied     | 下步打算 | ８２００ | row.value_beside |
| emptied     | 存在问题 | 82.5% | row.value_beside |
| emptied     | 进展情况 | 已完成8200 | row.value_beside |
| emptied     | 进展情况 | 累计实现 8,200。 | row.value_beside |
| emptied     | 进展情况 | 8200 名 | row.value_beside |
| kept        | 进展情况 | 8200  |                  |
| kept        | 进展情况 | 完成8200 |               |
| kept        | 下步打算 | 已完成 |                 |
"""


@pytest.mark.parametrize(
    ("value", "header", "text", "finding"),
    [[cell.strip(" ") for cell in line[1:-1].split("|")] for line in ROWS.strip().splitlines()[2:]],
)
def test_a_closed_cell_that_was_altered(form: FilledForm, value: str, header: str, text: str, finding: str) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        sheet.cell(row, column_of(sheet, header)).value = float(text) if text.replace(".", "").isdigit() else text
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
    assert words_wait is (finding in ("row.last_changed", "row.value_beside", "row.closed_changed"))


@pytest.mark.parametrize(("columns", "is_doubted"), [({Field.VALUE, Field.TARGET}, True), ({Field.VALUE}, False)])
def test_an_exact_target_has_moved_into_the_value_only_where_there_is_a_column_of_targets(
    columns: set[Field], is_doubted: bool
) -> None:
    indicator = Indicator("1.01", "项目", Kind.QUANTITY, comparator=Comparator.EXACTLY, target=Decimal(20))
    row = KeyedRow("1.01", 7, {Field.VALUE: RawCell(CellKind.NUMBER, "17")})
    found = beside_value(row, indicator, Issued(BLANK, Decimal(17), 2021), columns)
    assert [one.code for one in found] == ["row.closed_changed"] * is_doubted


@pytest.mark.parametrize(
    ("remark", "doubt"),
    [
        ("更正：应为8300", "row.remark_differs"),
        ("含在建2名", "row.remark_differs"),
        ("单位：万名", "row.remark_unit"),
        ("单位：名", ""),
        ("此数为估计数", ""),
        ("8,200是快报数", ""),
        ("王芳 2021-09-28 核，电话029-89112345", ""),
    ],
)
def test_a_value_on_which_another_number_or_unit_is_remarked_waits(form: FilledForm, remark: str, doubt: str) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        cell = sheet.cell(row_of(sheet, "1.03"), column_of(sheet, "本期累计"))
        cell.value, cell.comment = 8200, Comment(remark, "办公室")

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    row = next(row for row in submission.rows if row.code == "1.03")
    assert (row.certain, row.readings) == ((False, (Decimal(8200),)) if doubt else (True, ()))
    assert {one.code for one in submission.findings if one.code.startswith("row.remark_")} == {doubt} - {""}


def test_a_number_in_the_column_for_words_waits_where_words_stand_in_its_place(form: FilledForm) -> None:
    """The two columns were exchanged without their headers: neither may be put down as it stands."""

    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        sheet.cell(row, column_of(sheet, "本期累计")).value = "已完成前期手续，正在实施"
        sheet.cell(row, column_of(sheet, "进展情况")).value = 8200

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    found = [(one.code, str(one.cell)[:5]) for one in submission.findings if one.indicator == "1.03"]
    assert ("row.value_beside", "填报表!B") in found


def test_a_row_pasted_one_column_to_the_right(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        for header, text in (("本期累计", None), ("状态", None), ("进展情况", "推进中"), ("存在问题", "进展顺利")):
            sheet.cell(row, column_of(sheet, header)).value = text

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {(one.code, one.indicator) for one in submission.findings} == {("row.stage_beside", "1.03")}
    assert {str(one.cell)[:5] for one in submission.findings} == {"填报表!H", "填报表!B"}


@pytest.mark.parametrize(
    ("cells", "finding"),
    [
        ({"状态": 8200}, "row.value_beside"),
        ({"状态": 8200, "进展情况": "推进中"}, "row.stage_beside"),
        ({"状态": "完成投资的五成，第2标段开工", "进展情况": "征地滞后"}, "row.words_in_stage"),
        ({"状态": "", "存在问题": "已完成", "下步打算": "完成投资的五成"}, "row.stage_beside"),
    ],
)
def test_words_wait_with_a_row_that_was_pasted_sideways(
    form: FilledForm, cells: dict[str, object], finding: str
) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        for header, value in ({"本期累计": None} | cells).items():
            sheet.cell(row, column_of(sheet, header)).value = value or None

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    about = [one for one in submission.findings if one.code == finding]
    assert {str(one.cell)[:5] for one in about} == {"填报表!H", "填报表!B"}
    assert not next(row for row in submission.rows if row.code == "1.03").certain


def test_a_column_pasted_as_a_row(form: FilledForm) -> None:
    """The value in its cell is the row's own; the numbers beside it overwrote the words."""

    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        for header, number in (("状态", 36), ("进展情况", 12.5), ("存在问题", 4)):
            sheet.cell(row, column_of(sheet, header)).value = number

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    about = [one for one in submission.findings if one.code == "row.words_in_stage"]
    assert {str(one.cell)[:5] for one in about} == {"填报表!H", "填报表!B"}


def test_headers_of_targets_and_texts_exchanged(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        header_row = row_of(sheet, "编号")
        one, other = (sheet.cell(header_row, column_of(sheet, header)) for header in ("目标", "佐证材料"))
        one.value, other.value = other.value, one.value

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    asked = {one.indicator for one in submission.findings if one.code == "row.closed_changed"}
    targets = {code for code, indicator in form.tree.by_code.items() if indicator.target is not None}
    assert targets <= asked


def test_what_stands_beside_the_form(form: FilledForm) -> None:
    """Remarks are told with their row; a number beside an empty value may be that value."""

    def edit(book: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        sheet.cell(row, 16).value = "以实际为准"
        sheet.cell(row + 1, 16).value = 8200
        sheet.cell(row + 1, column_of(sheet, "本期累计")).value = None
        sheet.cell(sheet.max_row + 2, 3).value = "以上均为月底数"
        book.create_sheet("补充说明")["A1"] = "1.03 更正为 8300"

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    found = {(one.code, one.indicator, one.severity.value) for one in submission.findings}
    assert found == {
        ("cell.beside", "1.03", "notice"),
        ("cell.beside", "1.04", "notice"),
        ("row.value_beside", "1.04", "confirm"),
        ("cell.beside", None, "notice"),
        ("sheet.not_read", None, "notice"),
    }
    assert all(say(one) and say(one, "en") for one in submission.findings)


def test_a_row_is_no_signature_because_its_words_begin_like_one(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.03")
        sheet.cell(row, column_of(sheet, "编号")).value = "x"
        sheet.cell(row, column_of(sheet, "存在问题")).value = "负责人：已调走"

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {one.code for one in submission.findings} == {"row.missing", "row.unidentified"}


def test_headers_of_words_that_changed_places_are_asked_about(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "编号")
        one, other = (sheet.cell(row, column_of(sheet, header)) for header in ("进展情况", "存在问题"))
        one.value, other.value = other.value, one.value

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert [(one.code, one.severity.value) for one in submission.findings] == [("column.words_moved", "confirm")]


def test_a_column_of_words_moved_to_the_end_is_read_by_its_header(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        first, last = column_of(sheet, "进展情况"), column_of(sheet, "佐证材料")
        for row in range(row_of(sheet, "编号"), sheet.max_row + 1):
            cells = [sheet.cell(row, column) for column in range(first, last + 1)]
            texts = [cell.value for cell in cells]
            for cell, text in zip(cells, [*texts[1:], texts[0]], strict=True):
                cell.value = text

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert [(one.code, one.severity.value) for one in submission.findings] == [("column.moved", "notice")]
    assert silently_wrong(submission, form.truth) == []


def test_a_unit_slip_holds_its_own_row_alone(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.05")
        value = sheet.cell(row, column_of(sheet, "本期累计"))
        sheet.cell(row, column_of(sheet, "计量单位")).value = "万元"
        value.value = (value.value or 0) * 10_000

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert {one.code for one in submission.rows if not one.certain} == {"1.05"}
    assert {one.cell for one in submission.findings} == {next(r.cell for r in submission.rows if r.code == "1.05")}


def test_a_milestone_done_by_its_own_formula_is_no_number_in_the_wrong_column(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        row = row_of(sheet, "1.01")
        for header, text in (("本期累计", None), ("状态", "已完成"), ("完成率", "100%")):
            sheet.cell(row, column_of(sheet, header)).value = text

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert submission.findings == ()
