"""Evidence where it is judged: how many files stand with an entry, their names, and a click or a key that opens one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.widgets.elided_label import ElidedLabel
from model.entry.evidence import EvidenceFile, files_in, words_in

_MOST_SHOWN = 2
_LONGEST_NAME = 18


class EvidenceOpener(QObject):
    """Shows copies with the programs that the system has for them; they go when the window goes."""

    opened = Signal(object)  # Path of the copy that another program shows

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._handed_out = QTemporaryDir()

    def open(self, file: EvidenceFile) -> None:
        """Show a copy of a file; what is not here, or would run, is said."""
        from model.workflow.entry.attach_evidence import hand_out  # reads pictures: not needed at the start

        path = self._operations.run(hand_out, file, Path(self._handed_out.path()))
        if path is not None:
            self.opened.emit(path)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class EvidenceStrip(QWidget):
    """One line about the evidence of an entry; hidden where there is none."""

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener = EvidenceOpener(operations, self)
        self.files: tuple[EvidenceFile, ...] = ()
        self._look = look
        self._count, self._words, self._key = QLabel(), ElidedLabel(), QLabel(self.tr("O 打开第一份"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._links: list[QPushButton] = []
        for words, role in ((self._count, "label"), (self._words, "hint"), (self._key, "hint")):
            set_role(words, role=role)
        self._line.addWidget(self._count)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._key)
        self.show_evidence("")

    def show_evidence(self, text: str) -> None:
        """Show what an entry's own text says of its evidence."""
        self.files = files_in(text)
        for link in self._links:
            self._line.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [self._link(file) for file in self.files[:_MOST_SHOWN]]
        for place, link in enumerate(self._links, start=1):
            self._line.insertWidget(place, link)
        self._count.setText(
            self.tr("佐证 {count} 份：").format(count=len(self.files)) if self.files else self.tr("佐证：")
        )
        more = self.tr("另有 {count} 份").format(count=len(self.files) - _MOST_SHOWN)
        words = " ".join(words_in(text).split())
        self._words.setText("　".join(filter(None, (more if len(self.files) > _MOST_SHOWN else "", words))))
        self._key.setVisible(bool(self.files))
        self.setVisible(bool(self.files or words))

    def open_first(self) -> None:
        """Open the first file, where there is one."""
        if self.files:
            self.opener.open(self.files[0])

    def _link(self, file: EvidenceFile) -> QPushButton:
        name = file.name if len(file.name) <= _LONGEST_NAME else f"{file.name[: _LONGEST_NAME - 8]}…{file.name[-7:]}"
        link = QPushButton(name)
        link.setToolTip(file.name)
        link.setAccessibleName(self.tr("打开 {name}").format(name=file.name))
        set_role(link, kind="link")
        link.clicked.connect(lambda: self.opener.open(file))
        return link
