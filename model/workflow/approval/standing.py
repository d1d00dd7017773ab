"""How a unit stands with headquarters: approved, sent back, or nothing yet; computed from the log of steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from model.entry.entry import Entry
from model.entry.period import Period
from model.entry.reason import Reason, StepKind, SubmissionStep, in_force
from model.store.exchange_rows import ReceivedRow, read_last_issued, read_received
from model.store.log_rows import read_log_since
from model.store.step_rows import read_steps
from model.store.unit_rows import read_units
from model.workflow.workspace.workspace import Workspace


class Approval(StrEnum):
    """What holds of a unit's submission. RETURNED: it was sent back and came again, and nobody has said more."""

    NONE = "none"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class UnitApproval:
    """One unit's standing with headquarters in a period.

    `round` is the newest that came, or the one that is waited for after sending back. `step` is what was said last,
    `reasons` are those of all rounds, oldest first. `arrived` is the corrected day of arrival.
    """

    approval: Approval = Approval.NONE
    round: int = 1
    step: SubmissionStep | None = None
    reasons: tuple[Reason, ...] = ()
    arrived: date | None = None

    @property
    def asked(self) -> tuple[Reason, ...]:
        """The reasons of the last sending back."""
        step = self.step
        return step.reasons if step is not None and step.kind is StepKind.SENT_BACK else ()


NO_WORD = UnitApproval()


def approvals(workspace: Workspace, period: Period) -> dict[str, UnitApproval]:
    """The standing of every unit of which something was said or that sent something."""
    steps: dict[str, list[SubmissionStep]] = {}
    for step in read_steps(workspace, period):
        steps.setdefault(step.unit, []).append(step)
    rows: dict[str, list[ReceivedRow]] = {}
    for row in read_received(workspace, period):
        rows.setdefault(row.unit, []).append(row)
    return {unit: stand(steps.get(unit, []), rows.get(unit, [])) for unit in {*steps, *rows}}


def approval_of(workspace: Workspace, unit: str, period: Period) -> UnitApproval:
    """The standing of one unit. UsageError "unit.unknown"."""
    code = read_units(workspace).unit(unit).code
    return stand(read_steps(workspace, period, code), read_received(workspace, period, code))


def stand(steps: Iterable[SubmissionStep], received: Sequence[ReceivedRow]) -> UnitApproval:
    """What holds, by the steps of one unit (oldest first) and the workbooks that came."""
    holding = in_force(steps)
    verdicts = [step for step in holding if step.kind in (StepKind.APPROVED, StepKind.SENT_BACK)]
    last = verdicts[-1] if verdicts else None
    arrivals = [step.arrived for step in holding if step.kind is StepKind.ARRIVAL]
    newest = max((row.round for row in received), default=1)
    state, number = Approval.NONE, newest
    if last is not None and last.kind is StepKind.SENT_BACK:
        state = Approval.RETURNED if newest > last.round else Approval.SENT_BACK
        number = max(newest, last.round + 1)
    elif last is not None:
        state = Approval.APPROVED if newest <= last.round else Approval.RETURNED
    reasons = tuple(reason for step in verdicts for reason in step.reasons)
    return UnitApproval(state, number, last, reasons, arrivals[-1] if arrivals else None)


def last_word(workspace: Workspace, unit: str, period: Period) -> SubmissionStep | None:
    """What headquarters said last of a submission and still holds: an approval or a sending back."""
    holding = [step for step in in_force(read_steps(workspace, period, unit)) if is_verdict(step)]
    return holding[-1] if holding else None


def steps_of(workspace: Workspace, unit: str, period: Period) -> list[SubmissionStep]:
    """The whole log of a unit's submission, oldest first."""
    return read_steps(workspace, period, unit)


def changed_since(workspace: Workspace, step: SubmissionStep) -> frozenset[str]:
    """The rows whose entries were altered after a step and say something else now than they did then."""
    first: dict[str, Entry] = {}
    last: dict[str, Entry] = {}
    for logged in read_log_since(workspace, step.unit, step.period, step.log_seq):
        first.setdefault(logged.key.code, logged.before)
        last[logged.key.code] = logged.after
    return frozenset(code for code, before in first.items() if before != last[code])


def is_verdict(step: SubmissionStep) -> bool:
    """Whether a step says yes or no to what came."""
    return step.kind in (StepKind.APPROVED, StepKind.SENT_BACK)


def issued_before(workspace: Workspace, unit: str, period: Period) -> Mapping[str, Entry] | None:
    """What stood here when a unit's newest round went out; None where it is the first."""
    issued = read_last_issued(workspace, unit, period)
    return issued.entries if issued is not None and issued.round > 1 else None
