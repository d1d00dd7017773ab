"""Which row of the plan a row of the sheet is: by its visible code, with everything else on the row as cross-check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from model.finding import Finding, Severity
from model.form.layout import SIGNATURES, Field
from model.plan.tree import PlanTree
from model.submission.row.known_rows import KnownRows
from model.submission.row.number import stored_number
from model.submission.row.table import Table
from model.submission.workbook.raw_cell import CellKind, RawCell, cell_name

_CODE = re.compile(r"(\d{1,4})(?:[.．](\d{1,4}))?")
_NUMBER_LIKE = re.compile(r"['+-]?\d[\d.．,，]*(?:[eE][+-]?\d+)?")
_SUBTOTAL = re.compile(r"(?:小|合|总|共)\s*计|本[章条项](?:小|合)计|累计|汇总")
_SAID = re.compile(r"(?<![\d.:/-])\d{1,10}(?:\.\d+)?(?![\d.]*[\d年月日号次期届:/-])")
"""A number in a remark that is no part of a date, a time or a telephone number."""
_UNIT = re.compile(r"单位\s*(?:[:：]|是|为)\s*([^\s，,。；;、（(]+)")
"""In which unit a remark says that the number is."""
_LABELS = tuple(label for line in SIGNATURES for label in line)
_CODE_FIELD, _KEY_FIELD, _NAME_FIELD = Field.CODE, Field.KEY, Field.NAME
_KEYS, _MOST_KEYS = "keys of rows", 8192
_LEAST_LABELS = 2
_OPEN = (Field.VALUE, Field.STAGE, Field.NARRATIVE, Field.PROBLEMS, Field.NEXT_STEPS, Field.EVIDENCE)
_NO_STRAYS: Mapping[int, RawCell] = MappingProxyType({})


class KeyedRow(NamedTuple):
    """A row of the sheet that belongs to a row of the plan. `doubts` are why all of it waits for a person.

    `strays` are what stands in columns without a header.
    """

    code: str
    number: int
    cells: Mapping[Field, RawCell]
    doubts: tuple[str, ...] = ()
    strays: Mapping[int, RawCell] = _NO_STRAYS


@dataclass(frozen=True, slots=True)
class Keyed:
    """All rows that could be tied to the plan, and findings about those that could not."""

    rows: tuple[KeyedRow, ...]
    findings: tuple[Finding, ...]


def key_rows(table: Table, tree: PlanTree, known: KnownRows | None = None) -> Keyed:
    """Ties each row below the headers to the plan. `known` is what rows of other forms came to by this very plan."""
    rows: list[KeyedRow] = []
    findings: list[Finding] = []
    codes = frozenset(tree.reportable_codes)
    width = max((len(code.partition(".")[2]) for code in codes), default=2)
    fields = {column: field for field, column in table.columns.items()}
    keys = known.get(_KEYS, _Keys, tree, codes, width) if known else _Keys(tree, codes, width)
    doubled = table.sheet.doubled
    for number, stored in sorted(table.sheet.rows.items()):
        if number <= table.header_row:
            continue
        strays = _NO_STRAYS
        if stored.keys() <= fields.keys():
            cells = dict(zip(map(fields.__getitem__, stored), stored.values(), strict=True))
        else:
            cells = {fields[column]: cell for column, cell in stored.items() if column in fields}
            strays = _strays(table, stored)
        code, doubts = keys[cells.get(_CODE_FIELD), cells.get(_KEY_FIELD), cells.get(_NAME_FIELD)]
        if doubled and (number, 0) in doubled:
            doubts = (*doubts, "row.number_doubled")
        if code:
            rows.append(tuple.__new__(KeyedRow, (code, number, cells, doubts, strays)))
        elif not _is_furniture(table, number, cells):
            findings += _homeless(table, number, cells, codes)
    return Keyed(_mark_doubled(rows), (*findings, *_missing(rows, tree), *_inserted(table, rows), *_retyped(rows)))


def _strays(table: Table, stored: Mapping[int, RawCell]) -> dict[int, RawCell]:
    return {column: cell for column, cell in stored.items() if column not in table.headed and cell.text.strip()}


_Names = tuple[RawCell | None, RawCell | None, RawCell | None]
"""What a row is called: its code as it is seen, as it is hidden, its name."""
_Key = tuple[str, tuple[str, ...]]
"""Which row of the plan a row is, "" for none of them, and the doubts about that."""


class _Keys(dict[_Names, _Key]):
    """The keys of rows by what they are called; forms of one plan call nearly all of theirs alike."""

    def __init__(self, tree: PlanTree, codes: frozenset[str], width: int) -> None:
        super().__init__()
        self._tree, self._codes, self._width = tree, codes, width

    def __missing__(self, names: _Names) -> _Key:
        if len(self) >= _MOST_KEYS:
            self.clear()
        key = self[names] = self._key(*names)
        return key

    def _key(self, written: RawCell | None, hidden: RawCell | None, name: RawCell | None) -> _Key:
        code = _plan_code(written, self._codes, self._width)
        if code is None:
            return "", ()
        hidden_code = _plan_code(hidden, self._codes, self._width)
        return code, tuple(_doubts(code, hidden, hidden_code, name, self._tree))


def comment_findings(table: Table, rows: tuple[KeyedRow, ...]) -> Iterator[Finding]:
    """What people remarked on cells, each with the row that it is about."""
    codes = {row.number: row.code for row in rows} if table.sheet.comments else {}
    for (row, column), text in sorted(table.sheet.comments.items()):
        place = cell_name(table.sheet_name, row, column)
        yield Finding("cell.comment", Severity.NOTICE, place, codes.get(row), {"text": text})


def mark_remarked(rows: Iterable[KeyedRow], table: Table) -> Iterator[KeyedRow]:
    """Rows on whose value somebody remarked another number, or its unit, wait: the remark may correct it."""
    column = table.columns.get(Field.VALUE)
    for row in rows:
        remark = table.sheet.comments.get((row.number, column)) if column else None
        doubts = tuple(_doubts_of_remark(remark, row)) if remark is not None else ()
        yield row._replace(doubts=(*row.doubts, *doubts)) if doubts else row


def _doubts_of_remark(remark: str, row: KeyedRow) -> Iterator[str]:
    if _gives_another_number(remark, row.cells.get(Field.VALUE)):
        yield "row.remark_differs"
    own, unit = row.cells.get(Field.UNIT), _UNIT.search(remark)
    if unit is not None and own is not None and unit[1] != own.text.strip():
        yield "row.remark_unit"


def _gives_another_number(remark: str, value: RawCell | None) -> bool:
    said = {Decimal(one) for one in _SAID.findall(remark.replace(",", ""))}
    return bool(said) and (value is None or stored_number(value.text.strip()) not in said)


def stray_findings(table: Table, rows: tuple[KeyedRow, ...]) -> Iterator[Finding]:
    """What stands in columns without a header, each with the row that it stands on."""
    for row in rows:
        for column, cell in row.strays.items():
            place = cell_name(table.sheet_name, row.number, column)
            yield Finding("cell.beside", Severity.NOTICE, place, row.code, {"text": cell.text.strip()[:60]})


def _inserted(table: Table, rows: list[KeyedRow]) -> Iterator[Finding]:
    """Blank rows between rows of the form, which leaves none."""
    numbers = [row.number for row in rows]
    if not numbers or len(set(numbers)) == max(numbers) - min(numbers) + 1:
        return
    blank = [number for number in range(min(numbers), max(numbers)) if number not in table.sheet.rows]
    if blank:
        context = {"count": str(len(blank)), "rows": "、".join(str(number) for number in blank[:10])}
        yield Finding("sheet.blank_rows", Severity.NOTICE, context=context)


def _retyped(rows: list[KeyedRow]) -> Iterator[Finding]:
    """Codes that a spreadsheet made numbers of: 8.10 is then 8.1."""
    count = sum(row.cells[Field.CODE].kind is CellKind.NUMBER for row in rows)
    if count:
        yield Finding("column.codes_as_numbers", Severity.NOTICE, context={"count": str(count)})


def normal_code(cell: RawCell | None, width: int = 2) -> str | None:
    """A code as the plan writes it, with what a spreadsheet did to it undone: 8.1 -> "8.10", 8 -> "8.00".

    None for a cell that holds no code. `width` is how many digits the plan's fractions have.
    """
    if cell is None or cell.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return None
    number = stored_number(cell.text) if cell.kind is CellKind.NUMBER else None
    match = _CODE.fullmatch(cell.text.strip().lstrip("'") if number is None else f"{number:f}")
    return f"{int(match[1])}.{(match[2] or '').ljust(width, '0')}" if match else None


def _plan_code(cell: RawCell | None, codes: frozenset[str], width: int) -> str | None:
    if cell is not None and cell.text in codes and cell.kind is CellKind.TEXT:
        return cell.text
    code = normal_code(cell, width)
    return code if code in codes else None


def _doubts(
    code: str, hidden: RawCell | None, hidden_code: str | None, name: RawCell | None, tree: PlanTree
) -> Iterator[str]:
    if hidden is not None and hidden_code != code:
        yield "row.key_disagrees"
    indicator = tree.by_code.get(code)
    if name is not None and name.kind is CellKind.BAD_TEXT:
        yield "row.name_unreadable"
    elif name is not None and indicator is not None and not _same_name(name.text, indicator.name):
        yield "row.name_disagrees"


def _same_name(written: str, name: str) -> bool:
    if written == name:
        return True
    one, other = (re.sub(r"[\s　]", "", text) for text in (written, name))
    return one.removeprefix("其中：") == other.removeprefix("其中：")


def _is_furniture(table: Table, number: int, cells: Mapping[Field, RawCell]) -> bool:
    """Whether the row is one of the signatures, which have several labels each."""
    hidden = cells.get(Field.KEY)
    if hidden is not None and hidden.text == "signature":
        return True
    texts = [cell.text.strip() for cell in table.sheet.rows[number].values()]
    return sum(text.startswith(_LABELS) for text in texts) >= _LEAST_LABELS


def _homeless(table: Table, number: int, cells: Mapping[Field, RawCell], codes: frozenset[str]) -> Iterator[Finding]:
    """Something stands on a row that is none of ours: it is asked about where it was filled in, told elsewhere."""
    field = next((field for field in _OPEN if field in cells), None)
    if field is None:
        yield from _words_between(table, number, cells)
        return
    code_cell = cells.get(Field.CODE)
    written = code_cell.text.strip()[:20] if code_cell else ""
    place = cell_name(table.sheet_name, number, table.columns[field])
    hidden = cells.get(Field.KEY)
    hint = hidden.text if hidden and hidden.text in codes else "—"
    kind = _why_homeless(code_cell)
    name = cells[Field.NAME].text.strip() if Field.NAME in cells else written
    if kind == "row.unidentified" and hint == "—" and _SUBTOTAL.fullmatch(name):
        context = {"row": str(number), "name": name[:20], "text": cells[field].text[:40]}
        yield Finding("row.subtotal", Severity.NOTICE, place, context=context)
        return
    context = {"code": written or "—", "text": cells[field].text[:40], "hidden": hint}
    yield Finding(kind, Severity.CONFIRM, place, context=context)


def _why_homeless(code_cell: RawCell | None) -> str:
    """What is the matter with the code of a row that is none of ours; words in its place are a heading's."""
    if code_cell is not None and code_cell.kind is CellKind.BAD_TEXT:
        return "row.code_unreadable"
    is_number = code_cell is not None and _NUMBER_LIKE.fullmatch(code_cell.text.strip()) is not None
    return "row.unknown_code" if is_number else "row.unidentified"


