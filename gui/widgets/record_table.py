"""A table of records: whole rows, keys to walk them, and signals that only a person causes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from gui.look.look import Look, set_role
from gui.widgets.column_room import Widths, share
from gui.widgets.record_model import RECORD_ROLE, Index, RecordModel

_ROW = 36
_ICON = 16
_BOX = 12
"""How much wider `style.qss` draws a check box than the view measures it."""
_LEAST, _FAIR, _MOST = 0.5, 0.7, 1.6
"""Shares of its usual width: what a column of words keeps in any case, what the stretched one keeps while others can
be left out, and what a column has at most for words that are unusually long."""


class RecordTable(QTableView):
    """Shows a `RecordModel`; the column `stretch` takes the room that is left, but stays wide enough to be read.

    What a column cuts off is told by its tooltip. With `wraps`, a sentence that is too long for its column goes on in
    the next line: for tables of a few rows.
    """

    row_chosen = Signal(object)  # the record that became current
    row_entered = Signal(object)  # the record that the person wants to open, by Enter or double click

    def __init__(
        self,
        model: RecordModel[Any],
        look: Look,
        stretch: int = 0,
        parent: QWidget | None = None,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self._stretch = stretch
        self._is_showing = self._is_fitting = False
        self._chosen: dict[int, int] = {}
        self._silent: dict[int, bool] = {}
        """Whether a column says nothing of any record, as far as that was asked."""
        self._needed: dict[int, int] = {}
        """The most that a column needed since the rows were replaced: none becomes narrower under one's eyes."""
        self.setModel(model)
        set_role(self, role="records")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(wraps)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        if wraps:
            self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            self.verticalHeader().setMinimumSectionSize(look.px(_ROW))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setResizeContentsPrecision(0)  # measure what is in sight
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self._when_filled = QTimer(self)
        self._when_filled.setSingleShot(True)
        self._when_filled.timeout.connect(self._share_room)
        model.modelReset.connect(self._needed.clear)
        for filled in (model.modelReset, model.rowsInserted, model.dataChanged):
            filled.connect(self._on_filled)
        self.doubleClicked.connect(self._on_entered)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def chosen_widths(self) -> Mapping[int, int]:
        """Widths that a person gave to columns, by their places, in pixels at 100 %."""
        return self._chosen

    def choose_widths(self, chosen: Mapping[int, int]) -> None:
        """Take over what a person chose in another session; places that are not there are passed over."""
        self._chosen = {place: width for place, width in chosen.items() if place < len(self._model.columns)}
        self._share_room()

    def show_row(self, row: int) -> None:
        """Make a row current without telling anybody."""
        self._is_showing = True
        self.selectRow(row) if row >= 0 else self.clearSelection()
        self._is_showing = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_showing and current.row() != previous.row():
            self.row_chosen.emit(current.data(RECORD_ROLE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        if self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self._on_entered(current)
        elif event.key() == Qt.Key.Key_Space and current.isValid():
            self._turn_tick(current.siblingAtColumn(0))
        else:
            super().keyPressEvent(event)

    def _turn_tick(self, first: QModelIndex) -> None:
        ticked = first.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            turned = (
                Qt.CheckState.Unchecked if Qt.CheckState(ticked) is Qt.CheckState.Checked else Qt.CheckState.Checked
            )
            self.model().setData(first, turned, Qt.ItemDataRole.CheckStateRole)

    def _on_entered(self, index: QModelIndex) -> None:
        self.row_entered.emit(index.data(RECORD_ROLE))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            if index.data(Qt.ItemDataRole.ToolTipRole) is None and self._is_cut(index):
                QToolTip.showText(event.globalPos(), index.data(), self)
                return True
        return super().viewportEvent(event)

    def _is_cut(self, index: QModelIndex) -> bool:
        return not self.wordWrap() and self.sizeHintForIndex(index).width() > self.columnWidth(index.column())

    def _fit(self) -> None:
        self._is_fitting = True
        self._needed.clear()
        header = self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self.setIconSize(QSize(self._look.px(_ICON), self._look.px(_ICON)))
        header.setMinimumSectionSize(self._look.px(40))
        for place in range(len(self._model.columns)):
            if place != self._stretch:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        self._is_fitting = False
        self._share_room()

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        if new and place != self._stretch and not self._is_fitting:
            self._chosen[place] = round(new / self._look.zoom)

    def _share_room(self) -> None:
        """Share the room among the columns. Where it is too little for what they usually need, columns are left out
        that say nothing or stand elsewhere; then words are cut; only then the table is scrolled."""
        self._is_fitting = True
        places = range(len(self._model.columns))
        for place in places:
            self.setColumnHidden(place, False)  # a hidden one cannot be measured
        widths, room = {place: self._widths(place) for place in places}, self.viewport().width()
        for place in self._dispensable():
            if sum(one.usual for one in widths.values()) > room:
                del widths[place]
        lacks = sum(one.least for one in widths.values()) > room
        mode = QHeaderView.ResizeMode.Interactive if lacks else QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(self._stretch, mode)
        for place, width in zip(widths, share(list(widths.values()), room), strict=True):
            self.setColumnWidth(place, width)
        for place in places:
            self.setColumnHidden(place, place not in widths)
        self._is_fitting = False

    def _widths(self, place: int) -> Widths:
        column, px = self._model.columns[place], self._look.px
        if place in self._chosen:
            return Widths(*[px(self._chosen[place])] * 4)
        least, fair, usual, most = (px(column.width * part) for part in (_LEAST, _FAIR, 1, _MOST))
        if place == self._stretch:
            return Widths(usual, usual, fair, least)
        title = self.horizontalHeader().sectionSizeHint(place)
        shown = self.sizeHintForColumn(place)
        if self._model.index(0, place).data(Qt.ItemDataRole.CheckStateRole) is not None:
            shown += px(_BOX)
        self._needed[place] = max(shown, title, self._needed.get(place, 0))
        needed = self._needed[place]
        if not column.is_long:
            return Widths(max(usual, needed), needed, needed, needed)
        needed = min(needed, max(most, title))
        fitting = max(min(usual, needed), title)
        return Widths(max(usual, needed), needed, fitting, min(least, fitting))

    def _dispensable(self) -> Sequence[int]:
        """Columns that may be left out, in this order."""
        columns = self._model.columns
        others = [place for place in reversed(range(len(columns))) if place != self._stretch]
        return sorted(
            (place for place in others if columns[place].stands_elsewhere or self._says_nothing(place)),
            key=lambda place: not self._says_nothing(place),
        )

    def _says_nothing(self, place: int) -> bool:
        if place not in self._silent:
            self._silent[place] = self._model.is_empty(place)
        return self._silent[place]

    def _on_filled(self) -> None:
        self._silent.clear()
        self._when_filled.start()
