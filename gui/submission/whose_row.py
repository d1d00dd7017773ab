"""Where a person says whose a workbook is that does not say it itself, shown only while such a one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.look.look import set_role
from gui.plan_words import period_words
from gui.widgets.elided_box import ElidedBox
from model.entry.period import Period, periods_of_year
from model.entry.reporting_unit import ReportingUnit


class WhoseRow(QFrame):
    """Asks for unit and period; a unit whose name or code stands in the file's name is offered first."""

    given = Signal(str, object)  # unit code, Period

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self.unit, self.period = ElidedBox(), QComboBox()
        self.take = QPushButton(self.tr("按此收取"))
        set_role(self, role="notice")
        self._words.setWordWrap(True)
        self.unit.setAccessibleName(self.tr("是哪个单位的"))
        self.period.setAccessibleName(self.tr("是哪一期的"))
        self.unit.setMaximumWidth(200)
        self.take.setAutoDefault(True)  # Enter presses it
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        for widget in (self.unit, self.period, self.take):
            line.addWidget(widget)
        self.unit.currentIndexChanged.connect(lambda place: self.take.setEnabled(place > 0))
        self.take.clicked.connect(lambda: self.given.emit(self.unit.currentData(), self.period.currentData()))
        self.hide()

    def ask(self, file: str, units: Sequence[ReportingUnit], period: Period) -> None:
        """Ask about one file."""
        self._words.setText(self.tr("{file} 没有标识。知道是谁的，请指明单位和报告期：").format(file=file))
        self.unit.clear()
        self.unit.addItem(self.tr("请选单位"), "")
        for one in units:
            self.unit.addItem(one.name, one.code)
        named = (place for place, one in enumerate(units, 1) if one.name in file or f"_{one.code}_" in file)
        self.unit.setCurrentIndex(next(named, 0))
        self.take.setEnabled(self.unit.currentIndex() > 0)
        self.period.clear()
        for each in periods_of_year(period.year, period.cadence):
            self.period.addItem(period_words(each), each)
        self.period.setCurrentIndex(period.number - 1)
        self.show()

    def enter(self) -> None:
        """Put the keyboard where the unit is chosen."""
        if self.isVisible():
            self.unit.setFocus(Qt.FocusReason.ShortcutFocusReason)
