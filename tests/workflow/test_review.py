"""Receiving and deciding in a real workspace: what waits, what settles it, and what an undo brings back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from model.consolidation.consolidated import UnitStanding
from model.entry.change import Change, ChangeSet
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.review.proposal import Decision, Proposal, Standing, Verdict
from model.submission.submission import Outcome
from model.workflow.approval.list_submissions import list_submissions
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry, undo_changes
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.review.accept_review import accept_review
from model.workflow.review.open_review import open_reviews
from model.workflow.submission.receive_submission import find_workbooks, receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")
KEY = EntryKey("1.03", "FD", SEPTEMBER)


def number(value: int) -> Entry:
    return Entry(ValueState.REPORTED, Decimal(value))


def returned(workspace: Workspace, folder: Path, name: str, **answers: object) -> Path:
    """FD's form with an answer to 1.03, as a file of its own."""
    (form,) = issue_forms(workspace, SEPTEMBER, ["FD"], folder / "forms")
    return fill(form.path, {"1.03": answers}, folder / "back" / name)


def waiting(workspace: Workspace) -> list[Proposal]:
    return [one for review in open_reviews(workspace, SEPTEMBER) for one in review.proposals]


def standing(workspace: Workspace) -> UnitStanding:
    return next(one.standing for one in list_submissions(workspace, SEPTEMBER) if one.unit.code == "FD")


@pytest.fixture
def quarrel(workspace: Workspace, tmp_path: Path) -> Proposal:
    """Two workbooks of one round that contradict each other; the second one's difference."""
    first = returned(workspace, tmp_path, "一.xlsx", 本期累计=5)
    second = fill(first, {"1.03": {"本期累计": 6}}, tmp_path / "back" / "二.xlsx")
    receive_submissions(workspace, [first, second], SEPTEMBER)
    (proposal,) = waiting(workspace)
    return proposal


def test_two_workbooks_that_contradict_each_other_wait(workspace: Workspace, quarrel: Proposal) -> None:
    assert (quarrel.standing, quarrel.current, quarrel.incoming) == (Standing.CONFLICT, number(5), number(6))
    assert standing(workspace) is UnitStanding.CONFLICT
    one = next(one for one in consolidate_period(workspace, SEPTEMBER).indicators if one.code == "1.03")
    assert one.total is None and "FD" in one.missing


@pytest.mark.parametrize(
    ("decision", "stands"),
    [
        ((Verdict.ACCEPT, None), number(6)),
        ((Verdict.KEEP, None), number(5)),
        ((Verdict.EDIT, number(7)), number(7)),
    ],
)
def test_a_decision_settles_both_workbooks(
    workspace: Workspace, quarrel: Proposal, decision: tuple[Verdict, Entry | None], stands: Entry
) -> None:
    review = open_reviews(workspace, SEPTEMBER)[0]
    accept_review(workspace, [Decision(quarrel, *decision)], review.submission.sha256)
    assert list_entries(workspace)[KEY] == stands
    assert waiting(workspace) == []
    assert standing(workspace) is UnitStanding.RECEIVED
    one = next(one for one in consolidate_period(workspace, SEPTEMBER).indicators if one.code == "1.03")
    assert one.total == stands.value


def test_an_undone_decision_waits_again(workspace: Workspace, quarrel: Proposal) -> None:
    review = open_reviews(workspace, SEPTEMBER)[0]
    written = accept_review(workspace, [Decision(quarrel, Verdict.ACCEPT)], review.submission.sha256).changes
    assert undo_changes(workspace, written).refused == ()
    assert waiting(workspace) == [quarrel]


def test_what_headquarters_types_after_a_workbook_came_is_no_conflict(workspace: Workspace, tmp_path: Path) -> None:
    receive_submissions(workspace, [returned(workspace, tmp_path, "一.xlsx", 本期累计=5)], SEPTEMBER)
    record_entry(workspace, ChangeSet((Change(KEY, number(5), number(8)),)))
    assert waiting(workspace) == []
    one = next(one for one in consolidate_period(workspace, SEPTEMBER).indicators if one.code == "1.03")
    assert one.total == 8
    assert [(part.unit, part.submission_sha256) for part in one.contributions] == [("FD", "")]


def test_what_was_typed_before_the_workbook_came_is_a_conflict(workspace: Workspace, tmp_path: Path) -> None:
    path = returned(workspace, tmp_path, "一.xlsx", 本期累计=5)
    record_entry(workspace, ChangeSet((Change(KEY, BLANK, number(8)),)))
    receive_submissions(workspace, [path], SEPTEMBER)
    assert [one.standing for one in waiting(workspace)] == [Standing.CONFLICT]
    assert list_entries(workspace)[KEY] == number(8)


def test_a_value_that_is_not_certain_waits_and_the_rest_is_taken(workspace: Workspace, tmp_path: Path) -> None:
    path = returned(workspace, tmp_path, "一.xlsx", 本期累计="约5", 进展情况="新签三家")
    (received,) = receive_submissions(workspace, [path], SEPTEMBER)
    assert received.submission.outcome is Outcome.REVIEW
    assert [one.standing for one in received.proposals] == [Standing.QUESTION]
    assert list_entries(workspace) == {KEY: Entry(narrative="新签三家")}
    accept_review(workspace, [Decision(received.proposals[0], Verdict.EDIT, number(5))], received.submission.sha256)
    assert list_entries(workspace) == {KEY: replace(number(5), narrative="新签三家")}
    assert waiting(workspace) == []


