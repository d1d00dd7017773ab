"""What was read from one returned workbook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from model.entry.entry import Stage, ValueState
from model.finding import Finding
from model.form.snapshot import Identity


class Outcome(StrEnum):
    """What becomes of the whole file: taken as it is, looked at by a person, refused, or a password asked for."""

    ACCEPT = "accept"
    REVIEW = "review"
    REJECT = "reject"
    PASSWORD = "password"


class IdentityState(StrEnum):
    """How far a workbook's identity can be relied on."""

    GENUINE = "genuine"
    MISSING = "missing"
    ALTERED = "altered"
    STALE = "stale"
    FOREIGN = "foreign"


class CodeState(StrEnum):
    """What the file's check code says of its content.

    MATCHES: the rows are what the code was made of; a form that was never filled in matches, too. DIFFERS: they are
    not. UNKNOWN: some row cannot be read with certainty, or there is no code.
    """

    MATCHES = "matches"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """A stage or text that is there and cannot be read: `part` is the entry's ("stage", "narrative", ...).

    `raw` is what stands in `cell`, `readings` the words that it may have been meant to be.
    """

    part: str
    cell: str
    raw: str
    readings: tuple[str, ...] = ()


class ReturnedRow(NamedTuple):
    """One row of the returned form.

    `cell` is where its value stands ("填报表!G7"), `raw` what stood there to the letter. `certain` is False where
    the value needs a person: then `value` is None, a finding with the same cell says why, and `readings` and `nothings`
    are what it may have been meant to be. Text columns are None where the workbook has no such column, which is not
    the same as an empty text, and where it is `unread`, which a finding with the same cell explains; an unread stage
    is None, too. `has_stage` is False where the workbook lacks the stage's column.
    """

    code: str
    cell: str
    state: ValueState
    value: Decimal | None
    raw: str
    certain: bool = True
    stage: Stage | None = None
    narrative: str | None = None
    problems: str | None = None
    next_steps: str | None = None
    evidence: str | None = None
    readings: tuple[Decimal, ...] = ()
    nothings: tuple[ValueState, ...] = ()
    unread: tuple[UnreadPart, ...] = ()
    has_stage: bool = True

    @property
    def is_read(self) -> bool:
        """Whether every part of the row is certain."""
        return self.certain and not self.unread


def place_in_plan(code: str) -> tuple[int, str]:
    """By which codes of one plan come in its order: 2.10 before 10.01."""
    item, _, place = code.partition(".")
    return int(item), place


def rows_by_item(rows: Iterable[ReturnedRow]) -> list[list[ReturnedRow]]:
    """The rows that stand together, item by item; an item that was torn apart is there several times."""
    items: list[list[ReturnedRow]] = []
    number = None
    for row in rows:
        before, number = number, row.code.partition(".")[0]
        if number != before:
            items.append([])
        items[-1].append(row)
    return items


@dataclass(frozen=True, slots=True)
class Submission:
    """One file, read and checked.

    `identity` is None where none could be found. `answers` is the check code of the form that a workbook written by
    the program answers; one that was filled in by hand still carries the code of its form as its own. `code_state` is
    what the file's own code says of its content.
    """

    file: str
    sha256: str
    format: str
    outcome: Outcome
    identity: Identity | None
    identity_state: IdentityState
    rows: tuple[ReturnedRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    answers: str = ""
    code_state: CodeState = CodeState.UNKNOWN
