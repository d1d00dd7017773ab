"""Checks between entries: a total that falls, a part larger than its whole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from model.entry.check import check_entries
from model.entry.entry import Entry, ValueState
from model.plan.node import Indicator
from model.plan.tree import PlanTree
from model.wording import say


def reported(**values: int) -> dict[str, Entry]:
    return {
        code[1:].replace("_", "."): Entry(ValueState.REPORTED if value else ValueState.ZERO, Decimal(value))
        for code, value in values.items()
    }


def nothing(state: ValueState) -> dict[str, Entry]:
    return {"1.03": Entry(state)}


@pytest.mark.parametrize(
    ("entries", "last", "expected"),
    [
        (reported(c1_03=1200), {}, []),
        (reported(c1_03=1200), reported(c1_03=1200), []),
        (reported(c1_03=900), reported(c1_03=1200), [("value.fell", "1.03")]),
        (reported(c1_03=0), reported(c1_03=1200), [("value.fell", "1.03")]),
        ({}, reported(c1_03=1200), []),
        (reported(c8_02=6, c8_03=5), {}, []),
        (reported(c8_02=4, c8_03=5), {}, [("entry.part_exceeds_whole", "8.03")]),
        (reported(c8_03=5), {}, []),
        (reported(c23_03=3), reported(c23_03=4), []),
        (nothing(ValueState.NIL), reported(c1_03=12), [("value.gone", "1.03")]),
        (nothing(ValueState.NOT_APPLICABLE), reported(c1_03=12), [("value.gone", "1.03")]),
        (nothing(ValueState.NOT_APPLICABLE), reported(c1_03=0), []),
        (nothing(ValueState.NOT_APPLICABLE), nothing(ValueState.NOT_APPLICABLE), []),
        (nothing(ValueState.NOT_AVAILABLE), reported(c1_03=12), []),
        (reported(c1_03=12), nothing(ValueState.NOT_APPLICABLE), [("value.came", "1.03")]),
        (reported(c1_03=12), nothing(ValueState.NIL), []),
    ],
)
def test_findings(
    bundled_plan: PlanTree, entries: dict[str, Entry], last: dict[str, Entry], expected: list[tuple[str, str]]
) -> None:
    findings = check_entries(bundled_plan, entries, last)
    assert [(finding.code, finding.indicator) for finding in findings] == expected
    assert all("{" not in say(finding) for finding in findings)


def with_parts(plan: PlanTree, *targets: int) -> PlanTree:
    """The plan in which 8.02 (10 asked) has a second part beside 8.03; `targets` are what is asked of the two."""
    parts = dict(zip(("8.03", "8.04"), targets, strict=True))
    chapters = tuple(
        replace(
            chapter,
            items=tuple(
                replace(item, indicators=tuple(_part(one, parts) for one in item.indicators)) for item in chapter.items
            ),
        )
        for chapter in plan.chapters
    )
    return replace(plan, chapters=chapters)


def _part(one: Indicator, parts: dict[str, int]) -> Indicator:
    return replace(one, subset_of="8.02", target=Decimal(parts[one.code])) if one.code in parts else one


@pytest.mark.parametrize(
    ("targets", "values", "expected"),
    [
        ((5, 3), (8, 3, 2), []),
        ((5, 3), (8, 6, 3), ["entry.parts_exceed_whole"]),
        ((5, 5), (8, 5, 3), []),
        ((5, 5), (8, 5, 2), ["entry.parts_not_whole"]),
        ((5, 5), (8, 5, None), []),
        ((8, 7), (8, 6, 5), []),
        ((5, 3), (4, 5, 3), ["entry.part_exceeds_whole"]),
        ((5, 3), (None, 5, 3), []),
    ],
    ids=["others", "too much", "all", "not all", "not all known", "they overlap", "one alone", "no whole"],
)
def test_parts_come_to_their_whole_as_the_plans_do(
    bundled_plan: PlanTree, targets: tuple[int, ...], values: tuple[int | None, ...], expected: list[str]
) -> None:
    given = {name: value for name, value in zip(("c8_02", "c8_03", "c8_04"), values, strict=True) if value is not None}
    findings = check_entries(with_parts(bundled_plan, *targets), reported(**given), {})
    assert [one.code for one in findings] == expected
    assert all("{" not in say(one) for one in findings)
