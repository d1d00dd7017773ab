"""A subtotal that somebody inserted, held against the rows above it."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.finding import Severity
from model.submission.read import read_content
from model.submission.submission import Outcome, Submission
from tests.submission.forms import FilledForm, edit_book, row_of

WHOLES = {"8.02": 12, "8.04": 45, "8.06": 60}
"""Counts of projects, each with a part of its own that must not be added once more."""


def with_subtotal(form: FilledForm, number: object, after: str = "8.07") -> Submission:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        for code, value in WHOLES.items():
            sheet.cell(row_of(sheet, code), 8, value)
        place = row_of(sheet, after) + 1
        sheet.insert_rows(place)
        sheet.cell(place, 3, "小计")
        sheet.cell(place, 8, number)

    return read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)


def test_a_subtotal_that_is_right_is_told_only(form: FilledForm) -> None:
    submission = with_subtotal(form, sum(WHOLES.values()))
    assert [one.code for one in submission.findings] == ["row.subtotal"]
    assert submission.outcome is Outcome.ACCEPT


def test_a_subtotal_that_is_wrong_flags_its_rows(form: FilledForm) -> None:
    submission = with_subtotal(form, sum(WHOLES.values()) + 1)
    differing = [one for one in submission.findings if one.code == "row.subtotal_differs"]
    assert {one.indicator for one in differing} == set(WHOLES)
    assert {one.severity for one in differing} == {Severity.CONFIRM}
    assert {one.context["sum"] for one in differing} == {"117"}


@pytest.mark.parametrize(("number", "after"), [("约30", "8.07"), (4321, "1.05")])
def test_what_cannot_be_compared_is_told_only(form: FilledForm, number: object, after: str) -> None:
    assert {one.code for one in with_subtotal(form, number, after).findings} == {"row.subtotal"}
