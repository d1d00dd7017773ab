"""Rows that said something the period before and nothing now: which of them are asked about."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import Entry, Stage, ValueState
from model.finding import Severity
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.doubt.cleared import about_cleared, about_stage_only
from model.submission.doubt.expected import expected_rows
from model.submission.submission import ReturnedRow

OTHERS, NIL = 80, 20
"""Rows behind those of a case, all with a number before and now, but for the last that had none."""
# What stood in rows one below the other, what is left of them (a number, "s" a stage under way, "d" one that is done,
# "w" the number in the words), and which are asked about.
CASES = {
    "all there": ("10 20 30", "11 21 31", ""),
    "three numbers": ("10 20 30 40", "- - - 41", "1 2 3"),
    "two numbers": ("10 20 30", "- - 31", ""),
    "a row between that never said anything": ("10 - 20 30", "- - - -", "1 3 4"),
    "what stood there besides numbers": ("10 20 30 0 无", "- - - - -", "1 2 3 4 5"),
    "two numbers and what stood beside them": ("10 20 不适用", "- - -", "1 2 3"),
    "hardly a number": ("10 0 无 不适用", "- - - -", ""),
    "stages stayed": ("10 20 30", "s s s", "1 2 3"),
    "all is done": ("90 90 90", "d d d", ""),
    "beside a number that went into the words": ("10 20", "- w", "1"),
    "none beside it": ("10 20", "11 w", ""),
}
NOTHINGS = {"无": ValueState.NIL, "不适用": ValueState.NOT_APPLICABLE}
STAGES = {"s": Stage.UNDER_WAY, "d": Stage.DONE}


@pytest.mark.parametrize("case", CASES)
def test_what_was_cleared(case: str) -> None:
    before, now, asked = CASES[case]
    assert _asked(before.split(), now.split(), [Stage.UNDER_WAY] * OTHERS) == asked.split()


def test_works_of_which_an_office_says_the_stage_alone_are_not_asked_about() -> None:
    assert _asked(["10", "20", "30", "40"] * 10, ["s", "s", "s", "41"] * 10, [None] * OTHERS) == []


def test_rows_of_nothing_that_an_office_does_not_repeat_are_not_asked_about() -> None:
    before, now = (
        ["10", "无", "无", "无", "20", "11"] * 6,
        ["-", "-", "-", "-", "-", "12"] + ["11", *"---", "21", "12"] * 5,
    )
    assert _asked(before, now, [None] * OTHERS) == []


def _asked(before: list[str], now: list[str], stages: list[Stage | None]) -> list[str]:
    codes = [f"1.{place:02}" for place in range(1, len(before) + 1 + OTHERS)]
    indicators = [
        Indicator(code, "项目", Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(99)) for code in codes
    ]
    last = {code: _entry(text) for code, text in zip(codes, (*before, *["50"] * OTHERS), strict=True) if text != "-"}
    last |= dict.fromkeys(codes[-NIL:], _entry("无"))
    rows = [_row(code, text) for code, text in zip(codes, now, strict=False)]
    rows += [
        ReturnedRow(code, "", ValueState.REPORTED, Decimal(51), "51", stage=stage)
        for code, stage in zip(codes[len(now) :], stages, strict=True)
    ]
    rows[-NIL:] = [ReturnedRow(code, "", ValueState.NIL, None, "无") for code in codes[-NIL:]]
    numbers = {row.code: row.value for row in rows if row.value is not None}
    expected = expected_rows(indicators, {code: entry.value for code, entry in last.items()}, {}, numbers)
    elsewhere = {code for code, text in zip(codes, now, strict=False) if text == "w"}
    found = about_cleared(rows, numbers, expected, last, elsewhere)
    return [str(int((one.indicator or "").partition(".")[2])) for one in found if one.code == "row.left_blank"]


def _entry(text: str) -> Entry:
    if text in NOTHINGS:
        return Entry(NOTHINGS[text])
    value = Decimal(text)
    return Entry(ValueState.REPORTED if value else ValueState.ZERO, value)


def _row(code: str, text: str) -> ReturnedRow:
    if text.isdecimal():
        return ReturnedRow(code, "", ValueState.REPORTED, Decimal(text), text)
    return ReturnedRow(code, "", ValueState.BLANK, None, "", text != "w", STAGES.get(text))


@pytest.mark.parametrize(
    ("kind", "stage", "state", "last", "is_told"),
    [
        (Kind.QUANTITY, Stage.UNDER_WAY, ValueState.BLANK, None, True),
        (Kind.QUANTITY, Stage.DONE, ValueState.BLANK, None, True),
        (Kind.QUANTITY, Stage.NOT_STARTED, ValueState.BLANK, None, False),
        (Kind.QUANTITY, None, ValueState.BLANK, None, False),
        (Kind.QUANTITY, Stage.UNDER_WAY, ValueState.NIL, None, False),
        (Kind.QUANTITY, Stage.UNDER_WAY, ValueState.BLANK, Decimal(4), False),
        (Kind.MILESTONE, Stage.UNDER_WAY, ValueState.BLANK, None, False),
    ],
)
def test_a_count_that_is_under_way_without_a_number_is_told(
    kind: Kind, stage: Stage | None, state: ValueState, last: Decimal | None, is_told: bool
) -> None:
    """A milestone's stage says enough, and what had a number before is told of as left blank."""
    one = Indicator("1.01", "指标", kind, Measure.CUMULATIVE if kind is Kind.QUANTITY else None, unit_of_measure="个")
    row = ReturnedRow("1.01", "填报表!H7", state, None, "", stage=stage)
    found = list(about_stage_only([row], expected_rows([one], {"1.01": last}, {}, {})))
    assert [(one.severity, one.context["codes"]) for one in found] == ([(Severity.NOTICE, "1.01")] if is_told else [])
