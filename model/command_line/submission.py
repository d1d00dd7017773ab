"""Workbooks that come back: written by a unit, read and collected by headquarters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from model.command_line.console import (
    DONE,
    FILE_AT_FAULT,
    SOMETHING_TO_LOOK_AT,
    one_list,
    show,
    tell,
    tell_findings_of,
    told,
)
from model.command_line.options import PATH, as_json, for_period, opened, period_of, with_passwords
from model.entry.calendar import Timing
from model.report.shorten import shorten
from model.wording import say, sentence

if TYPE_CHECKING:
    from model.submission.submission import Submission
    from model.workflow.approval.list_submissions import UnitSubmission
    from model.workflow.submission.place_submission import MappedRow
    from model.workflow.submission.receive_submission import Received

_MOST_CODES = 12
_LONGEST = 40
_ABOUT_THE_FILE = ("submission.", "identity.", "check_code.", "parcel.", "row.not_asked_any_more")


@click.group()
def submission() -> None:
    """Workbooks that come back."""


@submission.command("write")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="A file, or a folder that gets a name by rule.")
@click.option("--unit", "unit_code", help="Whose submission; the workspace's own unit by default.")
@click.option("--fill/--no-fill", default=True, help="Report the totals of the units below where nothing was typed.")
@click.pass_obj
def submission_write(
    path: Path | None, period_text: str | None, target: Path, unit_code: str | None, fill: bool
) -> None:
    """Check a unit's entries and write the workbook that goes back."""
    from model.workflow.form.write_submission import needs_a_look, write_submission

    with opened(path) as workspace:
        written = write_submission(workspace, period_of(workspace, period_text), target, unit_code, fill)
    tell_findings_of(written.findings)
    if written.path is None:
        tell(sentence("entry.held_back"))
    else:
        click.echo(str(written.path))
        if written.unanswered:
            codes = "、".join(written.unanswered[:_MOST_CODES]) + (
                "等" if len(written.unanswered) > _MOST_CODES else ""
            )
            tell(sentence("entry.unanswered", {"count": str(len(written.unanswered)), "codes": codes}))
        tell(f"校验码 {written.check_code}")
        tell(sentence("identity.not_authenticated"))
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if needs_a_look(written.findings) else DONE)


@submission.command("read")
@click.argument("files", nargs=-1, required=True, type=PATH)
@with_passwords
@as_json
@click.pass_obj
def submission_read(path: Path | None, files: tuple[Path, ...], passwords: tuple[str, ...], wants_json: bool) -> None:
    """Read and check workbooks against the workspace's plan; stores nothing."""
    from model.submission.data import submission_to_data
    from model.workflow.plan.show_plan import show_plan
    from model.workflow.submission.receive_submission import read_one

    with opened(path) as workspace:
        tree = show_plan(workspace)
        submissions = [read_one(workspace, file, passwords) for file in files]
    if wants_json:
        show([submission_to_data(one, tree) for one in submissions])
    else:
        for one in submissions:
            click.echo(f"{one.file} {sentence(f'outcome.{one.outcome.value}')} {len(one.rows)}")
            for finding in one.findings:
                click.echo(f"  {finding.cell or ''} {say(finding)}")
    tell(sentence("identity.not_authenticated"))
    clean = all(one.outcome.value == "accept" and not lacks_files(one) for one in submissions)
    click.get_current_context().exit(DONE if clean else SOMETHING_TO_LOOK_AT)


