"""Matching what was read with what was labelled, and the three numbers that come out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_SCALES = {"万": 10**4, "亿": 10**8}
_SAME = {
    "平米": "平方米", "工作日": "个工作日", "百分点": "个百分点", "立方": "立方米", "㎡": "平方米",
    "m2": "平方米", "m²": "平方米", "km": "公里", "km²": "平方公里",
}  # fmt: skip


@dataclass(frozen=True)
class Target:
    """A number with unit and comparator at a place, by a day; values in the base unit (亿元 is 元).

    `number` is the place of its digits. Of a label, `also` are other comparators that are right, and `is_asked` and
    `due_is_asked` tell whether it and its day count at all. Of a target that was read, `is_twin` tells that its number
    stands for another target too (均增长8%), and `is_chinese` that it is written in Chinese numerals.
    """

    value: Decimal
    value_max: Decimal | None
    unit: str
    comparator: str
    start: int
    end: int
    due: date | None
    is_sure: bool = True
    number: tuple[int, int] | None = None
    also: frozenset[str] = frozenset()
    is_asked: bool = True
    due_is_asked: bool = True
    is_twin: bool = False
    is_chinese: bool = False


@dataclass(frozen=True)
class Score:
    """Found, labelled, and both."""

    found: int
    labelled: int
    both: int

    @classmethod
    def of(cls, scores: Sequence[Score]) -> Score:
        """The counts of several plans together."""
        return cls(
            sum(one.found for one in scores), sum(one.labelled for one in scores), sum(one.both for one in scores)
        )

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


@dataclass(frozen=True)
class Tally:
    """What is counted of one plan. A target is `sure` and right where its number, unit, comparator and day are.

    `strict` holds 达到 against a label of ">=" only, `loose` against one of "=" too; the days are counted of `loose`.
    """

    headings: Score | None
    strict: Score
    loose: Score
    deadlines: Score
    sure: Score

    @classmethod
    def count(cls, found: Sequence[Target], labels: Sequence[Target], headings: Score | None) -> Tally:
        """The counts for the targets found and labelled in one plan."""
        pairs = pair(found, labels, loose=True)
        asked = [(one, label) for one, label in pairs if label.due_is_asked]
        on_time = [one for one, label in pairs if not label.due_is_asked or one.due == label.due]
        sure = [one for one in found if one.is_sure]
        right = {id(one) for one in on_time}
        return cls(
            headings,
            Score(len(found), len(labels), len(pair(found, labels))),
            Score(len(found), len(labels), len(pairs)),
            Score(len(asked), len(asked), sum(one.due == label.due for one, label in asked)),
            Score(len(sure), len(sure), sum(id(one) in right for one in sure)),
        )

    @classmethod
    def of(cls, tallies: Sequence[Tally]) -> Tally:
        """The counts of several plans together."""
        headings = [tally.headings for tally in tallies if tally.headings is not None]
        return cls(
            Score.of(headings),
            Score.of([tally.strict for tally in tallies]),
            Score.of([tally.loose for tally in tallies]),
            Score.of([tally.deadlines for tally in tallies]),
            Score.of([tally.sure for tally in tallies]),
        )


def in_base_unit(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """(312.11, 亿元) -> (31211000000, 元); units written in two ways become one."""
    while unit and unit[0] in _SCALES and len(unit) > 1:
        value, unit = value * _SCALES[unit[0]], unit[1:]
    return value.normalize(), _SAME.get(unit, unit)


def same_number(one: Target, other: Target) -> bool:
    """Equal value and unit, at overlapping places (of the digits, where both know them)."""
    (start, end), (begin, stop) = (
        (one.number, other.number) if one.number and other.number else ((one.start, one.end), (other.start, other.end))
    )
    same = (one.value, one.value_max, one.unit) == (other.value, other.value_max, other.unit)
    return same and start < stop and begin < end


def same_target(one: Target, label: Target, *, loose: bool = False) -> bool:
    """The same number with the same comparator; `loose` takes 达到 (>=) for a label of = and what it also accepts."""
    if not same_number(one, label):
        return False
    accepted = {label.comparator, *label.also} if loose else {label.comparator}
    return one.comparator in accepted or (loose and {one.comparator, label.comparator} == {">=", "="})


def that_count(found: Sequence[Target], labels: Sequence[Target]) -> tuple[list[Target], list[Target]]:
    """What was read and labelled without what labels leave open: their unsure numbers, Chinese numerals not listed, and
    all but the first of several targets of one number.
    """
    unsure = [label for label in labels if not label.is_asked]
    listed = [label for label in labels if label.is_asked]
    kept = [
        one
        for one in found
        if not one.is_twin
        and not any(_overlap(one, label) for label in unsure)
        and (not one.is_chinese or any(_overlap(one, label) for label in listed))
    ]
    return kept, listed


def _overlap(one: Target, other: Target) -> bool:
    (start, end), (begin, stop) = one.number or (one.start, one.end), other.number or (other.start, other.end)
    return start < stop and begin < end


def pair(found: Sequence[Target], labelled: Sequence[Target], *, loose: bool = False) -> list[tuple[Target, Target]]:
    """Each label with at most one found target, equal comparators first."""
    free = list(found)
    pairs = []
    for same in (lambda a, b: same_target(a, b), lambda a, b: loose and same_target(a, b, loose=True)):
        taken = {id(label) for _, label in pairs}
        for label in labelled:
            match = next((one for one in free if id(label) not in taken and same(one, label)), None)
            if match is not None:
                free.remove(match)
                pairs.append((match, label))
    return pairs
