"""Faults of contents, structure and identity that one of our own issued forms can suffer, each made on a real form.

A fault of a kind of cell that our form does not have (dates, long codes) is made of the nearest one, and says so.
"""

# ruff: noqa: E501 - the tables at the end are read row by row

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.period import parse_period
from model.form.layout import IDENTITY_NAME
from model.form.snapshot import Identity
from model.form.token import write_token
from tests.submission.forms import (
    PERIOD,
    SHEET_PART,
    FilledForm,
    column_of,
    edit_book,
    edit_part,
    row_of,
    set_value,
    value_place,
)

COUNT, MONEY, SHARE, GROWTH, LARGE = "1.03", "1.05", "9.06", "4.03", "9.02"
"""Rows in 名 (10003 reported), 亿元 (102.25), % (53.25), a growth rate in % that was left blank, and a larger sum."""
VALUE, STAGE, NARRATIVE = "本期累计", "状态", "进展情况"
Make = Callable[[FilledForm], bytes]


@dataclass(frozen=True)
class Fault:
    """How a fault is made and what must come of it.

    `outcome` is accept, notice (accepted, with a word about it), review or reject. `codes` must all be said, `row` is
    the row that it is about, `value` what is read there: a number, "truth", or None where it waits; `beside` is another
    row that the fault alters.
    """

    what: str
    make: Make
    outcome: str
    codes: tuple[str, ...] = ()
    row: str = COUNT
    value: str | None = None
    text: str | None = None
    beside: str = ""


def cell(row: str, value: object, header: str = VALUE, number_format: str = "", struck: bool = False) -> Make:
    """Something else in one cell, as a person types it."""

    def edit(_: Workbook, sheet: Worksheet) -> None:
        target = sheet.cell(row_of(sheet, row), column_of(sheet, header))
        target.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            target.data_type = "s"
        if number_format:
            target.number_format = number_format
        if struck:
            target.font = Font(strike=True)

    return lambda form: edit_book(form.data, edit)


def stored(row: str, xml: str) -> Make:
    """One value cell as a program stores it; {r} and {s} are its place and style."""
    return lambda form: set_value(form.data, row, xml.replace("<c", '<c r="{r}" s="{s}"', 1))


def narrative(row: str, xml: str, since_1904: bool = False) -> Make:
    """The cell in 进展情况 as a program stores it; {d} is the style of a date."""

    def make(form: FilledForm) -> bytes:
        def with_style(_: Workbook, sheet: Worksheet) -> None:
            sheet.cell(row_of(sheet, row), column_of(sheet, NARRATIVE), 1).number_format = "yyyy/m/d"

        data = edit_book(form.data, with_style)
        place = value_place(form.data, row).replace("H", "K")
        head = xml.replace("<c", f'<c r="{place}"', 1)

        def change(part: bytes) -> bytes:
            text = part.decode()
            found = re.search(rf'<c r="{place}" s="(\d+)"(?:/>|.*?</c>)', text)
            assert found
            return text.replace(found[0], head.replace("{d}", found[1])).encode()

        data = edit_part(data, SHEET_PART, change)
        if not since_1904:
            return data
        return edit_part(
            data, "xl/workbook.xml", lambda part: part.replace(b"<workbookPr", b'<workbookPr date1904="1"', 1)
        )

    return make


def sheet(change: Callable[[Workbook, Worksheet], None]) -> Make:
    """The workbook opened, edited and saved."""
    return lambda form: edit_book(form.data, change)


def token(**other: object) -> Make:
    """Another identity in all four places."""

    def edit(book: Workbook, _: Worksheet) -> None:
        meta = book["_meta"]
        text = other_token(str(meta.cell(1, 3).value), **other)
        meta.cell(1, 3).value = text
        book.defined_names[IDENTITY_NAME] = DefinedName(IDENTITY_NAME, attr_text=f'"{text}"', hidden=True)
        del book.custom_doc_props[IDENTITY_NAME]
        book.custom_doc_props.append(StringProperty(name=IDENTITY_NAME, value=text))
        book.properties.identifier = text

    return sheet(edit)


def other_token(text: str, **other: object) -> str:
    """The identity in `text` with some of its parts changed and its digest right."""
    parts = text.split(";")
    identity = {
        "plan": parts[1], "plan_version": parts[2], "unit": parts[3], "period": PERIOD, "round": int(parts[5]),
        "check_code": parts[6],
    }  # fmt: skip
    return write_token(Identity(**{**identity, **other}))  # type: ignore[arg-type]


