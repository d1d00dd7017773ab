"""A chart with its title as a picture, for documents and slides."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from gui.look.look import Look, TextSize

_SHARP = 2
"""So many dots a pixel: the picture is printed, too."""
_EDGE = 12


def chart_picture(chart: QWidget, title: str, look: Look) -> QImage:
    """The chart as it is seen, under its title, on the ground of its card."""
    font = look.font(TextSize.SECTION)
    head = look.px(28)
    edge = look.px(_EDGE)
    image = QImage(
        (chart.width() + 2 * edge) * _SHARP, (chart.height() + head + 2 * edge) * _SHARP, QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(_SHARP)
    image.fill(look.colour("surface"))
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(look.colour("text"))
    painter.drawText(QRect(edge, edge, chart.width(), head), Qt.AlignmentFlag.AlignLeft, title)
    painter.end()
    chart.render(image, QPoint(edge, edge + head), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image
