"""Lamps (亮灯), the judgement that lights one, and the scheme that says when. Schemes are data: places differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from model.wording import Language, sentence


class Lamp(StrEnum):
    """Blue: finished. Green: on schedule. Yellow: behind. Red: far behind. Grey: nothing that could be judged."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


SHAPES: Mapping[Lamp, str] = {
    Lamp.BLUE: "◆",
    Lamp.GREEN: "●",
    Lamp.YELLOW: "▲",
    Lamp.RED: "■",
    Lamp.GREY: "○",
}
"""The character that stands beside a lamp's word in narrow cells and on paper without colours."""


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


@dataclass(frozen=True, slots=True)
class LampStep:
    """A shortfall of up to `points` percentage points lights `lamp`; `inclusive`: so does exactly that much.

    `points` is None for the last step, which takes any shortfall.
    """

    lamp: Lamp
    points: Decimal | None
    inclusive: bool = True

    def takes(self, shortfall: Decimal) -> bool:
        """Whether a shortfall in percentage points belongs to this step or an earlier one."""
        if self.points is None:
            return True
        return shortfall <= self.points if self.inclusive else shortfall < self.points


@dataclass(frozen=True, slots=True)
class LampScheme:
    """When which lamp is lit. `finished` is for a target that is met; `steps` go from the smallest shortfall up.

    `about` is how far below an approximate target (约) a value still meets it, as a share. A milestone that has not
    been started is `near_due` when no more than `near_due_days` are left.
    """

    key: str
    steps: tuple[LampStep, ...]
    finished: Lamp = Lamp.BLUE
    about: Decimal = Decimal("0.05")
    near_due: Lamp = Lamp.YELLOW
    near_due_days: int = 31

    def __post_init__(self) -> None:
        bounds = [step.points for step in self.steps]
        limits = [points for points in bounds[:-1] if points is not None]
        closed = len(limits) == len(bounds) - 1 and bool(bounds) and bounds[-1] is None
        if not closed or limits != sorted(limits) or any(points < 0 for points in limits):
            raise ValueError(f"the steps of lamp scheme {self.key} leave a gap or do not ascend")

    def lamp_for(self, shortfall: Decimal) -> Lamp:
        """The lamp of a shortfall in percentage points; what is ahead has none (0 or less)."""
        return next(step.lamp for step in self.steps if step.takes(shortfall))

    @property
    def overdue(self) -> Lamp:
        """The mildest lamp of a target that is not met at its deadline: the one after the first step's."""
        return next((step.lamp for step in self.steps if step.lamp is not self.steps[0].lamp), self.steps[-1].lamp)


DEFAULT_SCHEME = LampScheme(
    "default",
    (
        LampStep(Lamp.GREEN, Decimal(0)),
        LampStep(Lamp.YELLOW, Decimal(10)),
        LampStep(Lamp.RED, None),
    ),
)
"""Ours: green when not behind at all, yellow up to and with 10 points behind, red beyond."""


def lamp_word(judgement: Judgement, language: Language = "zh") -> str:
    """The word beside a lamp's shape; for a grey lamp the short reason: 未报, 不适用, 未分解."""
    if judgement.lamp is Lamp.GREY:
        return sentence(f"lamp.grey.{judgement.reason.rpartition('.')[2]}", {}, language)
    return sentence(f"lamp.{judgement.lamp}", {}, language)
