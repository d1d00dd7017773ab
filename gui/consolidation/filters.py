"""Which indicators the chips of the page of totals let through, and what the chips are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gui.consolidation.scheme_words import words_of
from model.consolidation.consolidated import ConsolidatedIndicator
from model.progress.lamp import Standing
from model.progress.scheme import LampScheme
from model.wording import Language, sentence

translate = QCoreApplication.translate


class Filter(Enum):
    """Which indicators a chip lets through."""

    ALL = "all"
    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    INCOMPLETE = "incomplete"
    DOUBTED = "doubted"


_STANDINGS = {
    Filter.RED: (Standing.FAR_BEHIND,),
    Filter.YELLOW: (Standing.BEHIND, Standing.NEAR_DUE),
    Filter.GREEN: (Standing.ON_SCHEDULE, Standing.AHEAD, Standing.FINISHED),
}


def lets_through(chosen: Filter, one: ConsolidatedIndicator) -> bool:
    """Whether an indicator is shown under a chip."""
    if chosen is Filter.INCOMPLETE:
        return bool(one.missing)
    if chosen is Filter.DOUBTED:
        return bool(one.findings)
    return chosen is Filter.ALL or one.judgement.standing in _STANDINGS[chosen]


def filter_words(scheme: LampScheme, language: Language) -> Mapping[Filter, str]:
    """The chips in the words of the scheme in use."""
    words = {
        Filter.ALL: translate("Filters", "全部"),
        Filter.RED: sentence("lamp.red", {}, language),
        Filter.YELLOW: sentence("lamp.yellow", {}, language),
        Filter.GREEN: translate("Filters", "正常和完成"),
        Filter.INCOMPLETE: translate("Filters", "未报齐"),
        Filter.DOUBTED: translate("Filters", "有疑问"),
    }
    for kind, standings in _STANDINGS.items():
        words[kind] = words_of(scheme, standings, language) or words[kind]
    # A scheme's words are written as they stand within a sentence.
    return {kind: one[:1].upper() + one[1:] for kind, one in words.items()}
