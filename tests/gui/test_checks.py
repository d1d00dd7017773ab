"""The list 审核: its lines for Qt, what the unit's own entries say at once, what the units below say after it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.desk.desk import Desk
from gui.entry.check_lines import check_lines
from gui.entry.check_model import CheckModel
from gui.look.look import Look
from gui.main_window import MainWindow
from model.entry.change import Change, ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.finding import Finding, Severity
from model.workflow.entry.check_own import check_own
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.write_submission import check_unit

SEPTEMBER = parse_period("2021-09")


def put(window: MainWindow, *said: tuple[str, str, Entry]) -> None:
    changes = tuple(new_entry(EntryKey(code, unit, SEPTEMBER), entry) for unit, code, entry in said)
    window.operations.change("填报", record_entry, ChangeSet(changes))


def five() -> Entry:
    return Entry(ValueState.REPORTED, Decimal(5))


def test_the_model_is_sound(desk: Desk, look: Look, qtmodeltester: ModelTester) -> None:
    model = CheckModel(desk, look)
    qtmodeltester.check(model)
    findings = [
        Finding("entry.not_applicable", Severity.CONFIRM, indicator=code, context={"name": code})
        for code in ("1.04", "1.03")
    ]
    model.show_lines(check_lines(desk, findings, {}, "zh"))
    assert [line.code for line in model.lines] == ["1.03", "1.04"]
    first = model.index(0).data()
    assert first.startswith("1.03 引进各类人才") and "核实性" in first
    assert "不少于 10,000 名" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_totals_of_the_units_below_follow(window: MainWindow, qtbot: QtBot) -> None:
    put(window, ("XX", "1.03", five()), ("FD", "1.03", five()), ("XX", "1.04", Entry(ValueState.NOT_APPLICABLE)))
    QTest.keyClick(window, Qt.Key.Key_F8)
    pane = window.entry.aside.checks
    assert pane is not None and [line.code for line in pane.lines] == ["1.04"]
    qtbot.waitUntil(lambda: [line.code for line in pane.lines] == ["1.03", "1.04"])
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert window.entry.code == "1.03"
    own = Change(EntryKey("1.03", "XX", SEPTEMBER), five(), Entry(ValueState.REPORTED, Decimal(7)))
    window.operations.change("填报", record_entry, ChangeSet((own,)))
    qtbot.waitUntil(lambda: [line.code for line in pane.lines] == ["1.04"])


def test_the_same_is_found_from_what_the_desk_holds(window: MainWindow) -> None:
    put(window, ("XX", "1.03", five()), ("XX", "1.04", Entry(ValueState.NOT_APPLICABLE)))
    desk, workspace = window.desk, window.operations.workspace
    own = check_own(workspace, SEPTEMBER, "XX", (desk.entries, desk.last_entries))
    assert own == check_own(workspace, SEPTEMBER, "XX") == check_unit(workspace, SEPTEMBER, "XX") and own
