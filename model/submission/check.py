"""From the sheet's cells to rows of the form: every value exact, or waiting with a finding that says why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from model.entry.entry import BLANK, Entry, Stage, ValueState
from model.entry.explanation import find_shortfall
from model.entry.value import Understood, read_stage
from model.finding import Finding, Severity
from model.form.cell_text import clean_text
from model.form.layout import COLUMNS, MOST_TEXT, Field
from model.plan.tree import PlanTree
from model.submission.beside import beside_value
from model.submission.looks import Looks
from model.submission.number import shown_text, understand_cell
from model.submission.raw_sheet import CellKind, RawCell
from model.submission.row_key import KeyedRow
from model.submission.submission import ReturnedRow
from model.submission.table import Table, cell_name

_TEXTS = (Field.NARRATIVE, Field.PROBLEMS, Field.NEXT_STEPS, Field.EVIDENCE)
Range = tuple[int, int, int, int]
"""Row, column, row, column of two corners."""
_MISREAD = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯")
"""What is left of Chinese text that a program read in the wrong encoding."""
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]")
"""Signs that turn the direction of what follows, so that it is shown otherwise than it is stored."""
_LONGEST_KEPT = 400
_NOTHING = Understood(ValueState.BLANK, None, "")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the meaning of a cell depends on besides the cell.

    `is_plain`: no cell stands twice, is merged with others or part of an array formula.
    `merged` and `arrays` are those within the table, `columns` where each field stands ("填报表!H"; the codes' column
    for a field that the table lacks).
    """

    table: Table
    tree: PlanTree
    looks: Looks
    from_1904: bool
    issued_last: Mapping[str, Entry] | None
    merged: tuple[Range, ...] = ()
    arrays: tuple[Range, ...] = ()
    columns: Mapping[Field, str] = field(default_factory=dict)
    is_plain: bool = False

    def last(self, code: str) -> Decimal | None:
        """The value of the period before, as far as the form says."""
        return (self.issued_last or {}).get(code, BLANK).value


def surroundings(
    table: Table, tree: PlanTree, looks: Looks, from_1904: bool, issued_last: Mapping[str, Entry] | None
) -> Surroundings:
    """Everything that the cells of this table are read with; `issued_last` is None where the form lost it."""
    merged, arrays = (
        tuple(one for one in ranges if one[2] > table.header_row) for ranges in (table.sheet.merged, table.sheet.arrays)
    )
    columns = {
        one: cell_name(table.sheet_name, 0, table.columns.get(one) or table.columns.get(Field.CODE) or 1)[:-1]
        for one in Field
    }
    is_plain = not (table.sheet.doubled or merged or arrays)
    return Surroundings(table, tree, looks, from_1904, issued_last, merged, arrays, columns, is_plain)


def check_row(row: KeyedRow, around: Surroundings) -> tuple[ReturnedRow, tuple[Finding, ...]]:
    """One row with everything that is to be said about it."""
    findings: list[Finding] = []
    value_cell = _place(row, Field.VALUE, around)
    understood = _value(row, around)
    if not row.doubts:
        findings += [replace(finding, cell=value_cell) for finding in understood.findings]
    beside = _beside(row, value_cell, around)
    findings += beside
    texts: dict[str, str | None] = {}
    for column in _TEXTS:
        text, found = _text(row, column, around)
        texts[column.value] = text
        findings += found
    stage, found = _stage(row, around)
    findings += found
    returned = ReturnedRow(
        row.code, value_cell, understood.state, understood.value, understood.raw, understood.certain, stage, **texts,
        readings=understood.readings, nothings=understood.nothings,
    )  # fmt: skip
    if beside:
        returned = without_value(returned)
    elif not row.doubts and any(finding.code == "value.fell" for finding in understood.findings):
        findings.append(explanation_of(returned, around.issued_last or {}))
    if row.doubts:
        returned, doubted = _hold(returned, row, around)
        findings = [*doubted, *findings]
    return returned, tuple(findings)


def explanation_of(row: ReturnedRow, last: Mapping[str, Entry]) -> Finding:
    """What the unit says about a value of 核实性: its words, or what they lack."""
    words = row.narrative or ""
    shortfall = find_shortfall(words, last.get(row.code, BLANK).narrative)
    severity = Severity.CONFIRM if shortfall else Severity.NOTICE
    code = shortfall.value if shortfall else "explanation.given"
    return Finding(code, severity, row.cell, row.code, {"text": words[:200]})


