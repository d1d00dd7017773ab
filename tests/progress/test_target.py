"""What a unit is held against."""

from __future__ import annotations

from decimal import Decimal

import pytest

from model.plan.node import Indicator
from model.progress.target import concerns, target_of
from tests.progress.vectors import milestone, quantity

SUM = quantity(">=", "200")
EACH = quantity(">=", "3", per="每个新城")
RATE = quantity(">=", "90", "level")


@pytest.mark.parametrize(
    ("indicator", "allocated", "top", "kind", "target"),
    [
        (SUM, None, True, "headquarters", "200"),
        (SUM, None, False, "new_city", None),
        (SUM, "40", False, "new_city", "40"),
        (SUM, "0", False, "new_city", "0"),
        (EACH, None, False, "new_city", "3"),
        (EACH, None, False, "park_office", None),
        (EACH, "2", False, "park_office", "2"),
        (EACH, None, True, "headquarters", "3"),
        (RATE, None, False, "township", "90"),
        (RATE, "85", False, "township", "85"),
        (milestone(), None, True, "headquarters", None),
    ],
)
def test_own_share_before_each_before_the_plan(
    indicator: Indicator, allocated: str | None, top: bool, kind: str, target: str | None
) -> None:
    found = target_of(indicator, None if allocated is None else Decimal(allocated), top, kind=kind)
    assert found == (None if target is None else Decimal(target))


@pytest.mark.parametrize(
    ("per", "kind", "asked"),
    [
        ("每个新城", "new_city", True),
        ("每个新城", "park_office", False),
        ("每个新城、园办", "park_office", True),
        ("各新城(园办)", "park_office", True),
        ("每个镇街", "township", True),
        ("每个镇街", "new_city", False),
        ("各单位", "township", True),
        ("每个新城", None, True),
    ],
)
def test_a_fan_out_asks_the_kinds_that_it_names(per: str, kind: str | None, asked: bool) -> None:
    assert concerns(per, kind) is asked
