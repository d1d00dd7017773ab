"""Headquarters' word on what came: approved, sent back with reasons, signed in on another day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from model.command_line.console import show, tell, told
from model.command_line.options import PATH, as_json, for_period, opened, period_of
from model.errors import ModelError
from model.wording import say


@click.command("approve")
@click.argument("unit")
@for_period
@click.pass_obj
def submission_approve(path: Path | None, unit: str, period_text: str | None) -> None:
    """Approve what a unit reported."""
    from model.workflow.approval.approve import approve

    with opened(path) as workspace:
        step = approve(workspace, unit, period_of(workspace, period_text))
    tell(f"已通过：{step.unit} {step.period} 第 {step.round} 次")


@click.command("withdraw")
@click.argument("unit")
@for_period
@click.option("--reason", required=True, help="Why, for the log.")
@click.pass_obj
def submission_withdraw(path: Path | None, unit: str, period_text: str | None, reason: str) -> None:
    """Take the last approval or sending back of a unit's submission back, on whatever day."""
    from model.workflow.approval.approve import withdraw

    with opened(path) as workspace:
        step = withdraw(workspace, unit, period_of(workspace, period_text), reason)
    tell(f"已撤回：{step.unit} {step.period} 第 {step.round} 次")
    if step.file:
        tell(f"退回的表还在：{step.file}。它可能正被打开或已改动，请不要再发出去。")


@click.command("send-back")
@click.argument("unit")
@for_period
@click.option("--reason", required=True, help="Why, in words for the unit.")
@click.option("--kind", default="other", help="数据有误, 缺佐证, 口径不符, 说明无实质内容, 与上期矛盾, 其他.")
@click.option("--cell", "codes", multiple=True, help="Only this row; may be repeated. Without it: the whole form.")
@click.option("--out", "target", type=PATH, required=True, help="A file, or a folder that gets a name by rule.")
@click.pass_obj
def submission_send_back(
    path: Path | None, unit: str, period_text: str | None, reason: str, kind: str, codes: tuple[str, ...], target: Path
) -> None:
    """Write a workbook in which only those cells are open, the reasons beside them."""
    from model.entry.reason import Reason
    from model.workflow.approval.send_back import read_kind, send_back

    about = read_kind(kind)
    reasons = [Reason(0, code, about, reason) for code in dict.fromkeys(codes) or ("",)]
    with opened(path) as workspace:
        sent = send_back(workspace, unit, period_of(workspace, period_text), reasons, target, told("退回"))
    click.echo(str(sent.path))
    tell(f"已退回：{unit} 第 {sent.step.round} 次，{len(reasons)} 条意见；请交回第 {sent.step.round + 1} 次")


@click.command("arrived")
@click.argument("unit")
@for_period
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day on which it really came.")
@click.option("--reason", required=True, help="Why, for the log.")
@click.pass_obj
def submission_arrived(path: Path | None, unit: str, period_text: str | None, day: Any, reason: str) -> None:
    """Correct the day on which a unit's submission came: signed in time, the disk came late."""
    from model.workflow.approval.approve import correct_arrival

    with opened(path) as workspace:
        correct_arrival(workspace, unit, period_of(workspace, period_text), day.date(), reason)
    tell(f"已更正：{unit} 收到时间 {day.date()}")


@click.command("reasons")
@for_period
@click.option("--unit", "unit_code", help="Whose; the workspace's own unit by default.")
@as_json
@click.pass_obj
def submission_reasons(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """What was sent back and why, all rounds, oldest first."""
    from model.entry.reason import reasons_to_data
    from model.workflow.approval.asked_again import asked_again
    from model.workflow.plan.show_plan import own_unit

    with opened(path) as workspace:
        unit, period = unit_code or own_unit(workspace).code, period_of(workspace, period_text)
        reasons = asked_again(workspace, unit, period).reasons
    if wants_json:
        show(reasons_to_data(reasons))
        return
    for one in reasons:
        click.echo(f"{one.round} {one.code or '—'} {say(ModelError(f'reason.{one.kind.value}'))}：{one.text}")
