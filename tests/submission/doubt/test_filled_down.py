"""Numbers that were dragged down over the rows below: they wait, with the one that they were dragged from."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.entry import ValueState
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.expected import expected_rows
from model.submission.doubt.filled_down import filled_down_codes
from model.submission.read import read_content
from model.submission.submission import ReturnedRow
from model.wording import say
from tests.submission.forms import FilledForm, column_of, edit_book, row_of

# What stands in five rows, one below the other, and which of them wait. The last values are 40 60 80 20 20, the
# targets 90 each; "-" is an empty cell.
CASES = {
    "different numbers": ("41 62 83 21 22", ""),
    "copies": ("41 47.9 47.9 47.9 22", "2 3 4"),
    "copies of whole things": ("41 41 41 41 41", "1 2 3 4 5"),
    "two alike": ("41 62 62 21 22", ""),
    "small numbers alike": ("2 2 2 2 2", ""),
    "what it was last time": ("40 60 80 20 20", ""),
    "the target reached": ("90 90 90 90 90", ""),
    "a series": ("47 48 49 50 22", "1 2 3 4"),
    "three that go up by one": ("47 48 49 21 22", ""),
    "three with a fraction that go up by one": ("47.3 48.3 49.3 21 22", "1 2 3"),
    "a gap between": ("47.5 47.5 - 47.5 47.5", ""),
}


def _alike(codes: list[str]) -> set[str]:
    """Which rows wait of four that all have 47.9, in an order on the sheet, among rows with other numbers."""
    every = [*codes, "2.00", "2.01", "2.02", "2.03"]
    indicators = [
        Indicator(code, "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(90), unit_of_measure="亿元")
        for code in every
        if not code.endswith(".00")
    ]
    numbers = dict.fromkeys(codes, Decimal("47.9")) | {"2.01": Decimal(48), "2.02": Decimal(50), "2.03": Decimal(77)}
    rows = [ReturnedRow(code, "", ValueState.BLANK, None, "") for code in every]
    last = {code: Decimal(20 + 9 * place) for place, code in enumerate(numbers)}
    expected = expected_rows(indicators, last, {}, numbers)
    return set(filled_down_codes(rows, numbers, expected))


def test_like_numbers_below_each_other_are_none_that_were_dragged_where_rows_are_sorted_by_them() -> None:
    assert _alike(["1.01", "1.02", "1.03"]) == {"1.01", "1.02", "1.03"}
    assert _alike(["1.03", "1.01", "1.02"]) == set()


def test_an_items_own_row_does_not_end_what_was_dragged_over_it() -> None:
    codes = ["1.01", "1.02", "2.00", "2.01", "2.02"]
    indicators = [
        Indicator(code, "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(90), unit_of_measure="亿元")
        for code in codes
        if code != "2.00"
    ]
    numbers = {one.code: Decimal("47.9") for one in indicators}
    rows = [ReturnedRow(code, "", ValueState.BLANK, None, "") for code in codes]
    last = {code: Decimal(40 + 9 * place) for place, code in enumerate(numbers)}
    found = set(filled_down_codes(rows, numbers, expected_rows(indicators, last, {}, numbers)))
    assert found == set(numbers)


@pytest.mark.parametrize("case", CASES)
def test_what_was_dragged_down(case: str) -> None:
    values, waiting = CASES[case]
    codes = [f"1.0{place}" for place in range(1, 6)]
    indicators = [
        Indicator(code, "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, Decimal(90), unit_of_measure="亿元")
        for code in codes
    ]
    numbers = {code: Decimal(text) for code, text in zip(codes, values.split(), strict=True) if text != "-"}
    last = dict(zip(codes, map(Decimal, (40, 60, 80, 20, 20)), strict=True))
    rows = [ReturnedRow(code, "", ValueState.BLANK, None, "") for code in codes]
    found = set(filled_down_codes(rows, numbers, expected_rows(indicators, last, {}, numbers)))
    assert found == {f"1.0{place}" for place in waiting.split()}


def test_whole_shares_may_be_alike() -> None:
    indicator = Indicator("1.01", "", Kind.QUANTITY, Measure.LEVEL, Comparator.AT_LEAST, unit_of_measure="%")
    indicators = [replace(indicator, code=f"1.0{place}") for place in range(1, 5)]
    rows = [ReturnedRow(one.code, "", ValueState.BLANK, None, "") for one in indicators]
    for text, waiting in (("95 95 95 95", 0), ("95.5 95.5 95.5 95.5", 4), ("92 93 94 95", 4)):
        numbers = {one.code: Decimal(number) for one, number in zip(indicators, text.split(), strict=True)}
        expected = expected_rows(indicators, {}, {}, numbers)
        assert len(set(filled_down_codes(rows, numbers, expected))) == waiting


def test_rows_of_one_target_may_be_alike_where_they_were_before_or_had_nothing() -> None:
    indicators = [
        Indicator(
            f"1.0{place}",
            "",
            Kind.QUANTITY,
            Measure.CUMULATIVE,
            Comparator.AT_LEAST,
            Decimal(50),
            unit_of_measure="亿元",
        )
        for place in range(1, 5)
    ]
    codes = [one.code for one in indicators]
    rows = [ReturnedRow(code, "", ValueState.BLANK, None, "") for code in codes]
    numbers = dict.fromkeys(codes, Decimal(34))
    for last, waiting in (("31 30 33 32", 0), ("31 12 33 32", 4), ("", 0), ("31", 4)):
        before = dict(zip(codes, map(Decimal, last.split()), strict=False))
        found = set(filled_down_codes(rows, numbers, expected_rows(indicators, before, {}, numbers)))
        assert len(found) == waiting


def test_one_number_may_be_like_the_stages_around_it() -> None:
    """Stages are often alike; a single sum between them that is so too was not dragged there."""
    stages = [Indicator(code, "", Kind.MILESTONE, Measure.LEVEL) for code in ("1.01", "1.03")]
    length = Indicator(
        "1.02", "", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(100), unit_of_measure="公里"
    )
    rows = [ReturnedRow(f"1.0{place}", "", ValueState.BLANK, None, "") for place in (1, 2, 3)]
    numbers = dict.fromkeys(("1.01", "1.02", "1.03"), Decimal(68))
    expected = expected_rows([*stages, length], {}, {}, numbers)
    assert not set(filled_down_codes(rows, numbers, expected))


def test_a_value_dragged_down_in_a_form(form: FilledForm) -> None:
    def edit(_: Workbook, sheet: Worksheet) -> None:
        for code in ("8.05", "8.06", "8.07", "8.08"):
            sheet.cell(row_of(sheet, code), column_of(sheet, "本期累计")).value = 37

    submission = read_content("回表.xlsx", edit_book(form.data, edit), form.tree, form.units)
    about = {one.indicator: one for one in submission.findings if one.code == "row.filled_down"}
    assert about.keys() == {"8.05", "8.06", "8.07", "8.08"}
    assert not any(row.certain for row in submission.rows if row.code in about)
    assert all(say(one) and say(one, "en") for one in about.values())


@pytest.mark.parametrize(
    ("state", "had", "is_held"),
    [
        (ValueState.NOT_APPLICABLE, "1 2 3 4", True),
        (ValueState.NIL, "1 3 4", True),
        (ValueState.NIL, "2 4", True),
        (ValueState.NOT_APPLICABLE, "2", False),
        (ValueState.NOT_AVAILABLE, "1 2 3", False),
    ],
)
def test_a_word_for_nothing_dragged_over_rows_that_had_numbers(state: ValueState, had: str, is_held: bool) -> None:
    indicator = Indicator("1.01", "", Kind.QUANTITY, Measure.CUMULATIVE, unit_of_measure="个")
    indicators = [replace(indicator, code=f"1.0{place}") for place in range(1, 6)]
    rows = [ReturnedRow(f"1.0{place}", "", state, None, "") for place in range(1, 5)]
    rows.append(ReturnedRow("1.05", "", ValueState.REPORTED, Decimal(9), "9"))
    last = {f"1.0{place}": Decimal(40) for place in had.split()}
    expected = expected_rows(indicators, last, {}, {"1.05": Decimal(9)})
    held = set(filled_down_codes(rows, {"1.05": Decimal(9)}, expected))
    assert held == ({"1.01", "1.02", "1.03", "1.04"} if is_held else set())
