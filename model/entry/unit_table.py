"""The table of reporting units (单位表): columns by header, one row a unit, one column an allocated indicator."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Context, Decimal, InvalidOperation

from model.cell_text import without_apostrophe
from model.entry.reporting_unit import ReportingUnit, UnitTree, arrange
from model.entry.role import Role, Roles, refuse_two_leads
from model.entry.unit_kind import kind_by_name
from model.errors import UsageError

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("代码", "code", "单位代码", "编码", "单位编码"),
    "name": ("名称", "name", "单位名称", "填报单位", "单位"),
    "parent": ("上级", "parent", "上级代码", "上级编码", "上级单位", "上级单位代码", "上级单位编码", "主管单位"),
    "kind": ("类型", "kind", "单位类型", "类别", "单位类别"),
    "contact": ("联系人", "contact", "联络员"),
    "phone": ("联系电话", "phone", "电话", "联系方式", "手机", "手机号码"),
}
"""Fields by the headers they are known under; the first is the one that a template is written with."""
ROLE_COLUMNS: Mapping[Role, tuple[str, ...]] = {
    Role.LEAD: ("牵头", "lead", "牵头单位", "牵头指标"),
    Role.RESPONSIBLE: ("责任", "responsible", "责任单位", "责任指标"),
    Role.SUPPORTING: ("配合", "supporting", "配合单位", "配合指标"),
}
"""Columns whose cells list the codes in which a unit has this role: 8.02、12.00."""
RETIRED = ("停用日期", "retired")
"""The column that says from which day a unit is no longer asked."""

_INDICATOR = re.compile(r"(\d+\.\d+)(?:$|[\s:：、（(]|(?![万亿千百个元家项])[一-龥])")
_AROUND = re.compile(r"[\s*＊]+")
_CODE = re.compile(r"\d+(\.\d+)?")
_BETWEEN = re.compile(r"[、，,；;\s]+")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_BEFORE_THE_HEADER = 10
_AS_A_SPREADSHEET_KEEPS_IT = Context(prec=15)


@dataclass(frozen=True)
class UnitTable:
    """Units with what of each target is theirs, by (unit, indicator code), and who leads what.

    `reasons` says by indicator code why the parts may differ from the whole; a table in a file has none.
    `passed_over` are the headers of a file's columns that say something and are none of those known.
    """

    units: UnitTree
    allocations: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)
    roles: Roles = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    passed_over: tuple[str, ...] = ()


NO_UNITS = UnitTable(UnitTree())


def units_from_rows(rows: Iterable[Sequence[str]], path: object, present: UnitTable = NO_UNITS) -> UnitTable:
    """Units and allocations from a table's texts; lines above the header and rows without a code are passed over.

    A unit between two levels may list those below it alone: the units above, if they are all that `present` has beside
    them, are taken from there with what is theirs.

    An indicator's column may be headed 8.1 for 8.10, as a spreadsheet shows it, with its name behind that. UsageError
    "unit.table_unreadable" without the columns code and name, "unit.column_doubled" for two columns of one indicator,
    "unit.target_unreadable" for an allocation that is no plain number, "unit.role_unreadable", "unit.two_roles",
    "unit.two_leads", "unit.day_unreadable", and those of `arrange`. `path` is only named in the sentence.
    """
    table = [[without_apostrophe(cell.strip()) for cell in row] for row in rows]
    top, places = _find_header(table, path)
    indicators = dict(_indicator_columns(table[top]))
    role_places = {role: _place(table[top], words) for role, words in ROLE_COLUMNS.items()}
    retired = _place(table[top], RETIRED)
    units: list[ReportingUnit] = []
    allocations: dict[tuple[str, str], Decimal] = {}
    roles: dict[tuple[str, str], Role] = {}
    for row in table[top + 1 :]:
        code = _cell(row, places["code"])
        if not code:
            continue
        parent, kind = _cell(row, places["parent"]), _cell(row, places["kind"])
        contact, phone = _cell(row, places["contact"]), _cell(row, places["phone"])
        name, day = _cell(row, places["name"]) or code, _day(_cell(row, retired), code)
        units.append(ReportingUnit(code, name, parent or None, kind or kind_by_name(name), contact, phone, day))
        for place, indicator in indicators.items():
            if text := _cell(row, place):
                allocations[code, indicator] = _target(text, code, indicator)
        for role, at in role_places.items():
            _add_roles(roles, code, role, _cell(row, at))
    above = _above(units, present.units)
    codes = {unit.code for unit in above}
    if allocations:
        allocations |= {place: part for place, part in present.allocations.items() if place[0] in codes}
    if roles:
        roles |= {place: role for place, role in present.roles.items() if place[0] in codes}
    refuse_two_leads(roles)
    known = {*places.values(), *indicators, *role_places.values(), retired}
    return UnitTable(arrange([*above, *units]), allocations, roles, passed_over=_other_columns(table[top:], known))


def _above(units: Sequence[ReportingUnit], present: UnitTree) -> list[ReportingUnit]:
    """The known units above those of a table that are not in it themselves, from the top down; none where the table
    would then leave out others that are known, since it is to be the whole table."""
    told, found = {unit.code for unit in units}, dict[str, ReportingUnit]()
    waiting = [unit.parent for unit in units]
    while waiting:
        one = present.by_code.get(waiting.pop() or "")
        if one is not None and one.code not in told and one.code not in found:
            found[one.code] = one
            waiting.append(one.parent)
    left_out = any(unit.code not in told and unit.code not in found for unit in present.units)
    return [] if left_out else [unit for unit in present.units if unit.code in found]


def rows_of(table: UnitTable) -> list[list[str | Decimal]]:
    """The table as `units_from_rows` reads it: the header, then a row a unit; numbers as numbers.

    A column for each indicator that anything is allocated of, in the order of their codes.
    """
    codes = sorted({code for _, code in table.allocations}, key=lambda code: [int(part) for part in code.split(".")])
    head = [words[0] for words in (*COLUMNS.values(), *ROLE_COLUMNS.values(), RETIRED)]
    rows: list[list[str | Decimal]] = [[*head, *codes]]
    for unit in table.units.units:
        told = [unit.code, unit.name, unit.parent or "", unit.kind, unit.contact, unit.phone]
        roles = ["、".join(_codes_in(table.roles, unit.code, role)) for role in Role]
        day = unit.retired.isoformat() if unit.retired is not None else ""
        rows.append([*told, *roles, day, *(table.allocations.get((unit.code, code), "") for code in codes)])
    return rows


def read_number(text: str) -> Decimal | None:
    """A plain number: 1200, 1,200.5, full-width digits; None for anything else.

    What a spreadsheet adds behind 15 digits is noise.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    try:
        number = _AS_A_SPREADSHEET_KEEPS_IT.create_decimal(plain)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _codes_in(roles: Roles, unit: str, role: Role) -> list[str]:
    return [code for (one, code), theirs in roles.items() if one == unit and theirs is role]