def _swap(one: str, other: str, columns: range) -> Callable[[Workbook, Worksheet], None]:
    def edit(_: Workbook, page: Worksheet) -> None:
        first, second = row_of(page, one), row_of(page, other)
        for column in columns:
            here, there = page.cell(first, column), page.cell(second, column)
            here.value, there.value = there.value, here.value
            here.number_format, there.number_format = there.number_format, here.number_format

    return edit


def shift_down(_: Workbook, page: Worksheet) -> None:
    """E01: the numbers of item 9 pasted one row too low, the first row left empty."""
    rows = [row for row in range(5, page.max_row) if str(page.cell(row, 2).value).startswith("9.")][1:]
    column = column_of(page, VALUE)
    for row in reversed(rows[1:]):
        page.cell(row, column).value = page.cell(row - 1, column).value
    page.cell(rows[0], column).value = None


def sort_rows(_: Workbook, page: Worksheet) -> None:
    """E02: all columns sorted by name."""
    cells = [[page.cell(row, column) for column in range(1, 15)] for row in range(5, page.max_row - 2)]
    rows = sorted(([(one.value, one.number_format) for one in row] for row in cells), key=lambda row: str(row[2][0]))
    for row, contents in zip(cells, rows, strict=True):
        for one, (value, number_format) in zip(row, contents, strict=True):
            one.value, one.number_format = value, number_format


def insert_rows(_: Workbook, page: Worksheet) -> None:
    """E03: two blank rows and a subtotal in the middle."""
    place = row_of(page, COUNT) + 1
    page.insert_rows(place, 3)
    page.cell(place + 2, 3).value, page.cell(place + 2, column_of(page, VALUE)).value = "小计", 4321


def double_row(_: Workbook, page: Worksheet) -> None:
    """E05: a row twice, with another number in its copy."""
    source = row_of(page, COUNT)
    page.insert_rows(source + 1)
    for column in range(1, 15):
        page.cell(source + 1, column).value = page.cell(source, column).value
    page.cell(source + 1, column_of(page, VALUE)).value = 9999


def double_sheet(book: Workbook, page: Worksheet) -> None:
    """E13: a copy of the sheet with another number."""
    twin = book.copy_worksheet(page)
    twin.title = "填报表 (2)"
    twin.cell(row_of(twin, COUNT), column_of(twin, VALUE)).value = 9999


def hide_behind_copy(book: Workbook, page: Worksheet) -> None:
    """E14: the form hidden, its copy with other numbers shown."""
    double_sheet(book, page)
    page.sheet_state = "hidden"


def delete_column(_: Workbook, page: Worksheet) -> None:
    """E09: 本期累计 deleted, everything moves left."""
    page.delete_cols(column_of(page, VALUE))


def insert_column(_: Workbook, page: Worksheet) -> None:
    """E10: a column 备用 with 7 in it."""
    place = column_of(page, VALUE)
    page.insert_cols(place)
    page.cell(4, place).value = "备用"
    page.cell(row_of(page, COUNT), place).value = 7


def header(old: str, new: str) -> Callable[[Workbook, Worksheet], None]:
    """Another header."""

    def edit(_: Workbook, page: Worksheet) -> None:
        page.cell(4, column_of(page, old)).value = new

    return edit


def exchange_columns(_: Workbook, page: Worksheet) -> None:
    """E08: 本期累计 and 上期累计 with their headers."""
    one, other = column_of(page, VALUE), column_of(page, "上期累计")
    for row in range(4, page.max_row + 1):
        first, second = page.cell(row, one), page.cell(row, other)
        first.value, second.value = second.value, first.value
        first.number_format, second.number_format = second.number_format, first.number_format


