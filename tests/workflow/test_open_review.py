"""Kept workbooks are read once, and again when the plan or the units they are read against are others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from model.entry.period import parse_period
from model.entry.reporting_unit import UnitTree
from model.store.unit_rows import read_units, write_units
from model.submission.submission import Submission
from model.workflow.approval.list_submissions import kept_files
from model.workflow.form.issue_forms import issue_forms
from model.workflow.review import open_review
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace

SEPTEMBER = parse_period("2021-09")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the workbooks that are really read from here on."""
    names: list[str] = []
    really: Callable[..., Submission] = open_review.read_safely

    def counted(file: str, *rest: object, **named: object) -> Submission:
        names.append(file)
        return really(file, *rest, **named)

    monkeypatch.setattr(open_review, "read_safely", counted)
    open_review._read_kept.cache_clear()
    return names


def test_a_collected_workbook_is_not_read_again(workspace: Workspace, tmp_path: Path, reads: list[str]) -> None:
    forms = issue_forms(workspace, SEPTEMBER, ["FD", "FX"], tmp_path)
    receive_submissions(workspace, [form.path for form in forms], SEPTEMBER)
    reads.clear()
    first = open_review.review_period(workspace, SEPTEMBER)
    again = open_review.review_period(workspace, SEPTEMBER)
    assert reads == []
    assert [one.submission for one in again] == [one.submission for one in first]
    assert set(kept_files(workspace, SEPTEMBER).values()) == {form.path.name for form in forms}


def test_other_units_are_another_reading(workspace: Workspace, tmp_path: Path, reads: list[str]) -> None:
    forms = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path)
    receive_submissions(workspace, [forms[0].path], SEPTEMBER)
    open_review.review_period(workspace, SEPTEMBER)
    reads.clear()
    units = read_units(workspace)
    more = units.unit("FD")._replace(code="ZZ", name="新设园区")
    write_units(workspace, UnitTree((*units.units, more)))
    open_review.review_period(workspace, SEPTEMBER)
    assert reads == [forms[0].path.name]
