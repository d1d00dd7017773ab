"""What a person says about a workbook that it does not say itself, and that nothing in doubt goes unseen."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from model.entry.calendar import PeriodDates
from model.entry.entry import EntryKey
from model.entry.period import parse_period
from model.entry.reason import Reason, ReasonKind
from model.form.layout import FIRST_ROW, SHEET
from model.review.proposal import Decision, Standing, Verdict
from model.submission.submission import IdentityState, Outcome
from model.workflow.approval.list_submissions import list_submissions
from model.workflow.approval.send_back import send_back
from model.workflow.entry.list_entries import list_entries
from model.workflow.form.issue_forms import issue_forms
from model.workflow.plan.export_plan import export_plan
from model.workflow.plan.load_plan import load_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.review.accept_review import accept_review, undo_review
from model.workflow.review.open_review import OpenReview, open_reviews
from model.workflow.review.reviews_to_decide import reviews_to_decide
from model.workflow.submission.answer_for_file import (
    Answers,
    choose_sheet,
    confirm_former_codes,
    give_back,
    put_answer,
    sheets_to_choose,
)
from model.workflow.submission.place_submission import Whose
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.unit.keep_calendar import set_dates
from model.workflow.workspace.workspace import Workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")
TALENT = EntryKey("1.03", "FD", SEPTEMBER)


@pytest.fixture
def form(workspace: Workspace, tmp_path: Path) -> Path:
    """FD's form with 1200 in 1.03."""
    (issued,) = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "forms")
    return fill(issued.path, {"1.03": {"本期累计": 1200}}, tmp_path / "back" / "沣东.xlsx")


def edited(path: Path, edit: Callable[[Workbook, Worksheet], None]) -> Path:
    book = load_workbook(path)
    edit(book, book[SHEET])
    book.save(path)
    return path


def row_of(sheet: Worksheet, code: str) -> int:
    return next(row for row in range(FIRST_ROW, sheet.max_row + 1) if sheet.cell(row, 2).value == code)


def delete_rows(path: Path, count: int) -> Path:
    """The form without some rows, the first of them 2.07."""
    return edited(path, lambda _, sheet: sheet.delete_rows(row_of(sheet, "2.07"), count))


def waiting(workspace: Workspace) -> list[OpenReview]:
    """What is to be decided; every page counts the same."""
    reviews = reviews_to_decide(workspace, SEPTEMBER)
    listed = next(one for one in list_submissions(workspace, SEPTEMBER) if one.unit.code == "FD")
    assert listed.open == sum(one.waiting for one in reviews)
    return reviews


def value(workspace: Workspace) -> Decimal | None:
    entry = list_entries(workspace, SEPTEMBER, "FD").get(TALENT)
    return entry.value if entry is not None else None


def test_a_row_that_is_gone_waits_until_somebody_has_seen_it(workspace: Workspace, form: Path) -> None:
    (received,) = receive_submissions(workspace, [delete_rows(form, 1)], SEPTEMBER)
    assert value(workspace) == 1200 and received.proposals == () and received.waiting == 1
    (review,) = waiting(workspace)
    assert [one.code for one in review.doubts] == ["row.missing"]
    seen = accept_review(workspace, [], review.submission.sha256, file_seen=True)
    assert waiting(workspace) == []
    undo_review(workspace, seen)
    assert waiting(workspace) == [review]


def test_many_rows_that_are_gone_are_one_sentence(workspace: Workspace, form: Path) -> None:
    receive_submissions(workspace, [delete_rows(form, 6)], SEPTEMBER)
    (doubt,) = waiting(workspace)[0].doubts
    assert doubt.code == "row.many_missing" and "2.07" in doubt.context["codes"]


def test_what_stands_beside_the_form_waits(workspace: Workspace, form: Path) -> None:
    edited(form, lambda _, sheet: sheet.cell(sheet.max_row + 2, 8, 77))
    receive_submissions(workspace, [form], SEPTEMBER)
    assert [one.code for one in waiting(workspace)[0].doubts] == ["row.unidentified"]


def test_what_was_sent_back_is_counted_nowhere(workspace: Workspace, form: Path, tmp_path: Path) -> None:
    fill(form, {"1.04": {"本期累计": "约30"}}, form)
    receive_submissions(workspace, [form], SEPTEMBER)
    assert len(waiting(workspace)[0].proposals) == 1
    send_back(workspace, "FD", SEPTEMBER, [Reason(0, "1.04", ReasonKind.WRONG_FIGURE, "请核实")], tmp_path / "again")
    assert waiting(workspace) == []


def copied(form: Path, name: str) -> Path:
    """The form with a second sheet like the first, in which 1.03 says something else."""

    def edit(book: Workbook, sheet: Worksheet) -> None:
        copy = book.copy_worksheet(sheet)
        copy.title = name
        copy.cell(row_of(sheet, "1.03"), 8, 1300)

    return edited(form, edit)


def test_the_sheet_that_a_person_chooses_counts(workspace: Workspace, form: Path) -> None:
    receive_submissions(workspace, [copied(form, "填报表 (2)")], SEPTEMBER)
    (review,) = waiting(workspace)
    assert sheets_to_choose(review.submission) == ("填报表", "填报表 (2)")
    assert {one.standing for one in review.proposals} == {Standing.QUESTION}
    answer = choose_sheet(workspace, review.submission.sha256, "填报表 (2)")
    (chosen,) = waiting(workspace)
    assert chosen.submission.outcome is Outcome.ACCEPT
    assert [(one.incoming.value, one.standing) for one in chosen.proposals] == [(1300, Standing.CLEAN)]
    assert sheets_to_choose(chosen.submission) == ("填报表", "填报表 (2)"), "another choice can still be made"
    put_answer(workspace, answer.inverted())
    assert waiting(workspace) == [review]


