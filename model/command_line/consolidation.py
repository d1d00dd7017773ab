"""Totals with their lineage, and how they are added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from model.command_line.console import DONE, SOMETHING_TO_LOOK_AT, show, tell
from model.command_line.options import as_json, as_of_day, for_period, opened, period_of
from model.wording import say

if TYPE_CHECKING:
    from model.consolidation.consolidate import Added
    from model.finding import Finding


@click.command()
@for_period
@click.option("--unit", "parent", help="The unit whose children are added up; the workspace's own by default.")
@as_of_day
@as_json
@click.pass_obj
def consolidate(
    path: Path | None, period_text: str | None, parent: str | None, as_of_text: str | None, wants_json: bool
) -> None:
    """Totals with their lineage."""
    from model.consolidation.consolidate import add_each
    from model.consolidation.data import total_in_words
    from model.consolidation.stream import adding_to_json
    from model.workflow.consolidation.consolidate_period import adding_up

    with opened(path, as_of_text) as workspace:
        adding, look = adding_up(workspace, period_of(workspace, period_text), parent), Looked()
        added = look.at_each(add_each(adding))
        if wants_json:
            for piece in adding_to_json(adding, added):
                click.echo(piece.encode(), nl=False)
        else:
            names = {unit.code: unit.name for unit in adding.children}
            findings: list[Finding] = []
            for one in added:
                click.echo(f"{one.indicator.code} {one.indicator.name} {total_in_words(one.indicator, names)}")
                findings += one.indicator.findings
            for finding in findings:
                tell(f"{finding.indicator} {say(finding)}")
    complete = all(adding.standing(unit.code).value == "received" for unit in adding.children)
    click.get_current_context().exit(DONE if complete and not look.waits else SOMETHING_TO_LOOK_AT)


class Looked:
    """Whether a person has something to look at in the totals that go by: who is missing in one, what is in doubt."""

    waits = False

    def at_each(self, added: Iterable[Added]) -> Iterator[Added]:
        """The same totals."""
        for one in added:
            doubts = (finding.severity.value != "notice" for finding in one.indicator.findings)
            self.waits = self.waits or bool(one.indicator.missing) or any(doubts)
            yield one


@click.command("method")
@click.argument("code", required=False)
@click.option("--over-units", help="sum, mean, weighted_mean, max, min, latest, every, lead, union, none.")
@click.option("--over-time", help="cumulative, sum, last, average.")
@click.option("--weight-by", help="The indicator that weighs a weighted mean; allocations otherwise.")
@click.option("--reset", is_flag=True, help="Let the usual method hold again.")
@as_json
@click.pass_obj
def method(
    path: Path | None,
    code: str | None,
    over_units: str | None,
    over_time: str | None,
    weight_by: str | None,
    reset: bool,
    wants_json: bool,
) -> None:
    """How indicators are added up, over units and over the periods of a year: show them, or set that of CODE."""
    from model.workflow.consolidation.consolidation_rules import reset_rule, rule_to_data, set_rule, show_rules

    with opened(path) as workspace:
        if code and reset:
            reset_rule(workspace, code)
        elif code and (over_units or over_time or weight_by):
            set_rule(workspace, code, over_units, over_time, weight_by)
        rules = show_rules(workspace)
    rows = [rule_to_data(*rule) for one, rule in rules.items() if code in (None, one)]
    if wants_json:
        show(rows)
        return
    for row in rows:
        weight = f" ({row['weight_by']})" if row["weight_by"] else ""
        click.echo(f"{row['code']} {row['name']} {row['over_units']} {row['over_time']}{weight}")
