"""A small card with one number, big, and what it counts, small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.look.look import set_role
from gui.widgets.elided_label import ElidedLabel


class Tile(QFrame):
    """Title, number and unit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._number, self._unit = ElidedLabel(Qt.TextElideMode.ElideRight), QLabel(), QLabel()
        set_role(self, role="tile")
        set_role(self._title, role="hint")
        set_role(self._number, role="number")
        set_role(self._unit, role="unit")
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addStrut(self.fontMetrics().height() * 2)
        line.addWidget(self._number, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 8, 10)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addLayout(line)

    def show_number(self, title: str, number: str, unit: str = "", also: str = "") -> None:
        """Show a number; words in its place are set smaller so that they fit. `also` is told to the mouse."""
        self.setToolTip(also)
        self._title.setText(title)
        self._number.setText(number)
        self._unit.setText(unit)
        role = "number" if len(number) <= 9 and number[:1] in "+-−—0123456789≥≤" else "section"
        set_role(self._number, role=role)
        self.setAccessibleName(f"{title} {number} {unit} {also}".strip())
