"""A workspace that may only be looked at: why a window offers that, and what it says and locks then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.ask import takes_way_out
from model.workflow.workspace.workspace import can_be_looked_at

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from model.errors import ModelError

translate = QCoreApplication.translate
_WRITING = (
    *("paste_evidence", "same_as_last", "carry", "marks", "star", "write", "begin", "restore"),
    *("nothing_nil", "nothing_not_applicable", "nothing_not_available", "nothing_zero", "nothing_blank"),
)
"""Actions that would only be refused."""


def may_be_looked_at(trouble: ModelError, path: Path) -> bool:
    """Whether a file that could not be opened for writing can still be shown."""
    if trouble.code == "workspace.newer":
        return can_be_looked_at(path)
    return trouble.code in ("workspace.in_use", "workspace.read_only") and path.is_file()


def look_words() -> str:
    """What the button is called."""
    return translate("ReadOnly", "只读打开")


def wants_to_look(parent: QWidget | None, why: str) -> bool:
    """Ask whether to show what was saved last; `why` says what keeps the file from being opened."""
    words = translate("ReadOnly", "也可以只读打开：看到的是最近一次保存的内容，能看、能印，不能改。")
    return takes_way_out(parent, why, words, look_words(), translate("ReadOnly", "不打开"), is_offered=True)


def show_read_only(window: MainWindow, try_again: Callable[[], object]) -> None:
    """Say in the window that nothing can be changed, and take away what would be refused."""
    path = window.operations.workspace.path
    window.setWindowTitle(translate("ReadOnly", "{title}（只读）").format(title=window.windowTitle()))
    for key in _WRITING:
        window.actions_by_key[key].setEnabled(False)
    if window.operations.workspace.is_newer:
        newer = translate("ReadOnly", "{file} 由更高版本的程序写成，只读打开：显示本版本认得的内容；要修改请用新版本。")
        window.banner.show_news(newer.format(file=path.name))
        return
    words = translate("ReadOnly", "只读打开 {file}：看到的是刚才保存的内容，能看、能印，不能改。")
    again = translate("ReadOnly", "再试着打开修改")
    window.banner.show_news(words.format(file=path.name), again, try_again)
