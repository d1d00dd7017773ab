"""What stands around the pages: help, shortcut sheet, start, and the hook for bugs."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import action_rows, key_words
from gui.app import FAILED, run, show_bug
from gui.entry.entry_view import EntryView
from gui.frame.help import HELP, read_help, show_about, show_help, show_shortcuts
from gui.main_window import MainWindow
from model.workflow.workspace.workspace import Workspace


def answer(choose: Callable[[QMessageBox], None]) -> None:
    """Deal with the message box that opens next."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        choose(box)

    QTimer.singleShot(100, act)


def test_every_page_has_help_in_both_languages(window: MainWindow) -> None:
    keys = {row.key for row in action_rows() if row.key.startswith("page_")}
    for language in ("zh", "en"):
        assert keys <= {path.stem for path in (HELP / language).glob("*.md")}
        assert all("{#" not in read_help(path)[0] for path in (HELP / language).glob("*.md"))
    dialog = show_help(window, "page_entry")
    assert "填报" in dialog.findChild(QTextBrowser).toPlainText()
    dialog.close()


def test_the_sheet_lists_every_shortcut(window: MainWindow) -> None:
    dialog = show_shortcuts(window)
    text = dialog.findChild(QTextBrowser).toPlainText()
    for row in action_rows():
        assert not row.shortcuts or row.text in text
    dialog.close()


def test_about_says_where_the_data_is(window: MainWindow, workspace: Workspace) -> None:
    dialog = show_about(window, workspace.path, window.desk.plan)
    text = dialog.findChild(QTextBrowser).toPlainText()
    assert str(workspace.path) in text and window.desk.plan.version in text
    assert re.search(r"数据结构：第 \d+ 版", text)
    dialog.close()


def test_no_shortcut_stands_for_two_things(window: MainWindow) -> None:
    shortcuts = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(shortcuts) == len(set(shortcuts))


def test_a_file_that_is_no_workspace_is_told_in_words(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    path = tmp_path / "other.yaodian"
    path.write_bytes(b"something else, not a database at all" * 40)
    said: list[str] = []

    def read(box: QMessageBox) -> None:
        said.append(box.text())
        box.close()

    answer(read)
    assert run(path, ["yaodian"]) == FAILED
    assert str(path) in said[0]


def test_a_bug_is_shown_with_its_details(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []

    def read(box: QMessageBox) -> None:
        shown.append(box.detailedText())
        box.close()

    answer(read)
    try:
        raise RuntimeError("a bug for the hook")
    except RuntimeError as bug:
        show_bug(type(bug), bug, bug.__traceback__)
    caplog.clear()  # the bug is in the log, as it should be
    assert "a bug for the hook" in shown[0] and "a bug for the hook" in capsys.readouterr().err


def test_text_that_was_not_stored_is_not_given_up_silently(window: MainWindow, qtbot: QtBot) -> None:
    window.entry.enter("1.03")
    edit = window.entry.page.number.edit
    QTest.keyClicks(edit, "about 30")
    window.entry.enter("1.04")
    answer(lambda box: QTest.mouseClick(box.defaultButton(), Qt.MouseButton.LeftButton))
    assert not window.close()
    assert window.entry.code == "1.03" and edit.text() == "about 30"

    def give_up(box: QMessageBox) -> None:
        button = next(one for one in box.findChildren(QPushButton) if "放弃" in one.text())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    answer(give_up)
    assert window.close()


def test_help_has_the_same_sections_in_both_languages() -> None:
    zh, en = (set(read_help(HELP / language / "page_entry.md")[1]) for language in ("zh", "en"))
    assert zh == en and {"number", "words", "evidence", "sheet"} <= zh


@pytest.mark.parametrize(
    ("place", "heading"),
    [
        (lambda view: view.page.number.edit, "填一个数"),
        (lambda view: view.page.problems.box, "文字"),
        (lambda view: view.page.note.box, "星标和备注"),
        (lambda view: view.plan_pane.tree, "找条目"),
    ],
)
def test_f1_opens_what_is_about_the_focused_place(
    window: MainWindow, place: Callable[[EntryView], QWidget], heading: str
) -> None:
    window.entry.enter("1.03")
    place(window.entry).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    view = dialog.findChild(QTextBrowser)
    assert view.textCursor().block().text() == heading
    dialog.close()


def test_f1_in_the_sheet_is_about_the_sheet(window: MainWindow) -> None:
    window.entry.enter("1.03")
    window.entry.show_grid()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    assert dialog.findChild(QTextBrowser).textCursor().block().text() == "表格"
    dialog.close()


@pytest.mark.parametrize(
    ("keys", "words"), [("Alt+Down", "Alt+↓"), ("Ctrl+E", "Ctrl+E"), ("Ctrl++", "Ctrl++"), ("F8", "F8"), ("Up", "↑")]
)
def test_keys_are_written_as_they_stand_on_the_keyboard(keys: str, words: str) -> None:
    assert key_words(keys) == words
