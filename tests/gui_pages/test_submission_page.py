"""Taking workbooks in from the page: what becomes of each file, who is missing, and one undo step a workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.operations import Operations
from gui.review.review_page import ReviewPage
from gui.submission.submission_page import SubmissionPage
from model.consolidation.consolidated import UnitStanding
from model.entry.entry import EntryKey
from model.workflow.entry.list_entries import list_entries
from model.workflow.workspace.workspace import Workspace
from tests.gui_pages.conftest import SEPTEMBER, Office
from tests.submission.container.container_faults import encrypted
from tests.submission.other_formats import old_excel

OUTCOME = 1
"""The column that says what became of a file."""


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> SubmissionPage:
    made = SubmissionPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_period(SEPTEMBER)
    made.show()
    return made


def standings(page: SubmissionPage) -> dict[str, UnitStanding]:
    return {row.unit.code: row.standing for row in page.standings.records}


def test_before_anything_came_everybody_is_missing(page: SubmissionPage) -> None:
    assert set(standings(page).values()) == {UnitStanding.MISSING}
    assert not page.files.records


def test_clean_values_are_put_down_and_undone_together(
    page: SubmissionPage, operations: Operations, workspace: Workspace, office: Office, qtbot: QtBot
) -> None:
    path = office("FD", {"1.03": {"本期累计": 1200}, "1.04": {"本期累计": 30}})
    with qtbot.waitSignal(operations.changed):
        page.receive([path])
    entry = list_entries(workspace, SEPTEMBER, "FD")[EntryKey("1.03", "FD", SEPTEMBER)]
    assert str(entry.value) == "1200"
    assert standings(page)["FD"] is UnitStanding.RECEIVED
    assert page.files.data(page.files.index(0, OUTCOME)) == "已收"
    operations.undo_stack.undo()
    assert not list_entries(workspace, SEPTEMBER, "FD")


def test_whoever_wants_to_look_first_sees_every_cell_before_it_is_put_down(
    page: SubmissionPage, operations: Operations, workspace: Workspace, office: Office, look: Look, qtbot: QtBot
) -> None:
    path = office("FD", {"1.03": {"本期累计": 1200}, "1.04": {"本期累计": 30}})
    page.activateWindow()
    qtbot.waitActive(page)
    qtbot.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(page.drop.looks_first.isChecked)
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.receive([path])
    assert wanted.args == ["page_review"]
    assert not list_entries(workspace, SEPTEMBER, "FD") and operations.undo_stack.count() == 0
    review = ReviewPage(operations, look)
    qtbot.addWidget(review)
    review.show_period(SEPTEMBER)
    review.show()
    assert {row.code for row in review.model.records} == {"1.03", "1.04"}
    review.accept_all_clean()
    review.put_down()
    values = {key.code: str(entry.value) for key, entry in list_entries(workspace, SEPTEMBER, "FD").items()}
    assert values == {"1.03": "1200", "1.04": "30"}
    operations.undo_stack.undo()
    assert not list_entries(workspace, SEPTEMBER, "FD")


def test_looking_first_at_nothing_stays_on_the_page(page: SubmissionPage, office: Office, qtbot: QtBot) -> None:
    page.drop.looks_first.setChecked(True)
    path = office("FD", {})
    with qtbot.assertNotEmitted(page.page_wanted):
        page.receive([path])


def test_a_doubtful_cell_waits_and_its_sentence_is_shown(
    page: SubmissionPage, workspace: Workspace, office: Office
) -> None:
    page.receive([office("FD", {"1.03": {"本期累计": "约1200"}, "1.04": {"本期累计": 30}})])
    keys = {key.code for key in list_entries(workspace, SEPTEMBER, "FD")}
    assert keys == {"1.04"}
    assert page.files.data(page.files.index(0, OUTCOME)) == "待核对 1 处"
    sentences = [page.findings.data(page.findings.index(row, 2)) for row in range(page.findings.rowCount())]
    assert any("约1200" in sentence for sentence in sentences)
    assert [row.open for row in page.standings.records if row.unit.code == "FD"] == [1]


def test_the_same_file_again_changes_nothing(page: SubmissionPage, operations: Operations, office: Office) -> None:
    path = office("FD", {"1.03": {"本期累计": 1200}})
    page.receive([path])
    page.receive([path])
    assert operations.undo_stack.count() == 1
    assert page.files.data(page.files.index(0, OUTCOME)) == "收过，无变化"


def test_what_is_no_workbook_is_refused_in_words(page: SubmissionPage, workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "照片.xlsx"
    path.write_bytes(b"\xff\xd8\xff\xe0 not a workbook")
    page.receive([path])
    assert page.files.records[0].is_refused
    assert page.files.data(page.files.index(0, OUTCOME)) == "未收"
    assert page.findings.rowCount() > 0
    assert not list_entries(workspace, SEPTEMBER)


def test_the_password_that_excel_sets_is_an_empty_one(page: SubmissionPage, office: Office, qtbot: QtBot) -> None:
    path = office("FD", {"1.03": {"本期累计": 1200}})
    path.write_bytes(encrypted(path.read_bytes(), "VelvetSweatshop"))
    page.receive([path])
    assert "密码留空" in page.findings.data(page.findings.index(0, 2))
    qtbot.keyClick(page.password_row.password, Qt.Key.Key_Return)
    assert page.files.data(page.files.index(0, OUTCOME)) == "已收"


def test_an_old_workbook_waits_as_a_whole(page: SubmissionPage, workspace: Workspace, office: Office) -> None:
    path = office("FD", {"1.03": {"本期累计": 1200}})
    old = path.with_suffix(".xls")
    old.write_bytes(old_excel(path.read_bytes()))
    page.receive([old])
    assert page.files.data(page.files.index(0, OUTCOME)) == "待核对 1 处"
    assert not list_entries(workspace, SEPTEMBER, "FD")


def test_a_file_that_is_gone_is_said(
    page: SubmissionPage, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(operations.failed) as said:
        page.receive([tmp_path / "没有.xlsx"])
    assert "没有.xlsx" in said.args[0]


def test_chips_filter_the_units(page: SubmissionPage, office: Office, qtbot: QtBot) -> None:
    page.receive([office("FX", {"1.03": {"本期累计": 5}})])
    chips = {chip.text().split()[0]: chip for chip in page._chips.chips.values()}
    qtbot.mouseClick(chips["已报"], Qt.MouseButton.LeftButton)
    assert list(standings(page)) == ["FX"]
    assert chips["未报"].text() == "未报 5"


def test_files_are_dropped_on_the_card(page: SubmissionPage, office: Office, qtbot: QtBot) -> None:
    path = office("FD", {"1.03": {"本期累计": 1200}})
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place, none = QPointF(20, 20), Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    page.drop.dragEnterEvent(entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(page.received):
        page.drop.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none))
    assert page.files.records[0].received.kept


def test_every_table_holds_under_the_model_tester(
    page: SubmissionPage, office: Office, qtmodeltester: ModelTester
) -> None:
    page.receive([office("FD", {"1.03": {"本期累计": "约1200"}}), office("FX", {"1.04": {"本期累计": "?"}})])
    for model in (page.files, page.findings, page.standings):
        assert model.rowCount() > 0
        qtmodeltester.check(model)
        first = model.records[0]
        model.remove_record(0)
        model.insert_record(model.rowCount(), first)
        assert model.records[-1] == first


def test_a_password_is_typed_in_the_window(page: SubmissionPage, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    path, locked = office("FD", {"1.03": {"本期累计": 1200}}), tmp_path / "locked.xlsx"
    with path.open("rb") as plain, locked.open("wb") as out:
        OOXMLFile(plain).encrypt("abc", out)
    page.receive([locked])
    assert page.password_row.isVisible()
    qtbot.keyClicks(page.password_row.password, "xyz")
    qtbot.keyClick(page.password_row.password, Qt.Key.Key_Return)
    assert page.password_row.isVisible() and not page.password_row.password.text()
    qtbot.keyClicks(page.password_row.password, "abc")
    qtbot.keyClick(page.password_row.password, Qt.Key.Key_Return)
    assert not page.password_row.isVisible()
    assert [one.received.kept for one in page.files.records] == [True]


def test_a_workbook_that_says_not_whose_it_is_is_placed_in_the_window_and_undone(
    page: SubmissionPage, operations: Operations, workspace: Workspace, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    bare, path = openpyxl.Workbook(), tmp_path / "沣东新城 9月.xlsx"
    assert bare.active is not None
    for row in openpyxl.load_workbook(office("FD", {"1.03": {"本期累计": 1200}}))["填报表"].iter_rows(values_only=True):
        bare.active.append(row)
    bare.save(path)
    page.receive([path])
    assert page.whose_row.isVisible() and page.whose_row.unit.currentData() == "FD"
    assert page.files.data(page.files.index(0, OUTCOME)) == "待指明单位"
    qtbot.keyClick(page.file_table, Qt.Key.Key_Return)
    assert page.whose_row.unit.hasFocus()
    qtbot.keyClick(page.whose_row.take, Qt.Key.Key_Return)
    assert not page.whose_row.isVisible()
    assert [one.received.kept for one in page.files.records] == [True] and standings(page)[
        "FD"
    ] is UnitStanding.RECEIVED
    assert [one.unit.code for one in page.standings.records if one.open] == ["FD"]
    operations.undo_stack.undo()
    assert standings(page)["FD"] is UnitStanding.MISSING
    operations.undo_stack.redo()
    assert standings(page)["FD"] is UnitStanding.RECEIVED
    assert not list_entries(workspace, SEPTEMBER, "FD")
