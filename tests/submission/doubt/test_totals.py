"""A subtotal that somebody inserted, held against the rows above it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import Entry, ValueState
from model.finding import Severity
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.submission.read import read_content
from model.submission.submission import Outcome, Submission
from tests.submission.forms import PERIOD, FilledForm, edit_book, row_of

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


def part_above_whole(form: FilledForm, last: dict[str, int], targets: dict[str, int]) -> Submission:
    """8.03 says 7 and 8.02, of which it is a part, 6; with what the form was issued with."""
    number = {code: Decimal(value) for code, value in targets.items()}
    before = {code: Entry(ValueState.REPORTED, Decimal(value)) for code, value in last.items()}
    filled = {code: Entry(ValueState.REPORTED, Decimal(value)) for code, value in {"8.02": 6, "8.03": 7}.items()}
    template = FormTemplate(form.tree, PERIOD)
    order = FormOrder(form.units.unit("FD"), filled, before, number)
    return read_content("回表.xlsx", template.render(template.compose(order)), form.tree, form.units)


@pytest.mark.parametrize(
    ("last", "targets", "severity"),
    [
        ({}, {}, Severity.NOTICE),
        ({"8.02": 5}, {}, Severity.NOTICE),
        ({"8.02": 5, "8.03": 5}, {"8.02": 9, "8.03": 8}, Severity.CONFIRM),
        ({"8.02": 5, "8.03": 6}, {}, Severity.NOTICE),
        ({}, {"8.02": 7, "8.03": 8}, Severity.NOTICE),
    ],
    ids=["nothing known", "one known", "it was right", "it was so last time", "it was asked so"],
)
def test_a_part_above_its_whole_waits_where_both_were_in_order(
    form: FilledForm, last: dict[str, int], targets: dict[str, int], severity: Severity
) -> None:
    found = [one for one in part_above_whole(form, last, targets).findings if one.code == "entry.part_exceeds_whole"]
    assert {(one.indicator, one.severity) for one in found} == {("8.02", severity), ("8.03", severity)}
