"""Who a form is for and what stood in it when it was issued: the ancestor of whatever comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from model.entry.entry import Entry
from model.entry.period import Period


@dataclass(frozen=True, slots=True)
class Identity:
    """What a form carries in four places. `round` counts from 1; `check_code` (校验码) is also printed on paper."""

    plan: str
    plan_version: str
    unit: str
    period: Period
    round: int
    check_code: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The open cells of a form at the moment it was issued, by row key; rows that were empty are absent."""

    identity: Identity
    entries: Mapping[str, Entry] = field(default_factory=dict)
