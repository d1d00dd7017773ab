"""A PDF painted by Qt: real text, no margins of its own, the same bytes for the same content."""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication

from gui.printing.finish_pdf import finish_pdf


@dataclass(frozen=True)
class PdfAbout:
    """What a file says of itself: the digest gives its id, `text` is every character that stands in it."""

    title: str
    creator: str
    digest: str
    day: date
    text: str


def a4(orientation: QPageLayout.Orientation) -> QPageLayout:
    """A whole sheet; margins are the painter's business."""
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF(0, 0, 0, 0))


def make_pdf(
    paint: Callable[[QPdfWriter], None], orientation: QPageLayout.Orientation, resolution: int, about: PdfAbout
) -> bytes:
    """What `paint` paints on A4 at `resolution` dots an inch.

    The same painting gives the same bytes where fonts and QT_HASH_SEED are the same.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(resolution)
    writer.setPageLayout(a4(orientation))
    writer.setTitle(about.title)
    writer.setCreator(about.creator)
    writer.setDocumentId(QUuid(str(uuid.uuid5(uuid.NAMESPACE_OID, about.digest))))
    paint(writer)
    return finish_pdf(bytes(buffer.data().data()), about.day, about.text)


def start_qt() -> None:
    """An application, without a display where none is there; nothing where one runs already."""
    if QGuiApplication.instance() is None:
        if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        QApplication(sys.argv[:1])
