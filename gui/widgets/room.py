"""A place kept for what is made after the first paint, so that nothing moves when it comes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.look.look import Look, set_role

NAV_WIDTH = 56
"""How wide a button of the rail is, in pixels at 100 %."""


def bar_height(look: Look) -> int:
    """How high the bar on top will be: an icon with what style and style sheet add, the margins and the line below."""
    return look.px(18) + 3 + 2 * look.px(6) + 2 * look.px(1) + 14 + look.px(1)


def rail_width(look: Look) -> int:
    """How wide the rail will be: a button, the margins and the line beside it."""
    return look.px(NAV_WIDTH) + 12 + look.px(1)


class Room(QFrame):
    """Empty ground in the colours of a role, as wide or high as what will stand there."""

    def __init__(self, role: str, *, width: int = 0, height: int = 0) -> None:
        super().__init__()
        set_role(self, role=role)
        self.setMinimumSize(width, height)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)

    def fill(self, widget: QWidget) -> None:
        """Put the widget in; from now on the room is as large as that wants."""
        self._inside.addWidget(widget)
        self.setMinimumSize(0, 0)
        widget.show()
