"""Progress curves: how much of a target is expected by when, where a plan or a person says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Shape(StrEnum):
    """How what is expected grows towards the deadline.

    Evenly by months; all at once at the deadline; in steps that are due on days (the quarters of a plan); not at all,
    since each period has to hold by itself; or by a table of days, evenly in between.
    """

    LINEAR = "linear"
    STEP = "step"
    STEPS = "steps"
    KEEP_LEVEL = "keep_level"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The share (0.5 is half) that is expected from the end of the day `on`."""

    on: date
    share: Decimal


@dataclass(frozen=True, slots=True)
class ProgressCurve:
    """A curve of its own for one indicator. STEPS and TABLE have points, which ascend in time and never fall.

    `starts` is the day by which work should have begun, None where nobody said.
    """

    shape: Shape
    points: tuple[CurvePoint, ...] = ()
    starts: date | None = None

    def __post_init__(self) -> None:
        needs_points = self.shape in (Shape.STEPS, Shape.TABLE)
        days, shares = [point.on for point in self.points], [point.share for point in self.points]
        if needs_points != bool(self.points):
            raise ValueError(f"a curve of shape {self.shape} with {len(self.points)} points")
        if days != sorted(set(days)) or shares != sorted(shares) or any(not 0 <= share <= 1 for share in shares):
            raise ValueError("the points of a curve do not ascend, or leave 0 to 100 %")

    def share_on(self, on: date) -> Decimal:
        """The share that STEPS and TABLE expect at the end of a day; 0 before the first step."""
        before = [point for point in self.points if point.on <= on]
        last = before[-1] if before else CurvePoint(date(self.points[0].on.year - 1, 12, 31), Decimal(0))
        if self.shape is Shape.STEPS or len(before) == len(self.points):
            return last.share
        following = self.points[len(before)]
        if on <= last.on:
            return last.share
        passed = Decimal((on - last.on).days) / (following.on - last.on).days
        return last.share + (following.share - last.share) * passed