def _find_header(table: Sequence[Sequence[str]], path: object) -> tuple[int, dict[str, int | None]]:
    """The row that names the columns, below a title at most, and where each field stands."""
    for top, row in enumerate(table[:_BEFORE_THE_HEADER]):
        places = {name: _place(row, words) for name, words in COLUMNS.items()}
        if places["code"] is not None and places["name"] is not None:
            return top, places
    raise UsageError("unit.table_unreadable", path=path)


def _indicator_columns(header: Sequence[str]) -> Iterator[tuple[int, str]]:
    seen: dict[str, str] = {}
    for place, text in enumerate(header):
        if found := _INDICATOR.match(text):
            code = _fixed_width(found[1])
            if code in seen:
                raise UsageError("unit.column_doubled", code=code, first=seen[code], second=text)
            seen[code] = text
            yield place, code


def _add_roles(roles: dict[tuple[str, str], Role], unit: str, role: Role, text: str) -> None:
    for word in filter(None, _BETWEEN.split(unicodedata.normalize("NFKC", text))):
        if not _CODE.fullmatch(word):
            raise UsageError("unit.role_unreadable", unit=unit, text=word)
        code = _fixed_width(word)
        if roles.setdefault((unit, code), role) is not role:
            raise UsageError("unit.two_roles", unit=unit, code=code)


def _fixed_width(code: str) -> str:
    item, _, fraction = code.partition(".")
    return f"{item}.{fraction:0<2}"


def _place(header: Sequence[str], words: Sequence[str]) -> int | None:
    return next((place for place, text in enumerate(header) if _AROUND.sub("", text).lower() in words), None)


def _other_columns(table: Sequence[Sequence[str]], known: Collection[int | None]) -> tuple[str, ...]:
    """The headers of columns that are none of the known ones and say something."""
    header, *rows = table
    said = {place for row in rows for place, text in enumerate(row) if text}
    return tuple(text for place, text in enumerate(header) if text and place in said.difference(known))


def _cell(row: Sequence[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def _day(text: str, unit: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("unit.day_unreadable", unit=unit, text=text) from None


def _target(text: str, unit: str, indicator: str) -> Decimal:
    target = read_number(text)
    if target is None:
        raise UsageError("unit.target_unreadable", unit=unit, code=indicator, text=text)
    return target
