"""The page of headquarters: units by indicators in colours, the totals, and where each of them came from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.choose import choose_target
from gui.consolidation.columns import total_columns
from gui.consolidation.copy_menu import CopyMenu
from gui.consolidation.filters import Filter, filter_words, lets_through
from gui.consolidation.heat import heat_grid
from gui.consolidation.overview import Overview
from gui.consolidation.scheme_words import heat_words
from gui.consolidation.total_pane import TotalPane
from gui.desk.amounts import indicator_at, total_at
from gui.look.fitted import fit
from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.plan_words import period_words
from gui.widgets.chip_row import ChipRow
from gui.widgets.current_stack import CurrentStack
from gui.widgets.empty_state import EmptyState
from gui.widgets.heat_legend import HeatLegend
from gui.widgets.heat_map import HeatMap
from gui.widgets.page_head import PageHead
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.consolidation.consolidated import Consolidated, ConsolidatedIndicator, ConsolidatedUnit, UnitStanding
from model.entry.period import Period
from model.plan.tree import PlanTree
from model.progress.scheme import DEFAULT_SCHEME
from model.workflow.approval.list_submissions import kept_files
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.consolidation.look_at_year import YearSoFar, deadlines, look_at_year
from model.workflow.judge.rank_units import rank_units
from model.workflow.plan.show_plan import show_plan
from model.workflow.report.publish_report import publish_summary


class ConsolidationPage(PeriodPage):
    """Reads the consolidated period when it is seen, and again after entries changed."""

    published = Signal(object)  # Path of the summary that was written

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self._plan: PlanTree | None = None
        self._result: Consolidated | None = None
        self._files: dict[str, str] = {}
        self._filter = Filter.ALL
        self._head = PageHead(self.tr("汇总"), look)
        self._as_map, self._as_table = QPushButton(self.tr("热力图")), QPushButton(self.tr("汇总表"))
        self._as_overview = QPushButton(self.tr("总览"))
        self._year: YearSoFar | None = None
        self._among: frozenset[str] = frozenset()
        self._only, self._rest = QPushButton(), QTimer(self, interval=0, singleShot=True)
        set_role(self._only, kind="chip")
        self._only.hide()
        self._chips = ChipRow(Filter)
        self.map = HeatMap(look)
        self.model: RecordModel[ConsolidatedIndicator] = RecordModel(
            total_columns(operations.language), look, parent=self
        )
        self.table = RecordTable(self.model, look, stretch=1)
        self.pane = TotalPane(look, operations.language)
        self.overview = Overview(look, operations.language)
        self.copying = CopyMenu(self.map, self.overview, look, self)
        self._views, self._body = CurrentStack(), CurrentStack()
        self._empty = EmptyState("inbox", look)
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        if self._as_overview.isChecked():
            return self.overview.change_table
        return self.table if self._as_table.isChecked() else self.map

    def refresh(self) -> None:
        """Read and add up anew; the chosen total stays."""
        period = self.period
        self._plan = self.operations.run(show_plan, self.period)
        self._files = self.operations.run(kept_files, period) or {} if period is not None else {}
        self._result = self._added_up(period) if period is not None else None
        if period is None or self._plan is None or self._result is None:
            self._show_stopped()
            return
        self._year = None
        days = self.operations.run(deadlines, self._result) or ()
        ranked = self.operations.run(rank_units, self._result) or ()
        self.overview.show_result(self._result, self._plan, days, ranked)
        self._show_head(period, self._result)
        self._show_filtered()
        if self._as_overview.isChecked():
            self._rest.start()

    @property
    def result(self) -> Consolidated | None:
        """What is shown."""
        return self._result

    def show_as(self, *, table: bool) -> None:
        """Show the totals as a table, or units by indicators as a map."""
        (self._as_table if table else self._as_map).setChecked(True)
        view: QWidget = self.table if table else self.map
        self._views.setCurrentWidget(view)
        self._legend.setVisible(not table)

    def show_overview(self) -> None:
        """Show chapters, changes and days; what came before is added up with progress, and may be stopped."""
        self._as_overview.setChecked(True)
        self._views.setCurrentWidget(self.overview)
        self._legend.hide()
        if self._year is None:
            self._rest.start()

    def show_rows(self, codes: frozenset[str], words: str) -> None:
        """Show only some indicators on the map, under the words that they have in common."""
        self._among, self._filter = codes, Filter.ALL
        self._chips.show_chosen(Filter.ALL)
        self._only.setText(self.tr("只看：{words}　×").format(words=words))
        self._only.setVisible(bool(codes))
        self._show_filtered()
        self.show_as(table=self._as_table.isChecked())

    def publish(self, path: Path) -> None:
        """Write the summary table to `path`, with progress; nothing is written where it is stopped."""
        if self.period is not None:
            written = self.operations.run_long(self.tr("生成汇总表"), publish_summary, self.period, path)
            if written is not None:
                self.published.emit(written)

    def show_total(self, code: str, unit: str = "") -> None:
        """Open the lineage of a total, at one unit's line."""
        if self._result is None or self._plan is None:
            return
        one = next((one for one in self._result.indicators if one.code == code), None)
        if one is None:
            self.pane.show_nothing()
            return
        units = {unit.code: unit for unit in self._result.units}
        self._show_lineage(one, self._plan, units, self._files)
        self.pane.show_unit(unit)
        codes = [record.code for record in self.model.records]
        self.table.show_row(codes.index(code) if code in codes else -1)
        if self.map.current[0] != code:
            self.map.show_current(code, unit)

    def show_past_total(self, period: Period, code: str) -> None:
        """Open the lineage that a total had in an earlier period of the year."""
        if self._year is None or self._plan is None or code not in self._plan.by_code:
            return
        then = self._year.earlier[period]
        one = next((one for one in then.indicators if one.code == code), None)
        if one is not None:
            files = self.operations.run(kept_files, period) or {}
            self._show_lineage(one, self._plan, {unit.code: unit for unit in then.units}, files)
            self.pane.show_period(period_words(period))

    def _show_lineage(
        self,
        one: ConsolidatedIndicator,
        plan: PlanTree,
        units: Mapping[str, ConsolidatedUnit],
        files: Mapping[str, str],
    ) -> None:
        scale = self.look.money
        self.pane.show_total(total_at(one, scale), indicator_at(plan.by_code[one.code], scale), units, files)

    def _added_up(self, period: Period) -> Consolidated | None:
        """The totals, with progress where many workbooks stand behind them; None where that failed or was stopped."""
        return self.operations.run_over(len(self._files), self.tr("汇总"), consolidate_period, period)

    def _show_stopped(self) -> None:
        """No totals: nothing old is left to be taken for them."""
        self._head.show_hint("")
        self._export.setEnabled(False)
        self._body.setCurrentWidget(self._empty_card)
        self._empty.show_words(
            self.tr("没有汇总完"), self.tr("汇总停下了，数据没有改动。需要合计时重新汇总。"), self.tr("重新汇总")
        )

    def _show_head(self, period: Period, result: Consolidated) -> None:
        silent = [unit.name for unit in result.units if unit.standing is UnitStanding.MISSING]
        words = self.tr("{period} · 应报 {expected} 家，已报 {reported} 家").format(
            period=period_words(period), expected=len(result.units), reported=len(result.units) - len(silent)
        )
        if silent:
            words += self.tr("，未报：{names}").format(names=listed(silent))
        self._head.show_hint(words)
        nothing = len(silent) == len(result.units)
        self._export.setEnabled(not nothing)
        self._body.setCurrentWidget(self._empty_card if nothing else self._filled)
        self._empty.show_words(
            self.tr("{period}还没有单位上报").format(period=period_words(period)),
            self.tr("先在“发表”页把填报表发下去；回表收进来后，这里就有合计。"),
            self.tr("去收表"),
        )

    def _show_filtered(self) -> None:
        assert self._result is not None and self._plan is not None
        indicators = self._result.indicators
        language = self.operations.language
        scheme = self._result.scheme
        self._legend.show_words(heat_words(scheme, language))
        if self._among:
            indicators = tuple(one for one in indicators if one.code in self._among)
        counts = {kind: sum(lets_through(kind, one) for one in indicators) for kind in Filter}
        self._chips.show_counts(filter_words(scheme, language), counts)
        chosen = self._filter
        shown = {one.code for one in indicators if lets_through(chosen, one)}
        code, unit = self.map.current
        self.map.show_grid(heat_grid(self._result, self._plan, lambda one: one.code in shown, language))
        self.model.show_records(total_at(one, self.look.money) for one in indicators if one.code in shown)
        if code:
            self.show_total(code, unit)
        else:
            self.pane.show_nothing()

    def _on_money(self) -> None:
        if self._result is not None:
            self._show_filtered()

    def _read_year(self) -> None:
        nothing = self._body.currentWidget() is self._empty_card
        if self._result is None or nothing or not self.isVisible() or self.operations.is_busy:
            return
        self._year = self.operations.run_long(self.tr("汇总以前各期"), look_at_year, self._result)
        self.overview.show_year(self._year)
        self.overview.change_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unit(self, unit: str) -> None:
        if self._result is not None and self._result.indicators:
            self.entry_wanted.emit(unit, self._result.indicators[0].code)

    def _on_step(self) -> None:
        if self._result is None:
            self.refresh()
        else:
            self.page_wanted.emit("page_submission")

    def _on_filter(self, kind: Filter) -> None:
        self._filter = kind
        if self._result is not None:
            self._show_filtered()

    def _on_cell_entered(self, code: str, unit: str) -> None:
        if unit:
            self.entry_wanted.emit(unit, code)

    def _on_export(self) -> None:
        if self.period is None:
            return
        name = self.tr("汇总表-{period}.xlsx").format(period=self.period.key)
        chosen = choose_target(self, self.tr("导出汇总表"), name, self.tr("Excel 工作簿 (*.xlsx)"))
        if chosen is not None:
            self.publish(chosen)

    def _wire(self) -> None:
        self._chips.chosen.connect(self._on_filter)
        self._rest.timeout.connect(self._read_year)
        self.look.money_changed.connect(self._on_money)
        self._as_overview.clicked.connect(self.show_overview)
        self._only.clicked.connect(lambda: self.show_rows(frozenset(), ""))
        self.overview.total_wanted.connect(self.show_total)
        self.overview.rows_wanted.connect(self.show_rows)
        self.overview.unit_wanted.connect(self._on_unit)
        self.overview.past_total_wanted.connect(self.show_past_total)
        QShortcut(
            QKeySequence.StandardKey.Copy, self.map, self.copying.copy_table, context=Qt.ShortcutContext.WidgetShortcut
        )
        self._as_map.clicked.connect(lambda: self.show_as(table=False))
        self._as_table.clicked.connect(lambda: self.show_as(table=True))
        self._export.clicked.connect(self._on_export)
        self.map.cell_chosen.connect(self.show_total)
        self.map.cell_entered.connect(self._on_cell_entered)
        self.table.row_chosen.connect(lambda one: self.show_total(one.code))
        self.pane.unit_requested.connect(self.entry_wanted)
        self.pane.method_requested.connect(self.method_wanted)
        self._empty.step_requested.connect(self._on_step)

    def _lay_out(self) -> None:
        for button in (self._as_overview, self._as_map, self._as_table):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            set_role(button, kind="choice")
            self._head.add_widget(button)
        self._as_map.setChecked(True)
        self._head.add_button(self.tr("复制"), "copy").setMenu(self.copying)
        self._export = self._head.add_button(self.tr("导出汇总表"), "file-spreadsheet", "primary")
        self._views.addWidget(self.map)
        self._views.addWidget(self.table)
        self._views.addWidget(self.overview)
        self.map.setAccessibleName(self.tr("各单位完成情况热力图"))
        self.table.setAccessibleName(self.tr("汇总表"))
        self._filled = QWidget()
        body = QHBoxLayout(self._filled)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._card(), 3)
        fit(self.pane, self.pane.setMaximumWidth, 380, self.look)
        body.addWidget(self.pane, 2)
        empty_card = QFrame()
        set_role(empty_card, role="card")
        QVBoxLayout(empty_card).addWidget(self._empty)
        self._empty_card = empty_card
        self._body.addWidget(self._filled)
        self._body.addWidget(empty_card)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)

    def _card(self) -> QFrame:
        card = QFrame()
        set_role(card, role="card")
        language = self.operations.language
        self._legend = HeatLegend(heat_words(DEFAULT_SCHEME, language), self.tr("未报"), self.tr("不适用"), self.look)
        foot = QHBoxLayout()
        foot.addWidget(self._legend)
        foot.addStretch()
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 8, 10)
        column.setSpacing(10)
        line = QHBoxLayout()
        line.addWidget(self._chips, 1)
        line.addWidget(self._only)
        column.addLayout(line)
        column.addWidget(self._views, 1)
        column.addLayout(foot)
        return card
