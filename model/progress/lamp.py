"""Lamps (亮灯) and the judgement that lights one. Which lamp is lit when is a scheme's: `model.progress.scheme`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from model.wording import Language, sentence


class Lamp(StrEnum):
    """Blue, green, yellow, red, and grey for nothing that could be judged. What a colour means is the scheme's.

    Of our own scheme blue is finished, green on schedule, yellow behind, red far behind.
    """

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


class Colour(StrEnum):
    """The colours that places light: the five lamps, and two that some have besides."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    BLACK = "black"
    GREY = "grey"

    @property
    def lamp(self) -> Lamp:
        """The lamp that stands for the colour where only five are known: yellow for orange, grey for black."""
        return _NEAREST.get(self) or Lamp(self.value)


_NEAREST: Mapping[Colour, Lamp] = {Colour.ORANGE: Lamp.YELLOW, Colour.BLACK: Lamp.GREY}


class Standing(StrEnum):
    """What a class of any scheme comes to, so that places with other colours can be sorted and compared."""

    FAR_BEHIND = "far_behind"
    BEHIND = "behind"
    NEAR_DUE = "near_due"
    ON_SCHEDULE = "on_schedule"
    AHEAD = "ahead"
    FINISHED = "finished"
    NOT_JUDGED = "not_judged"


WORST_FIRST = tuple(Standing)
"""Standings from far behind to finished; what was not judged comes last."""

SHAPES: Mapping[Lamp, str] = {
    Lamp.BLUE: "◆",
    Lamp.GREEN: "●",
    Lamp.YELLOW: "▲",
    Lamp.RED: "■",
    Lamp.GREY: "○",
}
"""The character that stands beside a lamp's word in narrow cells and on paper without colours."""

_STANDINGS: Mapping[Lamp, Standing] = {
    Lamp.BLUE: Standing.FINISHED,
    Lamp.GREEN: Standing.ON_SCHEDULE,
    Lamp.YELLOW: Standing.BEHIND,
    Lamp.RED: Standing.FAR_BEHIND,
    Lamp.GREY: Standing.NOT_JUDGED,
}


@dataclass(frozen=True, slots=True)
class LampClass:
    """One of the classes that a scheme sorts into: colour, shape and word, always all three.

    `words` are Chinese and English; `standing` is what the class comes to in any scheme.
    """

    key: str
    colour: Colour
    shape: str
    words: tuple[str, str]
    standing: Standing

    @property
    def lamp(self) -> Lamp:
        """The nearest of the five lamps."""
        return self.colour.lamp

    def word(self, language: Language = "zh") -> str:
        """The class's word."""
        return self.words[0 if language == "zh" else 1]


Figures = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A lamp with its arithmetic.

    `completion` and `expected` are shares (0.85 is 85 %), None where they make no sense. `reason` is the code of a
    sentence in `model.wording.progress` and `context` its figures: one line that re-computes to the same lamp, with
    the sentences of `besides` (code, figures) where the scheme asks for more than this period's figures. `run` is
    how many periods in a row, this one included, were behind. Without `lamp_class` the lamp is one of our own.
    """

    lamp: Lamp
    completion: Decimal | None
    expected: Decimal | None
    reason: str
    context: Figures = field(default_factory=dict)
    lamp_class: LampClass | None = None
    besides: tuple[tuple[str, Figures], ...] = ()
    run: int = 0

    @property
    def standing(self) -> Standing:
        """What the lamp comes to, whatever its colour."""
        return self.lamp_class.standing if self.lamp_class is not None else _STANDINGS[self.lamp]

    @property
    def shape(self) -> str:
        """The character that goes with the lamp."""
        return self.lamp_class.shape if self.lamp_class is not None else SHAPES[self.lamp]


def lamp_word(judgement: Judgement, language: Language = "zh") -> str:
    """The word beside a lamp's shape; for what was not judged the short reason: 未报, 不适用, 未分解."""
    if judgement.lamp is Lamp.GREY and judgement.standing is Standing.NOT_JUDGED and judgement.lamp_class is None:
        return sentence(f"lamp.grey.{judgement.reason.rpartition('.')[2]}", {}, language)
    if judgement.lamp_class is not None:
        return judgement.lamp_class.word(language)
    return sentence(f"lamp.{judgement.lamp}", {}, language)


def reason_line(judgement: Judgement, language: Language = "zh") -> str:
    """The arithmetic of a lamp in one line."""
    said = ((judgement.reason, judgement.context), *judgement.besides)
    return ("；" if language == "zh" else "; ").join(sentence(code, figures, language) for code, figures in said)
