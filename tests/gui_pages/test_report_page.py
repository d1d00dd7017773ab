"""The page 通报: preview, numbers down to their cells, what is chosen, three kinds of files, the verdict, stopping."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui import operations as operations_module
from gui.look.look import Look, Theme
from gui.operations import Operations
from gui.report.report_page import ReportPage
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.report.bulletin import SectionKey
from model.store.unit_rows import write_allocations
from model.workflow.entry.record_entry import record_entry
from model.workflow.report.publish_bulletin import bulletin_settings
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace
from tests.gui_pages.conftest import SEPTEMBER, Office

TALENT = "1.03"


@pytest.fixture
def reported(workspace: Workspace, office: Office) -> str:
    """沣东新城 reports by workbook, 沣西新城 typed here; the SHA-256 of the workbook."""
    write_allocations(workspace, {("FD", TALENT): Decimal(1000), ("FX", TALENT): Decimal(1000)})
    received = receive_submissions(workspace, [office("FD", {TALENT: {"本期累计": 900}})], SEPTEMBER)
    typed = new_entry(EntryKey(TALENT, "FX", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(300)))
    record_entry(workspace, ChangeSet((typed,)))
    return received[0].submission.sha256


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> ReportPage:
    made = ReportPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show_period(SEPTEMBER)
    made.show()
    return made


def links(page: ReportPage) -> set[str]:
    cursor, found = QTextCursor(page.preview.document()), set()
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        found.add(cursor.charFormat().anchorHref())
    return found - {""}


@pytest.mark.usefixtures("reported")
def test_a_past_day_gives_the_bulletin_of_then(
    page: ReportPage, workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end_of_that_day = datetime.now(UTC)
    monkeypatch.setattr("model.workflow.workspace.look_back.read_moment", lambda _day: end_of_that_day)
    time.sleep(0.01)
    late = new_entry(EntryKey(TALENT, "QH", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(77)))
    record_entry(workspace, ChangeSet((late,)))
    page.refresh()
    assert "已报3家" in page.preview.toPlainText()
    qtbot.keyClicks(page.day, "2026-11-28")
    qtbot.keyClick(page.day, Qt.Key.Key_Return)
    assert "已报2家" in page.preview.toPlainText() and not page.options.isEnabled()
    page.write_word(tmp_path / "then.docx")
    assert page.check is not None and page.check.is_sound
    page.day.clear()
    qtbot.keyClick(page.day, Qt.Key.Key_Return)
    assert "已报3家" in page.preview.toPlainText() and page.options.isEnabled()


@pytest.mark.usefixtures("reported")
def test_a_day_that_has_not_come_is_refused_and_now_is_shown(page: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.operations.failed):
        page.day.show_day(date.today() + timedelta(days=2))
        page.day.day_chosen.emit()
    assert page.day.day is None and "已报2家" in page.preview.toPlainText()


@pytest.mark.usefixtures("reported")
def test_the_preview_is_the_bulletin(page: ReportPage) -> None:
    said = page.preview.toPlainText()
    assert said.startswith("关于西咸新区2021年工作要点\n9月完成情况的通报")
    assert "应报6家，已报2家" in said and "沣东新城（第1名" in said
    assert {"plan/unmet", "units/received", "unit/FD/share", f"indicator/{TALENT}/total"} <= links(page)


def test_a_number_leads_down_to_the_cell(reported: str, page: ReportPage, qtbot: QtBot) -> None:
    page.show_figure(f"indicator/{TALENT}/total")
    rows = {row.unit: row for row in page.sources.records}
    assert page.source_title.text() == "1,200"
    assert rows["FD"].said == "900名" and rows["FD"].sha256 == reported and rows["FD"].cell.startswith("填报表!")
    assert rows["QH"].said == "未报" and rows["FX"].sha256 == ""
    page.table.show_row(0)
    page.table.setFocus()
    with qtbot.waitSignal(page.entry_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == ["FD", TALENT]


@pytest.mark.usefixtures("reported")
def test_a_count_lists_what_it_counts_and_goes_on(page: ReportPage, qtbot: QtBot) -> None:
    page.show_figure("plan/indicators")
    assert page.material is not None
    assert [row.code for row in page.sources.records] == list(page.material.by_code)
    page.table.show_row([row.code for row in page.sources.records].index(TALENT))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert {row.unit for row in page.sources.records} >= {"FD", "FX", "QH"}
    page.show_figure("units/received")
    assert [(row.unit, row.said) for row in page.sources.records] == [("FD", "已报"), ("FX", "已报")]
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.table.row_entered.emit(page.sources.records[0])
    assert wanted.args == ["page_submission"]


@pytest.mark.usefixtures("reported")
def test_links_are_reached_by_keyboard(page: ReportPage, qtbot: QtBot) -> None:
    page.preview.setFocus()
    qtbot.keyClick(page.preview, Qt.Key.Key_Tab)
    qtbot.keyClick(page.preview, Qt.Key.Key_Return)
    assert len(page.sources.records) == 6, "the first number says how many units were asked"


@pytest.mark.usefixtures("reported")
def test_what_is_chosen_shows_at_once_and_is_kept(page: ReportPage, qtbot: QtBot, workspace: Workspace) -> None:
    field = page.options.first
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "To all 6")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "To all 6：" in page.preview.toPlainText()
    for key in SectionKey:
        if key is not SectionKey.OVERVIEW:
            page.options.sections[key].click()
    assert "各单位进展情况" not in page.preview.toPlainText()
    page.options.sections[SectionKey.OVERVIEW].click()
    assert page.options.sections[SectionKey.OVERVIEW].isChecked(), "one part always stays"
    kept = bulletin_settings(workspace)
    assert (kept.recipients, kept.sections) == ("To all 6", (SectionKey.OVERVIEW,))


@pytest.mark.usefixtures("reported")
def test_word_pdf_and_excel_are_written_and_the_verdict_is_told(page: ReportPage, qtbot: QtBot, tmp_path: Path) -> None:
    for name, write in (("a.docx", page.write_word), ("a.xlsx", page.write_summary), ("a.pdf", page.write_pdf)):
        with qtbot.waitSignal(page.published) as told:
            write(tmp_path / name)
        assert told.args == [tmp_path / name] and (tmp_path / name).stat().st_size > 3000
        assert name in page.verdict.text() and page.verdict.property("role") == "ok"
    assert page.check is not None and page.check.is_sound


@pytest.mark.usefixtures("reported")
def test_a_document_that_disagrees_is_told_with_its_place(
    page: ReportPage, operations: Operations, tmp_path: Path
) -> None:
    from model.workflow.report.check_report import check_report

    path = tmp_path / "a.docx"
    page.write_word(path)
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w") as output:
        for name in source.namelist():
            text = source.read(name)
            output.writestr(name, text.replace(b">1,200<", b">1,300<") if name == "word/document.xml" else text)
    page._show_verdict(operations.run(check_report, path, SEPTEMBER))
    assert "1,300" in page.verdict.text() and page.verdict.property("role") == "bad"


@pytest.mark.usefixtures("reported")
@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.xlsx"])
def test_stopping_leaves_nothing(page: ReportPage, operations: Operations, tmp_path: Path, name: str) -> None:
    operations.long_progressed.connect(lambda *_: operations.stop_long())
    write = {".docx": page.write_word, ".pdf": page.write_pdf, ".xlsx": page.write_summary}[Path(name).suffix]
    write(tmp_path / "out" / name)
    assert not (tmp_path / "out").exists() and page.verdict.text() == ""


@pytest.mark.usefixtures("reported")
@pytest.mark.parametrize("day", [None, date.today()])
def test_a_bulletin_of_many_units_can_be_stopped_and_had_again(
    page: ReportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, day: date | None
) -> None:
    monkeypatch.setattr(operations_module, "_MANY", 1)
    page.day.show_day(day)
    stopping = page.operations.long_progressed.connect(page.operations.stop_long)
    page.refresh()
    assert page.material is None and not page.word.isEnabled()
    assert page._empty.isVisibleTo(page) and page.day.day == day
    page.operations.long_progressed.disconnect(stopping)
    with qtbot.waitSignal(page.operations.long_ended):
        page._empty.step_requested.emit()
    assert page.material is not None and page.preview.isVisibleTo(page)


@pytest.mark.usefixtures("reported")
def test_a_stopped_check_says_that_the_file_is_there(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations_module, "_MANY", 1)
    started: list[str] = []
    page.operations.long_started.connect(started.append)
    page.operations.long_progressed.connect(lambda *_: len(started) == 2 and page.operations.stop_long())
    page.write_word(tmp_path / "a.docx")
    assert len(started) == 2 and (tmp_path / "a.docx").exists()
    assert "a.docx" in page.verdict.text() and page.verdict.property("role") == "hint"


def test_nobody_reported_yet_says_the_next_step(page: ReportPage, qtbot: QtBot) -> None:
    assert page._empty.isVisibleTo(page) and not page.word.isEnabled()
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page._empty.step_requested.emit()
    assert wanted.args == ["page_submission"]


@pytest.mark.usefixtures("reported")
def test_the_preview_follows_the_theme(page: ReportPage, look: Look) -> None:
    def ink() -> int:
        cursor = QTextCursor(page.preview.document())
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        return cursor.charFormat().foreground().color().lightness()

    light = ink()
    look.set_theme(Theme.DARK)
    dark = ink()
    look.set_theme(Theme.LIGHT)
    assert dark > light == ink()


@pytest.mark.usefixtures("reported")
def test_sources_hold_under_the_model_tester(page: ReportPage, qtmodeltester: ModelTester) -> None:
    page.show_figure(f"indicator/{TALENT}/total")
    model = page.sources
    assert model.rowCount() > 1
    qtmodeltester.check(model)
    first = model.records[0]
    model.remove_record(0)
    model.insert_record(1, first)
    assert model.records[1] == first
