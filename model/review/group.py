"""Proposals grouped by what a person has to decide, hardest first."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from model.entry.entry import BLANK
from model.finding import Severity
from model.review.compare import agree
from model.review.proposal import Proposal, Standing


class Concern(StrEnum):
    """What a person has to decide about a difference.

    STRUCTURE: whether the row is that row at all. CONFLICT: which of two changes holds. UNCLEAR: what the cell says.
    PLAUSIBLE: whether it can be true. FILE: nothing but whether the file as a whole is to be believed. NOTICED:
    nothing, but something was remarked. CLEAN: nothing.
    """

    STRUCTURE = "structure"
    CONFLICT = "conflict"
    UNCLEAR = "unclear"
    PLAUSIBLE = "plausible"
    FILE = "file"
    NOTICED = "noticed"
    CLEAN = "clean"


ORDER = tuple(Concern)
_STRUCTURE = (
    "row.", "sheet.", "column.", "value.cell_doubled", "value.cell_merged", "value.array_formula", "value.ghost",
    "value.column_missing", "text.odd_place",
)  # fmt: skip
"""How the codes of findings begin that are about places rather than about what stands in them."""


def concern_of(proposal: Proposal) -> Concern:
    """The group of one difference."""
    grave = [one.code for one in proposal.findings if one.severity is not Severity.NOTICE]
    if any(code.startswith(_STRUCTURE) for code in grave):
        return Concern.STRUCTURE
    match proposal.standing:
        case Standing.CONFLICT:
            return Concern.CONFLICT
        case Standing.QUESTION:
            return Concern.UNCLEAR
        case Standing.FLAGGED:
            emptied = agree(BLANK, proposal.field, proposal.incoming)
            return Concern.PLAUSIBLE if grave or emptied else Concern.FILE
    return Concern.NOTICED if proposal.findings else Concern.CLEAN


def group(proposals: Iterable[Proposal]) -> dict[Concern, tuple[Proposal, ...]]:
    """Non-empty groups in the order in which they are decided; within a group the order of the form."""
    groups: dict[Concern, list[Proposal]] = {concern: [] for concern in ORDER}
    for proposal in proposals:
        groups[concern_of(proposal)].append(proposal)
    return {concern: tuple(members) for concern, members in groups.items() if members}
