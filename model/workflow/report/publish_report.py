"""Reports that go up and out."""

from __future__ import annotations

from pathlib import Path

from model.entry.period import Period
from model.report.workbook import write_summary
from model.store.unit_rows import read_units
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.plan.show_plan import show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent, step_of
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.workspace.workspace import Workspace

_ROWS_A_STEP = 100


def publish_summary(
    workspace: Workspace,
    period: Period,
    path: Path,
    parent: str | None = None,
    progress: ProgressTold = silent,
) -> Path:
    """Write the summary table of a period as a workbook that can be printed. `Cancelled` before anything is written.

    ModelError "file.unwritable"; UsageError "file.other_ending" for anything but .xlsx.
    """
    refuse_other_ending(path, ".xlsx")
    result = consolidate_period(workspace, period, parent, progress=step_of(progress, 0, 2))
    rows = sum(len(one.contributions) for one in result.indicators) + 2 * len(result.indicators) + len(result.units)

    def told(row: int) -> None:
        if row % _ROWS_A_STEP == 0:
            go_on(step_of(progress, 1, 2), min(row, rows), rows, path.name)

    write_summary(result, show_plan(workspace, period), read_units(workspace), path, told)
    return path
