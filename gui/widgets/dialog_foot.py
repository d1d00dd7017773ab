"""The buttons at the foot of a dialog: what does what it is for at the right, leaving it beside that."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from gui.look.look import set_role


def dialog_foot(act: QPushButton, leave: QPushButton, other: QPushButton | None = None) -> QHBoxLayout:
    """The line of buttons; `other` is a way out of the ordinary, at the left."""
    set_role(act, kind="primary")
    line = QHBoxLayout()
    if other is not None:
        line.addWidget(other)
    line.addStretch()
    line.addWidget(leave)
    line.addWidget(act)
    return line
