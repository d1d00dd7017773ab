"""Units with their roles and their shares of each target: read and put down as one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from model.entry.reporting_unit import UnitTree, arrange
from model.entry.role import Role, Roles, refuse_two_leads, refuse_unknown
from model.entry.unit_edit import changed, refuse_units_below, without
from model.entry.unit_table import UnitTable
from model.errors import UsageError
from model.store.database import transaction
from model.store.plan_rows import read_recoding
from model.store.setting_rows import read_setting, write_setting
from model.store.unit_rows import (
    ReasonRow,
    RoleRow,
    has_data,
    read_allocations,
    read_reasons,
    read_roles,
    read_units,
    write_allocations,
    write_reasons,
    write_roles,
    write_units,
)
from model.workflow.plan.show_plan import own_unit, show_plan
from model.workflow.workspace.workspace import Workspace


def roles_set(workspace: Workspace) -> Roles:
    """Who leads, answers for and supports what, under the codes of now."""
    rows = list(read_roles(workspace))
    codes = {version: read_recoding(workspace, version) for version in {row.plan_version for row in rows}}
    return {(row.unit, codes[row.plan_version].get(row.code, row.code)): Role(row.role) for row in rows}


def reasons_set(workspace: Workspace) -> Mapping[str, str]:
    """Why the parts of a target may differ from the whole, by the codes of now."""
    return {
        read_recoding(workspace, row.plan_version).get(row.code, row.code): row.reason
        for row in read_reasons(workspace)
    }


def read_unit_table(workspace: Workspace) -> UnitTable:
    """The units as they stand, with what the plan in force asks of them."""
    units, allocations = read_units(workspace), read_allocations(workspace)
    return UnitTable(units, allocations, roles_set(workspace), reasons_set(workspace))


def write_unit_table(workspace: Workspace, table: UnitTable) -> UnitTable:
    """Make all of a table the workspace's, in one transaction; what it was is returned, so that it can be put back.

    The workspace goes on belonging to the unit it belonged to, or else to the top one. UsageError "unit.two_leads",
    "plan.unknown_indicator"; ModelError "unit.has_entries": nothing is changed then.
    """
    plan, before = show_plan(workspace), read_unit_table(workspace)
    for _, code in table.allocations:
        plan.indicator(code)
    refuse_unknown(table.roles, plan)
    refuse_two_leads(table.roles)
    table = replace(table, units=arrange(table.units.units))
    known = table.units.by_code
    with transaction(workspace):
        write_units(workspace, table.units)
        write_allocations(workspace, {key: one for key, one in table.allocations.items() if key[0] in known})
        write_roles(
            workspace,
            [
                RoleRow(unit, code, plan.version, role.value)
                for (unit, code), role in table.roles.items()
                if unit in known
            ],
        )
        write_reasons(workspace, [ReasonRow(code, plan.version, text) for code, text in table.reasons.items() if text])
        _keep_own_unit(workspace, table.units)
    return before


def _keep_own_unit(workspace: Workspace, units: UnitTree) -> None:
    if read_setting(workspace, "own_unit") not in units.by_code:
        write_setting(workspace, "own_unit", units.top.code)


def table_without(workspace: Workspace, code: str, day: date) -> UnitTable:
    """The table without a unit, or with it retired from `day` where it ever reported anything; nothing is written.

    UsageError "unit.is_own", "unit.has_units_below".
    """
    table, unit = read_unit_table(workspace), read_units(workspace).unit(code)
    if code == own_unit(workspace).code or unit.parent is None:
        raise UsageError("unit.is_own", name=unit.name)
    if has_data(workspace, code) or table.units.children(code):
        refuse_units_below(table, code)
        return changed(table, unit._replace(retired=day))
    return without(table, code)
