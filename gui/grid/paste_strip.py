"""Above the sheet while a block waits: which cells it would change, what is left out, and the word to write it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.grid.cell_edit import BlockEdit, Skipped
from gui.look.look import Look, set_role
from model.wording import Language, say

_LISTED = 4


class PasteStrip(QFrame):
    """Hidden while nothing waits. Enter writes, Esc gives up."""

    confirmed = Signal()
    cancelled = Signal()
    other_size_wanted = Signal()  # only the selected cells, or the whole block after all

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._language = look, language
        self._icon, self._words, self._left_out = QLabel(), QLabel(), QLabel()
        self.write, self.other, self.cancel = QPushButton(), QPushButton(), QPushButton(self.tr("取消  Esc"))
        self._lay_out()
        self.write.clicked.connect(self.confirmed)
        self.other.clicked.connect(self.other_size_wanted)
        self.cancel.clicked.connect(self.cancelled)
        look.changed.connect(self._paint)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return "" if self.isHidden() else f"{self._words.text()}\n{self._left_out.text()}".strip()

    def show_edit(self, edit: BlockEdit, size_words: str, other_words: str) -> None:
        """Show what a block would do; `size_words` where its size differs from the selection's."""
        words = self.tr("粘贴将改 {count} 格（绿底为新内容，指针停在格上可看原值）。").format(count=len(edit.shown))
        if not edit.shown:
            words = self.tr("没有可改的格：内容相同，或都不能填。")
        self._words.setText(f"{size_words}{words}")
        self._left_out.setText(self._skipped_words(edit.skipped))
        self._left_out.setVisible(bool(edit.skipped))
        self.write.setText(self.tr("写入 {count} 格  Enter").format(count=len(edit.shown)))
        self.write.setEnabled(bool(edit.changes))
        self.other.setText(other_words)
        self.other.setVisible(bool(other_words))
        self.show()
        self._paint()
        (self.write if edit.changes else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) else self.cancel).click()
        else:
            super().keyPressEvent(event)

    def _skipped_words(self, skipped: Sequence[Skipped]) -> str:
        lines = [self.tr("跳过 {count} 格，原样留在剪贴板：").format(count=len(skipped))]
        for one in skipped[:_LISTED]:
            place = one.cell[0] if one.cell is not None else "—"
            lines.append(self.tr("{place}：{why}").format(place=place, why=say(one.finding, self._language)))
        if len(skipped) > _LISTED:
            lines.append(self.tr("……另有 {count} 格").format(count=len(skipped) - _LISTED))
        return "\n".join(lines)

    def _lay_out(self) -> None:
        set_role(self, role="notice")
        set_role(self.write, kind="primary")
        set_role(self._left_out, role="hint")
        for label in (self._words, self._left_out):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.addWidget(self._words)
        words.addWidget(self._left_out)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        for button in (self.other, self.cancel, self.write):
            button.setAutoDefault(False)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _paint(self) -> None:
        if not self.isHidden():
            self._icon.setPixmap(self._look.pixmap("copy", "warn_text", 18, self.devicePixelRatioF()))
