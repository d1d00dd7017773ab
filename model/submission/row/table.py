"""Finding the form's table in a sheet: columns by their header texts, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from model.finding import Finding, Severity
from model.form.layout import COLUMNS, REASON_HEADER, SHEET, TEXTS, Field
from model.submission.submission import ReturnedRow
from model.submission.workbook.raw_cell import CellKind, RawCell, cell_name
from model.submission.workbook.raw_sheet import RawSheet

_ALIASES: Mapping[Field, tuple[str, ...]] = {
    Field.CODE: ("序号编号", "指标编号", "任务编号"),
    Field.NAME: ("指标", "指标任务", "任务", "指标名称"),
    Field.VALUE: ("本期累计数", "累计完成", "本期累计完成"),
    Field.LAST: ("上期累计数",),
    Field.STAGE: ("进展状态",),
    Field.NARRATIVE: ("工作进展", "进展"),
    Field.PROBLEMS: ("问题",),
    Field.NEXT_STEPS: ("下一步打算", "下步措施", "下一步措施"),
    Field.EVIDENCE: ("佐证", "证明材料"),
}
_FIELDS: Mapping[str, Field] = {
    alias: field
    for column in COLUMNS
    for field in (column.field,)
    for alias in (re.sub(r"[（）()\s]", "", column.header), *_ALIASES.get(field, ()))
}
_LEAST_HEADERS = 5
_SEARCHED_ROWS = 60
_EXCHANGED = 2


@dataclass(frozen=True, slots=True)
class Table:
    """Where the form's columns are: `columns` those found exactly once, `headed` all that have a header of any kind."""

    sheet_name: str
    sheet: RawSheet
    header_row: int
    columns: Mapping[Field, int]
    is_hidden: bool = False
    findings: tuple[Finding, ...] = ()
    headed: frozenset[int] = frozenset()


def find_table(name: str, sheet: RawSheet, is_hidden: bool) -> Table | None:
    """The form's table in this sheet, or None where no row looks like its headers."""
    headers = {
        row: {column: cell.text for column, cell in cells.items() if cell.kind is CellKind.TEXT}
        for row, cells in sheet.rows.items()
        if row <= _SEARCHED_ROWS
    }
    best, row = max(((_count_known(texts), -number) for number, texts in headers.items()), default=(0, 0))
    return _table(name, sheet, is_hidden, -row, headers[-row]) if best >= _LEAST_HEADERS else None


def _count_known(texts: Mapping[int, str]) -> int:
    return len({field for text in texts.values() if (field := _field_of(text))})


@lru_cache(maxsize=1024)
def _field_of(header: str) -> Field | None:
    return _FIELDS.get(re.sub(r"[（）()\s*＊:：]", "", header))


def _table(name: str, sheet: RawSheet, is_hidden: bool, row: int, texts: Mapping[int, str]) -> Table:
    places: dict[Field, list[int]] = {}
    findings = []
    for column, text in sorted(texts.items()):
        field = _field_of(text)
        if field is None and text.strip() != REASON_HEADER:
            place = cell_name(name, row, column)
            findings.append(Finding("column.unknown", Severity.NOTICE, place, context={"header": text.strip()[:40]}))
        elif field is not None:
            places.setdefault(field, []).append(column)
    for column_ in COLUMNS:
        found = places.get(column_.field, [])
        if len(found) > 1:
            place = cell_name(name, row, found[1])
            findings.append(Finding("column.doubled", Severity.CONFIRM, place, context={"header": column_.header}))
        elif not found and (column_.is_open or column_.field is Field.CODE):
            findings.append(Finding("column.missing", Severity.CONFIRM, context={"header": column_.header}))
        elif not found and column_.field is not Field.KEY:
            findings.append(Finding("column.closed_missing", Severity.NOTICE, context={"header": column_.header}))
    columns = {field: found[0] for field, found in places.items() if len(found) == 1}
    order = [columns[column.field] for column in COLUMNS if column.field in columns]
    if order != sorted(order):
        findings.append(_about_order([columns[field] for field in TEXTS if field in columns], cell_name(name, row, 1)))
    headed = frozenset(column for column, text in texts.items() if text.strip())
    return Table(name, sheet, row, columns, is_hidden, tuple(findings), headed)


def _about_order(words: list[int], place: str) -> Finding:
    """Columns that stand otherwise than in the form. Where two columns of words changed places, nothing tells whether
    they did or only their headers; a column that was moved elsewhere leaves more than two in other places.
    """
    moved = sum(one != other for one, other in zip(words, sorted(words), strict=True))
    if moved != _EXCHANGED:
        return Finding("column.moved", Severity.NOTICE, place)
    return Finding("column.words_moved", Severity.CONFIRM, place)


def choose_table(tables: list[Table], chosen_sheet: str | None = None) -> tuple[Table | None, tuple[Finding, ...]]:
    """The table to read. Two of them, or a hidden one, are for a person to decide, who may have chosen a sheet."""
    if not tables:
        return None, ()
    asked_for = next((table for table in tables if table.sheet_name == chosen_sheet), None)
    if asked_for is not None:
        others = "、".join(table.sheet_name for table in tables if table is not asked_for)
        context = {"name": asked_for.sheet_name, "others": others or "—", "sheets": _sheets(tables)}
        return asked_for, (Finding("sheet.chosen", Severity.NOTICE, context=context),)
    visible = [table for table in tables if not table.is_hidden]
    ranked = sorted(visible or tables, key=lambda table: table.sheet_name != SHEET)
    chosen = ranked[0]
    if len(tables) > 1:
        context = {"names": "、".join(table.sheet_name for table in tables), "sheets": _sheets(tables)}
        several = Finding("sheet.several", Severity.CONFIRM, context=context)
        hidden = "、".join(table.sheet_name for table in tables if table.is_hidden)
        if not hidden or chosen.is_hidden:
            return chosen, (several,)
        beside = {"hidden": hidden, "name": chosen.sheet_name}
        return chosen, (several, Finding("sheet.hidden_beside", Severity.CONFIRM, context=beside))
    if chosen.is_hidden:
        return chosen, (Finding("sheet.hidden", Severity.CONFIRM, context={"name": chosen.sheet_name}),)
    if chosen.sheet_name != SHEET:
        return chosen, (Finding("sheet.renamed", Severity.NOTICE, context={"name": chosen.sheet_name}),)
    return chosen, ()


def _sheets(tables: list[Table]) -> str:
    """The names of the candidates, one a line, for who lets a person choose."""
    return "\n".join(table.sheet_name for table in tables)


def cell_in(table: Table, row: ReturnedRow, field: Field) -> str:
    """Where a field of a row that was read stands; the first column where the table lacks the field."""
    return cell_name(table.sheet_name, _number_of(row), table.columns.get(field, 1))


def at_value_and_code(finding: Finding, table: Table, row: ReturnedRow) -> tuple[Finding, Finding]:
    """What is said of a value, and the same at the row's code: the words beside it may be what is wrong."""
    return finding, replace(finding, cell=cell_in(table, row, Field.CODE))


def row_in(table: Table, row: ReturnedRow) -> Mapping[int, RawCell]:
    """The stored cells of a row that was read, by column."""
    return table.sheet.rows.get(_number_of(row), {})


def _number_of(row: ReturnedRow) -> int:
    return int(row.cell.rpartition("!")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
