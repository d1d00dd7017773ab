"""The word, the icon and the colour of each standing of a unit's submission."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from model.consolidation.consolidated import UnitStanding
from model.entry.calendar import Timing
from model.workflow.approval.list_submissions import UnitSubmission

STANDING_ICONS: Mapping[UnitStanding, tuple[str, str]] = {
    UnitStanding.RECEIVED: ("circle-check", "ok_text"),
    UnitStanding.LATE: ("clock", "warn_text"),
    UnitStanding.MISSING: ("minus", "muted"),
    UnitStanding.SENT_BACK: ("arrow-back-up", "warn_text"),
    UnitStanding.CONFLICT: ("alert-triangle", "bad_text"),
}


def standing_words() -> Mapping[UnitStanding, str]:
    """Words in the language of the window."""
    translate = QCoreApplication.translate
    return {
        UnitStanding.RECEIVED: translate("Standing", "已报"),
        UnitStanding.LATE: translate("Standing", "迟报"),
        UnitStanding.MISSING: translate("Standing", "未报"),
        UnitStanding.SENT_BACK: translate("Standing", "已退回"),
        UnitStanding.CONFLICT: translate("Standing", "有冲突"),
    }


def days_words(row: UnitSubmission) -> str:
    """How late it is, or that it came back empty, in a word."""
    translate = QCoreApplication.translate
    if row.says_nothing:
        return translate("Standing", "空表")
    if row.timing is Timing.LATE:
        return translate("Standing", "迟 {days} 天").format(days=row.days)
    if row.timing in (Timing.MISSING, Timing.CLOSED) and row.days:
        return translate("Standing", "超期 {days} 天").format(days=row.days)
    return translate("Standing", "未开放") if row.timing is Timing.NOT_OPEN else ""
