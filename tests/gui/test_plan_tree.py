"""The tree: rows of the plan, filter by one reset, search by number, name and initials."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSettings, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.desk.desk import Desk
from gui.look.look import Look
from gui.look.status import Status
from gui.look.status_words import status_words
from gui.operations import Operations
from gui.plan.plan_pane import Among, Filter, PlanPane
from gui.plan.rows import RowKind, chinese_number, rows_of
from gui.plan.search import find, initials_of, texts_of
from gui.plan.tree_model import COUNT_ROLE, DETAIL_ROLE, STAR_ROLE, STATUS_ROLE, PlanTreeModel
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, Stage, ValueState
from model.entry.private_mark import PrivateMark
from model.entry.role import Role
from model.plan.names import names_of
from model.plan.node import Span
from model.plan.tree import PlanTree
from model.workflow.entry.record_entry import record_entry
from model.workflow.unit.keep_units import read_unit_table, write_unit_table
from model.workflow.workspace.workspace import Workspace


@pytest.fixture
def model(desk: Desk) -> PlanTreeModel:
    made = PlanTreeModel(desk, status_words())
    made.show_names(names_of(desk.plan))
    return made


@pytest.fixture
def pane(desk: Desk, look: Look, qtbot: QtBot) -> PlanPane:
    made = PlanPane(desk, look)
    qtbot.addWidget(made)
    made.resize(312, 700)
    made.show_plan()
    made.show()
    qtbot.waitExposed(made)
    return made


def codes_in(model: PlanTreeModel, parent: QModelIndex | None = None) -> list[str]:
    """Codes of all indicators below `parent`, walked through the model's own interface."""
    parent = parent or QModelIndex()
    found = []
    for place in range(model.rowCount(parent)):
        index = model.index(place, 0, parent)
        row = model.row_at(index)
        found += [row.code] if row.kind is RowKind.INDICATOR else codes_in(model, index)
    return found


def record(operations: Operations, desk: Desk, code: str, entry: Entry) -> None:
    operations.change("填报", record_entry, ChangeSet((new_entry(desk.key(code), entry),)))


