"""The word that goes with each status shape."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.look.status import Status


def status_words() -> Mapping[Status, str]:
    """Words in the language of the window; ask again after it changed."""
    translate = QCoreApplication.translate
    return {
        Status.DONE: translate("Status", "已完成"),
        Status.AHEAD: translate("Status", "超前"),
        Status.ON_TRACK: translate("Status", "正常"),
        Status.NEAR_DUE: translate("Status", "临近时限"),
        Status.BEHIND: translate("Status", "预警"),
        Status.FAR_BEHIND: translate("Status", "滞后"),
        Status.FILLED: translate("Status", "已填"),
        Status.EMPTY: translate("Status", "待填"),
    }
