"""How long there is to hand in, in words: "上报时限 10月8日，还有 3 天"."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from model.workflow.unit.reporting_day import ReportingDay

translate = QCoreApplication.translate
_SOON = 3
_COUNTED = 60
"""Days before and after which they are counted; further off the day alone says it."""


class Countdown(NamedTuple):
    """What is said, and how: as hint, warn or bad."""

    words: str
    role: str


def countdown(day: ReportingDay, today: date) -> Countdown:
    """What a person should know about the day for handing in; empty where there is none."""
    if day.written is not None:
        return Countdown(translate("Countdown", "上报表已于 {day} 生成").format(day=day.written.isoformat()), "hint")
    if day.due is None:
        return Countdown("", "hint")
    left = (day.due - today).days
    said = translate("Countdown", "上报时限 {day}").format(day=day.due.isoformat())
    if abs(left) > _COUNTED:
        return Countdown(said, "hint")
    if left < 0:
        return Countdown(translate("Countdown", "{said}，已过 {days} 天").format(said=said, days=-left), "bad")
    if left == 0:
        return Countdown(translate("Countdown", "{said}，就是今天").format(said=said), "warn")
    words = translate("Countdown", "{said}，还有 {days} 天").format(said=said, days=left)
    return Countdown(words, "warn" if left <= _SOON else "hint")
