"""Help for the page at hand, the shortcut sheet, and what this program is."""

from __future__ import annotations

import platform
import re
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from gui.actions import action_rows, key_words
from gui.frame.document_look import dress_document
from gui.look.explained import section_of
from model.plan.tree import PlanTree
from model.version import VERSION
from model.workflow.workspace.workspace import data_version, sqlite_version

HELP = Path(__file__).resolve().parents[2] / "resources" / "help"
translate = QCoreApplication.translate
_KEYED = re.compile(r"^## (.*?) \{#([a-z-]+)\}$", re.MULTILINE)


def show_help(parent: QWidget, topic: str, place: QWidget | None = None) -> QDialog:
    """Open the help of a page ("page_entry") beside the window, at the section about `place`."""
    language = translate("Help", "zh")
    text, headings = read_help(HELP / language / f"{topic}.md")
    dialog = _show(parent, translate("Help", "帮助"), text)
    view = dialog.findChild(QTextBrowser)
    heading = headings.get(section_of(place))
    if heading is not None and view is not None:
        _go_to(view, heading)
    return dialog


def read_help(path: Path) -> tuple[str, dict[str, str]]:
    """The Markdown of a help file without the keys of its sections ("## Words {#words}"), and their headings by key."""
    text = path.read_text(encoding="utf-8")
    headings = {match[2]: match[1].strip() for match in _KEYED.finditer(text)}
    return _KEYED.sub(r"## \1", text), headings


def _go_to(view: QTextBrowser, heading: str) -> None:
    """Bring a heading to the top, with the cursor in it, so that a screen reader begins there."""
    block = view.document().begin()
    while block.isValid() and not (block.blockFormat().headingLevel() and block.text() == heading):
        block = block.next()
    if block.isValid():
        view.setTextCursor(QTextCursor(block))
        top = view.document().documentLayout().blockBoundingRect(block).top()
        view.verticalScrollBar().setValue(round(top))


def show_shortcuts(parent: QWidget) -> QDialog:
    """Open the list of all keys."""
    head = "| {key} | {deed} |\n|---|---|\n".format(key=translate("Help", "按键"), deed=translate("Help", "作用"))
    fixed = (
        ("Enter / Shift+Enter", translate("Help", "保存并到下一条 / 上一条")),
        ("Tab / Shift+Tab", translate("Help", "保存并到下一栏 / 上一栏")),
        ("Ctrl+Enter", translate("Help", "在文字框中：保存并到下一栏")),
        ("1 / 2 / 3", translate("Help", "在“状态”上：未启动 / 推进中 / 已完成")),
        ("Ctrl+Z / Ctrl+Y", translate("Help", "撤销 / 重做")),
    )
    rows = [*fixed, *((" / ".join(map(key_words, row.shortcuts)), row.text) for row in action_rows() if row.shortcuts)]
    return _show(parent, translate("Help", "快捷键一览"), head + "\n".join(f"| {key} | {deed} |" for key, deed in rows))


def show_about(parent: QWidget, workspace: Path, plan: PlanTree) -> QDialog:
    """Open what this program is, what it runs on and where the data is."""
    text = translate(
        "Help",
        "# 要点台账 {program}\n\n政府工作要点的分解、填报、汇总。\n\n- 方案：{plan}（版本 {version}）\n"
        "- 数据文件：{path}\n"
        "- 数据结构：第 {structure} 版\n- 运行环境：Python {python}，Qt {qt}，SQLite {sqlite}，{system}\n"
        "- 许可：MIT；图标 Tabler Icons（MIT）；Qt for Python（LGPL）\n\n"
        "本程序不访问网络，数据只在上面这个文件里。",
    ).format(
        program=VERSION,
        structure=data_version(),
        sqlite=sqlite_version(),
        plan=plan.title,
        version=plan.version,
        path=workspace,
        python=platform.python_version(),
        qt=qt_version,
        system=platform.platform(terse=True),
    )
    return _show(parent, translate("Help", "关于"), text)


def _show(parent: QWidget, title: str, markdown: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(680, 640)
    view = QTextBrowser()
    view.setOpenExternalLinks(True)
    view.setAccessibleName(title)
    view.setMarkdown(markdown)
    dress_document(view.document(), view.palette())
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Help", "关闭"))
    buttons.rejected.connect(dialog.close)
    column = QVBoxLayout(dialog)
    column.addWidget(view)
    column.addWidget(buttons)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
