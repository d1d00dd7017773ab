"""Lamps (亮灯) and the judgement that lights one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Lamp(StrEnum):
    """Blue: finished. Green: on schedule. Yellow: behind. Red: far behind. Grey: nothing that could be judged."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A lamp with its arithmetic.

    `completion` and `expected` are shares (0.85 is 85 %), None where they make no sense. `reason` is the code of a
    sentence in `model.wording.progress` and `context` its figures: one line that re-computes to the same lamp.
    """

    lamp: Lamp
    completion: Decimal | None
    expected: Decimal | None
    reason: str
    context: Mapping[str, str] = field(default_factory=dict)
