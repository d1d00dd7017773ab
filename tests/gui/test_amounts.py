"""Amounts at the scale that a person chose: other digits for the eye, the same value in the workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from gui.desk.amounts import indicator_at, row_at
from gui.desk.desk import Desk
from gui.desk.figures import Figure, tiles_of
from gui.frame.window_menu import WindowMenu
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.widgets.tile import Tile
from model.entry.unit_of_measure import at_scale
from model.plan.node import Comparator, Indicator, Kind
from model.workflow.workspace.workspace import Workspace

CONTRACTS = "1.05"
"""Promised and reported in 亿元."""


def shown(window: MainWindow) -> list[str]:
    return [tile.accessibleName() for tile in window.entry.page.findChildren(Tile)]


def amounts_of(window: MainWindow) -> QMenu:
    menu = window.findChild(WindowMenu)
    amounts = next(action.menu() for action in menu.actions() if action.text() == "金额显示")
    amounts.aboutToShow.emit()
    return amounts


def choose(window: MainWindow, scale: str) -> None:
    next(action for action in amounts_of(window).actions() if action.data() == scale).trigger()


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_not_a_digit_is_lost(value: Decimal) -> None:
    small = at_scale(value, "亿元", "万元")
    assert Fraction(small) == Fraction(value) * 10_000
    assert at_scale(small, "万元", "亿元") == value
    assert at_scale(value, "元", "万元") == at_scale(value, None, "亿元") == at_scale(value, "亿元", "") == value


def test_a_chosen_scale_changes_what_is_read_and_not_what_is_kept(window: MainWindow) -> None:
    window.show_entry("XX", CONTRACTS)
    QTest.keyClicks(window.entry.page.number.edit, "7.7")
    window.entry.commit()
    assert shown(window)[:2] == ["年度目标 > 100 亿元 = 1,000,000 万元", "累计完成 7.7 亿元 = 77,000 万元"]
    choose(window, "万元")
    assert shown(window)[:2] == ["年度目标 > 1,000,000 万元 = 100 亿元", "累计完成 77,000 万元 = 7.7 亿元"]
    assert "77,000" in window.entry.aside.side.chart.series.value_text
    assert window.entry.page.number.edit.text() == "7.7"
    assert any("亿元" in label.text() for label in window.entry.page.number.findChildren(QLabel))
    window.entry.page.number.edit.selectAll()
    QTest.keyClicks(window.entry.page.number.edit, "8")
    window.entry.commit()
    assert window.desk.entry(CONTRACTS).value == 8
    assert shown(window)[1] == "累计完成 80,000 万元 = 8 亿元"
    choose(window, "")
    assert shown(window)[1] == "累计完成 8 亿元 = 80,000 万元"


def test_other_units_stay(desk: Desk) -> None:
    row = desk.row("1.03")
    assert row_at(row, "万元") is row
    assert [one.unit for one in tiles_of(row_at(row, "亿元"))] == [one.unit for one in tiles_of(row)]


def test_a_milestone_has_no_amounts(desk: Desk) -> None:
    row = desk.row("2.03")
    assert row.indicator is not None
    odd = row._replace(indicator=replace(row.indicator, unit_of_measure="亿元"))
    assert row_at(odd, "万元") is odd


def test_both_ends_of_a_range_are_shown_at_the_scale(desk: Desk) -> None:
    ranged = Indicator(
        "1.05", "投资", Kind.QUANTITY, comparator=Comparator.RANGE,
        target=Decimal(8000), target_max=Decimal(12000), unit_of_measure="万元",
    )  # fmt: skip
    row = desk.row(CONTRACTS)._replace(indicator=ranged, target=Decimal(8000))
    assert tiles_of(row_at(row, "亿元"))[0] == Figure("年度目标", "0.8-1.2", "亿元", "= 8,000 万元")
    assert indicator_at(ranged, "亿元").target_max == Decimal("1.2")


def test_the_choice_is_found_again(look: Look) -> None:
    settings = QSettings()
    look.set_money("亿元")
    look.store(settings)
    look.set_money("")
    other = Look()
    other.restore(settings)
    assert other.money == "亿元"
    settings.setValue("look/money", "两")
    other.restore(settings)
    assert other.money == ""


@pytest.mark.parametrize("scale", ["", "万元", "亿元"])
def test_the_menu_marks_what_is_chosen(
    open_window: Callable[[Workspace], MainWindow], workspace: Workspace, scale: str
) -> None:
    window = open_window(workspace)
    choose(window, scale)
    marked = [action.data() for action in amounts_of(window).actions() if action.isChecked()]
    window.look.set_money("")
    assert marked == [scale]
