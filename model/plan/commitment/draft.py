"""What reading a stretch of a plan gives: indicators without their codes, duties, and the ledger of its numerals."""

from __future__ import annotations

from dataclasses import dataclass

from model.plan.deadline import Deadline
from model.plan.ledger import NumeralUse
from model.plan.node import Duty, Indicator


@dataclass(frozen=True, slots=True)
class Draft:
    """An indicator before it has a code (`indicator.code` is ""); `subset_of` is a position in the same `Found`."""

    indicator: Indicator
    subset_of: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that one stretch of text commits to; indicators and numerals in the order of the text."""

    indicators: tuple[Draft, ...] = ()
    duties: tuple[Duty, ...] = ()
    numerals: tuple[NumeralUse, ...] = ()
    goals: Deadline | None = None
