"""The line at the bottom: whose figures, where they are kept, how far."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.desk.desk import Desk
from gui.entry.entry_page import EntryPage
from gui.look.look import set_role


class PlaceLine(QLabel):
    """Says it again whenever it is told that something changed."""

    def __init__(self, desk: Desk, page: EntryPage, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._page, self._path = desk, page, path
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self, role="place")
        self.setText(" ")  # as high as it will be
        self.setToolTip(str(path))

    def show_place(self, _changed: object = None) -> None:
        """Count anew."""
        if self._desk.unit is None:
            return
        total = len(self._desk.plan.by_code)
        words = self.tr("{unit} · 数据文件 {path} · 共 {total} 条，已填 {filled} 条").format(
            unit=self._desk.unit.name, path=self._path.name, total=total, filled=self._desk.filled()
        )
        if self._desk.is_read_only:
            words = self.tr("{words} · 只读").format(words=words)
        unsettled = len(self._page.unsettled)
        if unsettled:
            words = self.tr("{words}，{count} 处未保存待改（F8）").format(words=words, count=unsettled)
        self.setText(words)
