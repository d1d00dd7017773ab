"""Scores of units with their workings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from model.command_line.console import show, tell
from model.command_line.options import PATH, as_json, for_period, opened, period_of
from model.errors import UsageError


@click.group(invoke_without_command=True)
@for_period
@click.option("--scheme", "name", help="By which scheme; the one in use by default.")
@click.option("--unit", "parent", help="The unit whose children are scored; the workspace's own by default.")
@click.option(
    "--suppose", "suppositions", multiple=True, help="UNIT:INDICATOR=NUMBER: what would be if; stored nowhere."
)
@as_json
@click.pass_context
def score(
    context: click.Context,
    period_text: str | None,
    name: str | None,
    parent: str | None,
    suppositions: tuple[str, ...],
    wants_json: bool,
) -> None:
    """Scores of a period with their workings: each line its arithmetic."""
    if context.invoked_subcommand is not None:
        return
    from model.workflow.judge.choose_scoring import find_score_scheme
    from model.workflow.judge.score_units import score_units, scores_to_data

    with opened(context.obj) as workspace:
        period = period_of(workspace, period_text)
        scheme = find_score_scheme(workspace, name) if name else None
        table = score_units(workspace, period, scheme, parent, supposed_of(suppositions))
    if wants_json:
        show(scores_to_data(table))
        return
    for one in table.scores:
        total = "—" if one.total is None else f"{one.total:f}"
        click.echo(f"{one.rank or '—'} {table.units[one.unit].name} {total}　{one.words()}")


def supposed_of(texts: tuple[str, ...]) -> dict[tuple[str, str], Any]:
    """UNIT:INDICATOR=NUMBER, each. UsageError "score.suppose_unreadable"."""
    from decimal import Decimal, InvalidOperation

    supposed = {}
    for text in texts:
        place, _, number = text.partition("=")
        unit, _, code = place.partition(":")
        try:
            supposed[unit, code] = Decimal(number)
        except InvalidOperation:
            raise UsageError("score.suppose_unreadable", text=text) from None
        if not unit or not code or not supposed[unit, code].is_finite():
            raise UsageError("score.suppose_unreadable", text=text)
    return supposed


@score.command("schemes")
@as_json
@click.pass_context
def score_schemes(context: click.Context, wants_json: bool) -> None:
    """Every scoring scheme and which one is in use."""
    from model.progress.score_scheme import score_scheme_to_data
    from model.workflow.judge.choose_scoring import list_score_schemes, score_scheme_in_use

    with opened(context.obj) as workspace:
        schemes, used = list_score_schemes(workspace), score_scheme_in_use(workspace).key
    if wants_json:
        show([{**score_scheme_to_data(one), "in_use": one.key == used} for one in schemes.values()])
        return
    for one in schemes.values():
        click.echo(f"{'*' if one.key == used else ' '} {one.key} {one.word()}")


@score.command("use")
@click.argument("name")
@click.pass_context
def score_use(context: click.Context, name: str) -> None:
    """Score by this scheme from now on."""
    from model.workflow.judge.choose_scoring import use_score_scheme

    with opened(context.obj) as workspace:
        tell(f"已采用计分办法：{use_score_scheme(workspace, name).word()}")


@score.command("load")
@click.argument("file", type=PATH)
@click.pass_context
def score_load(context: click.Context, file: Path) -> None:
    """Keep a scoring scheme of one's own from a file (.json); `score export` writes one to begin with."""
    from model.workflow.judge.choose_scoring import load_score_scheme

    with opened(context.obj) as workspace:
        scheme = load_score_scheme(workspace, file)
    tell(f"已载入计分办法：{scheme.key} {scheme.word()}")


@score.command("export")
@click.argument("file", type=PATH)
@click.option("--name", help="Which scheme; the one in use by default.")
@click.pass_context
def score_export(context: click.Context, file: Path, name: str | None) -> None:
    """Write a scoring scheme as data (.json)."""
    from model.workflow.judge.choose_scoring import export_score_scheme, find_score_scheme, score_scheme_in_use

    with opened(context.obj) as workspace:
        scheme = find_score_scheme(workspace, name) if name else score_scheme_in_use(workspace)
        click.echo(str(export_score_scheme(scheme, file)))


@score.command("weight")
@click.argument("code")
@click.argument("weight", required=False)
@click.pass_context
def score_weight(context: click.Context, code: str, weight: str | None) -> None:
    """Let an indicator count WEIGHT in every scheme; without a weight, what the scheme says of its kind again."""
    from model.workflow.judge.score_weights import read_weight, set_weight

    with opened(context.obj) as workspace:
        set_weight(workspace, code, read_weight(weight))
    tell(f"权重：{code} {weight or '按计分办法'}")


@score.command("mark")
@click.argument("unit")
@click.argument("rule")
@for_period
@click.option("--times", type=int, default=1, help="How often it counts; 0 takes it back.")
@click.option("--note", default="", help="Why.")
@click.pass_context
def score_mark(context: click.Context, unit: str, rule: str, period_text: str | None, times: int, note: str) -> None:
    """Put down what a person counts for a unit in a period: veto, bonus, no_substance, ... by the scheme in use."""
    from decimal import Decimal

    from model.workflow.judge.score_units import mark_score

    with opened(context.obj) as workspace:
        mark_score(workspace, unit, period_of(workspace, period_text), rule, Decimal(times), note)
