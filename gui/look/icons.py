"""Outline icons (24 grid, stroke 1.75) drawn in any colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.look.svg import tinted_svg


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a square pixmap of `size` logical pixels for a screen of `ratio`."""
    image = QPixmap(_shape(name, round(size * ratio)))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(colour))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=256)
def _shape(name: str, size: int) -> QPixmap:
    """The icon in black, `size` pixels wide and high: drawn once for all of its colours."""
    image = QPixmap(QSize(size, size))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(tinted_svg(name, "#000000"))).render(painter, QRectF(image.rect()))
    painter.end()
    return image


def icon(name: str, colour: str, disabled: str, size: int = 18) -> QIcon:
    """The icon for buttons and actions, sharp on each screen there is, with its disabled look."""
    made = QIcon()
    for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        made.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
