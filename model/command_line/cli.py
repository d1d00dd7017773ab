"""The root of the command line: its groups, and what becomes of trouble."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path
from typing import Any

import click

from model.command_line.approval import (
    submission_approve,
    submission_arrived,
    submission_reasons,
    submission_send_back,
    submission_withdraw,
)
from model.command_line.calendar import calendar
from model.command_line.console import FILE_AT_FAULT, SOMETHING_TO_LOOK_AT, WRONG_USAGE
from model.command_line.consolidation import consolidate, method
from model.command_line.entry import entry
from model.command_line.form import form
from model.command_line.lamp import lamp
from model.command_line.options import PATH
from model.command_line.plan import plan
from model.command_line.progress import progress
from model.command_line.report import report
from model.command_line.score import score
from model.command_line.submission import submission
from model.command_line.units import units
from model.command_line.upkeep import backup, history, restore, undo, workspace
from model.errors import ModelError, Refused, UsageError, machine_trouble
from model.wording import say


class Commands(click.Group):
    """Turns trouble of the model into one sentence and the promised exit status; never a traceback."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """`main.py FILE`, as a double click starts it, is `main.py open FILE`."""
        is_file = self.get_command(context, arguments[0]) is None and Path(arguments[0]).exists()
        return super().resolve_command(context, ["open", *arguments] if is_file else arguments)

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except UsageError as error:
            click.echo(say(error), err=True)
            context.exit(SOMETHING_TO_LOOK_AT if isinstance(error, Refused) else WRONG_USAGE)
        except ModelError as error:
            click.echo(say(error), err=True)
            context.exit(FILE_AT_FAULT)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            click.echo(say(machine_trouble(error)), err=True)
            context.exit(FILE_AT_FAULT)
        except Exception:
            # A fault of ours, or damage of a file. The detail goes where it can be sent from; a person gets a sentence.
            click.echo(say(damage_of(context.obj) or ModelError("program.fault", path=write_fault())), err=True)
            context.exit(FILE_AT_FAULT)


def damage_of(path: Path | None) -> ModelError | None:
    """What is the matter with the workspace, where that explains a fault; None where it is sound, or not there."""
    from model.workflow.workspace.keep_safe import check_workspace
    from model.workflow.workspace.workspace import close_workspace, default_path, look_at_workspace

    path = path or default_path()
    try:
        workspace = look_at_workspace(path)
        try:
            damage = check_workspace(workspace).damage
        finally:
            close_workspace(workspace)
    except ModelError as trouble:
        return trouble if trouble.code == "workspace.damaged" else None
    return ModelError("workspace.damaged", path=path, detail=damage[0].rstrip("。")) if damage else None


def write_fault() -> Path:
    """Keep what is known of the fault that is being handled in a file of its own; the file's path."""
    handle, name = tempfile.mkstemp(prefix="yaodian-fault-", suffix=".txt")
    with open(handle, "w", encoding="utf-8") as file:
        traceback.print_exc(file=file)
    return Path(name)


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--workspace", "path", type=PATH, envvar="YAODIAN_WORKSPACE", help="The data file; your own by default.")
@click.pass_context
def cli(context: click.Context, path: Path | None) -> None:
    """Yaodian 要点台账: yearly work plans, filled in offline, added up from Excel sheets."""
    context.obj = path
    if context.invoked_subcommand is None:
        context.invoke(cli.commands["open"], files=())


@click.command(hidden=True)
def read_in_child() -> None:
    """What a bundled program starts itself with, to read what could harm it (model.submission.container.guard)."""
    from model.submission.container.child import serve

    serve()


for group in (plan, units, form, calendar, entry, submission, lamp, progress, score, report, workspace):
    cli.add_command(group)
for command in (consolidate, method, backup, restore, history, undo, read_in_child):
    cli.add_command(command)
for step in (
    submission_approve, submission_send_back, submission_withdraw, submission_arrived, submission_reasons,
):  # fmt: skip
    submission.add_command(step)
