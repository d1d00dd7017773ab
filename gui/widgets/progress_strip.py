"""How far long work is: what, how much of it in percent, and a button that stops it."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.look.look import set_role

_MINUTE = 60
_LEAST_DONE, _LEAST_SECONDS = 2, 2.0
"""Before so much is done nobody can say how long the rest takes."""


class ProgressStrip(QFrame):
    """Hidden while nothing runs."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began = monotonic()
        set_role(self, role="card")
        self._label, self._name, self._bar = QLabel(), QLabel(), QProgressBar()
        self._stop = QPushButton(self.tr("停止"))
        self._bar.setTextVisible(False)
        set_role(self._name, role="hint")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 12, 8)
        line.setSpacing(12)
        line.addWidget(self._label)
        line.addWidget(self._bar, 1)
        line.addWidget(self._name)
        line.addWidget(self._stop)
        self._stop.clicked.connect(self.stop_requested)
        self.hide()

    def show_start(self, label: str) -> None:
        """Say what begins; how long is not known yet."""
        self._began = monotonic()
        self._label.setText(label)
        self._stop.setEnabled(True)
        self._name.clear()
        self._bar.setRange(0, 0)
        self.show()

    def show_stopping(self) -> None:
        """Say that the stop was heard; what is at hand is brought to an end first."""
        self._label.setText(self.tr("正在停止…"))
        self._stop.setEnabled(False)

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Say what part is done, what is at hand, and how long the rest takes at the speed so far."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        said = f"{100 * done // max(total, 1)}%　{name}"
        left = remaining(done, total, monotonic() - self._began)
        self._name.setText(said if left is None else f"{said}　{self._left_words(left)}")

    def _left_words(self, seconds: float) -> str:
        if seconds < _MINUTE:
            return self.tr("约剩 {seconds} 秒").format(seconds=max(round(seconds), 1))
        return self.tr("约剩 {minutes} 分钟").format(minutes=round(seconds / _MINUTE))


def remaining(done: int, total: int, seconds: float) -> float | None:
    """Seconds that the rest will take; None as long as too little is done to say."""
    if done < _LEAST_DONE or seconds < _LEAST_SECONDS or done >= total:
        return None
    return seconds / done * (total - done)
