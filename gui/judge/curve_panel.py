"""Progress curves: every indicator with its own, one of them as a picture, and the words to change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.judge.columns import curve_columns, shape_words
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.plan_words import asked_for
from gui.widgets.burn_up import BurnUp, Series
from gui.widgets.card import card
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.entry.period import Cadence, Period, periods_of_year
from model.errors import ModelError
from model.plan.curve import SHAPE_WORDS, ProgressCurve, Shape, curve_from_text, curve_text
from model.plan.node import Indicator
from model.progress.figures import percent
from model.progress.schedule import expected_progress
from model.wording import say
from model.workflow.judge.set_curve import IndicatorCurve, list_curves, set_curve

_POINTS = {Shape.STEPS: " Q1 25%, Q2 50%, Q3 75%, Q4 100%", Shape.TABLE: " 03-31 20%, 06-30 50%, 12-31 100%"}


class CurvePanel(QWidget):
    """The list at the left, one curve at the right. What is typed is drawn at once and stored by the button."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations, self._look = operations, look
        self._period: Period | None = None
        self._expected: dict[str, str] = {}
        self._code = ""
        self.model: RecordModel[IndicatorCurve] = RecordModel(curve_columns(self._expected), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=1)
        self._name, self._promise, self._finding = QLabel(), QLabel(), QLabel()
        self.shape_choice, self.text = QComboBox(), QLineEdit()
        self.chart = BurnUp(look)
        self.adopt, self.reset = QPushButton(self.tr("采用")), QPushButton(self.tr("恢复按类型"))
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table

    def show_period(self, period: Period) -> None:
        """Read the curves of the plan that holds in a period."""
        self._period = period
        curves = self._operations.run(list_curves, period) or []
        self._expected.clear()
        for one in curves:
            share = expected_progress(one.indicator, period.end)
            self._expected[one.indicator.code] = "—" if share is None else percent(share)
        self.model.show_records(curves)
        codes = [one.indicator.code for one in curves]
        self.show_indicator(self._code if self._code in codes else codes[0] if codes else "")

    def show_indicator(self, code: str) -> None:
        """Show the curve of an indicator."""
        self._code = code
        one = self._current()
        if one is None:
            return
        self.table.show_row([each.indicator.code for each in self.model.records].index(code))
        self._name.setText(f"{code} {one.indicator.name}")
        self.shape_choice.setCurrentIndex(self.shape_choice.findData(one.shape))
        curve = one.indicator.curve
        self.text.setText(curve_text(curve) if curve is not None else self._template(one.shape))
        self.text.setCursorPosition(0)
        self.reset.setEnabled(one.is_own)
        self._draw(one.indicator)
        self._say("")

    def store(self) -> None:
        """Expect progress of the indicator by what is typed."""
        curve = self._typed()
        if curve is not None and self._period is not None:
            self._set(curve)

    def _current(self) -> IndicatorCurve | None:
        return next((one for one in self.model.records if one.indicator.code == self._code), None)

    def _typed(self) -> ProgressCurve | None:
        if self._period is None:
            return None
        try:
            curve = curve_from_text(self.text.text(), self._period.year)
        except ModelError as trouble:
            self._say(say(trouble, self._operations.language))
            return None
        self._say("")
        return curve

    def _set(self, curve: ProgressCurve | None) -> None:
        one = self._current()
        if one is None:
            return
        put = partial(set_curve, code=self._code, period=self._period)
        before = one.indicator.curve if one.is_own else None
        name = self.tr("{code} 的进度曲线").format(code=self._code)
        self._operations.settle(name, partial(put, curve=curve), partial(put, curve=before))

    def _on_edited(self) -> None:
        one, curve = self._current(), self._typed()
        if one is not None and curve is not None:
            self.shape_choice.setCurrentIndex(self.shape_choice.findData(curve.shape))
            self._draw(replace(one.indicator, curve=curve))

    def _on_shape(self, place: int) -> None:
        self.text.setText(self._template(Shape(self.shape_choice.itemData(place))))
        self._on_edited()

    def _template(self, shape: Shape) -> str:
        """A curve of a shape to begin with, in words that are understood in either language."""
        word = SHAPE_WORDS[shape] if self._operations.language == "zh" else shape.value
        return f"{word}{_POINTS.get(shape, '')}"

    def _say(self, trouble: str) -> None:
        self._finding.setText(trouble)
        self._finding.setVisible(bool(trouble))
        self.adopt.setEnabled(not trouble)
        set_role(self.text, state="bad" if trouble else "")

    def _draw(self, indicator: Indicator) -> None:
        assert self._period is not None
        year, months = self._period.year, periods_of_year(self._period.year, Cadence.MONTH)
        points = tuple(_points(indicator, year))
        now = expected_progress(indicator, self._period.end)
        by_now = "" if now is None else self.tr("本期末序时 {share}").format(share=percent(now))
        self._promise.setText(f"{asked_for(indicator)}　{by_now}".rstrip())
        self.chart.show_series(
            Series(
                labels=tuple(str(month.number) for month in months),
                points=points,
                target=100.0,
                due=len(months),
                adds_up=False,
                target_text=self.tr("每期都要达到目标") if now is None else self.tr("全部完成"),
            )
        )

    def _wire(self) -> None:
        self.table.row_chosen.connect(lambda one: self.show_indicator(one.indicator.code))
        self.shape_choice.activated.connect(self._on_shape)
        self.text.textEdited.connect(lambda _text: self._on_edited())
        self.text.returnPressed.connect(self.store)
        self.adopt.clicked.connect(self.store)
        self.reset.clicked.connect(lambda: self._set(None))

    def _lay_out(self) -> None:
        for label, role in ((self._name, "section"), (self._promise, "hint"), (self._finding, "bad")):
            set_role(label, role=role)
            label.setWordWrap(True)
        for shape, words in shape_words().items():
            self.shape_choice.addItem(words, shape)
        set_role(self.adopt, kind="primary")
        self.table.setAccessibleName(self.tr("各指标的进度曲线"))
        self.text.setAccessibleName(self.tr("曲线的写法"))
        self.shape_choice.setAccessibleName(self.tr("曲线的形状"))
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(card(self.table), 11)
        body.addWidget(self._editor(), 10)

    def _editor(self) -> QFrame:
        line, buttons = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self.shape_choice)
        line.addWidget(self.text, 1)
        buttons.addStretch()
        buttons.addWidget(self.reset)
        buttons.addWidget(self.adopt)
        hint = QLabel(
            self.tr("也可以直接写：一季度 50%、二季度 80%；折线 03-31 20%、12-31 100%；后面可加“，自 03-01 起”")
        )
        set_role(hint, role="hint")
        hint.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(self.chart, 1)
        return card(self._name, self._promise, column, line, self._finding, hint, buttons)


def _points(indicator: Indicator, year: int) -> Iterator[tuple[float, float]]:
    """The expected percentage through a year, as places from 0 to 12; each step stands straight up."""
    before: float | None = None
    day = date(year, 1, 1)
    while day.year == year:
        share = expected_progress(indicator, day)
        if share is None:
            return
        percentage = float(share * 100)
        month_end = (day + timedelta(days=1)).month != day.month
        if before is None or percentage != before or month_end:
            place = day.month - 1 + day.day / (31 if month_end is False else day.day)
            if before is not None and percentage != before and percentage - before > 1:
                yield max(place - 0.03, 0), before
            yield place, percentage
        before, day = percentage, day + timedelta(days=1)
