"""The data file itself: checked, copied, brought back; what was changed in it, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from model.command_line.console import DONE, SOMETHING_TO_LOOK_AT, show, tell
from model.command_line.options import PATH, as_json, for_period, opened, period_of
from model.wording import sentence

if TYPE_CHECKING:
    from model.workflow.review.past_batches import Batch


@click.group()
def workspace() -> None:
    """The data file itself: check it, copy it, bring a copy back."""


@workspace.command("check")
@as_json
@click.pass_obj
def workspace_check(path: Path | None, wants_json: bool) -> None:
    """Read the whole file and hold every entry against the change log."""
    from model.workflow.workspace.keep_safe import check_to_data, check_workspace

    with opened(path) as workspace:
        check = check_workspace(workspace)
    if wants_json:
        show(check_to_data(check))
    tell(f"填报项 {check.entries}，修改记录 {check.changes}：{'完好' if check.is_sound else '有问题'}")
    for trouble in check.damage:
        tell(trouble)
    if check.turned_back:
        first, count = str(check.turned_back[0]), str(len(check.turned_back))
        tell(sentence("check.clock_turned_back", {"count": count, "first": first}))
    for key in check.unexplained:
        tell(f"{key.period} {key.unit} {key.code} 与修改记录不符")
    click.get_current_context().exit(DONE if check.is_sound else SOMETHING_TO_LOOK_AT)


@workspace.command("diagnose")
@click.option("--out", "target", type=PATH, required=True, help="The file to write.")
@click.pass_obj
def workspace_diagnose(path: Path | None, target: Path) -> None:
    """A file for whoever maintains the program: versions, counts and faults, no values."""
    from model.workflow.workspace.diagnose import write_diagnosis

    with opened(path) as workspace:
        click.echo(str(write_diagnosis(workspace, target)))


@click.command()
@click.option("--out", "target", type=PATH, help="The copy; by default a dated file in 备份 beside the workspace.")
@click.pass_obj
def backup(path: Path | None, target: Path | None) -> None:
    """Copy the workspace, complete and checked."""
    from model.workflow.workspace.keep_safe import back_up

    with opened(path) as workspace:
        click.echo(str(back_up(workspace, target)))


@click.command()
@click.argument("file", type=PATH)
@click.pass_obj
def restore(path: Path | None, file: Path) -> None:
    """Put a backup in the place of the workspace; what stood there is kept under another name."""
    from model.workflow.workspace.keep_safe import restore as put_back
    from model.workflow.workspace.workspace import default_path

    kept = put_back(file, path or default_path())
    tell(f"已恢复：{file}" + (f"；原来的数据文件改名为 {kept}" if kept else ""))


@click.command()
@as_json
@click.pass_obj
def history(path: Path | None, wants_json: bool) -> None:
    """Every change of an entry: when, who, from where, before and after."""
    from model.workflow.entry.list_entries import history as changes
    from model.workflow.entry.list_entries import logged_to_data

    with opened(path) as workspace:
        rows = [logged_to_data(one) for one in changes(workspace)]
    if wants_json:
        show(rows)
        return
    for row in rows:
        click.echo(f"{row['at']} {row['who']} {row['origin']} {row['unit']} {row['indicator']} {row['period']}")


@click.command("undo")
@click.argument("batch", required=False, default="")
@for_period
@as_json
@click.pass_obj
def undo(path: Path | None, batch: str, period_text: str | None, wants_json: bool) -> None:
    """Take a batch back, also days later: later edits survive and are listed. Without BATCH: what there is to undo."""
    from model.entry.data import entry_to_data
    from model.workflow.review.past_batches import ALL_THAT_CAN_BE_TAKEN_BACK, find_batch, list_batches, undo_batch

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        if not batch:
            list_past(list_batches(workspace, period, ALL_THAT_CAN_BE_TAKEN_BACK), wants_json)
            return
        undone = undo_batch(workspace, find_batch(workspace, period, batch))
    if wants_json:
        show(
            {
                "undone": [change.key.code for change in undone.applied.changes],
                "stayed": [
                    {"indicator": one.key.code, "unit": one.key.unit, "written": entry_to_data(one.before)}
                    for one in undone.refused
                ],
            }
        )
    for one in undone.refused:
        tell(f"未撤销（之后又改过）：{one.key.unit} {one.key.code}")
    tell(f"已撤销 {len(undone.applied.changes)} 处，{len(undone.refused)} 处之后又改过，保留后来的数")
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if undone.refused else DONE)


def list_past(batches: Sequence[Batch], wants_json: bool) -> None:
    """Batches, newest first: name, when, who, from what, how many changes and how many of them still stand."""
    rows = [
        {
            "batch": one.logged.name, "at": one.logged.at.isoformat(), "who": one.logged.who,
            "origin": one.logged.origin.value, "file": one.file, "units": list(one.units),
            "changes": len(one.logged.changes), "standing": one.standing, "kept": one.logged.kept,
        }
        for one in batches
    ]  # fmt: skip
    if wants_json:
        show(rows)
        return
    for row in rows:
        name, at = str(row["batch"]), str(row["at"])[:16]
        click.echo(f"{name[:26]} {at} {row['origin']} {row['standing']}/{row['changes']} {row['file']}")
