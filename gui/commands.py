"""The commands that draw, which need the window's library: the window itself, paper, the sample with its pictures."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from gui.start import open_window, what_is_missing
from model.command_line.console import tell, told
from model.command_line.form import form
from model.command_line.options import PATH, as_of_day, for_period, opened, period_of
from model.command_line.report import report, tell_check


@click.command("open")
@click.argument("files", nargs=-1, type=PATH)
@click.pass_obj
def open_files(path: Path | None, files: tuple[Path, ...]) -> None:
    """Open the window on a workspace, or with forms, submissions or a plan as if they were dropped on it."""
    from model.workflow.workspace.workspace import is_workspace

    is_alone = len(files) == 1 and is_workspace(files[0])
    click.get_current_context().exit(open_window(files[0]) if is_alone else open_window(path, files))


@click.command("print")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="FILE.pdf.")
@click.option("--unit", "unit_code", help="The unit that fills in; the workspace's own by default.")
@click.option("--empty", "is_empty", is_flag=True, help="Nothing filled in for this period, to be done by hand.")
@click.pass_obj
def print_form(path: Path | None, period_text: str | None, target: Path, unit_code: str | None, is_empty: bool) -> None:
    """A unit's form on paper: A4 pages with signatures and check code. Nothing counts as issued."""
    steady_pdf()
    from gui.printing.form_pdf import print_form as print_pages

    with opened(path) as workspace:
        click.echo(str(print_pages(workspace, period_of(workspace, period_text), target, unit_code, is_empty)))


@click.command("bulletin")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="FILE.docx or FILE.pdf.")
@click.option("--unit", "parent", help="The unit whose children are reported on; the workspace's own by default.")
@click.option("--recipients", help="主送")
@click.option("--copies", help="抄送")
@click.option("--issuer", help="发文机关; the unit that adds up by default.")
@click.option("--number", help="发文字号")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="成文日期; the day of the data by default.")
@click.option("--praised", type=int, help="How many units are praised by name.")
@click.option("--lagging", type=int, help="How many units are named as lagging.")
@click.option(
    "--rank-by", type=click.Choice(["chosen", "share", "score"]), help="Scores where a scheme was chosen, by default."
)
@click.option("--section", "sections", multiple=True, help="Only this section; may be repeated.")
@as_of_day
@click.pass_obj
def bulletin(
    path: Path | None,
    /,
    period_text: str | None,
    target: Path,
    parent: str | None,
    as_of_text: str | None,
    **chosen: Any,
) -> None:
    """The bulletin of a period, written and read back at once. What is not given is as it was chosen last."""
    from model.workflow.refuse_ending import refuse_other_ending
    from model.workflow.report.check_report import check_report
    from model.workflow.report.choose_bulletin import choose
    from model.workflow.report.publish_bulletin import bulletin_settings, publish_bulletin

    refuse_other_ending(target, ".docx", ".pdf")
    with opened(path, as_of_text) as workspace:
        period = period_of(workspace, period_text)
        settings = choose(bulletin_settings(workspace), **chosen)
        if target.suffix.lower() == ".pdf":
            steady_pdf()
            from gui.report.pdf import publish_pdf

            click.echo(str(publish_pdf(workspace, period, target, parent, settings)))
        else:
            click.echo(str(publish_bulletin(workspace, period, target, parent, settings)))
        tell_check(check_report(workspace, target, period, parent))


@click.command()
@click.option("--out", "folder", type=PATH, required=True, help="The folder to fill.")
@click.pass_obj
def sample(path: Path | None, folder: Path) -> None:
    """The whole round trip on the bundled plan, with sample data, workbooks, totals and pictures."""
    from model.workflow.sample.make_sample import make_sample

    made = make_sample(folder, told("样例"))
    try:
        from gui.screenshots import ONCE_LIGHT_ONCE_DARK, take_screenshots
    except ImportError as error:
        tell(what_is_missing(error))
    else:
        take_screenshots(folder / "screenshots", made.workspace, ONCE_LIGHT_ONCE_DARK)
    for one in made.files:
        click.echo(str(one))


def add_drawing_commands(root: click.Group) -> None:
    """Put them into the groups that they belong to."""
    root.add_command(open_files)
    root.add_command(sample)
    form.add_command(print_form)
    report.add_command(bulletin)


def steady_pdf() -> None:
    """Let Qt order the faces of a PDF the same in every process; to be called before Qt is loaded."""
    os.environ.setdefault("QT_HASH_SEED", "0")
