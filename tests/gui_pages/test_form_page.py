"""Issuing forms from the page: who is ticked, where the workbooks go, and stopping half-way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.form.columns import form_columns
from gui.form.form_page import FormPage
from gui.look.look import Look
from gui.operations import Operations
from gui.widgets.record_model import RecordModel
from model.store.calendar_rows import read_due
from model.store.exchange_rows import read_last_issued
from model.workflow.form.issue_forms import IssuedForm
from model.workflow.submission.receive_submission import read_one
from model.workflow.workspace.workspace import Workspace
from tests.gui_pages.conftest import SEPTEMBER


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot, tmp_path: Path) -> FormPage:
    made = FormPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_period(SEPTEMBER)
    made.show()
    made.folder.setText(str(tmp_path / "out"))
    return made


def untick(page: FormPage, *codes: str) -> None:
    for row, record in enumerate(page.units.records):
        if record.unit.code in codes:
            page.units.setData(page.units.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)


def test_direct_units_are_ticked_at_first(page: FormPage) -> None:
    assert [row.unit.code for row in page.units.checked] == ["FD", "FX", "QH", "KG", "JH", "NM"]
    assert page.start.text() == "生成 6 份填报表"
    assert page.due.day == date(2021, 10, 5)


def test_ticked_units_get_a_workbook_each(page: FormPage, workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    untick(page, "QH", "KG", "JH", "NM")
    page.due.setText("10.8")
    with qtbot.waitSignal(page.issued):
        qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    workbooks = sorted((tmp_path / "out").iterdir())
    identities = [read_one(workspace, path).identity for path in workbooks]
    assert [(one.unit, one.period, one.round) for one in identities if one] == [
        ("FD", SEPTEMBER, 1), ("FX", SEPTEMBER, 1),
    ]  # fmt: skip
    assert [form.path for form in page.forms.records] == workbooks
    due = read_due(workspace, SEPTEMBER)
    assert due is not None and due.isoformat() == "2021-10-08"


def test_nothing_ticked_nothing_to_start(page: FormPage, qtbot: QtBot) -> None:
    page.units.check_all(False)
    assert not page.start.isEnabled()
    page.units.check_all(True)
    page.folder.clear()
    qtbot.keyClicks(page.folder, " ")
    assert not page.start.isEnabled()


def test_a_stop_half_way_remembers_nothing(
    page: FormPage, operations: Operations, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Six forms are written faster than the window is told; here it is told of each.
    monkeypatch.setattr("gui.operations._PUMP_EVERY_S", 0)
    operations.long_progressed.connect(lambda done, _total, _name: operations.stop_long() if done >= 2 else None)
    page.issue()
    assert not page.forms.records
    assert read_last_issued(workspace, "FD", SEPTEMBER) is None
    assert not operations.is_busy


def test_a_folder_that_cannot_be_written_is_said(page: FormPage, operations: Operations, qtbot: QtBot) -> None:
    page.folder.setText("/proc/nowhere")
    with qtbot.waitSignal(operations.failed) as said:
        page.issue()
    assert "/proc/nowhere" in said.args[0]
    assert not page.forms.records


def test_forms_come_and_go_in_the_list(
    look: Look, issue: Callable[[str], IssuedForm], qtmodeltester: ModelTester
) -> None:
    first, second, third = (issue(unit) for unit in ("FD", "FX", "KG"))
    model: RecordModel[IssuedForm] = RecordModel(form_columns(), look)
    model.show_records((first, second, third))
    qtmodeltester.check(model)
    model.remove_record(1)
    model.insert_record(0, second)
    assert [model.data(model.index(row, 1)) for row in range(3)] == ["沣西新城", "沣东新城", "空港新城"]
    assert model.data(model.index(0, 3)) == second.check_code


def test_a_due_day_that_is_none_is_said(page: FormPage, operations: Operations, qtbot: QtBot) -> None:
    page.due.setText("月底")
    with qtbot.waitSignal(operations.failed) as said:
        page.issue()
    assert "月底" in said.args[0] and page.forms.records == ()
