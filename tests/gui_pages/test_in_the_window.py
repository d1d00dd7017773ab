"""The pages of headquarters in the real window: from a cell to the entry, and from page to page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from gui.consolidation.consolidation_page import ConsolidationPage
from gui.judge.judge_page import JudgePage, Part
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.submission.submission_page import SubmissionPage
from model.consolidation.consolidated import UnitStanding
from model.entry.period import parse_period
from model.workflow.workspace.workspace import Workspace
from tests.gui_pages.conftest import Office


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(look: Look, workspace: Workspace, settings: QSettings, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(workspace, look, settings)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.furnish()
    yield made
    made.close()


@pytest.fixture
def totals(window: MainWindow, office: Office) -> ConsolidationPage:
    """The totals of a workbook that one unit sent back."""
    window.show_page("page_submission")
    submission = window.page("page_submission")
    assert isinstance(submission, SubmissionPage)
    submission.receive([office("FX", {"1.03": {"本期累计": 300}})])
    window.show_page("page_consolidation")
    page = window.page("page_consolidation")
    assert isinstance(page, ConsolidationPage)
    return page


def test_from_a_file_to_a_cell_to_the_entry(window: MainWindow, totals: ConsolidationPage, qtbot: QtBot) -> None:
    totals.map.show_current("1.03", "FX")
    qtbot.keyClick(totals.map, Qt.Key.Key_Return)
    assert window.rail.page == "page_entry"
    assert window.desk.unit is not None and window.desk.unit.code == "FX"
    row = window.entry.page.row
    assert row is not None and row.key.code == "1.03" and row.entry.value == 300


def test_a_page_that_is_opened_again_reads_only_what_was_written_since(
    window: MainWindow, totals: ConsolidationPage, office: Office
) -> None:
    first = totals.result
    window.show_page("page_submission")
    window.show_page("page_consolidation")
    assert totals.result is first
    submission = window.page("page_submission")
    assert isinstance(submission, SubmissionPage)
    window.show_page("page_submission")
    submission.receive([office("FD", {"1.03": {"本期累计": 900}})])
    window.show_page("page_consolidation")
    assert totals.result is not None and totals.result is not first
    assert [unit.code for unit in totals.result.units if unit.standing is UnitStanding.RECEIVED] == ["FD", "FX"]


def test_who_wants_to_look_first_wants_it_the_next_day_too(
    window: MainWindow, look: Look, workspace: Workspace, settings: QSettings, qtbot: QtBot
) -> None:
    window.show_page("page_submission")
    submission = window.page("page_submission")
    assert isinstance(submission, SubmissionPage) and not submission.drop.looks_first.isChecked()
    submission.drop.looks_first.click()
    window.close()
    again = MainWindow(workspace, look, settings)
    qtbot.addWidget(again)
    again.show_page("page_submission")
    page = again.page("page_submission")
    assert isinstance(page, SubmissionPage) and page.drop.looks_first.isChecked()
    again.close()


def test_pages_follow_the_period_and_keep_the_size(window: MainWindow) -> None:
    for key in ("page_form", "page_submission", "page_review", "page_consolidation"):
        window.show_page(key)
        assert (window.width(), window.height()) == (1366, 768), key
    window.top_bar.period_chosen.emit(parse_period("2021-06"))
    page = window.page("page_consolidation")
    assert isinstance(page, ConsolidationPage)
    assert page.result is not None and page.result.period == parse_period("2021-06")


def test_a_total_leads_to_how_it_is_made(window: MainWindow, totals: ConsolidationPage, qtbot: QtBot) -> None:
    totals.show_total("1.03")
    totals.pane.method.setFocus()
    qtbot.keyClick(totals.pane.method, Qt.Key.Key_Space)
    judging = window.page("page_judge")
    assert isinstance(judging, JudgePage)
    assert window.rail.page == "page_judge" and judging.part is Part.METHODS
    assert judging.methods.table.currentIndex().row() == [
        one.indicator.code for one in judging.methods.model.records
    ].index("1.03")
