"""What nobody confirmed in a revision can be confirmed later, and nothing that was reported is lost meanwhile."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import Period, parse_period
from model.errors import UsageError
from model.store.unit_rows import read_allocations, write_allocations
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import last_entries, list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.plan.join_indicators import join_indicators
from model.workflow.plan.load_plan import PlanLoaded, load_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.submission.receive_submission import receive_each, receive_submissions
from model.workflow.workspace.workspace import Workspace

JUNE, JULY = parse_period("2021-06"), parse_period("2021-07")
FORMER = """2021年工作要点

一、人才
1．引进人才。全年引进各类人才10000名以上，设立驿站6个。
"""
REVISED = """2021年工作要点

一、人才
1．强化投入。全年研发投入增长10%以上。
2．引进人才。全年设立驿站6个，引进技能人才8000名以上。
"""


def put(workspace: Workspace, period: Period, code: str, value: int) -> None:
    entry = Entry(ValueState.REPORTED, Decimal(value))
    record_entry(workspace, ChangeSet((new_entry(EntryKey(code, "FD", period), entry),)))


def code_of(workspace: Workspace, name: str, period: Period | None = None) -> str:
    return next(one.code for one in show_plan(workspace, period).indicators if one.name == name)


@pytest.fixture
def used(workspace: Workspace, tmp_path: Path) -> Workspace:
    (tmp_path / "former.txt").write_text(FORMER, encoding="utf-8")
    (tmp_path / "revised.txt").write_text(REVISED, encoding="utf-8")
    load_plan(workspace, str(tmp_path / "former.txt"))
    put(workspace, JUNE, code_of(workspace, "引进各类人才"), 4000)
    put(workspace, JULY, code_of(workspace, "引进各类人才"), 5000)
    write_allocations(workspace, {("FD", code_of(workspace, "引进各类人才")): Decimal(900)})
    return workspace


@pytest.fixture(params=[date(2021, 7, 1), None], ids=["from July", "for the whole year"])
def revised(used: Workspace, tmp_path: Path, request: pytest.FixtureRequest) -> PlanLoaded:
    return load_plan(used, str(tmp_path / "revised.txt"), valid_from=request.param)


def pair_of(loaded: PlanLoaded) -> tuple[str, str]:
    (waiting,) = loaded.undecided
    return str(waiting.context["old"]), str(waiting.context["new"])


def test_figures_of_a_pair_that_nobody_confirmed_stay_until_somebody_does(used: Workspace, revised: PlanLoaded) -> None:
    old, new = pair_of(revised)
    assert list_entries(used)[EntryKey(old, "FD", JUNE)].value == Decimal(4000)
    assert len(join_indicators(used, old, new).changes) == 4
    assert {key.code for key in list_entries(used)} == {new}
    assert list_entries(used)[EntryKey(new, "FD", JULY)].value == Decimal(5000)
    assert read_allocations(used) == {("FD", new): Decimal(900)}
    assert last_entries(used, JULY, "FD")[new].value == Decimal(4000)
    assert show_plan(used).indicator(new).name == "引进技能人才"


def test_past_periods_keep_their_target_under_the_code_of_now(used: Workspace, tmp_path: Path) -> None:
    old, new = pair_of(load_plan(used, str(tmp_path / "revised.txt"), valid_from=date(2021, 7, 1)))
    join_indicators(used, old, new)
    assert [show_plan(used, period).indicator(new).target for period in (JUNE, JULY)] == [Decimal(10000), Decimal(8000)]
    totals = {one.code: (one.name, one.total) for one in consolidate_period(used, JUNE).indicators}
    assert totals[new] == ("引进各类人才", Decimal(4000))


def test_a_form_of_the_former_plan_is_read_by_the_pair(used: Workspace, tmp_path: Path) -> None:
    form = issue_forms(used, JULY, ["FD"], tmp_path)[0].path
    old, new = pair_of(load_plan(used, str(tmp_path / "revised.txt"), valid_from=date(2021, 7, 1)))
    (before,) = receive_each(used, [form], JULY, confirm_mapping=True)
    assert new not in {row.code for row in before.submission.rows}
    join_indicators(used, old, new)
    after = receive_submissions(used, [form], JULY)[0].submission
    assert {row.code: row.value for row in after.rows if row.value is not None} == {new: Decimal(5000)}


def test_what_cannot_be_one_indicator_is_refused(used: Workspace, revised: PlanLoaded) -> None:
    old, new = pair_of(revised)
    kept = code_of(used, "设立驿站")
    put(used, JULY, new, 3000)
    before = list_entries(used)
    for pair, code in (
        ((old, new), "plan.pair_reported"),
        ((kept, new), "plan.pair_taken"),
        (("9.09", new), "plan.unknown_indicator"),
        ((old, "9.09"), "plan.unknown_indicator"),
    ):
        with pytest.raises(UsageError) as trouble:
            join_indicators(used, *pair)
        assert trouble.value.code == code
    assert list_entries(used) == before


def test_loading_the_same_document_again_asks_nothing(used: Workspace, tmp_path: Path) -> None:
    """A second load of the same document changes nothing and has nothing more to ask."""
    load_plan(used, str(tmp_path / "revised.txt"), valid_from=date(2021, 7, 1))
    assert load_plan(used, str(tmp_path / "revised.txt")).undecided == ()
