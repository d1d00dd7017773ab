"""The tree of the plan for Qt: integer ids into `PlanRows`, a filter that costs one reset."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.desk.desk import Desk
from gui.look.status import Status, is_filled
from gui.plan.rows import PlanRow, PlanRows, RowKind, rows_of
from gui.plan_words import asked_for, due_words, stage_words
from model.plan.node import Kind

if TYPE_CHECKING:
    from model.plan.names import ChapterNames

Index = QModelIndex | QPersistentModelIndex
STATUS_ROLE = Qt.ItemDataRole.UserRole
JUDGEMENT_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 3
STAR_ROLE = Qt.ItemDataRole.UserRole + 4
TOP = QModelIndex()
_OUR_ROLES = range(STATUS_ROLE, STAR_ROLE + 1)
_ASKS_DESK = frozenset((*_OUR_ROLES, Qt.ItemDataRole.AccessibleTextRole))
"""What a row has only when all is read: before that it has no more than its name."""
_QT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_ROLES = frozenset((*_OUR_ROLES, *_QT_ROLES))


class PlanTreeModel(QAbstractItemModel):
    """Chapters, items and indicators, of which a filter may hide any; what a row says comes from the desk."""

    def __init__(self, desk: Desk, words: Mapping[Status, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._rows = PlanRows((), {}, ())
        self._children: dict[int, tuple[int, ...]] | None = None
        """What a filter leaves below each row, and -1; None where there is no filter."""
        self._place: dict[int, int] = {}
        """With a filter, where each row that is shown stands below its parent."""
        self._counts: dict[int, tuple[int, int]] = {}

    @property
    def rows(self) -> PlanRows:
        """All rows, shown or not; whoever asks for them while some are not read has the rest of the plan read."""
        if not self._rows.is_read:
            self._desk.finish()
        return self._rows

    @property
    def number_shown(self) -> int:
        """How many rows no filter hides."""
        return len(self._rows.rows if self._children is None else self._place)

    @property
    def shows_all(self) -> bool:
        """Whether no filter hides a row."""
        return self._children is None

    def show_names(self, names: Iterable[ChapterNames]) -> bool:
        """Show all rows of a plan by their names; False where they are shown already, and nothing happened."""
        rows = rows_of(names)
        if self.shows_all and self._rows.is_part_of(rows):
            self._rows = rows
            return False
        self.beginResetModel()
        self._rows = rows
        self._arrange(None)
        self.endResetModel()
        return True

    def show_only(self, leaves: Collection[int] | None) -> None:
        """Show these rows with everything above them, or all rows; one reset."""
        self.beginResetModel()
        self._arrange(leaves)
        self.endResetModel()

    def show_states(self, codes: Collection[str] | None = None) -> None:
        """Repaint the rows of `codes`, or every row, with what the desk holds now."""
        self._counts.clear()
        if codes is None and (top := self._below(-1)):
            self.dataChanged.emit(self._index(top[0]), self._index(top[-1]))
        for number in self._with_ancestors(codes or ()):
            if self._is_shown(number):
                index = self._index(number)
                self.dataChanged.emit(index, index)

    def index_of(self, code: str) -> QModelIndex:
        """Where a row stands; an invalid index where it is hidden or unknown."""
        number = self._rows.by_code.get(code, -1)
        if number < 0 and not self._rows.is_read:
            self._read_below(self._rows.item_of(code))
            number = self._rows.by_code.get(code, -1)
        return self._index(number) if number >= 0 and self._is_shown(number) else QModelIndex()

    def row_at(self, index: Index) -> PlanRow:
        """The row behind an index."""
        return self._rows.rows[index.internalId()]

    def shown_codes(self) -> list[str]:
        """The codes that can be reported on, in the order shown."""
        return [row.code for row in self.rows.rows if row.code and self._is_shown(row.number)]

    def index(self, row: int, column: int, parent: Index = TOP) -> QModelIndex:
        children = self._below(parent.internalId() if parent.isValid() else -1)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self._rows.rows[index.internalId()].parent
        return self._index(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = TOP) -> int:
        if parent.column() > 0:
            return 0
        return len(self._below(parent.internalId() if parent.isValid() else -1))

    def canFetchMore(self, parent: Index) -> bool:
        return parent.isValid() and self._rows.lacks_below(parent.internalId())

    def fetchMore(self, parent: Index) -> None:
        """The view asks for this before it opens an item: its rows have had their places, and now get their names."""
        if parent.isValid():
            self._read_below(parent.internalId())

    def columnCount(self, parent: Index = TOP) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid():
            return None
        row = self._rows.rows[index.internalId()]
        if role in _ASKS_DESK and not self._desk.is_read:
            return None
        if role == STATUS_ROLE:
            return self._desk.status(row.code) if row.kind is RowKind.INDICATOR else None
        if role == JUDGEMENT_ROLE:
            return self._desk.judgement(row.code)
        if role == DETAIL_ROLE:
            return self._detail(row)
        if role == STAR_ROLE:
            return self._desk.mark(row.code).is_starred
        if role == COUNT_ROLE:
            return self._count(row.number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.kind is RowKind.INDICATOR and self._desk.is_read:
            return self._told(row)
        return f"{row.label}{row.name}" if row.kind is RowKind.CHAPTER else f"{row.label} {row.name}"

    def _detail(self, row: PlanRow) -> str:
        """What stands below the name of a milestone, which has no share to draw a bar of."""
        indicator = self._desk.plan.by_code.get(row.code)
        if indicator is None or indicator.kind is not Kind.MILESTONE:
            return ""
        from gui.desk.figures import value_words  # not needed at the start

        entry = self._desk.entry(row.code)
        words = [value_words(entry, indicator)] if is_filled(entry) else []
        if entry.stage is not None:
            words = [stage_words()[entry.stage]]
        return " · ".join([*words, due_words(indicator)])

    def _told(self, row: PlanRow) -> str:
        """What the mouse is told of an indicator: its name, what the plan asks for, and its status in a word."""
        indicator = self._desk.plan.by_code.get(row.code)
        asked = asked_for(indicator) if indicator is not None else ""
        return f"{row.label} {row.name}\n{asked}\n{self._words[self._desk.status(row.code)]}"

    def _spoken(self, row: PlanRow) -> str:
        if row.kind is RowKind.INDICATOR:
            star = self.tr("，已加星标") if self._desk.mark(row.code).is_starred else ""
            return f"{row.label} {row.name}, {self._words[self._desk.status(row.code)]}{star}"
        filled, total = self._count(row.number)
        return f"{row.label}{row.name}, {filled}/{total}"

    def _count(self, number: int) -> tuple[int, int]:
        """How many indicators below a row are filled in, of how many; hidden ones count."""
        if number not in self._counts:
            row = self._rows.rows[number]
            if row.kind is RowKind.INDICATOR:
                self._counts[number] = int(is_filled(self._desk.entry(row.code))), 1
            else:
                below = [self._count(child) for child in row.children]
                self._counts[number] = sum(filled for filled, _ in below), sum(total for _, total in below)
        return self._counts[number]

    def _read_below(self, number: int) -> None:
        if number >= 0 and self._rows.lacks_below(number):
            self._rows = self._rows.with_names_below(number, self._desk.names_below(self._rows.rows[number].code))

    def _index(self, number: int) -> QModelIndex:
        place = self._rows.rows[number].place if self._children is None else self._place[number]
        return self.createIndex(place, 0, number)

    def _is_shown(self, number: int) -> bool:
        return self._children is None or number in self._place

    def _below(self, number: int) -> tuple[int, ...]:
        """The rows that are shown below one; below -1 stand the chapters."""
        if self._children is not None:
            return self._children.get(number, ())
        return self._rows.rows[number].children if number >= 0 else self._rows.top

    def _with_ancestors(self, codes: Collection[str]) -> set[int]:
        numbers: set[int] = set()
        for code in codes:
            number = self._rows.by_code.get(code, -1)
            while number >= 0:
                numbers.add(number)
                number = self._rows.rows[number].parent
        return numbers

    def _arrange(self, leaves: Collection[int] | None) -> None:
        """Compute who stands below whom, and at which place."""
        self._counts.clear()
        self._children, self._place = None, {}
        if leaves is None:
            return
        rows = self._rows.rows
        shown: set[int] = set()
        for number in leaves:
            while number >= 0 and number not in shown:
                shown.add(number)
                number = rows[number].parent
        self._children = {-1: tuple(number for number in self._rows.top if number in shown)}
        for number in shown:
            self._children[number] = tuple(child for child in rows[number].children if child in shown)
        self._place = {child: place for below in self._children.values() for place, child in enumerate(below)}
