"""Sizes in pixels that follow the size of the text, as long as the widget lives."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.look.look import Look


class _Fit(QObject):
    """Goes with its widget, and so does its place among those that a change of the look is told to."""

    def __init__(self, widget: QWidget, set_size: Callable[[int], object], size: int, look: Look) -> None:
        super().__init__(widget)
        self._set_size, self._size, self._look = set_size, size, look
        look.changed.connect(self.put)
        self.put()

    def put(self) -> None:
        self._set_size(self._look.px(self._size))


def fit(widget: QWidget, set_size: Callable[[int], object], size: int, look: Look) -> None:
    """Call `set_size` of `widget` with `size` pixels at 100 %, now and whenever the text becomes larger or smaller."""
    _Fit(widget, set_size, size, look)
