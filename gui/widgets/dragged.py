"""What is being dragged over a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent


def local_paths(event: QDropEvent) -> list[Path]:
    """The files and folders of this machine that are being dragged."""
    return paths_in(event.mimeData())


def paths_in(data: QMimeData) -> list[Path]:
    """The files and folders that are named in what is dragged or on the clipboard."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
