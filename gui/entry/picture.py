"""Pictures as evidence: small ones to look at, and the grey cells that tell copies. Never more memory than allowed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from model.entry.likeness import COLUMNS, ROWS, likeness_of

_MOST_MEGABYTES = 128
_MOST_SIDE = 30_000


def likeness_in(content: bytes) -> str | None:
    """The print of a picture; None where the content is no picture, or one that cannot be told from others."""
    image = _read(content, QSize(COLUMNS * 16, ROWS * 16))
    if image.isNull():
        return None
    small = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        COLUMNS, ROWS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return likeness_of([small.pixelColor(column, row).red() for row in range(ROWS) for column in range(COLUMNS)])


def thumbnail(content: bytes, side: int) -> QPixmap | None:
    """The picture within a square of `side` pixels; None where there is nothing to see."""
    image = _read(content, QSize(side * 2, side * 2))
    if image.isNull():
        return None
    scaled = image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return QPixmap.fromImage(scaled)


def _read(content: bytes, about: QSize) -> QImage:
    """The picture at about that size; empty where it is damaged, no picture, or made to fill the memory."""
    data = QByteArray(content)
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device)
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _MOST_SIDE:
        return QImage()
    if size.width() > about.width() and size.height() > about.height():
        reader.setScaledSize(about)
    return reader.read()
