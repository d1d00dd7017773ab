"""Findings as plain data, with their sentence, for every command that prints JSON."""

from __future__ import annotations

from model.finding import Finding
from model.wording import Language, say


def finding_to_data(finding: Finding, language: Language = "zh") -> dict[str, str | None]:
    """A finding in the contract's shape."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "cell": finding.cell,
        "indicator": finding.indicator,
        "message": say(finding, language),
    }