def _words_between(table: Table, number: int, cells: Mapping[Field, RawCell]) -> Iterator[Finding]:
    """Words on a row without a code; a heading's own stand where codes do, and an extra column was told as a whole."""
    told = {table.columns.get(field) for field in (Field.KEY, Field.CODE)} | table.headed - {*table.columns.values()}
    for column, cell in table.sheet.rows[number].items():
        if column not in told and cell.text.strip():
            place = cell_name(table.sheet_name, number, column)
            yield Finding("cell.beside", Severity.NOTICE, place, context={"text": cell.text.strip()[:60]})


def _mark_doubled(rows: list[KeyedRow]) -> tuple[KeyedRow, ...]:
    """Rows that stand there more than once wait, all of them, unless they say the same."""
    by_code: dict[str, list[KeyedRow]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)
    marked = []
    if len(by_code) == len(rows):
        return tuple(rows)
    for row in rows:
        twins = by_code[row.code]
        said = {tuple(_said(twin, field) for field in _OPEN) for twin in twins}
        if len(said) > 1:
            marked.append(row._replace(doubts=(*row.doubts, "row.doubled")))
        elif row is twins[0]:
            marked.append(row)
    return tuple(marked)


def _said(row: KeyedRow, field: Field) -> tuple[CellKind, str] | None:
    cell = row.cells.get(field)
    return (cell.kind, cell.text) if cell else None


def _missing(rows: list[KeyedRow], tree: PlanTree) -> Iterator[Finding]:
    there = {row.code for row in rows}
    for code in tree.reportable_codes:
        if code not in there:
            context = {"code": code, "name": tree.name_of(code)}
            yield Finding("row.missing", Severity.CONFIRM, indicator=code, context=context)
