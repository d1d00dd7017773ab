"""Findings below each other, each with its severity and its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from gui.look.look import Look, set_role
from model.finding import Finding, Severity
from model.wording import Language, say

_ICONS = {
    Severity.BLOCKING: ("alert-circle", "bad_text"),
    Severity.CONFIRM: ("alert-triangle", "warn_text"),
    Severity.NOTICE: ("info-circle", "muted"),
}
_TOP = Qt.AlignmentFlag.AlignTop


class FindingList(QFrame):
    """Hidden while there are none."""

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._language = look, language
        self._shown: list[tuple[Finding, QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        look.changed.connect(self._paint)
        self.hide()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show the sentences, worst ground first."""
        for _, icon, text in self._shown:
            for widget in (icon, text):
                widget.hide()
                widget.deleteLater()
        self._shown = [(finding, QLabel(), QLabel(say(finding, self._language))) for finding in findings]
        for place, (_, icon, text) in enumerate(self._shown):
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(icon, place, 0, _TOP)
            self._grid.addWidget(text, place, 1)
        blocks = any(finding.severity is Severity.BLOCKING for finding, _, _ in self._shown)
        asks = any(finding.severity is Severity.CONFIRM for finding, _, _ in self._shown)
        set_role(self, role="trouble" if blocks else "notice" if asks else "tile")
        self._paint()
        self.setVisible(bool(self._shown))

    def _paint(self) -> None:
        for finding, icon, _ in self._shown:
            icon.setPixmap(self._look.pixmap(*_ICONS[finding.severity], 16, self.devicePixelRatioF()))
