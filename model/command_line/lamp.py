"""Lamps: the schemes that light them, the one in use, what people add to the figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from model.command_line.console import show, tell
from model.command_line.options import PATH, as_json, for_period, opened, period_of


@click.group()
def lamp() -> None:
    """Lamps: the schemes that light them, the one in use, what people add to the figures."""


def options_of(texts: tuple[str, ...]) -> dict[str, str]:
    """CHOICE=OPTION pairs."""
    return {choice: option for choice, _, option in (text.partition("=") for text in texts)}


with_options = click.option("--option", "options", multiple=True, help="CHOICE=OPTION: settles what a text left open.")


@lamp.command("list")
@as_json
@click.pass_obj
def lamp_list(path: Path | None, wants_json: bool) -> None:
    """Every scheme with its source, its choices and which one is in use."""
    from model.progress.scheme_data import scheme_to_data
    from model.workflow.judge.choose_lamps import list_schemes
    from model.workflow.judge.lamp_in_use import board_in_use, scheme_in_use

    with opened(path) as workspace:
        schemes, board = list_schemes(workspace), board_in_use(workspace)
        used = {scheme_in_use(workspace).key, board.key if board is not None else ""}
    if wants_json:
        show([{**scheme_to_data(one), "own": one.own, "in_use": one.key in used} for one in schemes.values()])
        return
    for one in schemes.values():
        click.echo(f"{'*' if one.key in used else ' '} {one.key} {one.word()}")


@lamp.command("show")
@click.argument("name")
@with_options
@click.pass_obj
def lamp_show(path: Path | None, name: str, options: tuple[str, ...]) -> None:
    """One scheme in words: its rules from the first that is tried, its choices, its source."""
    from model.progress.scheme_words import choice_words, scheme_lines
    from model.workflow.judge.choose_lamps import find_scheme

    with opened(path) as workspace:
        scheme = find_scheme(workspace, name, options_of(options))
    click.echo(f"{scheme.word()}　{scheme.source}")
    click.echo(scheme.note[0])
    for line in scheme_lines(scheme):
        click.echo(f"  {line}")
    for choice in scheme.choices:
        click.echo(f"{choice.key}：{choice_words(choice)}（{'、'.join(option.key for option in choice.options)}）")


@lamp.command("use")
@click.argument("name")
@with_options
@click.pass_obj
def lamp_use(path: Path | None, name: str, options: tuple[str, ...]) -> None:
    """Light lamps by this scheme from now on; one that ranks units gives them plates. "none" gives no plates."""
    from model.progress.scheme import Subject
    from model.workflow.judge.choose_lamps import find_scheme, use_scheme, use_usual

    with opened(path) as workspace:
        if name == "none":
            use_usual(workspace, Subject.UNIT)
            return
        scheme = find_scheme(workspace, name, options_of(options))
        use_scheme(workspace, scheme)
    tell(f"已采用亮灯方案：{scheme.word()}")


@lamp.command("preview")
@click.argument("name")
@for_period
@with_options
@as_json
@click.pass_obj
def lamp_preview(
    path: Path | None, name: str, period_text: str | None, options: tuple[str, ...], wants_json: bool
) -> None:
    """What a scheme would change in a period; changes nothing."""
    from model.workflow.consolidation.consolidate_period import consolidate_period
    from model.workflow.judge.choose_lamps import find_scheme, preview_of

    with opened(path) as workspace:
        period, scheme = period_of(workspace, period_text), find_scheme(workspace, name, options_of(options))
        present = consolidate_period(workspace, period)
        preview = preview_of(present, consolidate_period(workspace, period, scheme=scheme))
    counts = {
        when: {one.key: {"word": one.word(), "count": count} for one, count in tallied.items()}
        for when, tallied in (("before", preview.before), ("after", preview.after))
    }
    changed = [{"indicator": code, "before": now.key, "after": then.key} for code, now, then in preview.changed]
    if wants_json:
        show({"scheme": scheme.key, "period": period.key, **counts, "changed": changed})
        return
    for when, label in (("before", "现在"), ("after", "采用后")):
        click.echo(f"{label}　" + "　".join(f"{one['word']} {one['count']}" for one in counts[when].values()))
    click.echo(f"变化 {len(changed)} 项")


@lamp.command("load")
@click.argument("file", type=PATH)
@click.pass_obj
def lamp_load(path: Path | None, file: Path) -> None:
    """Keep a scheme of one's own from a file (.json); `lamp export` writes one to begin with."""
    from model.workflow.judge.choose_lamps import load_scheme

    with opened(path) as workspace:
        scheme = load_scheme(workspace, file)
    tell(f"已载入亮灯方案：{scheme.key} {scheme.word()}")


@lamp.command("export")
@click.argument("file", type=PATH)
@click.option("--name", help="Which scheme; the one in use by default.")
@click.pass_obj
def lamp_export(path: Path | None, file: Path, name: str | None) -> None:
    """Write a scheme as data (.json)."""
    from model.workflow.judge.choose_lamps import export_scheme, find_scheme
    from model.workflow.judge.lamp_in_use import scheme_in_use

    with opened(path) as workspace:
        click.echo(str(export_scheme(find_scheme(workspace, name) if name else scheme_in_use(workspace), file)))


@lamp.command("drop")
@click.argument("name")
@click.pass_obj
def lamp_drop(path: Path | None, name: str) -> None:
    """Forget a scheme of one's own."""
    from model.workflow.judge.choose_lamps import drop_scheme

    with opened(path) as workspace:
        drop_scheme(workspace, name)


@lamp.command("mark")
@click.argument("code")
@click.argument("mark")
@click.option("--unit", "unit_code", help="Whose indicator; the workspace's own unit by default.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="From which day it holds; today by default.")
@click.option("--note", default="", help="By which paper.")
@click.option("--withdraw", is_flag=True, help="Take it back.")
@click.pass_obj
def lamp_mark(
    path: Path | None, code: str, mark: str, unit_code: str | None, day: Any, note: str, withdraw: bool
) -> None:
    """Put down what no figure says of an indicator: accepted (验收), adjusted (调整), poor (质量较差), excused."""
    from model.workflow.judge.judge_progress import mark_indicator
    from model.workflow.plan.show_plan import own_unit

    with opened(path) as workspace:
        since = None if withdraw else day.date() if day else date.today()
        mark_indicator(workspace, unit_code or own_unit(workspace).code, code, mark, since, note)
