"""A dressed application and a real workspace at headquarters, with forms that really went out and came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.look.look import Look
from gui.operations import Operations
from model.entry.period import parse_period
from model.workflow.issue_forms import IssuedForm, issue_forms
from model.workflow.workspace import Workspace, choose_period, close_workspace, open_workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")

Office = Callable[[str, dict[str, dict[str, object]]], Path]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The light look at 100 %, applied."""
    made = Look()
    made.apply()
    return made


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Headquarters' new workspace with the bundled plan and units, at September 2021."""
    opened = open_workspace(tmp_path / "work.yaodian")
    choose_period(opened, SEPTEMBER)
    yield opened
    close_workspace(opened)


@pytest.fixture
def operations(qapp: QApplication, workspace: Workspace) -> Operations:
    """The gate to that workspace."""
    return Operations(workspace)


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
