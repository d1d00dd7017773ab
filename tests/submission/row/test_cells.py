"""What a value cell can hold, and what becomes of it: a table of cells as they are stored."""

from __future__ import annotations

import re

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from model.finding import Finding
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.submission.read import read_content
from model.submission.submission import Outcome, ReturnedRow, Submission
from model.wording import say
from tests.submission.forms import (
    PERIOD,
    SHEET_PART,
    FilledForm,
    add_part,
    edit_book,
    edit_part,
    row_of,
    set_value,
    silently_wrong,
    value_place,
)  # fmt: skip

# 1.03 counts people (target 10000), 1.05 is in 亿元 (above 100). {r} is its own place.
CELLS = """
| row  | the cell as it is stored                                       | value  | finding                  |
|------|----------------------------------------------------------------|--------|--------------------------|
| 1.05 | <c><v>312.11</v></c>                                           | 312.11 |                          |
| 1.05 | <c><v>312.11000000000001</v></c>                               | 312.11 |                          |
| 1.05 | <c><v>0.30000000000000004</v></c>                              | 0.3    |                          |
| 1.05 | <c><v>1.2345E2</v></c>                                         | 123.45 |                          |
| 1.05 | <c t="n"><v> 312.5 </v></c>                                    | 312.5  |                          |
| 1.03 | <c><v>-0</v></c>                                               | 0      |                          |
| 1.03 | <c><v>1200</v></c>                                             | 1200   |                          |
| 1.03 | <c t="inlineStr"><is><t>1200</t></is></c>                      | 1200   | value.text_number        |
| 1.03 | <c t="str"><v>１２００</v></c>                                 | 1200   | value.full_width         |
| 1.03 | <c t="inlineStr"><is><r><t>12</t></r><r><t>00</t></r></is></c> | 1200   | value.text_number        |
| 1.03 | <c t="inlineStr"><is><t>1200</t><rPh><t>9</t></rPh></is></c>   | 1200   | value.text_number        |
| 1.03 | <c t="inlineStr"><is><t>1_x0032_00</t></is></c>                | 1200   | value.text_number        |
| 1.03 | <c t="inlineStr"><is><t>1200人</t></is></c>                    | ?      | value.text_with_unit     |
| 1.03 | <c t="inlineStr"><is><t>1.2万</t></is></c>                     | ?      | value.text_with_unit     |
| 1.03 | <c t="inlineStr"><is><t>约320</t></is></c>                     | ?      | value.approximate        |
| 1.03 | <c t="inlineStr"><is><t>—</t></is></c>                        | ?      | value.dash               |
| 1.03 | <c t="inlineStr"><is><t xml:space="preserve">  </t></is></c>   | blank  | value.only_spaces        |
| 1.03 | <c t="inlineStr"><is><t>#REF!</t></is></c>                     | ?      | value.error              |
| 1.03 | <c t="e"><v>#REF!</v></c>                                      | ?      | value.error              |
| 1.03 | <c t="e"><f>1/0</f><v>#DIV/0!</v></c>                          | ?      | value.error              |
| 1.03 | <c><f>600*2</f><v>1200</v></c>                                 | ?      | value.formula            |
| 1.03 | <c><f>600*2</f><v>0</v></c>                                    | ?      | value.formula            |
| 1.03 | <c><f>600*2</f></c>                                            | ?      | value.formula_uncomputed |
| 1.03 | <c><f>600*2</f><v/></c>                                        | ?      | value.formula_uncomputed |
| 1.03 | <c><f>[1]Sheet1!A1</f><v>1200</v></c>                          | ?      | value.formula            |
| 1.03 | <c><f t="array" ref="{r}:{r}">A1:A2</f><v>1200</v></c>         | ?      | value.array_formula      |
| 1.03 | <c t="b"><v>1</v></c>                                          | ?      | value.boolean            |
| 1.03 | <c t="s"><v>0</v></c>                                          | 1200   | value.text_number        |
| 1.03 | <c t="s"><v>1</v></c>                                          | 1300   | value.text_number        |
| 1.03 | <c t="s"><v>99999</v></c>                                      | ?      | value.bad_text_index     |
| 1.03 | <c t="s"><v>-1</v></c>                                         | ?      | value.bad_text_index     |
| 1.03 | <c><v>5</v><v>6</v></c>                                        | ?      | value.cell_doubled       |
| 1.03 | <c><v>5</v><v/></c>                                            | ?      | value.cell_doubled       |
| 1.03 | <c><is><t>1200</t></is></c>                                    | ?      | value.bad_text_index     |
| 1.03 | <c t="inlineStr"><v>1200</v></c>                               | ?      | value.bad_text_index     |
| 1.03 | <c><v>5</v><is><t>6</t></is></c>                               | ?      | value.bad_text_index     |
| 1.03 | <c xt="s"><v>5</v></c>                                         | ?      | value.bad_text_index     |
| 1.03 | <c ph="1"><v>5</v></c>                                         | 5      |                          |
| 1.03 | <c t="d"><v>2021-09-30</v></c>                                 | ?      | value.date               |
| 1.03 | <c><v>1E400</v></c>                                            | ?      | value.bad_number         |
| 1.03 | <c><v>NaN</v></c>                                              | ?      | value.bad_number         |
| 1.03 | <c><v>INF</v></c>                                              | ?      | value.bad_number         |
| 1.03 | <c><v>1,234.5</v></c>                                          | ?      | value.bad_number         |
| 1.03 | <c><v>１２</v></c>                                             | ?      | value.bad_number         |
| 1.03 | <c><v>320.6</v></c>                                            | ?      | value.part_of_a_whole    |
| 1.03 | <c><v>-5</v></c>                                               | ?      | value.negative           |
| 1.03 | <c><v>85000000</v></c>                                         | ?      | value.size               |
| 1.03 | <c><v>5</v></c><c><v>6</v></c>                                 | ?      | value.cell_doubled       |
| 1.00 | <c><v>5</v></c>                                                | ?      | value.in_duty_row        |
"""

