"""The window on small screens and with large print: nothing is cut off, what does not fit is scrolled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from gui.actions import action_rows
from gui.frame.window_menu import WindowMenu
from gui.look.look import LARGE_PRINT, Look
from gui.main_window import MainWindow
from gui.plan_import.import_page import ImportPage
from gui.widgets.page_stack import PageStack
from model.workflow.workspace.workspace import Workspace

PAGES = [row.key for row in action_rows() if row.key.startswith("page_")]
WIDTH, HEIGHT = 1366, 696
"""What a screen of 1366 x 768 leaves between the task bar and the window's title."""


@pytest.fixture
def small(window: MainWindow) -> Iterator[MainWindow]:
    yield window
    window.look.set_zoom(1.0)


def settle(window: MainWindow) -> QScrollArea:
    """Give the window the small size; the area that scrolls its page."""
    for _ in range(3):
        window.resize(WIDTH, HEIGHT)
        QApplication.processEvents()
    return window.findChild(PageStack)


@pytest.mark.parametrize("key", PAGES)
def test_every_page_fits_a_small_screen(small: MainWindow, key: str) -> None:
    small.show_page(key)
    area = settle(small)
    assert (small.width(), small.height()) == (WIDTH, HEIGHT)
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", PAGES)
def test_large_print_is_scrolled_where_it_does_not_fit(small: MainWindow, key: str) -> None:
    small.look.set_zoom(1.6)
    small.show_page(key)
    area = settle(small)
    assert (small.width(), small.height()) == (WIDTH, HEIGHT)
    needed, room = small.page(key).minimumSizeHint(), area.viewport().size()
    assert area.horizontalScrollBar().maximum() == max(needed.width() - room.width(), 0)
    assert area.verticalScrollBar().maximum() == max(needed.height() - room.height(), 0)


def test_the_first_window_stays_on_its_screen(look: Look, workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(workspace, look, QSettings(str(tmp_path / "new.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert room.height() < 900 and window.height() < room.height() and window.width() <= room.width()


def test_the_menu_is_no_taller_than_a_small_screen(window: MainWindow) -> None:
    menu = window.findChild(WindowMenu)
    lines = sum(menu.actionGeometry(one).height() for one in menu.actions())
    assert 400 < lines < HEIGHT


def test_a_page_behind_needs_no_room(small: MainWindow) -> None:
    small.look.set_zoom(1.6)
    small.show_page("page_consolidation")
    settle(small)
    small.show_page("page_form")
    assert settle(small).horizontalScrollBar().maximum() == 0


def test_the_tree_gives_way_to_the_plans_text_and_comes_back(small: MainWindow) -> None:
    small.look.set_zoom(1.6)
    area = settle(small)
    view = small.entry
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    settle(small)
    assert view.aside.isVisible() and not view.plan_pane.isVisible()
    assert area.horizontalScrollBar().maximum() == 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    settle(small)
    assert view.plan_pane.tree.hasFocus() and not view.aside.isVisible()
    small.resize(2600, 1200)
    QApplication.processEvents()
    assert view.aside.isVisible() and view.plan_pane.isVisible()


def test_a_page_that_was_scrolled_is_opened_at_its_top(small: MainWindow) -> None:
    small.look.set_zoom(1.6)
    small.show_page("page_unit")
    area = settle(small)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert area.verticalScrollBar().value() > 0
    small.show_page("page_entry")
    small.show_page("page_unit")
    settle(small)
    assert area.verticalScrollBar().value() == 0


def test_sizes_follow_the_text_there_and_back(small: MainWindow) -> None:
    small.show_page("page_approval")
    card = small.page("page_approval").unit_table.parentWidget()
    usual = card.maximumWidth()
    small.look.set_zoom(1.6)
    settle(small)
    assert card.maximumWidth() == small.look.px(usual) > card.width()
    small.look.set_zoom(1.0)
    settle(small)
    assert card.maximumWidth() == usual


@pytest.mark.parametrize("key", ["page_consolidation", "page_unit", "page_review", "page_approval", "page_form"])
def test_the_largest_print_needs_no_scrolling_sideways_on_a_usual_screen(small: MainWindow, key: str) -> None:
    small.look.set_zoom(1.6)
    small.show_page(key)
    for _ in range(3):
        small.resize(1440, 860)
        QApplication.processEvents()
    assert small.findChild(PageStack).horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", PAGES)
def test_print_for_older_eyes_needs_no_scrolling_sideways(small: MainWindow, key: str) -> None:
    small.look.set_zoom(LARGE_PRINT)
    small.show_page(key)
    assert settle(small).horizontalScrollBar().maximum() == 0


def test_the_later_steps_of_an_import_need_no_room_before_they_come(small: MainWindow) -> None:
    small.show_page("page_plan")
    page = small.page("page_plan")
    assert isinstance(page, ImportPage)
    settle(small)
    assert page.minimumSizeHint().width() < page.proof.minimumSizeHint().width()


def test_the_field_to_begin_with_is_in_sight_where_a_screen_is_magnified(small: MainWindow, qtbot: QtBot) -> None:
    small.resize(960, 500)  # what 200 % leaves of 1920 x 1080
    QApplication.processEvents()
    for code in ("1.01", "1.03"):
        small.entry.enter(code)
        qtbot.wait(50)
        field = QApplication.focusWidget()
        assert field is not None
        assert field.visibleRegion().boundingRect() == field.rect()


def test_the_field_with_the_cursor_stays_in_sight_while_the_text_grows(small: MainWindow, qtbot: QtBot) -> None:
    settle(small)
    small.entry.enter("1.03")
    for zoom in (1.25, 1.6):
        small.look.set_zoom(zoom)
        qtbot.wait(50)
        field = QApplication.focusWidget()
        assert field is not None and field is small.entry.page.number.edit
        assert field.visibleRegion().boundingRect() == field.rect()
