"""The bar of pages: an office without units below it sees what it needs, and finds the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from gui.main_window import MainWindow
from gui.pages.page import FOR_UNITS_BELOW
from model.entry.reporting_unit import ReportingUnit
from model.entry.unit_edit import added
from model.store.setting_rows import write_setting
from model.workflow.unit.keep_units import read_unit_table, write_unit_table
from model.workflow.workspace.workspace import Workspace

OF_AN_OFFICE = ["填报", "方案", "单位"]
OF_ALL = ["填报", "发表", "收表", "核对", "审核", "汇总", "研判", "通报", "方案", "单位"]
Open = Callable[[Workspace], MainWindow]


def pages(window: MainWindow) -> list[str]:
    buttons = window.rail.findChildren(QToolButton)
    return [one.text() for one in buttons if one.isVisible() and one is not window.rail.more]


def open_at_an_office(open_window: Open, workspace: Workspace) -> MainWindow:
    write_setting(workspace, "own_unit", "NM")
    return open_window(workspace)


def test_headquarters_sees_all_pages(window: MainWindow) -> None:
    assert pages(window) == OF_ALL
    assert not window.rail.more.isVisible()


def test_an_office_sees_its_own_pages_and_the_others_behind_more(open_window: Open, workspace: Workspace) -> None:
    window = open_at_an_office(open_window, workspace)
    assert pages(window) == OF_AN_OFFICE
    assert window.rail.more.text() == "更多"
    assert all(words in window.rail.more.toolTip() for words in ("发表", "通报"))
    window.rail.more.click()
    assert pages(window) == OF_ALL and window.rail.more.text() == "收起"
    window.rail.more.click()
    assert pages(window) == OF_AN_OFFICE


def test_a_page_that_is_opened_otherwise_is_shown_while_it_is_open(open_window: Open, workspace: Workspace) -> None:
    window = open_at_an_office(open_window, workspace)
    window.actions_by_key["page_submission"].trigger()
    assert pages(window) == ["填报", "收表", "方案", "单位"]
    window.show_page("page_entry")
    assert pages(window) == OF_AN_OFFICE


def test_the_pages_come_back_with_the_first_unit_below(open_window: Open, workspace: Workspace) -> None:
    window = open_at_an_office(open_window, workspace)
    below = added(read_unit_table(workspace), ReportingUnit("NM1", "能源一所", "NM"))
    write_unit_table(workspace, below)
    window.operations.replaced.emit()
    QApplication.processEvents()
    assert pages(window) == OF_ALL and not window.rail.more.isVisible()


def test_the_page_of_units_says_how_they_come_back(open_window: Open, workspace: Workspace) -> None:
    window = open_at_an_office(open_window, workspace)
    window.show_page("page_unit")
    words = [one.text() for one in window.page("page_unit").findChildren(QLabel)]
    assert any("添加单位后，左侧就会显示" in one for one in words)


def test_the_window_is_found_unfolded_as_it_was_left(open_window: Open, workspace: Workspace) -> None:
    window = open_at_an_office(open_window, workspace)
    window.rail.more.click()
    settings = QSettings()
    window.rail.store(settings)
    window.rail.unfold(False)
    window.rail.restore(settings)
    assert pages(window) == OF_ALL


def test_a_page_about_units_below_says_the_next_step_where_there_are_none(
    open_window: Open, workspace: Workspace
) -> None:
    office = open_at_an_office(open_window, workspace)
    for key in FOR_UNITS_BELOW:
        office.show_page(key)
        assert "下级单位" in office.banner.text, key
    office.banner.findChild(QPushButton).click()
    assert office.rail.page == "page_unit" and office.banner.text == ""


def test_every_page_put_away_is_one_of_the_window(window: MainWindow) -> None:
    assert {key for key in window.actions_by_key if key.startswith("page_")} > FOR_UNITS_BELOW
