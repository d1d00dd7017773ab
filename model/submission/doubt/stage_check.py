"""What the stages of a form say against the stages of the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from model.entry.entry import BLANK, Entry, Stage
from model.entry.value import STAGES
from model.finding import Finding, Severity
from model.form.layout import Field
from model.plan.node import Kind
from model.plan.tree import PlanTree
from model.submission.doubt.rare_runs import rare_runs
from model.submission.row.table import Table, cell_in
from model.submission.submission import ReturnedRow, rows_by_item

_ORDER = tuple(Stage)
_LEAST_STEADY, _SHARE_OF_STEADY = 20, 20
"""So many rows must have a stage as before, to one of so many elsewhere that has not, for rows without to tell."""


def about_stages(
    rows: Sequence[ReturnedRow], tree: PlanTree, last: Mapping[str, Entry], table: Table
) -> Iterator[Finding]:
    """Stages that were dragged down or moved, and one that went back: 核实性 for a milestone, and where it says that
    nothing has begun beside a number; else 提示性.
    """
    yield from _about_moved(rows, last, table)
    yield from _about_dragged(rows, tree, last, table)
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


def _about_dragged(
    rows: Sequence[ReturnedRow], tree: PlanTree, last: Mapping[str, Entry], table: Table
) -> Iterator[Finding]:
    """Rows below each other that are done, or have not begun, all at once by their stages, and not by their numbers."""
    of_plan = [row for row in rows if row.code in tree.by_code]
    with_stage = sum(1 for row in of_plan if row.stage)
    for stage in (Stage.DONE, Stage.NOT_STARTED):
        for run in rare_runs([_is_contradicted(row, stage, tree, last) for row in of_plan], with_stage):
            for row in (of_plan[place] for place in run):
                context = {"stage": STAGES[stage], "text": row.raw[:20]}
                cell = cell_in(table, row, Field.STAGE)
                yield Finding("stage.filled_down", Severity.CONFIRM, cell, row.code, context)


def _is_contradicted(row: ReturnedRow, stage: Stage, tree: PlanTree, last: Mapping[str, Entry]) -> bool | None:
    """Whether the row's number says that it is not at this stage, which is new; None where there is no telling."""
    if row.stage is not stage:
        return False
    if row.value is None or last.get(row.code, BLANK).stage is stage:
        return None
    if stage is Stage.NOT_STARTED:
        return row.value > 0
    return row.value < 100 if tree.by_code[row.code].kind is Kind.MILESTONE else None


def _says_anything(row: ReturnedRow) -> bool:
    return not row.unread and bool(row.raw or row.stage or row.narrative)
