"""One table model for frozen records: the columns are data, the rows are the records themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from gui.look.look import Look

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
TOP = QModelIndex()

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[Record]):
    """One column: what to say about a record.

    `colour` and `icon` name a token and an icon of the look; `numeric` aligns right with digits of one width;
    `sort_key` is what a sorting proxy compares, the text by default. `said` is the text in full words where it is
    short signs: what a screen reader says and a copied table holds. `is_long` are words of any length, which may be cut
    where there is no room; the table tells them in full. What `stands_elsewhere` on the page too may be left
    out where the table has no room.
    """

    title: str
    text: Callable[[Record], str]
    tooltip: Callable[[Record], str] | None = None
    said: Callable[[Record], str] | None = None
    colour: Callable[[Record], str | None] | None = None
    icon: Callable[[Record], tuple[str, str] | None] | None = None
    bold: Callable[[Record], bool] | None = None
    sort_key: Callable[[Record], Any] | None = None
    numeric: bool = False
    width: int = 120
    is_long: bool = False
    stands_elsewhere: bool = False


class RecordModel(QAbstractTableModel, Generic[Record]):
    """Records as rows. With `key` each row has a check box in its first column, remembered by that key."""

    checked_changed = Signal()  # the person ticked or unticked a row, or the ticks were set anew

    def __init__(
        self,
        columns: Sequence[Column[Record]],
        look: Look,
        *,
        key: Callable[[Record], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._look = look
        self._key = key
        self._records: list[Record] = []
        self._checked: set[str] = set()
        self._answers: dict[int, Callable[[Record, Column[Record]], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda record, column: column.text(record),
            Qt.ItemDataRole.ToolTipRole: lambda record, column: column.tooltip(record) if column.tooltip else None,
            Qt.ItemDataRole.AccessibleTextRole: lambda record, column: (column.said or column.text)(record),
            Qt.ItemDataRole.TextAlignmentRole: lambda record, column: int(_RIGHT if column.numeric else _LEFT),
            Qt.ItemDataRole.ForegroundRole: self._foreground,
            Qt.ItemDataRole.DecorationRole: self._decoration,
            Qt.ItemDataRole.FontRole: self._font,
            RECORD_ROLE: lambda record, column: record,
            SORT_ROLE: lambda record, column: (column.sort_key or column.text)(record),
        }
        look.changed.connect(self._on_look_changed)

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, top to bottom."""
        return tuple(self._records)

    @property
    def columns(self) -> tuple[Column[Record], ...]:
        """The columns, left to right."""
        return self._columns

    @property
    def checked(self) -> tuple[Record, ...]:
        """The ticked records, top to bottom."""
        return tuple(record for record in self._records if self._key and self._key(record) in self._checked)

    def is_empty(self, column: int) -> bool:
        """Whether no record has anything to say in a column."""
        return not any(self._columns[column].text(record) for record in self._records)

    def record(self, index: Index) -> Record:
        """The record of a row."""
        return self._records[index.row()]

    def show_records(self, records: Iterable[Record]) -> None:
        """Replace all rows in one reset; ticks of keys that are still there stay."""
        self.beginResetModel()
        self._records = list(records)
        if self._key is not None:
            self._checked &= {self._key(record) for record in self._records}
        self.endResetModel()

    def insert_record(self, row: int, record: Record) -> None:
        """Put a record before `row`."""
        self.beginInsertRows(QModelIndex(), row, row)
        self._records.insert(row, record)
        self.endInsertRows()

    def remove_record(self, row: int) -> None:
        """Take one row away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._records[row]
        self.endRemoveRows()

    def replace_record(self, row: int, record: Record) -> None:
        """Show another record in the same row."""
        self._records[row] = record
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def show_checked(self, keys: Iterable[str]) -> None:
        """Tick exactly the rows of these keys."""
        self._checked = set(keys)
        if self._records:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._records) - 1, 0), [Qt.ItemDataRole.CheckStateRole]
            )
        self.checked_changed.emit()

    def check_all(self, ticked: bool) -> None:
        """Tick every row, or none."""
        self.show_checked((self._key(record) for record in self._records) if ticked and self._key else ())

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(index)
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self._records[index.row()], self._columns[index.column()])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if self._columns[section].numeric else _LEFT)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._key is not None and index.isValid() and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self._key is None or not index.isValid() or index.column() != 0:
            return False
        key = self._key(self._records[index.row()])
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._checked.add(key)
        else:
            self._checked.discard(key)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.checked_changed.emit()
        return True

    def _check_state(self, index: Index) -> Qt.CheckState | None:
        if self._key is None or not index.isValid() or index.column() != 0:
            return None
        ticked = self._key(self._records[index.row()]) in self._checked
        return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked

    def _foreground(self, record: Record, column: Column[Record]) -> Any:
        token = column.colour(record) if column.colour else None
        return self._look.colour(token) if token else None

    def _decoration(self, record: Record, column: Column[Record]) -> Any:
        chosen = column.icon(record) if column.icon else None
        return self._look.icon(*chosen) if chosen else None

    def _font(self, record: Record, column: Column[Record]) -> QFont | None:
        bold = column.bold is not None and column.bold(record)
        return self._look.font(bold=bold, tabular=column.numeric) if bold or column.numeric else None

    def _on_look_changed(self) -> None:
        if self._records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, len(self._columns) - 1))
