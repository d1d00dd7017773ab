"""What is being dragged over a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def local_paths(event: QDropEvent) -> list[Path]:
    """The files and folders of this machine that are being dragged."""
    return paths_in(event.mimeData())


def paths_in(data: QMimeData) -> list[Path]:
    """The files and folders that are named in what is dragged or on the clipboard."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def leave_drops_to_the_window(page: QWidget) -> None:
    """Let no field of a page take the path of a file that is dropped on it for words."""
    for field in page.findChildren(QLineEdit):
        field.setAcceptDrops(False)
    for kind in (QPlainTextEdit, QTextEdit):
        for box in page.findChildren(kind):
            box.viewport().setAcceptDrops(False)
