"""A reading of a plan document in the shape that `plan parse --json` promises."""

from __future__ import annotations

from typing import Any

from model.finding import Finding
from model.plan.data import tree_to_data
from model.plan.outline.outline import Heading
from model.plan.read import LedgerLine, PlanReading
from model.wording import say


def reading_to_data(reading: PlanReading) -> dict[str, Any]:
    """The tree with every heading, every numeral's account, and what a person should look at."""
    return {
        **tree_to_data(reading.tree),
        "headings": [_heading(heading, reading.text) for heading in reading.headings],
        "numerals": [_numeral(line) for line in reading.ledger],
        "findings": [_finding(finding) for finding in reading.findings],
    }


def _heading(heading: Heading, text: str) -> dict[str, Any]:
    return {
        "level": heading.level,
        "role": heading.role,
        "number": heading.number or None,
        "title": heading.title,
        "quote": text[heading.start : heading.end],
        "start": heading.start,
        "end": heading.end,
        "inline": heading.inline,
    }


def _numeral(line: LedgerLine) -> dict[str, Any]:
    return {
        "text": line.text,
        "start": line.start,
        "end": line.end,
        "indicator": line.indicator,
        "why_not": line.why_not and line.why_not.value,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "cell": finding.cell,
        "indicator": finding.indicator,
        "message": say(finding),
    }