def _beside(row: KeyedRow, value_cell: str, around: Surroundings) -> list[Finding]:
    """What the closed cells say against the value; nothing more where the row waits anyway."""
    doubts = () if row.doubts else tuple(beside_value(row, around.tree.by_code.get(row.code), around.issued_last))
    if not doubts:
        return []
    places = (value_cell, _place(row, Field.CODE, around))
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
    places = (returned.cell, _place(row, Field.CODE, around))
    findings = [Finding(doubt, Severity.CONFIRM, place, row.code, context) for doubt in row.doubts for place in places]
    return without_value(returned), findings


def without_value(row: ReturnedRow) -> ReturnedRow:
    """The same row with its value waiting for a person, who is offered it; what stood there is kept in `raw`."""
    readings = row.readings if row.value is None else (row.value,)
    return replace(row, state=ValueState.BLANK, value=None, certain=False, readings=readings)


def _value(row: KeyedRow, around: Surroundings) -> Understood:
    cell = row.cells.get(Field.VALUE)
    indicator = around.tree.by_code.get(row.code)
    code = _odd_place(row, Field.VALUE, around)
    if code or Field.VALUE not in around.table.columns:
        return _waiting(cell.text if cell else "", row.code, code or "value.column_missing")
    if cell is None:
        return _NOTHING
    if indicator is None:
        return _waiting(cell.text, row.code, "value.in_duty_row")
    understood = understand_cell(cell, indicator, around.last(row.code), around.looks.format_of(cell.style))
    if _is_struck(row, Field.VALUE, cell, around):
        return _waiting(cell.text, row.code, "value.struck_through", understood)
    if cell.style in around.looks.unseen and understood.certain:
        finding = Finding("value.unseen", Severity.NOTICE, indicator=row.code, context={"text": cell.text[:60]})
        return replace(understood, findings=(*understood.findings, finding))
    return understood


def _is_struck(row: KeyedRow, field: Field, cell: RawCell, around: Surroundings) -> bool:
    """Whether the cell, or a part of its text, is struck through."""
    struck = around.table.sheet.struck
    is_part = bool(struck) and (row.number, around.table.columns.get(field, 0)) in struck
    return is_part or cell.style in around.looks.struck


def _waiting(raw: str, indicator: str, code: str, offered: Understood = _NOTHING) -> Understood:
    """A value that waits; what `offered` says is what it may have been meant to be."""
    readings = offered.readings if offered.value is None else (offered.value,)
    finding = Finding(code, Severity.CONFIRM, indicator=indicator, context={"text": raw[:60]})
    return Understood(ValueState.BLANK, None, raw, "", (finding,), certain=False, readings=readings)


def _odd_place(row: KeyedRow, field: Field, around: Surroundings) -> str | None:
    """What is wrong with the cell's place: stored twice, merged with others, part of an array formula."""
    if around.is_plain:
        return None
    column = around.table.columns.get(field)
    if column is None:
        return None
    sheet = around.table.sheet
    if (row.number, column) in sheet.doubled:
        return "value.cell_doubled"
    merged = [one for one in around.merged if _inside((one,), row.number, column)]
    if merged:
        is_covered = field in row.cells and merged[0][:2] != (row.number, column)
        return "value.ghost" if is_covered else "value.cell_merged"
    return "value.array_formula" if _inside(around.arrays, row.number, column) else None


def _inside(ranges: tuple[Range, ...], row: int, column: int) -> bool:
    return bool(ranges) and any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in ranges)


def _text(row: KeyedRow, field: Field, around: Surroundings) -> tuple[str | None, list[Finding]]:
    """A text cell as it is shown, cleaned; None where the workbook has no such column or the text cannot be said."""
    if field not in around.table.columns:
        return None, []
    cell = row.cells.get(field)
    if cell is None and around.is_plain:
        return "", []
    odd = _odd_place(row, field, around)
    if cell is None:
        return ("", []) if odd is None else (None, [_about_text(row, field, around, "text.odd_place", "")])
    is_struck = _is_struck(row, field, cell, around)
    if cell.kind is CellKind.TEXT and not (odd or is_struck) and cell.style not in around.looks.unseen:
        text = _unremarkable(cell.text) if len(cell.text) <= _LONGEST_KEPT else None
        if text is not None:
            return text, []
    shown = shown_text(cell, around.looks.format_of(cell.style), around.from_1904)
    if shown is not None and _MISREAD.search(shown):
        return None, [_about_text(row, field, around, "text.misread", shown)]
    if shown is None:
        return None, [_about_text(row, field, around, "text.unreadable", cell.text)]
    text = clean_text(shown)
    remarks = _remarks(cell, shown, odd, around, is_struck)
    findings = [_about_text(row, field, around, code, text, severity) for code, severity in remarks]
    return text, [_with_signs(one, shown) if one.code == "text.control_characters" else one for one in findings]


