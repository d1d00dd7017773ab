"""Adding up on the page: colours after the lamps, who is missing, and where each part of a total came from."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui import operations as operations_module
from gui.consolidation.consolidation_page import ConsolidationPage
from gui.consolidation.filters import Filter
from gui.consolidation.words import total_sentence, total_words
from gui.look.look import Look
from gui.operations import Operations
from gui.widgets.heat_grid import CellKind
from model.entry.change import ChangeSet, new_entry
from model.entry.entry import Entry, EntryKey, ValueState
from model.store.entry_rows import read_entry
from model.store.unit_rows import write_allocations
from model.workflow.entry.record_entry import record_entry
from model.workflow.judge.choose_lamps import find_scheme, use_scheme
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace
from tests.gui_pages.conftest import SEPTEMBER, Office

TALENT = "1.03"


@pytest.fixture
def reported(workspace: Workspace, office: Office) -> str:
    """沣东新城 reports by workbook (ahead), 沣西新城 typed here (far behind); the SHA-256 of the workbook."""
    write_allocations(workspace, {("FD", TALENT): Decimal(1000), ("FX", TALENT): Decimal(1000)})
    received = receive_submissions(workspace, [office("FD", {TALENT: {"本期累计": 900}})], SEPTEMBER)
    typed = new_entry(EntryKey(TALENT, "FX", SEPTEMBER), Entry(ValueState.REPORTED, Decimal(300)))
    record_entry(workspace, ChangeSet((typed,)))
    return received[0].submission.sha256


@pytest.fixture
def page(operations: Operations, look: Look, qtbot: QtBot) -> ConsolidationPage:
    made = ConsolidationPage(operations, look)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show_period(SEPTEMBER)
    made.show()
    return made


@pytest.mark.usefixtures("reported")
def test_cells_follow_the_lamps(page: ConsolidationPage) -> None:
    ahead, behind, missing = (page.map.grid.cell_of(TALENT, unit) for unit in ("FD", "FX", "QH"))
    assert ahead is not None and behind is not None and missing is not None
    assert (ahead.kind, ahead.text, ahead.step) == (CellKind.HEAT, "90", 3)
    assert (behind.kind, behind.text, behind.step) == (CellKind.HEAT, "30", 0)
    assert (missing.kind, missing.text) == (CellKind.MISSING, "—")
    assert "沣西新城" in behind.words and "300 名" in behind.words and "落后" in behind.words


def test_a_total_opens_its_lineage(reported: str, page: ConsolidationPage, qtbot: QtBot) -> None:
    page.map.show_current(TALENT, "FD")
    page.map.setFocus()
    qtbot.keyClick(page.map, Qt.Key.Key_Right)
    rows = {row.unit: row for row in page.pane.lineage.records}
    assert rows["FD"].said == "900 名" and rows["FD"].sha256 == reported and rows["FD"].cell.startswith("填报表!")
    assert rows["FX"].said == "300 名" and rows["FX"].sha256 == ""
    assert [row.unit for row in page.pane.lineage.records if not row.counts] == ["QH", "KG", "JH", "NM"]
    assert page.pane.table.currentIndex().row() == 1
    total = next(one for one in page.model.records if one.code == TALENT)
    assert total_sentence(total) == "已报合计 1,200 名（2/6 家）"


@pytest.mark.usefixtures("reported")
def test_the_page_follows_what_is_typed(page: ConsolidationPage, operations: Operations) -> None:
    page.show_total(TALENT)
    change = new_entry(EntryKey(TALENT, "QH", SEPTEMBER), Entry(ValueState.ZERO, Decimal(0)))
    operations.change("零", record_entry, ChangeSet((change,)))
    cell = page.map.grid.cell_of(TALENT, "QH")
    assert cell is not None
    assert (cell.kind, cell.text) == (CellKind.PLAIN, "已填"), "reported, but nothing was allocated to it"
    assert {row.unit: row.said for row in page.pane.lineage.records}["QH"] == "0 名"


@pytest.mark.usefixtures("reported")
def test_chips_filter_map_and_table_alike(page: ConsolidationPage, qtbot: QtBot) -> None:
    chips = {chip.text().split()[0]: chip for chip in page._chips.chips.values()}
    qtbot.mouseClick(chips["滞后"], Qt.MouseButton.LeftButton)
    shown = [line.key for line in page.map.grid.lines if line.key]
    assert TALENT in shown and shown == [one.code for one in page.model.records]
    assert int(chips["滞后"].text().split()[1]) == len(shown) < 258


@pytest.mark.usefixtures("reported")
def test_what_may_be_counted_twice_is_found_and_said(
    page: ConsolidationPage, workspace: Workspace, qtbot: QtBot
) -> None:
    for unit in ("QH", "KG"):
        entry = Entry(ValueState.REPORTED, Decimal(1), narrative="名单：云海食品公司")
        record_entry(workspace, ChangeSet((new_entry(EntryKey("1.04", unit, SEPTEMBER), entry),)))
    page.refresh()
    qtbot.mouseClick(page._chips.chips[Filter.DOUBTED], Qt.MouseButton.LeftButton)
    assert [one.code for one in page.model.records] == ["1.04"]
    page.show_total("1.04")
    assert "云海食品公司" in page.pane._doubts.text() and page.pane._doubts.isVisible()
    page.show_total(TALENT)
    assert not page.pane._doubts.isVisible()


@pytest.mark.usefixtures("reported")
def test_chips_and_legend_speak_the_schemes_words(page: ConsolidationPage, workspace: Workspace) -> None:
    assert "滞后" in page._legend.words
    use_scheme(workspace, find_scheme(workspace, "dazu-2025"))
    page.refresh()
    named = {one.word() for one in page.result.scheme.classes} if page.result else set()
    assert page._chips.chips[Filter.RED].text().split()[0] in named and page._legend.words[0] in named


@pytest.mark.usefixtures("reported")
def test_a_cell_leads_to_the_units_entry(page: ConsolidationPage, qtbot: QtBot) -> None:
    page.map.show_current(TALENT, "FX")
    with qtbot.waitSignal(page.entry_wanted) as wanted:
        qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert wanted.args == ["FX", TALENT]


@pytest.mark.usefixtures("reported")
def test_the_summary_is_written(page: ConsolidationPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.published):
        page.publish(tmp_path / "汇总.xlsx")
    assert (tmp_path / "汇总.xlsx").read_bytes().startswith(b"PK")


def test_nobody_reported_yet_says_the_next_step(page: ConsolidationPage, qtbot: QtBot) -> None:
    assert page._body.currentWidget() is page._empty_card
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page._empty.step_requested.emit()
    assert wanted.args == ["page_submission"]


@pytest.mark.usefixtures("reported")
def test_adding_up_many_workbooks_can_be_stopped(
    page: ConsolidationPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations_module, "_MANY", 1)
    stopping = page.operations.long_progressed.connect(page.operations.stop_long)
    page.refresh()
    assert page.result is None
    assert page._body.currentWidget() is page._empty_card
    page.operations.long_progressed.disconnect(stopping)
    with qtbot.waitSignal(page.operations.long_ended):
        page._empty.step_requested.emit()
    assert page.result is not None
    assert page._body.currentWidget() is page._filled


@pytest.mark.usefixtures("reported")
def test_totals_and_lineage_hold_under_the_model_tester(page: ConsolidationPage, qtmodeltester: ModelTester) -> None:
    page.show_total(TALENT)
    for model in (page.model, page.pane.lineage):
        assert model.rowCount() > 1
        qtmodeltester.check(model)
        first = model.records[0]
        model.remove_record(0)
        model.insert_record(1, first)
        assert model.records[1] == first


@pytest.mark.usefixtures("reported")
def test_totals_are_shown_at_the_chosen_scale(page: ConsolidationPage, operations: Operations) -> None:
    contracts = EntryKey("1.05", "FX", SEPTEMBER)
    change = new_entry(contracts, Entry(ValueState.REPORTED, Decimal("7.7")))
    operations.change("填报", record_entry, ChangeSet((change,)))
    page.show_total("1.05", "FX")
    page.overview.show_total("1.05")

    def shown() -> tuple[str, str | None, str]:
        total = next(one for one in page.model.records if one.code == "1.05")
        said = next(row.said for row in page.pane.lineage.records if row.unit == "FX")
        return total_words(total), total.unit_of_measure, said

    assert shown() == ("7.7", "亿元", "7.7 亿元")
    page.look.set_money("万元")
    try:
        assert shown() == ("77,000", "万元", "77,000 万元")
        assert page.overview.chart.series.target == 1_000_000
    finally:
        page.look.set_money("")
    assert shown() == ("7.7", "亿元", "7.7 亿元")
    assert read_entry(operations.workspace, contracts).value == Decimal("7.7")
