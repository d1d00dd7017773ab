"""The reporting calendar of one kind of period: rules, the present period's own due day, days off."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.plan_words import period_words
from gui.widgets.card import label
from gui.widgets.day_edit import DayEdit
from model.entry.calendar import NO_DATES, CadenceRule, PeriodDates, ReportingCalendar
from model.entry.day_rule import DayRule
from model.entry.holidays import HolidayRule, show_holidays
from model.entry.period import Period
from model.wording import sentence
from model.workflow.unit.keep_calendar import put_down, read_rule, show_calendar
from model.workflow.workspace.workspace import Workspace


class CalendarPane(QFrame):
    """Shows the calendar as it is in force; what was typed is put down by one button."""

    kept = Signal()  # the calendar was put down

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._period: Period | None = None
        self._title, self._result, self._trouble = QLabel(), QLabel(), QLabel()
        self.opens, self.due, self.grace, self.closes = (QLineEdit() for _ in range(4))
        self.own_due = DayEdit(look)
        self.rule, self.holidays = QComboBox(), QPlainTextEdit()
        self.keep_button = QPushButton(self.tr("保存日历"))
        for kind in HolidayRule:
            self.rule.addItem(sentence(f"holiday.{kind.value}", language=operations.language), kind)
        self._lay_out(look)
        self.keep_button.clicked.connect(self.keep)

    def show_period(self, period: Period) -> None:
        """Show the rule of the period's kind and its own days; what is being typed stays in the same one."""
        if period == self._period and self.isVisible():
            return
        self._period = period
        calendar = self._operations.run(show_calendar)
        if calendar is not None:
            self._show(calendar, period)

    def start(self) -> None:
        """Put the cursor where a person begins: the due day."""
        self.due.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.due.selectAll()

    def keep(self) -> None:
        """Put down what was typed; what cannot be meant is said, and nothing is changed then."""
        if self._period is None:
            return
        if self.own_due.is_unclear:
            words = self.tr("“{text}”不是日期，请写成 2021-10-06。")
            self._trouble.setText(words.format(text=self.own_due.text().strip()))
            self._trouble.show()
            return
        self._trouble.hide()
        calendar = self._operations.run(self._put_down, self._period, self.own_due.day)
        if calendar is not None:
            self._show(calendar, self._period)
            self.kept.emit()

    def _put_down(self, workspace: Workspace, period: Period, own: date | None) -> ReportingCalendar:
        days = (self.opens.text(), self.due.text(), int(self.grace.text() or 0), self.closes.text())
        holiday_rule, text = HolidayRule(self.rule.currentData()), self.holidays.toPlainText()
        return put_down(workspace, period, read_rule(period.cadence, *days), own, holiday_rule, text)

    def _show(self, calendar: ReportingCalendar, period: Period) -> None:
        rule = calendar.rules.get(period.cadence, CadenceRule())
        for edit, day in ((self.opens, rule.opens), (self.due, rule.due), (self.closes, rule.closes)):
            edit.setText(_words(day))
        self.grace.setText(str(rule.grace_days))
        named = calendar.overrides.get(period, NO_DATES)
        self.own_due.show_day(named.due, period.end)
        self.rule.setCurrentIndex(self.rule.findData(calendar.holiday_rule))
        self.holidays.setPlainText(show_holidays(calendar.holidays))
        self._result.setText(f"{period_words(period)}：{self._dates_words(calendar.dates(period))}")

    def _dates_words(self, dates: PeriodDates) -> str:
        """The days of the period in a sentence, only those that there are."""
        if dates.due is None:
            return self.tr("没有设截止日，不算迟报")
        parts = [self.tr("{day} 截止").format(day=dates.due)]
        if dates.opens is not None:
            parts.insert(0, self.tr("{day} 开放").format(day=dates.opens))
        if dates.grace_until is not None and dates.grace_until > dates.due:
            parts.append(self.tr("宽限到 {day}（算迟报）").format(day=dates.grace_until))
        if dates.closes is not None:
            parts.append(self.tr("{day} 关闭").format(day=dates.closes))
        return " · ".join(parts)

    def _lay_out(self, look: Look) -> None:
        set_role(self, role="card")
        set_role(self._title, role="section")
        set_role(self._result, role="hint")
        set_role(self._trouble, role="bad")
        self._trouble.hide()
        self._title.setText(self.tr("报送日历"))
        self.grace.setValidator(QIntValidator(0, 366, self))
        self.holidays.setTabChangesFocus(True)
        fit(self.holidays, self.holidays.setFixedHeight, 76, look)
        self.holidays.setPlaceholderText(self.tr("2021-10-01～2021-10-07 国庆节\n2021-10-09 上班"))
        self.due.setPlaceholderText(self.tr("次月5日"))
        self.opens.setPlaceholderText(self.tr("不设：随时可报"))
        self.closes.setPlaceholderText(self.tr("不设：不关闭"))
        self.own_due.setPlaceholderText(self.tr("按规则"))
        self.rule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("开放"), self.opens), (self.tr("截止（如：次月5日、当月9、19、28日）"), self.due),
            (self.tr("宽限（天）"), self.grace), (self.tr("关闭"), self.closes),
            (self.tr("本期另定截止日"), self.own_due),
        )  # fmt: skip
        for place, (words, widget) in enumerate(fields):
            widget.setAccessibleName(words)
            grid.addWidget(label(words, "label"), 0, place)
            grid.addWidget(widget, 1, place)
            grid.setColumnStretch(place, 2 if widget is self.due else 1)
        self.rule.setAccessibleName(self.tr("节假日规则"))
        self.holidays.setAccessibleName(self.tr("节假日和调休"))
        grid.addWidget(label(self.tr("截止日遇节假日"), "label"), 2, 0, 1, 3)
        grid.addWidget(self.rule, 3, 0, 1, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(self.tr("节假日和调休（一行一段）"), "label"), 2, 3, 1, 2)
        grid.addWidget(self.holidays, 3, 3, 1, 2)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._result, 1)
        head.addWidget(self._trouble)
        head.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(grid)


def _words(day: DayRule | None) -> str:
    return day.words if day is not None else ""
