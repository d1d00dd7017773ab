"""One entry (填报项): what a unit says about one row of the plan for one period."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from model.entry.period import Period


class ValueState(StrEnum):
    """The five kinds of nothing and one something; blank is never zero.

    `BLANK` not filled, `ZERO` the number 0, `NIL` 无 (nothing to report), `NOT_APPLICABLE` 不适用,
    `NOT_AVAILABLE` 暂无数据, `REPORTED` a number other than 0.
    """

    REPORTED = "reported"
    ZERO = "zero"
    NIL = "nil"
    NOT_APPLICABLE = "not_applicable"
    NOT_AVAILABLE = "not_available"
    BLANK = "blank"


class Stage(StrEnum):
    """How far a task is by the unit's own word (状态): 未启动、推进中、已完成. What a milestone is judged by."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    DONE = "done"


class EntryKey(NamedTuple):
    """Where an entry stands. `code` is an indicator's ("8.02") or an item's own row ("8.00")."""

    code: str
    unit: str
    period: Period


@dataclass(frozen=True, slots=True, init=False)
class Entry:
    """What was reported. `value` is year to date for cumulative indicators, in the indicator's unit of measure.

    `value` is there exactly when `state` is REPORTED or ZERO; for a milestone it is the stage of works in percent.
    """

    state: ValueState = ValueState.BLANK
    value: Decimal | None = None
    stage: Stage | None = None
    narrative: str = ""
    problems: str = ""
    next_steps: str = ""
    evidence: str = ""

    def __init__(
        self,
        state: ValueState = ValueState.BLANK,
        value: Decimal | None = None,
        stage: Stage | None = None,
        narrative: str = "",
        problems: str = "",
        next_steps: str = "",
        evidence: str = "",
    ) -> None:
        # Adding up makes hundreds of entries a unit: dataclasses would take twice as long to fill each of them.
        if (state is _REPORTED or state is _ZERO) != (value is not None):
            raise ValueError(f"state {state} does not go with value {value}")
        _set_state(self, state)
        _set_value(self, value)
        _set_stage(self, stage)
        _set_narrative(self, narrative)
        _set_problems(self, problems)
        _set_next_steps(self, next_steps)
        _set_evidence(self, evidence)

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was filled in."""
        return self is BLANK or (self.state is _BLANK and self == BLANK)


_REPORTED, _ZERO, _BLANK = ValueState.REPORTED, ValueState.ZERO, ValueState.BLANK
_set_state, _set_value, _set_stage, _set_narrative, _set_problems, _set_next_steps, _set_evidence = (
    vars(Entry)[name].__set__ for name in Entry.__slots__
)

BLANK = Entry()


def value_text(value: Decimal) -> str:
    """A value's digits, never with an exponent."""
    text = str(value)
    return f"{value:f}" if "E" in text else text
