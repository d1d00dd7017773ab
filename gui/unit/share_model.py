"""The grid of shares: indicators down, units across, with the plan's target, the sum and what differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.look.look import Look
from gui.look.role_words import role_marks, role_words
from gui.plan_words import asked_for
from gui.unit.words import kind_words
from model.entry.reporting_unit import ReportingUnit
from model.entry.role import Role, Roles, role_of
from model.entry.value import show_number
from model.plan.node import Kind
from model.progress.allocation import AllocationSum

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
TARGET, TOTAL, DIFFERENCE, REASON = range(4)
FIXED = 4
"""Columns before those of the units."""


@dataclass(frozen=True)
class Shares:
    """What the grid shows."""

    sums: tuple[AllocationSum, ...] = ()
    units: tuple[ReportingUnit, ...] = ()
    roles: Roles = field(default_factory=dict)


class ShareModel(QAbstractTableModel):
    """Says what a person typed; nothing is altered here."""

    share_typed = Signal(str, str, str)  # unit code, indicator code, text
    reason_typed = Signal(str, str)  # indicator code, text

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shares = Shares()
        self._answers: Mapping[int, Callable[[AllocationSum, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.EditRole: self._edited_text,
            Qt.ItemDataRole.ToolTipRole: self._words,
            Qt.ItemDataRole.AccessibleTextRole: self._words,
            Qt.ItemDataRole.ForegroundRole: self._colour,
            Qt.ItemDataRole.FontRole: self._font,
            Qt.ItemDataRole.TextAlignmentRole: lambda _one, column: int(
                Qt.AlignmentFlag.AlignVCenter
                | (Qt.AlignmentFlag.AlignLeft if column == REASON else Qt.AlignmentFlag.AlignRight)
            ),
        }
        look.changed.connect(self._on_look)

    @property
    def shares(self) -> Shares:
        """What is shown."""
        return self._shares

    def show_shares(self, shares: Shares) -> None:
        """Show other rows; where rows and units are the same ones only what stands in the cells changes."""
        if _frame(shares) == _frame(self._shares):
            self._shares = shares
            self._on_look()
            return
        self.beginResetModel()
        self._shares = shares
        self.endResetModel()

    def sum_at(self, row: int) -> AllocationSum:
        """The indicator of a row."""
        return self._shares.sums[row]

    def unit_at(self, column: int) -> ReportingUnit | None:
        """The unit of a column, None for the columns before them."""
        return self._shares.units[column - FIXED] if column >= FIXED else None

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._shares.sums)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else FIXED + len(self._shares.units)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self._shares.sums[index.row()], index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or section < 0:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._row_title(section) if section < len(self._shares.sums) else None
        return self.column_title(section, role) if section < self.columnCount() else None

    def column_title(self, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        """What heads a column; the tooltip says what kind of unit it is."""
        unit = self.unit_at(column)
        if unit is None:
            return fixed_titles()[column]
        return (
            unit.name if role == Qt.ItemDataRole.DisplayRole else f"{unit.code} {unit.name}（{kind_words(unit.kind)}）"
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_editable(index.row(), index.column()) else flags

    def is_editable(self, row: int, column: int) -> bool:
        """Whether a person may write there: a share of something counted, or the reason of a divided target."""
        one = self._shares.sums[row]
        return one.is_divided if column == REASON else column >= FIXED and one.indicator.kind is Kind.QUANTITY

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self.is_editable(index.row(), index.column()):
            return False
        one, column, text = self._shares.sums[index.row()], index.column(), str(value).strip()
        if text == self._edited_text(one, column):
            return False
        unit = self.unit_at(column)
        if unit is None:
            self.reason_typed.emit(one.indicator.code, text)
        else:
            self.share_typed.emit(unit.code, one.indicator.code, text)
        return True

    def text(self, one: AllocationSum, column: int) -> str:
        """What stands in a cell; nothing where nothing was given out, never a zero."""
        unit = self.unit_at(column)
        if unit is not None:
            return self._share_text(one, unit.code)
        if column == TARGET:
            return "—" if one.target is None else show_number(one.target)
        if column == TOTAL:
            return show_number(one.total) if one.parts and one.is_divided else ""
        if column == DIFFERENCE:
            return f"{one.difference:+,f}" if one.difference else ("✓" if one.parts and one.is_divided else "")
        return one.reason

    def _share_text(self, one: AllocationSum, unit: str) -> str:
        role = role_of(self._shares.roles, unit, one.indicator.code)
        share = one.parts.get(unit, one.own.get(unit))
        mark = role_marks()[role] if role is not None else ""
        return " ".join(filter(None, (mark, "" if share is None else show_number(share))))

    def _edited_text(self, one: AllocationSum, column: int) -> str:
        unit = self.unit_at(column)
        if unit is None:
            return one.reason if column == REASON else self.text(one, column)
        share = one.parts.get(unit.code)
        return "" if share is None else f"{share:f}"

    def _words(self, one: AllocationSum, column: int) -> str:
        unit = self.unit_at(column)
        head = f"{one.indicator.code} {one.indicator.name}"
        if unit is None:
            return f"{head}\n{asked_for(one.indicator)}\n{fixed_titles()[column]} {self.text(one, column)}"
        lines = [f"{unit.name} · {head}", self._share_words(one, unit.code)]
        if (role := self._role(one, unit)) is not None:
            lines.append(role_words()[role])
        return "\n".join(lines)

    def _share_words(self, one: AllocationSum, unit: str) -> str:
        if unit in one.parts:
            return translate("Shares", "分解数 {number}").format(number=show_number(one.parts[unit]))
        if unit in one.own:
            return translate("Shares", "各家都是方案的目标 {number}，可以另定").format(
                number=show_number(one.own[unit])
            )
        return translate("Shares", "未分解")

    def _role(self, one: AllocationSum, unit: ReportingUnit) -> Role | None:
        return role_of(self._shares.roles, unit.code, one.indicator.code)

    def _colour(self, one: AllocationSum, column: int) -> Any:
        unit = self.unit_at(column)
        if unit is not None:
            is_own = unit.code not in one.parts
            return self._look.colour("muted") if is_own else None
        if column == DIFFERENCE and one.parts:
            return self._look.colour("warn_text" if one.is_open else "muted" if one.difference else "ok_text")
        return None

    def _font(self, one: AllocationSum, column: int) -> Any:
        bold = column == DIFFERENCE and one.is_open
        return self._look.font(bold=bold, tabular=True)

    def _row_title(self, row: int) -> str:
        indicator = self._shares.sums[row].indicator
        return f"{indicator.code}  {indicator.name}"

    def _on_look(self) -> None:
        if self._shares.sums:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))


def fixed_titles() -> Sequence[str]:
    """What heads the columns before those of the units."""
    return (
        translate("Shares", "计划目标"),
        translate("Shares", "分解合计"),
        translate("Shares", "差额"),
        translate("Shares", "差额说明"),
    )


def _frame(shares: Shares) -> tuple[object, object]:
    return [one.indicator for one in shares.sums], shares.units
