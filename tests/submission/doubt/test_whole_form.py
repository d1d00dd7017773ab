"""Columns that were pasted over 本期累计 or 存在问题 as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from model.entry.entry import Entry, ValueState
from model.entry.period import parse_period
from model.entry.reporting_unit import UnitTree
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.plan.tree import PlanTree
from model.submission.doubt.expected import expected_rows
from model.submission.read import read_content
from model.submission.submission import Outcome
from tests.submission.forms import PERIOD

Value = Callable[[Indicator, Decimal, int], Decimal]


def _sums(tree: PlanTree) -> list[Indicator]:
    return [
        one
        for one in tree.indicators
        if one.kind is Kind.QUANTITY and one.measure is Measure.CUMULATIVE and one.target and one.target >= 12
    ]


def _number(value: Decimal) -> Entry:
    return Entry(ValueState.REPORTED, value)


def _about_sheet(tree: PlanTree, units: UnitTree, now: Mapping[str, Entry], last: Mapping[str, Entry]) -> set[str]:
    template = FormTemplate(tree, PERIOD)
    order = FormOrder(units.unit("FD"), now, last)
    submission = read_content("回表.xlsx", template.render(template.compose(order)), tree, units)
    asked = {one.code for one in submission.findings if one.indicator is None and one.severity == "confirm"}
    assert not asked or submission.outcome is Outcome.REVIEW
    return asked


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        (lambda one, before, place: one.target, {"sheet.as_targets"}),
        (lambda one, before, place: before, {"sheet.as_last"}),
        (lambda one, before, place: one.target if place % 5 else before, set()),
        (lambda one, before, place: before + (place == 7), {"sheet.as_last"}),
        (lambda one, before, place: before + (place % 15 == 0), set()),
        (lambda one, before, place: before + 1, set()),
    ],
    ids=["targets", "last values", "most at their targets", "all but one as before", "most as before", "others"],
)
def test_a_pasted_column_holds_the_file(
    bundled_plan: PlanTree, bundled_units: UnitTree, value: Value, asked: set[str]
) -> None:
    sums = _sums(bundled_plan)
    last = {one.code: _number(Decimal(int((one.target or 0) * 5 / 6))) for one in sums}
    now = {one.code: _number(value(one, last[one.code].value or Decimal(0), place)) for place, one in enumerate(sums)}
    assert _about_sheet(bundled_plan, bundled_units, now, last) == asked


@pytest.mark.parametrize(
    ("period", "one_stayed", "asked"),
    [("2021-09", False, {"sheet.all_doubled"}), ("2021-09", True, set()), ("2021-02", False, set())],
)
def test_sums_that_all_doubled_late_in_the_year_hold_the_file(
    bundled_plan: PlanTree, bundled_units: UnitTree, period: str, one_stayed: bool, asked: set[str]
) -> None:
    """The last ones were added to what were sums since January already."""
    sums = _sums(bundled_plan)
    last = {one.code: Decimal(int((one.target or 0) / 6)) + 2 for one in sums}
    now = {code: before * 2 + place % 5 for place, (code, before) in enumerate(last.items())}
    if one_stayed:
        largest = max(last, key=lambda code: last[code])
        now[largest] = last[largest] + 1
    template = FormTemplate(bundled_plan, parse_period(period))
    entries, before = ({code: _number(value) for code, value in values.items()} for values in (now, last))
    order = FormOrder(bundled_units.unit("FD"), entries, before)
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert {one.code for one in submission.findings if one.indicator is None and one.severity == "confirm"} == asked


def test_own_targets_that_were_pasted_over_hold_the_file_whatever_the_rows_without_one_say(
    bundled_plan: PlanTree, bundled_units: UnitTree
) -> None:
    """Twelve of the targets are the unit's own, counts of few things among them."""
    sums = _sums(bundled_plan)[:20]
    targets = {one.code: Decimal(place * 4 + 1) for place, one in enumerate(sums[:12])}
    now = {one.code: _number(targets.get(one.code, Decimal(7))) for one in sums}
    last = {one.code: _number(Decimal(1)) for one in sums}
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), now, last, targets=targets)
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert "sheet.as_targets" in {one.code for one in submission.findings}


