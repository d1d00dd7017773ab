"""What the stages of a form say against the stages of the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from model.entry.entry import BLANK, Entry, Stage
from model.entry.value import STAGES
from model.finding import Finding, Severity
from model.form.layout import Field
from model.plan.node import Kind
from model.plan.tree import PlanTree
from model.submission.submission import ReturnedRow
from model.submission.table import Table, cell_in

_ORDER = tuple(Stage)


def about_stages(
    rows: Sequence[ReturnedRow], tree: PlanTree, last: Mapping[str, Entry], table: Table
) -> Iterator[Finding]:
    """A stage that went back: 核实性 for a milestone, and where it says that nothing has begun beside a number; else
    提示性.
    """
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