def test_the_whole_plan_is_there(model: PlanTreeModel, desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    assert model.rowCount() == 8
    assert codes_in(model) == [indicator.code for indicator in desk.plan.indicators]


def test_rows_go_and_come_under_the_tester(model: PlanTreeModel, desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    some = [model.rows.by_code[code] for code in ("1.03", "8.02", "8.03")]
    model.show_only(some)
    assert codes_in(model) == ["1.03", "8.02", "8.03"]
    model.show_only([])
    assert model.rowCount() == 0
    model.show_only(None)
    model.show_states({"1.03"})
    model.show_only([])
    assert model.show_names(names_of(desk.plan)) and not model.show_names(names_of(desk.plan))
    assert len(codes_in(model)) == 258


def test_every_shown_row_finds_its_way_up(model: PlanTreeModel) -> None:
    model.show_only([model.rows.by_code["8.02"]])
    index = model.index_of("8.02")
    assert index.row() == 0
    assert index.parent().data() == "8. " + model.row_at(index.parent()).name
    assert index.parent().parent().parent() == QModelIndex()
    assert not model.index_of("1.03").isValid()


def test_a_recorded_value_shows(model: PlanTreeModel, desk: Desk, operations: Operations) -> None:
    item = model.index_of("1.03").parent()
    assert item.data(COUNT_ROLE) == (0, 5)
    spy = QSignalSpy(model.dataChanged)
    desk.refreshed.connect(model.show_states)
    record(operations, desk, "1.03", Entry(ValueState.REPORTED, Decimal(7600)))
    assert spy.count() == 3
    assert Status(model.index_of("1.03").data(STATUS_ROLE)) is Status.ON_TRACK
    assert item.data(COUNT_ROLE) == (1, 5)


def test_a_milestone_says_its_stage(model: PlanTreeModel, desk: Desk, operations: Operations) -> None:
    record(operations, desk, "2.03", Entry(stage=Stage.UNDER_WAY))
    detail = model.index_of("2.03").data(DETAIL_ROLE)
    assert "推进中" in detail and "2021-03-31" in detail
    assert model.index_of("1.03").data(DETAIL_ROLE) == ""


def test_numbers_of_headings() -> None:
    assert [chinese_number(number) for number in (1, 10, 12, 20, 35, 160)] == [
        "一", "十", "十二", "二十", "三十五", "160",
    ]  # fmt: skip


def test_search(bundled_plan: PlanTree) -> None:
    rows = rows_of(names_of(bundled_plan))
    initials = dict(enumerate(initials_of([row.name for row in rows.rows])))

    def hits(query: str) -> list[str]:
        return [rows.rows[number].code for number in sorted(find(rows, initials, query))]

    assert hits("1.03") == ["1.03"]
    assert "1.03" in hits("引进 人才")
    assert hits("yjgl rc") == hits("yjglrc") and "1.03" in hits("YJGL")
    assert hits("没有这样的条目") == []
    item = bundled_plan.items_by_code["2.00"]
    assert hits(item.title) == [one.code for one in item.indicators]
    assert "5" not in initials_of(["重庆"])[0]


def test_chips_filter_and_count(pane: PlanPane, desk: Desk, operations: Operations, qtbot: QtBot) -> None:
    desk.refreshed.connect(pane.show_states)
    record(operations, desk, "1.03", Entry(ValueState.REPORTED, Decimal(10)))
    chips = {chip.text().split()[0]: chip for chip in pane.chips.chips.values()}
    assert chips["全部"].text() == "全部 258"
    assert chips["待填"].text() == "待填 257"
    assert chips["滞后"].text() == "滞后 1"
    qtbot.mouseClick(chips["滞后"], Qt.MouseButton.LeftButton)
    assert codes_in(pane.model) == ["1.03"]
    qtbot.mouseClick(chips["全部"], Qt.MouseButton.LeftButton)
    assert len(codes_in(pane.model)) == 258
    assert set(pane.chips.chips) == set(Filter)


def test_what_concerns_the_unit_has_a_chip(pane: PlanPane, desk: Desk, workspace: Workspace, qtbot: QtBot) -> None:
    chip = pane.chips.chips[Filter.OURS]
    assert chip.isHidden() is (desk.number_concerning() == 0)
    unit = desk.unit.code if desk.unit else ""
    roles = {(unit, "1.00"): Role.SUPPORTING, (unit, "8.02"): Role.LEAD, ("FD", "9.01"): Role.LEAD}
    write_unit_table(workspace, replace(read_unit_table(workspace), roles=roles))
    desk.reload()
    pane.show_states()
    of_item = [one.code for one in desk.plan.items_by_code["1.00"].indicators]
    assert chip.text() == f"与我有关 {len(of_item) + 1}" and not chip.isHidden()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert codes_in(pane.model) == [*of_item, "8.02"]


def test_a_star_is_seen_and_spoken_in_the_tree(pane: PlanPane, desk: Desk) -> None:
    index = pane.model.index_of("1.03")
    spy = QSignalSpy(pane.model.dataChanged)
    plain = index.data(Qt.ItemDataRole.AccessibleTextRole)
    before = pane.tree.grab().toImage()
    desk.set_mark("1.03", PrivateMark(is_starred=True))
    assert index.data(STAR_ROLE) and spy.count() > 0
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{plain}，已加星标"
    assert pane.tree.grab().toImage() != before


def test_neighbours_follow_what_is_shown(pane: PlanPane) -> None:
    assert pane.neighbour("1.05", 1) == "2.00"
    assert pane.neighbour("1.05", 1, Among.INDICATORS) == "2.01"
    assert pane.neighbour("1.00", -1) is None
    pane.show_query("8.0")
    shown = pane.model.shown_codes()
    assert pane.neighbour(shown[0], 1) == shown[1]
    assert pane.neighbour("1.05", 1, Among.EMPTY) == "8.01"


def test_showing_a_row_is_no_choice(pane: PlanPane, qtbot: QtBot) -> None:
    spy = QSignalSpy(pane.row_chosen)
    pane.show_row("8.02")
    pane.show_query("8.0")
    pane.show_query("")
    assert spy.count() == 0
    pane.tree.setFocus()
    QTest.keyClick(pane.tree, Qt.Key.Key_Down)
    assert spy.count() == 1 and spy.at(0) == ["8.03"]


def test_a_click_on_a_chapter_closes_it(pane: PlanPane, qtbot: QtBot) -> None:
    chapter = pane.model.index(0, 0)
    place = pane.tree.visualRect(chapter).center()
    assert pane.tree.isExpanded(chapter)
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not pane.tree.isExpanded(chapter)


def test_the_tree_is_left_and_found_as_it_was(
    desk: Desk, look: Look, pane: PlanPane, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first, second = pane.model.index(0, 0), pane.model.index_of("8.00")
    pane.tree.setExpanded(first, False)
    pane.tree.setExpanded(second, False)
    pane.show_query("8.0")
    pane.show_query("")
    assert not pane.tree.isExpanded(pane.model.index(0, 0))
    pane.tree.scrollTo(pane.model.index_of("12.01"), QAbstractItemView.ScrollHint.PositionAtTop)
    pane.store(settings)
    again = PlanPane(desk, look)
    qtbot.addWidget(again)
    again.resize(312, 700)
    again.restore(settings)
    again.show_plan()
    again.show()
    qtbot.waitUntil(lambda: again.tree.top == "12.01")
    assert not again.tree.isExpanded(again.model.index(0, 0)) and again.tree.isExpanded(again.model.index(1, 0))
    assert not again.tree.isExpanded(again.model.index_of("8.00"))


def test_the_row_under_the_mouse_is_painted_so(pane: PlanPane) -> None:
    index = pane.model.index_of("1.04")
    place = pane.tree.visualRect(index).center()
    QTest.mouseMove(pane.tree.viewport(), place - QPoint(40, 0))
    QTest.mouseMove(pane.tree.viewport(), place)
    assert pane.tree.hovered == "1.04"
    QApplication.sendEvent(pane.tree, QEvent(QEvent.Type.Leave))
    assert pane.tree.hovered == ""


def test_the_mouse_is_told_what_the_plan_asks_for(model: PlanTreeModel) -> None:
    said = str(model.index_of("1.03").data(Qt.ItemDataRole.ToolTipRole))
    assert "引进各类人才" in said and "不少于 10,000 名" in said and "时限" in said and said.endswith("待填")


def test_search_goes_through_units_of_measure_and_the_plans_words(pane: PlanPane, desk: Desk) -> None:
    pane.show_query("平方米")
    units = {desk.plan.by_code[code].unit_of_measure for code in pane.model.shown_codes() if code in desk.plan.by_code}
    assert "平方米" in units
    sentence = "年内招才引智一万名"
    quoted = replace(desk.plan.by_code["1.03"], span=Span(sentence, 0, len(sentence)))
    item = replace(desk.plan.items_by_code["1.00"], indicators=(quoted,))
    plan = replace(desk.plan, chapters=(replace(desk.plan.chapters[0], items=(item,)),))
    rows = rows_of(names_of(plan))
    assert find(rows, {}, "招才", texts_of(rows, plan)) == {rows.by_code["1.03"]}
    assert find(rows, {}, "招才") == frozenset()
