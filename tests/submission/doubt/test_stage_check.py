"""Stages that went back against the period before."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from model.entry.entry import Entry, Stage, ValueState
from model.entry.reporting_unit import UnitTree
from model.finding import Severity
from model.form.content import FormOrder
from model.form.template import FormTemplate
from model.plan.node import Kind
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


def test_only_the_stage_waits_of_a_row_whose_stage_went_back(bundled_plan: PlanTree, bundled_units: UnitTree) -> None:
    now = Entry(stage=Stage.UNDER_WAY, narrative="验收没有通过，返工", problems="返工")
    proposals = compare(_read(bundled_plan, bundled_units, MILESTONE, Stage.DONE, now), {}, {})
    standings = {one.field: one.standing for one in proposals}
    assert standings[EntryField.STAGE] is Standing.FLAGGED
    assert standings[EntryField.NARRATIVE] is Standing.CLEAN


@pytest.mark.parametrize("stage", [Stage.DONE, Stage.NOT_STARTED])
@pytest.mark.parametrize(("count", "others", "is_asked"), [(4, 0, True), (2, 0, False), (4, 20, False)])
def test_a_stage_dragged_down_over_milestones(
    bundled_plan: PlanTree, bundled_units: UnitTree, count: int, others: int, is_asked: bool, stage: Stage
) -> None:
    """All of them done at once, and by their numbers far from it; an office that writes so everywhere means it."""
    milestones = [one.code for one in bundled_plan.indicators if one.kind is Kind.MILESTONE][2:]
    assert milestones[:5] == [f"2.0{place}" for place in range(1, 6)]
    done = {*milestones[:count], *milestones[count + 2 :: 2][:others]}
    number = Decimal(40)
    now = {code: Entry(ValueState.REPORTED, number, stage if code in done else Stage.UNDER_WAY) for code in milestones}
    last = {code: Entry(ValueState.REPORTED, number, Stage.UNDER_WAY) for code in milestones}
    template = FormTemplate(bundled_plan, PERIOD)
    order = FormOrder(bundled_units.unit("FD"), now, last)
    submission = read_content("回表.xlsx", template.render(template.compose(order)), bundled_plan, bundled_units)
    asked = [one.indicator for one in submission.findings if one.code == "stage.filled_down"]
    assert asked == (milestones[:count] if is_asked else [])
