"""What a consolidated indicator says, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.look.lamp_shape import status_of
from gui.look.number_words import whole_percent
from gui.look.status import Status
from model.consolidation.consolidated import ConsolidatedIndicator, Contribution
from model.entry.entry import Entry
from model.entry.value import STAGES, show_number, show_value
from model.plan.node import Indicator
from model.progress.lamp import Judgement, reason_line
from model.wording import Language, sentence

translate = QCoreApplication.translate


def lamp_words(judgement: Judgement, language: Language) -> str:
    """Shape and word: "▲ 预警"."""
    word = judgement.lamp_class.word(language) if judgement.lamp_class else sentence("lamp.grey", {}, language)
    return f"{judgement.shape} {word}"


def completion_words(judgement: Judgement) -> str:
    """How much of a target is done: "86%"; a dash where that is not known."""
    return "—" if judgement.completion is None else whole_percent(judgement.completion)


def reason_words(judgement: Judgement, language: Language) -> str:
    """The arithmetic of a lamp in one line."""
    return reason_line(judgement, language)


def status_of_total(one: ConsolidatedIndicator) -> Status:
    """The shape of a total."""
    return status_of(one.judgement, None)


def coverage_words(one: ConsolidatedIndicator) -> str:
    """Who has answered, of whom: "5/6 家"."""
    return translate("Consolidation", "{reported}/{expected} 家").format(reported=one.reported, expected=one.expected)


def total_words(one: ConsolidatedIndicator) -> str:
    """The total without its unit of measure: a number, a stage, or a dash. Missing is never zero."""
    if one.total is not None:
        return show_number(one.total)
    return STAGES[one.stage] if one.stage is not None else "—"


def total_sentence(one: ConsolidatedIndicator) -> str:
    """ "已报合计 1,234 名（5/6 家）"."""
    unit = f" {one.unit_of_measure}" if one.total is not None and one.unit_of_measure else ""
    return translate("Consolidation", "已报合计 {total}（{coverage}）").format(
        total=total_words(one) + unit, coverage=coverage_words(one)
    )


def contribution_words(part: Contribution, indicator: Indicator | None) -> str:
    """What one unit gave: "1,200 名", "无", "已完成"."""
    return show_value(Entry(part.state, part.value, part.stage), indicator)
