"""The open reviews without what was sent back to its unit: that is the unit's to answer now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from model.entry.period import Period
from model.entry.reason import StepKind, in_force
from model.store.step_rows import read_steps
from model.workflow.review.open_review import OpenReview, review_period
from model.workflow.workspace.workspace import Workspace


def reviews_to_decide(workspace: Workspace, period: Period) -> list[OpenReview]:
    """The workbooks of a period in which a person here still has to decide something."""
    reviews = without_sent_back(workspace, period, review_period(workspace, period))
    return [one for one in reviews if one.waiting]


def without_sent_back(workspace: Workspace, period: Period, reviews: Iterable[OpenReview]) -> list[OpenReview]:
    """The same reviews with only what is to be decided here: what every page counts."""
    sent = {
        (step.unit, step.round): step.opened
        for step in in_force(read_steps(workspace, period))
        if step.kind is StepKind.SENT_BACK
    }
    return [_without(one, sent) for one in reviews]


def _without(review: OpenReview, sent: dict[tuple[str, int], frozenset[str] | None]) -> OpenReview:
    identity = review.submission.identity
    if identity is None or (identity.unit, identity.round) not in sent:
        return review
    opened = sent[identity.unit, identity.round]
    left = (one for one in review.proposals if opened is not None and one.key.code not in opened)
    return replace(review, proposals=tuple(left), doubts=())
