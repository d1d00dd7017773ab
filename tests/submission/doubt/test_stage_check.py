"""Stages that went back against the period before, moved, or contradict the numbers beside them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from model.entry.entry import Entry, Stage, ValueState
from model.entry.reporting_unit import UnitTree
from model.finding import Severity
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.node import Kind, Measure
from model.plan.tree import PlanTree
from model.review.compare import compare
from model.review.proposal import EntryField, Standing
from model.submission.read import read_content
from model.submission.submission import Submission
from tests.submission.forms import PERIOD

MILESTONE, COUNT = "1.01", "1.03"


def _read(tree: PlanTree, units: UnitTree, code: str, before: Stage, now: Entry) -> Submission:
    template = FormTemplate(tree, PERIOD)
    last = {code: Entry(stage=before, narrative="上月的话")}
    order = FormOrder(units.unit("FD"), {code: now}, last)
    return read_content("回表.xlsx", template.render(template.compose(order)), tree, units)


@pytest.mark.parametrize(
    ("code", "before", "now", "words", "severity"),
    [
        (MILESTONE, Stage.DONE, Stage.UNDER_WAY, "", Severity.CONFIRM),
        (MILESTONE, Stage.DONE, Stage.UNDER_WAY, "墙面渗水，重新施工", Severity.CONFIRM),
        (MILESTONE, Stage.UNDER_WAY, Stage.NOT_STARTED, "", Severity.CONFIRM),
        (COUNT, Stage.DONE, Stage.UNDER_WAY, "", Severity.NOTICE),
        (MILESTONE, Stage.UNDER_WAY, Stage.DONE, "", None),
        (MILESTONE, Stage.DONE, Stage.DONE, "", None),
    ],
)
def test_a_stage_that_went_back(
    bundled_plan: PlanTree,
    bundled_units: UnitTree,
    code: str,
    before: Stage,
    now: Stage,
    words: str,
    severity: Severity | None,
) -> None:
    submission = _read(bundled_plan, bundled_units, code, before, Entry(stage=now, narrative=words))
    found = [(one.indicator, one.severity) for one in submission.findings if one.code == "stage.went_back"]
    assert found == ([(code, severity)] if severity else [])


def test_nothing_begun_beside_a_number_is_asked_about(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    now = Entry(ValueState.REPORTED, Decimal(1200), Stage.NOT_STARTED)
    submission = _read(bundled_plan, bundled_units, COUNT, Stage.UNDER_WAY, now)
    found = [(one.indicator, one.severity) for one in submission.findings if one.code == "stage.went_back"]
    assert found == [(COUNT, Severity.CONFIRM)]


def _stages(tree: PlanTree) -> dict[str, Entry]:
    """Every milestone under way and said something of, but for one."""
    codes = [one.code for one in tree.indicators if one.kind is Kind.MILESTONE]
    return {code: Entry(stage=None if code == "2.04" else Stage.UNDER_WAY, narrative=f"{code}的话") for code in codes}


@pytest.mark.parametrize(
    ("now", "waiting"),
    [
        ({}, []),
        ({"2.03": None, "2.04": Stage.UNDER_WAY}, ["2.03", "2.04"]),
        ({"2.04": Stage.UNDER_WAY}, []),
        ({"2.03": None}, []),
        ({"2.03": None, "2.04": Stage.UNDER_WAY, "1.01": None, "1.02": None, "4.05": None, "5.02": None}, []),
    ],
    ids=["as before", "moved down by one", "one came", "one is gone", "gone in many places"],
)
def test_stages_in_wrong_rows(
    bundled_plan: PlanTree, bundled_units: UnitTree, now: dict[str, Stage | None], waiting: list[str]
) -> None:
    last = _stages(bundled_plan)
    entries = last | {code: replace(last[code], stage=stage) for code, stage in now.items()}
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), entries, last)
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    asked = [one for one in submission.findings if one.code == "stage.moved"]
    assert [one.indicator for one in asked] == waiting
    assert {str(one.cell)[4] for one in asked} <= {"J"}


def test_a_stage_may_come_and_go_with_the_number_of_its_row(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    last = _stages(bundled_plan) | {"2.03": Entry(ValueState.REPORTED, Decimal(40), Stage.UNDER_WAY)}
    now = last | {
        "2.03": Entry(ValueState.NOT_AVAILABLE),
        "2.04": Entry(ValueState.REPORTED, Decimal(20), Stage.UNDER_WAY),
    }
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), now, last)
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    assert not any(one.code == "stage.moved" for one in submission.findings)


def test_only_the_stage_waits_of_a_row_whose_stage_went_back(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    now = Entry(stage=Stage.UNDER_WAY, narrative="验收没有通过，返工", problems="返工")
    proposals = compare(_read(bundled_plan, bundled_units, MILESTONE, Stage.DONE, now), {}, {})
    standings = {one.field: one.standing for one in proposals}
    assert standings[EntryField.STAGE] is Standing.FLAGGED
    assert standings[EntryField.NARRATIVE] is Standing.CLEAN


@pytest.mark.parametrize(
    ("code", "value", "stage", "is_asked"),
    [
        (MILESTONE, "40", Stage.DONE, True),
        (MILESTONE, "100", Stage.DONE, False),
        (MILESTONE, "40", Stage.NOT_STARTED, True),
        (MILESTONE, "0", Stage.NOT_STARTED, False),
        (MILESTONE, "100", Stage.UNDER_WAY, False),
        (COUNT, "30", Stage.NOT_STARTED, True),
        (COUNT, "30", Stage.DONE, True),
        (COUNT, "95", Stage.DONE, False),
        ("4.03", "12", Stage.NOT_STARTED, False),
    ],
)
def test_a_stage_that_contradicts_its_number(
    bundled_plan: PlanTree, bundled_units: UnitTree, code: str, value: str, stage: Stage, is_asked: bool
) -> None:
    """Number and stage both wait; other rows are as they should be."""
    sums = [one for one in bundled_plan.indicators if one.measure is Measure.CUMULATIVE and one.code != COUNT][:20]
    now = {one.code: _number(place, Stage.UNDER_WAY) for place, one in enumerate(sums)}
    now[code] = Entry(ValueState.REPORTED, Decimal(value), stage)
    targets = {one.code: Decimal(100) for one in sums} | {COUNT: Decimal(100)}
    found = _asked(bundled_plan, FormOrder(bundled_units.unit("FD"), now, targets=targets), bundled_units)
    assert found == ([("row.stage_contradicts", code, "H"), ("stage.contradicts", code, "J")] if is_asked else [])


def test_a_stage_dragged_down_over_milestones(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    milestones = [one.code for one in bundled_plan.indicators if one.kind is Kind.MILESTONE]
    now = {code: Entry(ValueState.REPORTED, Decimal(40), Stage.UNDER_WAY) for code in milestones}
    now |= {code: replace(now[code], stage=Stage.DONE) for code in milestones[2:6]}
    found = _asked(bundled_plan, FormOrder(bundled_units.unit("FD"), now), bundled_units)
    assert [code for finding, code, _ in found if finding == "stage.contradicts"] == milestones[2:6]


def test_an_office_that_calls_done_what_a_month_brought_is_not_asked(
    bundled_plan: PlanTree, bundled_units: UnitTree
) -> None:
    sums = [one.code for one in bundled_plan.indicators if one.measure is Measure.CUMULATIVE]
    now = {code: _number(place, Stage.DONE) for place, code in enumerate(sums)}
    order = FormOrder(bundled_units.unit("FD"), now, targets=dict.fromkeys(sums, Decimal(100)))
    assert _asked(bundled_plan, order, bundled_units) == []


def _number(place: int, stage: Stage) -> Entry:
    """One of many numbers that no two rows have, about half of what is wanted."""
    return Entry(ValueState.REPORTED, Decimal(50 + place * 7 % 20), stage)


def _asked(tree: PlanTree, order: FormOrder, units: UnitTree) -> list[tuple[str, str | None, str]]:
    """Findings about stages against numbers: code, row, column."""
    template = FormTemplate(tree, PERIOD)
    submission = read_content("回表.xlsx", template.render(template.compose(order)), tree, units)
    return [
        (one.code, one.indicator, str(one.cell)[4]) for one in submission.findings if one.code.endswith("contradicts")
    ]


@pytest.mark.parametrize(("wrong", "waits"), [(8, True), (3, False)])
def test_the_other_stages_wait_where_many_contradict_their_numbers(
    bundled_plan: PlanTree, bundled_units: UnitTree, wrong: int, waits: bool
) -> None:
    milestones = [one.code for one in bundled_plan.indicators if one.kind is Kind.MILESTONE][:30]
    now = {
        code: Entry(ValueState.REPORTED, Decimal(40), Stage.DONE if place < wrong else Stage.UNDER_WAY)
        for place, code in enumerate(milestones)
    }
    now[milestones[20]] = replace(now[milestones[20]], stage=None)
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), now, {})
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    asked = {one.indicator for one in submission.findings if one.code in ("stage.contradicts", "stage.among_wrong")}
    assert asked == set(milestones if waits else milestones[:wrong])
