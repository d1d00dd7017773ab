"""A dressed application and a real workspace at headquarters, with forms that really went out and came back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from model.workflow.form.issue_forms import IssuedForm, issue_forms
from model.workflow.workspace.workspace import Workspace
from tests.flow.office import fill
from tests.window_fixtures import SEPTEMBER, dressed, look, no_widgets_left_over, operations, workspace

__all__ = ["dressed", "look", "no_widgets_left_over", "operations", "workspace"]

Office = Callable[[str, dict[str, dict[str, object]]], Path]


@pytest.fixture
def issue(workspace: Workspace, tmp_path: Path) -> Callable[[str], IssuedForm]:
    """Issues one unit's form for September."""

    def issue_one(unit: str) -> IssuedForm:
        return issue_forms(workspace, SEPTEMBER, [unit], tmp_path / "forms")[0]

    return issue_one


@pytest.fixture
def office(issue: Callable[[str], IssuedForm], tmp_path: Path) -> Office:
    """Issues a unit's form, fills it in with openpyxl and says where the workbook that comes back lies."""

    def fill_in(unit: str, answers: dict[str, dict[str, object]]) -> Path:
        form = issue(unit).path
        return fill(form, answers, tmp_path / "returned" / form.name)

    return fill_in
