"""A unit's laptop with a form that was sent back: from reason to reason by F8, and only those rows can be edited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.main_window import MainWindow
from model.entry.reason import Reason, ReasonKind
from model.workflow.approval.send_back import send_back
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace
from tests.gui_pages.conftest import SEPTEMBER, Office


@pytest.fixture
def window(workspace: Workspace, office: Office, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """FD's own window; 1.03 was sent back in round 1, and 1.03 and 8.02 in round 2."""
    receive_submissions(workspace, [office("FD", {"1.03": {"本期累计": 1200}, "8.02": {"本期累计": 4}})], SEPTEMBER)
    laptop = None
    for number, codes in enumerate((("1.03",), ("8.02", "1.03")), start=1):
        reasons = [Reason(0, code, ReasonKind.WRONG_FIGURE, f"第{number}轮 {code}") for code in codes]
        sent = send_back(workspace, "FD", SEPTEMBER, reasons, tmp_path / f"back{number}.xlsx")
        if laptop is not None:
            close_workspace(laptop)
        laptop = open_form(tmp_path / "laptop.yaodian", sent.path)
        if number == 1:
            written = write_submission(laptop, SEPTEMBER, tmp_path / "round2.xlsx")
            receive_submissions(workspace, [written.path], SEPTEMBER)
    assert laptop is not None
    made = MainWindow(laptop, look, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.show()
    made.furnish()
    made.desk.finish()
    yield made
    made.close()
    close_workspace(laptop)


def test_f8_goes_from_reason_to_reason(window: MainWindow, qtbot: QtBot) -> None:
    assert "2 处要改" in window.banner.text
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.entry.code == "1.03" and window.entry.page.number.isEnabled()
    said = window.entry.page.reasons.text.splitlines()
    assert said == [
        "第 2 次退回 · 数据有误：第2轮 1.03（1,200 名）",
        "第 1 次退回 · 数据有误：第1轮 1.03（1,200 名）",
    ]
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.entry.code == "8.02"
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.entry.code == "1.03"


def test_other_rows_are_locked(window: MainWindow) -> None:
    window.entry.enter("1.04")
    page = window.entry.page
    assert "已锁定" in page.reasons.text
    assert not page.number.isEnabled() and not page.narrative.isEnabled()
    window.entry.enter("8.02")
    assert page.number.isEnabled() and page.narrative.isEnabled()
