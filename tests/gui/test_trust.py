"""What stands by a person when something goes wrong: log, diagnosis, daily copies, and bringing one back."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from gui.frame.restore_dialog import RestoreDialog
from gui.launch.session import Session
from gui.log import close_log, log_bug, log_refusal, open_log
from gui.look.look import Look
from gui.main_window import MainWindow
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.store.database import transaction
from model.version import VERSION
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.workspace.daily_copy import KEPT, daily_copies, keep_daily_copy
from model.workflow.workspace.diagnose import diagnose
from model.workflow.workspace.keep_safe import back_up
from model.workflow.workspace.list_copies import CopyKind, list_copies
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace

SECRET = "七千三百二十一"
KEY = EntryKey("1.03", "FD", parse_period("2021-09"))
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """A workspace in which something stands that is nobody's business."""
    record_entry(workspace, ChangeSet((new_entry(KEY, Entry(ValueState.REPORTED, Decimal(7321), narrative=SECRET)),)))
    return workspace


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "日志" / "yaodian.log"
    open_log(path)
    yield path
    close_log()


def test_the_version_is_told_once(window: MainWindow) -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == VERSION


def test_the_log_says_where_and_never_what(log: Path, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as bug:
        log_bug(bug)
    caplog.clear()
    log_refusal("file.missing")
    text = log.read_text(encoding="utf-8")
    assert "ValueError" in text and "test_trust.py" in text and "refused file.missing" in text and VERSION in text
    assert SECRET not in text


def test_a_diagnosis_holds_shapes_and_no_values(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("YAODIAN_WORKSPACE", str(filled.path))
    told = diagnose(filled)
    text = json.dumps(told, ensure_ascii=False)
    assert told["workspace"]["rows"]["entry"] == 1 and told["check"]["sound"]
    assert told["workspace"]["journal_mode"] == "wal" and told["program"] == VERSION
    for secret in (SECRET, "7321", "沣东", "引进各类人才"):
        assert secret not in text


def test_the_diagnosis_is_written_from_the_menu(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "diagnosis.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_by_key["diagnose"].trigger()
    assert json.loads(target.read_text(encoding="utf-8"))["workspace"]["rows"]
    assert str(target) in window.banner.text


def test_what_came_is_handed_out_from_the_menu(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    window.actions_by_key["originals"].trigger()
    assert "0 份" in window.banner.text


def test_a_day_has_one_copy_and_ten_days_are_kept(filled: Workspace) -> None:
    today = date(2021, 9, 30)
    for day in range(KEPT + 3):
        assert keep_daily_copy(filled, today + timedelta(days=day)) is not None
    assert keep_daily_copy(filled, today + timedelta(days=KEPT + 2)) is None
    copies = daily_copies(filled.path)
    assert len(copies) == KEPT and copies[0].stem.endswith("20211012")


def test_nothing_is_copied_where_nothing_can_be_lost(workspace: Workspace) -> None:
    assert keep_daily_copy(workspace, date(2021, 9, 30)) is None


def test_a_copy_is_brought_back_and_the_present_file_is_kept(
    look: Look, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    path = tmp_path / "desk" / "work.yaodian"
    first = open_workspace(path)
    record_entry(first, ChangeSet((new_entry(KEY, Entry(ValueState.REPORTED, Decimal(5))),)))
    copy = back_up(first)
    record_entry(first, ChangeSet((new_entry(KEY._replace(code="1.04"), Entry(ValueState.REPORTED, Decimal(6))),)))
    close_workspace(first)
    qapp.setQuitOnLastWindowClosed(False)
    session = Session(look, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert session.begin(path)
    session.restore(copy)
    assert session.window is not None
    entries = list_entries(session.window.operations.workspace)
    assert [key.code for key in entries] == ["1.03"]
    assert len([one for one in path.parent.glob("*.yaodian*") if one.name.startswith("work")]) >= 2
    session.window.close()
    session.window.deleteLater()
    session.give_back()


def test_a_copy_is_written_where_a_person_wants_it(
    filled: Workspace, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "stick" / "copy.yaodian"
    target.parent.mkdir()
    monkeypatch.setattr("gui.choose.choose_target", lambda *_: target)
    window.actions_by_key["backup"].trigger()
    assert str(target) in window.banner.text
    copy = open_workspace(target)
    assert list_entries(copy)[KEY].value == 7321
    close_workspace(copy)


def test_the_data_file_is_checked_from_the_menu(filled: Workspace, window: MainWindow) -> None:
    window.actions_by_key["check_data"].trigger()
    assert "填报项 1 个" in window.banner.text
    with transaction(filled) as db:
        db.execute("UPDATE entry SET value = '1' WHERE code = ?", [KEY.code])
    window.actions_by_key["check_data"].trigger()
    assert "1 处问题" in window.banner.text and KEY.code in window.banner.text


def test_copies_are_listed_newest_first_with_what_they_are(filled: Workspace) -> None:
    keep_daily_copy(filled, date(2021, 9, 29))
    asked = back_up(filled)
    before = filled.path.with_name(f"{filled.path.stem}.before-m012.yaodian")
    before.write_bytes(asked.read_bytes())
    os.utime(before, (0, 0))
    assert [one.kind for one in list_copies(filled.path)][1:] == [CopyKind.DAILY, CopyKind.UPGRADE]
    assert list_copies(filled.path)[0].path == asked and list_copies(filled.path)[0].size > 0


def test_a_copy_is_chosen_from_the_list_by_keyboard(filled: Workspace, window: MainWindow, qtbot: QtBot) -> None:
    copy = keep_daily_copy(filled, date(2021, 9, 29))
    window.actions_by_key["restore"].trigger()
    dialog = window.findChild(RestoreDialog)
    assert dialog.isVisible() and "每日备份" in dialog.model.index(0, 1).data()
    with qtbot.waitSignal(window.restore_wanted) as wanted:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert wanted.args == [copy] and not dialog.isVisible()


def test_without_copies_the_list_says_when_there_will_be_some(window: MainWindow) -> None:
    window.actions_by_key["restore"].trigger()
    dialog = window.findChild(RestoreDialog)
    assert "还没有备份" in "".join(one.text() for one in dialog.findChildren(QLabel))
    assert not dialog.restore.isEnabled()
    dialog.reject()
