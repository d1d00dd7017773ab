"""Reporting units, their roles and their allocations from a table, and into one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from model.entry.unit_table import UnitTable, rows_of, units_from_rows
from model.errors import ModelError, UsageError
from model.form import unit_template
from model.submission.plain_table import read_plain_table
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.unit.keep_units import read_unit_table, write_unit_table
from model.workflow.workspace.workspace import Workspace


def write_unit_template(path: Path) -> None:
    """Write an empty table of units. ModelError "file.unwritable"; UsageError "file.other_ending"."""
    unit_template.write_unit_template(refuse_other_ending(path, ".xlsx", ".csv"))


def load_units(workspace: Workspace, path: Path) -> UnitTable:
    """Make a table's units the workspace's, and its allocations and roles where it says anything of them.

    A unit between two levels may list those below it alone. The workspace goes on belonging to the unit it belonged
    to, or else to the top one. Nothing is changed where the table cannot be taken: ModelError "unit.*",
    "plan.unknown_indicator", "file.*".
    """
    present = read_unit_table(workspace)
    table = _read_table(path, present)
    kept = replace(
        table,
        allocations=table.allocations or present.allocations,
        roles=table.roles or present.roles,
        reasons=present.reasons,
    )
    try:
        write_unit_table(workspace, kept)
    except UsageError as trouble:
        raise _of_the_file(trouble) from trouble
    return table


def _read_table(path: Path, present: UnitTable) -> UnitTable:
    try:
        table = units_from_rows(read_plain_table(path), path, present)
    except UsageError as trouble:
        raise _of_the_file(trouble) from trouble
    if not table.units.units:
        raise ModelError("unit.table_empty", path=path)
    return table


def _of_the_file(trouble: UsageError) -> ModelError:
    """The same as a fault of the file: what was asked for is in order, what stands in the table is not."""
    return ModelError(trouble.code, **trouble.context)


def export_units(workspace: Workspace, path: Path) -> UnitTable:
    """Write the units as `load_units` reads them. ModelError "file.unwritable"; UsageError "file.other_ending"."""
    table = read_unit_table(workspace)
    unit_template.write_unit_rows(refuse_other_ending(path, ".xlsx", ".csv"), rows_of(table))
    return table
