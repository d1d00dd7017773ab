"""Deciding from the page: keys, edits, everything clean at once, and one undo step for the whole workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.operations import Operations
from gui.review.decision_book import ready
from gui.review.review_page import ReviewPage
from gui.review.rows import ReviewRow, decision_words, incoming_words, place_words, readings
from model.entry.change import Change, ChangeSet, Origin, new_entry
from model.entry.entry import BLANK, Entry, EntryKey, Stage, ValueState
from model.review.group import Concern
from model.review.proposal import EntryField, Standing, Verdict
from model.workflow.entry.attach_evidence import attach_file
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.form.issue_forms import IssuedForm
from model.workflow.plan.export_plan import export_plan
from model.workflow.plan.load_plan import load_plan
from model.workflow.plan.show_plan import show_plan
from model.workflow.sample.make_mistakes import fill_carelessly
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace
from tests.calls import calls_of
from tests.gui_pages.conftest import SEPTEMBER, Office
from tests.gui_pages.twenty_findings import twenty_findings

TALENT, RESULTS, TRADE, TEAMS = "1.03", "1.04", "1.05", "2.07"


@pytest.fixture
def came_back(workspace: Workspace, office: Office) -> None:
    """One workbook of 沣东新城: an unclear value, one that was typed here meanwhile, and two plain ones."""
    path = office(
        "FD",
        {
            TALENT: {"本期累计": "约1200"},
            RESULTS: {"本期累计": 30, "进展情况": "已签约三批"},
            TRADE: {"本期累计": 12.5},
            TEAMS: {"本期累计": "三"},
        },
    )
    typed = new_entry(EntryKey(RESULTS, "FD", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(25)))
    record_entry(workspace, ChangeSet((typed,)))
    receive_submissions(workspace, [path], SEPTEMBER, accept=False)


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> ReviewPage:
    made = ReviewPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_period(SEPTEMBER)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.focus_start.setFocus()
    return made


def value(workspace: Workspace, code: str) -> Decimal | None:
    entry = list_entries(workspace, SEPTEMBER, "FD").get(EntryKey(code, "FD", SEPTEMBER))
    return entry.value if entry is not None else None


def decisions(page: ReviewPage) -> dict[str, str]:
    return {f"{row.code} {row.proposal.field.value}": decision_words(row) for row in page.model.records}


@pytest.mark.usefixtures("came_back")
def test_hardest_first(page: ReviewPage) -> None:
    assert [(row.code, row.proposal.standing) for row in page.model.records] == [
        (RESULTS, Standing.CONFLICT),
        (TALENT, Standing.QUESTION),
        (TEAMS, Standing.QUESTION),
        (RESULTS, Standing.CLEAN),
        (TRADE, Standing.CLEAN),
    ]
    assert incoming_words(page.model.records[1]) == "约1200"
    assert page.table.currentIndex().row() == 0


@pytest.mark.usefixtures("came_back")
def test_keys_decide_and_go_on(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    assert decisions(page)[f"{RESULTS} value"] == "采用"
    qtbot.keyClick(page.table, Qt.Key.Key_A)
    assert decisions(page)[f"{TALENT} value"] == "待定", "a question has nothing to accept"
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    assert decisions(page)[f"{TALENT} value"] == "保留"
    qtbot.keyClick(page.table, Qt.Key.Key_E)
    assert page.pane.edit.hasFocus()
    qtbot.keyClicks(page.pane.edit, "3")
    qtbot.keyClick(page.pane.edit, Qt.Key.Key_Return)
    assert decisions(page)[f"{TEAMS} value"] == "改为 3 个"
    assert page.table.hasFocus()
    assert page.settle.text() == "落库（3 处）"


@pytest.mark.usefixtures("came_back")
def test_what_is_not_understood_is_no_decision(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    qtbot.keyClick(page.table, Qt.Key.Key_E)
    qtbot.keyClicks(page.pane.edit, "1000-1200")
    qtbot.keyClick(page.pane.edit, Qt.Key.Key_Return)
    assert decisions(page)[f"{TALENT} value"] == "待定"
    assert page.pane.edit.text() == "1000-1200"
    assert "1000-1200" in page.pane._field.message


@pytest.mark.usefixtures("came_back")
def test_everything_clean_at_once_then_one_undo_step(
    page: ReviewPage, operations: Operations, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.accept_clean, Qt.MouseButton.LeftButton)
    assert page.settle.text() == "落库（2 处）"
    page.table.show_row(0)
    page.decide(Verdict.ACCEPT)
    with qtbot.waitSignal(page.settled):
        qtbot.mouseClick(page.settle, Qt.MouseButton.LeftButton)
    assert (value(workspace, RESULTS), value(workspace, TRADE), value(workspace, TALENT)) == (30, Decimal("12.5"), None)
    assert [row.code for row in page.model.records] == [TALENT, TEAMS]
    assert operations.undo_stack.count() == 1
    operations.undo_stack.undo()
    assert (value(workspace, RESULTS), value(workspace, TRADE)) == (25, None)
    operations.undo_stack.redo()
    assert (value(workspace, RESULTS), value(workspace, TRADE)) == (30, Decimal("12.5"))


@pytest.mark.usefixtures("came_back")
def test_what_was_kept_is_asked_again_when_it_is_undone(page: ReviewPage, operations: Operations) -> None:
    page.go(1)
    page.decide(Verdict.KEEP)
    page.put_down()
    assert f"{TALENT} value" not in decisions(page)
    operations.undo_stack.undo()
    assert decisions(page)[f"{TALENT} value"] == "待定"


@pytest.mark.usefixtures("came_back")
def test_decisions_outlive_a_change_elsewhere(page: ReviewPage, operations: Operations) -> None:
    page.go(1)
    page.decide(Verdict.KEEP)
    elsewhere = new_entry(EntryKey(TALENT, "QH", SEPTEMBER), Entry(ValueState.ZERO, Decimal(0)))
    operations.change("别处", record_entry, ChangeSet((elsewhere,)))
    assert decisions(page)[f"{TALENT} value"] == "保留"


@pytest.mark.usefixtures("came_back")
def test_what_is_typed_elsewhere_settles_a_question_until_it_is_undone(
    page: ReviewPage, operations: Operations
) -> None:
    typed = new_entry(EntryKey(TALENT, "FD", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(1210)))
    operations.change("填报", record_entry, ChangeSet((typed,)))
    assert f"{TALENT} value" not in decisions(page)
    operations.undo_stack.undo()
    assert decisions(page)[f"{TALENT} value"] == "待定"


@pytest.mark.usefixtures("came_back")
def test_evidence_is_seen_and_opened_beside_the_difference(
    page: ReviewPage, workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "合同.pdf"
    paper.write_bytes(b"%PDF-1.4 signed")
    attach_file(workspace, EntryKey(RESULTS, "FD", SEPTEMBER), paper)
    shown: list[str] = []
    monkeypatch.setattr("gui.evidence_strip.QDesktopServices.openUrl", lambda url: shown.append(url.fileName()))
    page.refresh()
    codes = [row.code for row in page.model.records]
    page.table.selectRow(codes.index(TALENT))
    assert not page.pane.evidence.isVisible()
    page.table.selectRow(codes.index(RESULTS))
    assert page.pane.evidence.isVisible() and [one.name for one in page.pane.evidence.files] == ["合同.pdf"]
    qtbot.keyClick(page.table, Qt.Key.Key_O)
    assert shown == ["合同.pdf"]


@pytest.mark.usefixtures("came_back")
def test_chips_show_one_kind(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._chips.chips[Concern.CLEAN], Qt.MouseButton.LeftButton)
    assert {row.proposal.standing for row in page.model.records} == {Standing.CLEAN}
    assert page._chips.chips[None].text() == "全部 5"
    assert page._chips.chips[Concern.PLAUSIBLE].isHidden()


def test_nothing_to_decide_says_the_next_step(page: ReviewPage, qtbot: QtBot) -> None:
    assert page._body.currentWidget() is page._empty_card
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page._empty.step_requested.emit()
    assert wanted.args == ["page_submission"]


def test_twenty_ways_to_write_a_number_each_say_what_is_wrong(
    page: ReviewPage,
    workspace: Workspace,
    issue: Callable[[str], IssuedForm],
    tmp_path: Path,
    qtmodeltester: ModelTester,
) -> None:
    filled = fill_carelessly(workspace, issue("KG").path, tmp_path / "returned.xlsx")
    receive_submissions(workspace, [filled], SEPTEMBER)
    page.refresh()
    codes = {finding.code for row in page.model.records for finding in row.proposal.findings}
    assert len(codes) >= 15
    for place in range(page.model.rowCount()):
        page.table.selectRow(place)
        assert page.pane._found.isVisible()
    qtmodeltester.check(page.model)
    first = page.model.records[0]
    page.model.remove_record(0)
    page.model.insert_record(3, first)
    assert page.model.records[3] == first


@pytest.fixture
def twenty(workspace: Workspace, tmp_path: Path, page: ReviewPage) -> ReviewPage:
    """The page with a workbook that has more than twenty things wrong or odd about it."""
    receive_submissions(workspace, [twenty_findings(workspace, "FD", tmp_path)], SEPTEMBER)
    page.refresh()
    return page


def place_of(page: ReviewPage, code: str) -> int:
    """The first row that has a finding of this code."""
    rows = page.model.records
    return next(at for at, row in enumerate(rows) if code in {one.code for one in row.proposal.findings})


def choose(page: ReviewPage, code: str) -> ReviewRow:
    """Make the first row with a finding of this code the current one."""
    page.table.selectRow(place_of(page, code))
    return page.model.records[place_of(page, code)]


def test_twenty_findings_stand_in_the_order_of_what_there_is_to_decide(twenty: ReviewPage) -> None:
    concerns = [row.concern for row in twenty.model.records]
    assert concerns == sorted(concerns, key=list(Concern).index)
    assert set(concerns) >= {Concern.STRUCTURE, Concern.CONFLICT, Concern.UNCLEAR, Concern.PLAUSIBLE}
    assert len({one.code for row in twenty.model.records for one in row.proposal.findings}) >= 20


def test_the_row_is_shown_as_it_looked(twenty: ReviewPage) -> None:
    choose(twenty, "value.struck_through")
    cell = twenty.seen.strip.cell
    assert cell is not None and (cell.text, cell.header, cell.is_struck) == ("8", "本期累计", True)
    assert "删除线" in twenty.seen.remarks.text()
    choose(twenty, "value.cell_merged")
    assert "合并单元格" in twenty.seen.remarks.text()
    choose(twenty, "value.percent_of_count")
    assert "0%" in twenty.seen.remarks.text() and twenty.seen.strip.cell is not None
    assert twenty.seen.strip.cell.text == "12%"
    widths = [width for _, _, width in twenty.seen.strip.places()]
    assert sum(widths) <= twenty.seen.strip.width() and min(widths) >= 20


def test_a_digit_takes_the_reading_of_that_number(twenty: ReviewPage, qtbot: QtBot) -> None:
    row = choose(twenty, "value.remark")
    meant = readings(row)
    qtbot.keyClick(twenty.table, Qt.Key.Key_1)
    assert len(meant) >= 1
    decided = next(one for one in twenty.model.records if one.place == row.place).decision
    assert decided is not None and decided.edited == meant[0]
    qtbot.keyClick(twenty.table, Qt.Key.Key_9)
    assert sum(one.decision is not None for one in twenty.model.records) == 1, "there is no ninth reading"


@pytest.mark.parametrize(
    ("code", "key", "field"),
    [("stage.unknown", Qt.Key.Key_3, EntryField.STAGE), ("text.misread", Qt.Key.Key_1, EntryField.NARRATIVE)],
)
def test_a_stage_or_text_that_cannot_be_read_is_decided_by_a_digit(
    twenty: ReviewPage, workspace: Workspace, qtbot: QtBot, code: str, key: Qt.Key, field: EntryField
) -> None:
    row = choose(twenty, code)
    assert (row.proposal.field, row.concern, row.can_accept) == (field, Concern.UNCLEAR, False)
    assert twenty.seen.strip.cell is not None and twenty.seen.strip.cell.text == row.proposal.raw
    qtbot.keyClick(twenty.table, key)
    twenty.put_down()
    entry = list_entries(workspace, SEPTEMBER, "FD")[row.proposal.key]
    said = {EntryField.STAGE: entry.stage, EntryField.NARRATIVE: entry.narrative}
    assert said[field] == {EntryField.STAGE: Stage.DONE, EntryField.NARRATIVE: "锟斤拷锟斤拷"}[field]


def test_next_and_previous_go_by_what_is_decided(twenty: ReviewPage, qtbot: QtBot) -> None:
    start = twenty.table.currentIndex().row()
    qtbot.keyClick(twenty.table, Qt.Key.Key_N)
    qtbot.keyClick(twenty.table, Qt.Key.Key_K)
    assert twenty.table.currentIndex().row() == start + 2
    qtbot.keyClick(twenty.table, Qt.Key.Key_P)
    assert twenty.table.currentIndex().row() == start
    twenty.table.selectRow(start + 1)
    qtbot.keyClick(twenty.table, Qt.Key.Key_U)
    assert twenty.model.records[start + 1].decision is None


def test_rows_that_stand_there_twice_are_decided_together(twenty: ReviewPage, workspace: Workspace) -> None:
    row = choose(twenty, "row.doubled")
    twins = [one for one in twenty.model.records if one.about == row.about]
    assert len(twins) == 2
    twenty.decide(Verdict.KEEP)
    assert not ready(twenty._rows), "keeping one of two waits for the other"
    twenty.table.selectRow(max(at for at, one in enumerate(twenty.model.records) if one.about == row.about))
    twenty.decide(Verdict.EDIT, readings(twins[1])[0])
    verdicts = [one.decision.verdict for one in twenty.model.records if one.about == row.about and one.decision]
    assert verdicts == [Verdict.KEEP, Verdict.EDIT]
    twenty.put_down()
    assert value(workspace, row.code) == readings(twins[1])[0].value


def test_a_click_on_a_button_does_not_settle_what_is_being_typed_elsewhere(twenty: ReviewPage, qtbot: QtBot) -> None:
    row = choose(twenty, "value.remark")
    twenty.pane.start_edit()
    qtbot.keyClicks(twenty.pane.edit, "77")
    qtbot.mouseClick(twenty.pane.keep, Qt.MouseButton.LeftButton)
    decided = [one for one in twenty.model.records if one.decision is not None]
    assert [one.place for one in decided] == [row.place]
    assert decided[0].decision is not None and decided[0].decision.verdict is Verdict.KEEP


def test_what_is_asked_goes_back_with_reasons_by_one_key(
    twenty: ReviewPage, workspace: Workspace, operations: Operations, qtbot: QtBot
) -> None:
    asked = choose(twenty, "value.words")
    qtbot.keyClick(twenty.table, Qt.Key.Key_R)
    qtbot.keyClick(twenty.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert twenty.model.records[place_of(twenty, "value.words")].decision is not None, "the rest is still open"
    for _ in range(len(twenty.model.records)):
        if twenty.model.records[twenty.table.currentIndex().row()].decision is None:
            qtbot.keyClick(twenty.table, Qt.Key.Key_K)
    choose(twenty, "value.remark")
    twenty.pane.start_question()
    qtbot.keyClicks(twenty.pane.question, "with or without the 2?")
    qtbot.keyClick(twenty.pane.question, Qt.Key.Key_Return)
    with qtbot.waitSignal(twenty.sent_back) as sent:
        qtbot.keyClick(twenty.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    step = sent.args[0].step
    assert sent.args[0].path.exists() and asked.code in step.opened and len(step.opened) == 2
    assert "with or without the 2?" in {one.text for one in step.reasons}
    assert not twenty.model.records, "what was asked is the unit's to answer now"
    assert operations.undo_stack.count() == 1
    operations.undo_stack.undo()
    assert not sent.args[0].path.exists()
    assert len(twenty.model.records) > 20


def test_an_old_batch_is_taken_back_after_later_edits(
    twenty: ReviewPage, workspace: Workspace, operations: Operations, qtbot: QtBot
) -> None:
    chosen = [
        place for place, row in enumerate(twenty.model.records) if row.concern is Concern.UNCLEAR and readings(row)
    ][:3]
    rows = [twenty.model.records[place] for place in chosen]
    for place, row in zip(chosen, rows, strict=True):
        twenty.table.selectRow(place)
        twenty.decide(Verdict.EDIT, readings(row)[0])
    twenty.put_down()
    first = rows[0].proposal.key
    stands = list_entries(workspace, SEPTEMBER, "FD")[first]
    later = replace(stands, state=ValueState.REPORTED, value=Decimal(31))
    operations.change("填报", record_entry, ChangeSet((Change(first, stands, later),)))
    twenty._past_button.click()
    assert twenty.past.table.hasFocus()
    review = next(at for at, one in enumerate(twenty.past.model.records) if one.logged.origin is Origin.REVIEW)
    twenty.past.table.selectRow(review)
    qtbot.keyClick(twenty.past.table, Qt.Key.Key_Delete)
    now = list_entries(workspace, SEPTEMBER, "FD")
    assert now[first].value == 31
    assert all(now.get(row.proposal.key, BLANK).value is None for row in rows[1:])
    assert first.code in twenty.past.stayed.text() and "1 处之后又改过" in twenty.past.stayed.text()
    assert not twenty.past.take_back.isEnabled()
    operations.undo_stack.undo()
    assert list_entries(workspace, SEPTEMBER, "FD")[rows[1].proposal.key].value == readings(rows[1])[0].value


def test_what_only_the_file_casts_doubt_on_is_accepted_at_once_after_a_look(
    workspace: Workspace, office: Office, page: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    table = load_workbook(office("FD", {TALENT: {"本期累计": 1200}, TRADE: {"本期累计": 12.5}}))
    copy = table.copy_worksheet(table["填报表"])
    copy.title = "填报表2"
    table.save(tmp_path / "two_sheets.xlsx")
    receive_submissions(workspace, [tmp_path / "two_sheets.xlsx"], SEPTEMBER)
    page.refresh()
    assert {row.concern for row in page.model.records} == {Concern.FILE}
    assert page.file_card.findings.isVisible() and not page.accept_clean.isEnabled()
    assert "整份存疑" in page.foot._progress.text()
    qtbot.mouseClick(page._chips.chips[Concern.FILE], Qt.MouseButton.LeftButton)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C)
    assert set(decisions(page).values()) == {"采用"}


def two_sheets(path: Path) -> Path:
    """The form with a second sheet that says something else of 1.03."""
    book = load_workbook(path)
    copy = book.copy_worksheet(book["填报表"])
    copy.title = "填报表2"
    row = next(row for row in range(1, copy.max_row + 1) if copy.cell(row, 2).value == TALENT)
    copy.cell(row, 8, 1300)
    book.save(path)
    return path


def test_the_sheet_that_counts_is_chosen_by_keyboard_and_undone(
    workspace: Workspace, office: Office, page: ReviewPage, operations: Operations, qtbot: QtBot
) -> None:
    receive_submissions(workspace, [two_sheets(office("FD", {TALENT: {"本期累计": 1200}}))], SEPTEMBER)
    page.refresh()
    assert [one.text() for one in page.file_card.sheets] == ["填报表", "填报表2"]
    qtbot.keyClick(page.table, Qt.Key.Key_S)
    assert page.file_card.sheets[0].hasFocus()
    qtbot.keyClick(page.file_card.sheets[0], Qt.Key.Key_Tab)
    qtbot.keyClick(page.file_card.sheets[1], Qt.Key.Key_Space)
    assert [row.proposal.incoming.value for row in page.model.records] == [Decimal(1300)]
    assert page.table.hasFocus() and [one.isChecked() for one in page.file_card.sheets] == [False, True]
    said = [finding.code for finding, _, _ in page.file_card.findings._shown]
    assert said == ["sheet.chosen"]
    operations.undo_stack.undo()
    assert [row.concern for row in page.model.records] == [Concern.STRUCTURE]
    operations.undo_stack.redo()
    qtbot.keyClick(page.table, Qt.Key.Key_C)
    page.put_down()
    assert value(workspace, TALENT) == 1300
    assert not page._reviews


def test_codes_of_a_former_plan_are_confirmed_by_one_key_and_undone(
    workspace: Workspace, office: Office, page: ReviewPage, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    path, plan = office("FD", {TALENT: {"本期累计": 1200}}), tmp_path / "plan.json"
    export_plan(workspace, plan)
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace(show_plan(workspace).name_of(TRADE), "外贸进出口", 1), encoding="utf-8")
    load_plan(workspace, str(plan))
    receive_submissions(workspace, [path], SEPTEMBER)
    page.refresh()
    assert page.file_card.confirm.isVisible() and page.model.records[-1].concern is Concern.FILE
    qtbot.keyClick(page.table, Qt.Key.Key_M)
    assert not page.file_card.confirm.isVisible() and page.model.records[-1].concern is Concern.CLEAN
    assert "identity.mapped" in [finding.code for finding, _, _ in page.file_card.findings._shown]
    operations.undo_stack.undo()
    assert page.file_card.confirm.isVisible()


def test_a_file_in_which_only_rows_are_gone_is_seen_to_by_one_key(
    workspace: Workspace, office: Office, page: ReviewPage, operations: Operations, qtbot: QtBot
) -> None:
    path = office("FD", {TALENT: {"本期累计": 1200}})
    book = load_workbook(path)
    sheet = book["填报表"]
    sheet.delete_rows(next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == TEAMS))
    book.save(path)
    receive_submissions(workspace, [path], SEPTEMBER)
    page.refresh()
    assert page.model.rowCount() == 0 and page.file_card.findings.isVisible()
    assert page.settle.text() == "看过了，没有要改的" and page.settle.isEnabled()
    assert not page.table.isVisible() and page.focus_start is page.settle
    page.focus_start.setFocus()
    qtbot.keyClick(page.settle, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page._reviews
    operations.undo_stack.undo()
    assert len(page._reviews) == 1


def test_a_key_among_three_hundred_findings_is_little_work(
    page: ReviewPage, workspace: Workspace, qtbot: QtBot, office: Office
) -> None:
    codes = [one.code for one in show_plan(workspace).indicators]
    receive_submissions(workspace, [office("FD", {code: {"本期累计": "约3", "进展情况": "有进展"} for code in codes})])
    page.refresh()
    assert page.model.rowCount() >= 250
    calls = []
    for key in (Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_R, Qt.Key.Key_P) * 5:

        def press(key: Qt.Key = key) -> None:
            qtbot.keyClick(page.table, key)
            QApplication.processEvents()

        calls.append(calls_of(press))
    assert max(calls) < 60_000


def test_a_stage_stands_in_its_row_and_in_its_own_word(workspace: Workspace, office: Office, page: ReviewPage) -> None:
    path = office("FD", {TALENT: {"本期累计": 12, "状态": "推进中"}})
    receive_submissions(workspace, [path], SEPTEMBER, accept=False)
    page.show_period(SEPTEMBER)
    row = next(one for one in page.model.records if one.proposal.field is EntryField.STAGE)
    page.pane.show_row(row)
    assert page.pane._cell.text() == "推进中"
    assert place_words(row.proposal).endswith(" 行") and "!" not in place_words(row.proposal)
    value = next(one for one in page.model.records if one.proposal.field is EntryField.VALUE)
    assert place_words(value.proposal).endswith("!H10")
