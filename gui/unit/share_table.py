"""The grid of shares as a table: blocks to and from spreadsheets, filling down, clearing, all by keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.look.look import Look, set_role
from gui.unit.share_model import FIXED, REASON, ShareModel
from gui.widgets.block import copy_block, read_block

_ROW, _NAME, _UNIT = 32, 250, 84
_WIDTHS = (88, 88, 80, 100)
Texts = Mapping[tuple[str, str], str]
"""Texts that are to become shares, by (unit, indicator code)."""


class ShareTable(QTableView):
    """Shows a `ShareModel`; what is pasted, filled down or cleared comes out as one block."""

    block_typed = Signal(str, object)  # what it was in words, and Texts
    refused = Signal(str)  # why nothing was pasted

    def __init__(self, model: ShareModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares, self._look = model, look
        self.setModel(model)
        set_role(self, role="records")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setSectionsClickable(True)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        model.modelReset.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The first sizes are smaller than the one that is seen: what had to be scrolled then may fit now.
        self.horizontalScrollBar().setValue(0)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @property
    def chosen(self) -> dict[int, list[int]]:
        """The columns of units that are chosen in each chosen row, both in order."""
        rows: dict[int, list[int]] = {}
        for index in sorted(self.selectionModel().selectedIndexes(), key=lambda one: (one.row(), one.column())):
            rows.setdefault(index.row(), [])
            if index.column() >= FIXED:
                rows[index.row()].append(index.column())
        return rows

    @property
    def chosen_keys(self) -> list[tuple[str, str]]:
        """The (unit, indicator code) of every chosen cell of a unit."""
        return [self._key(row, column) for row, columns in self.chosen.items() for column in columns]

    def copy(self) -> None:
        """Put the chosen block on the clipboard."""
        indexes = self.selectionModel().selectedIndexes()
        if indexes:
            rows, columns = sorted({one.row() for one in indexes}), sorted({one.column() for one in indexes})
            block = [[self._plain(row, column) for column in columns] for row in rows]
            copy_block(block)

    def paste(self) -> None:
        """Write the clipboard's block from the current cell on; all of it, or nothing where a cell is none of ours.

        One cell fills all of a larger selection, as spreadsheets do.
        """
        block = read_block(QGuiApplication.clipboard().text())
        chosen = self.chosen
        if not block or not any(chosen.values()):
            return
        if len(block) == 1 and len(block[0]) == 1:
            places = {(row, column): block[0][0] for row, columns in chosen.items() for column in columns}
        else:
            top, left = min(chosen), min(column for columns in chosen.values() for column in columns)
            places = {
                (top + down, left + right): text for down, line in enumerate(block) for right, text in enumerate(line)
            }
        rows, columns = self._shares.rowCount(), self._shares.columnCount()
        if any(row >= rows or column >= columns for row, column in places):
            self.refused.emit(self.tr("剪贴板里的区域比这里剩下的格子大，没有粘贴。"))
            return
        self._tell(self.tr("粘贴分解数"), places)

    def fill_down(self) -> None:
        """Write what stands in the first chosen row into the rows below it."""
        chosen = self.chosen
        top = min(chosen, default=0)
        places = {
            (row, column): self._plain(top, column)
            for row, columns in chosen.items()
            if row > top
            for column in columns
            if column in chosen[top]
        }
        self._tell(self.tr("向下填充"), places)

    def clear_chosen(self) -> None:
        """Take the chosen shares away."""
        places = {(row, column): "" for row, columns in self.chosen.items() for column in columns}
        self._tell(self.tr("清除分解数"), places)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.setAccessibleDescription(str(current.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _tell(self, what: str, places: Mapping[tuple[int, int], str]) -> None:
        closed = [place for place in places if place[1] < FIXED or not self._shares.is_editable(*place)]
        if closed:
            name = self._shares.sum_at(closed[0][0]).indicator.name
            self.refused.emit(self.tr("“{name}”没有可以分解的数，什么都没有写入。").format(name=name))
        elif places:
            self.block_typed.emit(what, {self._key(row, column): text for (row, column), text in places.items()})

    def _key(self, row: int, column: int) -> tuple[str, str]:
        unit = self._shares.unit_at(column)
        assert unit is not None
        return unit.code, self._shares.sum_at(row).indicator.code

    def _plain(self, row: int, column: int) -> str:
        """What a cell says to other programs: a share without its mark."""
        index = self._shares.index(row, column)
        return str(index.data(Qt.ItemDataRole.EditRole if column >= REASON else Qt.ItemDataRole.DisplayRole) or "")

    def _fit(self) -> None:
        px = self._look.px
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.verticalHeader().setFixedWidth(px(_NAME))
        for column in range(self._shares.columnCount()):
            self.setColumnWidth(column, px(_WIDTHS[column] if column < FIXED else _UNIT))