@pytest.mark.parametrize(("count", "asked"), [(14, {"sheet.as_last"}), (9, set())])
def test_a_small_form_that_says_last_periods_numbers_again(
    bundled_plan: PlanTree, bundled_units: UnitTree, count: int, asked: set[str]
) -> None:
    last = {one.code: _number(Decimal(int((one.target or 0) * 5 / 6))) for one in _sums(bundled_plan)[:count]}
    assert _about_sheet(bundled_plan, bundled_units, last, last) == asked


@pytest.mark.parametrize(
    ("both", "alone", "narratives", "asked"),
    [
        (0, 12, 0, {"sheet.words_as_problems"}),
        (3, 12, 2, {"sheet.words_as_problems"}),
        (0, 12, 12, set()),
        (12, 0, 0, set()),
        (0, 9, 0, set()),
    ],
)
def test_problems_without_progress_hold_the_file(
    bundled_plan: PlanTree, bundled_units: UnitTree, both: int, alone: int, narratives: int, asked: set[str]
) -> None:
    entries = (
        *[Entry(narrative="名单已公示", problems="招标流标")] * both,
        *[Entry(problems="招标流标")] * alone,
        *[Entry(narrative="名单已公示")] * narratives,
    )
    now = {one.code: entry for one, entry in zip(bundled_plan.indicators, entries, strict=False)}
    assert _about_sheet(bundled_plan, bundled_units, now, {}) == asked


def test_problems_are_told_where_there_are_some(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    """An office that writes no progress has a problem with every tenth of its rows."""
    now = {
        one.code: Entry(ValueState.NIL, problems="" if place % 10 else "招标流标")
        for place, one in enumerate(bundled_plan.indicators)
    }
    assert sum(bool(one.problems) for one in now.values()) >= 12
    assert _about_sheet(bundled_plan, bundled_units, now, {}) == set()


@pytest.mark.parametrize(
    ("comparator", "before", "now", "leaps"),
    [
        (Comparator.AT_MOST, "128.1", "1262", True),
        (Comparator.AT_LEAST, "128.1", "1262", False),
        (Comparator.AT_LEAST, "128.1", "1600", True),
        (Comparator.AT_MOST, "128.1", "135", False),
        (Comparator.AT_MOST, "9", "90", False),
    ],
)
def test_a_level_that_became_manifold_at_one_go(comparator: Comparator, before: str, now: str, leaps: bool) -> None:
    """A point was lost; only that it was to rise so far would explain it."""
    level = Indicator("1.01", "余额", Kind.QUANTITY, Measure.LEVEL, comparator, Decimal(1260))
    row = expected_rows([level], {"1.01": Decimal(before)}, {}, {"1.01": Decimal(now)})["1.01"]
    assert row.leaps(Decimal(now)) is leaps


@pytest.mark.parametrize(
    ("words", "asked"),
    [("第一批已完工，第{}处在建。", {"sheet.repeated"}), ("", set()), ("本期新开工{}处。", set())],
    ids=["the same words", "no words", "other words"],
)
def test_small_counts_that_stay_are_last_periods_form_only_with_its_words(
    bundled_plan: PlanTree, bundled_units: UnitTree, words: str, asked: set[str]
) -> None:
    before = "第一批已完工，第{}处在建。"
    last = {
        one.code: Entry(ValueState.REPORTED, Decimal(1 + place % 8), narrative=before.format(place) if words else "")
        for place, one in enumerate(_sums(bundled_plan)[:12])
    }
    now = {
        code: Entry(ValueState.REPORTED, entry.value, narrative=words.format(place))
        for place, (code, entry) in enumerate(last.items())
    }
    assert _about_sheet(bundled_plan, bundled_units, now, last) == asked


@pytest.mark.parametrize("is_exchanged", [True, False])
def test_what_was_done_under_next_steps_holds_the_file(
    bundled_plan: PlanTree, bundled_units: UnitTree, is_exchanged: bool
) -> None:
    now = {}
    for place, one in enumerate(_sums(bundled_plan)[:6], start=13):
        words = f"已完成{place}{one.unit_of_measure}，进展顺利。", "加快推进。"
        narrative, next_steps = words[::-1] if is_exchanged else words
        now[one.code] = Entry(ValueState.REPORTED, Decimal(place), narrative=narrative, next_steps=next_steps)
    assert _about_sheet(bundled_plan, bundled_units, now, {}) == ({"sheet.deeds_elsewhere"} if is_exchanged else set())
