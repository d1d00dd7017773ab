"""A person's word on what waits in returned workbooks, by files and rows, for those who have no review page."""

from __future__ import annotations

from collections.abc import Collection

from model.entry.period import Period
from model.errors import UsageError
from model.review.proposal import Decision, Proposal, Standing, Verdict
from model.store.database import transaction
from model.workflow.review.accept_review import accept_review
from model.workflow.review.reviews_to_decide import reviews_to_decide
from model.workflow.workspace.workspace import Workspace


def decide_rows(
    workspace: Workspace, period: Period, *, seen: Collection[str], take: Collection[str], keep: Collection[str]
) -> None:
    """Put down what is taken, remember what is kept, and which files were seen to as a whole.

    Files are named by their SHA-256, a row by it and its code ("SHA256:1.03"); a file that is named alone is decided
    as a whole. What a cell does not say for certain cannot be taken: it stays open. All of it is on disk together or
    not at all. UsageError "review.unknown" for what does not wait.
    """
    reviews = {one.submission.sha256: one for one in reviews_to_decide(workspace, period)}
    waiting = {*reviews, *(f"{sha}:{row.key.code}" for sha, one in reviews.items() for row in one.proposals)}
    for name in (*seen, *take, *keep):
        if name not in waiting:
            raise UsageError("review.unknown", name=name, period=period)
    with transaction(workspace):
        for sha256, one in reviews.items():
            words = ((row, _verdict(row, sha256, take, keep)) for row in one.proposals)
            decided = [Decision(row, verdict) for row, verdict in words if verdict is not None]
            whole = sha256 in {*seen, *take, *keep}
            if decided or whole:
                accept_review(workspace, decided, sha256, file_seen=whole)


def _verdict(row: Proposal, sha256: str, take: Collection[str], keep: Collection[str]) -> Verdict | None:
    """The word on one row: that on the row itself before that on its file."""
    for name in (f"{sha256}:{row.key.code}", sha256):
        if name in keep:
            return Verdict.KEEP
        if name in take and row.standing is not Standing.QUESTION:
            return Verdict.ACCEPT
    return None
