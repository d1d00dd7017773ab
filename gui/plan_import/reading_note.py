"""What the reader of a document wants a person to know, with the year to set right where it was not sure."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from gui.look.fitted import fit
from gui.look.look import Look, set_role
from model.finding import Severity
from model.plan.read import PlanReading
from model.wording import Language, say


class ReadingNote(QFrame):
    """Hidden where there is nothing to confirm."""

    year_given = Signal()  # the document should be read again for `chosen_year`

    def __init__(self, look: Look, language: Language = "zh", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._language = look, language
        self._icon, self._words = QLabel(), QLabel()
        self.year, self._again = QLineEdit(), QPushButton(self.tr("重新读取"))
        set_role(self, role="notice")
        self._words.setWordWrap(True)
        self.year.setMaxLength(4)
        fit(self.year, self.year.setFixedWidth, 72, look)
        self.year.setAccessibleName(self.tr("方案年份"))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)
        line.addWidget(self.year)
        line.addWidget(self._again)
        self._again.clicked.connect(self.year_given)
        self.year.returnPressed.connect(self.year_given)
        look.changed.connect(self._paint)
        self._paint()
        self.hide()

    @property
    def chosen_year(self) -> int | None:
        """The year that was typed; None where it is none."""
        text = self.year.text().strip()
        return int(text) if len(text) == 4 and text.isascii() and text.isdecimal() else None

    def show_reading(self, reading: PlanReading) -> None:
        """Say what has to be confirmed about a reading."""
        asked = [
            finding
            for finding in reading.findings
            if finding.severity is not Severity.NOTICE or finding.code == "plan.asked_twice"
        ]
        self._words.setText("\n".join(say(finding, self._language) for finding in asked))
        self.year.setText(str(reading.tree.year))
        self.setVisible(bool(asked))

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.pixmap("alert-triangle", "warn_text", 18, self.devicePixelRatioF()))
