"""Why something was sent back (退回意见), and the log of what headquarters said of a submission."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from model.entry.period import Period


class ReasonKind(StrEnum):
    """What a reason is about; each has its words in `model.wording` ("reason.wrong_figure": 数据有误)."""

    WRONG_FIGURE = "wrong_figure"
    NO_EVIDENCE = "no_evidence"
    OTHER_DEFINITION = "other_definition"
    NO_SUBSTANCE = "no_substance"
    CONTRADICTS_LAST = "contradicts_last"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `round` is the one that was sent back; an empty `code` is about the whole form.

    `said` is what stood there then, as a person reads it, so that an earlier reason can still be understood.
    """

    round: int
    code: str
    kind: ReasonKind
    text: str
    said: str = ""


class StepKind(StrEnum):
    """What was done to a submission at headquarters. ARRIVAL corrects the day on which it came."""

    APPROVED = "approved"
    SENT_BACK = "sent_back"
    ARRIVAL = "arrival"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class SubmissionStep:
    """One line of the log. `log_seq` is how far the change log had come, `seq` is 0 until it is written.

    SENT_BACK: `reasons` of this round, `opened` the rows that are asked for (None: all), `file` the workbook that
    went out with its `sha256`. ARRIVAL: `arrived` and why (`text`). UNDONE: `undoes` is the step that no longer holds.
    """

    unit: str
    period: Period
    round: int
    kind: StepKind
    sha256: str = ""
    text: str = ""
    reasons: tuple[Reason, ...] = ()
    opened: frozenset[str] | None = None
    file: str = ""
    arrived: date | None = None
    undoes: int = 0
    seq: int = 0
    log_seq: int = 0
    at: datetime | None = None
    who: str = ""


def in_force(steps: Iterable[SubmissionStep]) -> list[SubmissionStep]:
    """The steps that were not taken back, oldest first."""
    rows = list(steps)
    gone = {step.undoes for step in rows if step.kind is StepKind.UNDONE}
    return [step for step in rows if step.seq not in gone and step.kind is not StepKind.UNDONE]


def reasons_to_data(reasons: Sequence[Reason]) -> list[dict[str, Any]]:
    """Reasons as plain data."""
    return [
        {"round": one.round, "code": one.code, "kind": one.kind.value, "text": one.text, "said": one.said}
        for one in reasons
    ]


def reasons_from_data(data: Iterable[dict[str, Any]]) -> tuple[Reason, ...]:
    """What `reasons_to_data` gave. KeyError or ValueError for anything else."""
    return tuple(
        Reason(int(one["round"]), str(one["code"]), ReasonKind(one["kind"]), str(one["text"]), str(one["said"]))
        for one in data
    )
