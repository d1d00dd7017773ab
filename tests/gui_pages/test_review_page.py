"""Deciding from the page: keys, edits, everything clean at once, and one undo step for the whole workbook."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.operations import Operations
from gui.review.review_page import ReviewPage
from gui.review.rows import decision_words, incoming_words
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.review.proposal import Standing, Verdict
from model.workflow.issue_forms import IssuedForm
from model.workflow.list_entries import list_entries
from model.workflow.make_mistakes import fill_carelessly
from model.workflow.receive_submission import receive_submissions
from model.workflow.record_entry import record_entry
from model.workflow.workspace import Workspace
from tests.gui_pages.conftest import SEPTEMBER, Office

TALENT, RESULTS, TRADE, TEAMS = "1.03", "1.04", "1.05", "2.07"


@pytest.fixture
def came_back(workspace: Workspace, office: Office) -> None:
    """One workbook of 沣东新城: an unclear value, one that was typed here meanwhile, and two plain ones."""
    path = office(
        "FD",
        {
            TALENT: {"本期累计": "约1200"},
            RESULTS: {"本期累计": 30, "进展情况": "已签约三批"},
            TRADE: {"本期累计": 12.5},
            TEAMS: {"本期累计": "三"},
        },
    )
    typed = new_entry(EntryKey(RESULTS, "FD", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(25)))
    record_entry(workspace, ChangeSet((typed,)))
    receive_submissions(workspace, [path], SEPTEMBER, accept=False)


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> ReviewPage:
    made = ReviewPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_period(SEPTEMBER)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.focus_start.setFocus()
    return made


def value(workspace: Workspace, code: str) -> Decimal | None:
    entry = list_entries(workspace, SEPTEMBER, "FD").get(EntryKey(code, "FD", SEPTEMBER))
    return entry.value if entry is not None else None


def decisions(page: ReviewPage) -> dict[str, str]:
    return {f"{row.code} {row.proposal.field.value}": decision_words(row) for row in page.model.records}


@pytest.mark.usefixtures("came_back")
def test_hardest_first(page: ReviewPage) -> None:
    assert [(row.code, row.proposal.standing) for row in page.model.records] == [
        (TALENT, Standing.QUESTION),
        (TEAMS, Standing.QUESTION),
        (RESULTS, Standing.CONFLICT),
        (RESULTS, Standing.CLEAN),
        (TRADE, Standing.CLEAN),
    ]
    assert incoming_words(page.model.records[0]) == "约1200"
    assert page.table.currentIndex().row() == 0


@pytest.mark.usefixtures("came_back")
def test_keys_decide_and_go_on(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    assert decisions(page)[f"{TALENT} value"] == "待定", "a question has nothing to accept"
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    assert decisions(page)[f"{TALENT} value"] == "保留"
    qtbot.keyClick(page.table, Qt.Key.Key_E)
    assert page.pane.edit.hasFocus()
    qtbot.keyClicks(page.pane.edit, "3")
    qtbot.keyClick(page.pane.edit, Qt.Key.Key_Return)
    assert decisions(page)[f"{TEAMS} value"] == "改为 3 个"
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    assert decisions(page)[f"{RESULTS} value"] == "采用"
    assert page.settle.text() == "落库（3 处）"


@pytest.mark.usefixtures("came_back")
def test_what_is_not_understood_is_no_decision(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_E)
    qtbot.keyClicks(page.pane.edit, "1000-1200")
    qtbot.keyClick(page.pane.edit, Qt.Key.Key_Return)
    assert decisions(page)[f"{TALENT} value"] == "待定"
    assert page.pane.edit.text() == "1000-1200"
    assert "1000-1200" in page.pane._field.message


@pytest.mark.usefixtures("came_back")
def test_everything_clean_at_once_then_one_undo_step(
    page: ReviewPage, operations: Operations, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.accept_clean, Qt.MouseButton.LeftButton)
    assert page.settle.text() == "落库（2 处）"
    page.table.show_row(2)
    page.decide(Verdict.ACCEPT)
    with qtbot.waitSignal(page.settled):
        qtbot.mouseClick(page.settle, Qt.MouseButton.LeftButton)
    assert (value(workspace, RESULTS), value(workspace, TRADE), value(workspace, TALENT)) == (30, Decimal("12.5"), None)
    assert [row.code for row in page.model.records] == [TALENT, TEAMS]
    assert operations.undo_stack.count() == 1
    operations.undo_stack.undo()
    assert (value(workspace, RESULTS), value(workspace, TRADE)) == (25, None)
    operations.undo_stack.redo()
    assert (value(workspace, RESULTS), value(workspace, TRADE)) == (30, Decimal("12.5"))


@pytest.mark.usefixtures("came_back")
def test_what_was_kept_is_asked_again_when_it_is_undone(page: ReviewPage, operations: Operations) -> None:
    page.decide(Verdict.KEEP)
    page.put_down()
    assert f"{TALENT} value" not in decisions(page)
    operations.undo_stack.undo()
    assert decisions(page)[f"{TALENT} value"] in ("待定", "保留")


@pytest.mark.usefixtures("came_back")
def test_decisions_outlive_a_change_elsewhere(page: ReviewPage, operations: Operations) -> None:
    page.decide(Verdict.KEEP)
    elsewhere = new_entry(EntryKey(TALENT, "QH", SEPTEMBER), Entry(ValueState.ZERO, Decimal(0)))
    operations.change("别处", record_entry, ChangeSet((elsewhere,)))
    assert decisions(page)[f"{TALENT} value"] == "保留"


@pytest.mark.usefixtures("came_back")
def test_what_is_typed_elsewhere_settles_a_question_until_it_is_undone(
    page: ReviewPage, operations: Operations
) -> None:
    typed = new_entry(EntryKey(TALENT, "FD", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(1210)))
    operations.change("填报", record_entry, ChangeSet((typed,)))
    assert f"{TALENT} value" not in decisions(page)
    operations.undo_stack.undo()
    assert decisions(page)[f"{TALENT} value"] == "待定"


@pytest.mark.usefixtures("came_back")
def test_chips_show_one_kind(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._chips.chips[Standing.CLEAN], Qt.MouseButton.LeftButton)
    assert {row.proposal.standing for row in page.model.records} == {Standing.CLEAN}
    assert page._chips.chips[None].text() == "全部 5"
    assert page._chips.chips[Standing.FLAGGED].isHidden()


def test_nothing_to_decide_says_the_next_step(page: ReviewPage, qtbot: QtBot) -> None:
    assert page._body.currentWidget() is page._empty_card
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page._empty.step_requested.emit()
    assert wanted.args == ["page_submission"]


def test_twenty_ways_to_write_a_number_each_say_what_is_wrong(
    page: ReviewPage,
    workspace: Workspace,
    issue: Callable[[str], IssuedForm],
    tmp_path: Path,
    qtmodeltester: ModelTester,
) -> None:
    filled = fill_carelessly(workspace, issue("KG").path, tmp_path / "returned.xlsx")
    receive_submissions(workspace, [filled], SEPTEMBER)
    page.refresh()
    codes = {finding.code for row in page.model.records for finding in row.proposal.findings}
    assert len(codes) >= 15
    for place in range(page.model.rowCount()):
        page.table.selectRow(place)
        assert page.pane._found.isVisible()
    qtmodeltester.check(page.model)
    first = page.model.records[0]
    page.model.remove_record(0)
    page.model.insert_record(3, first)
    assert page.model.records[3] == first
