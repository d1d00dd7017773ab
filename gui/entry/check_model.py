"""The lines of the list 审核 for Qt; a line is put into words when it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.desk.desk import Desk
from gui.entry.check_lines import CheckLine, Grade
from gui.look.look import Look
from gui.plan_words import asked_for

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
TOP = QModelIndex()
_ICONS = {
    Grade.UNSAVED: ("pencil", "bad_text"),
    Grade.SENT_BACK: ("arrow-back-up", "warn_text"),
    Grade.BLOCKING: ("alert-circle", "bad_text"),
    Grade.CONFIRM: ("alert-triangle", "warn_text"),
    Grade.NOTICE: ("info-circle", "muted"),
}


class CheckModel(QAbstractListModel):
    """One line a row."""

    def __init__(self, desk: Desk, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._lines: Sequence[CheckLine] = ()

    @property
    def lines(self) -> Sequence[CheckLine]:
        """What is listed."""
        return self._lines

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """List other lines; one reset."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def grade_words(self) -> dict[Grade, str]:
        """What the grades are called."""
        return {
            Grade.UNSAVED: self.tr("未保存"),
            Grade.SENT_BACK: self.tr("退回"),
            Grade.BLOCKING: self.tr("强制性"),
            Grade.CONFIRM: self.tr("核实性"),
            Grade.NOTICE: self.tr("提示性"),
        }

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            name = self._desk.plan.name_of(line.code) if line.code else self.tr("全表")
            return f"{line.code} {name}".strip() + f"\u3000{self.grade_words()[line.grade]}\n{line.words}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._look.icon(*_ICONS[line.grade], 16)
        if role == Qt.ItemDataRole.ToolTipRole:
            indicator = self._desk.plan.by_code.get(line.code)
            return line.words if indicator is None else f"{line.words}\n{asked_for(indicator)}"
        return line if role == LINE_ROLE else None
