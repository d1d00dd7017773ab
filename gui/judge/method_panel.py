"""Methods: how each indicator is added up over units and over time, and what it weighs in the scores."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.judge.columns import method_columns, shown
from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.look.method_words import over_time_words, over_units_words
from gui.operations import Operations
from gui.plan_words import asked_for
from gui.widgets.card import card
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.consolidation.rule import OverTime, Rule, usual_rule
from model.entry.period import Period
from model.plan.node import Kind, RollUp
from model.workflow.consolidation.choose_method import IndicatorMethod, list_methods, put_method
from model.workflow.judge.choose_scoring import score_scheme_in_use


class MethodPanel(QWidget):
    """The list at the left, one indicator's methods at the right. The button puts them down, as one undo step."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations, self._look = operations, look
        self._period: Period | None = None
        self._code = ""
        self.model: RecordModel[IndicatorMethod] = RecordModel(method_columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=1)
        self._name, self._promise, self._milestone, self._scored = (QLabel() for _ in range(4))
        self.over_units, self._units_words = QComboBox(), QLabel()
        self.over_time, self._time_words = QComboBox(), QLabel()
        self.weight_by, self.weight = QComboBox(), QLineEdit()
        self.adopt, self.reset = QPushButton(self.tr("采用  Ctrl+Enter")), QPushButton(self.tr("恢复按方案"))
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table

    def show_period(self, period: Period) -> None:
        """Read the methods of the plan that holds in a period; the indicator that was open stays open."""
        self._period = period
        methods = self._operations.run(list_methods, period) or []
        self.model.show_records(methods)
        self.weight_by.clear()
        self.weight_by.addItem(self.tr("各单位分到的目标"), "")
        for one in methods:
            if one.indicator.kind is Kind.QUANTITY:
                self.weight_by.addItem(f"{one.indicator.code} {one.indicator.name}", one.indicator.code)
        codes = [one.indicator.code for one in methods]
        self.show_indicator(self._code if self._code in codes else codes[0] if codes else "")

    def show_indicator(self, code: str) -> None:
        """Show what holds for an indicator."""
        self._code = code
        one = self._current()
        if one is None:
            return
        self.table.show_row(self.model.records.index(one))
        self._name.setText(f"{code} {one.indicator.name}")
        self._promise.setText(asked_for(one.indicator))
        counted = one.indicator.kind is Kind.QUANTITY
        self._milestone.setVisible(not counted)
        for part in (self.over_units, self._units_words, self.over_time, self._time_words):
            self._form.setRowVisible(part, counted)
        self.over_units.setCurrentIndex(self.over_units.findData(one.rule.over_units))
        self.over_time.setCurrentIndex(self.over_time.findData(one.rule.over_time))
        self.weight_by.setCurrentIndex(max(self.weight_by.findData(one.rule.weight_by or ""), 0))
        self.weight.setText("" if one.weight is None else shown(one.weight))
        self.weight.setEnabled(one.weight is not None)
        set_role(self.weight, state="")
        scheme = self._operations.run(score_scheme_in_use)
        name = scheme.word(self._operations.language) if scheme is not None else ""
        self._scored.setText(self._weight_words(one, name))
        self.reset.setEnabled(one.is_own)
        self._explain()

    def store(self) -> bool:
        """Put down what is chosen; False where it cannot be meant, and nothing is put down then."""
        one = self._current()
        if one is None:
            return False
        weight = one.own_weight
        text = self.weight.text().strip()
        if self.weight.isEnabled() and text != shown(one.weight):
            try:
                weight = Decimal(text) if text else None
            except InvalidOperation:
                weight = Decimal("NaN")
            set_role(self.weight, state="bad" if weight is not None and not weight.is_finite() else "")
        return self._put(one, self._chosen(one), weight)

    def _chosen(self, one: IndicatorMethod) -> Rule | None:
        """The rule that is chosen; None where that is the usual one."""
        over_units, by = RollUp(self.over_units.currentData()), self.weight_by.currentData() or None
        weighs = over_units is RollUp.WEIGHTED_MEAN
        rule = Rule(over_units, OverTime(self.over_time.currentData()), by if weighs else None)
        return None if rule == usual_rule(one.indicator) else rule

    def _put(self, one: IndicatorMethod, rule: Rule | None, weight: Decimal | None) -> bool:
        if (rule, weight) == (one.own_rule, one.own_weight):
            return True
        code = one.indicator.code
        return self._operations.settle(
            self.tr("{code} 的汇总与权重").format(code=code),
            partial(put_method, code=code, rule=rule, weight=weight),
            partial(put_method, code=code, rule=one.own_rule, weight=one.own_weight),
        )

    def _current(self) -> IndicatorMethod | None:
        return next((one for one in self.model.records if one.indicator.code == self._code), None)

    def _weight_words(self, one: IndicatorMethod, scheme: str) -> str:
        if one.weight is None:
            return self.tr("计分办法“{scheme}”不给这类指标计分。").format(scheme=scheme)
        if one.own_weight is not None:
            return self.tr("自定的权重，对每一种计分办法都算。空着就恢复按“{scheme}”。").format(scheme=scheme)
        return self.tr("计分办法“{scheme}”给它 {weight} 分；写另一个数就单独给这项加重或减轻。").format(
            scheme=scheme, weight=shown(one.weight)
        )

    def _explain(self) -> None:
        over_units = RollUp(self.over_units.currentData())
        self._units_words.setText(over_units_words()[over_units][1])
        self._time_words.setText(over_time_words()[OverTime(self.over_time.currentData())][1])
        weighs = over_units is RollUp.WEIGHTED_MEAN and not self._milestone.isVisibleTo(self)
        self._form.setRowVisible(self.weight_by, weighs)

    def _on_weight_entered(self) -> None:
        """Enter in the weight goes on to the next indicator, so that a column of weights is typed in one go."""
        place = [one.indicator.code for one in self.model.records].index(self._code) if self._code else -1
        if self.store() and 0 <= place < len(self.model.records) - 1:
            self.show_indicator(self.model.records[place + 1].indicator.code)
            self.weight.setFocus(Qt.FocusReason.OtherFocusReason)
            self.weight.selectAll()

    def _on_reset(self) -> None:
        one = self._current()
        if one is not None:
            self._put(one, None, None)

    def _wire(self) -> None:
        self.table.row_chosen.connect(lambda one: self.show_indicator(one.indicator.code))
        self.table.row_entered.connect(lambda _one: self._first_field().setFocus(Qt.FocusReason.OtherFocusReason))
        self.over_units.activated.connect(lambda _place: self._explain())
        self.over_time.activated.connect(lambda _place: self._explain())
        self.weight.returnPressed.connect(self._on_weight_entered)
        self.adopt.clicked.connect(self.store)
        self.reset.clicked.connect(self._on_reset)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.store)

    def _first_field(self) -> QWidget:
        return self.weight if self._milestone.isVisibleTo(self) else self.over_units

    def _lay_out(self) -> None:
        for words, role in (
            (self._name, "section"), (self._promise, "hint"), (self._milestone, "hint"), (self._units_words, "hint"),
            (self._time_words, "hint"), (self._scored, "hint"),
        ):  # fmt: skip
            set_role(words, role=role)
            words.setWordWrap(True)
        self._milestone.setText(self.tr("里程碑不求和：各单位的阶段一致才有一个结论。"))
        for method, (name, _) in over_units_words().items():
            self.over_units.addItem(name, method)
        for over_time, (name, _) in over_time_words().items():
            self.over_time.addItem(name, over_time)
        set_role(self.adopt, kind="primary")
        self.table.setAccessibleName(self.tr("各指标的汇总方法和权重"))
        fit(self.weight, self.weight.setFixedWidth, 110, self._look)
        self.weight_by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(card(self.table), 11)
        body.addWidget(self._editor(), 10)

    def _editor(self) -> QFrame:
        self._form, buttons = QFormLayout(), QHBoxLayout()
        self._form.setContentsMargins(0, 8, 0, 0)
        self._form.setVerticalSpacing(8)
        for title, field, words in (
            (self.tr("各单位之间"), self.over_units, self._units_words),
            (self.tr("按什么加权"), self.weight_by, None),
            (self.tr("各报告期之间"), self.over_time, self._time_words),
            (self.tr("计分权重"), self.weight, self._scored),
        ):
            field.setAccessibleName(title)
            self._form.addRow(title, field)
            if words is not None:
                self._form.addRow("", words)
        buttons.addStretch()
        buttons.addWidget(self.reset)
        buttons.addWidget(self.adopt)
        hint = QLabel(self.tr("改方法不改任何填报的数：合计、亮灯、得分马上按新办法算，可以撤销。"))
        set_role(hint, role="hint")
        hint.setWordWrap(True)
        column = QVBoxLayout()
        column.addStretch()
        return card(self._name, self._promise, self._milestone, self._form, column, hint, buttons)
