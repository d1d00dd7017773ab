"""What a form says of the period before and of targets in its own columns, where its hidden sheet was lost.

A table saved as text, or copied into a new workbook, still shows them; anybody may have changed them, so that they only
serve to doubt numbers by, never as what was issued.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from model.entry.entry import Entry, ValueState
from model.form.layout import Field
from model.submission.row.beside import number_in
from model.submission.row.row_key import KeyedRow

_OWN_TARGET = re.compile(r"[^\d～]{0,2}(\d[\d,]*(?:\.\d+)?)")
"""A sign and a number; the target of all units together has a word before it, a range two numbers."""


def printed_last(rows: Iterable[KeyedRow]) -> dict[str, Entry]:
    """The numbers in 上期累计, by row code."""
    numbers = ((row.code, number_in(cell)) for row in rows if (cell := row.cells.get(Field.LAST)) is not None)
    return {code: Entry(ValueState.REPORTED, number) for code, number in numbers if number is not None}


def printed_targets(rows: Iterable[KeyedRow]) -> dict[str, Decimal]:
    """The numbers in 目标 that are the unit's own, by row code."""
    words = ((row.code, cell.text.strip()) for row in rows if (cell := row.cells.get(Field.TARGET)) is not None)
    found = ((code, _OWN_TARGET.fullmatch(text)) for code, text in words)
    return {code: Decimal(match[1].replace(",", "")) for code, match in found if match}
