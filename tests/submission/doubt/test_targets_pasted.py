"""Cells of the targets' column in the place of values."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import ValueState
from model.plan.node import Chapter, Indicator, Item, Kind, Measure
from model.plan.tree import PlanTree
from model.submission.doubt.expected import expected_rows
from model.submission.doubt.targets_pasted import targets_pasted_codes
from model.submission.read import read_content
from model.submission.submission import Outcome, ReturnedRow
from tests.submission.forms import FilledForm, column_of, edit_book, row_of


@pytest.mark.parametrize(
    ("codes", "is_held"),
    [(("1.01", "1.02", "1.03", "1.04"), True), (("1.03", "1.04", "1.05"), True), (("1.01", "1.02"), False)],
)
def test_targets_pasted_over_values(form: FilledForm, codes: tuple[str, ...], is_held: bool) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        for code in codes:
            row = row_of(sheet, code)
            target = sheet.cell(row, column_of(sheet, "目标"))
            sheet.cell(row, column_of(sheet, "本期累计")).value = str(target.value)

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    assert not (is_held and submission.outcome is Outcome.ACCEPT)
    held = {one.indicator for one in submission.findings if one.code == "row.mixed_up"}
    assert held >= set(codes) if is_held else not held


def test_numbers_alone_are_pasted_where_hardly_another_row_is_at_its_target() -> None:
    codes = [f"1.{place:02}" for place in range(1, 61)]
    indicators = tuple(
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, target=Decimal(50 + place), unit_of_measure="处")
        for place, code in enumerate(codes)
    )
    tree = PlanTree("plan", "计划", 2021, (Chapter(1, "章", (Item(1, "项", 1, indicators=indicators),)),))
    last = {code: Decimal(20) for code in codes}

    def held(reached: Collection[int]) -> list[str]:
        numbers = {code: Decimal(50 + place if place in reached else 30) for place, code in enumerate(codes)}
        expected = expected_rows(indicators, last, {}, numbers)
        rows = [ReturnedRow(code, "", ValueState.REPORTED, number, str(number)) for code, number in numbers.items()]
        return list(targets_pasted_codes(rows, tree, {}, expected))

    assert held(range(3, 7)) == codes[3:7]
    assert held(range(3, 5)) == []
    assert held(range(0, 60, 3)) == []
