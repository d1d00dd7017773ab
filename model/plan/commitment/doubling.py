"""Numbers in words: 翻一番 is a growth of 100 %, 翻两番 of 300 %, 减半 a reduction of 50 %."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from model.plan.commitment.due import Due
from model.plan.commitment.naming import name_measured
from model.plan.node import Comparator, Confidence, Indicator, Kind, Measure, RollUp, Span
from model.plan.unit_of_measure import UnitKind

_DOUBLING = re.compile(r"(?P<subject>[^，,；;。、]{2,40}?)(?:要|力争|基本|实现|再)*(?P<word>翻(?:一|两|二)?番|减半)")
_BASE = re.compile(r"(?:[比较在以]|与).{0,12}(?:年|基础上|基数|水平|相比)?$")
_PERCENT = {"翻番": 100, "翻一番": 100, "翻两番": 300, "翻二番": 300, "减半": 50}


@dataclass(frozen=True, slots=True)
class Doubling:
    """A change by a factor that words give; `start` and `end` are its place."""

    name: str
    measure: Measure
    percent: Decimal
    start: int
    end: int


def find_doubling(text: str, start: int, end: int) -> Doubling | None:
    """The doubling or halving that `text[start:end]` promises, or None."""
    match = _DOUBLING.search(text, start, end)
    if match is None:
        return None
    is_growth = match["word"] != "减半"
    subject = _BASE.sub("", match["subject"]) or match["subject"]
    name = name_measured(subject, UnitKind.PERCENT, is_growth=is_growth, is_reduction=not is_growth)
    measure = Measure.GROWTH if is_growth else Measure.REDUCTION
    return Doubling(name, measure, Decimal(_PERCENT[match["word"]]), match.start(), match.end())


def indicator_of(found: Doubling, due: Due, text: str) -> Indicator:
    """A doubling as an indicator, which waits for a person."""
    return Indicator(
        code="",
        name=found.name,
        kind=Kind.QUANTITY,
        measure=found.measure,
        comparator=Comparator.EXACTLY,
        target=found.percent,
        unit_of_measure="%",
        due=due.day,
        due_text=due.words,
        roll_up=RollUp.LEAD,
        span=Span(text[found.start : found.end], found.start, found.end),
        confidence=Confidence.CHECK,
    )