def test_nothing_is_taken_unless_asked(workspace: Workspace, tmp_path: Path) -> None:
    path = returned(workspace, tmp_path, "一.xlsx", 本期累计=5)
    (received,) = receive_submissions(workspace, [path], SEPTEMBER, accept=False)
    assert [one.standing for one in received.proposals] == [Standing.CLEAN]
    assert list_entries(workspace) == {}


def test_a_workbook_of_another_period_waits_in_its_own(workspace: Workspace, tmp_path: Path) -> None:
    october = parse_period("2021-10")
    path = returned(workspace, tmp_path, "一.xlsx", 本期累计=5)
    (received,) = receive_submissions(workspace, [path], october)
    assert received.submission.outcome is Outcome.REVIEW
    assert received.submission.findings[0].code == "submission.other_period"
    assert received.kept
    assert list_entries(workspace) == {}
    assert open_reviews(workspace, october) == []
    assert [one.submission.file for one in open_reviews(workspace, SEPTEMBER)] == ["一.xlsx"]
    assert standing(workspace) is UnitStanding.RECEIVED


def test_a_workbook_that_waited_in_its_own_period_is_taken_when_that_is_collected(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = returned(workspace, tmp_path, "一.xlsx", 本期累计=5)
    receive_submissions(workspace, [path], parse_period("2021-10"))
    (received,) = receive_submissions(workspace, [path], SEPTEMBER)
    assert received.submission.outcome is Outcome.ACCEPT
    assert list_entries(workspace) == {KEY: number(5)}
    assert open_reviews(workspace, SEPTEMBER) == []


def test_a_workbook_of_a_former_period_that_was_settled_there_does_not_wait_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = returned(workspace, tmp_path, "一.xlsx", 本期累计=5)
    receive_submissions(workspace, [path], SEPTEMBER)
    (received,) = receive_submissions(workspace, [path], parse_period("2021-10"))
    assert (received.already, received.waiting) == (True, 0)
    assert open_reviews(workspace, SEPTEMBER) == []


def test_workbooks_are_found_in_folders_without_those_that_excel_keeps_for_itself(tmp_path: Path) -> None:
    for name in ("b/二.xlsx", "b/~$二.xlsx", "一.XLSX", "notes.txt", "三.html"):
        path = tmp_path / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    assert [path.name for path in find_workbooks([tmp_path / "inbox"])] == ["二.xlsx", "一.XLSX", "三.html"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_form_that_was_saved_as_text_is_found_in_a_folder(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "说明.txt").write_text("请各单位于月底前报送。", encoding)
    (tmp_path / "回表.txt").write_text("编号\t指标（任务）\t上期累计\t本期累计\n", encoding)
    assert [path.name for path in find_workbooks([tmp_path])] == ["回表.txt"]


def test_issuing_again_never_replaces_a_form_that_an_office_has_filled_in(workspace: Workspace, tmp_path: Path) -> None:
    (first,) = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path)
    fill(first.path, {"1.03": {"本期累计": 5}})
    filled = first.path.read_bytes()
    (second,) = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path)
    assert second.path != first.path
    assert first.path.read_bytes() == filled
    (third,) = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path)
    assert third.path == second.path


def test_a_laptops_workbook_from_an_earlier_issue_cannot_overwrite_what_came_meanwhile(
    workspace: Workspace, tmp_path: Path
) -> None:
    (form,) = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "first")
    laptop = open_form(tmp_path / "laptop.yaodian", form.path)
    record_entry(laptop, ChangeSet((Change(KEY, BLANK, number(6)),)))
    written = write_submission(laptop, SEPTEMBER, tmp_path / "back.xlsx").path
    close_workspace(laptop)
    receive_submissions(workspace, [fill(form.path, {"1.03": {"本期累计": 5}}, tmp_path / "excel.xlsx")], SEPTEMBER)
    issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "again")
    (received,) = receive_submissions(workspace, [written], SEPTEMBER)
    assert [one.standing for one in received.proposals] == [Standing.CONFLICT]
    assert list_entries(workspace)[KEY] == number(5)


def test_a_laptop_that_opened_the_later_form_answers_that_one(workspace: Workspace, tmp_path: Path) -> None:
    (first,) = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "first")
    receive_submissions(workspace, [fill(first.path, {"1.03": {"本期累计": 5}}, tmp_path / "excel.xlsx")], SEPTEMBER)
    (again,) = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "again")
    laptop = open_form(tmp_path / "laptop.yaodian", again.path)
    record_entry(laptop, ChangeSet((Change(KEY, number(5), number(6)),)))
    written = write_submission(laptop, SEPTEMBER, tmp_path / "back.xlsx").path
    close_workspace(laptop)
    (received,) = receive_submissions(workspace, [written], SEPTEMBER)
    assert received.proposals == ()
    assert list_entries(workspace)[KEY] == number(6)
