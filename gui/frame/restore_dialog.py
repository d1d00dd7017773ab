"""Bringing back an earlier state of the data: the copies that there are, and what becomes of the present file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.entry.evidence_card import size_words
from gui.look.look import Look, set_role
from gui.widgets.dialog_foot import dialog_foot
from gui.widgets.record_model import Column, RecordModel
from gui.widgets.record_table import RecordTable
from model.workflow.workspace.list_copies import CopyKind, KeptCopy

translate = QCoreApplication.translate


class RestoreDialog(QDialog):
    """Lists copies, newest first. The button says what it does, so nothing is asked again."""

    restore_wanted = Signal(object)  # Path of the copy that is to take the place of the workspace
    other_wanted = Signal()  # choose a file that is not listed

    def __init__(self, copies: Sequence[KeptCopy], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: RecordModel[KeptCopy] = RecordModel(_columns(), look, parent=self)
        self.table = RecordTable(self.model, look, stretch=3)
        self.restore, self._other = QPushButton(self.tr("恢复这份备份")), QPushButton(self.tr("选择别的文件…"))
        self._leave = QPushButton(self.tr("不恢复"))
        self.model.show_records(copies)
        self.table.show_row(0 if copies else -1)
        self._lay_out(look, has_copies=bool(copies))
        self.table.row_entered.connect(lambda copy: self._want(copy.path))
        self.restore.clicked.connect(lambda: self._want(self.model.records[self.table.currentIndex().row()].path))
        self._other.clicked.connect(self._on_other)
        self._leave.clicked.connect(self.reject)

    def _want(self, path: Path) -> None:
        self.accept()
        self.restore_wanted.emit(path)

    def _on_other(self) -> None:
        self.accept()
        self.other_wanted.emit()

    def _lay_out(self, look: Look, *, has_copies: bool) -> None:
        self.setWindowTitle(self.tr("恢复备份"))
        self.resize(look.px(680), look.px(460))
        words = self.tr("选一份备份换下现在的数据。备份之后填的内容不在其中；现在的数据文件改名保留，不会删除。")
        if not has_copies:
            words = self.tr("还没有备份。每天第一次打开时自动备份一份，保留最近 10 天。")
        said = QLabel(words)
        said.setWordWrap(True)
        set_role(said, role="hint")
        self.table.setAccessibleName(self.tr("备份"))
        self.restore.setEnabled(has_copies)
        self.restore.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self.table, 1)
        column.addLayout(dialog_foot(self.restore, self._leave, self._other))
        (self.table if has_copies else self._other).setFocus()


def _columns() -> Sequence[Column[KeptCopy]]:
    kinds = _kind_words()
    return (
        Column(translate("Restore", "时间"), lambda copy: copy.at.strftime("%Y-%m-%d %H:%M"), width=140),
        Column(translate("Restore", "来历"), lambda copy: kinds[copy.kind], width=120),
        Column(translate("Restore", "大小"), lambda copy: size_words(copy.size), numeric=True, width=80),
        Column(
            translate("Restore", "文件"), lambda copy: copy.path.name, width=240,
            tooltip=lambda copy: str(copy.path), colour=lambda copy: "muted",
        ),
    )  # fmt: skip


def _kind_words() -> Mapping[CopyKind, str]:
    return {
        CopyKind.DAILY: translate("Restore", "每日备份"),
        CopyKind.ASKED: translate("Restore", "手动备份"),
        CopyKind.UPGRADE: translate("Restore", "升级前"),
        CopyKind.REPLACED: translate("Restore", "上次恢复换下的"),
    }
