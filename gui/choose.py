"""Files and folders that a person chooses. The first question begins among the documents, each other where one ended.

Where the program was started says nothing to an officer, and its data may lie in a folder that the system hides.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(parent: QWidget | None, title: str, kinds: str = "") -> Path | None:
    """A file that is there; None where the person changed their mind. `kinds` as Qt writes them: "方案 (*.docx)"."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(start_folder()), kinds)
    return Path(chosen) if chosen else None


def choose_files(parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
    """Files that are there; none where the person changed their mind."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(start_folder()), kinds)
    return [Path(one) for one in chosen]


def choose_folder(parent: QWidget | None, title: str) -> Path | None:
    """A folder; None where the person changed their mind."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start_folder()))
    return Path(chosen) if chosen else None


def choose_target(parent: QWidget | None, title: str, name: str, kinds: str) -> Path | None:
    """Where a file named like `name` is to be written; None where the person changed their mind.

    A name without an ending gets that of the kind that was chosen, else that of `name`.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(start_folder() / name), kinds)
    if not chosen:
        return None
    ending = kind.rpartition("*")[2].rstrip(")") or Path(name).suffix
    return Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{ending}")


def start_folder() -> Path:
    """Where the next question begins."""
    folder = QFileDialog().directory()
    return documents() if folder == QDir.current() else Path(folder.absolutePath())


def documents() -> Path:
    """The person's own documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
