"""Reports that go up and out."""

from __future__ import annotations

from pathlib import Path

from model.entry.period import Period
from model.report.workbook import write_summary
from model.store.unit_rows import read_units
from model.workflow.consolidate_period import consolidate_period
from model.workflow.progress_told import Cancelled, ProgressTold, silent
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.show_plan import show_plan
from model.workflow.workspace import Workspace


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
    _go_on(progress, 0, "汇总")
    result = consolidate_period(workspace, period, parent)
    _go_on(progress, 1, path.name)
    write_summary(result, show_plan(workspace, period), read_units(workspace), path)
    return path


def _go_on(progress: ProgressTold, done: int, name: str) -> None:
    if not progress(done, 2, name):
        raise Cancelled
