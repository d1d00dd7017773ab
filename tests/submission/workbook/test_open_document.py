"""An .ods is read as strictly as an .xlsx: kinds, formats, spaces, what is hidden, and what is beside the cells."""

from __future__ import annotations

import pytest

from model.submission.read import read_content
from model.submission.refusal import Refused
from model.submission.submission import Outcome
from model.submission.workbook.open_book import open_book
from model.submission.workbook.raw_cell import CellKind
from model.submission.workbook.raw_sheet import RawSheet
from tests.submission.container.container_faults import stored
from tests.submission.forms import FilledForm
from tests.submission.other_formats import open_document, sheets_of, zipped

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for prefix, space in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"),
    )
)  # fmt: skip
STYLES = (
    '<number:percentage-style style:name="N1"><number:number number:decimal-places="1"/><number:text>%</number:text>'
    '</number:percentage-style><number:number-style style:name="N2"><number:number number:decimal-places="2"'
    ' number:grouping="true" number:display-factor="1000"/><number:text>万</number:text></number:number-style>'
    '<number:date-style style:name="N3"><number:year/><number:text>年</number:text></number:date-style>'
    '<style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/>'
    '<style:style style:name="scaled" style:family="table-cell" style:data-style-name="N2"/>'
    '<style:style style:name="day" style:family="table-cell" style:data-style-name="N3"/>'
    '<style:style style:name="child" style:family="table-cell" style:parent-style-name="share">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
)

TEXT = "<table:table-cell><text:p>甲</text:p></table:table-cell>"


def _book(rows: str, beside: str = "", encoding: str = "utf-8"):  # type: ignore[no-untyped-def]
    content = (
        f'<?xml version="1.0" encoding="{encoding}"?><office:document-content {SPACES}>'
        f"<office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:spreadsheet>{beside}"
        f'<table:table table:name="表">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    parts = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content.encode(encoding)}
    return open_book(zipped(parts), "a.ods")


def _sheet(rows: str, beside: str = "", encoding: str = "utf-8") -> RawSheet:
    book = _book(rows, beside, encoding)
    return book.read_sheet(book.catalogue.sheets[0])  # type: ignore[no-any-return]


def _row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        ('<table:table-cell office:value-type="float" office:value="1.5"/>', CellKind.NUMBER, "1.5"),
        ('<table:table-cell office:value-type="percentage" office:value="0.5"/>', CellKind.NUMBER, "0.5"),
        ('<table:table-cell office:value-type="date" office:date-value="2021-09-30"/>', CellKind.DATE, "2021-09-30"),
        ('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', CellKind.BOOLEAN, "1"),
        ('<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>', CellKind.TEXT, "甲"),
        ("<table:table-cell><text:p>甲</text:p></table:table-cell>", CellKind.TEXT, "甲"),
        ('<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"/>', CellKind.FORMULA, "1"),
        ('<table:table-cell table:formula="of:=A1"/>', CellKind.UNCOMPUTED, ""),
        ('<table:table-cell office:value-type="odd" office:value="1"/>', CellKind.BAD_TEXT, "1"),
        (
            '<table:table-cell xmlns:c="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
            ' office:value-type="string" c:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
            CellKind.ERROR,
            "#N/A",
        ),
    ],
)
def test_kinds_of_cells(cell: str, kind: CellKind, text: str) -> None:
    found = _sheet(_row("<table:table-cell/>", cell)).cells
    assert {place: (one.kind, one.text) for place, one in found.items()} == {(1, 2): (kind, text)}


def test_spaces_lines_and_tabs_are_those_that_were_meant() -> None:
    cell = (
        '<table:table-cell office:value-type="string"><text:p>\n  甲 <text:s text:c="2"/>乙\n丙<text:tab/>丁'
        "<text:line-break/>戊</text:p><text:p>己<text:span>庚</text:span></text:p></table:table-cell>"
    )
    assert _sheet(_row(cell)).cells[1, 1].text == "甲   乙 丙\t丁\n戊\n己庚"


def test_formats_are_those_of_the_style() -> None:
    cells = [
        f'<table:table-cell table:style-name="{style}" office:value-type="float" office:value="1"/>'
        for style in ("share", "scaled", "day", "child", "none")
    ]
    book = _book(_row(*cells, '<table:table-cell office:value-type="percentage" office:value="1"/>'))
    found = book.read_sheet(book.catalogue.sheets[0]).cells
    formats = [book.looks.format_of(found[1, column].style) for column in range(1, 7)]
    assert formats == ["0.0%", '#,##0.00,"万"', "yyyy-mm-dd", "0.0%", "General", "0%"]
    assert [found[1, column].style in book.looks.struck for column in range(1, 5)] == [False, False, False, True]


