"""From the sheet's cells to rows of the form: every value exact, or waiting with a finding that says why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from model.entry.entry import BLANK, Entry, ValueState
from model.entry.explanation import find_shortfall
from model.entry.value import Understood
from model.finding import Finding, Severity
from model.form.layout import Field
from model.submission.row.beside import beside_value
from model.submission.row.number import understand_cell
from model.submission.row.ordinary import OrdinaryRows
from model.submission.row.row_key import KeyedRow
from model.submission.row.row_text import row_stage, row_texts
from model.submission.row.surroundings import Surroundings, is_struck, odd_place, place_of
from model.submission.submission import ReturnedRow, UnreadPart

Part = TypeVar("Part")
_ORDINARY = "what is ordinary"
_NOTHING = Understood(ValueState.BLANK, None, "")


Checked = tuple[ReturnedRow, tuple[Finding, ...]]
"""A row and everything that is to be said about it."""


def check_row(row: KeyedRow, around: Surroundings) -> Checked:
    """What a row says, and what is to be said about it; rows in which forms agree to the letter are understood once."""
    if around.known is None:
        return _check_row(row, around)
    ordinary = around.known.get(_ORDINARY, OrdinaryRows, around.tree, around.looks).read(row, around)
    if ordinary is not None:
        return ordinary, ()
    last = around.known_last.get(row.code, BLANK)
    said = (row.code, row.number, row.doubts, *row.cells.items(), *row.strays.items())
    issued = (last.state, last.value, last.narrative, around.targets.get(row.code))
    return around.known.get((*said, *issued), _check_row, row, around)


def _check_row(row: KeyedRow, around: Surroundings) -> Checked:
    value_cell = place_of(row, Field.VALUE, around)
    understood = _value(row, around)
    beside = [] if row.doubts else _beside(row, value_cell, around)
    texts, about_texts = row_texts(row, around)
    stage, about_stage = row_stage(row, around)
    about_value = () if row.doubts else understood.findings
    if any(finding.code == "value.in_duty_row" for finding in about_value):
        beside = [replace(one, cell=place_of(row, Field.CODE, around)) for one in about_value]
    findings = [*(replace(one, cell=value_cell) for one in about_value), *beside, *about_texts, *about_stage]
    unread = tuple(one for one in (*texts, stage) if isinstance(one, UnreadPart))
    narrative, problems, next_steps, evidence = map(_known, texts)
    returned = ReturnedRow(
        row.code, value_cell, understood.state, understood.value, understood.raw, understood.certain, _known(stage),
        narrative, problems, next_steps, evidence, understood.readings, understood.nothings, unread,
        Field.STAGE in around.table.columns,
    )  # fmt: skip
    if beside:
        returned = without_value(returned)
    elif any(finding.code == "value.fell" for finding in about_value):
        findings.append(explanation_of(returned, around.known_last))
    if row.doubts:
        returned, doubted = _hold(returned, row, around)
        findings = [*doubted, *findings]
    return returned, tuple(findings)


def _known(part: Part | UnreadPart) -> Part | None:
    return None if isinstance(part, UnreadPart) else part


def explanation_of(row: ReturnedRow, last: Mapping[str, Entry]) -> Finding:
    """What the unit says about a value of 核实性: its words, or what they lack."""
    words = row.narrative or ""
    shortfall = find_shortfall(words, last.get(row.code, BLANK).narrative)
    severity = Severity.CONFIRM if shortfall else Severity.NOTICE
    code = shortfall.value if shortfall else "explanation.given"
    return Finding(code, severity, row.cell, row.code, {"text": words[:200]})


def _beside(row: KeyedRow, value_cell: str, around: Surroundings) -> list[Finding]:
    """What the closed cells say against the value."""
    doubts = beside_value(row, around.tree.by_code.get(row.code), around.issued(row.code), around.table.columns)
    if not doubts:
        return []
    places = (value_cell, place_of(row, Field.CODE, around))
    return [
        Finding(one.code, Severity.CONFIRM, place, row.code, one.context)
        for one in doubts
        for place in places[: 1 if one.is_about_value else 2]
    ]


def _hold(returned: ReturnedRow, row: KeyedRow, around: Surroundings) -> tuple[ReturnedRow, list[Finding]]:
    """The row without a value. One finding stands at the value, one at the code for the texts beside it."""
    hidden = row.cells.get(Field.KEY)
    name = row.cells.get(Field.NAME)
    context = {
        "code": row.code,
        "hidden": hidden.text[:20] if hidden else "—",
        "name": name.text.strip()[:30] if name else "—",
        "expected": around.tree.name_of(row.code)[:30],
        "row": str(row.number),
    }
    places = (returned.cell, place_of(row, Field.CODE, around))
    findings = [Finding(doubt, Severity.CONFIRM, place, row.code, context) for doubt in row.doubts for place in places]
    return without_value(returned), findings


def without_value(row: ReturnedRow) -> ReturnedRow:
    """The same row with its value waiting for a person, who is offered it; what stood there is kept in `raw`."""
    readings = row.readings if row.value is None else (row.value,)
    return row._replace(state=ValueState.BLANK, value=None, certain=False, readings=readings)


def _value(row: KeyedRow, around: Surroundings) -> Understood:
    cell = row.cells.get(Field.VALUE)
    indicator = around.tree.by_code.get(row.code)
    code = odd_place(row, Field.VALUE, around)
    if code or Field.VALUE not in around.table.columns:
        return _waiting(cell.text if cell else "", row.code, code or "value.column_missing")
    if cell is None:
        return _NOTHING
    if indicator is None:
        return _waiting(cell.text, row.code, "value.in_duty_row")
    understood = understand_cell(cell, indicator, around.last(row.code), around.looks.format_of(cell.style))
    if is_struck(row, Field.VALUE, cell, around):
        return _waiting(cell.text, row.code, "value.struck_through", understood)
    if cell.style in around.looks.unseen and understood.certain:
        finding = Finding("value.unseen", Severity.NOTICE, indicator=row.code, context={"text": cell.text[:60]})
        return understood._replace(findings=(*understood.findings, finding))
    return understood


def _waiting(raw: str, indicator: str, code: str, offered: Understood = _NOTHING) -> Understood:
    """A value that waits; what `offered` says is what it may have been meant to be."""
    readings = offered.readings if offered.value is None else (offered.value,)
    finding = Finding(code, Severity.CONFIRM, indicator=indicator, context={"text": raw[:60]})
    return Understood(ValueState.BLANK, None, raw, (finding,), certain=False, readings=readings)
