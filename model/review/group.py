"""Proposals grouped by what a person has to decide, hardest first."""

from __future__ import annotations

from collections.abc import Iterable

from model.review.proposal import Proposal, Standing

ORDER = (Standing.QUESTION, Standing.CONFLICT, Standing.FLAGGED, Standing.CLEAN)


def group(proposals: Iterable[Proposal]) -> dict[Standing, tuple[Proposal, ...]]:
    """Non-empty groups in the order in which they are decided; within a group the order of the form."""
    groups: dict[Standing, list[Proposal]] = {standing: [] for standing in ORDER}
    for proposal in proposals:
        groups[proposal.standing].append(proposal)
    return {standing: tuple(members) for standing, members in groups.items() if members}
