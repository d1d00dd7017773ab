"""The page of judging: ranks with workings, what would be if, lamp schemes with a preview, curves that are drawn."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui import operations as operations_module
from gui.judge.judge_page import JudgePage, Part
from gui.look.look import Look
from gui.operations import Operations
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.plan.curve import Shape
from model.plan.node import RollUp
from model.progress.lamp import Colour
from model.store.unit_rows import write_allocations
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import record_entry
from model.workflow.judge.choose_lamps import find_scheme, list_schemes, use_scheme
from model.workflow.judge.choose_scoring import score_scheme_in_use
from model.workflow.judge.lamp_in_use import board_in_use, scheme_in_use
from model.workflow.judge.score_weights import weights_set
from model.workflow.plan.show_plan import show_plan
from model.workflow.workspace.workspace import Workspace
from tests.gui_pages.conftest import SEPTEMBER

TALENT = "1.03"


@pytest.fixture
def page(workspace: Workspace, operations: Operations, look: Look, qtbot: QtBot) -> JudgePage:
    """Two units with 1,000 each report 900 and 300."""
    write_allocations(workspace, {("FD", TALENT): Decimal(1000), ("FX", TALENT): Decimal(1000)})
    for unit, value in (("FD", 900), ("FX", 300)):
        entry = Entry(ValueState.REPORTED, Decimal(value))
        record_entry(workspace, ChangeSet((new_entry(EntryKey(TALENT, unit, SEPTEMBER), entry),)))
    made = JudgePage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_period(SEPTEMBER)
    made.show()
    return made


def test_units_are_ranked_and_each_point_has_its_arithmetic(page: JudgePage, qtbot: QtBot) -> None:
    panel = page.scores
    rows = [(row.score.rank, row.score.unit) for row in panel.model.records]
    assert rows[:2] == [(1, "FD"), (2, "FX")] and rows[2][0] is None
    panel.ranking.setFocus()
    qtbot.keyClick(panel.ranking, Qt.Key.Key_Down)
    words = [line.words() for line in panel.lines.records]
    assert words[0] == "1 分 × 完成率 30% = 0.3 分" and set(words[1:]) == {"未报，不计分，权重也不计"}
    panel.workings.selectRow(0)
    with qtbot.waitSignal(page.entry_wanted) as wanted:
        qtbot.keyClick(panel.workings, Qt.Key.Key_Return)
    assert wanted.args == ["FX", TALENT]


def test_scoring_many_units_can_be_stopped(page: JudgePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations_module, "_MANY", 1)
    stopping = page.operations.long_progressed.connect(page.operations.stop_long)
    page.refresh()
    assert page.scores.model.records == () and "停下" in page.scores._name.text()
    page.operations.long_progressed.disconnect(stopping)
    page.refresh()
    assert page.scores.model.records[0].score.unit == "FD"


def test_a_supposition_changes_the_ranks_and_nothing_else(page: JudgePage, workspace: Workspace, qtbot: QtBot) -> None:
    panel, before = page.scores, list_entries(workspace)
    panel.show_unit("FX")
    panel.workings.selectRow(0)
    panel.supposed_value.setText("1,000")
    qtbot.keyClick(panel.supposed_value, Qt.Key.Key_Return)
    assert [(row.score.rank, row.score.unit) for row in panel.model.records][:2] == [(1, "FX"), (2, "FD")]
    assert panel.forget.isVisible() and list_entries(workspace) == before
    panel.workings.selectRow(0)
    panel.supposed_value.setText("viel")
    qtbot.keyClick(panel.supposed_value, Qt.Key.Key_Return)
    assert panel.supposed_value.property("state") == "bad"
    qtbot.mouseClick(panel.forget, Qt.MouseButton.LeftButton)
    assert panel.model.records[0].score.unit == "FD" and not panel.forget.isVisible()


def test_a_veto_put_down_here_takes_the_rank(page: JudgePage, qtbot: QtBot) -> None:
    panel = page.scores
    panel.show_unit("FD")
    panel.mark_choice.setCurrentIndex(panel.mark_choice.findData("veto"))
    qtbot.mouseClick(panel.mark, Qt.MouseButton.LeftButton)
    assert [(row.score.unit, row.score.rank) for row in panel.model.records if row.score.vetoed] == [("FD", None)]
    panel.mark_times.setValue(0)
    qtbot.mouseClick(panel.mark, Qt.MouseButton.LeftButton)
    assert panel.model.records[0].score.unit == "FD"
    page.operations.undo_stack.undo()
    assert [row.score.unit for row in panel.model.records if row.score.vetoed] == ["FD"]


def test_the_way_of_scoring_is_chosen_and_undone(page: JudgePage, workspace: Workspace) -> None:
    panel, before = page.scores, score_scheme_in_use(workspace)
    place = next(at for at in range(panel.scheme_choice.count()) if panel.scheme_choice.itemData(at) != before.key)
    wanted = panel.scheme_choice.itemData(place)
    panel.scheme_choice.setCurrentIndex(place)
    panel.scheme_choice.activated.emit(place)
    assert score_scheme_in_use(workspace).key == wanted
    page.operations.undo_stack.undo()
    assert score_scheme_in_use(workspace) == before
    assert panel.scheme_choice.currentData() == before.key


def test_plates_stand_beside_the_ranks(page: JudgePage, workspace: Workspace) -> None:
    use_scheme(workspace, find_scheme(workspace, "xichou-2021", {"places": "1"}))
    page.refresh()
    plates = [row.plate and row.plate.word() for row in page.scores.model.records[:2]]
    assert plates == ["红榜（好）", "黑榜（差）"]


def test_a_scheme_shows_what_it_would_change_before_it_is_used(
    page: JudgePage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.show_part(Part.LAMPS)
    panel = page.lamps
    assert [row.scheme.key for row in panel.model.records if row.in_use] == ["default"]
    panel.show_scheme(find_scheme(workspace, "dazu-2025"))
    assert "完成率 < 30%" in panel.rules.toPlainText() and panel.rules.isReadOnly()
    qtbot.waitUntil(lambda: "滞后&nbsp;<b>1</b>" in panel.preview.before.text(), timeout=20_000)
    assert "红色&nbsp;<b>1</b>" in panel.preview.after.text()
    assert scheme_in_use(workspace).key == "default"
    with qtbot.waitSignal(page.operations.replaced):
        qtbot.mouseClick(panel.use, Qt.MouseButton.LeftButton)
    assert scheme_in_use(workspace).key == "dazu-2025"
    page.operations.undo_stack.undo()
    assert scheme_in_use(workspace).key == "default"


def test_trying_a_scheme_shows_progress_and_can_be_stopped(
    page: JudgePage, workspace: Workspace, operations: Operations, qtbot: QtBot
) -> None:
    page.show_part(Part.LAMPS)
    operations.long_progressed.connect(operations.stop_long)
    page.lamps.show_scheme(find_scheme(workspace, "dazu-2025"))
    with qtbot.waitSignal(operations.long_ended, timeout=20_000):
        pass
    assert page.lamps.preview.before.text() == "" and "没有试算" in page.lamps.preview.after.text()
    assert not operations.is_busy


def test_what_a_text_leaves_open_is_chosen_here(page: JudgePage, workspace: Workspace, qtbot: QtBot) -> None:
    page.show_part(Part.LAMPS)
    panel = page.lamps
    panel.show_scheme(find_scheme(workspace, "yinchuan-2025"))
    box = panel.choice_boxes["below_ten"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert panel.rules.toPlainText().endswith("绿灯：其余情况")
    panel.adopt()
    assert scheme_in_use(workspace).choices[0].chosen == "green"


def test_a_scheme_of_ones_own_is_written_in_words(page: JudgePage, workspace: Workspace, qtbot: QtBot) -> None:
    page.show_part(Part.LAMPS)
    panel = page.lamps
    panel.show_scheme(find_scheme(workspace, "default"))
    panel.make_own()
    text = panel.rules.toPlainText()
    panel.rules.setFocus()
    panel.rules.setPlainText(text.replace("落后 ≤ 10 个百分点", "落后很多"))
    assert not panel.save.isEnabled() and "落后很多" in panel._finding.text()
    panel.rules.setPlainText(text.replace("落后 ≤ 10 个百分点", "落后 < 50 个百分点"))
    assert panel.save.isEnabled() and "试算" in panel.preview.after.text(), "typing does not interrupt the typist"
    qtbot.keyClick(panel.rules, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "现在" in panel.preview.before.text(), timeout=20_000)
    assert "预警&nbsp;<b>1</b>" not in panel.preview.before.text()
    assert panel.rules.hasFocus()
    panel.classes.words[2].setText("提醒")
    panel.classes.words[2].editingFinished.emit()
    panel.classes.colours[2].setCurrentIndex(panel.classes.colours[2].findData(Colour.ORANGE))
    panel.classes.colours[2].activated.emit(0)
    assert "提醒：落后 < 50 个百分点" in panel.rules.toPlainText()
    panel.name.setText("我们的办法")
    qtbot.mouseClick(panel.save, Qt.MouseButton.LeftButton)
    own = next(one for one in list_schemes(workspace).values() if one.own)
    yellow = own.by_key["yellow"]
    assert (own.word(), yellow.word(), yellow.colour) == ("我们的办法", "提醒", Colour.ORANGE)
    panel.adopt()
    assert scheme_in_use(workspace) == own
    qtbot.mouseClick(panel.drop, Qt.MouseButton.LeftButton)
    assert scheme_in_use(workspace).key == "default" and not any(one.own for one in list_schemes(workspace).values())
    page.operations.undo_stack.undo()
    assert scheme_in_use(workspace) == own, "its rules and its use"
    for _ in range(2):
        page.operations.undo_stack.undo()
    kept = next(one for one in list_schemes(workspace).values() if one.own)
    assert scheme_in_use(workspace).key == "default" and kept.by_key["yellow"].colour is Colour.YELLOW
    while page.operations.undo_stack.canUndo():
        page.operations.undo_stack.undo()
    assert not any(one.own for one in list_schemes(workspace).values())


def test_a_scheme_for_ranks_is_used_and_given_up(page: JudgePage, workspace: Workspace) -> None:
    page.show_part(Part.LAMPS)
    page.lamps.show_scheme(find_scheme(workspace, "zaozhuang-2023"))
    page.lamps.adopt()
    board = board_in_use(workspace)
    assert board is not None and scheme_in_use(workspace).key == "default"
    page.lamps.adopt()
    assert board_in_use(workspace) is None
    page.operations.undo_stack.undo()
    assert board_in_use(workspace) == board


def test_a_curve_is_drawn_as_it_is_typed_and_stored_by_the_button(
    page: JudgePage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.show_part(Part.CURVES)
    panel = page.curves
    panel.show_indicator(TALENT)
    assert dict(panel.chart.series.points)[9.0] == pytest.approx(75)
    panel.text.setFocus()
    panel.text.selectAll()
    qtbot.keyClicks(panel.text, "Q1 50%, Q2 80%, Q3 100%")
    assert panel.shape_choice.currentData() == Shape.STEPS and panel.adopt.isEnabled()
    assert dict(panel.chart.series.points)[6.0] == pytest.approx(80)
    assert show_plan(workspace).indicator(TALENT).curve is None
    qtbot.keyClicks(panel.text, ", Q4 20%")
    assert not panel.adopt.isEnabled() and panel._finding.isVisible()
    panel.text.setText("Q1 50%, Q2 80%, Q3 100%")
    qtbot.keyClick(panel.text, Qt.Key.Key_Return)
    assert show_plan(workspace).indicator(TALENT).curve is not None
    own = show_plan(workspace).indicator(TALENT).curve
    assert own is not None
    qtbot.mouseClick(panel.reset, Qt.MouseButton.LeftButton)
    assert show_plan(workspace).indicator(TALENT).curve is None
    page.operations.undo_stack.undo()
    assert show_plan(workspace).indicator(TALENT).curve == own


def test_a_method_is_chosen_here_explained_and_undone(
    page: JudgePage, workspace: Workspace, operations: Operations, qtbot: QtBot
) -> None:
    page.show_part(Part.METHODS)
    panel = page.methods
    panel.show_indicator(TALENT)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.over_units.hasFocus()
    panel.over_units.setCurrentIndex(panel.over_units.findData(RollUp.MAX))
    panel.over_units.activated.emit(panel.over_units.currentIndex())
    assert panel._units_words.text() == "各单位中最大的一个。"
    assert total_of(workspace) == 1200, "nothing is put down before the key"
    qtbot.keyClick(panel.over_units, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert total_of(workspace) == 900
    assert panel._current() is not None and panel._current().is_own  # type: ignore[union-attr]
    operations.undo_stack.undo()
    assert total_of(workspace) == 1200 and panel.over_units.currentData() == RollUp.SUM
    operations.undo_stack.redo()
    assert total_of(workspace) == 900
    qtbot.mouseClick(panel.reset, Qt.MouseButton.LeftButton)
    assert total_of(workspace) == 1200 and not panel.reset.isEnabled()


def test_weights_are_typed_in_one_go(
    page: JudgePage, workspace: Workspace, operations: Operations, qtbot: QtBot
) -> None:
    page.show_part(Part.METHODS)
    panel = page.methods
    codes = [one.indicator.code for one in panel.model.records[:3]]
    panel.show_indicator(codes[0])
    panel.weight.setFocus()
    panel.weight.selectAll()
    for text in ("3", "0.5"):
        qtbot.keyClicks(panel.weight, text)
        qtbot.keyClick(panel.weight, Qt.Key.Key_Return)
    assert (panel._code, panel.weight.text(), panel.weight.hasFocus()) == (codes[2], "1", True)
    assert weights_set(workspace) == {codes[0]: Decimal(3), codes[1]: Decimal("0.5")}
    with qtbot.waitSignal(operations.failed):
        qtbot.keyClicks(panel.weight, "-2")
        qtbot.keyClick(panel.weight, Qt.Key.Key_Return)
    assert panel._code == codes[2]
    panel.weight.setText("viel")
    with qtbot.waitSignal(operations.failed):
        qtbot.keyClick(panel.weight, Qt.Key.Key_Return)
    assert panel.weight.property("state") == "bad"
    operations.undo_stack.undo()
    assert weights_set(workspace) == {codes[0]: Decimal(3)}


def total_of(workspace: Workspace) -> Decimal | None:
    return next(one.total for one in consolidate_period(workspace, SEPTEMBER).indicators if one.code == TALENT)


def test_models_hold_under_the_model_tester(page: JudgePage, qtmodeltester: ModelTester) -> None:
    page.show_part(Part.LAMPS)
    page.show_part(Part.CURVES)
    page.show_part(Part.METHODS)
    models = (page.scores.model, page.scores.lines, page.lamps.model, page.curves.model, page.methods.model)
    for model in models:
        assert model.rowCount()
        qtmodeltester.check(model)
        first = model.records[0]
        model.remove_record(0)
        model.insert_record(0, first)
