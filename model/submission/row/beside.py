"""What stands in the cells beside a value: a number in the wrong column, a retyped unit, a moved last value."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from model.entry.entry import Entry
from model.entry.numeral import read_digits
from model.entry.plausible import unit_of
from model.entry.unit_of_measure import plain
from model.entry.value import read_stage, show_number
from model.form.layout import HEADERS, TEXTS, Field
from model.form.row import due_words, shown_value, target_words
from model.plan.node import Indicator, Kind
from model.submission.row.number import stored_number
from model.submission.row.row_key import KeyedRow
from model.submission.workbook.raw_cell import CellKind, RawCell, letters_of

_CLOSED = (Field.TARGET, Field.UNIT, Field.DUE, Field.LAST, Field.RATE)
_ALL = re.compile(r"100(?:\.0+)?%")
_DEED = re.compile(r"(?:已|共|累计|总计|合计|完成|实现|达到|达|为)+([0-9.,]+)[。.]?")
_LEAST_WORDS = 6
"""Shorter than any sentence that was written into 本期累计 instead of its number."""
_LONGEST_NUMBER = 60
"""Longer texts are words, whatever stands around them."""
_LONGEST_STAGE = 8
"""Longer than any word for a stage that a person would choose."""


class Issued(NamedTuple):
    """What the row was issued with: the value of the period before, the unit's own target, and the plan's year."""

    last: Entry
    target: Decimal | None
    year: int


@dataclass(frozen=True, slots=True)
class Beside:
    """Why a value waits although its own cell reads well: the finding's code and figures.

    `is_about_value`: the words beside it are not in doubt, too.
    """

    code: str
    context: Mapping[str, str]
    is_about_value: bool = False


def beside_value(
    row: KeyedRow, indicator: Indicator | None, issued: Issued | None, columns: Collection[Field]
) -> list[Beside]:
    """The doubts that the cells beside the row's value put. `issued` is None where the workbook does not say it.

    `columns` are those that the workbook has: of what a whole column said nothing moved elsewhere.
    """
    if indicator is None:
        return [one for field in _CLOSED if (one := _closed_changed(row, field, "")) is not None]
    found = [_unit_changed(row.cells.get(Field.UNIT), indicator)]
    if issued is not None:
        found.append(_last_changed(row.cells.get(Field.LAST), issued.last))
        if Field.TARGET in columns:
            found.append(_closed_changed(row, Field.TARGET, target_words(indicator, issued.target)))
        if Field.DUE in columns:
            found.append(_closed_changed(row, Field.DUE, due_words(indicator, issued.year) or ""))
    value = row.cells.get(Field.VALUE)
    if value is None:
        found.append(_number_in_rate(row, indicator))
    if value is None or (value.kind is CellKind.TEXT and len(_word(value.text)) >= _LEAST_WORDS):
        found.append(_number_elsewhere(row, unit_of(indicator) or ""))
    found += (_stage_in_text(row), _words_in_stage(row))
    return [one for one in found if one is not None]


def _closed_changed(row: KeyedRow, field: Field, issued: str) -> Beside | None:
    """A closed cell with other words than were issued, or empty while the row's open cells have its words."""
    cell = row.cells.get(field)
    written, expected = _word(cell.text) if cell else "", _word(issued)
    if written == expected:
        return None
    if not written:
        moved = (other.text for other_field, other in row.cells.items() if other_field in (Field.VALUE, *TEXTS))
        written = next((text for text in map(_word, moved) if text == expected), "")
    if not written:
        return None
    return Beside("row.closed_changed", {"header": HEADERS[field], "text": written[:20], "issued": issued or "—"})


def _last_changed(cell: RawCell | None, issued: Entry) -> Beside | None:
    """A last value that is there and not the one that was issued; an emptied one alters nothing."""
    if cell is None or not cell.text.strip():
        return None
    if cell.kind is CellKind.NUMBER and cell.text.isdecimal() and cell.text == str(issued.value):
        return None
    expected = shown_value(issued)
    found = number_in(cell)
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
    """A number without a formula in 完成率. All of it is what a milestone's own formula left as a value, or as text."""
    cell = row.cells.get(Field.RATE)
    if cell is None or cell.kind not in (CellKind.NUMBER, CellKind.TEXT) or not cell.text.strip():
        return None
    if indicator.kind is Kind.MILESTONE and (number_in(cell) == 1 or _ALL.fullmatch(_word(cell.text))):
        return None
    return Beside("row.value_beside", {"header": HEADERS[Field.RATE], "text": cell.text.strip()[:20]})


def _number_elsewhere(row: KeyedRow, unit: str) -> Beside | None:
    """No number in 本期累计, and one, alone, with its unit or with a word of having done it, in a column for words, or
    beside the table.
    """
    places = [(HEADERS[field], row.cells[field]) for field in (Field.STAGE, *TEXTS) if field in row.cells]
    for header, cell in (*places, *((letters_of(column), cell) for column, cell in row.strays.items())):
        if number_in(cell, unit) is not None or _is_deed(cell):
            return Beside("row.value_beside", {"header": header, "text": cell.text.strip()[:20]})
    return None


def _is_deed(cell: RawCell) -> bool:
    """Whether nothing stands there but that so much was done."""
    match = _DEED.fullmatch(_word(cell.text)) if cell.kind is CellKind.TEXT else None
    return match is not None and read_digits(match[1]) is not None


def _stage_in_text(row: KeyedRow) -> Beside | None:
    """A stage's word, alone, in a column for texts while 状态 has none: the row was pasted too far to the right."""
    if _is_stage(row.cells.get(Field.STAGE)):
        return None
    for field in TEXTS:
        cell = row.cells.get(field)
        if cell is not None and _is_stage(cell):
            return Beside("row.stage_beside", {"header": HEADERS[field], "text": cell.text.strip()[:20]})
    return None


def _words_in_stage(row: KeyedRow) -> Beside | None:
    """A sentence in 状态, or a number there and in a column for texts: the row was pasted too far to one side, or
    a column as a row.
    """
    cell = row.cells.get(Field.STAGE)
    if cell is None or _is_stage(cell):
        return None
    is_number = number_in(cell) is not None
    if is_number and not any(number_in(row.cells[field]) is not None for field in TEXTS if field in row.cells):
        return None
    if not is_number and len(cell.text.strip()) <= _LONGEST_STAGE:
        return None
    return Beside("row.words_in_stage", {"text": cell.text.strip()[:20]})


def _is_stage(cell: RawCell | None) -> bool:
    return cell is not None and cell.kind is CellKind.TEXT and read_stage(cell.text) is not None


def number_in(cell: RawCell, unit: str = "") -> Decimal | None:
    """The number that a cell outside of 本期累计 holds, as a number or as digits, maybe with its unit; else None."""
    match cell.kind:
        case CellKind.NUMBER:
            return stored_number(cell.text)
        case CellKind.TEXT if len(cell.text) <= _LONGEST_NUMBER:
            return read_digits(_word(cell.text).removesuffix(unit).removesuffix("%"))
    return None


@lru_cache(maxsize=1024)
def _word(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
