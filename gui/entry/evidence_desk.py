"""What happens to the evidence of the row that is open: added, pasted, opened, removed; each an undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPixmap

from gui.desk.row_state import RowState
from gui.entry.evidence_card import EvidenceCard
from gui.look.look import Look
from gui.operations import Operations
from model.entry.entry import EntryKey
from model.workflow.workspace.workspace import Workspace

if TYPE_CHECKING:
    from gui.evidence_strip import EvidenceOpener
    from model.entry.evidence import EvidenceFile

_THUMBNAIL = 32
_MOST_SHOWN = 8 * 2**20


class EvidenceDesk(QObject):
    """Between the card and the workflow. What reads files is loaded with the first file."""

    added = Signal()  # a file stands with the row that did not before

    def __init__(self, operations: Operations, card: EvidenceCard, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations, self._card, self._look = operations, card, look
        self._row: RowState | None = None
        card.add_wanted.connect(self.choose)
        card.open_wanted.connect(lambda file: self.opener.open(file))
        card.remove_wanted.connect(self.remove)

    @cached_property
    def opener(self) -> EvidenceOpener:
        """What shows files with the programs of the system, once one is opened."""
        from gui.evidence_strip import EvidenceOpener  # not needed at the start

        return EvidenceOpener(self._operations, self)

    def show_row(self, row: RowState) -> None:
        """Show what stands with a row."""
        from model.entry.evidence import files_in, words_in  # not needed at the start

        self._row = row
        text = row.entry.evidence
        if not files_in(text):
            self._card.show_evidence((), words_in(text), {})
            return
        from model.workflow.entry.attach_evidence import list_evidence

        found = self._operations.run(list_evidence, row.key) or []
        small = (one for one in found if one.size is not None and one.size <= _MOST_SHOWN)
        pictures = {one.file.mark: picture for one in small if (picture := self._picture(one.file)) is not None}
        self._card.show_evidence(found, words_in(text), pictures)

    def attach(self, paths: Sequence[Path]) -> None:
        """Add files to the row, one undo step each; what cannot be added is said and the others go on."""
        if self._row is None or self._row.is_closed:
            return
        from model.workflow.entry.attach_evidence import read_content

        for path in paths:
            content = self._operations.run(_read, read_content, path)
            if content is not None:
                self._add(self._row.key, path.name, content)

    def paste(self) -> None:
        """Add what is on the clipboard: files, or a picture, which becomes a PNG named by its moment."""
        from gui.widgets.dragged import paths_in  # not needed at the start

        data = QGuiApplication.clipboard().mimeData()
        paths = [path for path in paths_in(data) if path.is_file()]
        image = QGuiApplication.clipboard().image()
        if paths:
            self.attach(paths)
        elif not image.isNull() and self._row is not None and not self._row.is_closed:
            from PySide6.QtCore import QBuffer, QByteArray, QDateTime, QIODevice  # not needed at the start
            from PySide6.QtGui import QImageWriter

            content = QByteArray()
            buffer = QBuffer(content)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, b"png").write(image)
            name = self.tr("截图-{moment}.png").format(moment=QDateTime.currentDateTime().toString("yyyyMMdd-HHmmss"))
            self._add(self._row.key, name, bytes(content.data()))
        else:
            self._operations.failed.emit(self.tr("剪贴板里没有图片或文件。先截图或复制文件，再粘贴为佐证。"))

    def _add(self, key: EntryKey, name: str, content: bytes) -> None:
        """One file more, as one undo step."""
        from gui.entry.picture import likeness_in
        from model.workflow.entry.attach_evidence import attach_content

        step = self.tr("{code} 添加佐证 {name}").format(code=key.code, name=name)
        if self._operations.change(step, attach_content, key, name, content, likeness_in(content)) is not None:
            self.added.emit()

    def choose(self) -> None:
        """Ask for files."""
        from gui.choose import choose_files  # not needed at the start

        self.attach(choose_files(self._card, self.tr("选择佐证材料")))

    def remove(self, file: EvidenceFile) -> None:
        """Take a file off the row; undo brings it back."""
        if self._row is not None and not self._row.is_closed:
            from model.workflow.entry.attach_evidence import remove_evidence

            step = self.tr("{code} 移除佐证 {name}").format(code=self._row.key.code, name=file.name)
            self._operations.change(step, remove_evidence, self._row.key, file.mark)

    def _picture(self, file: EvidenceFile) -> QPixmap | None:
        if not file.name.lower().endswith((".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp")):
            return None
        from gui.entry.picture import thumbnail
        from model.workflow.entry.attach_evidence import evidence_content

        content = self._operations.run(evidence_content, file.mark)
        return thumbnail(content, self._look.px(_THUMBNAIL)) if content else None


def _read(_workspace: Workspace, read_content: Callable[[Path], bytes], path: Path) -> bytes:
    return read_content(path)
