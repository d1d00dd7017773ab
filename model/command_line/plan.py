"""The plan: shown, read from a document, put into the workspace, written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from model.command_line.console import DONE, SOMETHING_TO_LOOK_AT, show, tell, tell_findings
from model.command_line.options import PATH, as_json, for_year, opened

if TYPE_CHECKING:
    from model.plan.pairing import Pairing
    from model.plan.tree import PlanTree


@click.group()
def plan() -> None:
    """The plan: chapters, items, indicators."""


@plan.command("show")
@as_json
@click.pass_obj
def plan_show(path: Path | None, wants_json: bool) -> None:
    """The tree in the workspace."""
    from model.workflow.plan.show_plan import show_plan

    with opened(path) as workspace:
        tree = show_plan(workspace)
    if wants_json:
        from model.plan.reading_data import kept_to_data  # with all that reads documents

        show(kept_to_data(tree))
    else:
        list_tree(tree)


@plan.command("parse")
@click.argument("document", type=PATH)
@for_year
@click.option("--text", "wants_text", is_flag=True, help="Print the document's text, which all offsets count into.")
@as_json
def plan_parse(document: Path, year: int | None, wants_text: bool, wants_json: bool) -> None:
    """Read a plan (.txt, .docx, .xlsx, .json) and print its tree; stores nothing."""
    from model.plan.reading_data import reading_to_data
    from model.workflow.plan.import_plan import read_document

    reading = read_document(document, year)
    if wants_text:
        click.echo(reading.text.encode(), nl=False)
    elif wants_json:
        show(reading_to_data(reading))
    else:
        list_tree(reading.tree)
    tell_findings(reading.findings)


@plan.command("load")
@click.argument("document")
@for_year
@click.option("--from", "first_day", type=click.DateTime(["%Y-%m-%d"]), help="Revises the plan in force from this day.")
@click.pass_obj
def plan_load(path: Path | None, document: str, year: int | None, first_day: Any) -> None:
    """Put a plan into the workspace: a bundled one by name (xixian-2021), a document, a task table, exported data.

    One that units report on already is revised: figures stay with their indicators, and pairs that are not sure are
    listed; `plan pair` confirms one.
    """
    from model.workflow.plan.load_plan import load_plan

    with opened(path) as workspace:
        loaded = load_plan(workspace, document, year, first_day.date() if first_day else None)
    tree = loaded.reading.tree
    tell(f"已载入：{tree.title}，{len(list(tree.items))} 条，{len(list(tree.indicators))} 项指标")
    if loaded.pairing is not None:
        tell_counts(loaded.pairing)
    tell_findings([*loaded.reading.findings, *loaded.left_behind, *loaded.undecided])


@plan.command("compare")
@click.argument("document")
@for_year
@as_json
@click.pass_obj
def plan_compare(path: Path | None, document: str, year: int | None, wants_json: bool) -> None:
    """Hold a revised plan against the one in force: kept, changed, added, removed, to confirm; stores nothing."""
    from model.plan.pairing import PairState, pairing_to_data
    from model.wording import sentence
    from model.workflow.plan.load_plan import compare_plan

    with opened(path) as workspace:
        pairing = compare_plan(workspace, document, year)
    if wants_json:
        show(pairing_to_data(pairing))
    else:
        for row in pairing.rows():
            old, new = (f"{one.code} {one.name}" if one else "—" for one in (row.old, row.new))
            parts = "、".join(dict.fromkeys(sentence(f"part.{name}") for name in row.fields))
            click.echo(f"{sentence(f'pair.{row.state.value}')} {old} → {new}{f'（{parts}）' if parts else ''}")
        tell_counts(pairing)
    waits = any(row.state is PairState.OFFERED for row in pairing.rows())
    click.get_current_context().exit(SOMETHING_TO_LOOK_AT if waits else DONE)


@plan.command("pair")
@click.argument("old")
@click.argument("new")
@click.pass_obj
def plan_pair(path: Path | None, old: str, new: str) -> None:
    """Say after a revision that the former indicator OLD is the present NEW: its figures go on under NEW."""
    from model.workflow.plan.join_indicators import join_indicators

    with opened(path) as workspace:
        moved = join_indicators(workspace, old, new)
    tell(f"{old} 就是 {new}：{len(moved.changes) // 2} 个填报数随之改为 {new}")


def tell_counts(pairing: Pairing) -> None:
    """How many indicators a revision keeps, changes, adds and removes."""
    from collections import Counter

    from model.finding import Finding, Severity
    from model.plan.pairing import PairState
    from model.wording import say

    counts = Counter(row.state for row in pairing.rows())
    context = {state.value: str(counts[state]) for state in PairState}
    tell(say(Finding("plan.revised", Severity.NOTICE, context=context)))


@plan.command("export")
@click.argument("file", type=PATH)
@click.pass_obj
def plan_export(path: Path | None, file: Path) -> None:
    """Write the plan in force as a task table (FILE.xlsx) or as data (FILE.json)."""
    from model.workflow.plan.export_plan import export_plan

    with opened(path) as workspace:
        export_plan(workspace, file)
    click.echo(str(file))


def list_tree(tree: PlanTree) -> None:
    """The tree for people: a line a chapter, item and indicator."""
    for chapter in tree.chapters:
        click.echo(f"{chapter.number} {chapter.title}")
        for item in chapter.items:
            click.echo(f"  {item.code} {item.title}")
            for indicator in item.indicators:
                click.echo(f"    {indicator.code} {indicator.name}")
