"""Entries: put down, listed, corrected, checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from model.command_line.console import DONE, SOMETHING_TO_LOOK_AT, show, tell, tell_findings_of
from model.command_line.options import as_json, for_period, opened, period_of

if TYPE_CHECKING:
    from model.entry.ledger import LedgerLine


@click.group()
def entry() -> None:
    """Entries: one row, one unit, one period."""


@entry.command("set", context_settings={"ignore_unknown_options": True})
@click.argument("code")
@click.argument("value", required=False, default=None)
@for_period
@click.option("--unit", "unit_code", help="Whose entry; the workspace's own unit by default.")
@click.option("--narrative", help="进展情况")
@click.option("--problems", help="存在问题")
@click.option("--next-steps", help="下步打算")
@click.option("--state", help="zero, nil, not_applicable, not_available, blank; not_started, under_way, done.")
@click.pass_obj
def entry_set(
    path: Path | None,
    /,
    code: str,
    value: str | None,
    period_text: str | None,
    unit_code: str | None,
    **parts: str | None,
) -> None:
    """Put one entry down. VALUE may be 1,200, 1.2万, 85%, 无, 不适用, 暂无数据."""
    from model.entry.value import show_value
    from model.workflow.entry.enter_text import enter_text
    from model.workflow.plan.show_plan import own_unit, show_plan

    with opened(path) as workspace:
        unit = unit_code or own_unit(workspace).code
        period = period_of(workspace, period_text)
        written = enter_text(workspace, code, unit, period, value, parts)
        indicator = show_plan(workspace).by_code.get(code)
    tell(f"已保存 {code}（{unit}，{period}）：{show_value(written, indicator)}")


@entry.command("list")
@for_period
@click.option("--unit", "unit_code", help="Only this unit.")
@as_json
@click.pass_obj
def entry_list(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """Entries of a period (all periods without --period)."""
    from model.entry.data import entry_to_data
    from model.workflow.entry.list_entries import list_entries
    from model.workflow.plan.show_plan import show_units

    with opened(path) as workspace:
        period = period_of(workspace, period_text) if period_text is not None else None
        unit = show_units(workspace).unit(unit_code).code if unit_code is not None else None
        entries = list_entries(workspace, period, unit)
    rows = [
        {"indicator": key.code, "unit": key.unit, "period": key.period.key, "value": None, **entry_to_data(one)}
        for key, one in entries.items()
    ]
    if wants_json:
        show(rows)
        return
    for row in rows:
        click.echo(f"{row['period']} {row['unit']} {row['indicator']} {row['value'] or row['state']}")


@entry.command("correct", context_settings={"ignore_unknown_options": True})
@click.argument("code")
@click.argument("amount")
@for_period
@click.option("--unit", "unit_code", help="Whose entry; the workspace's own unit by default.")
@click.option("--reason", required=True, help="Why what had been reported was wrong.")
@click.pass_obj
def entry_correct(
    path: Path | None, /, code: str, amount: str, period_text: str | None, unit_code: str | None, reason: str
) -> None:
    """Put down that a cumulative value was wrong by AMOUNT (-20): an entry of its own, dated, with its reason.

    It explains the values that are reported, and alters none of them.
    """
    from model.workflow.entry.keep_ledger import correct_value, show_ledger
    from model.workflow.plan.show_plan import own_unit

    with opened(path) as workspace:
        unit = unit_code or own_unit(workspace).code
        period = period_of(workspace, period_text)
        correction = correct_value(workspace, code, unit, period, amount, reason)
        lines = [line for line in show_ledger(workspace, code, unit, period) if line.period == period]
    tell(f"已记更正 {code}（{unit}，{correction.period}）：{correction.amount:+,f}，{correction.reason}")
    for line in lines:
        tell(f"累计数没有改动：{_account_line(line)}")
        if not line.is_explained:
            tell(f"更正之外的本期数成了负数。若累计数应含这次更正，请用 entry set {code} 改填累计数。")
            click.get_current_context().exit(SOMETHING_TO_LOOK_AT)


@entry.command("ledger")
@click.argument("code")
@for_period
@click.option("--unit", "unit_code", help="Whose account; the workspace's own unit by default.")
@as_json
@click.pass_obj
def entry_ledger(
    path: Path | None, code: str, period_text: str | None, unit_code: str | None, wants_json: bool
) -> None:
    """The account of a cumulative value: last + this period + corrections = now, a line for each reported period."""
    from model.workflow.entry.keep_ledger import ledger_to_data, show_ledger
    from model.workflow.plan.show_plan import own_unit

    with opened(path) as workspace:
        unit = unit_code or own_unit(workspace).code
        lines = show_ledger(workspace, code, unit, period_of(workspace, period_text))
    if wants_json:
        show([ledger_to_data(line) for line in lines])
    else:
        for line in lines:
            click.echo(_account_line(line))
    explained = all(line.is_explained for line in lines)
    click.get_current_context().exit(DONE if explained else SOMETHING_TO_LOOK_AT)


def _account_line(line: LedgerLine) -> str:
    """Last + this period + corrections = now."""
    corrected = "".join(f" 更正 {one.amount:+,f}（{one.reason}）" for one in line.corrections)
    over = f"（{line.covers} 期）" if line.covers > 1 else ""
    return f"{line.period} {line.before:,f} {line.brought:+,f}{over}{corrected} = {line.cumulative:,f}"


@entry.command("check")
@for_period
@click.option("--unit", "unit_code", help="Whose entries; the workspace's own unit by default.")
@as_json
@click.pass_obj
def entry_check(path: Path | None, period_text: str | None, unit_code: str | None, wants_json: bool) -> None:
    """What has to be mended, explained or looked at before a unit's entries go out."""
    from model.wording.data import finding_to_data
    from model.workflow.form.write_submission import check_unit, needs_a_look
    from model.workflow.plan.show_plan import own_unit

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        findings = check_unit(workspace, period, unit_code or own_unit(workspace).code)
    if wants_json:
        show([finding_to_data(finding) for finding in findings])
    else:
        tell_findings_of(findings)
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if needs_a_look(findings) else DONE)
