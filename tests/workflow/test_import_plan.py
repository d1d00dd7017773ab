"""A revised plan in a real workspace: entries stay with their indicators, past periods keep their targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from model.entry.change import Change, ChangeSet, Origin, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import Period, parse_period
from model.errors import ModelError, UsageError
from model.plan.node import Chapter, Comparator, Indicator, Item, Kind, Measure
from model.plan.revision import compare_plans
from model.plan.tree import PlanTree
from model.store.unit_rows import read_allocations, write_allocations
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import history, last_entries, list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.judge.judge_progress import judge_unit, unit_targets
from model.workflow.plan.import_plan import (
    PlanAccepted,
    accept_plan,
    accept_plan_again,
    plan_to_revise,
    read_document,
    take_back_plan,
)
from model.workflow.plan.show_plan import show_plan
from model.workflow.review.open_review import open_reviews
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace

JUNE, JULY, SEPTEMBER = (parse_period(f"2021-{month}") for month in ("06", "07", "09"))
FIRST_OF_JULY = date(2021, 7, 1)


def counted(code: str, name: str, target: int, unit: str = "个") -> Indicator:
    return Indicator(code, name, Kind.QUANTITY, Measure.CUMULATIVE, Comparator.AT_LEAST, Decimal(target),
                     unit_of_measure=unit, due=date(2021, 12, 31))  # fmt: skip


def plan(*items: tuple[str, tuple[tuple[str, int], ...]]) -> PlanTree:
    """A plan of one chapter: each item a title and its indicators as (name, target)."""
    made = tuple(
        Item(place, title, place, indicators=tuple(
            counted(f"{place}.{number:02d}", name, target) for number, (name, target) in enumerate(rows, 1)))
        for place, (title, rows) in enumerate(items, 1)
    )  # fmt: skip
    return PlanTree("plan", "工作要点", 2021, (Chapter(1, "总章", made),))


FORMER = plan(("产业", (("引进项目", 20), ("建成园区", 4))), ("人才", (("引进人才", 300), ("设立驿站", 6))))
REVISED = plan(
    ("产业", (("新建厂房", 9), ("引进项目", 30), ("建成园区", 4))),
    ("乡村", (("示范村", 2),)),
    ("人才", (("引进人才", 300),)),
)
PAIRS = {"1.01": "1.02", "1.02": "1.03", "2.01": "3.01"}


def put(workspace: Workspace, period: Period, values: Mapping[str, int], unit: str = "FD") -> None:
    changes = [
        new_entry(EntryKey(code, unit, period), Entry(ValueState.REPORTED, Decimal(value)))
        for code, value in values.items()
    ]
    record_entry(workspace, ChangeSet(tuple(changes)))


def told(workspace: Workspace, period: Period) -> dict[str, int]:
    """Name of the indicator to its value, as the plan of that period has it; what it no longer asks is left out."""
    asked = show_plan(workspace, period).by_code
    entries = list_entries(workspace, period).items()
    return {asked[key.code].name: int(entry.value or 0) for key, entry in entries if key.code in asked}


@pytest.fixture
def used(workspace: Workspace) -> Workspace:
    """A workspace in which the former plan is in force and has figures of two months and allocations."""
    accept_plan(workspace, FORMER)
    put(workspace, JUNE, {"1.01": 8, "1.02": 1, "2.01": 100, "2.02": 3})
    put(workspace, JULY, {"1.01": 11, "2.01": 140, "2.02": 4})
    write_allocations(workspace, {("FD", "1.01"): Decimal(5), ("FD", "2.02"): Decimal(2)})
    return workspace


@pytest.fixture
def accepted(used: Workspace) -> PlanAccepted:
    return accept_plan(used, REVISED, PAIRS, FIRST_OF_JULY)


def test_suggested_pairs_follow_names_and_not_codes() -> None:
    assert compare_plans(FORMER, REVISED).codes() == PAIRS


def test_entries_stay_with_their_indicator_in_one_logged_change_set(used: Workspace, accepted: PlanAccepted) -> None:
    assert told(used, JUNE) == {"引进项目": 8, "建成园区": 1, "引进人才": 100, "设立驿站": 3}
    assert told(used, JULY) == {"引进项目": 11, "引进人才": 140}
    logged = [one for one in history(used) if one.origin is Origin.REVISION]
    assert len(logged) == len(accepted.moved.changes) == 14
    assert len({one.change_set for one in logged}) == 1


def test_past_periods_keep_the_target_that_was_valid_then(used: Workspace, accepted: PlanAccepted) -> None:
    assert [show_plan(used, period).indicator("1.02").target for period in (JUNE, JULY)] == [Decimal(20), Decimal(30)]
    assert show_plan(used).indicator("1.02").target == Decimal(30)
    judged = {period: judge_unit(used, period, "XX") for period in (JUNE, JULY)}
    assert "1.01" not in judged[JUNE] and "1.01" in judged[JULY]
    totals = {one.code: one.target for one in consolidate_period(used, JUNE).indicators}
    assert totals["1.02"] == Decimal(20)
    assert "3.02" not in {one.code for one in consolidate_period(used, JULY).indicators}


def test_one_code_means_one_indicator_over_the_whole_year(used: Workspace, accepted: PlanAccepted) -> None:
    """The value of the month before is the same indicator's, though the month before was asked by another plan."""
    assert last_entries(used, JULY, "FD")["1.02"].value == Decimal(8)
    former = {one.name: one.code for one in show_plan(used, JUNE).indicators}
    now = {one.name: one.code for one in show_plan(used).indicators}
    assert all(former[name] == code for name, code in now.items() if name in former)
    assert former["设立驿站"] not in now.values()


