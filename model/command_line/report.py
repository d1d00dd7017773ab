"""Documents that go up and out, and the check that reads them back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from model.command_line.console import show, tell, tell_findings
from model.command_line.options import PATH, as_json, as_of_day, for_period, opened, period_of
from model.errors import UsageError

if TYPE_CHECKING:
    from model.report.check import ReportCheck


@click.group()
def report() -> None:
    """Documents that go up and out."""


@report.command("summary")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="The workbook to write.")
@click.option("--unit", "parent", help="The unit whose children are added up; the workspace's own by default.")
@as_of_day
@click.pass_obj
def report_summary(
    path: Path | None, period_text: str | None, target: Path, parent: str | None, as_of_text: str | None
) -> None:
    """The summary table of a period."""
    from model.workflow.report.publish_report import publish_summary

    with opened(path, as_of_text) as workspace:
        click.echo(str(publish_summary(workspace, period_of(workspace, period_text), target, parent)))


@report.command("check")
@click.argument("file", type=PATH)
@for_period
@click.option("--unit", "parent", help="The unit that the report is about; as the file says by default.")
@as_of_day
@as_json
@click.pass_obj
def report_check(
    path: Path | None, file: Path, period_text: str | None, parent: str | None, as_of_text: str | None, wants_json: bool
) -> None:
    """Read a finished bulletin (.docx, .pdf) or summary (.xlsx) back and hold every numeral against the data.

    Both say themselves what period they are about.
    """
    from model.workflow.report.check_report import check_report, check_to_data, said_period

    with opened(path, as_of_text) as workspace:
        about = period_text or said_period(file)
        if about is None:
            raise UsageError("report.no_period", path=file.name)
        check = check_report(workspace, file, period_of(workspace, about), parent)
    if wants_json:
        show(check_to_data(check))
    tell_check(check)


def tell_check(check: ReportCheck) -> None:
    """What a check found, and the exit status that says so."""
    tell(
        f"{check.file}：{check.numerals} 个数，有出处 {check.sourced} 个，{'全部相符' if check.is_sound else '有不符'}"
    )
    tell_findings(check.findings)
