"""A card with parts below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QLayout, QVBoxLayout, QWidget

from gui.look.look import set_role


def card(*parts: QWidget | QLayout) -> QFrame:
    """A card holding `parts`, first on top."""
    frame = QFrame()
    set_role(frame, role="card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(8)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return frame


def label(text: str, role: str = "label") -> QLabel:
    """A label in one of the roles of the style sheet."""
    made = QLabel(text)
    set_role(made, role=role)
    return made
