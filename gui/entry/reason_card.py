"""Beside the fields of a row: why headquarters sent it back, in this round and before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from gui.desk.row_state import RowState
from gui.look.look import Look, set_role

if TYPE_CHECKING:
    from model.wording import Language


class ReasonCard(QFrame):
    """Hidden where nothing was sent back and the row is open."""

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._language = look, language
        self._icon, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self, role="notice")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        look.changed.connect(self._paint)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said."""
        return "" if self.isHidden() else self._text.text()

    def show_row(self, row: RowState) -> None:
        """Show the reasons of a row, newest first, and whether it is locked."""
        lines = self._lines(row)
        if row.is_closed:
            locked = self.tr("这一行没有退回，已锁定。")
            lines.append(self.tr("只读打开，不能修改。") if row.is_read_only else locked)
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))
        self._icon_name = "lock" if row.is_closed else "arrow-back-up"
        self._paint()

    def _lines(self, row: RowState) -> list[str]:
        if not row.reasons:
            return []
        from gui.look.reason_words import reason_words  # only where something was sent back

        return [reason_words(reason, self._language) for reason in row.reasons]

    def _paint(self) -> None:
        if not self.isHidden():
            self._icon.setPixmap(self._look.pixmap(self._icon_name, "warn_text", 18, self.devicePixelRatioF()))
