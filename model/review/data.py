"""The review as plain data, for the command line."""

from __future__ import annotations

from typing import Any

from model.entry.data import entry_to_data
from model.review.proposal import Proposal
from model.wording.data import finding_to_data


def proposal_to_data(proposal: Proposal) -> dict[str, Any]:
    """One difference with its three states."""
    return {
        "indicator": proposal.key.code,
        "unit": proposal.key.unit,
        "period": proposal.key.period.key,
        "field": proposal.field.value,
        "standing": proposal.standing.value,
        "issued": entry_to_data(proposal.issued),
        "current": entry_to_data(proposal.current),
        "incoming": entry_to_data(proposal.incoming),
        "cell": proposal.cell,
        "raw": proposal.raw,
        "candidates": [entry_to_data(entry) for entry in proposal.candidates],
        "findings": [finding_to_data(finding) for finding in proposal.findings],
    }
