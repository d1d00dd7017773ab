"""The evidence of a row: what is there, what a person should look at, and the ways to add, open and remove."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.look import Look, set_role
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from model.entry.evidence import Evidence
    from model.wording import Language

_THUMBNAIL = 32


class EvidenceCard(QWidget):
    """Shows a list of files; says what a person wants done with one."""

    add_wanted = Signal()  # choose files
    open_wanted = Signal(object)  # EvidenceFile
    remove_wanted = Signal(object)  # EvidenceFile

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._language = look, language
        self._title, self._hint, self._words = QLabel(), QLabel(), QLabel()
        self._add = QPushButton(self.tr("添加佐证…"))
        self._rows = QVBoxLayout()
        self._shown: list[QWidget] = []
        self._icons: list[QLabel] = []
        self._is_locked = False
        set_role(self._title, role="label")
        set_role(self._hint, role="hint")
        set_role(self._add, kind="link")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.setText(self.tr("可将文件拖到此处，截图按 Ctrl+Shift+V"))
        self._rows.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self._words)
        column.addLayout(self._rows)
        self._add.clicked.connect(self.add_wanted)
        look.changed.connect(self._paint)
        self.show_evidence((), "", {})

    def show_evidence(self, files: Sequence[Evidence], words: str, pictures: dict[str, QPixmap]) -> None:
        """Show files, with `pictures` by their marks, and what else the evidence says in words."""
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._title.setText(self.tr("佐证材料（{count}）").format(count=len(files)))
        self._hint.setVisible(not files)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._icons.clear()
        self._shown = [self._row(one, pictures.get(one.file.mark)) for one in files]
        for row in self._shown:
            self._rows.addWidget(row)
        self._paint()

    def show_locked(self, is_locked: bool) -> None:
        """Let files be looked at only, from the next `show_evidence` on."""
        self._is_locked = is_locked
        self._add.setEnabled(not is_locked)

    def _paint(self) -> None:
        for icon in self._icons:
            icon.setPixmap(self._look.pixmap("file-spreadsheet", "link", 22, self.devicePixelRatioF()))

    def _row(self, evidence: Evidence, picture: QPixmap | None) -> QFrame:
        from model.entry.evidence import EvidenceState  # not needed at the start
        from model.wording import say

        row = QFrame()
        set_role(row, role="tile")
        icon = QLabel()
        icon.setFixedSize(self._look.px(_THUMBNAIL), self._look.px(_THUMBNAIL))
        icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if picture is not None:
            icon.setPixmap(picture)
        else:
            self._icons.append(icon)
        name, facts = ElidedLabel(), QLabel()
        name.setText(evidence.file.name)
        name.setToolTip(evidence.file.name)
        facts.setText(self._facts(evidence))
        set_role(facts, role="hint")
        icon.setToolTip(facts.text())
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(icon)
        line.addWidget(name, 1)
        line.addWidget(facts)
        is_there = evidence.state is EvidenceState.PRESENT
        deeds = (
            (self.tr("打开"), self.open_wanted, is_there),
            (self.tr("移除"), self.remove_wanted, not self._is_locked),
        )
        for words, signal, is_possible in deeds:
            button = QPushButton(words)
            set_role(button, kind="link")
            button.setAccessibleName(f"{words} {evidence.file.name}")
            button.clicked.connect(lambda _checked=False, signal=signal, file=evidence.file: signal.emit(file))
            button.setEnabled(is_possible)
            line.addWidget(button)
        column = QVBoxLayout(row)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(line)
        for finding in evidence.findings:
            said = QLabel(say(finding, self._language))
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            set_role(said, role="hint" if finding.severity.value == "notice" else "warn")
            column.addWidget(said)
        return row

    def _facts(self, evidence: Evidence) -> str:
        from model.entry.evidence import EvidenceState  # not needed at the start

        words = {
            EvidenceState.PRESENT: self.tr("{size} · 校验 {mark}"),
            EvidenceState.MISSING: self.tr("没有文件 · 校验 {mark}"),
            EvidenceState.ALTERED: self.tr("{size} · 校验不符"),
        }[evidence.state]
        return words.format(size=size_words(evidence.size or 0), mark=evidence.file.mark[:8])


def size_words(size: int) -> str:
    """Bytes as people write them."""
    if size < 1024:
        return f"{size} B"
    return f"{size / 1024:.0f} KB" if size < 2**20 else f"{size / 2**20:.1f} MB"
