"""Scores and ranks of the units, the workings of one of them, and what would be if."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from gui.judge.columns import ScoreRow, score_columns, working_columns
from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.widgets.card import card
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.period import Period
from model.progress.ranking import TieRule
from model.progress.score import ScoreLine
from model.progress.score_scheme import Cause
from model.workflow.judge.choose_scoring import list_score_schemes, score_scheme_in_use, use_score_scheme
from model.workflow.judge.score_units import ScoreTable, mark_score, marked, score_units
from model.workflow.plan.show_plan import show_units


class ScorePanel(QWidget):
    """Ranking at the left, workings at the right. Suppositions live only here and are stored nowhere."""

    unit_requested = Signal(str, str)  # unit code, indicator code: open that row

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations, self._look = operations, look
        self._period: Period | None = None
        self._table: ScoreTable | None = None
        self._unit = ""
        self._supposed: dict[tuple[str, str], Decimal] = {}
        self.scheme_choice, self._note, self._ties = QComboBox(), QLabel(), QLabel()
        self.model: RecordModel[ScoreRow] = RecordModel(score_columns(operations.language), look, parent=self)
        self.ranking = RecordTable(self.model, look, stretch=1)
        self.lines: RecordModel[ScoreLine] = RecordModel(working_columns(operations.language), look, parent=self)
        self.workings = RecordTable(self.lines, look, stretch=3)
        self._name, self._summary, self._if_words = QLabel(), QLabel(), QLabel()
        self.supposed_value, self.suppose = QLineEdit(), QPushButton(self.tr("试算"))
        self.forget = QPushButton(self.tr("撤去假设"))
        self.mark_choice, self.mark_times, self.mark = QComboBox(), QSpinBox(), QPushButton(self.tr("记上"))
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        """Where the keyboard begins."""
        return self.ranking

    def show_period(self, period: Period) -> None:
        """Read the scores of a period; suppositions are of one period."""
        if period != self._period:
            self._supposed.clear()
        self._period = period
        self._show_schemes()
        self._show_scores()

    def show_unit(self, unit: str) -> None:
        """Show the workings of a unit."""
        self._unit = unit
        codes = [row.score.unit for row in self.model.records]
        self.ranking.show_row(codes.index(unit) if unit in codes else -1)
        self._show_workings()

    def suppose_value(self, code: str, text: str) -> None:
        """Show what the scores would be if the unit had reported another number."""
        try:
            value = Decimal(text.replace(",", "").replace("，", "").strip())
        except InvalidOperation:
            value = Decimal("NaN")
        set_role(self.supposed_value, state="" if value.is_finite() else "bad")
        if value.is_finite():
            self._supposed[self._unit, code] = value
            self._show_scores()

    def _show_schemes(self) -> None:
        schemes, used = self._operations.run(list_score_schemes), self._operations.run(score_scheme_in_use)
        if schemes is None or used is None:
            return
        language = self._operations.language
        self.scheme_choice.clear()
        for one in schemes.values():
            self.scheme_choice.addItem(one.word(language), one.key)
        self.scheme_choice.setCurrentIndex(self.scheme_choice.findData(used.key))
        self._note.setText(used.note[0 if language == "zh" else 1])
        skip, dense = self.tr("并列占位：1、1、3"), self.tr("并列不占位：1、1、2")
        self._ties.setText(skip if used.ties is TieRule.SKIP else dense)
        chosen = self.mark_choice.currentData()
        self.mark_choice.clear()
        for rule in used.marks:
            if rule.cause is Cause.BY_HAND:
                self.mark_choice.addItem(rule.words[0 if language == "zh" else 1], rule.key)
        self.mark_choice.setCurrentIndex(max(self.mark_choice.findData(chosen), 0))
        for widget in (self.mark_choice, self.mark_times, self.mark):
            widget.setEnabled(self.mark_choice.count() > 0)

    def _show_scores(self) -> None:
        if self._period is None:
            return
        self._table = table = self._scored(self._period)
        if table is None:
            self._show_stopped()
            return
        self.model.show_records(
            ScoreRow(table.units[one.unit].name, one, table.plates.get(one.unit)) for one in table.scores
        )
        units = [one.unit for one in table.scores]
        self.forget.setVisible(bool(self._supposed))
        said = self.tr("假设中，未入库：{count} 处").format(count=len(self._supposed))
        self._if_words.setText(said if self._supposed else "")
        self.show_unit(self._unit if self._unit in units else units[0] if units else "")

    def _scored(self, period: Period) -> ScoreTable | None:
        """The scores, with progress where there are many units; None where that failed or was stopped."""
        units = self._operations.run(show_units)
        count = len(units.by_code) if units is not None else 0
        return self._operations.run_over(count, self.tr("计分"), score_units, period, supposed=self._supposed)

    def _show_stopped(self) -> None:
        """No scores: nothing old is left to be taken for them."""
        self.model.show_records(())
        self._show_workings()
        self._name.setText(self.tr("计分停下了，数据没有改动。要看时再点“计分排名”。"))

    def _show_workings(self) -> None:
        row = next((row for row in self.model.records if row.score.unit == self._unit), None)
        self._name.setText(row.name if row is not None else self.tr("没有下级单位"))
        self._summary.setText(row.score.words(self._operations.language) if row is not None else "")
        lines = (*row.score.marks, *row.score.lines) if row is not None else ()
        self.lines.show_records(sorted(lines, key=lambda line: line.points is None))
        self._follow_line()

    def _follow_line(self) -> None:
        line = self._current_line()
        self.suppose.setEnabled(line is not None)
        self.supposed_value.setEnabled(line is not None)
        where = (
            self.tr("假如选中的 {code} 报").format(code=line.key) if line is not None else self.tr("选一项指标试算：报")
        )
        self._if_label.setText(where)

    def _current_line(self) -> ScoreLine | None:
        index = self.workings.currentIndex()
        if not index.isValid() or index.row() >= len(self.lines.records):
            return None
        line = self.lines.records[index.row()]
        return line if "." in line.key else None

    def _on_suppose(self) -> None:
        line = self._current_line()
        if line is not None:
            self.suppose_value(line.key, self.supposed_value.text())

    def _on_forget(self) -> None:
        self._supposed.clear()
        self.supposed_value.clear()
        self._show_scores()

    def _on_mark(self) -> None:
        rule = self.mark_choice.currentData()
        if self._period is not None and self._unit and rule:
            times, note = self._operations.run(marked, self._unit, self._period, rule) or (Decimal(0), "")
            put = partial(mark_score, unit=self._unit, period=self._period, rule=rule)
            name = self.tr("{unit} 的{mark}").format(unit=self._unit, mark=self.mark_choice.currentText())
            wanted = partial(put, times=Decimal(self.mark_times.value()))
            self._operations.settle(name, wanted, partial(put, times=times, note=note))

    def _on_scheme(self, place: int) -> None:
        before, key = self._operations.run(score_scheme_in_use), self.scheme_choice.itemData(place)
        if before is None or key == before.key:
            return
        name = self.tr("计分办法：{name}").format(name=self.scheme_choice.itemText(place))
        self._operations.settle(name, partial(use_score_scheme, key=key), partial(use_score_scheme, key=before.key))

    def _on_entered(self, line: ScoreLine) -> None:
        if "." in line.key:
            self.unit_requested.emit(self._unit, line.key)

    def _wire(self) -> None:
        self.scheme_choice.activated.connect(self._on_scheme)
        self.ranking.row_chosen.connect(lambda row: self.show_unit(row.score.unit))
        self.workings.row_chosen.connect(lambda _line: self._follow_line())
        self.workings.row_entered.connect(self._on_entered)
        self.suppose.clicked.connect(self._on_suppose)
        self.supposed_value.returnPressed.connect(self._on_suppose)
        self.forget.clicked.connect(self._on_forget)
        self.mark.clicked.connect(self._on_mark)

    def _lay_out(self) -> None:
        self._if_label = QLabel()
        for label, role in (
            (self._note, "hint"), (self._ties, "hint"), (self._name, "section"), (self._summary, "label"),
            (self._if_words, "warn"), (self._if_label, "hint"),
        ):  # fmt: skip
            set_role(label, role=role)
            label.setWordWrap(label in (self._note, self._summary))
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.scheme_choice.setAccessibleName(self.tr("计分办法"))
        self.ranking.setAccessibleName(self.tr("单位排名"))
        self.workings.setAccessibleName(self.tr("计分算式"))
        self.supposed_value.setAccessibleName(self.tr("假设的数"))
        self.mark_choice.setAccessibleName(self.tr("人工记的一项"))
        self.mark_times.setAccessibleName(self.tr("次数"))
        self.mark_times.setRange(0, 999)
        self.mark_times.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.mark_times.lineEdit().setTextMargins(9, 0, 0, 0)
        fit(self.mark_times, self.mark_times.setMinimumWidth, 84, self._look)
        self.mark_times.setValue(1)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._ranking_card(), 11)
        body.addWidget(self._workings_card(), 10)

    def _ranking_card(self) -> QFrame:
        top = QHBoxLayout()
        top.addWidget(self.scheme_choice)
        top.addStretch()
        top.addWidget(self._ties)
        return card(top, self._note, self.ranking)

    def _workings_card(self) -> QFrame:
        what_if, by_hand = QHBoxLayout(), QHBoxLayout()
        fit(self.supposed_value, self.supposed_value.setFixedWidth, 110, self._look)
        for part in (self._if_label, self.supposed_value, self.suppose, self.forget, self._if_words):
            what_if.addWidget(part)
        what_if.addStretch()
        words = QLabel(self.tr("人工记："))
        set_role(words, role="hint")
        for widget in (words, self.mark_choice, self.mark_times, self.mark):
            by_hand.addWidget(widget)
        by_hand.addStretch()
        return card(self._name, self._summary, self.workings, what_if, by_hand)
