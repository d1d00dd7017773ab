"""Matching what was read with what was labelled, and the three numbers that come out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_SCALES = {"万": 10**4, "亿": 10**8}
_SAME = {"平米": "平方米", "工作日": "个工作日", "百分点": "个百分点", "立方": "立方米"}


@dataclass(frozen=True)
class Target:
    """A number with unit and comparator at a place, by a day; values in the base unit (亿元 is 元)."""

    value: Decimal
    value_max: Decimal | None
    unit: str
    comparator: str
    start: int
    end: int
    due: date | None
    is_sure: bool = True


@dataclass(frozen=True)
class Score:
    """Found, labelled, and both."""

    found: int
    labelled: int
    both: int

    @property
    def precision(self) -> float:
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.both / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}"
            f"  ({self.both} of {self.found} found, {self.labelled} labelled)"
        )


def in_base_unit(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """(312.11, 亿元) -> (31211000000, 元); units written in two ways become one."""
    while unit and unit[0] in _SCALES and len(unit) > 1:
        value, unit = value * _SCALES[unit[0]], unit[1:]
    return value.normalize(), _SAME.get(unit, unit)


def same_number(one: Target, other: Target) -> bool:
    """Equal value and unit, at overlapping places."""
    return (
        (one.value, one.value_max, one.unit) == (other.value, other.value_max, other.unit)
        and one.start < other.end
        and other.start < one.end
    )


def same_target(one: Target, other: Target, *, reached_is_exact: bool = False) -> bool:
    """The same number with the same comparator; `reached_is_exact` holds 达到 (>=) against a label of =."""
    if not same_number(one, other):
        return False
    return one.comparator == other.comparator or (
        reached_is_exact and {one.comparator, other.comparator} == {">=", "="}
    )


def pair(found: Sequence[Target], labelled: Sequence[Target], *, loose: bool = False) -> list[tuple[Target, Target]]:
    """Each label with at most one found target, equal comparators first."""
    free = list(found)
    pairs = []
    for same in (lambda a, b: same_target(a, b), lambda a, b: loose and same_target(a, b, reached_is_exact=True)):
        taken = {id(label) for _, label in pairs}
        for label in labelled:
            match = next((one for one in free if id(label) not in taken and same(one, label)), None)
            if match is not None:
                free.remove(match)
                pairs.append((match, label))
    return pairs
