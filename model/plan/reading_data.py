"""A reading of a plan document, and a plan that is kept, in the shape that `plan parse` and `plan show` promise."""

from __future__ import annotations

from typing import Any

from model.finding import Finding
from model.plan.data import tree_to_data
from model.plan.outline.outline import Heading
from model.plan.read import LedgerLine, PlanReading, to_check
from model.plan.tree import PlanTree
from model.wording import say


def reading_to_data(reading: PlanReading) -> dict[str, Any]:
    """The tree with every heading, every numeral's account, and what a person should look at.

    Each chapter also lists its `sections`: headings between it and its items, which the items name in `section`.
    """
    data = tree_to_data(reading.tree)
    for chapter, shown in zip(reading.tree.chapters, data["chapters"], strict=True):
        places = [(item.start, item.end) for item in chapter.items if item.start is not None and item.end is not None]
        named = {words for item in chapter.items for words in item.section}
        first, last = min(places, default=(0, 0))[0], max((end for _, end in places), default=0)
        sections = _sections(reading, first, last, named) if named else []
        shown["sections"] = [_heading(heading, reading.text) for heading in sections]
    return {
        **data,
        "headings": [_heading(heading, reading.text) for heading in reading.headings],
        "numerals": [_numeral(line) for line in reading.ledger],
        "findings": [_finding(finding) for finding in reading.findings],
    }


def kept_to_data(tree: PlanTree) -> dict[str, Any]:
    """A plan that is kept, in the same shape: without its document no numeral has an account."""
    findings = to_check(tuple(tree.indicators))
    return {**tree_to_data(tree), "numerals": [], "findings": [_finding(finding) for finding in findings]}


def _sections(reading: PlanReading, first: int, last: int, named: set[str]) -> list[Heading]:
    """The headings of sections from a chapter's first item to its last, and those that the first item stands under."""
    sections = [heading for heading in reading.headings if heading.role == "section"]
    inside = [heading for heading in sections if first <= heading.start < last]
    before = [heading for heading in sections if heading.start < first and heading.printed in named]
    deepest = {heading.level: heading for heading in before}
    return [*sorted(deepest.values(), key=lambda heading: heading.start), *inside]


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
