"""Ranks with ties, by a rule that has a name."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum


class TieRule(StrEnum):
    """What comes after two who share a rank: SKIP counts both (1, 1, 3: 并列占位), DENSE goes on (1, 1, 2)."""

    SKIP = "skip"
    DENSE = "dense"


def ranks(values: Sequence[Decimal], rule: TieRule = TieRule.SKIP) -> list[int]:
    """The rank of each value, the highest first; equal values share one."""
    if rule is TieRule.DENSE:
        order = sorted(set(values), reverse=True)
        return [order.index(value) + 1 for value in values]
    return [sum(other > value for other in values) + 1 for value in values]