def merge(ghost: object = None) -> Make:
    """E17, E18: two value cells merged; `ghost` is a number that the merged area covers."""

    def edit(_: Workbook, page: Worksheet) -> None:
        row, column = row_of(page, COUNT), column_of(page, VALUE)
        page.cell(row + 1, column).value = None
        page.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)

    def make(form: FilledForm) -> bytes:
        data = edit_book(form.data, edit)
        if ghost is None:
            return data
        number = int(value_place(form.data, COUNT)[1:]) + 1

        def change(part: bytes) -> bytes:
            pattern = rf'(<row r="{number}"[^>]*>.*?<c r="G{number}"[^>]*?(?:/>|>.*?</c>))(<c r="H{number}"[^>]*?/>)?'
            found = re.search(pattern, part.decode())
            assert found
            covered = f'{found[1]}<c r="H{number}"><v>{ghost}</v></c>'
            return part.decode().replace(found[0], covered, 1).encode()

        return edit_part(data, SHEET_PART, change)

    return make


def comment(_: Workbook, page: Worksheet) -> None:
    """E22: 此数为估计数 as a comment."""
    page.cell(row_of(page, COUNT), column_of(page, VALUE)).comment = Comment("此数为估计数", "办公室")


def into_new_workbook(form: FilledForm) -> bytes:
    """F05: what is seen copied into a new workbook."""
    new = Workbook()
    target = new.active
    assert isinstance(target, Worksheet)

    def edit(_: Workbook, page: Worksheet) -> None:
        for row in page.iter_rows(min_col=2):
            for one in row:
                target.cell(one.row, one.column - 1, copy(one.value))

    edit_book(form.data, edit)
    output = io.BytesIO()
    new.save(output)
    return output.getvalue()


def broken_token(_: Workbook, page: Worksheet) -> None:
    """F06: a letter of the identity changed everywhere."""
    book = page.parent
    text = str(book["_meta"].cell(1, 3).value)
    broken = text[:-1] + ("0" if text[-1] != "0" else "1")
    book["_meta"].cell(1, 3).value = broken
    book.defined_names[IDENTITY_NAME] = DefinedName(IDENTITY_NAME, attr_text=f'"{broken}"', hidden=True)
    del book.custom_doc_props[IDENTITY_NAME]
    book.custom_doc_props.append(StringProperty(name=IDENTITY_NAME, value=broken))
    book.properties.identifier = broken


def other_property(_: Workbook, page: Worksheet) -> None:
    """F07: the document's properties are of another period than the hidden sheet."""
    book = page.parent
    book.properties.identifier = other_token(str(book["_meta"].cell(1, 3).value), period=PERIOD.previous)