def test_allocations_go_along(used: Workspace, accepted: PlanAccepted) -> None:
    removed = next(one.code for one in show_plan(used, JUNE).indicators if one.name == "设立驿站")
    assert read_allocations(used) == {("FD", "1.02"): Decimal(5), ("FD", removed): Decimal(2)}


def test_a_unit_is_held_against_its_share_of_the_plan_of_that_period(used: Workspace, accepted: PlanAccepted) -> None:
    write_allocations(used, {("FD", "1.02"): Decimal(12)})
    shares = [unit_targets(used, "FD", period).get("1.02") for period in (JUNE, JULY)]
    assert shares == [Decimal(5), Decimal(12)]
    accept_plan(used, replace(REVISED, year=2022))
    assert unit_targets(used, "FD", JULY)["1.02"] == Decimal(12)
    assert unit_targets(used, "FD", parse_period("2022-01")) == {}
    write_allocations(used, {("FD", "1.02"): Decimal(99)})
    assert [unit_targets(used, "FD", period).get("1.02") for period in (JUNE, JULY)] == shares


def test_a_revision_is_taken_back_and_made_again(used: Workspace) -> None:
    before = list_entries(used), read_allocations(used), [show_plan(used, one) for one in (JUNE, JULY)]
    accepted = accept_plan(used, REVISED, PAIRS, FIRST_OF_JULY)
    after = list_entries(used), read_allocations(used), [show_plan(used, one) for one in (JUNE, JULY)]
    take_back_plan(used, accepted)
    assert (list_entries(used), read_allocations(used), [show_plan(used, one) for one in (JUNE, JULY)]) == before
    accept_plan_again(used, accepted)
    assert (list_entries(used), read_allocations(used), [show_plan(used, one) for one in (JUNE, JULY)]) == after


def test_an_edit_after_the_revision_stands_in_the_way_of_taking_it_back(used: Workspace) -> None:
    accepted = accept_plan(used, REVISED, PAIRS, FIRST_OF_JULY)
    key = EntryKey("1.02", "FD", JULY)
    now = list_entries(used)[key]
    record_entry(used, ChangeSet((Change(key, now, replace(now, narrative="后来写的")),)))
    with pytest.raises(ModelError) as trouble:
        take_back_plan(used, accepted)
    assert trouble.value.code == "plan.undo_overtaken"
    assert show_plan(used).title == REVISED.title and list_entries(used)[key].narrative == "后来写的"


