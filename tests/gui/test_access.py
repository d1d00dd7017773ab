"""The whole window for people who do not see it or have no mouse: names, roles, and the way of the Tab key."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDialog, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import action_rows
from gui.frame.help import show_about, show_help, show_shortcuts
from gui.frame.window_menu import WindowMenu
from gui.look.look import Theme
from gui.look.style import SHEET
from gui.main_window import MainWindow

PAGES = [row.key for row in action_rows() if row.key.startswith("page_")]
_STEPS_AT_MOST = 400


def reachable(root: QWidget) -> list[QWidget]:
    """What the Tab key can stop at, without the inner parts of Qt's own fields."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parent(), QAbstractSpinBox)
    ]


def nameless(root: QWidget) -> Iterator[str]:
    """Where a screen reader would have nothing to say."""
    for widget in reachable(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name or interface.role() is QAccessible.Role.NoRole:
            yield f"{type(widget).__name__} in {type(widget.parent()).__name__}"


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, window: MainWindow) -> MainWindow:
    """The window at each of its pages."""
    window.show_page(request.param)
    QApplication.processEvents()
    return window


def test_everything_that_the_keyboard_reaches_has_a_name(page: MainWindow) -> None:
    assert list(nameless(page)) == []
    assert len(reachable(page)) > 10


def test_tab_comes_by_everything_and_back_again(page: MainWindow) -> None:
    start = reachable(page)[0]
    start.setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    for _ in range(_STEPS_AT_MOST):
        focus = QApplication.focusWidget()
        if focus in visited:
            break
        visited.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    missed = {
        f"{type(widget).__name__} {widget.accessibleName()}" for widget in reachable(page) if widget not in visited
    }
    assert missed == set()


def test_tab_goes_from_top_to_bottom_within_a_card(page: MainWindow) -> None:
    widgets = reachable(page)
    chain, widget = [], widgets[0]
    for _ in range(_STEPS_AT_MOST * 10):
        if widget in widgets:
            chain.append(widget)
        widget = widget.nextInFocusChain()
        if widget is widgets[0]:
            break
    assert set(chain) == set(widgets)
    back = [
        f"{type(later).__name__} above {type(earlier).__name__}"
        for earlier, later in pairwise(chain)
        if earlier.parent() is later.parent()
        and later.mapToGlobal(QPoint(0, later.height())).y() <= earlier.mapToGlobal(QPoint(0, 0)).y()
    ]
    assert back == []


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow) -> None:
    window.show_page("page_form")
    chip = next(one for one in window.page("page_form").findChildren(QPushButton) if one.text().startswith("全部下级"))
    chip.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chip.isChecked()
    first = window.rail.findChildren(QToolButton)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Enter)
    assert window.rail.page == "page_entry"


def test_dialogs_and_first_questions_have_names_too(window: MainWindow) -> None:
    window.show_first_run()
    assert window.first_run is not None
    assert list(nameless(window.first_run)) == []
    window.end_first_run()
    dialogs: list[QDialog] = [
        show_help(window, "page_entry"),
        show_shortcuts(window),
        show_about(window, window.operations.workspace.path, window.desk.plan),
    ]
    for dialog in dialogs:
        assert list(nameless(dialog)) == [], dialog.windowTitle()
        dialog.close()


def test_every_kind_of_control_shows_where_the_focus_is() -> None:
    sheet = SHEET.read_text(encoding="utf-8")
    for kind in ("QPushButton", "QToolButton", "QLineEdit", "QComboBox", "QDateEdit", "QSpinBox", "QPlainTextEdit"):
        assert f"{kind}:focus" in sheet, kind
    for kind in ("QCheckBox", 'QTableView[role="records"]', "QTableView::item", 'QFrame[role="footer"]'):
        assert f"{kind}:focus" in sheet, kind


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_menu_opens_by_key(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F10)
    menu = window.findChild(WindowMenu)
    qtbot.waitUntil(menu.isVisible)
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


@pytest.mark.parametrize("theme", [Theme.CONTRAST_LIGHT, Theme.CONTRAST_DARK])
def test_high_contrast_and_large_print_are_in_the_menu(window: MainWindow, theme: Theme) -> None:
    menu = window.findChild(WindowMenu)
    looks = next(action.menu() for action in menu.actions() if action.text() == "外观")
    looks.aboutToShow.emit()
    by_data = {action.data(): action for action in looks.actions()}
    by_data[theme].trigger()
    assert window.look.theme is theme
    looks.actions()[-1].trigger()
    assert window.look.zoom == 1.25
    window.look.set_zoom(1.0)
    window.look.set_theme(Theme.LIGHT)
