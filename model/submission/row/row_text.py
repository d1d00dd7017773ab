"""The words of a row: each text and the stage as they are shown, or waiting with a finding that says why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.cell_text import clean_text
from model.entry.entry import Stage
from model.entry.value import STAGES, read_stage
from model.finding import Finding, Severity
from model.form.layout import MOST_TEXT, TEXTS, Field
from model.submission.row.number import shown_text
from model.submission.row.row_key import KeyedRow
from model.submission.row.surroundings import Surroundings, is_struck, merged_text, odd_place, place_of
from model.submission.submission import UnreadPart
from model.submission.workbook.kept import Kept
from model.submission.workbook.raw_cell import CellKind, RawCell

_MISREAD = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯")
"""What is left of Chinese text that a program read in the wrong encoding."""
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]")
"""Signs that turn the direction of what follows, so that it is shown otherwise than it is stored."""
_LONGEST_KEPT = 400
_MAY_BE_BLANK = (CellKind.TEXT, CellKind.NUMBER, CellKind.FORMULA)
"""What says nothing where it shows nothing; anything else without a text could not be read."""
_STAGES = tuple(STAGES.values())
_DAY = re.compile(r"(\d{4})-\d{2}-\d{2}")


Text = str | UnreadPart | None
"""What stands in a text cell; None where the workbook has no such column."""


def row_texts(row: KeyedRow, around: Surroundings) -> tuple[Sequence[Text], list[Finding]]:
    """The words of a row in the order of `TEXTS`."""
    if around.is_plain and row.cells.keys().isdisjoint(TEXTS):
        return around.no_texts, []
    texts, findings = zip(*(_text(row, field, around) for field in TEXTS), strict=True)
    return texts, [one for found in findings for one in found]


def _text(row: KeyedRow, field: Field, around: Surroundings) -> tuple[Text, list[Finding]]:
    """A text cell as it is shown, cleaned."""
    if field not in around.table.columns:
        return None, []
    cell = row.cells.get(field)
    if cell is None and around.is_plain:
        return "", []
    odd = odd_place(row, field, around)
    if cell is None:
        return (
            ("", []) if odd is None else _unread(row, field, around, "text.odd_place", merged_text(row, field, around))
        )
    struck = is_struck(row, field, cell, around)
    if cell.kind is CellKind.TEXT and not (odd or struck) and cell.style not in around.looks.unseen:
        text = unremarkable_text(cell.text)
        if text is not None:
            return text, []
    shown = shown_text(cell, around.looks.format_of(cell.style), around.from_1904)
    if shown is not None and _MISREAD.search(shown):
        return _unread(row, field, around, "text.misread", shown)
    if shown is None:
        code = "text.bad_text_index" if cell.kind is CellKind.BAD_TEXT else "text.unreadable"
        return _unread(row, field, around, code, cell.text, ())
    text = clean_text(shown)
    remarks = _remarks(cell, shown, odd, around, struck)
    findings = [_about_text(row, field, around, code, text, severity) for code, severity in remarks]
    return text, [_with_signs(one, shown) if one.code == "text.control_characters" else one for one in findings]


def unremarkable_text(text: str) -> str | None:
    """A text as it is kept; None for a long one, and where there may be something to say of it."""
    return _UNREMARKABLE[text] if len(text) <= _LONGEST_KEPT else None


def _read_unremarkable(text: str) -> str | None:
    is_plain = not (_MISREAD.search(text) or _DIRECTION.search(text) or any(ord(sign) < 32 for sign in text))
    return clean_text(text) if is_plain else None


_UNREMARKABLE = Kept(_read_unremarkable, most=2048, longest=_LONGEST_KEPT)
"""Offices write the same words many times."""


def _with_signs(finding: Finding, shown: str) -> Finding:
    """The finding with the control characters that were taken out, as U+0000."""
    signs = dict.fromkeys(f"U+{ord(sign):04X}" for sign in shown if ord(sign) < 32 and sign not in "\t\r\n")
    return replace(finding, context={**finding.context, "signs": "、".join(list(signs)[:10])})


def _remarks(
    cell: RawCell, shown: str, odd: str | None, around: Surroundings, struck: bool
) -> Iterator[tuple[str, Severity]]:
    if odd:
        yield "text.odd_place", Severity.CONFIRM
    if struck:
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


def _about_text(
    row: KeyedRow,
    field: Field,
    around: Surroundings,
    code: str,
    text: str,
    severity: Severity = Severity.CONFIRM,
) -> Finding:
    return Finding(code, severity, place_of(row, field, around), row.code, {"text": text[:40]})


def row_stage(row: KeyedRow, around: Surroundings) -> tuple[Stage | UnreadPart | None, list[Finding]]:
    """The stage, None for an empty cell."""
    cell, odd = row.cells.get(Field.STAGE), odd_place(row, Field.STAGE, around)
    if odd:
        return _unread(row, Field.STAGE, around, "text.odd_place", merged_text(row, Field.STAGE, around), _STAGES)
    if cell is None or (not cell.text.strip() and cell.kind in _MAY_BE_BLANK):
        return None, []
    stage = read_stage(cell.text) if cell.kind is CellKind.TEXT else None
    return (stage, []) if stage else _unread(row, Field.STAGE, around, "stage.unknown", cell.text, _STAGES)


def _unread(
    row: KeyedRow, field: Field, around: Surroundings, code: str, raw: str, readings: tuple[str, ...] | None = None
) -> tuple[UnreadPart, list[Finding]]:
    """What waits for a person, who is offered `readings`, or else what stands there."""
    offered = (clean_text(raw),) if readings is None and raw.strip() else readings or ()
    return UnreadPart(field.value, place_of(row, field, around), raw, offered), [
        _about_text(row, field, around, code, raw)
    ]
