"""The day by which a unit hands in travels with its form, and is over once the workbook is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from model.entry.period import parse_period
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.unit.reporting_day import ReportingDay, reporting_day
from model.workflow.workspace.workspace import close_workspace, open_workspace

SEPTEMBER = parse_period("2021-09")
DUE = date(2021, 10, 8)


def _form(tmp_path: Path, due: date | None) -> Path:
    headquarters = open_workspace(tmp_path / "headquarters.yaodian")
    path = issue_forms(headquarters, SEPTEMBER, ["FD"], tmp_path / "forms", due=due)[0].path
    close_workspace(headquarters)
    return path


def test_the_day_comes_with_the_form(tmp_path: Path) -> None:
    laptop = open_form(tmp_path / "laptop.yaodian", _form(tmp_path, DUE))
    assert reporting_day(laptop, "FD", SEPTEMBER) == ReportingDay(DUE, None)
    assert reporting_day(laptop, "FD", parse_period("2021-10")) == ReportingDay()
    close_workspace(laptop)


def test_a_form_without_a_day_brings_none(tmp_path: Path) -> None:
    laptop = open_form(tmp_path / "laptop.yaodian", _form(tmp_path, None))
    assert reporting_day(laptop, "FD", SEPTEMBER) == ReportingDay()
    close_workspace(laptop)


def test_writing_the_workbook_is_remembered(tmp_path: Path) -> None:
    laptop = open_form(tmp_path / "laptop.yaodian", _form(tmp_path, DUE))
    write_submission(laptop, SEPTEMBER, tmp_path / "back.xlsx")
    assert reporting_day(laptop, "FD", SEPTEMBER) == ReportingDay(DUE, date.today())
    close_workspace(laptop)
