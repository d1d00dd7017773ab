"""Everything that can be done from the keyboard, in one table; menus, help and shortcut sheet read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.look.listing import listed
from gui.look.look import Look

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ActionRow:
    """One action: its key in code, words, shortcuts, icon."""

    key: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""


def action_rows() -> tuple[ActionRow, ...]:
    """All actions, in the order of the shortcut sheet and in the language of the window."""
    return (
        ActionRow("open", translate("Actions", "打开…"), ("Ctrl+O",), "folder"),
        ActionRow("look", translate("Actions", "只读查看数据文件…"), (), "folder"),
        ActionRow("find", translate("Actions", "查找条目"), ("Ctrl+F",), "search"),
        ActionRow("palette", translate("Actions", "命令面板"), ("Ctrl+K",), "search"),
        ActionRow("next", translate("Actions", "下一条"), ("Alt+Down",), "arrow-down"),
        ActionRow("previous", translate("Actions", "上一条"), ("Alt+Up",), "arrow-up"),
        ActionRow("next_empty", translate("Actions", "下一条待填"), ("Ctrl+Down",)),
        ActionRow("check", translate("Actions", "审核清单：到下一处"), ("F8",), "checks"),
        ActionRow("go_back", translate("Actions", "后退到看过的条目"), ("Alt+Left",)),
        ActionRow("go_forward", translate("Actions", "前进"), ("Alt+Right",)),
        ActionRow("grid", translate("Actions", "表格填报、单项填报"), ("Ctrl+G",), "file-spreadsheet"),
        ActionRow("plan_text", translate("Actions", "方案原文"), ("F2",), "file-text"),
        ActionRow("phrases", translate("Actions", "插入常用语"), ("Ctrl+J",), "pencil"),
        ActionRow("tree", translate("Actions", "转到任务清单"), ("F6",), "list-tree"),
        ActionRow("paste_evidence", translate("Actions", "粘贴截图或文件为佐证"), ("Ctrl+Shift+V",), "copy"),
        ActionRow("moved", translate("Actions", "只看常变的指标、看全部"), ("Ctrl+M",)),
        ActionRow("same_as_last", translate("Actions", "与上期相同"), ("Ctrl+D",), "copy"),
        ActionRow("carry", translate("Actions", "其余未填的都沿用上期"), ("Ctrl+Shift+L",), "copy"),
        ActionRow("nothing_nil", translate("Actions", "填“无”（本期没有可报的）"), ("Alt+1",)),
        ActionRow("nothing_not_applicable", translate("Actions", "填“不适用”"), ("Alt+2",)),
        ActionRow("nothing_not_available", translate("Actions", "填“暂无数据”"), ("Alt+3",)),
        ActionRow("nothing_zero", translate("Actions", "填 0"), ("Alt+0",)),
        ActionRow("nothing_blank", translate("Actions", "清空（未填）"), ("Alt+Backspace",)),
        ActionRow("account", translate("Actions", "台账与更正…"), ("Ctrl+R",), "history"),
        ActionRow("marks", translate("Actions", "评判标记（验收、调整……）…"), ("Ctrl+Shift+M",), "traffic-lights"),
        ActionRow("star", translate("Actions", "加星标、取消星标"), ("Ctrl+B",), "star"),
        ActionRow("save", translate("Actions", "立即保存"), ("Ctrl+S",), "device-floppy"),
        ActionRow("write", translate("Actions", "生成上报表…"), ("Ctrl+E",), "upload"),
        ActionRow("print", translate("Actions", "打印预览…"), ("Ctrl+P",), "file-text"),
        ActionRow("page_entry", translate("Actions", "填报"), ("Ctrl+1",), "pencil"),
        ActionRow("page_form", translate("Actions", "发表"), ("Ctrl+2",), "send"),
        ActionRow("page_submission", translate("Actions", "收表"), ("Ctrl+3",), "inbox"),
        ActionRow("page_review", translate("Actions", "核对"), ("Ctrl+4",), "checks"),
        ActionRow("page_approval", translate("Actions", "审核"), ("Ctrl+8",), "circle-check"),
        ActionRow("page_consolidation", translate("Actions", "汇总"), ("Ctrl+5",), "chart-bar"),
        ActionRow("page_judge", translate("Actions", "研判"), ("Ctrl+7",), "traffic-lights"),
        ActionRow("page_report", translate("Actions", "通报"), ("Ctrl+9",), "file-text"),
        ActionRow("page_plan", translate("Actions", "方案"), ("Ctrl+6",), "list-tree"),
        ActionRow("page_unit", translate("Actions", "单位"), ("Ctrl+Shift+U",), "sitemap"),
        ActionRow("side", translate("Actions", "显示或隐藏右栏"), ("F9",), "layout-sidebar-right"),
        ActionRow("menu", translate("Actions", "菜单：最近的文件、语言、外观"), ("F10",), "settings"),
        ActionRow("theme", translate("Actions", "切换浅色、深色"), ("Ctrl+Shift+D",), "moon"),
        ActionRow("zoom_in", translate("Actions", "放大文字"), ("Ctrl++", "Ctrl+="), "zoom-in"),
        ActionRow("zoom_out", translate("Actions", "缩小文字"), ("Ctrl+-",), "zoom-out"),
        ActionRow("zoom_reset", translate("Actions", "文字恢复 100%"), ("Ctrl+0",)),
        ActionRow("begin", translate("Actions", "开始向导"), (), "refresh"),
        ActionRow("sample", translate("Actions", "试用样例数据"), (), "info-circle"),
        ActionRow("backup", translate("Actions", "备份到…"), ("Ctrl+Shift+S",), "device-floppy"),
        ActionRow("check_data", translate("Actions", "检查数据文件"), (), "checks"),
        ActionRow("restore", translate("Actions", "恢复备份…"), (), "history"),
        ActionRow("originals", translate("Actions", "取出收到的原表…"), (), "inbox"),
        ActionRow("diagnose", translate("Actions", "生成诊断文件…"), (), "info-circle"),
        ActionRow("help", translate("Actions", "帮助"), ("F1",), "help"),
        ActionRow("shortcuts", translate("Actions", "快捷键一览"), ("Ctrl+/",), "keyboard"),
        ActionRow("about", translate("Actions", "关于"), (), "info-circle"),
        ActionRow("quit", translate("Actions", "退出"), ("Ctrl+Q",), "x"),
    )


_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def key_words(keys: str | QKeySequence) -> str:
    """Keys as they stand on buttons and in lists: "Alt+↓", "Ctrl+E"."""
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    head, plus, last = text.rpartition("+") if not text.endswith("++") else (text[:-2], "+", "+")
    return f"{head}{plus}{_SIGNS.get(last, last)}"


def make_actions(window: QWidget) -> Mapping[str, QAction]:
    """The actions of the table, added to `window` so that their shortcuts work everywhere in it."""
    actions = {}
    for row in action_rows():
        action = QAction(row.text, window)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in row.shortcuts])
        keys = listed(map(key_words, row.shortcuts))
        told = translate("Actions", "{deed}（{keys}）")
        action.setToolTip(told.format(deed=row.text, keys=keys) if keys else row.text)
        window.addAction(action)
        actions[row.key] = action
    return actions


def dress(actions: Mapping[str, QAction], look: Look) -> None:
    """Give actions their icons in the colours of the theme."""
    for row in action_rows():
        if row.icon:
            actions[row.key].setIcon(look.icon(row.icon))
