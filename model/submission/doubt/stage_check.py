"""What the stages of a form say against the stages of the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from model.entry.entry import BLANK, Entry, Stage
from model.entry.value import STAGES
from model.finding import Finding, Severity
from model.form.layout import Field
from model.plan.node import Kind
from model.plan.tree import PlanTree
from model.submission.row.table import Table, cell_in
from model.submission.submission import ReturnedRow, rows_by_item

_ORDER = tuple(Stage)
_LEAST_STEADY, _SHARE_OF_STEADY = 20, 20
"""So many rows must have a stage as before, to one of so many elsewhere that has not, for rows without to tell."""


def about_stages(
    rows: Sequence[ReturnedRow], tree: PlanTree, last: Mapping[str, Entry], table: Table
) -> Iterator[Finding]:
    """A stage that went back: 核实性 for a milestone, and where it says that nothing has begun beside a number; else
    提示性.
    """
    yield from _about_moved(rows, last, table)
    for row in rows:
        indicator = tree.by_code.get(row.code)
        if row.stage is None or indicator is None:
            continue
        before = last.get(row.code, BLANK).stage
        if before is not None and _ORDER.index(row.stage) < _ORDER.index(before):
            cell, context = cell_in(table, row, Field.STAGE), {"last": STAGES[before], "stage": STAGES[row.stage]}
            is_asked = indicator.kind is Kind.MILESTONE or (row.stage is Stage.NOT_STARTED and row.value)
            severity = Severity.CONFIRM if is_asked else Severity.NOTICE
            yield Finding("stage.went_back", severity, cell, row.code, context)


def _about_moved(rows: Sequence[ReturnedRow], last: Mapping[str, Entry], table: Table) -> Iterator[Finding]:
    """Items in which a stage is gone and another came, where nearly all other rows have one as before, or none."""
    said = [row for row in rows if row.code in last and row.has_stage and _says_anything(row)]
    changed = [row for row in said if (row.stage is None) is not (last[row.code].stage is None)]
    steady = sum(1 for row in said if row.stage and last[row.code].stage)
    if len(changed) < 2 or steady < _LEAST_STEADY:
        return
    for item in rows_by_item(changed):
        elsewhere = len(changed) - len(item)
        if len({row.stage is None for row in item}) == 2 and elsewhere * _SHARE_OF_STEADY <= steady:
            for row in item:
                context = {"stage": STAGES[row.stage] if row.stage else "—"}
                yield Finding("stage.moved", Severity.CONFIRM, cell_in(table, row, Field.STAGE), row.code, context)


def _says_anything(row: ReturnedRow) -> bool:
    return not row.unread and bool(row.raw or row.stage or row.narrative)