@lru_cache(maxsize=8192)
def _unremarkable(text: str) -> str | None:
    """A text as it is kept, None where there may be something to say of it; offices write the same words many times."""
    is_plain = not (_MISREAD.search(text) or _DIRECTION.search(text) or any(ord(sign) < 32 for sign in text))
    return clean_text(text) if is_plain else None


def _with_signs(finding: Finding, shown: str) -> Finding:
    """The finding with the control characters that were taken out, as U+0000."""
    signs = dict.fromkeys(f"U+{ord(sign):04X}" for sign in shown if ord(sign) < 32 and sign not in "\t\r\n")
    return replace(finding, context={**finding.context, "signs": "、".join(list(signs)[:10])})


def _remarks(
    cell: RawCell, shown: str, odd: str | None, around: Surroundings, is_struck: bool
) -> Iterator[tuple[str, Severity]]:
    if odd:
        yield "text.odd_place", Severity.CONFIRM
    if is_struck:
        yield "text.struck_through", Severity.CONFIRM
    if _is_other_calendar(cell, shown, around):
        yield "text.date_shifted", Severity.CONFIRM
    if cell.style in around.looks.unseen and shown.strip():
        yield "text.unseen", Severity.NOTICE
    if _DIRECTION.search(shown):
        yield "text.direction_marks", Severity.NOTICE
    if cell.kind is CellKind.FORMULA:
        yield "text.formula", Severity.NOTICE
    if len(shown) >= MOST_TEXT:
        yield "text.too_long", Severity.NOTICE
    if any(ord(sign) < 32 and sign not in "\t\r\n" for sign in shown):
        yield "text.control_characters", Severity.NOTICE


def _is_other_calendar(cell: RawCell, shown: str, around: Surroundings) -> bool:
    """Whether a day is four years off in a workbook that counts from 1904: pasted from one that counts from 1900."""
    if not around.from_1904 or cell.kind is not CellKind.NUMBER:
        return False
    match = _DAY.match(shown)
    return match is not None and int(match[1]) - around.tree.year in (3, 4, 5)


_DAY = re.compile(r"(\d{4})-\d{2}-\d{2}")


def _about_text(
    row: KeyedRow,
    field: Field,
    around: Surroundings,
    code: str,
    text: str,
    severity: Severity = Severity.CONFIRM,
) -> Finding:
    return Finding(code, severity, _place(row, field, around), row.code, {"text": text[:40]})


def _stage(row: KeyedRow, around: Surroundings) -> tuple[Stage | None, list[Finding]]:
    cell, odd = row.cells.get(Field.STAGE), _odd_place(row, Field.STAGE, around)
    if odd:
        return None, [_about_text(row, Field.STAGE, around, "text.odd_place", cell.text if cell else "")]
    if cell is None or not (cell.text.strip() or cell.kind is CellKind.UNCOMPUTED):
        return None, []
    stage = read_stage(cell.text) if cell.kind is CellKind.TEXT else None
    return stage, [] if stage else [_about_text(row, Field.STAGE, around, "stage.unknown", cell.text)]


def _place(row: KeyedRow, field: Field, around: Surroundings) -> str:
    return f"{around.columns[field]}{row.number}"


def grid_findings(table: Table) -> Iterator[Finding]:
    """What is worth a word about the sheet as a whole although every value was read."""
    sheet, name = table.sheet, table.sheet_name
    hidden = [
        column.header
        for column in COLUMNS
        if column.field is not Field.KEY and table.columns.get(column.field) in sheet.hidden_columns
    ]
    if sheet.hidden_rows:
        rows = "、".join(str(row) for row in sorted(sheet.hidden_rows)[:10])
        yield Finding(
            "sheet.hidden_rows", Severity.NOTICE, context={"count": str(len(sheet.hidden_rows)), "rows": rows}
        )
    if hidden:
        context = {"headers": "、".join(hidden)}
        yield Finding("sheet.hidden_columns", Severity.NOTICE, context=context)
    if sheet.filtered:
        yield Finding("sheet.filtered", Severity.NOTICE, context={"name": name})
    if sheet.far:
        yield Finding("sheet.far_cell", Severity.NOTICE, cell_name(name, *sheet.far))
