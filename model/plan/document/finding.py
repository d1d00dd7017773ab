"""The task tables in rows of cells: where their headers stand, and which rows are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from model.plan.document.below import Kind, kinds_below
from model.plan.document.cell import Rows, words_of
from model.plan.document.columns import Columns
from model.plan.document.header import Header
from model.plan.document.layout import Layout
from model.plan.document.side_by_side import blocks
from model.plan.document.turned import turned
from model.plan.document.unit_above import in_units, units_above

_HEADER_WITHIN, _FEWEST_COLUMNS = 15, 2
_ORDERS = frozenset(("序号", "序 号", "序  号", "编号", "序", "项号"))
"""What a table of its own further down begins with."""


@dataclass(frozen=True)
class TaskTable:
    """A table's columns and the rows below its header, up to the next header; of the first, also those `above` it."""

    columns: Columns
    header: Rows
    body: Rows
    above: Rows = ()

    @cached_property
    def is_numbered(self) -> bool:
        """Whether rows have numbers (1), so that others numbered 一 are something else."""
        order = self.columns.places.get("order")
        return order is not None and any(words_of(row[order]).isdecimal() for row in self.body if order < len(row))


def find_columns(rows: Rows, before: str = "") -> Columns | None:
    """The columns of the first task table in some rows, None where no row near the top names at least two, one of them
    saying what; the words `before` the rows may name its unit.
    """
    return next((table.columns for table in tables_in(rows, before)), None)


def tables_in(rows: Rows, before: str = "") -> list[TaskTable]:
    """The task tables that stand one below the other or side by side, where each block of columns has one; the unit
    that stands above one of them is that of all.
    """
    if all(len(row) < _FEWEST_COLUMNS for row in rows):
        return []
    parts = blocks(rows)
    named = (words_of(value) for row in rows[:_HEADER_WITHIN] for value in row if units_above([[value]]))
    shared = before or (next(named, "") if len(parts) > 1 else "")
    parted = [_tables_in(block, shared) for block in parts]
    return [table for tables in parted for table in tables] if all(parted) else _tables_in(rows, before)


def _tables_in(rows: Rows, before: str) -> list[TaskTable]:
    """The task tables that stand one below the other; rows of the next one's title are the last of the one before, and
    so are those below a header that names nothing.
    """
    rows = turned(rows)
    found = _first(rows, before)
    if found is None:
        return []
    following = _next_header(rows, found.header + 1)
    first = list(rows[found.first])
    body = [row for row in rows[found.header + 1 : following] if list(row) != first]  # Printed anew on each page.
    tables = [TaskTable(found, _header(rows, found), body, rows[: found.first])]
    while following < len(rows):
        begin = following
        columns = columns_at(rows, begin, rows[:begin], before)
        following = _next_header(rows, begin + 1 if columns is None else columns.header + 1)
        if columns is None:
            tables.append(TaskTable(tables[-1].columns, (), rows[begin:following]))
        else:
            tables.append(TaskTable(columns, _header(rows, columns), rows[columns.header + 1 : following]))
    return tables


def _first(rows: Rows, before: str) -> Columns | None:
    """The columns of the uppermost table: under the first row that is a header beyond doubt, or names most columns."""
    best: Columns | None = None
    for index in range(min(len(rows), _HEADER_WITHIN)):
        if best is not None and index <= best.header:
            continue
        found = columns_at(rows, index, rows[:index], before)
        if found is None:
            continue
        if best is None or _weight(found) > _weight(best):
            best = found
        if _begins_a_table(rows, index):
            break
    return best


def columns_at(rows: Rows, index: int, above: Rows = (), before: str = "") -> Columns | None:
    """The columns under the header that begins in a row, which may go on in the rows below; None where it is none.

    What stands `above` it in the table and the words `before` that may name a unit.
    """
    header, last = Header.of(rows[index]), index
    while last + 1 < len(rows) and (whole := Header.of(rows[last + 1]).under(header)) is not None:
        header, last = whole, last + 1
    body = [row for row in rows[last + 1 : _next_header(rows, last + 1)] if not _spans(row)]
    header = header.over(kinds_below(body, len(header.words)), _labels(rows[index], body))
    layout = Layout(header)
    if not layout.is_of_tasks:
        return None
    columns = in_units(Columns.under(layout, last, index), header, units_above([[before], *above]))
    return _with_days(columns, header) if columns.counts_something else None


def _labels(first: Sequence[Any], body: Rows) -> frozenset[int]:
    """The columns that hold one label down to the last row, merged with the header (绩效指标 beside its parts)."""
    return frozenset(
        column
        for column, value in enumerate(first)
        if value is not None and body and all(row[column] == value for row in body if column < len(row))
    )


def _header(rows: Rows, columns: Columns) -> Rows:
    return rows[columns.first : columns.header + 1]


def _next_header(rows: Rows, begin: int) -> int:
    """The next row that begins a table of its own, the number of rows where there is none."""
    return next((at for at in range(begin, len(rows)) if _begins_a_table(rows, at)), len(rows))


def _begins_a_table(rows: Rows, at: int) -> bool:
    """Whether a row is beyond doubt a header: it begins with 序号, or all of it names columns below a title."""
    if any(value in _ORDERS for value in rows[at]):
        return Layout(Header.of(rows[at])).begins_a_table
    is_below_title = at > 0 and _spans(rows[at - 1])
    return is_below_title and Layout(Header.of(rows[at])).names_all


def _spans(row: Sequence[Any]) -> bool:
    """Whether one cell takes a whole row, as titles do."""
    return len({value for value in row if value is not None and value != ""}) == 1


def _with_days(columns: Columns, header: Header) -> Columns:
    """The columns, one of an unknown name being that of the days where most of its cells set one."""
    if "due" in columns.places:
        return columns
    days = next((at for at in columns.others if header.kind_of(at) is Kind.DAYS), None)
    if days is None:
        return columns
    others = tuple(other for other in columns.others if other != days)
    return replace(columns, places={**columns.places, "due": days}, others=others)


def _weight(columns: Columns) -> int:
    """How many columns were known that count; of two rows that name as many, the upper one is the header."""
    measured = set(columns.others).intersection(columns.measures) if "place" in columns.places else ()
    return len(columns.places.keys() - {"ignored"}) + len(measured) + len(columns.stages) + len(columns.parts)
