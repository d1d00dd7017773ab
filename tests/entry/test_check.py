"""Checks between entries: a total that falls, a part larger than its whole."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.entry.check import check_entries
from model.entry.entry import Entry, ValueState
from model.plan.tree import PlanTree
from model.wording import say


def reported(**values: int) -> dict[str, Entry]:
    return {
        code[1:].replace("_", "."): Entry(ValueState.REPORTED if value else ValueState.ZERO, Decimal(value))
        for code, value in values.items()
    }


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
    ],
)
def test_findings(
    bundled_plan: PlanTree, entries: dict[str, Entry], last: dict[str, Entry], expected: list[tuple[str, str]]
) -> None:
    findings = check_entries(bundled_plan, entries, last)
    assert [(finding.code, finding.indicator) for finding in findings] == expected
    assert all("{" not in say(finding) for finding in findings)
