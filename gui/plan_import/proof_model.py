"""The rows of a proof for Qt: after each correction only the rows that came, went or changed are told."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.plan_import.proof_rows import TOP, Arrangement, Filter, ProofRow, RowKind, arrange, line_key
from gui.plan_import.words import line_hint, mark_words, target_text
from model.plan.proof.proof import Proof

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


class ProofModel(QAbstractItemModel):
    """One column. Ids are numbers given to row keys once and never again, so that a row keeps its id while it moves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, int] = {TOP: 0}
        self._keys: list[str] = [TOP]
        self._rows: dict[str, ProofRow] = {}
        self._children: dict[str, list[str]] = {TOP: []}
        self._parents: dict[str, str] = {}

    def show_proof(self, proof: Proof | None, which: Filter) -> None:
        """Show another document or another filter, in one reset."""
        self.beginResetModel()
        wanted = arrange(proof, which) if proof is not None else Arrangement({}, {TOP: ()})
        self._rows = dict(wanted.rows)
        self._children, self._parents = {}, {}
        self._adopt(TOP, wanted)
        self.endResetModel()

    def show_correction(self, proof: Proof, which: Filter) -> None:
        """Show the same document after a correction: remove, insert and repaint what differs."""
        wanted = arrange(proof, which)
        before = dict(self._rows)
        self._rows.update(wanted.rows)
        self._remove_missing(TOP, wanted)
        self._insert_new(TOP, wanted)
        self._rows = dict(wanted.rows)
        for key, row in wanted.rows.items():
            if before.get(key) != row:
                index = self._index(key)
                self.dataChanged.emit(index, index)

    def index_of_line(self, line: int) -> QModelIndex:
        """Where a line stands; an invalid index where the filter hides it."""
        key = line_key(line)
        return self._index(key) if key in self._parents else QModelIndex()

    def row_at(self, index: Index) -> ProofRow:
        """The row behind an index."""
        return self._rows[self._keys[index.internalId()]]

    def lines_below(self, index: Index) -> list[int]:
        """The keys of the lines at or below an index, as they are shown."""
        row = self.row_at(index)
        if row.line is not None:
            return [row.line.key]
        return [key for child in self._children[row.key] for key in self.lines_below(self._index(child))]

    def shown_lines(self) -> list[int]:
        """The keys of all lines, top to bottom."""
        return [key for top in self._children[TOP] for key in self.lines_below(self._index(top))]

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        children = self._children.get(self._key(parent), [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._number(children[row]))

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        return self._index(self._parents[self._key(index)])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._children.get(self._key(parent), []))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.label} {row.name}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: ProofRow) -> str:
        if row.line is None:
            return f"{row.label}{row.name}, {row.count}"
        parts = (row.label, row.name, target_text(row.line.indicator), line_hint(row.line), mark_words()[row.line.mark])
        return ", ".join(part for part in parts if part)

    def _remove_missing(self, parent: str, wanted: Arrangement) -> None:
        keep = set(wanted.children.get(parent, ()))
        for place in range(len(self._children[parent]) - 1, -1, -1):
            key = self._children[parent][place]
            if key not in keep:
                self.beginRemoveRows(self._index(parent), place, place)
                del self._children[parent][place]
                self._forget(key)
                self.endRemoveRows()
        for key in list(self._children[parent]):
            if self._rows[key].kind is not RowKind.LINE:
                self._remove_missing(key, wanted)

    def _insert_new(self, parent: str, wanted: Arrangement) -> None:
        for place, key in enumerate(wanted.children.get(parent, ())):
            if place < len(self._children[parent]) and self._children[parent][place] == key:
                if self._rows[key].kind is not RowKind.LINE:
                    self._insert_new(key, wanted)
                continue
            self.beginInsertRows(self._index(parent), place, place)
            self._children[parent].insert(place, key)
            self._parents[key] = parent
            self._adopt(key, wanted)
            self.endInsertRows()

    def _adopt(self, key: str, wanted: Arrangement) -> None:
        """Take everything below a key as it is wanted."""
        below = wanted.children.get(key, ())
        self._children[key] = list(below)
        for child in below:
            self._parents[child] = key
            self._adopt(child, wanted)

    def _forget(self, key: str) -> None:
        for child in self._children.pop(key, []):
            self._forget(child)
        self._parents.pop(key, None)

    def _number(self, key: str) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._keys)
            self._keys.append(key)
        return self._numbers[key]

    def _key(self, index: Index) -> str:
        return self._keys[index.internalId()] if index.isValid() else TOP

    def _index(self, key: str) -> QModelIndex:
        if key == TOP:
            return QModelIndex()
        place = self._children[self._parents[key]].index(key)
        return self.createIndex(place, 0, self._number(key))
