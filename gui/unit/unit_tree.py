"""The tree of units: walked, moved and retired by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from gui.look.look import Look
from gui.unit.words import kind_words
from model.entry.reporting_unit import ReportingUnit, UnitTree

_CODE = Qt.ItemDataRole.UserRole
_MOVES = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "higher",
    Qt.Key.Key_Right: "deeper",
}


class UnitTreeView(QTreeWidget):
    """Shows a `UnitTree` and says what the person wants done with the current unit."""

    unit_chosen = Signal(str)  # code
    move_requested = Signal(
        str, str
    )  # code; "up", "down", "higher" (beside its parent), "deeper" (below the one before)
    rename_requested = Signal(str)  # code
    add_requested = Signal(str)  # code of the unit below which another one is wanted
    retire_requested = Signal(str)  # code

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_showing = False
        self.setHeaderHidden(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setUniformRowHeights(True)
        look.changed.connect(self._dress)

    @property
    def current(self) -> str:
        """The code of the current unit; "" for none."""
        item = self.currentItem()
        return str(item.data(0, _CODE)) if item is not None else ""

    def show_units(self, units: UnitTree, current: str) -> None:
        """Show other units without telling anybody; what was folded stays folded."""
        folded = {code for code, item in self._items().items() if item.childCount() and not item.isExpanded()}
        self._is_showing = True
        self.clear()
        made: dict[str, QTreeWidgetItem] = {}
        for unit in (one for top in units.units if top.parent is None for one in (top, *units.below(top.code))):
            above = made.get(unit.parent or "")
            item = QTreeWidgetItem(above) if above is not None else QTreeWidgetItem(self)
            self._fill(item, unit)
            made[unit.code] = item
        for code, item in made.items():
            item.setExpanded(code not in folded)
        if current in made:
            self.setCurrentItem(made[current])
        self._is_showing = False
        self._dress()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if not self._is_showing and current.isValid():
            self.unit_chosen.emit(str(current.data(_CODE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        with_both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if move is not None and event.modifiers() & with_both == with_both:
            self.move_requested.emit(self.current, move)
        elif event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit(self.current)
        elif event.key() == Qt.Key.Key_Insert:
            self.add_requested.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete:
            self.retire_requested.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _fill(self, item: QTreeWidgetItem, unit: ReportingUnit) -> None:
        gone = self.tr("（{day} 起停用）").format(day=unit.retired.isoformat()) if unit.retired is not None else ""
        item.setText(0, f"{unit.name}{gone}")
        item.setToolTip(0, " · ".join(filter(None, (unit.code, kind_words(unit.kind), unit.contact, unit.phone))))
        item.setData(0, _CODE, unit.code)
        item.setData(0, _CODE + 1, bool(gone))

    def _items(self) -> dict[str, QTreeWidgetItem]:
        found: dict[str, QTreeWidgetItem] = {}
        waiting = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop()
            if item is not None:
                found[str(item.data(0, _CODE))] = item
                waiting += [item.child(place) for place in range(item.childCount())]
        return found

    def _dress(self) -> None:
        for item in self._items().values():
            item.setForeground(0, self._look.colour("muted" if item.data(0, _CODE + 1) else "text"))
