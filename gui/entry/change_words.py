"""One line of the change log in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.desk.figures import value_words
from gui.look.listing import listed
from gui.plan_words import stage_words
from model.entry.change import Origin
from model.plan.node import Indicator
from model.workflow.entry.list_entries import LoggedChange

translate = QCoreApplication.translate


def change_words(change: LoggedChange, indicator: Indicator | None) -> str:
    """When, who, from where and what: "09-25 14:32　张三　填报　1,800 人 → 1,925 人"."""
    when = change.at.astimezone().strftime("%m-%d %H:%M")
    origin = f"{_origin(change.origin)} {change.cell}".strip()
    return "　".join(part for part in (when, change.who, origin, _what(change, indicator)) if part)


def _what(change: LoggedChange, indicator: Indicator | None) -> str:
    before, after = change.before, change.after
    if (before.state, before.value) != (after.state, after.value):
        return f"{value_words(before, indicator)} → {value_words(after, indicator)}"
    if before.stage is not after.stage:
        words, none = stage_words(), translate("Log", "未填")
        old, new = (words[stage] if stage else none for stage in (before.stage, after.stage))
        return f"{old} → {new}"
    parts = {
        "narrative": translate("Log", "进展情况"),
        "problems": translate("Log", "存在问题"),
        "next_steps": translate("Log", "下步打算"),
        "evidence": translate("Log", "佐证材料"),
    }
    changed = [word for part, word in parts.items() if getattr(before, part) != getattr(after, part)]
    return translate("Log", "修改{parts}").format(parts=listed(changed))


def _origin(origin: Origin) -> str:
    words = {
        Origin.TYPED: translate("Log", "填报"),
        Origin.PASTED: translate("Log", "粘贴"),
        Origin.COMMAND_LINE: translate("Log", "命令行"),
        Origin.COLLECTED: translate("Log", "收表"),
        Origin.REVIEW: translate("Log", "核对"),
        Origin.UNDO: translate("Log", "撤销"),
        Origin.FORM: translate("Log", "填报表"),
        Origin.SAMPLE: translate("Log", "示例"),
        Origin.CARRIED: translate("Log", "沿用上期"),
        Origin.REVISION: translate("Log", "方案调整"),
        Origin.CONSOLIDATED: translate("Log", "下级汇总"),
    }
    return words[origin]
