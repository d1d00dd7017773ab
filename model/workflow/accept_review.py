"""Putting a person's decisions about a returned workbook into effect, as one change set."""

from __future__ import annotations

from collections.abc import Sequence

from model.entry.change import ChangeSet
from model.entry.entry import EntryKey
from model.review.decide import decide
from model.review.proposal import Decision, EntryField, Verdict
from model.store.exchange_rows import write_verdicts
from model.workflow.open_review import open_reviews
from model.workflow.record_entry import record_entry
from model.workflow.workspace import Workspace


def accept_review(workspace: Workspace, decisions: Sequence[Decision], source: str) -> ChangeSet:
    """Write what was accepted or edited and remember every decision; `source` is the workbook's SHA-256.

    A decision settles its field: where other workbooks of the same unit and period say something else about it,
    they are not asked about it again. The set that comes back is one undo step.
    """
    written = record_entry(workspace, decide(decisions, source))
    write_verdicts(workspace, source, (_verdict(decision) for decision in decisions))
    _settle_others(workspace, decisions, source)
    return written


def _settle_others(workspace: Workspace, decisions: Sequence[Decision], source: str) -> None:
    settled: set[tuple[EntryKey, EntryField]] = {(one.proposal.key, one.proposal.field) for one in decisions}
    for unit, period in sorted({(key.unit, key.period) for key, _ in settled}):
        for review in open_reviews(workspace, period, unit):
            if review.submission.sha256 == source:
                continue
            overtaken = [one for one in review.proposals if (one.key, one.field) in settled]
            write_verdicts(
                workspace,
                review.submission.sha256,
                ((one.key.code, one.field.value, Verdict.KEEP.value) for one in overtaken),
            )


def _verdict(decision: Decision) -> tuple[str, str, str]:
    return decision.proposal.key.code, decision.proposal.field.value, decision.verdict.value
