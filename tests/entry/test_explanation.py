"""What counts as an explanation, and what people write instead of one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.check import ask_for_explanations, check_entries, check_words
from model.entry.entry import Entry, Stage, ValueState
from model.entry.explanation import find_shortfall
from model.finding import Severity
from model.plan.tree import PlanTree
from model.wording import say

LAST = "因土地退还核减两个项目"
TEXTS = """
| what is said                       | what it lacks |
|------------------------------------|---------------|
|                                    | missing       |
| ，。……                             | missing       |
| 核实无误                           | empty_phrase  |
| 经核实，数据无误。                 | empty_phrase  |
| 情况属实                           | empty_phrase  |
| 情况属实，正在推进中。             | empty_phrase  |
| 正在推进                           | empty_phrase  |
| 工作正在有序推进中                 | empty_phrase  |
| 按计划稳步推进，进展顺利           | empty_phrase  |
| 同上                               | empty_phrase  |
| 与上期一致                         | empty_phrase  |
| 详见附件                           | empty_phrase  |
| 无                                 | empty_phrase  |
| 略                                 | empty_phrase  |
| 已完成                             | empty_phrase  |
| 核减两户                           | too_short     |
| 退地                               | too_short     |
| 啊啊啊啊啊啊啊啊                   | too_short     |
| 111111111                          | too_short     |
| 因土地退还核减两个项目             | repeats_last  |
| 因土地退还，核减两个项目。         | repeats_last  |
| 上期误将在建项目计入，本期更正     |               |
| 核实无误，因土地退还核减2个项目    |               |
| 因统计口径调整，扣除重复上报的人数 |               |
| 省厅复核后剔除3家不达标企业        |               |
| Two sites were closed in August    |               |
"""


@pytest.mark.parametrize(
    ("text", "lacks"),
    [[cell.strip() for cell in line.strip("|").split("|")] for line in TEXTS.strip().splitlines()[2:]],
)
def test_what_explains_and_what_does_not(text: str, lacks: str) -> None:
    shortfall = find_shortfall(text, LAST)
    assert (shortfall.value.removeprefix("explanation.") if shortfall else "") == lacks


def _fallen(words: str) -> dict[str, Entry]:
    return {"1.03": Entry(ValueState.REPORTED, Decimal(900), narrative=words)}


BEFORE = {"1.03": Entry(ValueState.REPORTED, Decimal(1200), narrative=LAST)}


def _asked(tree: PlanTree, words: str, outdated: tuple[str, ...] = ()) -> list[tuple[str, Severity]]:
    entries = _fallen(words)
    findings = ask_for_explanations(check_entries(tree, entries, BEFORE), entries, BEFORE, outdated)
    assert all("{" not in say(one) and say(one) != say(one, "en") for one in findings)
    return [(one.code, one.severity) for one in findings]


def test_a_fallen_total_wants_a_reason_and_rests_with_one(bundled_plan: PlanTree) -> None:
    assert _asked(bundled_plan, "核实无误") == [
        ("value.fell", Severity.CONFIRM),
        ("explanation.empty_phrase", Severity.CONFIRM),
    ]
    assert _asked(bundled_plan, "上期误将在建项目计入，本期更正") == [("value.fell", Severity.NOTICE)]


def test_an_explanation_holds_until_the_value_changes(bundled_plan: PlanTree) -> None:
    asked = _asked(bundled_plan, "上期误将在建项目计入，本期更正", outdated=("1.03",))
    assert asked[-1] == ("explanation.outdated", Severity.CONFIRM)


def test_what_cannot_be_is_blocking_whatever_is_said(bundled_plan: PlanTree) -> None:
    words = "上级文件要求按此数填报，已请示"
    entries = {
        "1.03": Entry(ValueState.REPORTED, Decimal("8200.5"), narrative=words),
        "1.01": Entry(ValueState.REPORTED, Decimal(120), narrative=words),
    }
    findings = ask_for_explanations(check_entries(bundled_plan, entries, {}), entries, {})
    assert [(one.code, one.severity) for one in findings] == [
        ("entry.over_hundred", Severity.BLOCKING),
        ("entry.part_of_a_whole", Severity.BLOCKING),
    ]


@pytest.mark.parametrize(
    ("code", "entry", "finding"),
    [
        ("1.03", Entry(ValueState.REPORTED, Decimal(-5)), "entry.negative"),
        ("1.03", Entry(ValueState.REPORTED, Decimal(2000000)), "entry.size"),
        ("9.06", Entry(ValueState.REPORTED, Decimal("0.53")), "entry.share_or_fraction"),
        ("1.01", Entry(ValueState.REPORTED, Decimal(60), Stage.DONE), "entry.done_below_hundred"),
        ("1.01", Entry(ValueState.REPORTED, Decimal(60), Stage.NOT_STARTED), "entry.begun_by_number"),
        ("1.01", Entry(ValueState.REPORTED, Decimal(60), Stage.UNDER_WAY), None),
        ("1.03", Entry(ValueState.REPORTED, Decimal(8200)), None),
    ],
)
def test_what_contradicts_itself_wants_confirming(
    bundled_plan: PlanTree, code: str, entry: Entry, finding: str | None
) -> None:
    found = check_entries(bundled_plan, {code: entry}, {})
    assert [(one.code, one.severity) for one in found] == ([(finding, Severity.CONFIRM)] if finding else [])
    assert all("{" not in say(one) for one in found)


def test_words_that_say_nothing_are_mentioned() -> None:
    entries = {"1.03": Entry(narrative="正在推进"), "1.04": Entry(narrative=LAST), "1.05": Entry(narrative="")}
    found = check_words(entries, {"1.04": Entry(narrative=LAST)})
    assert [(one.indicator, one.severity) for one in found] == [("1.03", Severity.NOTICE), ("1.04", Severity.NOTICE)]
