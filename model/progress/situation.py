"""The facts that a lamp is lit by, as numbers and yes-or-no; what is not known is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from model.progress.lamp import Figures


class Fact(StrEnum):
    """What a condition of a scheme may ask for.

    Numbers: percentage points behind (0 or less is not behind), the same as a share of what was expected, completion
    in percent, completion in percent of what was expected, days to the deadline, periods in a row that were behind
    (this one included), periods that have passed since it should have begun without a beginning, rank from the top
    and from the bottom. Text: the name. The others are yes or no: met for good; finished before the deadline; not met
    at the deadline; begun; just short of it although nothing is lacking in points; broken beyond repair, or missed
    without a share that could say by how much; and what a person has put down: accepted (验收), adjusted (调整),
    of poor quality, excused.
    """

    LAG = "lag"
    LAG_SHARE = "lag_share"
    COMPLETION = "completion"
    OF_EXPECTED = "of_expected"
    DAYS_LEFT = "days_left"
    RUN = "run"
    IDLE = "idle"
    RANK = "rank"
    RANK_FROM_BELOW = "rank_from_below"
    NAME = "name"
    FINISHED = "finished"
    EARLY = "early"
    OVERDUE = "overdue"
    STARTED = "started"
    SHORT = "short"
    FAILED = "failed"
    ACCEPTED = "accepted"
    ADJUSTED = "adjusted"
    POOR = "poor"
    EXCUSED = "excused"


NUMBERS = frozenset(
    (
        Fact.LAG, Fact.LAG_SHARE, Fact.COMPLETION, Fact.OF_EXPECTED, Fact.DAYS_LEFT, Fact.RUN, Fact.IDLE, Fact.RANK,
        Fact.RANK_FROM_BELOW,
    )
)  # fmt: skip
"""The facts that are numbers."""
FLAGS = frozenset(Fact) - NUMBERS - {Fact.NAME}
"""The facts that are yes or no."""
MARKS = (Fact.ACCEPTED, Fact.ADJUSTED, Fact.POOR, Fact.EXCUSED)
"""The facts that a person puts down, since no figure says them."""

Situation = Mapping[Fact, Decimal | bool | str]
Facts = dict[Fact, Decimal | bool | str]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one entry comes to before a scheme is asked: the facts, and the sentence that states them."""

    facts: Situation
    completion: Decimal | None
    expected: Decimal | None
    reason: str
    context: Figures


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier periods and people add to an entry: how many periods in a row before this one were behind, how
    many have passed since the planned beginning, and what was put down by hand."""

    run: int = 0
    marks: frozenset[Fact] = frozenset()


NOTHING_BEFORE = Past()