@submission.command("collect")
@click.argument("paths", nargs=-1, required=True, type=PATH)
@for_period
@click.option("--accept", type=click.Choice(["clean", "none"]), default="clean", help="What is taken at once.")
@click.option("--confirm-mapping", is_flag=True, help="Take forms of a former plan by the codes of the present one.")
@click.option("--unit", help="Whose the files are that do not say it themselves; they wait as a whole.")
@click.option("--sheet", default="", help="The sheet that counts in files in which several look like the form.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Read in this many processes; if not said, as it pays.")
@click.option("--scheduler", help="Read on a dask cluster: the address of its scheduler (tcp://host:8786).")
@with_passwords
@as_json
@click.pass_obj
def submission_collect(
    path: Path | None,
    paths: tuple[Path, ...],
    period_text: str | None,
    accept: str,
    confirm_mapping: bool,
    unit: str | None,
    sheet: str,
    jobs: int | None,
    scheduler: str | None,
    passwords: tuple[str, ...],
    wants_json: bool,
) -> None:
    """Read workbooks, take what is clean, keep the rest for review."""
    from model.workflow.plan.show_plan import show_plan, show_units
    from model.workflow.submission.answer_for_file import Answers, former_codes
    from model.workflow.submission.place_submission import Whose
    from model.workflow.submission.reading_executor import jobs_for, reading_executor
    from model.workflow.submission.receive_submission import receive_each, received_to_data

    status, stale = DONE, dict[str, None]()
    many = jobs or jobs_for(paths)
    with opened(path) as workspace, reading_executor(many, scheduler) as executor, one_list(wants_json) as show_one:
        tree, period = show_plan(workspace), period_of(workspace, period_text)
        whose = Whose(show_units(workspace).unit(unit).code, period) if unit is not None else None
        asked = (workspace, paths, period, accept == "clean", told("收表"))
        answers = Answers(whose, sheet)
        for one in receive_each(
            *asked, executor=executor, passwords=passwords, confirm_mapping=confirm_mapping, answers=answers
        ):
            show_one(lambda one=one: received_to_data(one, tree))  # type: ignore[misc]
            tell_received(one)
            status = max(status, status_of(one))
            stale |= dict.fromkeys(one.unconfirmed_versions)
        for version in stale:
            tell_mapping(version, former_codes(workspace, version, period))
    click.get_current_context().exit(status)


def tell_received(one: Received) -> None:
    """What became of one workbook, in a line, and why where it was not kept."""
    outcome = sentence(f"outcome.{one.submission.outcome.value}")
    tell(f"{one.submission.file} {outcome}：写入 {len(one.applied.changes)}，待核对 {one.waiting}")
    for finding in one.submission.findings:
        if not one.kept or finding.code.startswith(_ABOUT_THE_FILE):
            tell(f"  {say(finding)}")


def tell_mapping(version: str, rows: Iterable[MappedRow]) -> None:
    """Every row of a former plan that has another code now, for a person to look at before confirming."""
    tell(sentence("identity.whole_mapping", {"version": version}))
    for row in rows:
        if row.now != row.code:
            tell(f"  {row.code} → {row.now or '—'}  {row.name}")


def status_of(one: Received) -> int:
    """A collection's exit status by one workbook: a file that could not be opened weighs more than one that waits."""
    if not one.submission.sha256:
        return FILE_AT_FAULT
    waits = one.waiting or not one.kept or lacks_files(one.submission)
    return SOMETHING_TO_LOOK_AT if waits else DONE


def lacks_files(one: Submission) -> bool:
    """Whether a file of evidence that came with a workbook is missing or not what was packed."""
    return any(finding.code.startswith("parcel.") for finding in one.findings)


