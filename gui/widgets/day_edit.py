"""A line for a day: understands how people write days, and has a calendar (F4)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from gui.look.look import Look
from gui.words import window_language
from model.entry.day import read_day


class DayEdit(QLineEdit):
    """Writes a day as 2026-09-25 once it is left; what names no day stays as it was typed."""

    day_chosen = Signal()  # by typing and leaving, or from the calendar

    def __init__(self, look: Look, near: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._near = look, near or date.today()
        self._calendar: QCalendarWidget | None = None
        self._open = QAction(self.tr("日历（F4）"), self)
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.setAcceptDrops(False)
        self.setToolTip(self.tr("可以写 0925、9.25、9月25日、2026-9-25；F4 打开日历"))
        self.setPlaceholderText(self._near.isoformat())
        self.editingFinished.connect(self._on_left)
        look.changed.connect(self._paint)
        self._paint()

    @property
    def day(self) -> date | None:
        """The day that stands there; None where nothing does, or what is no day."""
        return read_day(self.text(), self._near)

    @property
    def is_unclear(self) -> bool:
        """Whether something stands there that names no day."""
        return bool(self.text().strip()) and self.day is None

    def show_day(self, day: date | None, near: date | None = None) -> None:
        """Show a day; days without a year are taken near `near` from now on."""
        self._near = near or day or self._near
        self.setText("" if day is None else day.isoformat())

    def open_calendar(self) -> None:
        """Let a day be picked."""
        calendar = self._calendar = self._calendar or self._make_calendar()
        self._colour(calendar)
        shown = self.day or self._near
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _make_calendar(self) -> QCalendarWidget:
        made = QCalendarWidget(self)
        made.setWindowFlag(Qt.WindowType.Popup)
        made.setAccessibleName(self.tr("日历"))
        made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        chinese = window_language() == "zh"
        made.setLocale(QLocale(QLocale.Language.Chinese if chinese else QLocale.Language.English))
        made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        made.activated.connect(self._on_picked)
        made.clicked.connect(self._on_picked)
        return made

    def _colour(self, calendar: QCalendarWidget) -> None:
        """Weekends muted and the names of the days small, in the colours of now."""
        calendar.setMinimumSize(self._look.px(320), self._look.px(250))
        heads, weekend, usual = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        heads.setForeground(self._look.colour("muted"))
        weekend.setForeground(self._look.colour("muted"))
        usual.setForeground(self._look.colour("text"))
        calendar.setHeaderTextFormat(heads)
        for day in Qt.DayOfWeek:
            free = day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
            calendar.setWeekdayTextFormat(day, weekend if free else usual)

    def _on_picked(self, picked: QDate) -> None:
        assert self._calendar is not None
        self._calendar.hide()
        self.setText(picked.toString(Qt.DateFormat.ISODate))
        self.setFocus()
        self.day_chosen.emit()

    def _on_left(self) -> None:
        day = self.day
        if day is not None:
            self.setText(day.isoformat())
            self.day_chosen.emit()

    def _paint(self) -> None:
        self._open.setIcon(self._look.icon("calendar", "text2", 16))
