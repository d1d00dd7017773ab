"""Putting a person's decisions about a returned workbook into effect, as one change set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from model.entry.change import ChangeSet
from model.review.decide import decide
from model.review.proposal import Decision, Verdict
from model.store.batch_rows import forget_verdicts, last_written
from model.store.database import transaction
from model.store.exchange_rows import WHOLE_FILE, write_verdicts
from model.workflow.entry.record_entry import Undone, record_entry, undo_changes
from model.workflow.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Settled:
    """What a review put down about the workbook `source`, and when; what was kept has the same moment."""

    changes: ChangeSet
    source: str
    at: datetime


def accept_review(
    workspace: Workspace, decisions: Sequence[Decision], source: str, *, file_seen: bool = False
) -> Settled:
    """Write what was accepted or edited and remember what was kept; `source` is the workbook's SHA-256.

    `file_seen`: a person has seen to what is in doubt about the workbook as a whole.

    What a person puts down settles its field against every workbook that had come before, until it is undone. All of
    it is one step, on disk together or not at all; what is asked back is left open. ModelError
    "entry.changed_meanwhile": nothing is written then.
    """
    kept = [_place(decision) for decision in decisions if decision.verdict is Verdict.KEEP]
    seen = (*kept, WHOLE_FILE) if file_seen else kept
    with transaction(workspace):
        written = record_entry(workspace, decide(decisions, source))
        at = last_written(workspace) if written.changes else datetime.now(UTC)
        write_verdicts(workspace, source, ((*place, Verdict.KEEP.value) for place in seen), at)
    return Settled(written, source, at)


def _place(decision: Decision) -> tuple[str, str]:
    return decision.proposal.key.code, decision.proposal.field.value


def undo_review(workspace: Workspace, settled: Settled) -> Undone:
    """Take a review back as far as later edits allow; what was kept is open again. What stays is listed."""
    with transaction(workspace):
        undone = undo_changes(workspace, settled.changes)
        forget_verdicts(workspace, settled.source, settled.at)
    return undone