def test_a_second_revision_keeps_all_three_plans_apart(used: Workspace, accepted: PlanAccepted) -> None:
    third = plan(
        ("产业", (("引进项目", 35), ("新建厂房", 9), ("建成园区", 4))),
        ("乡村", (("示范村", 2),)),
        ("人才", (("引进人才", 350),)),
    )
    accept_plan(used, third, compare_plans(show_plan(used), third).codes(), date(2021, 9, 1))
    targets = [show_plan(used, period).indicator("1.01").target for period in (JUNE, JULY, SEPTEMBER)]
    assert targets == [Decimal(20), Decimal(30), Decimal(35)]
    assert told(used, JUNE) == {"引进项目": 8, "建成园区": 1, "引进人才": 100, "设立驿站": 3}


def test_without_a_first_day_the_revision_holds_for_the_whole_year(used: Workspace) -> None:
    accept_plan(used, REVISED, PAIRS)
    assert show_plan(used, JUNE).indicator("1.02").target == Decimal(30)
    assert list_entries(used)[EntryKey("1.02", "FD", JUNE)].value == Decimal(8)


def test_a_plan_of_another_year_leaves_this_year_alone(used: Workspace) -> None:
    accept_plan(used, replace(REVISED, year=2022))
    assert show_plan(used).year == 2022
    assert show_plan(used, JUNE) == FORMER
    assert told(used, JUNE)["设立驿站"] == 3


def test_a_first_day_outside_of_the_year_is_refused(used: Workspace) -> None:
    with pytest.raises(UsageError) as trouble:
        accept_plan(used, REVISED, PAIRS, date(2022, 1, 1))
    assert trouble.value.code == "plan.starts_outside"
    assert show_plan(used) == FORMER


def test_only_a_plan_that_is_in_use_is_revised(workspace: Workspace, used: Workspace) -> None:
    assert plan_to_revise(used, REVISED) == FORMER
    assert plan_to_revise(used, FORMER) is None
    assert plan_to_revise(used, replace(REVISED, year=2022)) is None


def test_a_plan_whose_forms_have_left_is_in_use(workspace: Workspace, tmp_path: Path) -> None:
    accept_plan(workspace, FORMER)
    assert plan_to_revise(workspace, REVISED) is None
    issue_forms(workspace, JUNE, ["FD"], tmp_path)
    assert plan_to_revise(workspace, REVISED) == FORMER


def test_reading_stores_nothing(workspace: Workspace) -> None:
    before = show_plan(workspace)
    reading = read_document("2023年工作要点\n一、产业\n1. 引进项目。全年引进项目20个以上。\n")
    assert [one.target for one in reading.tree.indicators] == [Decimal(20)]
    assert show_plan(workspace) == before


def test_a_workbook_from_before_the_revision_is_read_in_the_codes_of_now(used: Workspace, tmp_path: Path) -> None:
    """It keeps the lineage of what was taken from it, and nothing in it is taken for another indicator's."""
    forms = issue_forms(used, JUNE, ["FD"], tmp_path)
    put(used, JUNE, {"1.01": 9}, unit="FX")
    late = issue_forms(used, JUNE, ["FX"], tmp_path)
    receive_submissions(used, [forms[0].path], JUNE)
    accept_plan(used, REVISED, PAIRS, FIRST_OF_JULY)
    assert open_reviews(used, JUNE) == []
    sources = {one.code: one.contributions for one in consolidate_period(used, JUNE).indicators}
    assert [(one.unit, one.value) for one in sources["1.02"] if one.submission_sha256] == [("FD", Decimal(8))]
    received = receive_submissions(used, [late[0].path], JUNE)[0].submission
    assert {row.code: row.value for row in received.rows if row.value is not None} == {"1.02": Decimal(9)}
    assert open_reviews(used, JUNE) == []
