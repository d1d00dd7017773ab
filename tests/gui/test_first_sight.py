"""What a window shows and takes before all of its workspace is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.frame.rail import Rail
from gui.frame.top_bar import TopBar
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.plan import tree_view
from gui.plan.plan_pane import Filter
from gui.plan.rows import rows_of
from gui.widgets.room import Room
from model.plan.names import names_of
from model.workflow.entry.list_entries import list_entries
from model.workflow.workspace import first_sight
from model.workflow.workspace.workspace import Workspace


@pytest.fixture
def make_window(look: Look, workspace: Workspace, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows of which nothing is painted or read on."""
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made: list[MainWindow] = []

    def make() -> MainWindow:
        made.append(MainWindow(workspace, look, settings))
        return made[-1]

    yield make
    for window in made:
        window.entry.page.forget()
        window.close()
        window.deleteLater()


def test_names_and_one_row_are_there_before_all_is_read(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    pane, page = window.entry.plan_pane, window.entry.page
    assert not window.desk.is_read
    assert len(pane.model.shown_codes()) == 258 + 32
    assert pane.tree.currentIndex().data() == "1.01 " + page.row.name
    assert page.row is not None and page.row.key.code == "1.01" and not page.row.is_read
    assert page.isEnabled() and page.number.isEnabled()
    assert not window.desk.is_read


@pytest.fixture
def long_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the bundled plan count as a long one."""
    monkeypatch.setattr(first_sight, "FEW", 200)
    monkeypatch.setattr(tree_view, "FEW", 200)


@pytest.mark.usefixtures("long_plan")
def test_rows_of_a_long_plan_are_named_when_their_item_is_opened(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.show()
    pane = window.entry.plan_pane
    model, tree = pane.model, pane.tree
    assert tree.currentIndex().data() == "1.01 " + window.entry.page.row.name
    chapter = model.index(1, 0)
    item = model.index(0, 0, chapter)
    places = model.rowCount(item)
    assert model.canFetchMore(item) and places
    tree.expand(chapter)
    tree.expand(item)
    assert tree.visualRect(item).isValid()  # laid out
    assert not model.canFetchMore(item) and not window.desk.is_read
    said = [model.index(place, 0, item).data() for place in range(places)]
    resets = QSignalSpy(model.modelReset)
    window.desk.finish()
    ordinal = model.row_at(item).code.partition(".")[0]
    asked = next(one for one in window.desk.plan.items if str(one.ordinal) == ordinal).indicators
    assert said == [f"{one.code} {one.name}" for one in asked]
    assert resets.count() == 0 and tree.isExpanded(model.index(0, 0, model.index(1, 0)))
    assert model.shown_codes() == [row.code for row in rows_of(names_of(window.desk.plan)).rows if row.code]


@pytest.mark.usefixtures("long_plan")
def test_whoever_goes_through_the_rows_of_a_long_plan_has_them_read(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    assert window.entry.plan_pane.neighbour("1.01", -1) == "1.00"
    assert window.desk.is_read
    other = make_window()
    assert other.entry.plan_pane.model.index_of("8.02").data().startswith("8.02 ")
    assert not other.entry.plan_pane.model.index_of("8.99").isValid()
    assert not other.desk.is_read


@pytest.mark.usefixtures("long_plan")
def test_a_long_plans_model_keeps_to_the_rules_of_qt(
    make_window: Callable[[], MainWindow], qtmodeltester: ModelTester
) -> None:
    window = make_window()
    qtmodeltester.check(window.entry.plan_pane.model)
    assert not window.desk.is_read


def test_what_is_typed_meanwhile_stays_and_is_saved(
    make_window: Callable[[], MainWindow], workspace: Workspace, qtbot: QtBot
) -> None:
    window = make_window()
    window.show()
    window.activateWindow()
    edit = window.entry.page.number.edit
    edit.setFocus()
    QTest.keyClicks(edit, "12")
    qtbot.waitUntil(lambda: window.desk.is_read, timeout=20_000)
    assert edit.text() == "12"
    window.entry.commit()
    assert [str(entry.value) for entry in list_entries(workspace).values()] == ["12"]
    assert window.entry.plan_pane.chips.chips[Filter.EMPTY].text() == "待填 257"


def test_whoever_asks_reads_the_rest(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    loaded: list[bool] = []
    window.desk.loaded.connect(lambda: loaded.append(window.desk.is_read))
    assert len(window.desk.plan.by_code) == 258
    assert window.desk.row("8.02").judgement is not None
    assert loaded == [True]


def test_a_window_that_is_closed_at_once_reads_no_more(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.show()
    window.entry.enter_first_hit()
    again = make_window()
    again.close()
    QApplication.processEvents()
    assert not again.desk.is_read


def test_fields_stay_where_they_are_when_the_rest_comes(
    make_window: Callable[[], MainWindow], workspace: Workspace, qtbot: QtBot
) -> None:
    window = make_window()
    window.resize(1440, 900)
    sight = window.desk.begin("1.03")
    assert sight is not None
    window.entry.show_first(sight)
    window.show()
    QApplication.processEvents()
    edit = window.entry.page.number.edit
    before = edit.mapTo(window, edit.rect().topLeft()).y()
    window.desk.finish()
    QApplication.processEvents()
    assert abs(edit.mapTo(window, edit.rect().topLeft()).y() - before) < 12


@pytest.mark.parametrize("zoom", [1.0, 1.25, 1.6])
def test_nothing_moves_when_bar_and_rail_come(make_window: Callable[[], MainWindow], look: Look, zoom: float) -> None:
    look.set_zoom(zoom)
    window = make_window()
    look.apply_style_sheet()
    window.resize(1440, 900)
    window.show()
    QApplication.processEvents()
    tree = window.entry.plan_pane.tree
    rooms = [one for one in window.findChildren(Room) if not one.findChildren(QWidget)]
    before = [QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in (*rooms, window.entry, tree)]
    assert len(rooms) == 2
    window.furnish()
    QApplication.processEvents()
    after = [QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in (*rooms, window.entry, tree)]
    look.set_zoom(1.0)
    assert after == before


def test_the_window_is_furnished_by_itself(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    window.show()
    qtbot.waitUntil(lambda: window.findChild(TopBar) is not None)
    assert window.top_bar.unit_box.currentText() == "西咸新区管委会"
    assert window.top_bar.period_box.currentText() == "2021年9月"
    assert window.findChild(Rail) is not None and window.rail.page == "page_entry"
