"""An .xls is read by two libraries and its own records: kinds, formats, formulas, and where the two differ."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from model.submission.read import read_content
from model.submission.submission import Outcome, Submission
from model.submission.workbook.old_excel import _agree, open_old_excel
from model.submission.workbook.raw_cell import CellKind, RawCell
from tests.submission.container.container_faults import COUNT, value_cell
from tests.submission.forms import FilledForm, silently_wrong
from tests.submission.other_formats import old_excel, sheets_of

PERCENT, DAY = 1, 2


def _read(form: FilledForm, cell: RawCell) -> Submission:
    return read_content("a.xls", old_excel(form.data, {value_cell(form): cell}), form.tree, form.units)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (RawCell(CellKind.FORMULA, "10003"), "value.formula"),
        (RawCell(CellKind.UNCOMPUTED, ""), "value.formula_uncomputed"),
        (RawCell(CellKind.ERROR, "#REF!"), "value.error"),
        (RawCell(CellKind.ERROR, "#N/A"), "value.error"),
        (RawCell(CellKind.BOOLEAN, "1"), "value.boolean"),
        (RawCell(CellKind.NUMBER, "44469", DAY), "value.date"),
        (RawCell(CellKind.NUMBER, "0.5", PERCENT), "value.percent_of_count"),
    ],
)
def test_what_is_no_plain_number_waits(form: FilledForm, cell: RawCell, code: str) -> None:
    submission = _read(form, cell)
    [row] = [row for row in submission.rows if row.code == COUNT]
    assert (row.certain, row.value) == (False, None)
    assert [one.code for one in submission.findings if one.indicator == COUNT] == [code]
    assert silently_wrong(submission, form.truth) == []


def test_the_sheets_are_those_of_the_form(form: FilledForm) -> None:
    book = open_old_excel(old_excel(form.data))
    for entry in book.catalogue.sheets:
        sheet, is_hidden = sheets_of(form.data)[entry.name]
        found = book.read_sheet(entry)
        assert entry.is_hidden == is_hidden
        assert {place: (cell.kind, cell.text) for place, cell in found.cells.items()} == {
            place: (cell.kind, cell.text) for place, cell in sheet.cells.items()
        }
        assert sorted(found.merged) == sorted(sheet.merged)


def test_rows_that_are_hidden_are_told(form: FilledForm) -> None:
    sheets = sheets_of(form.data)
    next(iter(sheets.values()))[0].hidden_rows.add(12)
    book = open_old_excel(old_excel(form.data, sheets=sheets))
    assert book.read_sheet(book.catalogue.sheets[0]).hidden_rows == {12}


def test_it_always_waits_for_a_person(form: FilledForm) -> None:
    submission = read_content("a.xls", old_excel(form.data), form.tree, form.units)
    assert submission.outcome is Outcome.REVIEW
    assert [one.code for one in submission.findings] == ["workbook.old_format"]


@pytest.mark.parametrize(
    ("kind", "text", "other", "since_1904", "agrees"),
    [
        (CellKind.NUMBER, "5", 5, False, True),
        (CellKind.NUMBER, "5.5", 5.5, False, True),
        (CellKind.NUMBER, "5", 6, False, False),
        (CellKind.NUMBER, "5", "5", False, True),
        (CellKind.NUMBER, "5", "", False, False),
        (CellKind.NUMBER, "5", True, False, False),
        (CellKind.NUMBER, "0.21", time(5, 2, 24), False, True),
        (CellKind.NUMBER, "7502", date(1920, 7, 15), False, True),
        (CellKind.NUMBER, "7502", date(1920, 7, 16), False, False),
        (CellKind.NUMBER, "44469.25", datetime(2021, 9, 30, 6), False, True),
        (CellKind.NUMBER, "43007", date(2021, 9, 30), True, True),
        (CellKind.NUMBER, "1.5", timedelta(days=1.5), False, True),
        (CellKind.NUMBER, "20", date(1900, 1, 20), False, True),
        (CellKind.TEXT, "进展\n顺利", "进展\r\n顺利", False, True),
        (CellKind.TEXT, "进展", "进度", False, False),
        (CellKind.ERROR, "#REF!", "", False, True),
        (CellKind.ERROR, "#REF!", 0, False, False),
        (CellKind.BOOLEAN, "1", True, False, True),
        (CellKind.BOOLEAN, "1", False, False, False),
        (CellKind.FORMULA, "10003", 10003.0, False, True),
        (CellKind.UNCOMPUTED, "", "", False, True),
    ],
)
def test_two_readings_are_held_against_each_other(
    kind: CellKind, text: str, other: object, since_1904: bool, agrees: bool
) -> None:
    assert _agree(RawCell(kind, text), other, since_1904) is agrees


def test_a_cell_on_which_the_readings_differ_waits(form: FilledForm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.submission.workbook.old_excel._agree", lambda cell, *_: cell.text != "10003")
    submission = read_content("a.xls", old_excel(form.data), form.tree, form.units)
    [row] = [row for row in submission.rows if row.code == COUNT]
    assert not row.certain
    codes = {one.code for one in submission.findings}
    assert codes == {"workbook.old_format", "workbook.readings_differ", "value.disputed"}
