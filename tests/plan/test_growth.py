"""Reading takes work in proportion to the text: counted in calls, so that no busy machine decides."""

from __future__ import annotations

import pytest

from model.plan.read import read_plan
from tests.calls import calls_of
from tests.plan.growth_texts import PIECES, text_of

LENGTH = 1500


@pytest.mark.parametrize("name", PIECES)
def test_twice_the_text_is_about_twice_the_work(name: str) -> None:
    short, long = (text_of(PIECES[name], factor * LENGTH) for factor in (1, 2))
    once = calls_of(lambda: read_plan(short, year=2023))
    twice = calls_of(lambda: read_plan(long, year=2023))
    assert twice < 2.3 * once + 1000


@pytest.mark.parametrize("signs", ["1234567890", "1.5", "一二三", "甲乙", "a1 "])
def test_one_long_line_is_read(signs: str) -> None:
    """Where a pattern looks on from each sign to the end, this takes minutes instead of a moment."""
    assert not list(read_plan(text_of(signs, 20_000), year=2023).tree.indicators)
