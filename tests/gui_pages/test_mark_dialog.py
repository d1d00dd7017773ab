"""Marks of an indicator in the window: put down, shown again, taken back; the scheme that asks for them is named."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.judge.mark_dialog import MarkDialog
from gui.look.look import Look
from gui.operations import Operations
from model.entry.entry import EntryKey
from model.progress.situation import Fact
from model.workflow.judge.choose_lamps import find_scheme, use_scheme
from model.workflow.judge.judge_progress import marks_of, unit_pasts
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace
from tests.window_fixtures import SEPTEMBER

KEY = EntryKey("1.03", "FD", SEPTEMBER)


def dialog(operations: Operations, look: Look, qtbot: QtBot) -> MarkDialog:
    made = MarkDialog(operations, look, KEY, show_plan(operations.workspace).by_code[KEY.code])
    qtbot.addWidget(made)
    made.show()
    return made


def test_marks_are_put_down_shown_again_and_taken_back(
    operations: Operations, workspace: Workspace, look: Look, qtbot: QtBot
) -> None:
    first = dialog(operations, look, qtbot)
    qtbot.keyClicks(first.lines[Fact.ACCEPTED].day, "2021-08-20")
    first.lines[Fact.ACCEPTED].note.setText("验收单第7号")
    qtbot.mouseClick(first.adopt, Qt.MouseButton.LeftButton)
    assert not first.isVisible()
    assert marks_of(workspace, "FD", KEY.code) == {Fact.ACCEPTED: (date(2021, 8, 20), "验收单第7号")}
    assert unit_pasts(workspace, SEPTEMBER, "FD")[KEY.code].marks == {Fact.ACCEPTED}
    again = dialog(operations, look, qtbot)
    assert again.lines[Fact.ACCEPTED].day.text() == "2021-08-20"
    again.lines[Fact.ACCEPTED].day.clear()
    qtbot.mouseClick(again.adopt, Qt.MouseButton.LeftButton)
    assert not marks_of(workspace, "FD", KEY.code)
    operations.undo_stack.undo()
    assert Fact.ACCEPTED in marks_of(workspace, "FD", KEY.code)


def test_a_day_that_cannot_be_read_keeps_the_dialog_open(
    operations: Operations, workspace: Workspace, look: Look, qtbot: QtBot
) -> None:
    asked = dialog(operations, look, qtbot)
    asked.lines[Fact.POOR].day.setText("去年")
    qtbot.mouseClick(asked.adopt, Qt.MouseButton.LeftButton)
    assert asked.isVisible() and "去年" in asked._finding.text() and not marks_of(workspace, "FD", KEY.code)


def test_it_says_which_marks_the_scheme_in_use_asks_for(
    operations: Operations, workspace: Workspace, look: Look, qtbot: QtBot
) -> None:
    assert "不看这些标记" in dialog(operations, look, qtbot)._finding.text()
    use_scheme(workspace, find_scheme(workspace, "dazu-2025"))
    assert "已验收" in dialog(operations, look, qtbot)._finding.text()
