"""What an officer has at hand: sums, last values, kinds of nothing, stars, notes, the list 审核, taking over."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.entry.check_lines import Grade
from gui.grid.columns import Part
from gui.main_window import MainWindow
from gui.plan.plan_pane import Filter
from model.entry.change import Change, ChangeSet, Origin, new_entry
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.period import parse_period
from model.submission.reader import read_submission
from model.workflow.entry.list_entries import history
from model.workflow.entry.record_entry import record_entry

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window on a unit that has none below it."""
    qtbot.waitUntil(window.isActiveWindow)
    unit = window.desk.units.children("FD")[0]
    window.show_entry(unit.code, "1.03")
    return window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def put(window: MainWindow, period: str, entries: dict[str, Entry]) -> None:
    unit = window.desk.key("1.03").unit
    changes = [new_entry(EntryKey(code, unit, parse_period(period)), entry) for code, entry in entries.items()]
    window.operations.change("填报", record_entry, ChangeSet(tuple(changes)))


def number(value: int, **more: object) -> Entry:
    return Entry(ValueState.REPORTED, Decimal(value), **more)  # type: ignore[arg-type]


def test_a_sum_is_calculated_and_kept_beside_the_value(office: MainWindow) -> None:
    page = office.entry.page
    QTest.keyClicks(page.number.edit, "=120+35")
    assert page.number.message == "= 155 名（120+35）"
    QTest.keyClick(page.number.edit, Qt.Key.Key_Return)
    office.entry.enter("1.03")
    assert page.number.edit.text() == "155" and "算式 120+35" in page.number.message
    QTest.keyClicks(page.number.edit, "160")
    QTest.keyClick(page.number.edit, Qt.Key.Key_Return)
    office.entry.enter("1.03")
    assert "算式" not in page.number.message


def test_a_sum_in_the_sheet_is_kept_too(office: MainWindow) -> None:
    office.entry.show_grid()
    assert office.entry.grid is not None
    office.entry.grid.view.show_cell(("1.03", Part.VALUE))
    office.entry.grid.model.setData(office.entry.grid.view.currentIndex(), "=2*60")
    assert office.desk.entry("1.03").value == 120 and office.desk.sum("1.03") == "2*60"


def test_one_key_takes_last_period_or_says_nothing(office: MainWindow) -> None:
    put(office, "2021-08", {"1.03": number(500)})
    QTest.keyClick(focused(), Qt.Key.Key_D, CONTROL)
    assert office.desk.entry("1.03").value == 500
    expected = {
        Qt.Key.Key_1: ValueState.NIL,
        Qt.Key.Key_2: ValueState.NOT_APPLICABLE,
        Qt.Key.Key_3: ValueState.NOT_AVAILABLE,
        Qt.Key.Key_0: ValueState.ZERO,
        Qt.Key.Key_Backspace: ValueState.BLANK,
    }
    for key, state in expected.items():
        QTest.keyClick(focused(), key, ALT)
        assert office.desk.entry("1.03").state is state


def test_the_sheet_takes_a_kind_of_nothing_for_all_selected_rows(office: MainWindow) -> None:
    office.entry.show_grid()
    grid = office.entry.grid
    assert grid is not None
    grid.view.show_cell(("1.03", Part.VALUE))
    QTest.keyClick(grid.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(grid.view, Qt.Key.Key_1, ALT)
    assert [office.desk.entry(code).state for code in ("1.03", "1.04")] == [ValueState.NIL] * 2
    QTest.keyClick(office, Qt.Key.Key_Z, CONTROL)
    assert [office.desk.entry(code).state for code in ("1.03", "1.04")] == [ValueState.BLANK] * 2


def test_star_and_note_stay_here(office: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_B, CONTROL)
    office.entry.page.note.box.setFocus()
    QTest.keyClicks(office.entry.page.note.box, "ask Zhang about this")
    office.entry.page.commit()
    assert office.desk.mark("1.03").is_starred and office.desk.mark("1.03").note == "ask Zhang about this"
    office.desk.reload()
    assert office.desk.mark("1.03").note == "ask Zhang about this"
    office.entry.plan_pane.show_filter(Filter.STARRED)
    assert [one for one in office.entry.plan_pane.model.shown_codes() if one in office.desk.plan.by_code] == ["1.03"]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    office.hand_in.write()
    [form] = tmp_path.glob("*.xlsx")
    assert b"Zhang" not in form.read_bytes()
    assert "Zhang" not in repr(read_submission(form, office.desk.plan, office.desk.units))


def test_what_applies_to_nobody_wants_a_reason(office: MainWindow) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_2, ALT)
    assert office.desk.needs_a_look("1.03")
    QTest.keyClick(office, Qt.Key.Key_F8)
    pane = office.entry.aside.checks
    assert pane is not None and pane.isVisible()
    [line] = pane.lines
    assert (line.grade, line.code, line.part) == (Grade.CONFIRM, "1.03", "narrative")
    assert office.entry.page.narrative.box.hasFocus()
    pane.explanation.box.setFocus()
    QTest.keyClicks(pane.explanation.box, "no such schools in this town")
    pane.explanation.box.commit()
    assert office.desk.entry("1.03").narrative == "no such schools in this town"
    assert not office.desk.needs_a_look("1.03")
    office.entry.go_check()
    assert pane.lines == ()


