"""A proof as plain data and back, so that hours of correcting outlive the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from model.plan.data import indicator_from_data, indicator_to_data, tree_from_data, tree_to_data
from model.plan.ledger import WhyNot
from model.plan.outline.outline import Heading
from model.plan.proof.proof import Line, Mark, Proof
from model.plan.read import LedgerLine


def proof_to_data(proof: Proof) -> dict[str, Any]:
    """Everything that the proof holds."""
    return {
        "frame": tree_to_data(proof.frame),
        "text": proof.text,
        "lines": [_line_to_data(line) for line in proof.lines],
        "headings": [asdict(heading) for heading in proof.headings],
        "numerals": [
            [one.text, one.start, one.end, one.indicator, one.why_not and one.why_not.value, line]
            for one, line in proof.numerals
        ],
    }


def proof_from_data(data: Mapping[str, Any]) -> Proof:
    """The proof that `proof_to_data` wrote. KeyError, TypeError or ValueError where the data is of another shape."""
    return Proof(
        replace(tree_from_data(data["frame"]), source_text=data["text"]),
        tuple(_line_from_data(line) for line in data["lines"]),
        tuple(Heading(**heading) for heading in data["headings"]),
        tuple(
            (LedgerLine(text, start, end, indicator, why and WhyNot(why)), line)
            for text, start, end, indicator, why, line in data["numerals"]
        ),
    )


def _line_to_data(line: Line) -> dict[str, Any]:
    return {
        "key": line.key,
        "item": line.item,
        "indicator": indicator_to_data(line.indicator),
        "mark": line.mark.value,
        "part_of": line.part_of,
        "dropped": line.dropped,
        "made": line.made,
    }


def _line_from_data(data: Mapping[str, Any]) -> Line:
    indicator = indicator_from_data(data["indicator"])
    return Line(
        data["key"], data["item"], indicator, Mark(data["mark"]), data["part_of"], data["dropped"], data["made"]
    )