def rezipped(form: FilledForm) -> bytes:
    """F08: other bytes, the same content."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form.data)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (2021, 1, 1, 0, 0, 0)), source.read(name))
    return output.getvalue()


def text_cell(text: str) -> str:
    """A text as a program stores it."""
    return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def code_cell(page: Worksheet, value: object) -> None:
    """Another code on the row of COUNT, hidden key and all."""
    row = row_of(page, COUNT)
    for column in (1, 2):
        page.cell(row, column).value = value  # type: ignore[assignment]


_LONG = "长" * 32_767
CONTENTS: dict[str, Fault] = {
    "D01": Fault("a formula without a result", stored(COUNT, "<c><f>600*2</f></c>"), "review", ("value.formula_uncomputed",)),
    "D02": Fault("a formula with a stale 0", stored(COUNT, "<c><f>600*2</f><v>0</v></c>"), "review", ("value.formula",)),
    "D03": Fault("a formula with #REF!", stored(COUNT, '<c t="e"><f>A0</f><v>#REF!</v></c>'), "review", ("value.error",)),
    "D04": Fault("a literal #N/A", stored(COUNT, '<c t="e"><v>#N/A</v></c>'), "review", ("value.error",)),
    "D05": Fault("#DIV/0! in a computed cell", stored(COUNT, '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'), "review", ("value.error",)),
    "D06": Fault("a number stored as text", cell(COUNT, "8200"), "notice", ("value.text_number",), value="8200"),
    "D07": Fault("full-width digits", cell(COUNT, "８２００"), "notice", ("value.full_width",), value="8200"),
    "D08": Fault("no-break, zero-width and ideographic space", cell(COUNT, "\u00a0\u200b8200\u3000"), "notice", ("value.invisible_removed",), value="8200"),
    "D09": Fault("full-width comma and full stop", cell(LARGE, "１，２３４．５"), "notice", ("value.full_width",), LARGE, "1234.5"),
    "D10": Fault("a European comma", cell(MONEY, "1.234,56"), "review", ("value.separators",), MONEY),
    "D11": Fault("a unit in the cell", cell(MONEY, "1234.5万元"), "review", ("value.text_with_unit",), MONEY),
    "D12": Fault("about 320", cell(COUNT, "约320"), "review", ("value.approximate",)),
    "D13": Fault("a letter O", cell(COUNT, "82O0"), "review", ("value.letter_in_number",)),
    "D14": Fault("a Chinese numeral", cell(COUNT, "三百二十"), "review", ("value.chinese_numeral",)),
    "D15": Fault("a share whose cell lost its percent format: our values are in percent, so 0.5325 is the odd one", cell(SHARE, 0.5325, number_format="General"), "review", ("value.share_or_fraction",), SHARE),
    "D16": Fault("a percent sign in a text", cell(SHARE, "53.25%"), "notice", ("value.percent_text",), SHARE, "53.25"),
    "D17": Fault("negative zero", stored(GROWTH, "<c><v>-0</v></c>"), "accept", row=GROWTH, value="0"),
    "D18": Fault("seventeen digits that are fifteen on the screen", stored(MONEY, "<c><v>102.35000000000001</v></c>"), "accept", row=MONEY, value="102.35"),
    "D19": Fault("eighteen digits: no code of ours is so long, a value can be", stored(COUNT, "<c><v>123456789012345678</v></c>"), "review", ("value.too_many_digits",)),
    "D20": Fault("codes turned into numbers", sheet(lambda _, page: code_cell(page, float(COUNT))), "notice", ("column.codes_as_numbers",), value="truth"),
    "D21": Fault("a code as the text of scientific notation", sheet(lambda _, page: code_cell(page, "1.03E+00")), "review", ("row.missing", "row.unknown_code"), value="absent"),
    "D22": Fault("a code that lost its zero (1.03 as 1.3)", sheet(lambda _, page: code_cell(page, "1.3")), "review", ("row.missing", "row.unknown_code"), value="absent"),
    "D23": Fault("the day 1900-02-29, in a text column: we ask for no days", narrative(COUNT, '<c s="{d}"><v>60</v></c>'), "review", ("text.unreadable",), value="truth"),
    "D24": Fault("an ambiguous day for a value", cell(COUNT, "3/4"), "review", ("value.date",)),
    "D25": Fault("a Chinese day, in a text column kept as it stands", cell(COUNT, "2021年9月30日", NARRATIVE), "accept", value="truth", text="2021年9月30日"),
    "D26": Fault("a dotted day, in a text column kept as it stands", cell(COUNT, "2021.9.30", NARRATIVE), "accept", value="truth", text="2021.9.30"),
    "D27": Fault("yyyymmdd as a number", cell(COUNT, 20210930), "review", ("value.date_number",)),
    "D28": Fault("a negative day, in a text column", narrative(COUNT, '<c s="{d}"><v>-1</v></c>'), "review", ("text.unreadable",), value="truth"),
    "D29": Fault("a day beyond 9999, in a text column", narrative(COUNT, '<c s="{d}"><v>2958466</v></c>'), "review", ("text.unreadable",), value="truth"),
    "D30": Fault("1E400", stored(COUNT, "<c><v>1E400</v></c>"), "review", ("value.bad_number",)),
    "D31": Fault("NaN", stored(COUNT, "<c><v>NaN</v></c>"), "review", ("value.bad_number",)),
    "D32": Fault("1,234.5 as a number", stored(MONEY, "<c><v>1,234.5</v></c>"), "review", ("value.bad_number",), MONEY),
    "D33": Fault("a logical value", stored(COUNT, '<c t="b"><v>1</v></c>'), "review", ("value.boolean",)),
    "D34": Fault("shown in 万", cell(COUNT, 12000, number_format='0!.0,"万"'), "notice", ("value.scaled_format",), value="12000"),
    "D35": Fault("a format that shows nothing", cell(COUNT, 8200, number_format=";;;"), "notice", ("value.hidden_format",), value="8200"),
    "D36": Fault("a rounded count", cell(COUNT, 8200.6, number_format="0"), "review", ("value.part_of_a_whole",)),
    "D37": Fault("line breaks, markup and rare characters in a text", narrative(COUNT, text_cell("一_x000D_\r\n二\t<b>三</b>𠮷".replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"))), "accept", value="truth", text="一\n二 <b>三</b>𠮷"),
    "D38": Fault("a text that fills the cell", narrative(COUNT, text_cell(_LONG)), "notice", ("text.too_long",), value="truth", text=_LONG),
    "D39": Fault("control characters", narrative(COUNT, text_cell("a_x0000_b_x001B_c")), "notice", ("text.control_characters",), value="truth", text="abc"),
    "D40": Fault("a DDE formula as text", cell(COUNT, "=cmd|' /C calc'!A0", NARRATIVE), "accept", value="truth", text="=cmd|' /C calc'!A0"),
    "D41": Fault("@SUM as text", cell(COUNT, "@SUM(1+1)", NARRATIVE), "accept", value="truth", text="@SUM(1+1)"),
    "D42": Fault("a telephone number with a plus", cell(COUNT, "+86 029 8888", NARRATIVE), "accept", value="truth", text="+86 029 8888"),
    "D43": Fault("a dash for no words", cell(COUNT, "—", NARRATIVE), "accept", value="truth", text="—"),
    "D44": Fault("a dash for a number", cell(COUNT, "—"), "review", ("value.dash",)),
    "D45": Fault("nothing but spaces", cell(COUNT, "   "), "notice", ("value.only_spaces",), value="blank"),
    "D46": Fault("a right-to-left override in a text", cell(COUNT, "进展\u202e02", NARRATIVE), "notice", ("text.direction_marks",), value="truth", text="进展\u202e02"),
    "D47": Fault("rich text in pieces", narrative(COUNT, '<c t="inlineStr"><is><r><t>已</t></r><r><rPr><b/></rPr><t>完成</t></r></is></c>'), "accept", value="truth", text="已完成"),
    "D48": Fault("a phonetic guide", narrative(COUNT, '<c t="inlineStr"><is><t>已完成</t><rPh sb="0" eb="1"><t>yi</t></rPh></is></c>'), "accept", value="truth", text="已完成"),
    "D49": Fault("1.2345E3", stored(MONEY, "<c><v>1.2345E2</v></c>"), "accept", row=MONEY, value="123.45"),
    "D50": Fault("an ISO day, in a text column", narrative(COUNT, '<c t="d"><v>2021-09-30</v></c>'), "accept", value="truth", text="2021-09-30"),
    "D51": Fault("a day just before midnight, in a text column", narrative(COUNT, '<c s="{d}"><v>44469.999995</v></c>'), "review", ("text.unreadable",), value="truth"),
    "D52": Fault("an array formula", stored(COUNT, '<c><f t="array" ref="{r}:{r}">A1:A2</f><v>1200</v></c>'), "review", ("value.array_formula",)),
    "D53": Fault("a negative in brackets", cell(MONEY, "(1,234.5)"), "review", ("value.bracketed",), MONEY),
    "D54": Fault("3千 as text", cell(COUNT, "3千"), "review", ("value.text_with_unit",)),
    "D60": Fault("a workbook that counts from 1904, a day in a text column", narrative(COUNT, '<c s="{d}"><v>43007</v></c>', since_1904=True), "accept", value="truth", text="2021-09-30"),
    "D61": Fault("a day of another workbook in one that counts from 1904", narrative(COUNT, '<c s="{d}"><v>44469</v></c>', since_1904=True), "review", ("text.date_shifted",), value="truth"),
}  # fmt: skip
STRUCTURES: dict[str, Fault] = {
    "E01": Fault("values one row down", sheet(shift_down), "review", ("row.shifted",), "9.07"),
    "E02": Fault("rows sorted by name", sheet(sort_rows), "accept", value="truth"),
    "E03": Fault("blank rows and a subtotal inserted", sheet(insert_rows), "notice", ("sheet.blank_rows", "row.subtotal"), value="truth"),
    "E04": Fault("a row deleted", sheet(lambda _, page: page.delete_rows(row_of(page, COUNT))), "review", ("row.missing",), value="absent"),
    "E05": Fault("a row twice, with other numbers", sheet(double_row), "review", ("row.doubled",)),
    "E06": Fault("a row that the plan does not hold", sheet(lambda _, page: code_cell(page, "88.88")), "review", ("row.unknown_code", "row.missing"), value="absent"),
    "E07": Fault("the names of two rows exchanged", sheet(_swap(COUNT, MONEY, range(3, 4))), "review", ("row.name_disagrees",)),
    "E08": Fault("two columns exchanged with their headers", sheet(exchange_columns), "notice", ("column.moved",), value="truth"),
    "E09": Fault("the value column deleted", sheet(delete_column), "review", ("column.missing",)),
    "E10": Fault("a column inserted", sheet(insert_column), "notice", ("column.unknown",), value="truth"),
    "E11": Fault("a header twice", sheet(header("完成率", VALUE)), "review", ("column.doubled",)),
    "E12": Fault("the sheet renamed", sheet(lambda _, page: setattr(page, "title", "Sheet1 (2)")), "notice", ("sheet.renamed",), value="truth"),
    "E13": Fault("the sheet twice, with other numbers", sheet(double_sheet), "review", ("sheet.several",)),
    "E14": Fault("the form hidden behind a copy", sheet(hide_behind_copy), "review", ("sheet.several",)),
    "E15": Fault("rows hidden", sheet(lambda _, page: setattr(page.row_dimensions[row_of(page, COUNT)], "hidden", True)), "notice", ("sheet.hidden_rows",), value="truth"),
    "E16": Fault("filtered", sheet(lambda _, page: setattr(page.auto_filter, "ref", f"A4:N{page.max_row}")), "notice", ("sheet.filtered",), value="truth"),
    "E17": Fault("two value cells merged", merge(), "review", ("value.cell_merged",)),
    "E18": Fault("a number under merged cells", merge(ghost=77), "review", ("value.ghost",), row="1.04"),
    "E19": Fault("the header in another unit", sheet(header(VALUE, "本期累计（万）")), "review", ("column.missing",)),
    "E20": Fault("a part larger than its whole", sheet(lambda _, page: _part_above_whole(page)), "review", ("entry.part_exceeds_whole",), "8.07", "61", beside="8.06"),
    "E21": Fault("ten thousand times too large", cell(MONEY, 1022500), "review", ("value.size",), MONEY),
    "E22": Fault("an answer in a comment", sheet(comment), "notice", ("cell.comment", "workbook.comments"), value="truth"),
    "E23": Fault("struck through", cell(COUNT, 8200, struck=True), "review", ("value.struck_through",)),
    "E24": Fault("a part of the text struck through", stored(COUNT, '<c t="inlineStr"><is><r><rPr><strike/></rPr><t>12</t></r><r><t>00</t></r></is></c>'), "review", ("value.struck_through",)),
    "E25": Fault("white on pale yellow", sheet(lambda _, page: setattr(page.cell(row_of(page, COUNT), column_of(page, VALUE)), "font", Font(color="FFFFFF"))), "notice", ("value.unseen",), value="truth"),
    "E26": Fault("the value column hidden", sheet(lambda _, page: setattr(page.column_dimensions["H"], "hidden", True)), "notice", ("sheet.hidden_columns",), value="truth"),
}  # fmt: skip


def _part_above_whole(page: Worksheet) -> None:
    column = column_of(page, VALUE)
    whole = page.cell(row_of(page, "8.06"), column)
    whole.value = 60
    page.cell(row_of(page, "8.07"), column).value = 61


_OTHER_YEAR = parse_period("2020-09")
IDENTITIES: dict[str, Fault] = {
    "F01": Fault("an older version of the plan", token(plan_version="0" * 12), "review", ("identity.stale",), value="truth"),
    "F02": Fault("another year", token(period=_OTHER_YEAR), "review", ("identity.other_year",), value="truth"),
    "F03": Fault("another unit's file", token(unit="QH"), "review", ("identity.other_shown",), value="truth"),
    "F03b": Fault("a unit that is none of ours", token(unit="ZZ"), "review", ("identity.unknown_unit",), value="truth"),
    "F04": Fault("another plan", token(plan="other-2021"), "reject", ("identity.other_plan",), value="absent"),
    "F05": Fault("pasted into a new workbook", into_new_workbook, "review", ("identity.missing",), value="truth"),
    "F06": Fault("an altered identity", sheet(broken_token), "review", ("identity.altered",), value="truth"),
    "F07": Fault("two identities that disagree", sheet(other_property), "review", ("identity.disagrees",), value="truth"),
    "F08": Fault("the same content in other bytes (told when it is collected)", rezipped, "accept", value="truth"),
}  # fmt: skip
FAULTS = CONTENTS | STRUCTURES | IDENTITIES
