"""Reading a few words of the document anew, after a person has said that they are a target by themselves."""

from __future__ import annotations

from dataclasses import replace

from model.plan.commitment import find_commitments
from model.plan.node import Indicator, Span


def read_passage(text: str, start: int, end: int, year: int) -> tuple[Indicator, ...]:
    """The indicators in `text[start:end]`, whatever its line ends; codes are empty, spans are the document's."""
    places = [place for place in range(start, end) if not text[place].isspace()]
    words = "".join(text[place] for place in places)
    found = find_commitments(words, 0, len(words), year=year)
    return tuple(replace(draft.indicator, span=_span(draft.indicator.span, places, text)) for draft in found.indicators)


def _span(span: Span | None, places: list[int], text: str) -> Span | None:
    if span is None or span.start >= span.end:
        return None
    start, end = places[span.start], places[span.end - 1] + 1
    return Span(text[start:end], start, end)
