"""Questions. Only what cannot be taken back asks, and the buttons say what they do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate
_QUESTION, _WARNING = QMessageBox.Icon.Question, QMessageBox.Icon.Warning
_ACCEPT, _DESTROY = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole


def agrees(
    parent: QWidget | None, text: str, words: str, deed: str, stay: str, *, icon: QMessageBox.Icon = _QUESTION,
    role: QMessageBox.ButtonRole = _DESTROY, is_offered: bool = False,
) -> bool:  # fmt: skip
    """Whether a person chose the `deed`; whatever else closes the question is `stay`.

    `text` is what is asked, `words` what should be known; Enter stays, unless the deed `is_offered`.
    """
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setText(text)
    box.setInformativeText(words)
    stays = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    does = box.addButton(deed, role)
    box.setDefaultButton(does if is_offered else stays)
    box.setEscapeButton(stays)
    box.exec()
    return box.clickedButton() is does


def takes_way_out(
    parent: QWidget | None, why: str, words: str, deed: str, stay: str, *, is_offered: bool = False
) -> bool:
    """Whether a person takes the way out of what went wrong, as `why` says."""
    return agrees(parent, why, words, deed, stay, icon=_WARNING, role=_ACCEPT, is_offered=is_offered)


def may_give_up(parent: QWidget, count: int) -> bool:
    """Whether text in `count` places, which could not be stored, may be lost."""
    text = translate("Ask", "有 {count} 处填写的内容还没有写入。").format(count=count)
    deed = translate("Ask", "放弃这 {count} 处").format(count=count)
    return agrees(parent, text, translate("Ask", "其余内容都已保存。"), deed, translate("Ask", "回去修改"))


def wants_copy(parent: QWidget | None, why: str, copy: Path) -> bool:
    """Whether a copy may take the place of a damaged workspace; `why` says what is the matter with it."""
    words = translate("Ask", "最近一份完好的备份是 {name}。备份之后填的内容不在其中；损坏的文件会改名保留，不会删除。")
    deed, stay = translate("Ask", "恢复这份备份"), translate("Ask", "不恢复")
    return takes_way_out(parent, why, words.format(name=copy.name), deed, stay)


def may_restore(parent: QWidget, backup: Path) -> bool:
    """Whether a copy may take the place of the workspace; what stands there now is kept under another name."""
    text = translate("Ask", "用备份 {name} 换下现在的数据？").format(name=backup.name)
    words = translate("Ask", "备份之后填的内容不在其中。现在的数据文件会改名保留，不会删除。")
    return agrees(parent, text, words, translate("Ask", "恢复这份备份"), translate("Ask", "不恢复"))
