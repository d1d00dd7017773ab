"""The view of the tree: tells which row a person went to, and never echoes what it was told to show."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from gui.look.look import Look
from gui.plan.rows import PlanRow, RowKind
from gui.plan.tree_delegate import PlanTreeDelegate
from gui.plan.tree_model import Index, PlanTreeModel
from model.plan.names import FEW


class PlanTreeView(QTreeView):
    """Rows of the plan."""

    row_chosen = Signal(str)  # code of the row that the person went to
    row_entered = Signal(str)  # code of the row that the person wants to fill in (Enter)

    def __init__(self, model: PlanTreeModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = model
        self._shown = ""
        self._opens_when_shown = self._keeps_turns = self._is_opening = False
        self._turned: dict[str, bool] = {}
        self._top = ""
        self.setModel(model)
        self._delegate = PlanTreeDelegate(self, model, look)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setExpandsOnDoubleClick(False)
        self.verticalScrollBar().setSingleStep(look.px(22))
        look.changed.connect(self._on_look_changed)
        self.entered.connect(lambda index: self._on_hovered(index.internalId()))
        for nowhere in (self.viewportEntered, model.modelReset):
            nowhere.connect(lambda: self._on_hovered(-1))
        self.expanded.connect(lambda index: self._on_turned(index, True))
        self.collapsed.connect(lambda index: self._on_turned(index, False))

    @property
    def hovered(self) -> str:
        """Code of the row under the mouse; "" over a chapter and where there is none."""
        number = self._delegate.hovered
        return self._plan.rows.rows[number].code if number >= 0 else ""

    @property
    def turned(self) -> dict[str, bool]:
        """Which chapters and items the person opened (True) or closed, by code or number of the chapter."""
        return self._turned

    @property
    def top(self) -> str:
        """The first row in sight, by code or number of the chapter; "" where there is none."""
        index = self.indexAt(QPoint(0, 0))
        return _name(self._plan.row_at(index)) if index.isValid() else ""

    def restore(self, turned: Mapping[str, bool], top: str) -> None:
        """Take what was opened and closed, and the first row in sight, from another session, before it is shown."""
        self._turned, self._top = dict(turned), top

    def open_all(self, *, as_turned: bool = False) -> None:
        """Expand everything where that is quick, else what leads to the open row; waits until the tree is shown.

        With `as_turned` chapters and items are opened and closed as the person left them, and as turned from now on.
        """
        self._keeps_turns = as_turned
        if not self.isVisible():
            self._opens_when_shown = True
            return
        self._opens_when_shown = False
        self._is_opening = True
        self._open_most()
        for name, wanted in self._turned.items() if as_turned else ():
            if (index := self._index_of(name)).isValid():
                self.setExpanded(index, wanted)
        self._is_opening = False

    def _open_most(self) -> None:
        if self._plan.number_shown <= FEW:
            self.expandAll()
            return
        self.collapseAll()
        above = self._plan.index_of(self._shown).parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()

    def show_row(self, code: str) -> None:
        """Mark a row as the one whose page is open; hidden rows leave nothing marked."""
        self._shown = code
        index = self._plan.index_of(code)
        if index.isValid():
            self.setCurrentIndex(index)
            if self.isVisible():
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.selectionModel().clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the view knows its height: begin where it was left, and go only as far as the open row."""
        super().showEvent(event)
        if self._opens_when_shown:
            self.open_all(as_turned=self._keeps_turns)
        QTimer.singleShot(0, self, self._scroll_to_open_row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        code = self._plan.row_at(current).code
        if code and code != self._shown:
            self._shown = code
            self.row_chosen.emit(code)

    def leaveEvent(self, event: QEvent) -> None:
        self._on_hovered(-1)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton and self._is_opener(index, event):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            code = self._plan.row_at(index).code
            if code:
                self.row_entered.emit(code)
            else:
                self.setExpanded(index, not self.isExpanded(index))
            return
        super().keyPressEvent(event)

    def _scroll_to_open_row(self) -> None:
        self.scrollToTop()
        if self._top and (top := self._index_of(self._top)).isValid():
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
        self._top = ""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _on_hovered(self, number: int) -> None:
        self._delegate.hovered = number

    def _on_turned(self, index: QModelIndex, is_open: bool) -> None:
        if self._keeps_turns and not self._is_opening:
            self._turned[_name(self._plan.row_at(index))] = is_open

    def _index_of(self, name: str) -> QModelIndex:
        chapters = (self._plan.index(row, 0) for row in range(self._plan.rowCount()))
        found = next((one for one in chapters if _name(self._plan.row_at(one)) == name), QModelIndex())
        return found if found.isValid() else self._plan.index_of(name)

    def _is_opener(self, index: QModelIndex, event: QMouseEvent) -> bool:
        """Whether a click there opens and closes: a chapter anywhere, an item at its chevron."""
        kind = self._plan.row_at(index).kind
        return kind is RowKind.CHAPTER or (kind is RowKind.ITEM and event.position().x() < 40)

    def _on_look_changed(self) -> None:
        self.doItemsLayout()


def _name(row: PlanRow) -> str:
    """What a row is called across sessions."""
    return row.code or row.label
