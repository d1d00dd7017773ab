"""What stands in the closed cells beside a value: a number in the wrong column, a retyped unit, a moved last value."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from model.entry.entry import BLANK, Entry
from model.entry.numeral import read_digits
from model.entry.plausible import unit_of
from model.entry.unit_of_measure import plain
from model.entry.value import read_stage, show_number
from model.form.layout import Field
from model.form.row import shown_value
from model.plan.node import Indicator, Kind
from model.submission.number import stored_number
from model.submission.raw_cell import CellKind, RawCell
from model.submission.row_key import KeyedRow


@dataclass(frozen=True, slots=True)
class Beside:
    """Why a value waits although its own cell reads well: the finding's code and figures.

    `is_about_value`: the words beside it are not in doubt, too.
    """

    code: str
    context: Mapping[str, str]
    is_about_value: bool = False


def beside_value(row: KeyedRow, indicator: Indicator | None, last: Mapping[str, Entry] | None) -> list[Beside]:
    """The doubts that the row's closed cells put. `last` is what the form was issued with, None where that is lost."""
    if indicator is None:
        return []
    found = [_unit_changed(row.cells.get(Field.UNIT), indicator)]
    if last is not None:
        found.insert(0, _last_changed(row.cells.get(Field.LAST), last.get(row.code, BLANK)))
    if Field.VALUE not in row.cells:
        found += (_number_in_rate(row, indicator), _stage_in_narrative(row))
    return [one for one in found if one is not None]


def _last_changed(cell: RawCell | None, issued: Entry) -> Beside | None:
    """A last value that is there and not the one that was issued; an emptied one alters nothing."""
    if cell is None or not cell.text.strip():
        return None
    if cell.kind is CellKind.NUMBER and cell.text.isdecimal() and cell.text == str(issued.value):
        return None
    expected = shown_value(issued)
    found = _number(cell)
    same = found == plain(expected) if isinstance(expected, Decimal) else cell.text.strip() == expected
    if same:
        return None
    shown = show_number(expected) if isinstance(expected, Decimal) else str(expected or "—")
    return Beside("row.last_changed", {"text": cell.text.strip()[:20], "issued": shown})


def _unit_changed(cell: RawCell | None, indicator: Indicator) -> Beside | None:
    written, expected = _word(cell.text) if cell else "", _word(unit_of(indicator) or "")
    if not written or written == expected:
        return None
    return Beside("row.unit_changed", {"text": written[:20], "issued": expected or "—"}, is_about_value=True)


def _number_in_rate(row: KeyedRow, indicator: Indicator) -> Beside | None:
    """A number without a formula in 完成率. 1 beside 已完成 is what the milestone's own formula left as a value."""
    cell = row.cells.get(Field.RATE)
    if cell is None or cell.kind not in (CellKind.NUMBER, CellKind.TEXT) or not cell.text.strip():
        return None
    if indicator.kind is Kind.MILESTONE and _number(cell) == 1:
        return None
    return Beside("row.value_beside", {"text": cell.text.strip()[:20]})


def _stage_in_narrative(row: KeyedRow) -> Beside | None:
    """状态 empty and its word, alone, in 进展情况: the row was pasted one column too far to the right."""
    cell = row.cells.get(Field.NARRATIVE)
    if cell is None or Field.STAGE in row.cells or not read_stage(cell.text):
        return None
    return Beside("row.stage_beside", {"text": cell.text.strip()[:20]})


def _number(cell: RawCell) -> Decimal | None:
    match cell.kind:
        case CellKind.NUMBER:
            return stored_number(cell.text)
        case CellKind.TEXT:
            return read_digits(cell.text.strip())
    return None


@lru_cache(maxsize=1024)
def _word(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
