"""Putting a person's decisions about a returned workbook into effect, as one change set."""

from __future__ import annotations

from collections.abc import Sequence

from model.entry.change import ChangeSet
from model.review.decide import decide
from model.review.proposal import Decision, Verdict
from model.store.exchange_rows import write_verdicts
from model.workflow.record_entry import record_entry
from model.workflow.workspace import Workspace


def accept_review(workspace: Workspace, decisions: Sequence[Decision], source: str) -> ChangeSet:
    """Write what was accepted or edited and remember what was kept; `source` is the workbook's SHA-256.

    What a person puts down settles its field against every workbook that had come before, until it is undone. The
    set that comes back is one undo step. ModelError "entry.changed_meanwhile": nothing is written then.
    """
    written = record_entry(workspace, decide(decisions, source))
    kept = [decision.proposal for decision in decisions if decision.verdict is Verdict.KEEP]
    write_verdicts(workspace, source, ((one.key.code, one.field.value, Verdict.KEEP.value) for one in kept))
    return written
