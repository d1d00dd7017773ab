"""Counts of items, chapters and the plan add up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.entry import Entry, ValueState
from model.entry.period import parse_period
from model.plan.tree import PlanTree
from model.progress.heat import heat_of
from model.progress.judge import judge
from model.progress.lamp import Judgement, Lamp
from model.progress.roll_up import PLAN, roll_up
from tests.progress.vectors import reported


def test_nothing_filled_in_is_all_grey(bundled_plan: PlanTree) -> None:
    nodes = roll_up(bundled_plan, {}, {})
    assert len(nodes) == 32 + 8 + 1
    assert (nodes[PLAN].filled, nodes[PLAN].total, nodes[PLAN].lamps) == (0, 258, {Lamp.GREY: 258})
    assert (nodes[PLAN].told, nodes[PLAN].to_tell) == (0, 31)
    assert (nodes["21.00"].total, nodes["21.00"].to_tell) == (0, 1)
    assert (nodes["9.00"].total, nodes["9.00"].to_tell) == (13, 0)


def test_chapters_are_the_sums_of_their_items_and_the_plan_of_its_chapters(bundled_plan: PlanTree) -> None:
    period = parse_period("2021-09")
    indicators = list(bundled_plan.indicators)
    entries = {one.code: reported(str(index % 7)) for index, one in enumerate(indicators) if index % 3}
    entries["8.00"] = Entry(narrative="已开展")
    entries["8.01"] = Entry(ValueState.NOT_AVAILABLE)
    judgements = {
        one.code: judge(one, entries[one.code], period, target=one.target) for one in indicators if one.code in entries
    }
    nodes = roll_up(bundled_plan, judgements, entries)
    assert nodes["8.00"].told == 1
    assert nodes[PLAN].filled == len(judgements)
    for chapter in bundled_plan.chapters:
        whole = nodes[f"chapter:{chapter.number}"]
        parts = [nodes[item.code] for item in chapter.items]
        assert whole.filled == sum(part.filled for part in parts)
        assert whole.total == sum(part.total for part in parts) == sum(whole.lamps.values())
        assert all(whole.lamps.get(lamp, 0) == sum(part.lamps.get(lamp, 0) for part in parts) for lamp in Lamp)
    chapters = [nodes[f"chapter:{chapter.number}"] for chapter in bundled_plan.chapters]
    assert nodes[PLAN].filled == sum(chapter.filled for chapter in chapters)


def test_words_alone_do_not_fill_an_indicator(bundled_plan: PlanTree) -> None:
    nodes = roll_up(bundled_plan, {}, {"8.01": Entry(narrative="推进中"), "8.02": reported("0")})
    assert nodes["8.00"].filled == 1


@pytest.mark.parametrize(
    ("lamp", "completion", "expected", "step"),
    [
        (Lamp.RED, "0.2", "0.75", 0),
        (Lamp.YELLOW, "0.7", "0.75", 1),
        (Lamp.GREEN, "0.75", "0.75", 2),
        (Lamp.GREEN, "0.84", "0.75", 2),
        (Lamp.GREEN, "0.85", "0.75", 3),
        (Lamp.GREEN, "1.05", None, 2),
        (Lamp.GREEN, "1.1", None, 3),
        (Lamp.GREEN, None, "0", 2),
        (Lamp.BLUE, "1", "1", 4),
        (Lamp.GREY, None, "0.75", None),
    ],
)
def test_the_heat_follows_the_lamp(lamp: Lamp, completion: str | None, expected: str | None, step: int | None) -> None:
    shares = [None if text is None else Decimal(text) for text in (completion, expected)]
    assert heat_of(Judgement(lamp, *shares, "progress.behind")) == step
