"""The number reader held to `number_vectors.md`: typing, paste and every kind of cell."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from model.entry.value import Source, Sureness, Understood, understand
from model.plan.node import Comparator, Indicator, Kind, Measure
from model.submission.row.number import understand_cell
from model.submission.workbook.raw_cell import CellKind, RawCell
from model.wording import say

_MARKS = {
    "␣": " ", "⍽": "\u00a0", "ZWSP": "\u200b", "EMPTY": "", "↵": "\n", "⇥": "\t", "BAR": "|", "THIN": "\u2009",
    "IDSP": "\u3000", "RLO": "\u202e", "BOM": "\ufeff",
}  # fmt: skip
_KINDS = {
    "number": CellKind.NUMBER, "formula": CellKind.FORMULA, "uncomputed": CellKind.UNCOMPUTED, "date": CellKind.DATE,
    "boolean": CellKind.BOOLEAN, "error": CellKind.ERROR, "bad text": CellKind.BAD_TEXT,
}  # fmt: skip


class Vector(NamedTuple):
    """One row of the tables."""

    text: str
    asked: str
    where: str
    number_format: str
    outcome: str
    said: str
    written_unit: str
    codes: str


def _vectors() -> list[Vector]:
    lines = Path(__file__).with_name("number_vectors.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [Vector(*row) for row in rows if row[0] not in ("text", "---")]


VECTORS = _vectors()


def _asked_for(words: str) -> tuple[Indicator, Decimal | None]:
    """The indicator that a row is about, and its last value."""
    unit, *more = words.split()
    known = dict(word.split("=") for word in more)
    last = Decimal(known["l"]) if "l" in known else None
    if unit == "milestone":
        return Indicator("8.03", "建成投用", Kind.MILESTONE), last
    target = Decimal(known["t"]) if "t" in known else None
    measure = Measure(known.get("m", "cumulative"))
    return Indicator("8.02", "指标", Kind.QUANTITY, measure, Comparator.AT_LEAST, target, unit_of_measure=unit), last


def _understood(vector: Vector) -> Understood:
    indicator, last = _asked_for(vector.asked)
    text = vector.text
    for mark, sign in _MARKS.items():
        text = text.replace(mark, sign)
    if vector.where in set(Source):
        return understand(text, indicator, last=last, source=Source(vector.where))
    cell = RawCell(_KINDS[vector.where], text)
    return understand_cell(cell, indicator, last, vector.number_format or "General")


def _said(understood: Understood) -> str:
    if not understood.certain:
        readings = [f"{reading:f}" for reading in understood.readings]
        return " / ".join([*readings, *understood.nothings])
    if understood.value is None:
        return understood.state.value
    return f"{understood.value:f} {understood.unit}"


def _codes(understood: Understood) -> str:
    codes = [*understood.done, *(finding.code for finding in understood.findings)]
    return " ".join(dict.fromkeys(code.removeprefix("value.") for code in codes))


@pytest.mark.parametrize("vector", VECTORS, ids=[f"{one.text}-{one.asked}-{one.where}" for one in VECTORS])
def test_a_text_is_read_as_the_table_says(vector: Vector) -> None:
    understood = _understood(vector)
    assert understood.sureness == vector.outcome
    assert _said(understood) == vector.said
    assert understood.written_unit == vector.written_unit
    assert _codes(understood) == vector.codes
    for finding in understood.findings:
        assert finding.indicator in ("8.02", "8.03")
        assert "{" not in say(finding) and say(finding, "en") != say(finding)
    if understood.sureness in (Sureness.QUESTION, Sureness.REFUSED):
        assert understood.value is None and understood.findings


def test_the_tables_are_what_they_claim() -> None:
    assert len(VECTORS) >= 300
    assert len(set(VECTORS)) == len(VECTORS)
    assert {vector.outcome for vector in VECTORS} == set(Sureness)
    assert {vector.where for vector in VECTORS} == {*Source, *_KINDS}
