"""The table of reporting units (单位表): columns by header, one row a unit, one column an allocated indicator."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal, InvalidOperation

from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.errors import UsageError

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("代码", "code", "单位代码"),
    "name": ("名称", "name", "单位名称"),
    "parent": ("上级", "parent", "上级代码"),
    "kind": ("类型", "kind", "单位类型"),
    "contact": ("联系人", "contact"),
    "phone": ("联系电话", "phone", "电话"),
}
"""Fields by the headers they are known under; the first is the one that a template is written with."""

_INDICATOR = re.compile(r"\d+\.\d+")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_BEFORE_THE_HEADER = 10
_AS_A_SPREADSHEET_KEEPS_IT = Context(prec=15)


@dataclass(frozen=True)
class UnitTable:
    """Units with what of each target is theirs, by (unit, indicator code)."""

    units: UnitTree
    allocations: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)


def units_from_rows(rows: Iterable[Sequence[str]], path: object) -> UnitTable:
    """Units and allocations from a table's texts; lines above the header and rows without a code are passed over.

    An indicator's column may be headed 8.1 for 8.10, as a spreadsheet shows it. UsageError "unit.table_unreadable"
    without the columns code and name, "unit.target_unreadable" for an allocation that is no plain number, and those
    of `arrange`. `path` is only named in the sentence.
    """
    table = [[cell.strip() for cell in row] for row in rows]
    top, places = _find_header(table, path)
    indicators = {place: _fixed_width(text) for place, text in enumerate(table[top]) if _INDICATOR.fullmatch(text)}
    units: list[ReportingUnit] = []
    allocations: dict[tuple[str, str], Decimal] = {}
    for row in table[top + 1 :]:
        code = _cell(row, places["code"])
        if not code:
            continue
        parent, kind = _cell(row, places["parent"]), _cell(row, places["kind"])
        contact, phone = _cell(row, places["contact"]), _cell(row, places["phone"])
        name = _cell(row, places["name"]) or code
        units.append(ReportingUnit(code, name, parent or None, kind or "township", contact, phone))
        for place, indicator in indicators.items():
            if text := _cell(row, place):
                allocations[code, indicator] = _target(text, code, indicator)
    return UnitTable(arrange(units), allocations)


def _find_header(table: Sequence[Sequence[str]], path: object) -> tuple[int, dict[str, int | None]]:
    """The row that names the columns, below a title at most, and where each field stands."""
    for top, row in enumerate(table[:_BEFORE_THE_HEADER]):
        places = {name: _place(row, words) for name, words in COLUMNS.items()}
        if places["code"] is not None and places["name"] is not None:
            return top, places
    raise UsageError("unit.table_unreadable", path=path)


def _fixed_width(code: str) -> str:
    item, _, fraction = code.partition(".")
    return f"{item}.{fraction:0<2}"


def _place(header: Sequence[str], words: Sequence[str]) -> int | None:
    return next((place for place, text in enumerate(header) if text.lower() in words), None)


def _cell(row: Sequence[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def _target(text: str, unit: str, indicator: str) -> Decimal:
    """A plain number: 1200, 1,200.5, full-width digits; what a spreadsheet adds behind 15 digits is noise."""
    plain = unicodedata.normalize("NFKC", text)
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    try:
        target = _AS_A_SPREADSHEET_KEEPS_IT.create_decimal(plain)
    except InvalidOperation:
        target = Decimal("NaN")
    if not target.is_finite():
        raise UsageError("unit.target_unreadable", unit=unit, code=indicator, text=text)
    return target
