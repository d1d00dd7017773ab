"""Reporting units and what of each target is theirs."""

from __future__ import annotations

from pathlib import Path

import click

from model.command_line.console import DONE, SOMETHING_TO_LOOK_AT, show, tell
from model.command_line.options import PATH, as_json, for_period, opened, period_of
from model.wording import sentence


@click.group()
def units() -> None:
    """Reporting units and what of each target is theirs."""


@units.command("load")
@click.argument("table", type=PATH)
@click.pass_obj
def units_load(path: Path | None, table: Path) -> None:
    """Load units, their hierarchy and allocations from a table (.csv or .xlsx)."""
    from model.workflow.unit.load_units import load_units

    with opened(path) as workspace:
        loaded = load_units(workspace, table)
    tell(f"已载入 {len(loaded.units.units)} 个单位，{len(loaded.allocations)} 个分解数，{len(loaded.roles)} 项分工")
    if loaded.passed_over:
        tell(sentence("unit.passed_over", {"columns": "、".join(loaded.passed_over)}))


@units.command("export")
@click.argument("file", type=PATH)
@click.pass_obj
def units_export(path: Path | None, file: Path) -> None:
    """Write units, roles and allocations (.csv or .xlsx) as `units load` reads them."""
    from model.workflow.unit.load_units import export_units

    with opened(path) as workspace:
        table = export_units(workspace, file)
    tell(f"已写出 {len(table.units.units)} 个单位，{len(table.allocations)} 个分解数：{file}")


@units.command("check")
@for_period
@click.option("--unit", "unit_code", help="Whose target is divided; the workspace's own unit by default.")
@as_json
@click.pass_obj
def units_check(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """Hold what was allocated to the units below against the plan; status 1 where it differs without a reason."""
    from model.workflow.unit.check_allocation import check_allocation, sum_to_data

    with opened(path) as workspace:
        period = period_of(workspace, period_text) if period_text else None
        sums = check_allocation(workspace, unit_code, period)
    rows = [sum_to_data(one) for one in sums]
    if wants_json:
        show({"indicators": rows})
    for one in sums:
        if one.difference and not wants_json:
            tell(one.sentence)
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if any(one.is_open for one in sums) else DONE)


@units.command("template")
@click.argument("file", type=PATH)
@click.pass_obj
def units_template(path: Path | None, file: Path) -> None:
    """Write an empty table of units."""
    from model.workflow.unit.load_units import write_unit_template

    write_unit_template(file)
    tell(f"已写出：{file}")
