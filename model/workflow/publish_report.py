"""Reports that go up and out."""

from __future__ import annotations

from pathlib import Path

from model.entry.period import Period
from model.report.workbook import write_summary
from model.store.unit_rows import read_units
from model.workflow.consolidate_period import consolidate_period
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.show_plan import show_plan
from model.workflow.workspace import Workspace


def publish_summary(workspace: Workspace, period: Period, path: Path, parent: str | None = None) -> Path:
    """Write the summary table of a period as a workbook that can be printed.

    ModelError "file.unwritable"; UsageError "file.other_ending" for anything but .xlsx.
    """
    refuse_other_ending(path, ".xlsx")
    write_summary(
        consolidate_period(workspace, period, parent), show_plan(workspace, period), read_units(workspace), path
    )
    return path
