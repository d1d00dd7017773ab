"""Approving and sending back from the page: by keys, with a workbook at the end, and every step can be taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

import docx
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.approval.approval_page import ApprovalPage
from gui.approval.columns import GridRow, row_columns
from gui.approval.unit_pane import Shown
from gui.look.look import Look
from gui.operations import Operations
from model.consolidation.consolidated import UnitStanding
from model.entry.entry import EntryKey
from model.entry.reason import Reason, ReasonKind, StepKind
from model.store.unit_rows import write_allocations
from model.workflow.approval.approve import approve
from model.workflow.approval.list_submissions import list_submissions
from model.workflow.approval.rows_to_approve import rows_to_approve
from model.workflow.approval.send_back import send_back
from model.workflow.approval.standing import Approval, steps_of
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.attach_evidence import attach_file
from model.workflow.judge.choose_lamps import find_scheme, use_scheme
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace
from tests.flow.office import fill
from tests.gui_pages.conftest import SEPTEMBER, Office

ANSWERS: dict[str, dict[str, object]] = {"1.03": {"本期累计": 1200, "进展情况": "正在推进"}, "1.04": {"本期累计": 30}}


@pytest.fixture
def page(workspace: Workspace, operations: Operations, look: Look, office: Office, qtbot: QtBot) -> ApprovalPage:
    receive_submissions(workspace, [office("FD", ANSWERS), office("FX", {"1.03": {"本期累计": 7}})], SEPTEMBER)
    made = ApprovalPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_period(SEPTEMBER)
    made.show()
    return made


def approval(page: ApprovalPage, unit: str) -> Approval:
    return next(row.approval.approval for row in page.units.records if row.unit.code == unit)


def standing(workspace: Workspace, unit: str) -> UnitStanding:
    return next(row.standing for row in list_submissions(workspace, SEPTEMBER) if row.unit.code == unit)


def total(workspace: Workspace, code: str) -> str:
    indicators = consolidate_period(workspace, SEPTEMBER).indicators
    return str(next(one.total for one in indicators if one.code == code))


def test_a_unit_is_approved_by_one_key_and_that_is_undone(
    page: ApprovalPage, operations: Operations, qtbot: QtBot
) -> None:
    page.show_unit("FD")
    page.unit_table.setFocus()
    qtbot.keyClick(page.unit_table, Qt.Key.Key_A)
    assert approval(page, "FD") is Approval.APPROVED
    assert page.pane.title.text() == "沣西新城"  # on to the next one
    operations.undo_stack.undo()
    assert approval(page, "FD") is Approval.NONE
    operations.undo_stack.redo()
    assert approval(page, "FD") is Approval.APPROVED


def test_a_lamp_has_the_word_of_its_scheme_and_its_arithmetic(workspace: Workspace, page: ApprovalPage) -> None:
    """Of every class, those too that our own scheme does not have."""
    write_allocations(workspace, {("FD", "1.03"): Decimal(1250)})
    use_scheme(workspace, find_scheme(workspace, "jinzhai-2025"))
    row = next(one for one in rows_to_approve(workspace, "FD", SEPTEMBER) if one.code == "1.03")
    lamp = row_columns("zh")[5]
    assert lamp.text(GridRow(row)) == "★ 超进度"
    assert lamp.tooltip is not None and lamp.tooltip(GridRow(row)) == "完成率 96%，序时 75%，超前 21 个百分点"


def test_rows_are_sent_back_without_the_mouse(
    page: ApprovalPage, workspace: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_unit("FD")
    assert [one.row.code for one in page.pane.grid.records] == ["1.03", "1.04"]
    page.pane.table.setFocus()
    page.pane.table.selectRow(0)
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Space)
    qtbot.keyClick(page.pane.table, Qt.Key.Key_R)
    assert page.pane.form.text.hasFocus()
    qtbot.keyClicks(page.pane.form.text, "wei fu zheng ming")
    page.pane.form.kind.setCurrentIndex(page.pane.form.kind.findData(ReasonKind.NO_EVIDENCE))
    qtbot.keyClick(page.pane.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.draft is not None for one in page.pane.grid.records] == [True, False]
    with qtbot.waitSignal(page.sent_back) as said:
        page.send_to(tmp_path / "usb")
    sheet = openpyxl.load_workbook(said.args[0].path)["填报表"]
    opened = {str(row[1].value) for row in sheet.iter_rows(min_row=5) if not row[7].protection.locked}
    assert opened & {"1.03", "1.04"} == {"1.03"}
    assert "缺佐证：wei fu zheng ming" in "".join(str(cell.value) for cell in sheet["O"])
    assert standing(workspace, "FD") is UnitStanding.SENT_BACK
    assert total(workspace, "1.03") == "7"  # only FX, since FD's data are left out
    operations.undo_stack.undo()
    assert standing(workspace, "FD") is UnitStanding.RECEIVED and total(workspace, "1.03") == "1207"
    assert not said.args[0].path.exists()
    kinds = [step.kind for step in steps_of(workspace, "FD", SEPTEMBER)]
    assert kinds == [StepKind.SENT_BACK, StepKind.UNDONE]


def test_a_form_that_is_left_when_its_sending_back_is_undone_is_told(
    page: ApprovalPage, workspace: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    reason = Reason(0, "1.03", ReasonKind.WRONG_FIGURE, "与上月不符")
    take = partial(send_back, unit="FD", period=SEPTEMBER, reasons=[reason], path=tmp_path / "usb")
    sent = take(workspace)
    operations.announce_step("退回", sent.step, lambda opened: take(opened).step)
    sent.path.write_bytes(sent.path.read_bytes() + b"altered")
    with qtbot.waitSignal(operations.failed) as told:
        operations.undo_stack.undo()
    assert str(sent.path) in told.args[0] and sent.path.exists()
    assert standing(workspace, "FD") is UnitStanding.RECEIVED


def test_what_came_again_shows_what_changed_and_the_earlier_reason(
    page: ApprovalPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.show_unit("FD")
    page.pane.grid.show_checked(["1.03"])
    page.note(ReasonKind.WRONG_FIGURE, "差一位")
    sent = page.send_to(tmp_path / "back.xlsx")
    assert sent is not None
    again = fill(sent.path, {"1.03": {"本期累计": 1150}}, tmp_path / "again.xlsx")
    receive_submissions(workspace, [again], SEPTEMBER)
    page.refresh()
    page.show_unit("FD")
    assert approval(page, "FD") is Approval.RETURNED
    page.pane.show_only(Shown.CHANGED)
    assert [one.row.code for one in page.pane.grid.records] == ["1.03"]
    texts = [page.pane.grid.data(page.pane.grid.index(0, column)) for column in range(page.pane.grid.columnCount())]
    assert texts[6] == "1,200 名 → 1,150 名" and texts[7] == "第 1 次退回 · 数据有误：差一位（1,200 名）"


def test_an_approval_is_taken_back_days_later_with_a_reason(
    page: ApprovalPage, workspace: Workspace, operations: Operations, qtbot: QtBot
) -> None:
    approve(workspace, "FD", SEPTEMBER)
    operations.undo_stack.clear()  # as after a restart
    page.refresh()
    page.show_unit("FD")
    pane = page.pane.history
    page.pane.table.setFocus()
    qtbot.keyClick(page.pane.table, Qt.Key.Key_H)
    assert pane.isVisible() and pane.day.hasFocus() and pane.withdraw.text() == "撤回通过"
    with qtbot.waitSignal(operations.failed):
        qtbot.mouseClick(pane.withdraw, Qt.MouseButton.LeftButton)
    assert approval(page, "FD") is Approval.APPROVED
    pane.reason.setText("漏看一行")
    qtbot.mouseClick(pane.withdraw, Qt.MouseButton.LeftButton)
    assert approval(page, "FD") is Approval.NONE and not pane.withdraw.isEnabled()
    assert [(one.kind, one.text) for one in pane.model.records] == [
        (StepKind.UNDONE, "漏看一行"),
        (StepKind.APPROVED, ""),
    ]
    page.approve()
    assert approval(page, "FD") is Approval.APPROVED


def test_the_day_of_arrival_is_corrected_with_a_reason_and_undone(
    page: ApprovalPage, operations: Operations, qtbot: QtBot
) -> None:
    page.show_unit("FD")
    page.pane._history_button.click()
    pane = page.pane.history
    before = pane.day.text()
    pane.day.setText("6日")
    qtbot.keyClick(pane.day, Qt.Key.Key_Return)
    assert not pane._trouble.isHidden()
    pane.day.setText("2021-10-06")
    pane.reason.setText("盘晚到")
    qtbot.keyClick(pane.day, Qt.Key.Key_Return)
    row = next(row for row in page.units.records if row.unit.code == "FD")
    assert (row.arrived, row.corrected, pane.day.text()) == (date(2021, 10, 6), True, "2021-10-06")
    assert pane.model.data(pane.model.index(0, 2)) == "收到日期更正为 2021-10-06"
    operations.undo_stack.undo()
    assert pane.day.text() == before


def test_evidence_is_counted_and_opened_where_it_is_judged(
    page: ApprovalPage, workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "验收单.pdf"
    paper.write_bytes(b"%PDF-1.4 signed")
    attach_file(workspace, EntryKey("1.03", "FD", SEPTEMBER), paper)
    shown: list[str] = []
    monkeypatch.setattr("gui.evidence_strip.QDesktopServices.openUrl", lambda url: shown.append(url.fileName()))
    page.refresh()
    page.show_unit("FD")
    strip = page.pane.evidence
    assert strip.isVisible() and strip._count.text() == "佐证 1 份："
    page.pane.table.setFocus()
    with qtbot.waitSignal(strip.opener.opened):
        qtbot.keyClick(page.pane.table, Qt.Key.Key_O)
    qtbot.mouseClick(strip._links[0], Qt.MouseButton.LeftButton)
    assert shown == ["验收单.pdf", "验收单.pdf"]
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Down)
    assert not strip.isVisible()


def test_a_reason_needs_words_and_can_be_given_up(page: ApprovalPage, qtbot: QtBot) -> None:
    page.show_unit("FD")
    page.pane.form.start()
    qtbot.keyClick(page.pane.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page.pane.form._missing.isHidden() and not page.pane.form.send.isEnabled()
    page.pane.grid.show_checked(["1.04"])
    page.note(ReasonKind.OTHER, "请核对")
    assert page.pane.form.send.isEnabled() and "1 行" in page.pane.form.send.text()
    page.pane.table.selectRow(1)
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Delete)
    assert not page.pane.form.send.isEnabled()


def test_a_stop_leaves_no_trace(
    page: ApprovalPage, workspace: Workspace, operations: Operations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.operations._PUMP_EVERY_S", 0)
    operations.long_progressed.connect(lambda done, _total, _name: operations.stop_long() if done == 1 else None)
    page.show_unit("FD")
    page.note(ReasonKind.OTHER, "全部重报")
    assert page.send_to(tmp_path / "usb") is None
    assert not (tmp_path / "usb").exists() and not steps_of(workspace, "FD", SEPTEMBER)
    assert page.pane.form.send.isEnabled()  # the reason is still there


def test_the_chase_list_names_who_is_missing(page: ApprovalPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "催报单.docx"
    with qtbot.waitSignal(page.chased):
        page.chase_to(path)
    table = docx.Document(str(path)).tables[0]
    assert "秦汉新城" in [row.cells[1].text for row in table.rows]
    assert "沣东新城" not in [row.cells[1].text for row in table.rows]


def test_the_calendar_is_put_down_and_shows_who_is_late(
    page: ApprovalPage, operations: Operations, qtbot: QtBot
) -> None:
    page._calendar_button.click()
    pane = page.calendar
    pane.due.setText("五号")
    with qtbot.waitSignal(operations.failed):
        pane.keep()
    pane.due.setText("次月5日")
    pane.grace.setText("3")
    pane.holidays.setPlainText("2021-10-01～2021-10-07 国庆节")
    pane.rule.setCurrentIndex(1)
    with qtbot.waitSignal(pane.kept):
        pane.keep()
    fd = next(row for row in page.units.records if row.unit.code == "FD")
    assert (fd.dates.due, fd.standing) == (date(2021, 10, 8), UnitStanding.LATE)
    assert "2021-10-08 截止 · 宽限到 2021-10-11（算迟报）" in pane._result.text()
    pane.own_due.setText("2999-01-01")
    pane.keep()
    fd = next(row for row in page.units.records if row.unit.code == "FD")
    assert (fd.dates.due, fd.standing) == (date(2999, 1, 1), UnitStanding.RECEIVED)


def test_before_anything_came_the_page_says_how_to_go_on(page: ApprovalPage, qtbot: QtBot) -> None:
    page.show_unit("QH")
    assert page.pane.nothing.isVisible() and not page.pane.work.isVisible()
    with qtbot.waitSignal(page.page_wanted) as asked:
        qtbot.mouseClick(page.pane.nothing.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == ["page_submission"]


def test_the_tables_hold_under_the_model_tester(page: ApprovalPage, qtmodeltester: ModelTester) -> None:
    page.show_unit("FD")
    page.approve()
    page.show_unit("FD")
    for model in (page.pane.history.model, page.pane.grid, page.units):
        assert model.rowCount() > 0
        qtmodeltester.check(model)
        first = model.records[0]
        model.remove_record(0)
        model.insert_record(model.rowCount(), first)
