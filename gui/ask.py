"""Questions. Only what cannot be taken back asks, and the buttons say what they do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate


def may_give_up(parent: QWidget, count: int) -> bool:
    """Whether text in `count` places, which could not be stored, may be lost."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(translate("Ask", "有 {count} 处填写的内容还没有写入。").format(count=count))
    box.setInformativeText(translate("Ask", "其余内容都已保存。"))
    stay = box.addButton(translate("Ask", "回去修改"), QMessageBox.ButtonRole.RejectRole)
    leave = translate("Ask", "放弃这 {count} 处").format(count=count)
    give_up = box.addButton(leave, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is give_up


def wants_copy(parent: QWidget | None, why: str, copy: Path) -> bool:
    """Whether a copy may take the place of a damaged workspace; `why` says what is the matter with it."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(why)
    words = translate("Ask", "最近一份完好的备份是 {name}。备份之后填的内容不在其中；损坏的文件会改名保留，不会删除。")
    box.setInformativeText(words.format(name=copy.name))
    restore = box.addButton(translate("Ask", "恢复这份备份"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(translate("Ask", "不恢复"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    return box.clickedButton() is restore


def may_restore(parent: QWidget, backup: Path) -> bool:
    """Whether a copy may take the place of the workspace; what stands there now is kept under another name."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(translate("Ask", "用备份 {name} 换下现在的数据？").format(name=backup.name))
    box.setInformativeText(translate("Ask", "备份之后填的内容不在其中。现在的数据文件会改名保留，不会删除。"))
    stay = box.addButton(translate("Ask", "不恢复"), QMessageBox.ButtonRole.RejectRole)
    restore = box.addButton(translate("Ask", "恢复这份备份"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is restore
