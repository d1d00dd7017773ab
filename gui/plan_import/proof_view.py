"""The tree of a proof: names the line a person went to, and what the keys ask for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from gui.look.look import Look
from gui.plan_import.proof_delegate import ProofDelegate
from gui.plan_import.proof_model import Index, ProofModel
from gui.plan_import.proof_rows import RowKind

_EXPAND_ALL_UP_TO = 3000


class ProofView(QTreeView):
    """Rows of a proof; several may be selected."""

    line_chosen = Signal(int)  # key of the line that became current by a person's hand
    accept_wanted = Signal(list)  # keys of the lines to settle (A)
    edit_wanted = Signal(int)  # key of the line to edit (E, F2, Enter)
    drop_wanted = Signal(list)  # keys of lines that are no targets, or are some again (Delete)
    split_wanted = Signal(int)  # key (S)
    merge_wanted = Signal(int)  # key (M)

    def __init__(self, model: ProofModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proof = model
        self._is_showing = False
        self.setModel(model)
        self.setItemDelegate(ProofDelegate(self, look))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("读出的指标"))
        model.modelReset.connect(self._open_groups)
        model.rowsInserted.connect(self._on_inserted)
        look.changed.connect(self._on_look_changed)

    @property
    def current_line(self) -> int | None:
        """The key of the current line; None on a group."""
        index = self.currentIndex()
        row = self._proof.row_at(index) if index.isValid() else None
        return row.line.key if row is not None and row.line is not None else None

    def selected_lines(self) -> list[int]:
        """The keys of the selected lines; of a selected group all lines below it."""
        keys = [key for index in self.selectedIndexes() for key in self._proof.lines_below(index)]
        return list(dict.fromkeys(keys))

    def show_line(self, key: int) -> None:
        """Make a line current without telling anybody."""
        index = self._proof.index_of_line(key)
        self._is_showing = True
        if index.isValid():
            self.expand(index.parent())
            self.expand(index.parent().parent())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.selectionModel().clear()
        self._is_showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in sight where something takes room below."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_showing and self.current_line is not None:
            self.line_chosen.emit(self.current_line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and self._proof.row_at(index).line is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif index.isValid() and self.current_line is not None:
            self.line_chosen.emit(self.current_line)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current_line is not None:
            self.edit_wanted.emit(self.current_line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._asked(event.key()):
            super().keyPressEvent(event)

    def _asked(self, key: int) -> bool:
        """Whether a key asked for something."""
        line, lines = self.current_line, self.selected_lines()
        if key == Qt.Key.Key_A and lines:
            self.accept_wanted.emit(lines)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and line is not None:
            self.drop_wanted.emit(lines)
        elif key in (Qt.Key.Key_E, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.edit_wanted.emit(line)
        elif key == Qt.Key.Key_S and line is not None:
            self.split_wanted.emit(line)
        elif key == Qt.Key.Key_M and line is not None:
            self.merge_wanted.emit(line)
        else:
            return False
        return True

    def _open_groups(self) -> None:
        if len(self._proof.shown_lines()) <= _EXPAND_ALL_UP_TO:
            self.expandAll()
        else:
            self.expandToDepth(0)

    def _on_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        rows: Sequence[QModelIndex] = [self._proof.index(place, 0, parent) for place in range(first, last + 1)]
        for index in rows:
            if self._proof.row_at(index).kind is not RowKind.LINE:
                self.expand(index)
        if self._proof.rowCount(parent) == last - first + 1:
            self.expand(parent)

    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
