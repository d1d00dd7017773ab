"""What the stages of a form say against the numbers beside them, and against the stages of the period before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from model.entry.entry import BLANK, Entry, Stage
from model.entry.plausible import grows
from model.entry.value import STAGES
from model.finding import Finding, Severity
from model.form.layout import Field
from model.plan.node import Kind, Measure
from model.plan.tree import PlanTree
from model.submission.row.table import Table, cell_in
from model.submission.submission import ReturnedRow, rows_by_item

_ORDER, _ENDS = tuple(Stage), (Stage.DONE, Stage.NOT_STARTED)
_LEAST_STEADY, _SHARE_OF_STEADY = 20, 20
"""So many rows must have a stage as before, to one of so many elsewhere that has not, for rows without to tell."""
_LEAST_WRONG, _PART_OF_STAGES = 5, 10
"""So many stages that their numbers contradict, and such a part of all, are no single mistakes."""
_NEARLY, _FEW, _RARELY = Decimal("0.9"), 2, 10
"""From such a share of its target on a count may be called done; an office calls few done that are not."""


def about_stages(
    rows: Sequence[ReturnedRow],
    tree: PlanTree,
    last: Mapping[str, Entry],
    targets: Mapping[str, Decimal],
    table: Table,
) -> Iterator[Finding]:
    """Stages that moved, or that their numbers contradict, and one that went back: 核实性 for a
    milestone, and where it says that nothing has begun beside a number; else 提示性.
    """
    yield from _about_moved(rows, last, table)
    yield from _about_contradicted(rows, tree, last, targets, table)
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
    """Items in which a stage is gone and another came, where nearly all other rows have one as before, or none.

    A stage may come and go with its row's number.
    """
    said = [row for row in rows if row.code in last and row.has_stage and _says_anything(row)]
    steadily = [row for row in said if (row.value is None) is (last[row.code].value is None)]
    changed = [row for row in steadily if (row.stage is None) is not (last[row.code].stage is None)]
    steady = sum(1 for row in said if row.stage and last[row.code].stage)
    if len(changed) < 2 or steady < _LEAST_STEADY:
        return
    for item in rows_by_item(changed):
        elsewhere = len(changed) - len(item)
        if len({row.stage is None for row in item}) == 2 and elsewhere * _SHARE_OF_STEADY <= steady:
            for row in item:
                context = {"stage": STAGES[row.stage] if row.stage else "—"}
                yield Finding("stage.moved", Severity.CONFIRM, cell_in(table, row, Field.STAGE), row.code, context)


def _about_contradicted(
    rows: Sequence[ReturnedRow],
    tree: PlanTree,
    last: Mapping[str, Entry],
    targets: Mapping[str, Decimal],
    table: Table,
) -> Iterator[Finding]:
    """A finding at the number and one at the stage, since either may be the wrong one.

    A milestone that is done, or nothing of which has begun, contradicts its number, as does a count that has not begun.
    A count far below the unit's own target is not done, unless the unit calls many done that are not.
    """
    of_plan = [row for row in rows if row.code in tree.by_code]
    found = {row.code for row in of_plan for stage in _ENDS if _is_contradicted(row, stage, tree, last)}
    low = {row.code for row in of_plan if row.stage is Stage.DONE and _is_low(row, tree, targets)}
    if len(low) <= max(_FEW, sum(1 for row in of_plan if row.code in targets and row.value is not None) / _RARELY):
        found |= {code for code in low if last.get(code, BLANK).stage is not Stage.DONE}
    staged = [row for row in of_plan if row.stage is not None]
    wrong = sum(1 for row in staged if row.code in found)
    if wrong >= max(_LEAST_WRONG, len(staged) // _PART_OF_STAGES):
        yield from _about_others(of_plan, found, wrong, table)
    for row in staged:
        if row.code in found and row.stage is not None:
            context = {"stage": STAGES[row.stage], "text": row.raw[:20]}
            yield Finding("row.stage_contradicts", Severity.CONFIRM, row.cell, row.code, context)
            yield Finding("stage.contradicts", Severity.CONFIRM, cell_in(table, row, Field.STAGE), row.code, context)


def _about_others(rows: Sequence[ReturnedRow], found: Collection[str], wrong: int, table: Table) -> Iterator[Finding]:
    """Where so many stages are wrong the whole column may have been sorted or moved: others are right by chance."""
    for row in rows:
        if row.code not in found and row.has_stage and (row.stage is not None or row.raw):
            context = {"stage": STAGES[row.stage] if row.stage else "—", "count": str(wrong)}
            yield Finding("stage.among_wrong", Severity.CONFIRM, cell_in(table, row, Field.STAGE), row.code, context)


def _is_low(row: ReturnedRow, tree: PlanTree, targets: Mapping[str, Decimal]) -> bool:
    """Whether a number that counts up is far below what is wanted of this unit."""
    own = targets.get(row.code)
    is_sum = tree.by_code[row.code].measure is Measure.CUMULATIVE
    return is_sum and own is not None and row.value is not None and row.value < own * _NEARLY


def _is_contradicted(row: ReturnedRow, stage: Stage, tree: PlanTree, last: Mapping[str, Entry]) -> bool | None:
    """Whether the row's number says that it is not at this stage, which is new; None where there is no telling."""
    if row.stage is not stage:
        return False
    if row.value is None or last.get(row.code, BLANK).stage is stage:
        return None
    one = tree.by_code[row.code]
    if stage is Stage.NOT_STARTED:
        return row.value > 0 and grows(one)
    return row.value < 100 if one.kind is Kind.MILESTONE else None


def _says_anything(row: ReturnedRow) -> bool:
    return not row.unread and bool(row.raw or row.stage or row.narrative)
