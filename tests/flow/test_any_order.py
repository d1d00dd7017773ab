"""A hundred orders of the same files give one digest, a second collection changes nothing, and a fork waits."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path

import pytest

from model.consolidation.consolidated import UnitStanding
from model.entry.period import parse_period
from model.entry.reporting_unit import ReportingUnit, arrange
from model.plan.node import Chapter, Comparator, Indicator, Item, Kind, Measure
from model.plan.tree import PlanTree
from model.review.proposal import Decision, Standing, Verdict
from model.store.database import open_store
from model.store.plan_rows import write_plan
from model.store.setting_rows import write_setting
from model.store.unit_rows import write_units
from model.workflow.approval.list_submissions import list_submissions
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import list_entries
from model.workflow.form.issue_forms import issue_forms
from model.workflow.review.accept_review import accept_review
from model.workflow.review.open_review import open_reviews
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import close_workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")
ASKED = tuple(
    Indicator(f"1.0{place}", name, Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(100),
              unit_of_measure="家")
    for place, name in enumerate(("引进企业", "培育企业", "服务企业"), 1)
)  # fmt: skip
PLAN = PlanTree("small", "小方案", 2021, (Chapter(1, "章", (Item(1, "事项", 1, indicators=ASKED),)),))
OFFICES = ("A", "B", "C", "D")


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace after issuing, and what came back: four answers, two of them by one office, and a stranger's."""
    folder = tmp_path_factory.mktemp("order")
    workspace = open_store(folder / "hq.yaodian")
    write_plan(workspace, PLAN)
    write_units(
        workspace, arrange([ReportingUnit("HQ", "总部", None), *(ReportingUnit(one, one, "HQ") for one in OFFICES)])
    )
    write_setting(workspace, "own_unit", "HQ")
    forms = issue_forms(workspace, SEPTEMBER, OFFICES[:3], folder / "forms")
    close_workspace(workspace)
    for place, form in enumerate(forms):
        answers = {"1.01": {"本期累计": 60 + place}, "1.02": {"本期累计": "无"}, "1.03": {"本期累计": "约70"}}
        fill(form.path, answers, folder / "back" / form.path.name)
    fill(forms[0].path, {"1.01": {"本期累计": 66}, "1.02": {"本期累计": "无"}}, folder / "back" / "fork.xlsx")
    (folder / "back" / "torn.xlsx").write_bytes(forms[1].path.read_bytes()[:-300])
    return folder


def test_a_hundred_orders_give_one_digest(issued: Path, tmp_path: Path) -> None:
    files = sorted((issued / "back").iterdir())
    digests = set()
    for seed in range(100):
        random.Random(seed).shuffle(files)
        copy = tmp_path / "shuffled.yaodian"
        copy.write_bytes((issued / "hq.yaodian").read_bytes())
        workspace = open_store(copy)
        receive_submissions(workspace, files, SEPTEMBER)
        first = consolidate_period(workspace, SEPTEMBER).digest
        if seed % 20 == 0:
            before = list_entries(workspace)
            receive_submissions(workspace, files[::-1], SEPTEMBER)
            assert list_entries(workspace) == before
            assert consolidate_period(workspace, SEPTEMBER).digest == first
        digests.add(first)
        close_workspace(workspace)
    assert len(digests) == 1


def test_a_fork_is_seen_and_a_person_decides_it(issued: Path, tmp_path: Path) -> None:
    (tmp_path / "hq.yaodian").write_bytes((issued / "hq.yaodian").read_bytes())
    workspace = open_store(tmp_path / "hq.yaodian")
    receive_submissions(workspace, [issued / "back"], SEPTEMBER)
    assert {one.unit.code: one.standing for one in list_submissions(workspace, SEPTEMBER)}["A"] is UnitStanding.CONFLICT
    one = consolidate_period(workspace, SEPTEMBER).indicators[0]
    assert (one.total, one.missing) == (61 + 62, ("A", "D"))
    (fork,) = [
        (review, proposal)
        for review in open_reviews(workspace, SEPTEMBER, "A")
        for proposal in review.proposals
        if proposal.standing is Standing.CONFLICT
    ]
    review, proposal = fork
    assert {proposal.current.value, proposal.incoming.value} == {60, 66}
    accept_review(workspace, [Decision(proposal, Verdict.ACCEPT)], review.submission.sha256)
    chosen = proposal.incoming.value
    one = consolidate_period(workspace, SEPTEMBER).indicators[0]
    assert chosen is not None
    assert (one.total, one.missing) == (61 + 62 + chosen, ("D",))
    again = receive_submissions(workspace, [issued / "back"], SEPTEMBER)
    assert not any(received.applied.changes for received in again)
    assert consolidate_period(workspace, SEPTEMBER).indicators[0].total == one.total
    close_workspace(workspace)