def test_repeats_merges_and_hidden_things() -> None:
    sheet = _sheet(
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"'
        ' office:value-type="float" office:value="7"/></table:table-row>'
        '<table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2"'
        ' table:number-rows-spanned="2"/><table:covered-table-cell office:value-type="float" office:value="8"/>'
        "</table:table-row>"
    )
    assert {place: cell.text for place, cell in sheet.cells.items()} == {
        (1, 1): "7", (1, 2): "7", (2, 1): "7", (2, 2): "7", (3, 2): "8",
    }  # fmt: skip
    assert (sheet.merged, sheet.hidden_rows, sheet.filtered) == ([(3, 1, 4, 2)], {3}, True)
    assert sheet.hidden_columns == {2, 3}


def test_a_comment_is_no_text_of_its_cell() -> None:
    cell = (
        '<table:table-cell office:value-type="float" office:value="3"><office:annotation><text:p>估计数</text:p>'
        "</office:annotation><text:p>3</text:p></table:table-cell>"
    )
    sheet = _sheet(_row(cell))
    assert (sheet.cells[1, 1].text, sheet.comments) == ("3", {(1, 1): "估计数"})


def test_former_states_of_cells_are_no_cells() -> None:
    former = "<table:table-cell><text:p>旧</text:p></table:table-cell>"
    sheet = _sheet(
        _row("<table:table-cell><text:p>新</text:p></table:table-cell>"),
        f"<table:tracked-changes><table:deletion>{former}</table:deletion></table:tracked-changes>",
    )
    assert [cell.text for cell in sheet.cells.values()] == ["新"]


def test_far_cells_are_told_and_not_read() -> None:
    far = '<table:table-row table:number-rows-repeated="30000"/>' + _row(
        "<table:table-cell><text:p>1</text:p></table:table-cell>"
    )
    sheet = _sheet(far)
    assert (sheet.cells, sheet.far) == ({}, (30001, 1))


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ('<table:table-row table:number-rows-repeated="-1"/>', "workbook.damaged"),
        ('<table:table-row table:number-rows-repeated="9999999999"/>', "workbook.damaged"),
        (_row('<table:table-cell table:number-columns-repeated="0"/>'), "workbook.damaged"),
        (_row("<table:table-cell><table:table/></table:table-cell>"), "workbook.broken_xml"),
        (_row("<table:table-cell><table:table-cell/></table:table-cell>"), "workbook.broken_xml"),
        ('</table:table><table:table table:name="表">', "workbook.damaged"),
        ("<table:table-row>", "workbook.broken_xml"),
    ],
)
def test_what_cannot_be_is_refused(rows: str, code: str) -> None:
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        _sheet(rows)


def test_other_encodings_are_read() -> None:
    assert _sheet(_row(TEXT), encoding="utf-16").cells[1, 1].text == "甲"


def test_the_sheets_are_those_of_the_form(form: FilledForm) -> None:
    book = open_book(open_document(form.data), "a.ods")
    for entry in book.catalogue.sheets:
        sheet, is_hidden = sheets_of(form.data)[entry.name]
        assert entry.is_hidden == is_hidden
        assert {place: (cell.kind, cell.text) for place, cell in book.read_sheet(entry).cells.items()} == {
            place: (cell.kind, cell.text) for place, cell in sheet.cells.items()
        }


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda data: data.replace(b'office:value="10003"', b'office:value="90003"'), "workbook.check_sum"),
        (lambda data: data[: len(data) // 2], "workbook.incomplete"),
    ],
)
def test_damage_is_refused(form: FilledForm, damage: object, code: str) -> None:
    data = damage(stored(open_document(form.data)))  # type: ignore[operator]
    submission = read_content("a.ods", data, form.tree, form.units)
    assert (submission.outcome, [one.code for one in submission.findings]) == (Outcome.REJECT, [code])


@pytest.mark.parametrize("doctype", ["<!DOCTYPE x>", '<!DOCTYPE x [<!ENTITY a "b">]>'])
def test_a_document_type_is_refused(form: FilledForm, doctype: str) -> None:
    submission = read_content("a.ods", open_document(form.data, doctype=doctype), form.tree, form.units)
    assert [one.code for one in submission.findings] == ["workbook.doctype"]


def test_an_encrypted_one_is_refused_with_the_way_out(form: FilledForm) -> None:
    manifest = b'<manifest:manifest xmlns:manifest="x"><manifest:encryption-data/></manifest:manifest>'
    data = open_document(form.data, manifest=manifest)
    submission = read_content("a.ods", data, form.tree, form.units)
    assert [one.code for one in submission.findings] == ["workbook.password_open_document"]


def test_parts_of_one_name_wait(form: FilledForm) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = open_document(form.data, twice=True)
    submission = read_content("a.ods", data, form.tree, form.units)
    assert (submission.outcome, submission.rows) == (Outcome.REVIEW, ())
