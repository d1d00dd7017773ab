"""The order of a period's units, as bulletins have it."""

from __future__ import annotations

from model.consolidation.consolidated import Consolidated
from model.report.ranking import Ranked, rank, rank_by_score, tally_all
from model.workflow.judge.choose_scoring import is_scoring_chosen
from model.workflow.judge.score_units import score_units
from model.workflow.workspace.workspace import Workspace


def rank_units(workspace: Workspace, result: Consolidated) -> list[Ranked]:
    """By scores where a way of scoring was chosen, else by the share of indicators that are not behind."""
    tallies = tally_all(result)
    if not is_scoring_chosen(workspace):
        return rank(tallies)
    table = score_units(workspace, result.period, parent=result.parent)
    return rank_by_score(tallies, {one.unit: one for one in table.scores})
