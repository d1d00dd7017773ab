"""The sheet itself: keys, selection and clipboard as in Excel. It alters nothing; it says what is wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QTableView, QWidget

from gui.grid.cell_delegate import CellDelegate
from gui.grid.cell_edit import Cell
from gui.grid.columns import FROZEN, Part
from gui.grid.frozen_columns import FrozenColumns
from gui.grid.grid_model import GridModel
from gui.look.look import Look, set_role
from gui.widgets.block import Block, copy_block, read_block

Index = QModelIndex | QPersistentModelIndex
_ROW = 32
_CUT_OFF_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class GridView(QTableView):
    """Enter goes down to the next cell that can be filled in, Tab to the next one at the right."""

    row_chosen = Signal(str)  # code of the row that the person went to
    row_entered = Signal(str)  # code of the row whose form the person wants (double click on what is not open)
    block_pasted = Signal(object)  # Block from the clipboard, to go where the selection is
    emptied = Signal(object)  # list of cells that are to be blank
    escaped = Signal()  # Esc with nothing being edited

    def __init__(self, model: GridModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells, self._look = model, look
        self._is_showing = self._is_fitting = False
        self._widths: dict[str, int] = {}
        self.setModel(model)
        set_role(self, role="grid")
        delegate = CellDelegate(model, look, self)
        self.setItemDelegate(delegate)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.frozen = FrozenColumns(self, len(FROZEN))
        self.frozen.setItemDelegate(CellDelegate(model, look, self.frozen))
        delegate.left.connect(self._go_on)
        self.frozen.doubleClicked.connect(self._on_double_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def widths(self) -> Mapping[str, int]:
        """The widths that a person gave to columns, by their part, in pixels at 100 %."""
        return self._widths

    def restore(self, widths: Mapping[str, int]) -> None:
        """Take the widths that a person gave to columns before."""
        self._widths = dict(widths)
        self._fit()

    @property
    def selected_cells(self) -> list[list[Cell]]:
        """The selected block, row by row; the current cell alone where nothing is selected."""
        indexes = self.selectedIndexes() or [self.currentIndex()]
        rows: dict[int, list[Index]] = {}
        for index in sorted((one for one in indexes if one.isValid()), key=lambda one: (one.row(), one.column())):
            rows.setdefault(index.row(), []).append(index)
        return [[self._cells.cell(index) for index in row] for row in rows.values()]

    def show_row(self, code: str) -> None:
        """Go to a row without telling anybody; the column stays, at first the one for values."""
        row = self._cells.row_of(code)
        if row < 0 or row == self.currentIndex().row():
            return
        column = self.currentIndex().column()
        self._is_showing = True
        self.setCurrentIndex(self._cells.index(row, column if column >= 0 else self._cells.column_of(Part.VALUE)))
        self._is_showing = False

    def show_cell(self, cell: Cell) -> None:
        """Go to a cell."""
        row = self._cells.row_of(cell[0])
        if row >= 0:
            self.setCurrentIndex(self._cells.index(row, self._cells.column_of(cell[1])))

    def commit(self) -> None:
        """Hand over what is being typed right now."""
        editor = QApplication.focusWidget()
        is_editing = self.state() is QAbstractItemView.State.EditingState
        if is_editing and editor is not None and self.viewport().isAncestorOf(editor):
            QGuiApplication.inputMethod().commit()  # what is still composed
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def copy(self) -> None:
        """Put the selected block on the clipboard: numbers without signs that group them."""
        places = [
            [self._cells.index(self._cells.row_of(code), self._cells.column_of(part)) for code, part in row]
            for row in self.selected_cells
        ]
        texts = [[str(index.data(Qt.ItemDataRole.EditRole)) for index in row] for row in places]
        copy_block(texts)

    def paste(self) -> None:
        """Say what is on the clipboard."""
        block: Block = read_block(QGuiApplication.clipboard().text())
        if block and self.currentIndex().isValid():
            self.block_pasted.emit(block)

    def event(self, event: QEvent) -> bool:
        """Keep F2 for the cell, as in Excel; elsewhere on the page it opens the plan's text."""
        is_early = event.type() is QEvent.Type.ShortcutOverride
        if is_early and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frozen.fit()
        # The first sizes are smaller than the one that is seen: what had to be scrolled then may fit now.
        self.horizontalScrollBar().setValue(0)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight: not below the columns that stay, which need no scrolling themselves."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() < len(FROZEN):
            bar.setValue(before)
        elif (hidden := self.frozen.wide - self.visualRect(index).left()) > 0:
            bar.setValue(bar.value() - hidden)
        elif bar.value() > before:
            bar.setValue(self._edge_from(bar.value()))

    def _edge_from(self, scrolled: int) -> int:
        """How far to scroll that no column is cut by those that stay."""
        header = self.horizontalHeader()
        lefts = (header.sectionPosition(column) - self.frozen.wide for column in range(len(FROZEN), header.count()))
        return next((left for left in lefts if left >= scrolled), scrolled)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_showing and current.row() != previous.row():
            self.row_chosen.emit(self._cells.cell(current)[0])

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if action in (QAbstractItemView.CursorAction.MoveNext, QAbstractItemView.CursorAction.MovePrevious):
            step = 1 if action is QAbstractItemView.CursorAction.MoveNext else -1
            return self._next_open(self.currentIndex(), 0, step)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in _CUT_OFF_KEYS and self.currentIndex().isValid():
            self.emptied.emit([cell for row in self.selected_cells for cell in row])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, 0)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self, rows: int, columns: int) -> None:
        self.setCurrentIndex(self._next_open(self.currentIndex(), rows, columns))

    def _next_open(self, start: Index, rows: int, columns: int) -> QModelIndex:
        """The next cell that can be filled in, down or along the row and on to the next; else `start`."""
        wide, here = self._cells.columnCount(), self._cells.index(start.row(), start.column())
        row, column = start.row(), start.column()
        while True:
            row, column = row + rows, column + columns
            if not 0 <= column < wide:
                row, column = row + columns, 0 if columns > 0 else wide - 1
            if not 0 <= row < self._cells.rowCount():
                return here
            index = self._cells.index(row, column)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                return index

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.row_entered.emit(self._cells.cell(index)[0])

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        if new and not self._is_fitting:
            self._widths[self._cells.columns[place].part.value] = round(new / self._look.zoom)

    def _fit(self) -> None:
        self._is_fitting = True
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        for place, column in enumerate(self._cells.columns):
            self.setColumnWidth(place, self._look.px(self._widths.get(column.part.value, column.width)))
        self._is_fitting = False
        self.frozen.fit()
