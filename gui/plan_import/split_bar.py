"""Where to divide the words of a line: Left and Right move the cut, Tab goes on to the next likely place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.look import Look, set_role


class SplitBar(QFrame):
    """Hidden while nothing is being divided. Tab goes from one sensible place to the next."""

    split_requested = Signal(int, int)  # key of the line, offset into the document
    left = Signal()  # Escape: nothing is divided

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._line = -1
        self._quote, self._start, self._at = "", 0, 0
        self._places: tuple[int, ...] = ()
        self._words, self._hint = QLabel(), QLabel(self.tr("← → 移动拆分处，Enter 拆分，Esc 取消"))
        self._act = QPushButton(self.tr("在这里拆分"))
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("拆分指标"))
        set_role(self, role="footer")
        set_role(self._hint, role="hint")
        line = QHBoxLayout()
        line.addWidget(self._hint, 1)
        line.addWidget(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.addWidget(self._words)
        column.addLayout(line)
        self._act.clicked.connect(self._on_split)
        look.changed.connect(self._paint)
        self.hide()

    def show_split(self, line: int, quote: str, start: int, places: Sequence[int]) -> None:
        """Offer to divide a line's words, which begin at offset `start`, at `places` (offsets) or anywhere inside."""
        middle = start + len(quote) // 2
        self._line, self._quote, self._start, self._places = line, quote, start, tuple(places)
        self._at = min(places, key=lambda place: abs(place - middle), default=middle)
        self._paint()
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self._start + len(self._quote) - 1
        if event.key() == Qt.Key.Key_Left:
            self._move(max(self._at - 1, self._start + 1))
        elif event.key() == Qt.Key.Key_Right:
            self._move(min(self._at + 1, last))
        elif event.key() == Qt.Key.Key_Tab and self._places:
            self._move(next((place for place in self._places if place > self._at), self._places[0]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_split()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return False

    def _move(self, at: int) -> None:
        self._at = at
        self._paint()

    def _on_split(self) -> None:
        self.hide()
        self.split_requested.emit(self._line, self._at)

    def _paint(self) -> None:
        cut = self._at - self._start
        first, second = (_escaped(part) for part in (self._quote[:cut], self._quote[cut:]))
        tokens = self._look.tokens
        self._words.setText(
            f'<span style="background:{tokens.selected}">{first}</span>'
            f'<span style="color:{tokens.bad_fill}; font-weight:600"> ✂ </span>'
            f'<span style="background:{tokens.ok_bg}">{second}</span>'
        )


def _escaped(text: str) -> str:
    return " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
