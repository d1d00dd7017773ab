"""Reporting units and their allocations from a table."""

from __future__ import annotations

from pathlib import Path

from model.entry.unit_table import UnitTable, units_from_rows
from model.form import unit_template
from model.store.setting_rows import read_setting, write_setting
from model.store.unit_rows import write_allocations, write_units
from model.submission.plain_table import read_plain_table
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.show_plan import show_plan
from model.workflow.workspace import Workspace


def write_unit_template(path: Path) -> None:
    """Write an empty table of units. ModelError "file.unwritable"; UsageError "file.other_ending"."""
    unit_template.write_unit_template(refuse_other_ending(path, ".xlsx", ".csv"))


def load_units(workspace: Workspace, path: Path) -> UnitTable:
    """Make a table's units the workspace's, and its allocations where it has columns for them.

    The workspace goes on belonging to the unit it belonged to, or else to the top one. Nothing is changed where the
    table cannot be read: UsageError "unit.*", "plan.unknown_indicator"; ModelError "file.*", "unit.has_entries".
    """
    table = units_from_rows(read_plain_table(path), path)
    plan = show_plan(workspace)
    for _, code in table.allocations:
        plan.indicator(code)
    write_units(workspace, table.units)
    if table.allocations:
        write_allocations(workspace, table.allocations)
    if read_setting(workspace, "own_unit") not in table.units.by_code:
        write_setting(workspace, "own_unit", table.units.top.code)
    return table
