"""The first minute: the questions of a new workspace, by keyboard, and what each answer does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.first_run.begin import show_sample
from gui.first_run.first_run import FirstRun, Step
from gui.main_window import MainWindow
from model.workflow.workspace.first_questions import is_settled
from model.workflow.workspace.workspace import Workspace


@pytest.fixture
def card(window: MainWindow) -> FirstRun:
    """The questions over the window."""
    window.show_first_run()
    assert isinstance(window.first_run, FirstRun)
    return window.first_run


def test_headquarters_begins_with_the_plan_that_is_there_by_three_keys(
    window: MainWindow, card: FirstRun, workspace: Workspace
) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert card.step is Step.HEADQUARTERS
    assert [choice.accessibleName() for choice in card.choices()][1] == "用内置的方案"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.first_run is None and window.rail.page == "page_form"
    assert is_settled(workspace)


def test_an_office_opens_the_form_that_came(
    window: MainWindow, card: FirstRun, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    form = tmp_path / "form.xlsx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(form), ""))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert card.step is Step.OFFICE
    with qtbot.waitSignal(window.form_wanted) as wanted:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert wanted.args == [form]


def test_enter_presses_a_choice_as_space_does(window: MainWindow, card: FirstRun, qtbot: QtBot) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert card.step is Step.OFFICE
    QTest.keyClick(card, Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Enter)
    assert card.step is Step.HEADQUARTERS


def test_escape_goes_back_and_then_puts_it_off(window: MainWindow, card: FirstRun, workspace: Workspace) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert card.step is Step.WHO and not is_settled(workspace)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert window.first_run is None and window.rail.page == "page_entry" and is_settled(workspace)
    assert window.centralWidget().isEnabled()


def test_nothing_behind_the_questions_can_be_reached(window: MainWindow, card: FirstRun) -> None:
    seen = set()
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert all(card.isAncestorOf(widget) for widget in seen) and len(seen) > 2
    window.resize(1200, 700)
    assert card.size() == window.size()


def test_the_sample_is_made_in_a_folder_of_its_own(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    folder = workspace.path.parent / "样例"
    folder.mkdir()
    made = [folder / "headquarters.yaodian", folder / "laptops" / "FD.yaodian"]
    made[1].parent.mkdir()
    for one, is_office, page in zip(made, (False, True), ("page_consolidation", "page_entry"), strict=True):
        one.touch()
        with qtbot.waitSignal(window.sample_wanted) as wanted:
            show_sample(window, is_office)
        assert wanted.args == [one, page]


def test_an_office_tries_the_sample_as_an_office(window: MainWindow, card: FirstRun, workspace: Workspace) -> None:
    wanted = QSignalSpy(window.sample_wanted)
    office = workspace.path.parent / "样例" / "laptops" / "FD.yaodian"
    office.parent.mkdir(parents=True)
    office.touch()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    card.choices()[-1].click()
    assert wanted.at(0) == [office, "page_entry"]


def test_making_the_sample_can_be_stopped(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    show_sample(window)
    assert not window.progress.isHidden()
    with qtbot.assertNotEmitted(window.sample_wanted):
        window.progress.stop_requested.emit()
        qtbot.waitUntil(window.progress.isHidden, timeout=60_000)
