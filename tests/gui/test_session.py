"""What lasts longer than one window: changing the workspace, a second start, files that were given."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.actions import action_rows
from gui.form.form_page import FormPage
from gui.launch.neighbour import Listener, call_neighbour
from gui.launch.recent import recent_files
from gui.launch.session import Session
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.plan_import.import_page import ImportPage
from gui.widgets.field import FieldState
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.entry.period import parse_period
from model.entry.private_mark import PrivateMark
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import issue_forms
from model.workflow.workspace.daily_copy import keep_daily_copy
from model.workflow.workspace.workspace import choose_period, close_workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]
CALL = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.launch.neighbour import call_neighbour
application = QCoreApplication([])
sys.exit(not call_neighbour(Path(sys.argv[1]), [Path(sys.argv[2])]))
"""
SEPTEMBER = parse_period("2021-09")


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def session(look: Look, settings: QSettings, tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    """A session on a new workspace."""
    qapp.setQuitOnLastWindowClosed(False)
    made = Session(look, settings)
    assert made.begin(tmp_path / "work.yaodian")
    yield made
    if made.window is not None:
        made.window.entry.page.forget()
        made.window.close()
        made.window.deleteLater()
    made.give_back()


def window_of(session: Session) -> MainWindow:
    assert session.window is not None
    return session.window


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """沣东新城's form, issued by another headquarters than the session's."""
    headquarters = open_workspace(tmp_path / "elsewhere" / "headquarters.yaodian")
    path = issue_forms(headquarters, SEPTEMBER, ["FD"], tmp_path / "forms")[0].path
    close_workspace(headquarters)
    return path


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files from a file manager on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    state = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPointF(500, 300).toPoint(), *state)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(500, 300), *state))


def test_a_new_workspace_asks_its_first_questions_after_the_paint(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window_of(session).first_run is not None)


def test_a_document_that_the_program_was_opened_with_is_not_covered_by_questions(
    look: Look, settings: QSettings, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    document = tmp_path / "plan.txt"
    document.write_text("2021年工作要点\n一、产业\n1．做强工业。全年新增规上企业20家以上。\n", encoding="utf-8")
    made = Session(look, settings)
    assert made.begin(tmp_path / "work.yaodian", [document])
    window = window_of(made)
    page = window.page("page_plan")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.proof.isVisible())
    qtbot.wait(300)
    assert window.first_run is None
    window.show_page("page_entry")
    window.show_page("page_plan")
    assert page.proof.tree.hasFocus(), "the keys are those of the list, not of the button that leaves it"
    window.close()
    window.deleteLater()
    made.give_back()


def test_a_form_that_is_dropped_becomes_the_units_workspace(session: Session, form: Path, qtbot: QtBot) -> None:
    before = window_of(session)
    drop(before, form)
    now = window_of(session)
    assert now is not before and now.isVisible() and not before.isVisible()
    assert now.desk.unit is not None and now.desk.unit.code == "FD" and now.desk.period == SEPTEMBER
    qtbot.wait(200)
    assert now.first_run is None


