"""What a person types over one field of a target, understood or refused in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from model.entry.day import read_day
from model.entry.value import understand
from model.errors import UsageError
from model.plan.deadline import find_deadlines
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.plan.proof.correct import consistent

_MIDDLE = 7, 2
"""Month and day to which no day of another year is nearer."""


class Part(StrEnum):
    """What of an indicator is edited by itself."""

    NAME = "name"
    KIND = "kind"
    MEASURE = "measure"
    COMPARATOR = "comparator"
    TARGET = "target"
    TARGET_MAX = "target_max"
    UNIT_OF_MEASURE = "unit_of_measure"
    DUE = "due"


def correct_target(indicator: Indicator, part: Part, text: str, year: int) -> Indicator:
    """The indicator with `text` in one part; choices come as their identifiers (">=", "growth", "milestone").

    Numbers may be written 1200, 1,200, 1.2万; dates 2021-9-30, 9.30, 0930, 9月底前. UsageError "plan.no_name",
    "plan.no_number", "plan.no_date", "plan.maximum_too_small".
    """
    text = text.strip()
    if part is Part.NAME:
        if not text:
            raise UsageError("plan.no_name")
        return replace(indicator, name=text)
    if part is Part.DUE:
        return _dated(indicator, text, year)
    if part is Part.UNIT_OF_MEASURE:
        return replace(indicator, unit_of_measure=text or None)
    if part in (Part.TARGET, Part.TARGET_MAX):
        return _counted(indicator, part, text)
    return _chosen(indicator, part, text)


def _chosen(indicator: Indicator, part: Part, text: str) -> Indicator:
    if part is Part.KIND:
        return consistent(replace(indicator, kind=Kind(text)))
    if part is Part.MEASURE:
        return replace(indicator, measure=Measure(text))
    return replace(indicator, comparator=Comparator(text))


def _counted(indicator: Indicator, part: Part, text: str) -> Indicator:
    value = _number(text, indicator)
    if part is Part.TARGET:
        return replace(indicator, kind=Kind.QUANTITY, target=value)
    if indicator.target is not None and value <= indicator.target:
        raise UsageError("plan.maximum_too_small", maximum=f"{value:f}", target=f"{indicator.target:f}")
    return replace(indicator, comparator=Comparator.RANGE, target_max=value)


def _number(text: str, indicator: Indicator) -> Decimal:
    understood = understand(text, replace(indicator, kind=Kind.QUANTITY, target=None, target_max=None))
    if not understood.certain or understood.value is None:
        raise UsageError("plan.no_number", text=text)
    return understood.value


def _dated(indicator: Indicator, text: str, year: int) -> Indicator:
    if not text:
        return replace(indicator, due=None, due_text=None)
    if (day := read_day(text, date(year, *_MIDDLE))) is not None:
        return replace(indicator, due=day, due_text=None)
    for deadline in find_deadlines(text, year):
        return replace(indicator, due=deadline.due, due_text=text)
    raise UsageError("plan.no_date", text=text)
