"""Plan trees of every shape, for properties."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from model.plan.node import (
    Chapter,
    Comparator,
    Confidence,
    Duty,
    Indicator,
    Item,
    Kind,
    Measure,
    RollUp,
    Span,
    indicator_code,
)
from model.plan.tree import PlanTree

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
SPANS = st.none() | st.builds(lambda quote, start: Span(quote, start, start + len(quote)), WORDS, st.integers(0, 99))
NUMBERS = st.none() | st.decimals(-(10**20), 10**20, places=4)


@st.composite
def items(draw: st.DrawFn, ordinal: int) -> Item:
    """An item with up to four indicators, some contained in the first, and up to two duties."""
    count = draw(st.integers(0, 4))
    codes = [indicator_code(ordinal, position) for position in range(1, count + 1)]
    indicators = tuple(
        Indicator(
            code,
            draw(WORDS),
            draw(st.sampled_from(Kind)),
            draw(st.none() | st.sampled_from(Measure)),
            draw(st.none() | st.sampled_from(Comparator)),
            draw(NUMBERS),
            draw(NUMBERS),
            draw(st.none() | WORDS),
            draw(st.none() | WORDS),
            draw(st.none() | st.dates(date(1990, 1, 1), date(2060, 1, 1))),
            draw(st.none() | WORDS),
            None if code == codes[0] else draw(st.sampled_from((None, codes[0]))),
            draw(st.sampled_from(RollUp)),
            draw(st.none() | WORDS),
            draw(SPANS),
            draw(st.sampled_from(Confidence)),
        )
        for code in codes
    )
    duties = tuple(draw(st.lists(st.builds(Duty, WORDS, SPANS), max_size=2)))
    text = draw(st.text(st.characters(codec="utf-8"), max_size=30))
    section = tuple(draw(st.lists(WORDS, max_size=2)))
    return Item(draw(st.integers(1, 99)), draw(WORDS), ordinal, section, text, 0, len(text), indicators, duties)


@st.composite
def trees(draw: st.DrawFn) -> PlanTree:
    """A plan of up to three chapters with up to three items each; ordinals are unique."""
    chapters = []
    ordinal = 0
    for number in range(1, draw(st.integers(0, 3)) + 1):
        own = []
        for _ in range(draw(st.integers(0, 3))):
            ordinal += 1
            own.append(draw(items(ordinal)))
        chapters.append(Chapter(number, draw(WORDS), tuple(own)))
    year = draw(st.integers(1990, 2060))
    return PlanTree(draw(WORDS), draw(WORDS), year, tuple(chapters), draw(st.text(st.characters(codec="utf-8"))))
