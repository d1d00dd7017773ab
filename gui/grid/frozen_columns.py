"""The first columns of the sheet once more, laid over it, so that they stay in sight while it is scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from gui.look.look import set_role


class FrozenColumns(QTableView):
    """A second view of the sheet's model and selection, never reached by the keyboard: the keys stay in the sheet."""

    def __init__(self, sheet: QTableView, count: int) -> None:
        super().__init__(sheet)
        self._sheet, self._count = sheet, count
        set_role(self, role="frozen")
        self.setModel(sheet.model())
        self.setSelectionModel(sheet.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(sheet)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(sheet.selectionMode())
        self.setVerticalScrollMode(sheet.verticalScrollMode())
        self.setHorizontalScrollMode(sheet.horizontalScrollMode())
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._wire()

    @property
    def wide(self) -> int:
        """How much of the sheet lies below these columns, in pixels."""
        return sum(self._sheet.columnWidth(column) for column in range(self._count))

    def fit(self) -> None:
        """Take sizes and place from the sheet."""
        sheet = self._sheet
        self.verticalHeader().setDefaultSectionSize(sheet.verticalHeader().defaultSectionSize())
        for column in range(sheet.model().columnCount()):
            self.setColumnHidden(column, column >= self._count)
            if column < self._count and self.columnWidth(column) != sheet.columnWidth(column):
                self.setColumnWidth(column, sheet.columnWidth(column))
        header = sheet.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(header)
        frame = sheet.frameWidth()
        self.setGeometry(frame, frame, self.wide, sheet.viewport().height() + header)

    def _wire(self) -> None:
        sheet = self._sheet
        here, there = self.verticalScrollBar(), sheet.verticalScrollBar()
        here.valueChanged.connect(there.setValue)
        there.valueChanged.connect(here.setValue)
        there.rangeChanged.connect(lambda _low, _high: here.setValue(there.value()))
        sheet.horizontalHeader().sectionResized.connect(lambda _column, _old, _new: self.fit())
        self.horizontalHeader().sectionResized.connect(self._on_resized)

    def _on_resized(self, column: int, _old: int, new: int) -> None:
        if new and self._sheet.columnWidth(column) != new:
            self._sheet.setColumnWidth(column, new)
