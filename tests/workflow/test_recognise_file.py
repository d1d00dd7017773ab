"""What a dropped file is: by what it holds and by who opens it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from model.entry.period import parse_period
from model.workflow.entry.enter_text import enter_text
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.open_form import open_form, open_form_beside
from model.workflow.workspace.first_questions import is_settled, settle
from model.workflow.workspace.recognise_file import FileKind, recognise_file, sort_files
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace

SEPTEMBER = parse_period("2021-09")


@pytest.fixture
def form(workspace: Workspace, tmp_path: Path) -> Path:
    """沣东新城's form of September, issued by headquarters."""
    return issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "forms")[0].path


def test_headquarters_receives_the_form_that_it_issued(workspace: Workspace, form: Path) -> None:
    assert recognise_file(workspace, form) is FileKind.SUBMISSION


def test_an_office_fills_in_the_form_that_came(form: Path, tmp_path: Path) -> None:
    fresh = open_workspace(tmp_path / "fresh.yaodian")
    assert recognise_file(fresh, form) is FileKind.FORM
    close_workspace(fresh)
    laptop = open_form(tmp_path / "laptop.yaodian", form)
    assert recognise_file(laptop, form) is FileKind.FORM
    close_workspace(laptop)


def test_kinds_are_told_by_content(workspace: Workspace, form: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    close_workspace(open_workspace(other))
    plan, table, picture, old = (tmp_path / name for name in ("plan.txt", "table.xlsx", "photo.jpg", "old.xls"))
    plan.write_text("一、总体要求\n1. 全年引进项目20个以上。", encoding="utf-8")
    picture.write_bytes(b"\xff\xd8\xff\xe0")
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    book = openpyxl.Workbook()
    book.active.append(["序号", "主要任务", "目标值", "完成时限"])
    book.save(table)
    assert sort_files(workspace, [other, plan, table, picture, old, tmp_path, form]) == {
        FileKind.WORKSPACE: [other],
        FileKind.PLAN: [plan, table],
        FileKind.OTHER: [picture],
        FileKind.SUBMISSION: [old, tmp_path, form],
    }


def test_a_form_that_lost_its_identity_is_still_a_submission(workspace: Workspace, form: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(form)
    pasted = openpyxl.Workbook()
    for row in book["填报表"].iter_rows(values_only=True):
        pasted.active.append(row)
    pasted.save(tmp_path / "pasted.xlsx")
    assert recognise_file(workspace, tmp_path / "pasted.xlsx") is FileKind.SUBMISSION


def test_a_workspace_is_settled_once_somebody_answered_or_worked(workspace: Workspace) -> None:
    assert not is_settled(workspace)
    settle(workspace)
    assert is_settled(workspace)


def test_a_form_gets_a_workspace_of_its_own_beside_one_that_is_in_use(workspace: Workspace, tmp_path: Path) -> None:
    first, second = (one.path for one in issue_forms(workspace, SEPTEMBER, ["FD", "FX"], tmp_path / "forms"))
    path = tmp_path / "desk" / "work.yaodian"
    close_workspace(open_workspace(path))
    mine = open_form_beside(path, first)
    enter_text(mine, "1.03", "FD", SEPTEMBER, "5", {})
    assert mine.path == path and is_settled(mine)
    close_workspace(mine)
    theirs = open_form_beside(path, second)
    assert theirs.path.parent == path.parent and theirs.path.name == "xixian-2021-FX.yaodian"
    close_workspace(theirs)
