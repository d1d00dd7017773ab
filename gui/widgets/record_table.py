"""A table of records: whole rows, keys to walk them, and signals that only a person causes."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.look.look import Look, set_role
from gui.widgets.record_model import RECORD_ROLE, Index, RecordModel

_ROW = 36
_ICON = 16
_LEAST_SHARE = 0.7
"""How much of its usual width the stretched column keeps in any case."""


class RecordTable(QTableView):
    """Shows a `RecordModel`; the column `stretch` takes the room that is left, but stays wide enough to be read.

    With `wraps`, a sentence that is too long for its column goes on in the next line: for tables of a few rows.
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
        """Widths that a person gave to columns, in pixels at 100 %."""
        self._silent: dict[int, bool] = {}
        """Whether a column says nothing of any record, as far as that was asked."""
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
        self.horizontalHeader().setResizeContentsPrecision(0)  # measure what is in sight
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self._when_filled = QTimer(self)
        self._when_filled.setSingleShot(True)
        self._when_filled.timeout.connect(self._share_room)
        for filled in (model.modelReset, model.rowsInserted, model.dataChanged):
            filled.connect(self._on_filled)
        self.doubleClicked.connect(self._on_entered)
        look.changed.connect(self._fit)
        self._fit()

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

    def _fit(self) -> None:
        header = self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self.setIconSize(QSize(self._look.px(_ICON), self._look.px(_ICON)))
        header.setMinimumSectionSize(self._look.px(40))
        for place in range(len(self._model.columns)):
            if place != self._stretch:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        self._share_room()

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        if new and place != self._stretch and not self._is_fitting:
            self._chosen[place] = round(new / self._look.zoom)

    def _share_room(self) -> None:
        """Give what is left to the one column. Where that is too little to be read, the others give up what they do not
        need, then columns are left out that say nothing or stand elsewhere; only then the table is scrolled."""
        columns = self._model.columns
        shown = [place for place in range(len(columns)) if place != self._stretch]
        least = self._look.px(round(columns[self._stretch].width * _LEAST_SHARE))
        widths, lacking = self._widths(shown, least)
        if lacking > 0:
            for place in self._dispensable():
                shown.remove(place)
                widths, lacking = self._widths(shown, least)
                if lacking <= 0:
                    break
        self._is_fitting = True
        for place in range(len(columns)):
            self.setColumnHidden(place, place != self._stretch and place not in widths)
        for place, width in widths.items():
            self.setColumnWidth(place, width)
        mode = QHeaderView.ResizeMode.Interactive if lacking > 0 else QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(self._stretch, mode)
        if lacking > 0:
            self.setColumnWidth(self._stretch, least)
        self._is_fitting = False

    def _widths(self, shown: Sequence[int], least: int) -> tuple[dict[int, int], int]:
        """Widths of columns that leave `least` for the stretched one, and how much is lacking for that."""
        columns, px = self._model.columns, self._look.px
        widths = {place: px(self._chosen.get(place, columns[place].width)) for place in shown}
        lacking = sum(widths.values()) + least - self.viewport().width()
        if lacking > 0:
            spare = {place: self._spare(place, width) for place, width in widths.items()}
            if (total := sum(spare.values())) >= lacking:
                return {place: width - ceil(spare[place] * lacking / total) for place, width in widths.items()}, 0
        return widths, lacking

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

    def _spare(self, place: int, width: int) -> int:
        """How much narrower a column may be without cutting anything off; what a person chose stays, as do ticks."""
        first = self._model.index(0, place)
        if place in self._chosen or first.data(Qt.ItemDataRole.CheckStateRole) is not None:
            return 0
        return max(width - max(self.sizeHintForColumn(place), self.horizontalHeader().sectionSizeHint(place)), 0)
