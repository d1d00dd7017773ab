"""`python -m tests.benchmarks.effort`: the keys of an officer's month, 250 indicators of which 30 changed.

Counted on the real window, key by key. First the usual month, in which the indicators that changed are those that moved
before; then one in which any 30 changed, where each is reached by arrow keys if it is near and else by its number.
"""

from __future__ import annotations

import os
import random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from gui.look.look import Look
from gui.main_window import MainWindow
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.plan.node import Kind, Measure
from model.plan.tree import PlanTree
from model.store.plan_rows import write_plan
from model.workflow.entry.record_entry import record_entry
from model.workflow.plan.show_plan import show_plan, show_units
from model.workflow.workspace.workspace import (
    Workspace,
    choose_own_unit,
    choose_period,
    close_workspace,
    open_workspace,
)
from tests.benchmarks.window import enlarged

INDICATORS, CHANGED = 250, 30
MONTHS = ("2021-07", "2021-08")
NOW = "2021-09"


class Keys:
    """Presses keys where the cursor is, and counts them; a chord such as Ctrl+E is one."""

    def __init__(self) -> None:
        self.digits = self.enters = self.others = 0

    def digit_keys(self, text: str) -> None:
        """Type a number."""
        QTest.keyClicks(focused(), text)
        self.digits += len(text)

    def enter(self) -> None:
        """Confirm."""
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        self.enters += 1

    def chord(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Anything else."""
        QTest.keyClick(focused(), key, held)
        self.others += 1

    @property
    def total(self) -> int:
        """All of them."""
        return self.digits + self.enters + self.others


def main() -> None:
    """Print both months."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    look = Look()
    look.apply()
    for name, any_rows in (("what moved before changes again", False), ("any 30 change", True)):
        with tempfile.TemporaryDirectory(prefix="yaodian-effort-") as folder:
            keys, digits = month(look, Path(folder), any_rows=any_rows)
        print(f"{name}: {INDICATORS} indicators, {CHANGED} changed")
        rest = keys.total - digits - CHANGED
        print(f"  digits {keys.digits}, Enter for the changed ones {CHANGED}, everything else {rest}")
        print(f"  keys in all {keys.total}; digits + Enter alone would be {digits + CHANGED}")


def month(look: Look, folder: Path, *, any_rows: bool) -> tuple[Keys, int]:
    """Fill in a month until the workbook is written; the keys, and the digits of the changed numbers."""
    workspace = open_workspace(folder / "office.yaodian")
    codes, moved = prepare(workspace)
    chosen = sorted(random.Random(1).sample(codes, CHANGED), key=codes.index) if any_rows else moved
    QFileDialog.getExistingDirectory = lambda *_: str(folder)  # type: ignore[method-assign,assignment]
    window = MainWindow(workspace, look, QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    window.show()
    window.activateWindow()
    QTest.qWait(100)
    window.entry.enter(codes[0])
    keys = Keys()
    numbers = {code: str(60 + place) for place, code in enumerate(chosen)}
    fill_any(window, keys, numbers) if any_rows else fill_moved(window, keys, numbers)
    keys.chord(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    keys.enter()  # takes over what is listed as unchanged
    check(window, codes, numbers)
    assert list(folder.glob("*.xlsx")), window.banner.text
    window.close()
    close_workspace(workspace)
    return keys, sum(map(len, numbers.values()))


def fill_moved(window: MainWindow, keys: Keys, numbers: dict[str, str]) -> None:
    """One key shows what moved lately, Enter goes from one to the next."""
    keys.chord(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    for code, number in numbers.items():
        assert window.entry.code == code, (window.entry.code, code)
        keys.digit_keys(number)
        keys.enter()


def fill_any(window: MainWindow, keys: Keys, numbers: dict[str, str]) -> None:
    """In the sheet, to each row by the shorter way: an arrow key for each row that is passed over, or its number."""
    keys.chord(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    grid = window.entry.grid
    assert grid is not None
    for code, number in numbers.items():
        rows = grid.model.row_of(code) - grid.model.row_of(window.entry.code)
        if rows > len(code) + 2:
            keys.chord(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
            for letter in code:
                keys.chord(Qt.Key(ord(letter)))
            keys.chord(Qt.Key.Key_Return)
        while window.entry.code != code:
            keys.chord(Qt.Key.Key_Down)
        keys.digit_keys(number[:1])
        keys.digit_keys(number[1:])
        keys.enter()


def prepare(workspace: Workspace) -> tuple[list[str], list[str]]:
    """An office with two months behind it: 250 sums since January, of which 30 moved in the second."""
    plan = lasting_plan(show_plan(workspace))
    write_plan(workspace, plan)
    units = show_units(workspace)
    unit = next(one.code for one in units.units if not units.children(one.code))
    choose_own_unit(workspace, unit)
    choose_period(workspace, parse_period(NOW))
    codes = [one.code for one in plan.indicators]
    sums = [code for code in codes if plan.by_code[code].kind is Kind.QUANTITY]
    moved = sums[:: len(sums) // CHANGED][:CHANGED]
    for month_key, factor in zip(MONTHS, (0, 1), strict=True):
        changes = []
        for code in codes:
            value = Decimal(50 + (factor if code in moved else 0))
            changes.append(new_entry(EntryKey(code, unit, parse_period(month_key)), Entry(ValueState.REPORTED, value)))
        record_entry(workspace, ChangeSet(tuple(changes)))
    return codes, moved


def lasting_plan(plan: PlanTree) -> PlanTree:
    """A plan of 250 sums and milestones; a rate or a state has to be measured anew and is typed in any case."""
    chapters, left = [], INDICATORS
    for chapter in enlarged(plan, 2 * INDICATORS).chapters:
        items = []
        for item in chapter.items:
            kept = [one for one in item.indicators if one.measure in (None, Measure.CUMULATIVE)][:left]
            left -= len(kept)
            items.append(replace(item, indicators=tuple(kept)))
        chapters.append(replace(chapter, items=tuple(items)))
    return replace(plan, key="effort", chapters=tuple(chapters))


def check(window: MainWindow, codes: Sequence[str], numbers: dict[str, str]) -> None:
    """Every changed row has its number, every other what it had, marked as taken over."""
    for code in codes:
        value = window.desk.entry(code).value
        if code in numbers:
            assert value == Decimal(numbers[code]) and not window.desk.is_carried(code), code
        else:
            assert value in (50, 51) and window.desk.is_carried(code), (code, value)


def focused() -> QWidget:
    """Where the cursor is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


if __name__ == "__main__":
    main()