@submission.command("review")
@for_period
@click.option(
    "--seen", multiple=True, metavar="SHA256", help="What is in doubt about this file as a whole was seen to."
)
@click.option("--take", multiple=True, metavar="SHA256[:CODE]", help="Put down what this file, or its row, says.")
@click.option("--keep", multiple=True, metavar="SHA256[:CODE]", help="Leave what stands here as it is.")
@as_json
@click.pass_obj
def submission_review(
    path: Path | None,
    period_text: str | None,
    seen: tuple[str, ...],
    take: tuple[str, ...],
    keep: tuple[str, ...],
    wants_json: bool,
) -> None:
    """What still has to be decided about the workbooks of a period; a person's word on it."""
    from model.review.data import proposal_to_data
    from model.wording.data import finding_to_data
    from model.workflow.review.decide_rows import decide_rows
    from model.workflow.review.reviews_to_decide import reviews_to_decide

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        decide_rows(workspace, period, seen=seen, take=take, keep=keep)
        reviews = reviews_to_decide(workspace, period)
    if wants_json:
        show(
            [
                {"file": one.submission.file, "sha256": one.submission.sha256,
                 "proposals": [proposal_to_data(proposal) for proposal in one.proposals],
                 "doubts": [finding_to_data(finding) for finding in one.doubts]}
                for one in reviews
            ]
        )  # fmt: skip
    for one in reviews:
        tell(f"{one.submission.file} 待核对 {one.waiting}")
        for finding in one.doubts:
            tell(f"  {say(finding)}")
        for proposal in one.proposals:
            said = "；".join(map(say, proposal.findings)) or sentence(f"review.{proposal.standing.value}")
            tell(f"  {proposal.key.code} {proposal.cell} “{shorten(proposal.raw, _LONGEST)}” {said}")
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if reviews else DONE)


@submission.command("originals")
@for_period
@click.option("--out", "folder", type=PATH, required=True, help="The folder that they are written into.")
@click.option("--unit", "unit_code", help="Only this unit's.")
@click.pass_obj
def submission_originals(path: Path | None, period_text: str | None, folder: Path, unit_code: str | None) -> None:
    """Write the workbooks that came, as they came: every version of every round."""
    from model.workflow.submission.hand_out_originals import hand_out_originals

    with opened(path) as workspace:
        written = hand_out_originals(workspace, period_of(workspace, period_text), folder, unit_code)
    for one in written:
        click.echo(str(one))
    tell(sentence("submission.originals", {"count": str(len(written))}))


@submission.command("list")
@for_period
@as_json
@click.pass_obj
def submission_list(path: Path | None, period_text: str | None, wants_json: bool) -> None:
    """Who has reported: received, missing, late, sent back, in conflict."""
    from model.workflow.approval.list_submissions import list_submissions, submission_to_data
    from model.workflow.unit.keep_calendar import dates_to_data, show_calendar

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        listed = list_submissions(workspace, period)
        dates = show_calendar(workspace).dates(period)
    rows = [submission_to_data(one) for one in listed]
    if wants_json:
        show({"period": period.key, "dates": dates_to_data(dates), "units": rows})
    else:
        for one in listed:
            click.echo(" ".join((one.unit.code, one.unit.name, *_standing_words(one))))
    settled = all(row["state"] == "received" and not row["empty"] for row in rows)
    click.get_current_context().exit(DONE if settled else SOMETHING_TO_LOOK_AT)


def _standing_words(one: UnitSubmission) -> Iterator[str]:
    """Whether a unit has reported, how late, and what headquarters said of it."""
    yield sentence(f"standing.{one.standing.value}")
    if one.days:
        manner = "late_by" if one.timing is Timing.LATE else "overdue_by"
        yield sentence(f"standing.{manner}", {"days": str(one.days)})
    if one.says_nothing:
        yield sentence("standing.empty")
    if one.open:
        yield sentence("standing.open", {"count": str(one.open)})
    elif one.file:
        yield sentence(f"approval.{one.approval.approval.value}")


@submission.command("chase")
@for_period
@click.option("--out", "target", type=PATH, required=True, help="FILE.xlsx for a table, FILE.docx for a notice.")
@click.pass_obj
def submission_chase(path: Path | None, period_text: str | None, target: Path) -> None:
    """Who has not reported, who came late, who has not returned what was sent back (催报单)."""
    from model.workflow.approval.chase_units import write_chase_list

    with opened(path) as workspace:
        chase = write_chase_list(workspace, period_of(workspace, period_text), target)
    click.echo(str(target))
    tell(f"催报 {len(chase.rows)} 家，应报 {chase.expected} 家")
