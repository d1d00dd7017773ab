"""What the meaning of a cell depends on besides the cell: its table, the looks of the workbook, the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from model.entry.entry import BLANK, Entry
from model.form.layout import TEXTS, Field
from model.plan.tree import PlanTree
from model.submission.row.beside import Issued
from model.submission.row.known_rows import KnownRows, known_rows
from model.submission.row.row_key import KeyedRow
from model.submission.row.table import Table
from model.submission.workbook.looks import Looks
from model.submission.workbook.raw_cell import RawCell, cell_name

Range = tuple[int, int, int, int]
"""Row, column, row, column of two corners."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the meaning of a cell depends on besides the cell.

    `is_plain`: no cell stands twice, is merged with others or part of an array formula.
    `issued_last` and `targets` are what the form was issued with; the first is None where the workbook lost it, and
    `known_last` is then what its own column shows.
    `merged` and `arrays` are those within the table, `columns` where each field stands ("填报表!H"; the codes' column
    for a field that the table lacks). `no_texts` is what a row without words says in each of `TEXTS`. `known` is what
    rows of other forms came to that were read in the same way; None where this sheet has oddities of its own.
    """

    table: Table
    tree: PlanTree
    looks: Looks
    from_1904: bool
    issued_last: Mapping[str, Entry] | None
    targets: Mapping[str, Decimal] = field(default_factory=dict)
    merged: tuple[Range, ...] = ()
    arrays: tuple[Range, ...] = ()
    columns: Mapping[Field, str] = field(default_factory=dict)
    is_plain: bool = False
    no_texts: tuple[str | None, ...] = ()
    known: KnownRows | None = None
    known_last: Mapping[str, Entry] = field(default_factory=dict)

    def issued(self, code: str) -> Issued | None:
        """What the closed cells of a row were issued with."""
        if self.issued_last is None:
            return None
        return Issued(self.issued_last.get(code, BLANK), self.targets.get(code), self.tree.year)

    def last(self, code: str) -> Decimal | None:
        """The value of the period before, as far as the form says."""
        return self.known_last.get(code, BLANK).value


def surroundings(
    table: Table,
    tree: PlanTree,
    looks: Looks,
    from_1904: bool,
    issued_last: Mapping[str, Entry] | None,
    targets: Mapping[str, Decimal],
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
    no_texts = tuple("" if one in table.columns else None for one in TEXTS)
    known = None
    if is_plain and not table.sheet.struck:
        known = known_rows(
            tree, looks, (from_1904, issued_last is None, no_texts, *columns.values(), *table.columns, table.headed)
        )
    return Surroundings(
        table, tree, looks, from_1904, issued_last, targets, merged, arrays, columns, is_plain, no_texts, known,
        issued_last or {},
    )  # fmt: skip


def is_struck(row: KeyedRow, field: Field, cell: RawCell, around: Surroundings) -> bool:
    """Whether the cell, or a part of its text, is struck through."""
    struck = around.table.sheet.struck
    is_part = bool(struck) and (row.number, around.table.columns.get(field, 0)) in struck
    return is_part or cell.style in around.looks.struck


def odd_place(row: KeyedRow, field: Field, around: Surroundings) -> str | None:
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


def merged_text(row: KeyedRow, field: Field, around: Surroundings) -> str:
    """What stands in the field's cell, or in the corner of the merged cells that cover it."""
    column = around.table.columns.get(field, 0)
    cell = row.cells.get(field)
    if cell is None:
        over = (one[:2] for one in around.merged if _inside((one,), row.number, column))
        row_above, column = next(over, (0, 0))
        cell = around.table.sheet.rows.get(row_above, {}).get(column)
    return cell.text if cell is not None else ""


def place_of(row: KeyedRow, field: Field, around: Surroundings) -> str:
    """ "填报表!H7" of a field of the row; the codes' column where the table lacks the field."""
    return f"{around.columns[field]}{row.number}"
