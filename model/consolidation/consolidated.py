"""What consolidation computes: totals that say who is missing and where each figure came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from model.consolidation.rule import OverTime
from model.entry.entry import Stage, ValueState
from model.entry.period import Period
from model.finding import Finding
from model.plan.node import RollUp
from model.progress.lamp import Judgement
from model.progress.scheme import DEFAULT_SCHEME, LampScheme


class UnitStanding(StrEnum):
    """Where a unit's submission for a period stands."""

    RECEIVED = "received"
    MISSING = "missing"
    LATE = "late"
    SENT_BACK = "sent_back"
    CONFLICT = "conflict"


class Contribution(NamedTuple):
    """One unit's part in a total and the place it was read from; empty hash and cell for what was typed here.

    `value` is None where the unit reported nothing to add (`state` NIL) or only a stage. `period` is the period that
    the value was reported for; an earlier one only where the method carries the latest value forward.
    """

    unit: str
    value: Decimal | None
    submission_sha256: str = ""
    cell: str = ""
    state: ValueState = ValueState.REPORTED
    stage: Stage | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class ConsolidatedIndicator:
    """One indicator over all expected units. `total` is None where the method gives none; missing is never zero.

    `reported` of `expected` units answered for this period; a unit to which the indicator does not apply is not
    expected, one without data yet is missing. `missing` holds unit codes. `stage` is a milestone's, where the answers
    give one; `met` counts the units that meet a target which every unit must meet, None for other targets. `findings`
    are what a person should look at before believing the total: it may count something twice, or lack something.
    """

    code: str
    name: str
    method: RollUp
    total: Decimal | None
    unit_of_measure: str | None
    reported: int
    expected: int
    missing: tuple[str, ...]
    target: Decimal | None
    judgement: Judgement
    contributions: tuple[Contribution, ...]
    stage: Stage | None = None
    met: int | None = None
    over_time: OverTime = OverTime.CUMULATIVE
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsolidatedUnit:
    """One unit with its standing and the judgement of each of its indicators."""

    code: str
    name: str
    standing: UnitStanding
    judgements: Mapping[str, Judgement] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Consolidated:
    """A period over all units below `parent`. `digest` is the SHA-256 of the canonical result, `scheme` lit the
    lamps."""

    plan: str
    period: Period
    parent: str
    digest: str
    indicators: tuple[ConsolidatedIndicator, ...]
    units: tuple[ConsolidatedUnit, ...]
    scheme: LampScheme = DEFAULT_SCHEME

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a person should look at before believing the totals."""
        return tuple(finding for one in self.indicators for finding in one.findings)
