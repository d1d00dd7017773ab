"""What the plan says of an item, with the words of one row marked in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gui.plan_words import due_words, promise_of
from model.plan.node import Item
from model.plan.tree import PlanTree


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; `is_marked` where it is about the row that is open."""

    text: str
    is_marked: bool = False


def passages(plan: PlanTree, item: Item, code: str) -> tuple[Passage, ...]:
    """The item's wording in the document; where that is not known, what the plan's data ask for, one line a row."""
    begin, text = item.start or 0, wording(plan, item)
    if not text:
        return tuple(_lines(item, code))
    indicator = plan.by_code.get(code)
    spans = [indicator.span] if indicator is not None else [duty.span for duty in item.duties]
    places = []
    for span in spans:
        if span is not None:
            here = span.start - begin
            start = here if text[here : here + len(span.quote)] == span.quote else text.find(span.quote)
            if start >= 0:
                places.append((start, start + len(span.quote)))
    return tuple(_cut(text, sorted(places)))


def wording(plan: PlanTree, item: Item) -> str:
    """What the document says of an item, "" where the document is not known."""
    return item.text or (plan.source_text[item.start : item.end] if item.start is not None else "")


def _cut(text: str, places: list[tuple[int, int]]) -> Iterator[Passage]:
    last = 0
    for start, end in places:
        if start > last:
            yield Passage(text[last:start])
        if end > max(start, last):
            yield Passage(text[max(start, last) : end], is_marked=True)
        last = max(last, end)
    if last < len(text):
        yield Passage(text[last:])


def _lines(item: Item, code: str) -> Iterator[Passage]:
    for one in item.indicators:
        said = f"“{one.span.quote}”" if one.span is not None else promise_of(one) if one.target is not None else ""
        words = "\u3000".join(filter(None, (f"{one.code} {one.name}", said, due_words(one))))
        yield Passage(f"{words}\n", one.code == code)
    for duty in item.duties:
        yield Passage(f"{duty.span.quote if duty.span is not None else duty.name}\n", item.code == code)
