"""The sheet's model: one row a row of the plan, its texts from the desk, drafts and a preview laid over them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.desk.desk import Desk
from gui.grid.cell_edit import Cell, Written, is_open, read_cell
from gui.grid.columns import (
    NUMERIC,
    WORDS,
    GridColumn,
    Part,
    asked_words,
    cell_text,
    entry_text,
    grid_columns,
)
from gui.look.look import Look
from model.entry.entry import BLANK, EntryKey
from model.entry.evidence import evidence_words
from model.entry.value import Source, understand
from model.finding import Finding
from model.wording import Language, say

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GridModel(QAbstractTableModel):
    """`drafts` holds texts that could not be stored, by key and part; it is shared with the form view."""

    cell_typed = Signal(object)  # Written: what a person typed into a cell

    def __init__(
        self,
        desk: Desk,
        look: Look,
        language: Language,
        drafts: Mapping[tuple[EntryKey, str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._look, self._language, self._drafts = desk, look, language, drafts
        self._codes: list[str] = []
        self._places: dict[str, int] = {}
        self._preview: dict[Cell, str] = {}
        self.columns: tuple[GridColumn, ...] = grid_columns()
        look.changed.connect(self._on_look_changed)

    @property
    def codes(self) -> Sequence[str]:
        """The rows from top to bottom."""
        return self._codes

    @property
    def preview(self) -> Mapping[Cell, str]:
        """The cells that would become others, with their new text."""
        return self._preview

    def show_codes(self, codes: Sequence[str]) -> None:
        """Show these rows; one reset."""
        self.beginResetModel()
        self._codes = list(codes)
        self._places = {code: place for place, code in enumerate(codes)}
        self._preview = {}
        self.endResetModel()

    def show_states(self, codes: Collection[str]) -> None:
        """Repaint rows after they changed."""
        for code in codes:
            place = self._places.get(code)
            if place is not None:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def show_preview(self, shown: Sequence[Written]) -> None:
        """Lay new texts over cells, without writing them; none takes them away."""
        touched = {code for code, _part in self._preview} | {one.cell[0] for one in shown}
        self._preview = {one.cell: one.text for one in shown}
        self.show_states(touched)

    def row_of(self, code: str) -> int:
        """Where a row stands, -1 where it is not shown."""
        return self._places.get(code, -1)

    def cell(self, index: Index) -> Cell:
        """What a cell is about."""
        return self._codes[index.row()], self.columns[index.column()].part

    def column_of(self, part: Part) -> int:
        """Where a part stands."""
        return next(place for place, column in enumerate(self.columns) if column.part is part)

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._codes)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if column.part in NUMERIC else _LEFT)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and is_open(self._desk, *self.cell(index)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        code, part = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(code, part).replace("\n", " ") if part in WORDS else self._text(code, part)
        if role == Qt.ItemDataRole.EditRole:
            return self._edit_text(code, part)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if part in NUMERIC else _LEFT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(code, part)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._decoration(code, part)
        return self._painted(code, part, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say what was typed; the text comes back through the desk or as a draft."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or str(value) == self.data(index, role):
            return False
        self.cell_typed.emit(Written(self.cell(index), str(value)))
        return True

    def draft(self, code: str, part: Part) -> str | None:
        """The text that could not be stored."""
        return self._drafts.get((self._desk.key(code), part.value)) if self._drafts else None

    def _text(self, code: str, part: Part) -> str:
        if (code, part) in self._preview:
            return self._preview[code, part]
        draft = self.draft(code, part)
        return cell_text(self._desk, code, part) if draft is None else draft

    def _edit_text(self, code: str, part: Part) -> str:
        draft = self.draft(code, part)
        text = cell_text(self._desk, code, part) if draft is None else draft
        return text.replace(",", "") if part is Part.VALUE and draft is None else text

    def _finding(self, code: str, part: Part) -> Finding | None:
        """Why a draft was not stored, or what is to be looked at in a value that was."""
        draft = self.draft(code, part)
        if draft is not None:
            said = read_cell(self._desk, self._desk.entry(code), Written((code, part), draft), Source.TYPED)
            return said if isinstance(said, Finding) else None
        found = self._desk.findings(code) if part is Part.VALUE else ()
        value = self._desk.entry(code).value
        if found or part is not Part.VALUE or value is None:
            return next(iter(found), None)
        last = self._desk.last(code)
        before = last[1] if last is not None else BLANK
        said_now = understand(f"{value:f}", self._desk.plan.by_code[code], last=before.value)
        return next(iter(said_now.findings), None)

    def _tooltip(self, code: str, part: Part) -> str:
        if part in (Part.CODE, Part.NAME, Part.TARGET, Part.DUE):
            return f"{cell_text(self._desk, code, Part.NAME)}\n{asked_words(self._desk, code)}"
        if part is Part.EVIDENCE:
            return evidence_words(self._desk.entry(code).evidence)
        finding = self._finding(code, part)
        if self.draft(code, part) is not None:
            return self.tr("未保存：{why}").format(why="" if finding is None else say(finding, self._language))
        if self._desk.is_closed(code):
            return self.tr("已锁定，不能修改")
        if (code, part) in self._preview:
            now = entry_text(self._desk.entry(code), part) or self.tr("未填")
            return self.tr("现在：{now}").format(now=now)
        if finding is not None:
            return self.tr("已保存，请核对：{why}").format(why=say(finding, self._language))
        if part in (Part.VALUE, Part.STAGE) and self._desk.is_carried(code):
            return self.tr("沿用上期，未单独填报")
        return self._text(code, part)

    def _decoration(self, code: str, part: Part) -> Any:
        if part is Part.CODE:
            return self._mark(code)
        if self.draft(code, part) is not None:
            return self._look.icon("alert-circle", "bad_text", 14)
        if part is not Part.VALUE:
            return None
        if self._finding(code, part) is not None:
            return self._look.icon("alert-triangle", "warn_text", 14)
        return self._look.icon("copy", "muted", 14) if self._desk.is_carried(code) else None

    def _mark(self, code: str) -> Any:
        """What stands beside a row's number: locked, sent back, starred."""
        if self._desk.is_closed(code):
            return self._look.icon("lock", "muted", 14)
        if self._desk.asked.about(code):
            return self._look.icon("arrow-back-up", "warn_text", 14)
        return self._look.icon("star-filled", "warn_fill", 14) if self._desk.mark(code).is_starred else None

    def _painted(self, code: str, part: Part, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            if (code, part) in self._preview:
                return self._look.colour("ok_bg")
            if self.draft(code, part) is not None:
                return self._look.colour("bad_bg")
            return None if is_open(self._desk, code, part) else self._look.colour("subtle")
        if role == Qt.ItemDataRole.ForegroundRole:
            if self.draft(code, part) is not None and (code, part) not in self._preview:
                return self._look.colour("bad_text")
            return self._look.colour("text" if part in (Part.NAME, Part.VALUE) else "text2")
        if role == Qt.ItemDataRole.FontRole:
            return self._look.font(bold=(code, part) in self._preview, tabular=part in NUMERIC)
        return None

    def _on_look_changed(self) -> None:
        self.columns = grid_columns()
        if self._codes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._codes) - 1, len(self.columns) - 1))
