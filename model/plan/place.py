"""From an item's running text back to the document: where each draft stands, and by when it is due there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from model.plan.commitment import Draft
from model.plan.commitment.terms import may_state_terms
from model.plan.ledger import NumeralUse
from model.plan.node import Confidence, Indicator, Span
from model.plan.outline.outline import OutlineItem
from model.plan.outline.passage import Passage
from model.plan.outline.period import Period
from model.plan.outline.year import PlanYear

_NAMES_YEAR = re.compile(r"20\d\d|二[〇零]|十[一二三四五六]?五")
_AVERAGE = re.compile(r"年均(?!浓度|值|气温)|年平均增|累计(?:降低|下降|减少|提高|增长)")
"""What is counted over more years than one."""
_STOPS = tuple("。！？；：，、.!?;:,\n")


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with its span in the document, its day there and how sure both are."""

    draft: Draft
    span: Span | None
    due: date | None
    confidence: Confidence

    def in_doubt(self, unsure: Collection[tuple[int, int]]) -> Placed:
        """This draft, waiting for a person where it stands in one of some stretches of the document."""
        if self.span is None or not any(start <= self.span.start < end for start, end in unsure):
            return self
        return replace(self, confidence=Confidence.CHECK)


def own_year(item: OutlineItem, year: PlanYear) -> int:
    """The year that "3月底前" in an item is of: that of the heading above it, else the plan's."""
    return year.year if item.until is None else item.until.year


def running_text(passages: Sequence[Passage]) -> tuple[str, list[int]]:
    """The words of passages one after the other, and each character's place in the document.

    A row of a table that ends without a stop gets one, unless its tabs already keep it from the next.
    """
    words: list[str] = []
    places: list[int] = []
    was_row = False
    for passage in passages:
        if words:
            stopped = words[-1].endswith(_STOPS) or "\t" in words[-1] or not (passage.row or was_row)
            words.append("\n" if stopped else "。")
            places.append(passage.start - 1)
        words.append(passage.text)
        was_row = passage.row
        for start, end in passage.pieces:
            places.extend(range(start, end))
    return "".join(words), places


def span_in(span: Span | None, places: Sequence[int], text: str) -> Span | None:
    """A stretch of an item's running text as one of the document; None for an empty one."""
    if span is None or span.start >= span.end:
        return None
    start, end = _reach(span.start, span.end, places)
    return Span(text[start:end], start, end)


def uses_in(uses: Iterable[NumeralUse], places: Sequence[int], text: str) -> Iterator[NumeralUse]:
    """The numerals of an item's running text at their places in the document, without what only a table's header says
    (一季度 above a row's cell), which stands at none of its own.
    """
    for use in uses:
        if text[places[use.start]] == use.text[0]:
            start, end = _reach(use.start, use.end, places)
            yield NumeralUse(text[start:end], start, end, use.indicator, use.why_not)


def _reach(start: int, end: int, places: Sequence[int]) -> tuple[int, int]:
    """The stretch of the document that a stretch of running text covers; a row's cells may stand in another order."""
    within = places[start:end]
    return min(within), max(within) + 1


def placed(
    draft: Draft, places: Sequence[int], text: str, item: OutlineItem, year: PlanYear, *, open_end: bool = False
) -> Placed:
    """The draft with its span in the document, due when its part's heading or its five years end where it names
    no date itself.

    A day that hangs on the plan's year is no surer than that, and not sure in a part that is about several years, or
    where a heading names part of a year, or where it is an average of years; nothing is under a heading that announces
    conditions (退出标准), where the day of a table's row was not understood, or without a day in a paper with an
    `open_end`, whose goals are for later.
    """
    indicator, span = draft.indicator, span_in(draft.indicator.span, places, text)
    due, confidence = indicator.due, indicator.confidence
    is_average = span is not None and _AVERAGE.search(span.quote) is not None
    is_dated = indicator.due_text is not None or due != date(own_year(item, year), 12, 31)
    if not is_dated and item.until is not None:
        confidence = confidence if due == item.until else Confidence.CHECK
        due = item.until
    elif not is_dated and item.horizon is not None:
        due = date(item.horizon, 12, 31)
    elif (not is_dated and (open_end or is_average)) or not (
        _is_certain(year, item) or _NAMES_YEAR.search(indicator.due_text or "")
    ):
        confidence = Confidence.CHECK
    if may_state_terms(item.title) or (item.has_day_column and indicator.due_text is None):
        confidence = Confidence.CHECK
    if year.period is not None and span is not None and _is_borrowed(indicator, span, text, year.period):
        confidence = Confidence.CHECK
    return Placed(draft, span, due, confidence)


def _is_borrowed(indicator: Indicator, span: Span, text: str, period: Period) -> bool:
    """Whether a day before the end of a plan of several years was named in another part of the sentence only.

    In such plans "2018年……；累计……" may mean the end of 2018 or of the plan.
    """
    named = indicator.due_text
    if named is None or indicator.due is None or indicator.due.year == period.last:
        return False
    begins = max(text.rfind(stop, 0, span.start) for stop in "；;。\n") + 1
    return named not in text[begins : span.end]


def _is_certain(year: PlanYear, item: OutlineItem) -> bool:
    """Whether a month without a year can only be one of the plan's year."""
    is_of_year = item.until in (None, date(year.year, 12, 31)) and item.horizon in (None, year.year)
    return year.sure and year.period is None and is_of_year
