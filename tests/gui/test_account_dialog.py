"""The account of a value in the window: what it shows, and a correction put down and taken back by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.entry.account_dialog import AccountDialog
from gui.look.look import Look
from gui.operations import Operations
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.workflow.entry.keep_ledger import show_ledger
from model.workflow.entry.record_entry import record_entry
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace
from tests.window_fixtures import SEPTEMBER

KEY = EntryKey("1.03", "FD", SEPTEMBER)


@pytest.fixture
def dialog(workspace: Workspace, operations: Operations, look: Look, qtbot: QtBot) -> Iterator[AccountDialog]:
    """August 100, September 90: twenty had been counted twice, ten are new."""
    for period, value in ((parse_period("2021-08"), 100), (SEPTEMBER, 90)):
        entry = Entry(ValueState.REPORTED, Decimal(value))
        record_entry(workspace, ChangeSet((new_entry(KEY._replace(period=period), entry),)))
    made = AccountDialog(operations, look, KEY, show_plan(workspace).by_code[KEY.code])
    qtbot.addWidget(made)
    made.show()
    yield made


def shown(dialog: AccountDialog) -> list[list[str]]:
    model = dialog.model
    return [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]


def test_a_correction_is_put_down_by_keys_and_taken_back(
    dialog: AccountDialog, operations: Operations, workspace: Workspace, qtbot: QtBot
) -> None:
    assert [line[2:] for line in shown(dialog)] == [["-10", "", "90"], ["+100", "", "100"]]
    qtbot.keyClicks(dialog.amount, "-20")
    assert "本期 +10" in dialog._finding.text()
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    dialog.reason.setText("与沣西重复统计")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert shown(dialog)[0][2:] == ["+10", "-20 与沣西重复统计", "90"]
    assert all(line.is_explained for line in show_ledger(workspace, KEY.code, KEY.unit, SEPTEMBER))
    operations.undo_stack.undo()
    (_, line) = show_ledger(workspace, KEY.code, KEY.unit, SEPTEMBER)
    assert [one.amount for one in line.corrections] == [-20, 20] and line.brought == -10


def test_nothing_is_put_down_without_amount_or_reason(
    dialog: AccountDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    for amount, reason, words in (("多了", "重复", "看不懂更正数"), ("-20", "", "原因")):
        dialog.amount.setText(amount)
        dialog.reason.setText(reason)
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        assert words in dialog._finding.text()
    assert not any(line.corrections for line in show_ledger(workspace, KEY.code, KEY.unit, SEPTEMBER))


def test_a_correction_that_the_value_does_not_hold_is_told_at_once(dialog: AccountDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.amount, "+50")
    assert "负数" in dialog._finding.text()
