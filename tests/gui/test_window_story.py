"""One story through the real window: open, search, fill ten indicators by keyboard, undo three, close, reopen, issue,
receive, review, accept, consolidate."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.consolidation.consolidation_page import ConsolidationPage
from gui.form.form_page import FormPage
from gui.main_window import MainWindow
from gui.pages.page import FOR_UNITS_BELOW
from gui.review.review_page import ReviewPage
from gui.submission.submission_page import SubmissionPage
from model.entry.entry import BLANK
from model.entry.period import parse_period
from model.plan.node import Kind
from model.submission.reader import read_submission
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import list_entries
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.flow.office import fill as fill_in_excel

SEPTEMBER = parse_period("2021-09")
OpenWindow = Callable[[Workspace], MainWindow]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def values(workspace: Workspace) -> dict[str, Decimal | None]:
    return {key.code: entry.value for key, entry in list_entries(workspace, SEPTEMBER).items()}


def fill(window: MainWindow, count: int) -> dict[str, Decimal]:
    """Press the keys that an officer presses: digits and Enter, nothing for rows that are not counted."""
    filled: dict[str, Decimal] = {}
    while len(filled) < count:
        indicator = window.desk.plan.by_code.get(window.entry.code)
        if indicator is not None and indicator.kind is Kind.QUANTITY and indicator.unit_of_measure != "%":
            number = 10 + len(filled)
            QTest.keyClicks(focused(), str(number))
            filled[indicator.code] = Decimal(number)
            QTest.keyClick(focused(), Qt.Key.Key_Return)
        else:
            QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    return filled


def test_an_officers_morning(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    workspace = open_workspace(tmp_path / "story.yaodian")
    window = open_window(workspace)
    window.top_bar.period_box.setCurrentIndex(8)
    window.top_bar.period_box.activated.emit(8)
    assert window.desk.period == SEPTEMBER
    qtbot.waitUntil(lambda: bool(window.entry.plan_pane._initials))

    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "yjglrc")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert window.entry.code == "1.03"
    assert focused() is window.entry.page.number.edit
    window.top_bar.search.clear()
    window.top_bar.query_edited.emit("")
    window.entry.enter("1.03")

    filled = fill(window, 10)
    assert values(workspace) == filled

    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    kept = dict(list(filled.items())[:7])
    assert {code: value for code, value in values(workspace).items() if value is not None} == kept
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    kept = dict(list(filled.items())[:8])
    assert {code: value for code, value in values(workspace).items() if value is not None} == kept

    last = window.entry.code
    assert window.close()
    close_workspace(workspace)

    workspace = open_workspace(tmp_path / "story.yaodian")
    again = open_window(workspace)
    assert again.desk.period == SEPTEMBER and again.entry.code == last
    assert {code for code in filled if again.desk.entry(code) != BLANK} == set(kept)
    again.entry.show_row("1.03")
    assert again.entry.page.number.edit.text() == "10"
    headquarters_afternoon(again, workspace, tmp_path)
    assert again.close()
    close_workspace(workspace)


def headquarters_afternoon(window: MainWindow, workspace: Workspace, folder: Path) -> None:
    """Issue, receive, review, accept, consolidate; what is not certain waits until a person says what it means."""
    press(window, "page_form")
    forms = window.page("page_form")
    assert isinstance(forms, FormPage)
    forms.folder.setText(str(folder / "forms"))
    click(forms.start)
    issued = [form.path for form in forms.forms.records]
    assert len(issued) == 6
    fill_in_excel(issued[0], {"1.03": {"本期累计": 1200}, "1.04": {"本期累计": "约30"}})
    fill_in_excel(issued[1], {"1.03": {"本期累计": "８００"}})

    press(window, "page_submission")
    inbox = window.page("page_submission")
    assert isinstance(inbox, SubmissionPage)
    inbox.drop.paths_given.emit(issued[:2])
    assert [taken.received.kept for taken in inbox.files.records] == [True, True]
    assert total(workspace, "1.03") == 2000

    press(window, "page_review")
    review = window.page("page_review")
    assert isinstance(review, ReviewPage)
    assert [row.proposal.key.code for row in review.model.records] == ["1.04"]
    review.table.setFocus()
    QTest.keyClick(review.table, Qt.Key.Key_E)
    QTest.keyClicks(focused(), "30")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    click(review.settle)
    assert total(workspace, "1.04") == 30

    press(window, "page_consolidation")
    sums = window.page("page_consolidation")
    assert isinstance(sums, ConsolidationPage) and sums.result is not None
    totals = {one.code: (one.total, one.reported, one.expected) for one in sums.result.indicators}
    assert (totals["1.03"], totals["1.04"]) == ((Decimal(2000), 2, 6), (Decimal(30), 1, 6))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert total(workspace, "1.04") is None


def press(window: MainWindow, page: str) -> None:
    window.actions_by_key[page].trigger()


def click(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def total(workspace: Workspace, code: str) -> Decimal | None:
    result = consolidate_period(workspace, SEPTEMBER)
    return next(one.total for one in result.indicators if one.code == code)


def test_what_is_being_typed_is_stored_when_the_window_closes(window: MainWindow, workspace: Workspace) -> None:
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "77")
    assert window.close()
    assert values(workspace) == {"1.03": Decimal(77)}


def test_a_file_that_was_taken_away_stays_unsaved_until_it_is_back(
    window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.path.rename(tmp_path / "elsewhere")
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "42")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert "不在原处" in window.banner.text
    assert [key.code for key in window.entry.page.unsettled] == ["1.03"]
    (tmp_path / "elsewhere").rename(workspace.path)
    window.entry.enter("1.03")
    assert window.entry.page.number.edit.text() == "42"
    window.entry.page.commit()
    assert window.entry.page.unsettled == () and values(workspace) == {"1.03": Decimal(42)}


def test_what_the_disk_refuses_stays_in_the_field(window: MainWindow, workspace: Workspace) -> None:
    window.entry.enter("1.03")
    workspace.db.execute("PRAGMA query_only = 1")
    QTest.keyClicks(focused(), "42")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert window.banner.text and values(workspace) == {}
    assert [label.text() for label in window.top_bar.findChildren(QLabel) if "保存" in label.text()] == ["● 1 处未保存"]
    window.entry.page.narrative.box.setFocus()
    QTest.keyClicks(window.entry.page.narrative.box, "words")
    window.entry.enter("1.03")
    assert window.entry.page.number.edit.text() == "42"
    assert {key.code for key in window.entry.page.unsettled} == {"1.03", "1.04"}
    workspace.db.execute("PRAGMA query_only = 0")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    window.entry.enter("1.04")
    assert window.entry.page.narrative.box.toPlainText() == "words"
    window.entry.page.commit()
    assert window.entry.page.unsettled == ()
    assert any("已自动保存" in label.text() for label in window.top_bar.findChildren(QLabel))
    stored = list_entries(workspace, SEPTEMBER)
    assert {key.code: (entry.value, entry.narrative) for key, entry in stored.items()} == {
        "1.03": (Decimal(42), ""),
        "1.04": (None, "words"),
    }


def test_undo_in_a_field_takes_back_typing_first(window: MainWindow, workspace: Workspace) -> None:
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "5")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    window.entry.enter("1.04")
    QTest.keyClicks(focused(), "9")
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert values(workspace) == {"1.03": Decimal(5)}
    assert window.entry.page.number.edit.text() == ""


def test_another_unit_has_its_own_figures(window: MainWindow, workspace: Workspace) -> None:
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "5")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    place = window.top_bar.unit_box.findData("FD")
    window.top_bar.unit_box.setCurrentIndex(place)
    window.top_bar.unit_box.activated.emit(place)
    assert window.desk.unit is not None and window.desk.unit.code == "FD"
    window.entry.enter("1.03")
    assert window.entry.page.number.edit.text() == ""
    QTest.keyClicks(focused(), "3")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    stored = {key.unit: entry.value for key, entry in list_entries(workspace, SEPTEMBER).items()}
    assert stored == {"XX": Decimal(5), "FD": Decimal(3)}


def test_keys_move_between_rows(window: MainWindow) -> None:
    window.entry.enter("1.03")
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.entry.code == "1.04"
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.entry.code == "1.03"
    window.entry.enter("1.05")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert window.entry.code == "2.01"
    window.entry.enter("1.04")
    window.entry.enter("1.03")
    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.entry.code == "1.04"
    window.actions_by_key["find"].trigger()
    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.entry.code == "1.03" and focused() is window.entry.page.number.edit  # what is typed next goes there
    QTest.keyClick(focused(), Qt.Key.Key_F6)
    assert window.entry.plan_pane.tree.hasFocus()


def test_the_side_pane_gives_way(window: MainWindow, qtbot: QtBot) -> None:
    assert window.entry.aside.side.isVisible()
    window.resize(1200, 768)
    qtbot.waitUntil(lambda: not window.entry.aside.side.isVisible())
    window.actions_by_key["side"].trigger()
    assert window.entry.aside.side.isVisible()


def test_every_page_opens_and_says_its_undo(window: MainWindow) -> None:
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "5")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    for number in range(2, 7):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.page(window.rail.page).isVisible()
        assert "1.03" in window.actions_by_key["undo"].text()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.rail.page == "page_entry" and focused() is window.entry.page.number.edit


def test_nothing_else_happens_while_something_long_runs(window: MainWindow, workspace: Workspace) -> None:
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "5")
    QTest.keyClick(focused(), Qt.Key.Key_Return)

    def slow(opened: Workspace, progress: Callable[[int, int, str], bool]) -> bool:
        progress(1, 2, "first")
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert window.progress.isVisible() and not window.close()
        return progress(2, 2, "second")

    assert window.operations.run_long("核对", slow)
    assert values(workspace) == {"1.03": Decimal(5)}
    assert not window.progress.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list_entries(workspace, SEPTEMBER) == {}


def test_the_submission_is_written_where_it_was_asked_for(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "1200")
    window.actions_by_key["write"].trigger()
    [written] = tmp_path.glob("*.xlsx")
    assert str(written) in window.banner.text
    [row] = [row for row in read_submission(written, window.desk.plan, window.desk.units).rows if row.code == "1.03"]
    assert row.value == 1200


def test_trouble_is_said_in_the_window(window: MainWindow) -> None:
    window.operations.failed.emit("磁盘已满")
    assert window.banner.text == "磁盘已满"


def test_every_control_can_be_named_and_reached(window: MainWindow) -> None:
    """What takes the focus has a name or a text that a screen reader can say."""
    from PySide6.QtWidgets import QAbstractButton, QMenu, QScrollArea

    nameless = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not (widget.accessibleName() or text or isinstance(widget, QMenu | QScrollArea)):
                nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def test_only_on_the_page_of_entries_the_workbook_is_the_main_button(window: MainWindow) -> None:
    write = next(one for one in window.top_bar.findChildren(QPushButton) if "生成上报表" in one.text())
    assert write.property("kind") == "primary"
    window.show_page("page_submission")
    assert write.property("kind") != "primary" and write.isEnabled()
    window.show_page("page_entry")
    assert write.property("kind") == "primary"


def test_no_field_of_a_page_takes_a_dropped_file_for_words(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "form.xlsx"))])
    data.setText(str(tmp_path / "form.xlsx"))  # as file managers do beside the address
    state = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.setAcceptDrops(False)  # or it would take what its fields leave to it
    taken = set()
    for key in ("page_entry", *FOR_UNITS_BELOW, "page_unit"):
        window.show_page(key)
        fields = [*window.page(key).findChildren(QLineEdit), *window.page(key).findChildren(QAbstractScrollArea)]
        for field in fields:
            enter = QDragEnterEvent(QPoint(5, 5), *state)
            enter.ignore()
            QApplication.sendEvent(field.viewport() if isinstance(field, QAbstractScrollArea) else field, enter)
            if enter.isAccepted():
                taken.add((key, field.accessibleName()))
    assert taken == set()


def test_keys_of_the_window_go_before_those_of_a_field(window: MainWindow, qtbot: QtBot) -> None:
    """On Linux Ctrl+E is the end of the line; Ctrl+A is a field's own on every system."""
    window.actions_by_key["write"].setShortcuts([QKeySequence("Ctrl+A")])
    written = QSignalSpy(window.actions_by_key["write"].triggered)
    window.hand_in.write = lambda: None  # type: ignore[method-assign]
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "12")
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert written.count() == 1
    window.actions_by_key["find"].trigger()
    QTest.keyClicks(focused(), "12")
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert written.count() == 2
    window.entry.enter("1.03")
    QTest.keyClicks(focused(), "34")
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert focused().text() != "34"  # undo is the field's while there is something to take back in it
