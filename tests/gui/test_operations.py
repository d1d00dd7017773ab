"""The gate: one broadcast a change, undo by changes, troubles in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from gui.background import Background
from gui.operations import Operations
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import BLANK, Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.errors import ModelError
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.workspace.workspace import Workspace

KEY = EntryKey("1.03", "FD", parse_period("2021-09"))
TWELVE = Entry(ValueState.REPORTED, Decimal(12))


def put(entry: Entry, key: EntryKey = KEY) -> ChangeSet:
    return ChangeSet((new_entry(key, entry),))


def test_a_change_is_written_told_and_taken_back(operations: Operations, workspace: Workspace, qtbot: QtBot) -> None:
    heard: list[ChangeSet] = []
    operations.changed.connect(heard.append)
    with qtbot.waitSignal(operations.saved):
        operations.change("填报", record_entry, put(TWELVE))
    assert list_entries(workspace)[KEY] == TWELVE
    operations.undo_stack.undo()
    assert list_entries(workspace).get(KEY, BLANK) == BLANK
    operations.undo_stack.redo()
    assert list_entries(workspace)[KEY] == TWELVE
    assert [one.touched for one in heard] == [{KEY}] * 3
    assert operations.undo_stack.undoText() == "填报"


def test_nothing_written_is_no_undo_step(operations: Operations) -> None:
    operations.change("填报", record_entry, ChangeSet(()))
    assert not operations.undo_stack.canUndo()


def test_trouble_is_one_sentence(operations: Operations, qtbot: QtBot) -> None:
    with qtbot.waitSignal(operations.failed) as told:
        assert operations.change("填报", record_entry, put(TWELVE, KEY._replace(unit="??"))) is None
    assert "??" in told.args[0]
    assert not operations.undo_stack.canUndo()


def test_a_long_run_reports_and_stops(operations: Operations, qtbot: QtBot) -> None:
    def count(workspace: Workspace, limit: int, progress: object) -> int:
        for place in range(limit):
            if not progress(place + 1, limit, f"第 {place}"):  # type: ignore[operator]
                return place
        return limit

    seen: list[int] = []
    operations.long_progressed.connect(lambda done, total, name: seen.append(done))
    assert operations.run_long("数数", count, 3) == 3
    assert seen[-1] == 3 and not operations.is_busy
    operations.long_progressed.connect(lambda *_: operations.stop_long())
    assert operations.run_long("数数", count, 10_000_000) < 10_000_000


def test_background_hands_over_result_and_trouble(qtbot: QtBot) -> None:
    background = Background()

    def refuse() -> None:
        raise ModelError("plan.none")

    task = background.start(sum, (1, 2, 3))
    with qtbot.waitSignal(task.done) as result:
        pass
    assert result.args == [6]
    task = background.start(refuse)
    with qtbot.waitSignal(task.failed) as trouble:
        pass
    assert trouble.args[0].code == "plan.none"
    background.close()


def test_a_cancelled_task_only_ends(qtbot: QtBot) -> None:
    background = Background()

    def until_told(progress: object) -> str:
        while progress(0, 1, ""):  # type: ignore[operator]
            pass
        return "stopped"

    task = background.start(until_told, wants_progress=True)
    task.done.connect(lambda result: pytest.fail(f"told {result}"))
    task.cancel()
    with qtbot.waitSignal(task.ended):
        pass
    background.close()
