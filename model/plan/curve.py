"""Progress curves: how much of a target is expected by when, where a plan or a person says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from model.errors import UsageError


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


SHAPE_WORDS: Mapping[Shape, str] = {
    Shape.LINEAR: "按月均匀",
    Shape.STEP: "到时限一次",
    Shape.STEPS: "分步",
    Shape.KEEP_LEVEL: "逐期保持",
    Shape.TABLE: "折线",
}
"""The shapes as they are typed and written in tables."""

_START = re.compile(r"[，,;；]?\s*(?:自\s*(?P<day>\S+?)\s*起|from\s+(?P<since>\S+))")
_POINT = re.compile(
    r"(?P<day>(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2}日?|[一二三四]季度|Q[1-4])\s*(?P<share>\d+(?:\.\d+)?)\s*%"
)
_DAY = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?")
_QUARTERS = {"一季度": (3, 31), "二季度": (6, 30), "三季度": (9, 30), "四季度": (12, 31),
             "Q1": (3, 31), "Q2": (6, 30), "Q3": (9, 30), "Q4": (12, 31)}  # fmt: skip


def curve_text(curve: ProgressCurve) -> str:
    """A curve as `curve_from_text` reads it: "分步 2021-03-31 50%、2021-06-30 100%，自 2021-02-01 起"."""
    points = "、".join(f"{point.on.isoformat()} {_percent(point.share)}%" for point in curve.points)
    starts = f"，自 {curve.starts.isoformat()} 起" if curve.starts is not None else ""
    return f"{SHAPE_WORDS[curve.shape]}{f' {points}' if points else ''}{starts}"


def curve_from_text(text: str, year: int) -> ProgressCurve:
    """A curve that a person typed: a shape, for 分步 and 折线 days with percentages, and when work should begin.

    "一季度 50%、二季度 80%、三季度 100%" alone is 分步; shapes may be named in English (linear, steps, ...); days
    without a year are of `year`. UsageError "curve.unreadable" names the text, "curve.day_unreadable" a day.
    """
    rest = text.strip()
    starts = None
    if match := _START.search(rest):
        starts = _day(match["day"] or match["since"], year)
        rest = (rest[: match.start()] + rest[match.end() :]).strip()
    names = sorted(((name, shape) for shape, word in SHAPE_WORDS.items() for name in (word, shape.value)), reverse=True)
    shape = next((shape for name, shape in names if rest.lower().startswith(name)), None)
    if shape is not None:
        rest = rest[max(len(name) for name, one in names if one is shape and rest.lower().startswith(name)) :]
    points = tuple(CurvePoint(_day(one["day"], year), Decimal(one["share"]) / 100) for one in _POINT.finditer(rest))
    if shape is None and points:
        shape = Shape.STEPS
    if shape is None or re.sub(r"[\s、，,;；:：]", "", _POINT.sub("", rest)):
        raise UsageError("curve.unreadable", text=text)
    try:
        return ProgressCurve(shape, points, starts)
    except ValueError as error:
        raise UsageError("curve.unreadable", text=text) from error


def curve_to_data(curve: ProgressCurve) -> dict[str, Any]:
    """A curve as plain data."""
    return {
        "shape": curve.shape.value,
        "points": [[point.on.isoformat(), f"{point.share:f}"] for point in curve.points],
        "starts": curve.starts and curve.starts.isoformat(),
    }


def curve_from_data(data: Mapping[str, Any]) -> ProgressCurve:
    """The curve that `curve_to_data` wrote. KeyError or ValueError where the data is not of that shape."""
    points = tuple(CurvePoint(date.fromisoformat(day), Decimal(share)) for day, share in data["points"])
    starts = date.fromisoformat(data["starts"]) if data.get("starts") else None
    return ProgressCurve(Shape(data["shape"]), points, starts)


def _percent(share: Decimal) -> str:
    return f"{(100 * share).normalize():f}"


def _day(text: str, year: int) -> date:
    if text in _QUARTERS:
        return date(year, *_QUARTERS[text])
    match = _DAY.fullmatch(text)
    try:
        if match is not None:
            return date(int(match[1] or year), int(match[2]), int(match[3]))
    except ValueError as error:
        raise UsageError("curve.day_unreadable", text=text) from error
    raise UsageError("curve.day_unreadable", text=text)
