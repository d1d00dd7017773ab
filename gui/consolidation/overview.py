"""The overview: chapters, what changed, the year's days, one indicator's year. Everything leads to its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.consolidation.overview_columns import (
    ChangeRow,
    ChapterRow,
    change_columns,
    change_rows,
    chapter_columns,
    chapter_rows,
    rank_columns,
)
from gui.consolidation.overview_copy import copy_records, record_rows
from gui.desk.amounts import indicator_at, total_at
from gui.desk.figures import axis_labels, due_place, grows_evenly
from gui.look.listing import listed
from gui.look.look import Look, set_role
from gui.plan_words import period_words, range_words
from gui.widgets.burn_up import BurnUp, Series
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from gui.widgets.time_line import DayMark, TimeLine
from gui.widgets.wrapped_label import WrappedLabel
from model.consolidation.consolidated import Consolidated
from model.entry.period import Period
from model.entry.unit_of_measure import at_scale
from model.entry.value import show_number
from model.plan.tree import PlanTree
from model.report.ranking import Ranked
from model.wording import Language
from model.workflow.consolidation.look_at_year import Deadline, YearSoFar

_BESIDE = 560
"""From which width, in pixels at 100 %, both columns stand beside each other."""
_READABLE = 170


class Overview(QWidget):
    """Shows values and says where the person wants to go."""

    total_wanted = Signal(str, str)  # indicator code, unit code ("" for the total): show its lineage
    unit_wanted = Signal(str)  # unit code: open what it reported
    rows_wanted = Signal(object, str)  # frozenset of indicator codes, and what they have in common, in words
    past_total_wanted = Signal(object, str)  # Period, indicator code: show the lineage that the total had then

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._look = language, look
        self._result: Consolidated | None = None
        self._plan = PlanTree("", "", 0)
        self._year: YearSoFar | None = None
        self._days: tuple[Deadline, ...] = ()
        self._code = ""
        self._fitted = 0.0
        self.chapters: RecordModel[ChapterRow] = RecordModel(chapter_columns(), look, parent=self)
        self.chapter_table = RecordTable(self.chapters, look, stretch=0)
        self.ranking: RecordModel[Ranked] = RecordModel(rank_columns(), look, parent=self)
        self.rank_table = RecordTable(self.ranking, look, stretch=1)
        self.changes: RecordModel[ChangeRow] = RecordModel(change_columns(), look, parent=self)
        self.change_table = RecordTable(self.changes, look, stretch=1)
        self.days, self.chart = TimeLine(look), BurnUp(look, walks=True)
        self._ranked, self._changed, self._charted, self._coverage = QLabel(), QLabel(), ElidedLabel(), WrappedLabel()
        self._lay_out()
        look.money_changed.connect(self._on_money)
        self.chapter_table.row_entered.connect(lambda row: self.rows_wanted.emit(frozenset(row.codes), row.title))
        self.chapter_table.clicked.connect(lambda at: self._on_chapter(self.chapters.record(at)))
        self.change_table.row_chosen.connect(self._on_change)
        self.change_table.row_entered.connect(self._on_change_entered)
        self.days.day_entered.connect(self._on_day)
        self.rank_table.row_entered.connect(self._on_ranked)
        self.rank_table.clicked.connect(lambda at: self._on_ranked(self.ranking.record(at)))
        self.chart.point_entered.connect(self._on_point)
        for table in (self.chapter_table, self.rank_table, self.change_table):
            copy = QShortcut(QKeySequence.StandardKey.Copy, table, context=Qt.ShortcutContext.WidgetShortcut)
            copy.activated.connect(partial(copy_records, table))

    def show_result(
        self, result: Consolidated, plan: PlanTree, days: Sequence[Deadline], ranked: Sequence[Ranked]
    ) -> None:
        """Show one period; what came before it follows in `show_year`."""
        self.ranking.show_records(ranked)
        nobody = self.tr("单位排名：没有分解目标或没有上报，还排不出")
        self._ranked.setText(self.tr("单位排名") if ranked else nobody)
        self._result, self._plan, self._days = result, plan, tuple(days)
        self.chapters.show_records(chapter_rows(result, plan, self._language))
        self.days.show_days([self._mark(one) for one in days], result.period.end)
        self.show_year(None)

    def show_year(self, year: YearSoFar | None) -> None:
        """Show what changed since the period before; None while nobody knows, or where the person stopped it."""
        self._year = year
        self.changes.show_records(change_rows(year, self._language) if year is not None else ())
        if year is None:
            self._changed.setText(self.tr("与上期相比：没有汇总以前各期"))
        elif year.before is None:
            self._changed.setText(self.tr("与上期相比：上期没有数据"))
        else:
            words = self.tr("与上期（{period}）相比：{count} 处变化")
            self._changed.setText(words.format(period=period_words(year.before.period), count=self.changes.rowCount()))
        self.show_total(self._code or self._first())

    def show_total(self, code: str) -> None:
        """Draw the year of one indicator."""
        self._code = code
        indicator = self._plan.by_code.get(code)
        if indicator is None or self._result is None:
            self._charted.setText(self.tr("全年走势：选一个指标"))
            self.chart.show_series(Series((), ()))
            return
        scale, planned = self._look.money, indicator.unit_of_measure
        totals = self._year.series(code, indicator.name) if self._year is not None else ()
        points = tuple((number, float(at_scale(total, planned, scale))) for number, total in totals)
        indicator = indicator_at(indicator, scale)
        period, unit = self._result.period, indicator.unit_of_measure or ""
        one = next((total_at(each, scale) for each in self._result.indicators if each.code == code), None)
        target = one.target if one is not None else None
        words = self.tr("全年走势：{code} {name}").format(code=code, name=indicator.name)
        self._charted.setText(self.tr("{words}（{unit}）").format(words=words, unit=unit) if unit else words)
        self._show_coverage(code, indicator.name)
        value = ""
        if one is not None and one.total is not None and points:
            value = self.tr("已报合计 {number}").format(number=show_number(one.total))
        goal = ""
        if target is not None:
            goal = self.tr("目标 {number} {unit}").format(number=range_words(indicator, target), unit=unit)
        self.chart.show_series(
            Series(
                labels=axis_labels(period),
                points=points,
                target=None if target is None else float(target),
                due=due_place(indicator, period),
                adds_up=grows_evenly(indicator),
                target_text=goal,
                value_text=value,
            )
        )

    def rows(self) -> Iterator[list[str]]:
        """All of it as tables below each other, each under its title."""
        for title, model in (
            (self.tr("各章进展"), self.chapters), (self.tr("单位排名"), self.ranking),
            (self._changed.text(), self.changes),
        ):  # fmt: skip
            yield [title]
            yield from record_rows(model)
        yield [self.tr("到期时间")]
        yield from ([mark.day.isoformat(), mark.words] for mark in self.days.marks)
        yield [self._charted.text()]
        for place, value in self.chart.series.points:
            period = self._period(place)
            yield [period_words(period) if period is not None else "", f"{value:.12g}"]

    def _on_money(self) -> None:
        self.show_total(self._code)

    def _show_coverage(self, code: str, name: str) -> None:
        """Say where fewer units reported in one period than in another: a line that falls may have only this reason."""
        reported = self._year.coverage(code, name) if self._year is not None else ()
        differs = len({count for _, count in reported}) > 1
        words = listed(
            self.tr("{period} {count} 家").format(period=period_words(period), count=count)
            for period, count in reported
        )
        self._coverage.setText(
            self.tr("各期已报家数不同，不能直接相比：{words}").format(words=words) if differs else ""
        )
        self._coverage.setVisible(differs)
        self._ask_for_room()

    def _first(self) -> str:
        if self._result is None:
            return ""
        return next((one.code for one in self._result.indicators if one.total is not None), "")

    def _mark(self, one: Deadline) -> DayMark:
        day = f"{one.day.month}-{one.day.day:02d}"
        if one.reports is not None:
            words = self.tr("{day} {period}报表截止").format(day=day, period=period_words(one.reports))
            return DayMark(one.day, words, below=True)
        words = self.tr("{day} 到期 {count} 项，未完成 {open} 项").format(
            day=day, count=len(one.codes), open=len(one.open)
        )
        return DayMark(one.day, words, str(len(one.codes)), is_open=bool(one.open))

    def _on_chapter(self, row: ChapterRow) -> None:
        self.rows_wanted.emit(frozenset(row.codes), row.title)

    def _on_change(self, row: ChangeRow) -> None:
        if row.code:
            self.show_total(row.code)
            self.total_wanted.emit(row.code, row.unit)

    def _on_change_entered(self, row: ChangeRow) -> None:
        if row.code:
            self.rows_wanted.emit(frozenset({row.code}), row.words)
            self.total_wanted.emit(row.code, row.unit)
        else:
            self.unit_wanted.emit(row.unit)

    def _on_ranked(self, row: Ranked) -> None:
        """A unit's rows that are behind, the first of them chosen; all its rows where nothing is."""
        codes = row.unit.unmet or (*row.unit.met, *row.unit.unreported)
        if codes:
            words = self.tr("{unit} 未达") if row.unit.unmet else self.tr("{unit}")
            self.rows_wanted.emit(frozenset(codes), words.format(unit=row.unit.name))
            self.total_wanted.emit(codes[0], row.unit.code)

    def _on_point(self, place: int) -> None:
        then = self._period(self.chart.series.points[place][0])
        if self._result is not None and then == self._result.period:
            self.total_wanted.emit(self._code, "")
        elif then is not None:
            self.past_total_wanted.emit(then, self._code)

    def _period(self, number: float) -> Period | None:
        """The period of the year that has this number in the chart."""
        known = (*self._year.earlier, self._year.now.period) if self._year is not None else ()
        return next((period for period in known if period.number == number), None)

    def _on_day(self, place: int) -> None:
        one = self._days[place]
        if one.codes:
            self.rows_wanted.emit(frozenset(one.open or one.codes), self._mark(one).words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Both columns beside each other where they have room, else one below the other, high enough to be read."""
        is_narrow = self.width() < self._look.px(_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if way is self._columns.direction() and self._fitted == self._look.zoom:
            return
        self._fitted = self._look.zoom
        self._columns.setDirection(way)
        for table in (self.chapter_table, self.rank_table, self.change_table):
            table.setMinimumHeight(self._look.px(_READABLE) if is_narrow else 0)
        self._ask_for_room()

    def _ask_for_room(self) -> None:
        """Let those above know how much is needed now; within a pass of theirs nobody would ask again."""
        self._columns.activate()
        self.updateGeometry()
        QTimer.singleShot(0, self, self.updateGeometry)

    def _lay_out(self) -> None:
        titles = (QLabel(self.tr("各章进展")), self._changed, QLabel(self.tr("到期时间")), self._charted, self._ranked)
        for title in titles:
            set_role(title, role="section")
        self.chapter_table.setAccessibleName(self.tr("各章进展"))
        self.change_table.setAccessibleName(self.tr("与上期相比的变化"))
        self.rank_table.setAccessibleName(self.tr("单位排名"))
        self.days.setAccessibleName(self.tr("到期时间"))
        self.chart.setMinimumHeight(150)
        set_role(self._coverage, role="warn")
        left, right = QVBoxLayout(), QVBoxLayout()
        page = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        left.addWidget(titles[0])
        left.addWidget(self.chapter_table, 4)
        left.addWidget(self._ranked)
        left.addWidget(self.rank_table, 3)
        left.addWidget(titles[2])
        left.addWidget(self.days)
        right.addWidget(titles[1])
        right.addWidget(self.change_table, 4)
        right.addWidget(titles[3])
        right.addWidget(self._coverage)
        right.addWidget(self.chart, 3)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(20)
        left.setSpacing(6)
        right.setSpacing(6)
        page.addLayout(left, 6)
        page.addLayout(right, 5)