def test_the_list_leads_from_field_to_field(office: MainWindow) -> None:
    put(office, "2021-08", {"1.03": number(500), "1.04": number(30)})
    put(office, "2021-09", {"1.03": number(400), "1.04": number(20)})
    QTest.keyClicks(office.entry.page.number.edit, "about")
    QTest.keyClick(office, Qt.Key.Key_F8)
    pane = office.entry.aside.checks
    assert pane is not None
    assert next(line.grade for line in pane.lines if line.code == "1.03") is Grade.UNSAVED
    assert office.entry.code == "1.04" and office.entry.page.number.edit.hasFocus()
    QTest.keyClick(office, Qt.Key.Key_F8)
    assert office.entry.code == "1.03"
    QTest.keyClicks(office.entry.page.number.edit, "510")
    office.entry.commit()


def test_the_history_says_who(office: MainWindow) -> None:
    import getpass

    put(office, "2021-09", {"1.03": number(7)})
    office.entry.enter("1.03")
    assert getpass.getuser() in office.entry.aside.side._log.text()


def test_earlier_figures_stand_beside_the_new_one(office: MainWindow) -> None:
    for month, value in ((5, 10), (6, 22), (7, 30), (8, 45)):
        put(office, f"2021-{month:02}", {"1.03": number(value)})
    office.entry.enter("1.03")
    assert "往期每期新增 8～15，平均 11.25" in office.entry.page.number.message