def test_a_sheet_is_chosen_while_collecting(workspace: Workspace, form: Path) -> None:
    copied(form, "新")
    (wrong,) = receive_submissions(workspace, [form], SEPTEMBER, answers=Answers(sheet="没有"))
    assert wrong.submission.outcome is Outcome.REVIEW and not wrong.applied.changes
    receive_submissions(workspace, [form], SEPTEMBER, answers=Answers(sheet="新"))
    assert value(workspace) == 1300 and waiting(workspace) == []


def bare_copy(form: Path) -> Path:
    """The values alone, in a workbook of their own."""
    bare, path = Workbook(), form.with_name("抄.xlsx")
    assert bare.active is not None
    for row in load_workbook(form)[SHEET].iter_rows(values_only=True):
        bare.active.append(row)
    bare.save(path)
    return path


def as_csv(form: Path) -> Path:
    """The values alone, as text."""
    path = form.with_name("抄.csv")
    with path.open("w", encoding="gb18030", newline="") as file:
        rows = load_workbook(form)[SHEET].iter_rows(values_only=True)
        csv.writer(file).writerows(["" if str(one).startswith("=") else one for one in row] for row in rows)
    return path


@pytest.mark.parametrize("copy", [bare_copy, as_csv])
def test_a_workbook_that_says_not_whose_it_is_is_placed_by_a_person(
    workspace: Workspace, form: Path, copy: Callable[[Path], Path]
) -> None:
    path = copy(form)
    (nobodys,) = receive_submissions(workspace, [path], SEPTEMBER)
    assert not nobodys.kept and nobodys.submission.identity is None
    answers = Answers(Whose("FD", SEPTEMBER), only=nobodys.submission.sha256)
    (placed,) = receive_submissions(workspace, [path], SEPTEMBER, answers=answers)
    assert placed.kept and not placed.applied.changes and value(workspace) is None
    assert placed.submission.identity_state is IdentityState.MISSING
    (review,) = waiting(workspace)
    assert review.proposals == placed.proposals and "identity.told" in {one.code for one in review.doubts}
    assert [(one.key, one.incoming.value) for one in review.proposals] == [(TALENT, Decimal(1200))]
    assert review.proposals[0].standing is Standing.FLAGGED
    give_back(workspace, placed.submission.sha256)
    assert waiting(workspace) == []
    receive_submissions(workspace, [path], SEPTEMBER, answers=answers)
    decision = Decision(waiting(workspace)[0].proposals[0], Verdict.ACCEPT)
    accept_review(workspace, [decision], placed.submission.sha256, file_seen=True)
    assert value(workspace) == 1200 and waiting(workspace) == []


def test_a_form_of_a_former_plan_is_taken_once_its_codes_are_confirmed(
    workspace: Workspace, form: Path, tmp_path: Path
) -> None:
    revise(workspace, tmp_path)
    (held,) = receive_submissions(workspace, [form], SEPTEMBER)
    assert held.submission.identity_state is IdentityState.STALE and value(workspace) is None
    (review,) = waiting(workspace)
    assert "identity.mapping" in {one.code for one in review.doubts}
    assert held.submission.identity is not None
    answer = confirm_former_codes(workspace, held.submission.identity.plan_version, SEPTEMBER)
    (mapped,) = waiting(workspace)
    assert mapped.submission.identity_state is IdentityState.GENUINE
    assert {one.key.code: one.standing for one in mapped.proposals} == {
        "1.03": Standing.CLEAN,
        "1.05": Standing.QUESTION,
    }, "a row that is called otherwise is asked about all the same"
    put_answer(workspace, answer.inverted())
    assert waiting(workspace) == [review]


def revise(workspace: Workspace, folder: Path) -> None:
    """The plan revised from July on: one indicator has another name."""
    data = folder / "plan.json"
    export_plan(workspace, data)
    name = show_plan(workspace).name_of("1.05")
    text = data.read_text(encoding="utf-8")
    assert f'"{name}"' in text
    data.write_text(text.replace(f'"{name}"', f'"全年{name}"', 1), encoding="utf-8")
    load_plan(workspace, str(data))


def test_what_came_too_late_is_said_on_the_review_as_well(workspace: Workspace, form: Path) -> None:
    """Nothing of it counts as clean there: after the period was closed, and after a newer form went out."""
    set_dates(workspace, SEPTEMBER, PeriodDates(closes=date(2021, 10, 20)))
    receive_submissions(workspace, [form], SEPTEMBER, at=datetime(2021, 11, 1, tzinfo=UTC))
    (review,) = waiting(workspace)
    assert [one.code for one in review.doubts] == ["submission.after_closing"]
    assert {one.standing for one in review.proposals} == {Standing.FLAGGED} and value(workspace) is None


def test_an_older_round_that_comes_after_the_newer_one_is_said_on_the_review(
    workspace: Workspace, form: Path, tmp_path: Path
) -> None:
    older = fill(form, {"1.03": {"本期累计": 1100}}, form.with_name("旧.xlsx"))
    receive_submissions(workspace, [form], SEPTEMBER)
    send_back(workspace, "FD", SEPTEMBER, [Reason(0, "1.04", ReasonKind.WRONG_FIGURE, "请核实")], tmp_path / "again")
    receive_submissions(workspace, [older], SEPTEMBER)
    said = {one.submission.file: [finding.code for finding in one.doubts] for one in open_reviews(workspace, SEPTEMBER)}
    assert said == {"旧.xlsx": ["submission.older_round"]}
    assert value(workspace) == 1200