def test_another_workspace_opens_in_place_of_this_one(
    session: Session, settings: QSettings, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.yaodian"
    close_workspace(open_workspace(other))
    drop(window_of(session), other)
    assert window_of(session).operations.workspace.path == other
    assert [Path(one.path).name for one in recent_files(settings)] == ["work.yaodian"]
    session.open(tmp_path / "work.yaodian")
    assert window_of(session).operations.workspace.path.name == "work.yaodian"
    assert [Path(one.path).name for one in recent_files(settings)] == ["other.yaodian", "work.yaodian"]


def test_a_file_that_is_no_workspace_leaves_the_present_one_open(session: Session, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.yaodian"
    damaged.write_bytes(b"not a database" * 100)
    session.open(damaged)
    assert window_of(session).operations.workspace.path.name == "work.yaodian"
    assert str(damaged) in window_of(session).banner.text


def test_a_file_that_is_nothing_of_ours_is_named(session: Session, tmp_path: Path) -> None:
    odd = tmp_path / "照片.jpg"
    odd.write_bytes(b"\xff\xd8\xff")
    window_of(session).show_page("page_form")
    drop(window_of(session), odd)
    assert "照片.jpg" in window_of(session).banner.text


def test_a_plan_that_is_dropped_is_read_on_its_page(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("2024年工作要点\n一、产业\n1. 全年引进项目20个以上。", encoding="utf-8")
    window = window_of(session)
    drop(window, plan)
    assert window.rail.page == "page_plan"
    qtbot.waitUntil(lambda: "20" in window.page("page_plan").proof.document.toPlainText(), timeout=20_000)
    window.page("page_plan").give_up()


def test_a_listener_hears_what_a_second_start_was_given(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    workspace, form = tmp_path / "work.yaodian", tmp_path / "form.xlsx"
    assert not call_neighbour(workspace, [])
    listener = Listener(workspace)
    with qtbot.waitSignal(listener.called, timeout=20_000) as called:
        other = subprocess.Popen([sys.executable, "-c", CALL, str(workspace), str(form)], cwd=ROOT)
    assert called.args == [[form]]
    assert other.wait(20) == 0
    listener.close()


def test_a_second_start_brings_the_first_window_forward(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    window = window_of(session)
    qtbot.waitUntil(lambda: window.first_run is not None)
    window.end_first_run()
    window.showMinimized()
    command = [sys.executable, "main.py", "--workspace", str(tmp_path / "work.yaodian")]
    surroundings = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}
    second = subprocess.Popen(command, cwd=ROOT, env=surroundings, stderr=subprocess.PIPE)
    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=30_000)
    assert second.wait(20) == 0
    assert second.stderr is not None
    second.stderr.close()


@pytest.fixture
def taken(tmp_path: Path) -> Iterator[Path]:
    """A workspace with a value in it that somebody else has open."""
    path = tmp_path / "taken.yaodian"
    theirs = open_workspace(path)
    entry = Entry(ValueState.REPORTED, Decimal(7), narrative="七家")
    record_entry(theirs, ChangeSet((new_entry(EntryKey("1.03", "XX", SEPTEMBER), entry),)))
    choose_period(theirs, SEPTEMBER)
    yield path
    close_workspace(theirs)


def test_a_file_in_use_is_offered_to_be_looked_at(session: Session, taken: Path) -> None:
    session.open(taken)
    window = window_of(session)
    assert window.operations.workspace.path.name == "work.yaodian" and "正由另一个窗口" in window.banner.text
    button = next(one for one in window.banner.findChildren(QPushButton) if one.text() == "只读打开")
    button.click()
    shown = window_of(session)
    assert shown is not window and shown.windowTitle().endswith("（只读）")
    assert shown.operations.workspace.path == taken and "只读打开" in shown.banner.text


def test_what_is_looked_at_is_locked_everywhere(session: Session, taken: Path, qtbot: QtBot) -> None:
    session.look(taken)
    window = window_of(session)
    window.desk.finish()
    window.entry.enter("1.03")
    page = window.entry.page
    assert page.number.edit.text() == "7" and page.narrative.box.toPlainText() == "七家"
    assert page.number.state is FieldState.LOCKED and not page.number.isEnabled()
    assert "只读打开，不能修改。" in page.reasons.text
    assert not any(one.isEnabled() for one in (page.narrative, page.note, page.head.star))
    assert not window.actions_by_key["write"].isEnabled()
    assert not next(one for one in window.top_bar.findChildren(QPushButton) if "生成上报表" in one.text()).isEnabled()
    window.entry.show_grid()
    assert window.entry.grid is not None
    cell = window.entry.grid.view.currentIndex()
    assert cell.data() == "7" and not cell.flags() & Qt.ItemFlag.ItemIsEditable
    qtbot.wait(200)
    assert window.first_run is None and not (taken.parent / "备份").exists()


def test_a_file_of_a_newer_version_is_offered_to_be_looked_at(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "newer.yaodian"
    theirs = open_workspace(path)
    theirs.db.table("_sqlite_migrations").insert({"migration_set": "workspace", "name": "m999", "applied_at": "2099"})
    close_workspace(theirs)
    before = path.read_bytes()
    session.open(path)
    window = window_of(session)
    assert window.operations.workspace.path.name == "work.yaodian" and "更高版本" in window.banner.text
    next(one for one in window.banner.findChildren(QPushButton) if one.text() == "只读打开").click()
    shown = window_of(session)
    assert shown.operations.workspace.path == path and "要修改请用新版本" in shown.banner.text
    assert not shown.actions_by_key["write"].isEnabled()
    assert path.read_bytes() == before


def test_what_a_newer_version_tells_otherwise_is_not_offered(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "newer.yaodian"
    theirs = open_workspace(path)
    theirs.connection.execute("ALTER TABLE entry RENAME COLUMN value TO amount")
    theirs.db.table("_sqlite_migrations").insert({"migration_set": "workspace", "name": "m999", "applied_at": "2099"})
    close_workspace(theirs)
    session.open(path)
    buttons = [one.text() for one in window_of(session).banner.findChildren(QPushButton) if one.isVisible()]
    assert "更高版本" in window_of(session).banner.text and "只读打开" not in buttons


def test_what_would_be_written_is_refused_in_words(session: Session, taken: Path) -> None:
    session.look(taken)
    window = window_of(session)
    change = new_entry(EntryKey("1.04", "XX", SEPTEMBER), Entry(ValueState.ZERO, Decimal(0)))
    assert window.operations.change("试", record_entry, ChangeSet((change,))) is None
    assert "没有写入" in window.banner.text
    window.desk.set_mark("1.04", PrivateMark(is_starred=True))
    assert not window.desk.mark("1.04").is_starred


def test_every_page_opens_on_what_is_looked_at(session: Session, taken: Path) -> None:
    session.look(taken)
    window = window_of(session)
    window.desk.finish()
    window.banner.hide()
    for key in (row.key for row in action_rows() if row.key.startswith("page_")):
        window.show_page(key)
        assert window.banner.text == "", key


def test_it_is_opened_for_editing_once_it_is_free(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "later.yaodian"
    theirs = open_workspace(path)
    session.look(path)
    session.open(path)
    assert window_of(session).operations.workspace.is_read_only and "正由另一个窗口" in window_of(session).banner.text
    assert not window_of(session).actions_by_key["marks"].isEnabled()
    close_workspace(theirs)
    session.open(path)
    assert not window_of(session).operations.workspace.is_read_only


def answer(button: str) -> None:
    """Press a button of the message box that opens next."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.findChildren(QPushButton) if one.text() == button).click()

    QTimer.singleShot(100, act)


@pytest.mark.parametrize("wanted", [True, False])
def test_a_first_start_on_a_file_in_use_asks(look: Look, settings: QSettings, taken: Path, wanted: bool) -> None:
    session = Session(look, settings)
    answer("只读打开" if wanted else "不打开")
    assert session.begin(taken) is wanted
    if session.window is not None:
        assert session.window.operations.workspace.is_read_only
        session.window.close()
        session.window.deleteLater()
    session.give_back()


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A damaged workspace with two daily copies, the newer of which is damaged too."""
    path = tmp_path / "damaged.yaodian"
    workspace = open_workspace(path)
    key = EntryKey("1.03", "XX", SEPTEMBER)
    record_entry(workspace, ChangeSet((new_entry(key, Entry(ValueState.REPORTED, Decimal(7))),)))
    assert keep_daily_copy(workspace, date(2021, 9, 29)) is not None
    newer = keep_daily_copy(workspace, date(2021, 9, 30))
    assert newer is not None
    newer.write_bytes(newer.read_bytes()[:20_000])
    close_workspace(workspace)
    path.write_bytes(path.read_bytes()[:30_000])
    return path


@pytest.mark.parametrize("wanted", [True, False])
def test_a_first_start_on_a_damaged_file_offers_its_newest_whole_copy(
    look: Look, settings: QSettings, damaged: Path, wanted: bool
) -> None:
    before = damaged.read_bytes()
    session = Session(look, settings)
    answer("恢复这份备份" if wanted else "不恢复")
    assert session.begin(damaged) is wanted
    if session.window is not None:
        assert [entry.value for entry in list_entries(session.window.operations.workspace, SEPTEMBER).values()] == [7]
        assert damaged.with_name("damaged.replaced-1.yaodian").read_bytes() == before
        session.window.close()
        session.window.deleteLater()
    else:
        assert damaged.read_bytes() == before
    session.give_back()


def test_where_nothing_can_be_opened_again_the_window_closes_with_the_reason(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    garbage = tmp_path / "garbage.yaodian"
    garbage.write_bytes(b"not a database" * 1000)
    present = window_of(session).operations.workspace.path
    present.unlink()
    present.mkdir()
    answer("OK")
    with qtbot.waitSignal(session.ended):
        session.open(garbage)
    assert session.window is None


def test_columns_that_a_person_widened_stay_so(look: Look, settings: QSettings, tmp_path: Path, qtbot: QtBot) -> None:
    for stored in (None, "[[[2, 222]]]", "no widths"):
        if stored is not None:
            settings.setValue("columns/page_form", stored)
        opened = open_workspace(tmp_path / "work.yaodian")
        window = MainWindow(opened, look, settings)
        window.show_page("page_form")
        page = window.page("page_form")
        assert isinstance(page, FormPage)
        assert page.unit_table.chosen_widths == ({2: 222} if stored == "[[[2, 222]]]" else {})
        page.unit_table.horizontalHeader().resizeSection(2, look.px(222))
        window.close()
        close_workspace(opened)
        assert str(settings.value("columns/page_form")).startswith("[[[2, 222]]")