def test_unfilled_rows_are_taken_over_only_when_a_person_says_so(
    office: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    level = next(one.code for one in office.desk.plan.indicators if one.measure == "level")
    august = {"1.03": number(500), "1.04": number(30), "2.01": Entry(stage=Stage.UNDER_WAY), level: number(3)}
    put(office, "2021-08", {**august, "1.05": Entry(ValueState.NIL)})
    put(office, "2021-09", {"1.03": number(510)})
    QTest.keyClick(office, Qt.Key.Key_E, CONTROL)
    assert "1.04、2.01" in office.banner.text and not list(tmp_path.glob("*.xlsx"))
    assert office.desk.entry("1.04").is_blank
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    [form] = tmp_path.glob("*.xlsx")
    rows = {row.code: row for row in read_submission(form, office.desk.plan, office.desk.units).rows}
    assert "1.04" in rows
    assert office.desk.entry("1.03").value == 510 and office.desk.entry("1.04").value == 30
    assert office.desk.entry("2.01").stage is Stage.UNDER_WAY
    assert office.desk.entry(level).is_blank and office.desk.entry("1.05").is_blank
    logged = office.operations.run(history, office.desk.key("1.04"))
    assert logged is not None and logged[-1].origin is Origin.CARRIED
    assert office.desk.is_carried("1.04") and not office.desk.is_carried("1.03")
    office.desk.reload()
    assert office.desk.is_carried("1.04")
    office.entry.enter("1.04")
    assert "沿用上期" in office.entry.page.number.message
    QTest.keyClicks(office.entry.page.number.edit, "31")
    QTest.keyClick(office.entry.page.number.edit, Qt.Key.Key_Return)
    assert not office.desk.is_carried("1.04")


def test_asking_twice_hands_in_what_is_there(
    office: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    put(office, "2021-08", {"1.04": number(30)})
    office.hand_in.write()
    assert not list(tmp_path.glob("*.xlsx"))
    office.hand_in.write()
    assert list(tmp_path.glob("*.xlsx")) and office.desk.entry("1.04").is_blank


def test_what_moves_is_one_key_away(office: MainWindow) -> None:
    put(office, "2021-07", {"1.03": number(5), "1.04": number(30)})
    put(office, "2021-08", {"1.03": number(6), "1.04": number(30)})
    QTest.keyClick(office, Qt.Key.Key_M, CONTROL)
    assert [one for one in office.entry.plan_pane.model.shown_codes() if one in office.desk.plan.by_code] == ["1.03"]
    QTest.keyClick(office, Qt.Key.Key_M, CONTROL)
    assert len(office.entry.plan_pane.model.shown_codes()) > 200


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_usual_wordings_are_offered_where_the_cursor_stands(office: MainWindow) -> None:
    put(office, "2021-08", {code: Entry(narrative="正在办理前期手续。") for code in ("1.04", "1.05")})
    office.entry.enter("1.03")
    box = office.entry.page.narrative.box
    box.setFocus()
    QTest.keyClicks(box, "6: ")
    QTest.keyClick(box, Qt.Key.Key_J, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and [one.text() for one in menu.actions()] == ["正在办理前期手续。"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert box.toPlainText() == "6: 正在办理前期手续。"
    office.entry.commit()
    assert office.desk.entry("1.03").narrative == "6: 正在办理前期手续。"


def test_what_holds_the_workbook_back_is_said_before_a_folder_is_asked_for(
    office: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: asked.append(1) or "")
    half = Entry(ValueState.REPORTED, Decimal("320.6"))
    put(office, "2021-09", {"1.03": half})
    office.hand_in.write()
    assert "没有生成上报表" in office.banner.text and not asked


def test_what_is_typed_and_not_stored_holds_the_workbook_back(
    office: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: asked.append(1) or "")
    put(office, "2021-08", {"1.03": number(500), "1.04": number(30)})
    QTest.keyClicks(office.entry.page.number.edit, "about")
    office.hand_in.write()
    assert "1.03" in office.banner.text and "没有保存" in office.banner.text and not asked
    office.hand_in.write()
    office.hand_in.carry()
    assert "没有保存" in office.banner.text and not asked and office.desk.entry("1.04").is_blank
    office.entry.enter("1.03")
    QTest.keyClicks(office.entry.page.number.edit, "510")
    office.hand_in.write()
    assert "沿用上期" in office.banner.text


def test_what_is_typed_replaces_the_value_that_a_key_or_undo_led_to(office: MainWindow) -> None:
    put(office, "2021-09", {"1.03": number(500), "1.04": number(30), "1.05": number(8)})
    office.entry.enter("1.03")
    edit = office.entry.page.number.edit
    assert edit.selectedText() == "500"
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "31")
    QTest.keyClick(edit, Qt.Key.Key_Down, ALT)
    QTest.keyClicks(edit, "9")
    QTest.keyClick(edit, Qt.Key.Key_Up, ALT)
    assert edit.selectedText() == "31" and office.desk.entry("1.05").value == 9
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL)
    assert office.entry.code == "1.05" and edit.selectedText() == "8"
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL)
    assert office.entry.code == "1.04" and edit.selectedText() == "30"
    QTest.keyClicks(edit, "32")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert [office.desk.entry(code).value for code in ("1.03", "1.04", "1.05")] == [500, 32, 8]


def test_escape_gives_up_a_typed_value_and_then_the_list_beside_it(office: MainWindow) -> None:
    put(office, "2021-09", {"1.03": number(500)})
    office.entry.enter("1.03")
    edit = office.entry.page.number.edit
    QTest.keyClick(office, Qt.Key.Key_F8)
    office.entry.enter("1.03")
    QTest.keyClicks(edit, "7")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert (edit.text(), edit.selectedText()) == ("500", "500") and office.entry.aside.is_called
    QTest.keyClicks(edit, "about")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert office.entry.page.unsettled
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "500" and not office.entry.page.unsettled
    assert not any("未保存" in label.text() for label in office.top_bar.findChildren(QLabel))
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not office.entry.aside.is_called and edit.hasFocus()
    office.entry.page.narrative.box.setFocus()
    QTest.keyClicks(office.entry.page.narrative.box, "a long text")
    QTest.keyClick(office.entry.page.narrative.box, Qt.Key.Key_Escape)
    assert office.entry.page.narrative.box.toPlainText() == "a long text"
    office.entry.commit()


def test_the_whole_history_is_there(office: MainWindow) -> None:
    for value in range(1, 15):
        change = Change(office.desk.key("1.03"), office.desk.entry("1.03"), number(value))
        office.operations.change("填报", record_entry, ChangeSet((change,)))
    office.entry.enter("1.03")
    side = office.entry.aside.side
    assert side._log.text().count("\n") == 13 and "未填 → 1 名" in side._log.text()


def test_the_chart_is_copied_as_a_picture(office: MainWindow) -> None:
    put(office, "2021-09", {"1.03": number(7)})
    office.entry.enter("1.03")
    QApplication.clipboard().clear()
    office.entry.aside.side.copy_chart.click()
    image = QApplication.clipboard().image()
    chart = office.entry.aside.side.chart
    assert image.width() > 2 * chart.width() and image.height() > 2 * chart.height()
