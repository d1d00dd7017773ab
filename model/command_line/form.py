"""Forms that go out to units, and the one that a unit opens."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from model.command_line.console import SOMETHING_TO_LOOK_AT, tell, told
from model.command_line.options import PATH, for_period, opened, period_of
from model.wording import sentence


@click.group()
def form() -> None:
    """Forms that go out to units."""


@form.command("issue")
@for_period
@click.option("--out", "folder", type=PATH, required=True, help="The folder to write into.")
@click.option("--unit", "unit_codes", multiple=True, help="Only this unit; may be repeated.")
@click.option("--all", "everyone", is_flag=True, help="Every unit, not only those directly below.")
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), help="The day by which submissions are due.")
@click.pass_obj
def form_issue(
    path: Path | None, period_text: str | None, folder: Path, unit_codes: tuple[str, ...], everyone: bool, due: Any
) -> None:
    """Write one form workbook a unit."""
    from model.workflow.form.issue_forms import issue_forms, units_to_ask
    from model.workflow.plan.show_plan import own_unit

    day: date | None = due.date() if due else None
    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        chosen = list(dict.fromkeys(unit_codes)) or units_to_ask(workspace, everyone, period)
        issued = issue_forms(workspace, period, chosen, folder, told("发表"), day)
        asking = own_unit(workspace)
    for one in issued:
        click.echo(str(one.path))
    if not issued:
        tell(sentence("form.nobody_below", {"unit": asking.name}))
        click.get_current_context().exit(SOMETHING_TO_LOOK_AT)
    tell(f"已写出 {len(issued)} 份填报表（{period}）")


@form.command("open")
@click.argument("file", type=PATH)
@click.pass_obj
def form_open(path: Path | None, file: Path) -> None:
    """A unit's laptop: the form becomes its workspace."""
    from model.workflow.form.open_form import open_form
    from model.workflow.plan.show_plan import own_unit
    from model.workflow.workspace.workspace import close_workspace, current_period, default_path

    workspace = open_form(path or default_path(), file)
    tell(f"已打开：{own_unit(workspace).name}，{current_period(workspace)}")
    close_workspace(workspace)
