"""How progress of each indicator is expected."""

from __future__ import annotations

from pathlib import Path

import click

from model.command_line.console import show, tell
from model.command_line.options import as_json, for_period, opened, period_of


@click.group()
def progress() -> None:
    """How progress of each indicator is expected."""


@progress.group("curve")
def progress_curve() -> None:
    """Progress curves."""


@progress_curve.command("set")
@click.argument("code")
@click.argument("curve")
@for_period
@click.pass_obj
def progress_curve_set(path: Path | None, code: str, curve: str, period_text: str | None) -> None:
    """CURVE: linear, step, keep_level, "Q1 50%、Q2 80%、Q3 100%", "table 03-31 20%、12-31 100%", default.

    "，自 03-01 起" behind it says when work should begin. With --period the plan that held then is meant.
    """
    from model.plan.curve import curve_from_text, curve_text
    from model.workflow.judge.set_curve import set_curve
    from model.workflow.plan.show_plan import show_plan

    with opened(path) as workspace:
        period = period_of(workspace, period_text) if period_text is not None else None
        year = show_plan(workspace, period).year
        wanted = None if curve == "default" else curve_from_text(curve, year)
        one = set_curve(workspace, code, wanted, period)
    tell(f"{code} {one.name}：{curve_text(one.curve) if one.curve else '按指标类型'}")


@progress_curve.command("list")
@for_period
@as_json
@click.pass_obj
def progress_curve_list(path: Path | None, period_text: str | None, wants_json: bool) -> None:
    """Every indicator with its curve and what is expected at the end of the period."""
    from model.plan.curve import SHAPE_WORDS, curve_text, curve_to_data
    from model.progress.schedule import expected_progress
    from model.workflow.judge.set_curve import list_curves

    with opened(path) as workspace:
        period = period_of(workspace, period_text)
        curves = list_curves(workspace, period)
    rows = []
    for one in curves:
        expected = expected_progress(one.indicator, period.end)
        curve = one.indicator.curve
        rows.append(
            {
                "indicator": one.indicator.code, "name": one.indicator.name, "shape": one.shape.value,
                "own": one.is_own, "curve": curve and curve_to_data(curve),
                "expected_progress": None if expected is None else f"{expected.normalize():f}",
            }
        )  # fmt: skip
        if not wants_json:
            click.echo(f"{one.indicator.code} {curve_text(curve) if curve else SHAPE_WORDS[one.shape]}")
    if wants_json:
        show(rows)
