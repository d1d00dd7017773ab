"""The quick way through a plain sheet gives what the strict parser gives, or leaves the sheet to it."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO

import pytest

from model.submission.refusal import Refused
from model.submission.workbook.book import _read_shared
from model.submission.workbook.open_book import open_book
from model.submission.workbook.plain_sheet import read_plain_sheet
from model.submission.workbook.plain_strings import read_plain_strings
from model.submission.workbook.raw_cell import unescape
from model.submission.workbook.raw_sheet import RawSheet, _SheetReader, _without_empty_cells, read_sheet
from tests.submission.forms import SHEET_PART, FilledForm, edit_book

SHARED = ("甲", "乙 ", "_x000D_", "")
HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetData>'
)
ROWS = (
    '<row r="1" spans="1:3" x14ac:dyDescent="0.2"><c r="A1" s="3" t="s"><v>1</v></c><c r="B1" s="2"/></row>'
    '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> 一&amp;二 </t></is></c>'
    '<c r="B2" t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c r="C2" s="4"><f aca="false">1/0</f><v/></c></row>'
    '<row r="4"><c r="A4"><v>1.50</v></c><c r="B4" t="n" s="1"><v>007</v></c><c r="C4" t="b"><v>1</v></c>'
    '<c r="D4" t="e"><v>#N/A</v></c></row>'
)
TAIL = '</sheetData><autoFilter ref="A1:B4"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>'
SHEET = (HEAD + ROWS + TAIL).encode()


def parsed(data: bytes) -> RawSheet | str:
    try:
        return _SheetReader(SHARED, ()).read(_without_empty_cells(data))
    except Refused as refusal:
        return refusal.finding.code


def quick(data: bytes) -> RawSheet | str:
    try:
        return read_sheet(data, SHARED)
    except Refused as refusal:
        return refusal.finding.code


def test_a_plain_sheet_is_read_at_a_stroke() -> None:
    assert read_plain_sheet(SHEET) is not None
    assert quick(SHEET) == parsed(SHEET)
    assert read_sheet(SHEET, SHARED).count() == 8


@pytest.mark.parametrize(
    ("found", "put"),
    [
        ('<c r="B1" s="2"/>', '<c r="B1" s="2"></c>'),
        ('<c r="B1" s="2"/>', '<c r="A1"><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B7"><v>5</v></c>'),
        ('<c r="B1" s="2"/>', "<c><v>5</v></c>"),
        ('<c r="B1" s="2"/>', '<c r="B1"><!-- <c r="C1"><v>9</v></c> --><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><v><![CDATA[5]]></v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="inlineStr"><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><is><t>5</t></is></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="s"><v>1</v><is><t></t></is></c>'),
        ('<c r="B1" s="2"/>', '\n  <c r="B1" t="inlineStr">\n <is>\n  <t>\n </t>\n </is>\n</c>\n'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>\n  </v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><f>\n</f><v>&amp;lt;>\n <</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>&amp;lt;&gt;\n &lt;</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>a>\n  </v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" s="1" t="n" s="2"><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="d"><v>2021-09-30</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><v>5</v><v>6</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="ZZZ1"><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="ABC1"><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><f t="array" ref="B1:B2">A1</f><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><f/><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><v> 5\n</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><v>5\r\n6</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>&#21313;&#10;&#x5341;</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>&#0;</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>&nbsp;</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>a ]]> b</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1" t="str"><v>a\x01b</v></c>'),
        ('<c r="B1" s="2"/>', '<c r="B1"><f>A1&B1</f><v>5</v></c>'),
        ('<c r="B1" s="2"/>', '<c xmlns="urn:other" r="B1"><v>5</v></c>'),
        ('<row r="4">', '<row r="2">'),
        ('<row r="4">', "<row>"),
        ('<row r="4">', '<row r="4" r="5">'),
        ('<row r="4">', '<row ht="5" r="4">'),
        ('<row r="4">', '<row r="4" ht="5" ht="6">'),
        ('<row r="4">', '<row r="4" other:ht="5">'),
        ('<row r="4">', '<row r="1048577"/><row r="4">'),
        ('hidden="1"', 'hidden="true"'),
        ("</sheetData>", '</sheetData><c r="A9"><v>9</v></c>'),
        ("</sheetData>", '</sheetData><row r="9"/>'),
        ("</sheetData>", "</sheetData><sheetData></sheetData>"),
        ("</sheetData>", '</sheetData><!-- "</sheetData>" -->'),
        ("<sheetData>", '<sheetData xmlns="urn:other">'),
        ("<worksheet xmlns=", "<worksheet  xmlns="),
        ("<?xml", "<!DOCTYPE x><?xml"),
        ('encoding="UTF-8"', 'encoding="GBK"'),
        ("</worksheet>", ""),
        ("</worksheet>", "</worksheet><x/>"),
    ],
)
def test_what_is_not_plain_means_what_the_parser_says(found: str, put: str) -> None:
    data = SHEET.decode().replace(found, put, 1).encode()
    assert data != SHEET
    assert quick(data) == parsed(data)


@pytest.mark.parametrize(
    ("found", "put"),
    [
        ('<c r="B1" s="2"/>', '<c r="B1" s="2" t="n" />'),
        ('<f aca="false">1/0</f><v/>', '<f t="shared" ref="C2:C9" si="0">1/0</f><v>7</v>'),
        ('<f aca="false">1/0</f><v/>', '<f t="shared" si="0"/><v>7</v>'),
        ('<f aca="false">1/0</f><v/>', '<f t="shared" si="0" /><v />'),
        ("甲x</v>", " 甲x </v>"),
        ("<v>甲x", '<v xml:space="preserve"> 甲x'),
        ("?>", "?>\r\n"),
    ],
)
def test_what_programs_write_is_plain(found: str, put: str) -> None:
    data = SHEET.decode().replace(found, put, 1).encode()
    assert data != SHEET and read_plain_sheet(data) is not None
    assert quick(data) == parsed(data)


def test_no_change_of_a_few_signs_makes_them_differ() -> None:
    dice = random.Random(5)
    pieces = ["<", ">", '"', "/", "&", "A1", "v>", "<v>", "</c>", "<c ", " ", "s=", "0", "<row>", "</row>", "'", "\n"]
    text, plain = SHEET.decode(), 0
    for _ in range(3000):
        place = dice.randrange(len(text))
        data = (text[:place] + dice.choice(["", *pieces]) + text[place + dice.randrange(4) :]).encode()
        plain += read_plain_sheet(data) is not None
        assert quick(data) == parsed(data), data
    assert plain > 300


def test_forms_are_plain_and_read_alike(form: FilledForm) -> None:
    for data in (form.data, edit_book(form.data, lambda _book, _sheet: None)):
        book = open_book(data, "x.xlsx")
        with zipfile.ZipFile(BytesIO(data)) as source:
            sheet = source.read(SHEET_PART)
        assert read_plain_sheet(sheet) is not None
        assert read_sheet(sheet, book.shared.texts) == _SheetReader(book.shared.texts, ()).read(sheet)


@pytest.mark.parametrize(
    ("strings", "is_plain"),
    [
        ('<si><t>甲</t></si><si><t xml:space="preserve"> 乙</t></si><si><t></t></si>', True),
        ("<si><t>甲&amp;乙</t></si>", True),
        ("<si><t /></si><si><t/></si>", True),
        ('<si><t>甲</t><phoneticPr fontId="1" type="noConversion"/></si><si><t/><phoneticPr fontId="1"/></si>', True),
        ('<si><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh><phoneticPr fontId="1"/></si>', False),
        ("<si><t>甲&nbsp;乙</t></si>", False),
        ("<si><r><t>甲</t></r><r><t>乙</t></r></si>", True),
        ('<si><r><rPr><b val="true"/><sz val="18"/></rPr><t>甲</t></r></si>\n  <si>\n <t>\n</t>\n</si>', True),
        ("<si><r><rPr><strike/></rPr><t>甲</t></r></si>", False),
        ("<si><r><rPr><b>x</b></rPr><t>甲</t></r></si>", False),
        ("<si><t>&amp;lt;&lt;</t></si>", True),
        ("<si><t>甲</t><rPh><t>jia</t></rPh></si>", False),
        ("<si><t>甲</t></si><!-- <si><t>乙</t></si> -->", False),
    ],
)
def test_shared_texts_are_read_alike(strings: str, is_plain: bool) -> None:
    data = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9">' + strings + "</sst>"
    ).encode()
    quickly = read_plain_strings(data)
    assert (quickly is not None) == is_plain
    if quickly is not None:
        assert [unescape(text) for text in quickly] == _read_shared(data).texts


def test_rows_are_read_by_their_gaps_as_they_are_cell_by_cell() -> None:
    """Forms that differ in digits, words and shared texts, and now and then in anything else."""
    dice = random.Random(9)
    numbers = ["0", "7", "1200", "1.5", "", " 5", "１２", "-3"]
    by_shape = 0
    for _ in range(1500):
        rows = [
            f'<row r="{row}"><c r="A{row}" t="s"><v>{dice.choice("01239")}</v></c>'
            f'<c r="B{row}" s="2"><v>{dice.choice(numbers[:3])}</v></c>'
            f'<c r="C{row}" s="{dice.choice("33334")}"><v>{dice.choice(numbers)}</v></c>'
            + dice.choice(
                (f'<c r="D{row}"/>', f'<c r="D{row}" t="inlineStr"><is><t>第{dice.randrange(9)}项</t></is></c>',
                 f'<c r="D{row}" t="s"><v>1</v></c>', f'<c r="{dice.choice("CEF")}{row}"><v>4</v></c>', "")
            )
            + f'<c r="G{row}" s="9"/></row>'
            for row in range(1, 6)
        ]  # fmt: skip
        data = (HEAD + "".join(rows) + TAIL).encode()
        by_shape += read_plain_sheet(data) is not None
        assert quick(data) == parsed(data), data
    assert by_shape > 200
