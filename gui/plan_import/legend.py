"""What the colours in the document stand for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.look.look import Look, set_role


class Legend(QLabel):
    """One line of words, each painted as in the document."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.RichText)
        set_role(self, role="hint")
        look.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        tokens = self._look.tokens
        parts = (
            (self.tr("定量"), f"background:{tokens.selected}; color:{tokens.text}"),
            (self.tr("里程碑"), f"background:{tokens.ok_bg}; color:{tokens.text}"),
            (self.tr("待核对"), f"background:{tokens.warn_bg}; color:{tokens.warn_text}"),
            (self.tr("未采用的数"), "text-decoration:underline"),
        )
        self.setText("　".join(f'<span style="{style}">&nbsp;{word}&nbsp;</span>' for word, style in parts))
