"""F2: the plan's own text of an item, with the sentence of the open row marked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.entry.plan_passage import Passage, passages
from gui.grid.columns import Part
from gui.main_window import MainWindow
from model.plan.node import Span
from model.plan.tree import PlanTree
from model.workflow.plan.import_plan import read_document

TEXT = """2023年某区工作要点
一、壮大实体产业
1. 抓好项目引进。全年引进产业项目20个以上，其中外资项目5个。做好服务。
"""


def read() -> PlanTree:
    return read_document(TEXT).tree


def test_the_words_of_a_row_are_marked_in_its_item() -> None:
    plan = read()
    item = plan.items_by_code["1.00"]
    found = passages(plan, item, "1.01")
    span = plan.by_code["1.01"].span
    assert span is not None
    assert [one.text for one in found if one.is_marked] == [span.quote]
    assert "做好服务" in "".join(one.text for one in found)


def test_a_quote_that_stands_elsewhere_is_looked_for() -> None:
    plan = read()
    item = plan.items_by_code["1.00"]
    [first, *rest] = item.indicators
    moved = replace(first, span=Span("产业项目20个以上", 0, 8))
    item = replace(item, indicators=(moved, *rest))
    chapter = replace(plan.chapters[0], items=(item,))
    found = passages(replace(plan, chapters=(chapter,)), item, "1.01")
    assert Passage("产业项目20个以上", is_marked=True) in found


def test_without_a_document_the_rows_are_listed(bundled_plan: PlanTree) -> None:
    item = bundled_plan.items_by_code["1.00"]
    found = passages(bundled_plan, item, "1.03")
    assert len(found) == len(item.indicators) + len(item.duties)
    [marked] = [one for one in found if one.is_marked]
    assert marked.text.startswith("1.03 引进各类人才")


def test_f2_opens_and_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.entry.enter("1.03")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    pane = window.entry.aside.text
    assert pane is not None and pane.isVisible()
    assert "引进各类人才" in pane.text.toPlainText()
    window.entry.enter("2.01")
    assert "引进各类人才" not in pane.text.toPlainText()
    pane.text.setFocus()
    QTest.keyClick(pane.text, Qt.Key.Key_Escape)
    assert not pane.isVisible() and window.entry.aside.side.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    assert not pane.isVisible()


def test_f2_edits_in_the_sheet(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.entry.show_grid(wanted=True)
    assert window.entry.grid is not None
    window.entry.grid.view.show_cell(("1.03", Part.VALUE))
    QTest.keyClick(window.entry.grid.view, Qt.Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert window.entry.aside.text is None