# Cells whose number format says something else than their digits; 4.03 is a growth rate in percent (target 30).
FORMATS = """
| row  | stored | format        | value | finding                |
|------|--------|---------------|-------|------------------------|
| 4.03 | 0.35   | 0%            | 35    | value.percent_format   |
| 4.03 | 0.355  | 0.0%          | 35.5  | value.percent_format   |
| 4.03 | 35     | General       | 35    |                        |
| 4.03 | 0.35   | General       | ?     | value.share_or_fraction |
| 4.03 | 35     | 0%            | ?     | value.size             |
| 1.03 | 0.85   | 0%            | ?     | value.percent_of_count |
| 1.03 | 12000  | 0!.0,"万"     | 12000 | value.scaled_format    |
| 1.03 | 321    | ;;;           | 321   | value.hidden_format    |
| 1.03 | 44469  | yyyy/m/d      | ?     | value.date             |
| 1.03 | 1200   | #,##0"名"     | 1200  |                        |
| 1.03 | 320.6  | 0             | ?     | value.part_of_a_whole  |
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in table.strip().splitlines()[2:]]


@pytest.fixture(scope="module")
def blank(form: FilledForm) -> bytes:
    template = FormTemplate(form.tree, PERIOD)
    blank = template.render(template.compose(FormOrder(form.units.unit("FD"))))
    return add_part(blank, "xl/sharedStrings.xml", SHARED)


def _read(form: FilledForm, data: bytes, code: str) -> tuple[Submission, ReturnedRow]:
    submission = read_content("回表.xlsx", data, form.tree, form.units)
    return submission, next(row for row in submission.rows if row.code == code)


def _about_cells(submission: Submission) -> list[Finding]:
    """Without what an odd number, alone in its item, says of the empty cells around it."""
    return [one for one in submission.findings if one.code != "row.exchanged"]


def _said(row: ReturnedRow) -> str:
    if not row.certain:
        return "?"
    return row.state.value if row.value is None else f"{row.value:f}"


@pytest.mark.parametrize(("code", "cell", "value", "finding"), _rows(CELLS))
def test_a_stored_cell_is_exact_or_waits(
    form: FilledForm, blank: bytes, code: str, cell: str, value: str, finding: str
) -> None:
    submission, row = _read(form, set_value(blank, code, cell.replace("<c", '<c r="{r}" s="{s}"')), code)
    assert _said(row) == value
    codes = [one.code for one in submission.findings]
    assert (finding in codes) if finding else codes == []
    about = [one for one in _about_cells(submission) if one.indicator == code]
    assert all(one.cell == row.cell or one.code == "value.in_duty_row" for one in about)
    others = {one.code for one in _about_cells(submission) if one.indicator != code}
    assert others <= ({"row.shifted"} if finding == "value.in_duty_row" else set())
    assert row.cell == f"填报表!{value_place(blank, code)}"
    expected = Outcome.REVIEW if value == "?" else Outcome.ACCEPT
    assert submission.outcome is expected
    assert all(say(one) and say(one, "en") for one in submission.findings)


@pytest.mark.parametrize(("code", "stored", "number_format", "value", "finding"), _rows(FORMATS))
def test_number_formats_count(
    form: FilledForm, blank: bytes, code: str, stored: str, number_format: str, value: str, finding: str
) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        cell = sheet.cell(row_of(sheet, code), 8, float(stored))
        cell.number_format = number_format

    submission, row = _read(form, edit_book(blank, edit), code)
    assert _said(row) == value
    assert [one.code for one in _about_cells(submission)] == ([finding] if finding else [])


SHARED = (
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<si><t>1200</t></si><si><r><t>13</t></r><rPh><t>9</t></rPh><r><t>00</t></r></si></sst>"
)

# Texts as they are stored in 进展情况, and what is read.
TEXTS = [
    ('<c r="{r}" t="str"><v>=cmd|\' /C calc\'!A0</v></c>', "=cmd|' /C calc'!A0", None),
    ('<c r="{r}" t="str"><v>+86 029 123</v></c>', "+86 029 123", None),
    ('<c r="{r}" t="str"><v>第一行_x000D_\n第二行</v></c>', "第一行\n第二行", None),
    ('<c r="{r}" t="str"><v>a_x0000_b_x001B_c</v></c>', "abc", "text.control_characters"),
    ('<c r="{r}" t="str"><v>甲_x005F_x000D_乙</v></c>', "甲_x000D_乙", None),
    ('<c r="{r}" t="inlineStr"><is><t>_x005F_x0041_、_x0042_、_x005f_</t></is></c>', "_x0041_、B、_", None),
    ('<c r="{r}"><v>2021</v></c>', "2021", None),
    ('<c r="{r}"><v>0.30000000000000004</v></c>', "0.3", None),
    ('<c r="{r}" t="b"><v>1</v></c>', "是", None),
    ('<c r="{r}" t="str"><f>HYPERLINK("http://x","看这里")</f><v>看这里</v></c>', "看这里", "text.formula"),
    ('<c r="{r}" t="e"><v>#NAME?</v></c>', None, "text.unreadable"),
    ('<c r="{r}"><f>A1</f></c>', None, "text.unreadable"),
    ('<c r="{r}" t="s"><v>-1</v></c>', None, "text.bad_text_index"),
    ('<c r="{r}" t="d"><v>2021-09-30T00:00:00</v></c>', "2021-09-30", None),
]


@pytest.mark.parametrize(("cell", "text", "finding"), TEXTS)
def test_a_text_is_what_the_cell_shows(
    form: FilledForm, blank: bytes, cell: str, text: str | None, finding: str | None
) -> None:
    place = value_place(blank, "1.03").replace("H", "K")

    def change(part: bytes) -> bytes:
        return re.sub(rf'<c r="{place}" s="\d+"/>', lambda _: cell.format(r=place), part.decode()).encode()

    filled = set_value(blank, "1.03", '<c r="{r}" s="{s}"><v>7</v></c>')
    submission, row = _read(form, edit_part(filled, SHEET_PART, change), "1.03")
    assert row.narrative == text
    assert [one.code for one in submission.findings] == ([finding] if finding else [])
    assert all(one.cell == f"填报表!{place}" for one in submission.findings)


def test_dates_in_a_text_column_are_days_in_both_calendars(form: FilledForm, blank: bytes) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        cell = sheet.cell(row_of(sheet, "1.03"), 11, 44469)
        cell.number_format = "yyyy/m/d"

    edited = edit_book(blank, edit)
    assert _read(form, edited, "1.03")[1].narrative == "2021-09-30"
    since_1904 = edit_part(
        edited, "xl/workbook.xml", lambda part: part.replace(b"<workbookPr", b'<workbookPr date1904="1"', 1)
    )
    assert _read(form, since_1904, "1.03")[1].narrative == "2025-10-01"


def test_a_struck_through_value_waits(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "1.03"), 8).font = Font(strike=True)

    submission, row = _read(form, edit_book(form.data, edit), "1.03")
    assert not row.certain
    assert [one.code for one in submission.findings] == ["value.struck_through"]
    assert silently_wrong(submission, form.truth) == []


@pytest.mark.parametrize("text", ["快好了", "=H10/100"])
def test_an_unknown_stage_waits(form: FilledForm, text: str) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "1.03"), 10, text)

    submission, row = _read(form, edit_book(form.data, edit), "1.03")
    assert row.stage is None and row.certain and not row.is_read
    assert [(one.part, one.cell, one.readings) for one in row.unread] == [
        ("stage", row.cell.replace("H", "J"), ("未启动", "推进中", "已完成"))
    ]
    assert [(one.code, one.cell) for one in submission.findings] == [("stage.unknown", row.cell.replace("H", "J"))]


@pytest.mark.parametrize("stored", ['xt="inlineStr"><is><t>未启动</t></is></c>', "><is><t>未启动</t></is></c>"])
def test_a_stage_that_is_stored_wrongly_waits(form: FilledForm, stored: str) -> None:
    place = value_place(form.data, "1.03").replace("H", "J")

    def change(content: bytes) -> bytes:
        pattern = rf'<c r="{place}" s="(\d+)"(?:/>|.*?</c>)'
        changed, count = re.subn(pattern, rf'<c r="{place}" s="\1" {stored}', content.decode())
        assert count == 1
        return changed.encode()

    _, row = _read(form, edit_part(form.data, SHEET_PART, change), "1.03")
    assert row.stage is None and [one.part for one in row.unread] == ["stage"]


@pytest.mark.parametrize(
    ("text", "raw", "readings"),
    [("锟斤拷锟斤拷开工", "锟斤拷锟斤拷开工", ("锟斤拷锟斤拷开工",)), ("#REF!", "#REF!", ()), ("=A1&B1", "", ())],
)
def test_a_text_that_cannot_be_read_waits(form: FilledForm, text: str, raw: str, readings: tuple[str, ...]) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, "1.03"), 11, text)

    submission, row = _read(form, edit_book(form.data, edit), "1.03")
    assert row.narrative is None and row.certain
    assert [(one.part, one.cell, one.raw, one.readings) for one in row.unread] == [
        ("narrative", row.cell.replace("H", "K"), raw, readings)
    ]
    assert [one.cell for one in submission.findings] == [row.unread[0].cell]


def test_a_text_merged_over_two_rows_waits_on_both(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        number = row_of(sheet, "1.03")
        sheet.merge_cells(start_row=number, end_row=number + 1, start_column=11, end_column=11)

    data = edit_book(form.data, edit)
    (submission, first), second = _read(form, data, "1.03"), _read(form, data, "1.04")[1]
    assert [(one.part, one.readings) for one in second.unread] == [("narrative", (first.narrative,))]
    assert {one.code for one in submission.findings} == {"text.odd_place"}
